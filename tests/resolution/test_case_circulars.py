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
