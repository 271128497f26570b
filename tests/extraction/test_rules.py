"""Every rule keeps its promise: the examples in the rule files must give what they say."""

from typing import Any

import pytest

from oversight_graph.data_files import toml_of
from oversight_graph.extraction.extract import extract
from oversight_graph.extraction.rules.action_types import ActionType, action_types
from oversight_graph.graph.concepts import concept, find
from oversight_graph.reading import read_text
from oversight_graph.recognition.recognise import recognise

ACTIONS = toml_of("extraction.rules", "actions.toml")["action"]
UNREAL = toml_of("extraction.rules", "unreal.toml")


def facts(text: str) -> list[tuple[str, str]]:
    """Type and rule of every action a body sentence gives."""
    document = read_text(f"标题\n来源：云溪日报\n{text}", "a.txt")
    return [(f.type, f.rule) for e in extract(recognise(document)) for f in e.actions]


def counts(text: str) -> list[tuple[str, int]]:
    """Type and number of every counted action a body sentence gives."""
    document = read_text(f"标题\n来源：云溪日报\n{text}", "a.txt")
    found = [f for e in extract(recognise(document)) for f in e.actions if f.quantity]
    return [(f.type, f.quantity.value.value) for f in found]  # type: ignore[union-attr]


@pytest.mark.parametrize("entry", ACTIONS, ids=lambda e: e["type"])
def test_the_example_of_an_action_type_gives_the_type(entry: dict[str, Any]) -> None:
    assert entry["type"] in [t for t, _ in facts(entry["example"])]


@pytest.mark.parametrize("action", action_types().values(), ids=lambda a: a.type)
def test_every_measure_is_declared_below_its_type(action: ActionType) -> None:
    above = concept("action-types", action.type).iri
    measures = {measure for measure in action.triggers.values() if measure}
    assert [m for m in sorted(measures) if find("measures", m, broader=above) is None] == []


@pytest.mark.parametrize(
    "frame", toml_of("extraction.rules", "frames.toml")["frame"], ids=lambda f: f["id"]
)
def test_a_frame_matches_its_example_and_not_its_counter(frame: dict[str, Any]) -> None:
    assert (frame["type"], frame["id"]) in facts(frame["example"])
    assert frame["id"] not in [rule for _, rule in facts(frame["counter"])]


@pytest.mark.parametrize(
    "entry", toml_of("extraction.rules", "counts.toml")["count"], ids=lambda e: e["type"]
)
def test_a_count_gives_what_its_example_says(entry: dict[str, Any]) -> None:
    assert [n for kind, n in counts(entry["example"]) if kind == entry["type"]] == entry["gives"]
    assert counts(entry["counter"]) == []


@pytest.mark.parametrize("entry", [*UNREAL["unreal"], UNREAL["denial"]])
def test_what_is_no_fact_reports_nothing_and_its_counter_does(entry: dict[str, Any]) -> None:
    assert facts(entry["example"]) == []
    assert facts(entry["counter"]) != []


@pytest.mark.parametrize(
    "text",
    [
        "要求各单位严肃问责9人以上的案件。",
        "下一步，将对全县10个乡镇开展监督检查。",
        "凡不履行职责的，一律给予党内警告处分。",
        "周立春未受到党内警告处分。",
        "他说：“我们要开展监督检查30次，不能停。”",
    ],
)
def test_demands_plans_and_denials_report_nothing(text: str) -> None:
    assert facts(text) == []


def test_teams_that_moved_in_do_what_they_will_do() -> None:
    moved = "县委巡察完成进驻工作。3个巡察组将对12家企业开展常规巡察。"
    assert ("inspection", 12) in counts(moved)
    assert counts("3个巡察组将对12家企业开展常规巡察。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("从查处的57起问题看，违规吃喝最突出，达16起。", [("case_stats", 16)]),
        ("全县立案57件，比去年同期多12件、15人。", [("case_stats", 57)]),
        ("审查调查人数从12人上升至15人，立案57件。", [("case_stats", 57)]),
        ("移交的9件线索已办结7件。", [("transfer", 9), ("case_stats", 7)]),
        ("会议通报了近期查处的3起问题。", [("publicity", 3)]),
        ("督促3个部门整改问题9个。", [("rectification", 9)]),
        ("平均每天有5人受到处分。", []),
        ("给予党纪政务处分3人、诫勉谈话4人。", [("case_stats", 3), ("education", 4)]),
        (
            "云溪县纪委对县水务局近期查处的3起问题进行通报。",
            [("case_stats", 3), ("publicity", 3)],
        ),
        ("云溪县纪委对查处的3起问题进行通报。", [("publicity", 3)]),
        ("人事处处长等3人监督缺位，分别作出书面检查。", [("education", 3)]),
        ("县纪委将严的基调坚持下去，对3起问题进行公开通报。", [("publicity", 3)]),
        ("巡察机构要加强统筹，督促整改问题9个。", []),
        (
            "县纪委监委责令12个单位作出书面检查并切实整改。",
            [("education", 12), ("rectification", 12)],
        ),
        ("县纪委监委要求12个单位作出书面检查。", []),
        ("县委巡察组收到问题线索9件，已按规定移交县纪委。", [("transfer", 9)]),
        ("4个被巡察党组织共完成整改97个。", [("rectification", 97)]),
    ],
)
def test_a_number_counts_what_its_clause_says(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


def test_a_round_of_inspections_visits_every_body_of_its_list() -> None:
    text = (
        "经批准，第一轮巡察将对云溪县水务局、云溪县教育局，云溪县财政局、山口集团（云溪）公司"
        "等4家单位党组开展常规巡察。"
    )
    document = read_text(f"标题\n来源：云溪日报\n{text}", "a.txt")
    found = [f for e in extract(recognise(document)) for f in e.actions]
    names = [f.target.surface for f in found if f.target]
    assert {"云溪县水务局", "云溪县教育局", "云溪县财政局"} <= set(names)
    assert [f for f in found if f.agents and f.agents[0].surface in names] == []
