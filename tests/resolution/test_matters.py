"""What an action is about: topics, grounds and laws, only where it is sure whose they are."""

import pytest

from oversight_graph.data_files import toml_of
from oversight_graph.graph.concepts import concepts
from oversight_graph.reading import read_text
from oversight_graph.resolution import Findings, understand
from oversight_graph.resolution.entities import Action

HEAD = "{title}\n来源：云溪日报 发布时间：2022年3月20日\n"


def read(text: str, title: str = "标题在此") -> Findings:
    return understand(read_text(HEAD.format(title=title) + text, "a.txt"))


def told(findings: Findings) -> dict[str, tuple[str, ...]]:
    """The topics of each action, by its measure or type."""
    return {action.measure or action.type: action.topics for action in findings.actions}


def quotes(findings: Findings, action: Action) -> list[str]:
    return [findings.document.quote(span.start, span.end) for span in action.evidence]


def test_the_words_of_a_sentence_about_one_person_are_the_topic_of_what_he_got() -> None:
    found = read("县水务局局长周立春因私用公车问题受到党内警告处分。")
    assert told(found) == {"party_warning": ("official_cars",)}
    (action,) = found.actions
    assert action.ground == "私用公车问题"
    assert {"私用公车", "私用公车问题"} < set(quotes(found, action))


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("县水务局局长周立春涉嫌严重违纪违法，目前正接受县纪委监委审查调查。", "严重违纪违法"),
        ("周立春涉嫌严重违纪违法，主动投案，正接受县纪委监委审查调查。", "严重违纪违法"),
        ("周立春和韩小满涉嫌严重违纪违法，目前正接受县纪委监委审查调查。", None),
        ("周立春目前正接受县纪委监委审查调查。", None),
    ],
)
def test_what_somebody_is_suspected_of_is_why_he_is_looked_into(
    text: str, ground: str | None
) -> None:
    found = read(text)
    acts = [action for action in found.actions if action.type == "investigation"]
    assert {action.ground for action in acts} == {ground}
    assert all((ground in quotes(found, action)) == bool(ground) for action in acts)


def test_a_paragraph_about_one_person_is_read_as_a_whole() -> None:
    found = read(
        "县水务局局长周立春违规接受宴请。2022年2月，周立春受到党内警告处分。\n"
        "县粮食局局长顾长青被立案审查调查。"
    )
    assert told(found) == {"party_warning": ("feasting",), "filing_and_investigation": ()}


@pytest.mark.parametrize(
    "text",
    [
        # Two people: whose car it was is not certain.
        "县水务局局长周立春私用公车，县粮食局局长顾长青受到党内警告处分。",
        "未发现县水务局局长周立春有私用公车问题。周立春受到党内警告处分。",
        # The committee's ground is not that of its secretary.
        "云溪县桥头乡党委因履职不力被通报批评，乡党委书记周立春受到诫勉处理。",
        # The name of a body is no topic.
        "县安全生产委员会办公室主任周立春受到党内警告处分。",
    ],
)
def test_in_doubt_there_is_no_topic(text: str) -> None:
    assert [action.topics for action in read(text).actions if action.topics] == []


def test_the_ground_of_a_body_is_nobodys() -> None:
    found = read("云溪县桥头乡党委因落实主体责任不力被通报批评，乡党委书记周立春受到诫勉处理。")
    assert [a.ground for a in found.actions if a.target and "周立春" in a.target.value] == [None]


def test_a_denial_counts_in_its_own_clause_only() -> None:
    found = read("会议强调，没有特殊。\n县水务局局长周立春因私用公车问题受到党内警告处分。")
    assert told(found) == {"party_warning": ("official_cars",)}


def test_words_said_again_are_quoted_once() -> None:
    found = read("县水务局局长周立春因私用公车问题受到党内警告处分。" + "他多次私用公车。" * 50)
    (action,) = found.actions
    assert len(action.evidence) == 3


def test_a_crime_is_the_topic_of_the_judgment_and_a_banquet_is_not() -> None:
    found = read(
        "县水务局原局长周立春违规接受宴请，受到开除党籍处分。周立春犯受贿罪，被判处有期徒刑三年。"
    )
    assert {a.type: a.topics for a in found.actions} == {
        "party_discipline": ("bribe_taking", "feasting"),
        "sentence": ("bribe_taking",),
    }


def test_the_title_of_a_circular_is_the_topic_of_what_it_tells() -> None:
    title = "云溪县通报2起违反中央八项规定精神典型问题"
    text = "县水务局局长周立春受到党内警告处分。\n县粮食局局长顾长青受到诫勉处理。"
    assert set(told(read(text, title)).values()) == {("eight_rules",)}
    assert set(told(read(text)).values()) == {()}


def test_each_law_carries_its_own_measures() -> None:
    found = read(
        "依据《中国共产党纪律处分条例》《中华人民共和国公职人员政务处分法》等有关规定，"
        "经云溪县纪委常委会会议研究，决定给予周立春开除党籍处分；由云溪县监委给予其开除公职处分。"
    )
    assert {a.type: a.laws for a in found.actions} == {
        "party_discipline": ("party_discipline_regulations",),
        "admin_discipline": ("government_sanctions_law",),
    }
    for action in found.actions:
        assert any(quote.startswith("《") for quote in quotes(found, action))


def test_a_title_that_no_vocabulary_has_is_no_law() -> None:
    found = read("依据《云溪县水务局工作规则》，县纪委给予周立春党内警告处分。")
    assert [action.laws for action in found.actions] == [()]


def test_the_ground_of_a_judgment_is_not_that_of_an_earlier_sanction() -> None:
    found = read("县水务局原局长周立春被开除党籍，因受贿罪被判处有期徒刑十二年。")
    assert {action.type: action.ground for action in found.actions} == {
        "party_discipline": None,
        "sentence": None,
    }


def test_the_data_name_what_the_vocabularies_have() -> None:
    data = toml_of("resolution.acts", "matters.toml")
    types = {each.notation for each in concepts("action-types")}
    assert set(data["laws"]) <= {each.notation for each in concepts("laws")}
    assert set(data["crimes"]) <= {each.notation for each in concepts("topics")}
    carried = {kind for kinds in data["laws"].values() for kind in kinds}
    assert carried | {*data["ladder"], *data["about_conduct"]} <= types


def test_the_heading_of_a_case_is_the_topic_of_its_acts() -> None:
    found = read(
        "一、县水务局违规发放津贴补贴问题。县水务局以值班补助名义发放现金12万元。局长周立春受到党内警告处分，"
        "副局长贺知远受到诫勉处理。纪检组长邓丽华因履行监督责任不到位，被批评教育。\n"
        "二、县粮食局局长顾长青违规组织公款吃喝问题。顾长青受到政务警告处分。",
        title="云溪市纪委监委通报2起违反中央八项规定精神典型问题",
    )
    assert told(found) == {
        "party_warning": ("subsidies",),
        "admonition": ("subsidies",),
        "criticism": (),
        "government_warning": ("feasting",),
    }
