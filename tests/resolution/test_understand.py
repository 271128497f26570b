"""What a document means: context, targets, dates, and the sentence ledger."""

import pytest

from oversight_graph.evaluation.record import to_record
from oversight_graph.resolution.entities import Action, State, Tenure
from tests.resolution.records import read


def actions(text: str) -> list[tuple[str, str | None]]:
    """Type and target's name of every action."""
    return [
        (a.type, a.target.value.split("|")[0] if a.target else None) for a in read(text).actions
    ]


def test_the_city_of_a_level_character_is_the_one_of_the_paragraph() -> None:
    findings = read(
        "岳坪市开展工作。市纪委监委印发《甲》。\n湑坳市开展工作。市纪委监委印发《乙》。"
    )
    agents = [a.agents[0].value for a in findings.actions]
    assert agents == ["岳坪市纪委监委", "湑坳市纪委监委"]


def test_a_stationed_group_watches_its_host_and_the_host_answers_to_a_pronoun() -> None:
    findings = read("青海省纪委监委驻青海省水利厅纪检监察组督促驻在单位完善值班制度。")
    ties = {(r.rel, r.parent) for r in findings.relations}
    assert ties == {("stationed_at", "青海省水利厅"), ("dispatched_by", "青海省纪委监委")}
    assert findings.actions[0].target is not None
    assert findings.actions[0].target.value == "青海省水利厅"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县水务局局长周立春受到党内警告处分，副局长贺知远受到政务记过处分。",
            [("party_discipline", "周立春"), ("admin_discipline", "贺知远")],
        ),
        (
            "云溪县纪委分别给予周立春、贺知远党内警告、党内严重警告处分。",
            [("party_discipline", "周立春"), ("party_discipline", "贺知远")],
        ),
        (
            "县水务局局长周立春被开除党籍和公职。",
            [("party_discipline", "周立春"), ("admin_discipline", "周立春")],
        ),
        (
            "县水务局局长周立春擅离职守。云溪县纪委监委给予其党内警告处分。",
            [("party_discipline", "周立春")],
        ),
    ],
)
def test_a_sanction_falls_on_the_right_person(text: str, expected: list[tuple[str, str]]) -> None:
    assert actions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "县水务局局长周立春参会。科长被给予党内警告处分。",
        "周立春、贺知远参会。给予其党内警告处分。",
        "县水务局局长周立春等15人失职，其余14人被诫勉谈话。",
        "县水务局局长周立春参会，给予昊昊党内警告处分。",
    ],
)
def test_in_doubt_nobody_is_sanctioned(text: str) -> None:
    assert not [a for a in actions(text) if a[1] in ("周立春", "贺知远")]


def test_alleged_is_never_found() -> None:
    findings = read("县水务局局长周立春涉嫌严重违纪，接受云溪县纪委监委纪律审查和监察调查。")
    assert [a.status for a in findings.actions] == ["alleged"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2022年2月1日，周立春被立案审查。次日，周立春被采取留置措施。", "2022-02-02"),
        ("2021年5月，周立春被立案审查。同年12月，周立春被采取留置措施。", "2021-12-01"),
        ("今年1月，周立春被采取留置措施。", "2022-01-01"),
        ("12月3日，周立春被采取留置措施。", "2021-12-03"),
    ],
)
def test_relative_dates_are_read_from_their_context(text: str, iso: str) -> None:
    last = read(text).actions[-1]
    assert last.date is not None
    assert str(last.date.earliest) == iso


def test_recently_is_bounded_by_the_publication_date() -> None:
    [action] = read("近日，周立春被立案审查。").actions
    assert action.date is not None
    assert (action.date.earliest, str(action.date.latest)) == (None, "2022-03-20")


def test_every_sentence_ends_in_one_state() -> None:
    findings = read("县水务局局长周立春被立案审查。天气晴好。张三李四问责如何？")
    assert len(findings.ledger) == len(findings.document.sentences)
    assert all(e.reason for e in findings.ledger if e.state is State.IGNORED)


def test_every_piece_of_evidence_is_a_slice_of_the_text() -> None:
    findings = read("县水务局局长周立春被立案审查。")
    facts: list[Action | Tenure] = [*findings.actions, *findings.tenures]
    for evidence in [fact.evidence for fact in facts]:
        for span in evidence:
            assert 0 <= span.start < span.end <= len(findings.document.text)


