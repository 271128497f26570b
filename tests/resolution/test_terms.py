"""How long a penalty lasts, told only where its words give one length of its kind."""

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from oversight_graph.resolution.acts.terms import probation_of, term_of
from tests.resolution.records import PLAIN_HEAD

JUDGED = "海棠县人民法院判处顾长青"


def lengths(text: str) -> dict[str, tuple[int | None, int | None]]:
    """Term and probation of each act of a text, by its measure."""
    acts = understand(read_text(PLAIN_HEAD + text, "a.txt")).actions
    return {str(act.measure): (term_of(act), probation_of(act)) for act in acts}


@pytest.mark.parametrize(
    ("penalty", "measure", "term", "probation"),
    [
        ("有期徒刑三年六个月", "fixed_term_imprisonment", 42, None),
        ("有期徒刑三年六个月，缓刑四年", "fixed_term_imprisonment", 42, 48),
        ("有期徒刑十二年，并处罚金人民币八十万元", "fixed_term_imprisonment", 144, None),
        ("有期徒刑一年，缓刑一年六个月", "fixed_term_imprisonment", 12, 18),
        ("有期徒刑一年半", "fixed_term_imprisonment", 18, None),
        ("拘役六个月", "short_term_detention", 6, None),
        ("管制二年", "public_surveillance", 24, None),
        ("无期徒刑，剥夺政治权利终身", "life_imprisonment", None, None),
        ("死刑，缓期二年执行", "death_with_reprieve", None, None),
        ("有期徒刑十年，剥夺政治权利二年", "fixed_term_imprisonment", 120, None),
        ("三年六个月有期徒刑", "fixed_term_imprisonment", 42, None),
        ("三年有期徒刑，缓刑四年", "fixed_term_imprisonment", 36, 48),
    ],
)
def test_a_sentence_has_its_length(
    penalty: str, measure: str, term: int | None, probation: int | None
) -> None:
    assert lengths(f"{JUDGED}{penalty}。")[measure] == (term, probation)


def test_probation_within_the_party_has_its_length() -> None:
    found = lengths("海棠县纪委给予顾长青留党察看一年处分。")
    assert found == {"probation_within_party": (12, None)}
    assert lengths("海棠县纪委给予顾长青党内警告处分。") == {"party_warning": (None, None)}
    assert lengths("海棠县纪委给予顾长青留党察看处分。") == {"probation_within_party": (None, None)}


def test_each_of_two_convicts_has_his_own() -> None:
    acts = understand(
        read_text(
            f"{PLAIN_HEAD}海棠县人民法院判处顾长青有期徒刑三年，判处韩小满有期徒刑二年，缓刑三年。",
            "a.txt",
        )
    ).actions
    told = {str(a.target and a.target.value)[:3]: (term_of(a), probation_of(a)) for a in acts}
    assert told == {"顾长青": (36, None), "韩小满": (24, 36)}


def test_one_term_in_other_words_is_one_sentence() -> None:
    text = (
        f"{JUDGED}有期徒刑13年，并处罚金300万元。"
        "法院作出顾长青判处有期徒刑十三年，罚金300万元（约合1282万新台币）的判决。"
    )
    acts = understand(read_text(PLAIN_HEAD + text, "a.txt")).actions
    assert sorted(act.quantity is None for act in acts) == [False, True]


@pytest.mark.parametrize("told", ["分别判处顾长青、贺知远三年、两年有期徒刑",
                                  "分别判处顾长青、贺知远有期徒刑三年、两年",
                                  "判决：顾长青、贺知远分别被判处三年、两年有期徒刑"])  # fmt: skip
def test_each_of_several_has_his_own_term(told: str) -> None:
    acts = understand(read_text(f"{PLAIN_HEAD}海棠县人民法院{told}。", "a.txt")).actions
    assert [term_of(act) for act in acts] == [36, 24]
