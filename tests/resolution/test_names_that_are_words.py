"""Names that are everyday words too: their measures are theirs, or nobody's."""

import pytest

from tests.resolution.records import DATED_HEAD, record_of

TWO = "云溪县教育局原局长项目、副局长白雪先后被立案。白雪被开除党籍"
PARTY, ADMIN, EDUCATION = "party_discipline", "admin_discipline", "education"


def later(text: str) -> set[tuple[str, str | None]]:
    """Type and target of what is told behind the two sentences on both of them."""
    both = {("investigation", "项目"), ("investigation", "白雪"), (PARTY, "白雪")}
    actions = record_of(TWO + text, DATED_HEAD)["actions"]
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
    record = record_of(text, DATED_HEAD)
    assert [a["target"] for a in record["actions"]] == ["周立春"]


def test_whoever_is_alone_in_question_keeps_what_is_said_of_the_word() -> None:
    text = "云溪县水务局局长平原违规收礼。免去平原局长职务；给予其党内警告处分。"
    record = record_of(text, DATED_HEAD)
    assert [(a["type"], a["target"]) for a in record["actions"]] == [
        ("removal", "平原"),
        (PARTY, "平原"),
    ]


def people(text: str) -> set[str]:
    """Everybody whom a body text names."""
    return set(record_of(text)["persons"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # behind a post, before what people do, with adverbs or a purpose between
        ("云溪县委第三调研组组长沉默多次约谈相关人员。", {"沉默"}),
        ("云溪县委第三调研组组长沉默分批约谈相关人员。", {"沉默"}),
        ("云溪县水务局青石泵站站长简单为牟私利，篡改台账。", {"简单"}),
        ("县监察局局长谈判在会上表示。", {"谈判"}),
        ("云溪县农科所副所长禾苗到柳坪县挂职。", {"禾苗"}),
        ("云溪县人民检察院决定副检察长经纬代理检察长。", {"经纬"}),
        # called 同志 beside an office
        ("免去深浅同志的云溪县林场场长职务。", {"深浅"}),
        ("深浅同志正式任云溪县水务局局长。", {"深浅"}),
        ("试用期满的规则同志任云溪县林业局副局长。", {"规则"}),
        # introduced by a word for people, or by how they left
        ("云溪水务有限公司被查。该公司职员郭小川正在配合核查。", {"郭小川"}),
        ("去年从云溪县水务局副局长岗位退休的田小成被责令配合调查。", {"田小成"}),
        ("本报讯（记者方舟 实习记者丁海洋）云溪县开会。", {"方舟", "丁海洋"}),
        ("继韩雪、周立春之后，云溪县又有干部被查。", {"韩雪", "周立春"}),
        ("云溪县环境监察支队支队长苏日嘎拉图受到警告处分。", {"苏日嘎拉图"}),
        # words that begin behind a name are no part of it
        ("云溪县第一中学由副校长方晴临时负责。", {"方晴"}),
    ],
)
def test_a_word_is_a_name_where_only_people_stand(text: str, expected: set[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "云溪县水务局局长岗位调整。",
        "云溪县水务局局长资格被取消。",
        "免去上述同志的云溪县水务局局长职务。",
        "年轻同志任柳坪镇镇长。",
        "为何如此？为何多次发生？",
        "周立春，男，浙江云棠人，高级工程师。",
    ],
)
def test_words_that_name_nobody(text: str) -> None:
    assert people(text) <= {"周立春"}


@pytest.mark.parametrize(
    ("line", "makers"),
    [("撰文：孙小然　编辑：丁海洋", {"孙小然", "丁海洋"}), ("责任编辑：岳林", {"岳林"})],
)
def test_whoever_made_the_page_is_a_person_of_the_document(line: str, makers: set[str]) -> None:
    assert people(f"云溪县水务局局长周立春被立案。\n{line}") == {"周立春"} | makers
    assert people(line) == makers


def test_a_question_names_whom_it_asks_about() -> None:
    assert "何周立春" not in people("为何周立春能够步步高升？")
