"""What circulars of cases report besides the sanctions, and whose acts these are."""

from __future__ import annotations

import pytest

from tests.resolution.records import record_of


def acts_of(text: str) -> set[tuple[str, str | None, int | None]]:
    """Type, agent and count of each act of a text."""
    return {(a["type"], a["agent"], a["count"]) for a in record_of(text)["actions"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县纪委监委公开通报了6名党员干部在参加全县领导干部学习培训班期间聚餐饮酒问题。",
         {("publicity", "云溪县纪委监委", 6)}),
        ("会上通报了6名党员干部在参加全县领导干部学习培训班期间助人为乐的事迹。", set()),
        ("云溪县委对相关责任单位和人员进行严肃问责。", {("accountability", "云溪县委", None)}),
        ("云溪县委对失职失责的领导干部进行了问责。", {("accountability", "云溪县委", None)}),
        ("云溪县委要求对相关责任人进行问责。", set()),
        ("对相关责任人员要严肃问责。", set()),
    ],
)  # fmt: skip
def test_people_without_names_are_made_public_and_held_to_account(
    text: str, expected: set[tuple[str, str | None, int | None]]
) -> None:
    assert acts_of(text) == expected


def test_who_acts_in_a_wording_of_time_only_says_when() -> None:
    text = "在换届工作刚刚开始，云溪县委部署换届纪律期间，周立春拉票。决定给予周立春党内警告处分。"
    assert acts_of(text) == {("party_discipline", None, None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春受到党内警告处分，相关费用予以收缴。", {"周立春"}),
        # who has handed it back, it or another's, is not said
        ("周立春受到党内警告处分，有关款项已退缴至合作社。", {None}),
        ("周立春受到党内警告处分，多付工程款已追回。", {None}),
    ],
)
def test_what_is_taken_of_a_case_is_his_whose_case_it_is(
    text: str, expected: set[str | None]
) -> None:
    taken = [a["target"] for a in record_of(text)["actions"] if a["type"] == "confiscation"]
    assert set(taken) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15个省委巡视组向27家企业进行了反馈。", ("other", "省委巡视组", 27)),
        ("15个中央巡视组向27家企业进行了反馈。", ("other", "中央巡视组", 27)),
    ],
)
def test_so_many_teams_of_one_committee(text: str, expected: tuple[str, str, int]) -> None:
    assert acts_of(text) == {expected}


def test_the_teams_of_the_centre_are_one_body_where_they_act_together() -> None:
    text = "15个中央巡视组完成反馈。中央巡视组还收到问题线索。"
    assert "中央巡视组" in record_of(text)["orgs"]
    assert "中央巡视组" not in record_of("中央第三巡视组进驻。中央巡视组设立信箱。")["orgs"]
    assert acts_of("十二届省委第二轮巡视12个省委巡视组完成进驻。") == set()


def test_the_label_of_a_figure_may_run_over_commas() -> None:
    text = "全县共查处文山会海反弹，文风会风不实，督查检查过多过频，给基层造成负担问题106起。"
    assert acts_of(text) == {("case_stats", None, 106)}
    text = "云溪县纪委严肃查处违规吃喝，加强监督检查，发现问题12起。"
    assert acts_of(text) == {("finding", "云溪县纪委", 12)}


def test_who_is_found_out_does_not_act() -> None:
    text = "云溪县纪委紧盯问题，深挖细查，查出胡某组织柳坪镇政府等8名领导干部违规公款吃喝问题。"
    assert acts_of(text) == {("finding", "云溪县纪委", 8)}
