"""Clauses with a subject of their own that was not understood: nobody named before suffers."""

import pytest

from tests.resolution.records import DATED_HEAD, record_of

BEFORE = "周立春主持会议。"
PARTY, ADMIN, EDUCATION = "party_discipline", "admin_discipline", "education"
REMOVAL, INQUIRY, SENTENCE = "removal", "investigation", "sentence"

Told = list[tuple[str, str | None]]


def told(text: str) -> Told:
    """Type and target of every action of a body on somebody who is named, under a plain head."""
    record = record_of(text, DATED_HEAD)
    people = {*record["persons"], *record["persons_masked"]}
    return sorted((a["type"], a["target"]) for a in record["actions"] if a["target"] in people)


@pytest.mark.parametrize(
    "clause",
    [
        "他的秘书，已被立案调查。",
        "该局副局长，被免职。",
        "涉事医生，被停职。",
        "一名副局长，被免职。",
        "其妻，被判处有期徒刑三年。",
        "行贿人，被判处有期徒刑三年。",
        "对方因行贿罪被判处有期徒刑三年。",
        "后者因行贿罪被判处有期徒刑三年。",
        "该局原局长因受贿罪被判处有期徒刑三年。",
        "何因行贿罪被判处有期徒刑三年。",
        "负责工程的医生，被免职。",
        "接替他的钟晓岚上任三天即被留置。",
        "该库钟晓岚涉嫌贪污，由云溪县监委留置。",
        "负责工程的何平，2017年被判处有期徒刑十年。",
    ],
)
def test_whoever_opens_the_clause_suffers_and_nobody_of_the_sentence_before(clause: str) -> None:
    assert told(BEFORE + clause) == []


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("2017年被判处有期徒刑十年。", [(SENTENCE, "周立春")]),
        ("因严重违纪违法，2017年被免职。", [(REMOVAL, "周立春")]),
        ("最终，被开除党籍。", [(PARTY, "周立春")]),
        ("身为党员干部，知法犯法，被开除党籍。", [(PARTY, "周立春")]),
        ("曾任云溪市委书记的何平，2017年被开除党籍。", [(PARTY, "何平")]),
        ("时任局长的何平，被给予党内警告处分。", [(PARTY, "何平")]),
        ("如今何平被立案审查。", []),
    ],
)
def test_what_has_no_subject_goes_on_about_whoever_was_named(clause: str, expected: Told) -> None:
    assert told(BEFORE + clause) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春的派系已有多人被判处有期徒刑。", []),
        ("周立春的队伍里一批人被免职。", []),
        ("周立春所在的班子被约谈。", []),
        ("周立春的丈夫、县农行职工因受贿被留置。", []),
        ("周立春的丈夫，因受贿被留置。", []),
        ("周立春实际经营的岭东粮油公司被立案调查。", []),
        ("周立春担任法定代表人的岭东粮油公司被追缴违法所得30万元。", []),
        ("周立春分管的县林场党支部被责令作出书面检查。", []),
        ("周立春被免职，其主管部门县粮食局被通报批评。", [(REMOVAL, "周立春")]),
        ("周立春违反党的纪律被免职。", [(REMOVAL, "周立春")]),
        ("周立春收受企业的礼金被立案调查。", [(INQUIRY, "周立春")]),
        ("周立春的局长职务被免去。", [(REMOVAL, "周立春")]),
    ],
)
def test_what_befalls_somebody_or_a_body_of_theirs_does_not_befall_them(
    text: str, expected: Told
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云溪县纪委给予周立春党内警告处分；对其他相关责任人，分别给予党纪政务处分或组织处理。",
            [(PARTY, "周立春")],
        ),
        (
            "云溪县纪委给予周立春党内警告处分；对其余有关人员，分别给予诫勉谈话。",
            [(PARTY, "周立春")],
        ),
        ("云溪县监委对周立春作证的钟晓岚案立案调查。", []),
        ("云溪县监委对周立春受贿的案件立案调查。", [(INQUIRY, "周立春")]),
        ("周立春违规留存纪律审查资料。", []),
        ("周立春泄露审查调查秘密。", []),
        ("周立春接受纪律审查。", [(INQUIRY, "周立春")]),
        ("周某某涉嫌受贿。按照巡察移交问题线索优先快查机制，县纪委迅速展开调查。", []),
        ("周立春被开除党籍的处分决定已撤销。", []),
        ("周立春被开除党籍的处分决定已公布。", [(PARTY, "周立春")]),
    ],
)
def test_groups_cases_rules_and_places_are_nobody_who_was_named(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("孙志任代理主席，何武任代理区长。", ["孙志", "何武"]),
        ("云溪市水利局原正、副局长双双被查。", []),
        ("县林场场长严重失职，被免职。", []),
        ("党支部书记时常违规用餐，被诫勉谈话。", []),
        ("何平同志不再担任局长职务，由孙志同志担任。", ["何平", "孙志"]),
        ("周立春被罢免秦川县人大代表职务。", ["周立春"]),
    ],
)
def test_adverbs_verbs_and_places_are_no_part_of_names(text: str, people: list[str]) -> None:
    assert record_of(text, DATED_HEAD)["persons"] == people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春实名举报贺知远收受贿赂，县纪委对其立案审查。", []),
        ("周立春收受贺知远贿赂，县纪委对其立案审查。", [(INQUIRY, "周立春")]),
        ("办案人员周立春找到贺知远，随后对其采取留置措施。", []),
        ("周立春对贺知远被开除党籍负有领导责任，被诫勉谈话。", [(EDUCATION, "周立春")]),
        ("周立春身边工作人员被立案调查。", []),
        ("周立春的老部下，被立案调查。", []),
        ("周立春曾经的下属，已被免职。", []),
        ("县水利局局长周立春（其前任贺知远已被判刑）被免职。", [(REMOVAL, "周立春")]),
    ],
)
def test_of_two_people_in_question_the_wrong_one_gets_nothing(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "周立春否认自己被立案审查。",
        "周立春谎称贺知远已被开除党籍。",
        "周立春请求免去自己的职务。",
        "周立春劝贺知远投案，贺知远被从轻处理。",
        "周立春在忏悔书中写道，自己曾想投案。",
    ],
)
def test_what_is_denied_asked_for_or_thought_of_befalls_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春被开除党籍。与其共同违纪的，一并被诫勉谈话。", [(PARTY, "周立春")]),
        ("周立春被开除党籍。向其行贿的老板，被判处有期徒刑二年。", [(PARTY, "周立春")]),
        ("周立春被开除党籍。而贺知呢？也没能逃脱，被判处有期徒刑三年。", [(PARTY, "周立春")]),
        ("周立春被开除党籍。该局司机因受贿被查。后来，被免职。", [(PARTY, "周立春")]),
        (
            "周立春被开除党籍。2017年，被判处有期徒刑三年。",
            [(PARTY, "周立春"), (SENTENCE, "周立春")],
        ),
    ],
)
def test_a_sentence_about_somebody_else_ends_what_went_before(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "在周立春归案之前，检察机关已逮捕了云溪市4名干部。",
        (
            "云溪县检察院查处了4名干部，他们分别是周立春、贺知远和县水利局的另两名科长。"
            "上述4人均已被立案侦查。"
        ),
    ],
)
def test_those_who_are_only_counted_are_nobody_who_was_named(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春提拔的安静被免职。", []),
        ("周立春任职期间提拔的12名干部，均被免职。", []),
        ("周立春提拔的局长，后被免职。", []),
        ("周立春提拔亲信，被免职。", [(REMOVAL, "周立春")]),
        ("周立春的低保被村支书贺知远冒领，县纪委给予其党内警告处分。", []),
        ("周立春家族企业被查。", []),
        ("周立春案办案人员被停职。", []),
    ],
)
def test_who_was_promoted_wronged_or_works_on_a_case_is_somebody_else(
    text: str, expected: Told
) -> None:
    assert told(text) == expected
