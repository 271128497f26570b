"""Figures: to whom a number falls, who found what it counts, and what an attribute tells."""

import pytest

from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution.understand import understand

Figure = tuple[str, str | None, str | None, int | None]


def figures(text: str) -> list[Figure]:
    """Type, agent, target and count of each action of a text, in text order."""
    document = read_text(f"一则通报\n来源：云溪日报　2022-03-04\n{text}", "a.txt")
    actions = to_record(understand(document))["actions"]
    return [(a["type"], a["agent"], a["target"], a["count"]) for a in actions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The body before a number of a row suffers what the row tells …
        (
            "云溪县委第一巡察组共反馈问题9个，其中云溪县图书馆4个、云溪县水务局党组5个。",
            [
                ("finding", "云溪县委第一巡察组", None, 9),
                ("finding", "云溪县委第一巡察组", "云溪县图书馆", 4),
                ("finding", "云溪县委第一巡察组", "云溪县水务局党组", 5),
            ],
        ),
        # … unless it is one that looks for problems.
        (
            "云溪县纪检监察机关共发现问题9个，其中云溪县纪委监委4个。",
            [
                ("finding", "云溪县纪检监察机关", None, 9),
                ("finding", "云溪县纪委监委", None, 4),
            ],
        ),
        (
            "云溪县纪委监委检查发现，云溪县图书馆存在台账不清等7个问题。",
            [
                ("inspection", "云溪县纪委监委", "云溪县图书馆", None),
                ("finding", "云溪县纪委监委", "云溪县图书馆", 7),
            ],
        ),
        (
            "云溪县纪委监委向云溪县图书馆、云溪县博物馆各发函1份。",
            [
                ("letter", "云溪县纪委监委", "云溪县博物馆", 1),
                ("letter", "云溪县纪委监委", "云溪县图书馆", 1),
            ],
        ),
        (
            "云溪县纪委监委向云溪县图书馆、云溪县博物馆分别发出提醒函2份、3份。",
            [
                ("letter", "云溪县纪委监委", "云溪县图书馆", 2),
                ("letter", "云溪县纪委监委", "云溪县博物馆", 3),
            ],
        ),
        (
            "云溪县委巡察组反馈了情况：云溪县水务局党组存在党建弱化等12个问题。",
            [("finding", "云溪县委巡察组", "云溪县水务局党组", 12)],
        ),
        (
            "云溪县纪委监委向云溪县图书馆、云溪县博物馆分别发出监察建议书。",
            [
                ("letter", "云溪县纪委监委", "云溪县博物馆", None),
                ("letter", "云溪县纪委监委", "云溪县图书馆", None),
            ],
        ),
        (
            "云溪县纪委监委督促云溪县图书馆开展自查，自查发现问题6个。",
            [
                ("rectification", "云溪县纪委监委", "云溪县图书馆", None),
                ("finding", "云溪县图书馆", None, 6),
            ],
        ),
        (
            "云溪县审计局移交的云溪县图书馆违规发放补贴问题，已经核实。",
            [("transfer", "云溪县审计局", None, None)],
        ),
        (
            "云溪县纪委监委向社会公开3起典型问题处理情况。",
            [("publicity", "云溪县纪委监委", None, 3)],
        ),
    ],
)
def test_whose_figures_they_are(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("云溪县纪委发现问题35个。其中，值班值守8个，物资管理7个，其它20个。", [35, 8, 7, 20]),
        ("云溪县纪委监委发现问题20个，主要包括：卡口管控6个，门禁管理14个。", [20, 6, 14]),
        ("云溪县纪委监委发现问题20个，其中涉及责任落实9个，资金管理6个。", [20, 9, 6]),
        # no part of it: more than there are, what it concerns, other news
        ("云溪县纪委监委发现问题20个，其中值班值守9个，物资管理16个。", [20, 9]),
        ("云溪县纪委监委发现问题20个，其中涉及单位9个。", [20]),
        ("云溪县纪委监委发现问题20个，值班室9个。", [20]),
    ],
)  # fmt: skip
def test_what_was_found_is_broken_down_by_nouns(text: str, counts: list[int]) -> None:
    found = figures(text)
    assert sorted(figure[3] or 0 for figure in found) == sorted(counts)
    assert {figure[0] for figure in found} == {"finding"}


def test_the_parts_of_what_was_found_are_of_the_same_days() -> None:
    text = "4月1日至4月7日，云溪县纪委监委发现问题35个。其中，值班值守8个。"
    actions = to_record(understand(read_text(f"通报\n来源：云溪日报　2022-05-04\n{text}", "a.txt")))
    assert {act["date"] for act in actions["actions"]} == {"2022-04-01/2022-04-07"}


def test_a_breakdown_by_area_goes_on_with_the_figures_before() -> None:
    text = "全市查处问题25起。分地区看，湖滨区6起9人、松岭县8起。"
    assert [figure[3] for figure in figures(text)] == [25, 6, 9, 8]


def test_the_lines_of_a_list_count_what_its_head_tells() -> None:
    text = "2021年1月至6月，各地查处问题情况如下：\n湖滨区6起、松岭县8起；\n高桥县11起。"
    assert [figure[3] for figure in figures(text)] == [6, 8, 11]


def test_figures_of_a_list_of_something_else_are_no_cases() -> None:
    assert figures("各地参赛作品情况如下：\n湖滨区6件、松岭县8件。") == []


def test_a_sum_in_another_currency_is_a_figure_of_its_own() -> None:
    text = "云溪县纪委给予周立春党内警告处分，收缴其违纪所得3万元、2000美元。"
    found = [(target, count) for _, _, target, count in figures(text) if count]
    assert sorted(found) == [("周立春", 2000), ("周立春", 30000)]


def test_a_body_that_accounts_for_itself_is_not_somebody_named_before() -> None:
    text = "云溪县水务局局长周立春受到政务警告处分。云溪县水务局作出书面检查。"
    assert ("education", None, "云溪县水务局", None) in figures(text)
    text = "云溪县水务局局长周立春受到政务警告处分，作出书面检查。"
    assert ("education", None, "周立春", None) in figures(text)


def test_teams_that_moved_in_are_not_what_is_inspected() -> None:
    assert not figures("十五届云溪县委第十轮巡察6个巡察组已全部进驻。")


def test_towns_and_bodies_of_one_list_are_inspected_alike() -> None:
    text = "云溪县委派出2个巡察组对石桥镇、云溪县水务局、云溪县统计局开展巡察。"
    assert figures(text) == [
        ("inspection", "云溪县委", "云溪县水务局", None),
        ("inspection", "云溪县委", "云溪县石桥镇", None),
        ("inspection", "云溪县委", "云溪县统计局", None),
    ]


@pytest.mark.parametrize("among", ["", "和领导班子"])
def test_feedback_to_the_head_of_a_body_is_feedback_to_the_body(among: str) -> None:
    text = f"云溪县委第三巡察组向云溪县水务局局长周立春{among}反馈了巡察情况。"
    assert figures(text) == [("other", "云溪县委第三巡察组", "云溪县水务局", None)]
    assert [act.measure for act in understand(read_text(text, "a.txt")).actions] == ["feedback"]


def test_those_in_charge_of_a_place_may_be_suspended_without_names() -> None:
    text = "云溪县纪委监委对云桥村主要负责人予以停职。"
    assert figures(text) == [("removal", "云溪县纪委监委", None, None)]
    assert not figures("云溪县纪委监委对主要负责人予以停职。")
