"""Names that are everyday words too: their measures are theirs, or nobody's."""

import pytest

from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

HEAD = "标题在此\n来源：云溪日报 发布时间：2022年3月20日\n"
TWO = "云溪县教育局原局长项目、副局长白雪先后被立案。白雪被开除党籍"
PARTY, ADMIN, EDUCATION = "party_discipline", "admin_discipline", "education"


def later(text: str) -> set[tuple[str, str | None]]:
    """Type and target of what is told behind the two sentences on both of them."""
    both = {("investigation", "项目"), ("investigation", "白雪"), (PARTY, "白雪")}
    actions = to_record(understand(read_text(f"{HEAD}{TWO}{text}", "a.txt")))["actions"]
    found = [(a["type"], a["target"]) for a in actions]
    assert found.count((PARTY, "白雪")) == 1
    return set(found) - both


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "。项目情节较轻，受到党内警告处分，并调离岗位。",
            {(PARTY, "项目"), ("removal", "项目")},
        ),
        ("。其中项目情节较轻，受到党内警告处分。", {(PARTY, "项目")}),
        ("，项目情节较轻，受到党内警告处分。", {(PARTY, "项目")}),
        ("；而项目主动交代，受到党内警告处分。", {(PARTY, "项目")}),
        ("。另，项目认错态度好，受到诫勉谈话处理。", {(EDUCATION, "项目")}),
        ("。此外，项目也参与其中，被诫勉谈话。", {(EDUCATION, "项目")}),
        ("。给予项目党内警告处分。", {(PARTY, "项目")}),
        ("。对项目予以诫勉。", {(EDUCATION, "项目")}),
        ("，免去项目局长职务。", {("removal", "项目")}),
    ],
)
def test_a_known_name_that_opens_a_clause_is_that_person(
    text: str, expected: set[tuple[str, str | None]]
) -> None:
    assert later(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "。项目属于退休人员，降低退休待遇。",
        "，项目则退休多年。其被取消退休待遇。",
        "。约谈项目。",
        "，将项目移送司法机关。",
        "。项目资金问题另行处理，受到政务警告处分。",
        "，对项目立案审查。",
        "。对于项目，鉴于其情节轻微，给予政务警告处分。",
    ],
)
def test_where_the_name_may_be_a_word_nobody_gets_the_measure(text: str) -> None:
    assert {target for _, target in later(text)} <= {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("。白雪虚报项目资金，受到政务警告处分。", {(ADMIN, "白雪")}),
        ("。在项目验收中，白雪收受礼金，受到政务警告处分。", {(ADMIN, "白雪")}),
        ("。白雪所在党支部履职不力，被通报批评。", set()),
    ],
)
def test_the_word_elsewhere_takes_nothing_from_others(
    text: str, expected: set[tuple[str, str | None]]
) -> None:
    assert later(text) == expected


def test_a_word_is_no_name_where_nobody_bears_it() -> None:
    text = "云溪县水务局局长周立春违规插手工程。项目情节严重，受到党内警告处分。"
    record = to_record(understand(read_text(HEAD + text, "a.txt")))
    assert [a["target"] for a in record["actions"]] == ["周立春"]


def test_whoever_is_alone_in_question_keeps_what_is_said_of_the_word() -> None:
    text = "云溪县水务局局长平原违规收礼。免去平原局长职务；给予其党内警告处分。"
    record = to_record(understand(read_text(HEAD + text, "a.txt")))
    assert [(a["type"], a["target"]) for a in record["actions"]] == [
        ("removal", "平原"),
        (PARTY, "平原"),
    ]