def test_same_names_without_a_body_stay_apart_between_documents() -> None:
    one, two = read("周立春被立案审查。"), read("周立春被立案调查。")
    assert one.persons[0].key != two.persons[0].key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云溪县委巡察组对县水务局、云溪大学（以下简称学校）党委开展巡察。",
            ["云溪县水务局", "云溪大学党委"],
        ),
        (
            "县纪委监委对县教育局及其下属的云溪县第一中学开展监督检查。",
            ["云溪县教育局", "云溪县第一中学"],
        ),
        ("县纪委监委对县水务局和6个乡镇开展作风督查。", ["云溪县水务局", None]),
        ("云溪县委第二巡察组进驻县水务局。县委巡察组对县水务局开展巡察。", ["云溪县水务局"]),
    ],
)
def test_each_body_is_inspected_once(text: str, expected: list[str | None]) -> None:
    found = [target for kind, target in actions("云溪县传来消息。" + text) if kind == "inspection"]
    assert found == expected


def test_an_area_acted_on_is_named_in_full() -> None:
    record = to_record(read("中央第四巡视组对四川、西藏开展巡视。"))
    assert [a["target"] for a in record["actions"]] == ["四川省", "西藏自治区"]


def test_cases_made_public_are_told_again_without_being_more() -> None:
    text = "云溪县纪委监委通报曝光3起典型问题。此次公开通报的3起典型问题教训深刻。"
    assert actions(text) == [("publicity", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is aimed at ends where a body begins to act.
        (
            "为确保防汛安全，云溪县纪委监委成立3个督查组。",
            [("establishment", "云溪县纪委监委")],
        ),
        ("为确保防汛安全，力争成立3个督查组。", []),
        # Whoever acts along is no agent.
        (
            "云溪县委巡察组会同有关市委巡察机构对县水务局开展巡察。",
            [("inspection", "云溪县委巡察组")],
        ),
        ("目前，已有8个中央巡视组进驻甘肃开展巡视。", [("inspection", "中央巡视组")]),
        # What goes on with a count belongs to it.
        (
            "县委巡察组收到问题线索9件，已按规定移交云溪县纪委监委。",
            [("transfer", "云溪县委巡察组")],
        ),
        (
            "县委巡察组收到问题线索9件，将移交云溪县纪委监委。",
            [("case_stats", "云溪县委巡察组")],
        ),
    ],
)
def test_who_acts_on_things(text: str, expected: list[tuple[str, str]]) -> None:
    acts = read("云溪县传来消息。" + text).actions
    assert [(a.type, a.agents[0].value) for a in acts if a.agents] == expected


def test_each_body_is_told_its_own_problems() -> None:
    text = "反馈指出，云溪县水务局存在违规等问题21个，云溪县教育局存在浪费等问题17个。"
    assert actions(text) == [("finding", "云溪县水务局"), ("finding", "云溪县教育局")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云溪县纪委监委对整改不力的云溪县水务局、云溪县教育局主要负责人进行集体约谈。",
            [("talk", "云溪县教育局"), ("talk", "云溪县水务局")],
        ),
        (
            "云溪县纪委监委到云溪县政务服务中心开展突击检查。",
            [("inspection", "云溪县政务服务中心")],
        ),
        ("云溪县纪委监委成立工作专班。", [("establishment", None)]),
        (
            "云溪县已成立由公安、纪检监察等部门组成的联合调查组。联合调查组已成立。",
            [("establishment", "联合调查组")],
        ),
        ("云溪县纪委监委向云溪县水务局制发《监察建议书》2份。", [("letter", "云溪县水务局")]),
        (
            "云溪县纪委监委对云溪县水务局党组进行问责，责令其作出书面检查。",
            [("accountability", "云溪县水务局党组"), ("education", "云溪县水务局党组")],
        ),
        ("云溪县纪委监委督促学校建立健全食堂采购制度。", []),
        ("云溪县纪委监委欢迎群众对巡察整改情况进行监督。", []),
    ],
)
def test_acts_on_bodies(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert sorted(actions(text), key=str) == expected
