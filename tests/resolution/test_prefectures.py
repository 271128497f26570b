"""A 地区 is a level like 市 and 县: its bodies are named by it, and 地委 says it by itself."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("地委巡察工作领导小组成员、地区纪委委员、地委巡察办主任周立春出席会议。",
         {"周立春 地委巡察工作领导小组 成员", "周立春 地区纪委 委员", "周立春 地委巡察办 主任"}),
        ("地委委员、地区纪委书记、监委主任周立春出席会议。",
         {"周立春 地委 委员", "周立春 地区纪委 书记", "周立春 地区监委 主任"}),
        ("地区行署副专员周立春、地区公安局副局长贺知远出席会议。",
         {"周立春 地区行署 副专员", "贺知远 地区公安局 副局长"}),
        ("塔城地区教育局局长周立春被约谈。地区财政局局长贺知远被约谈。",
         {"周立春 塔城地区教育局 局长", "贺知远 塔城地区财政局 局长"}),
    ],
)  # fmt: skip
def test_the_bodies_of_a_prefecture(text: str, posts: set[str]) -> None:
    assert posts_of(text) == posts


@pytest.mark.parametrize(
    "text", ["对边远地区学校、贫困地区医院开展检查。", "其他地区法院参加。", "在西部地区银行工作。"]
)
def test_a_kind_of_region_has_no_bodies(text: str) -> None:
    assert record_of(text)["orgs"] == []
