"""Bodies in posts: short provinces, branches, units in a chain of posts, names led to."""

from __future__ import annotations

import pytest

from tests.resolution.records import record_of


def record(text: str) -> dict[str, set[str]]:
    """The bodies, people and posts of a body text, posts as person, body and role."""
    found = record_of(text)
    posts = {" ".join((p["person"], p["org"], p["role"])) for p in found["posts"]}
    return {"orgs": set(found["orgs"]), "persons": set(found["persons"]), "posts": posts}


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("湖北乔阳市委书记周立春出席。乔阳市委常委韩立冬出席。", {"乔阳市委"}),
        ("江西鹿鸣县纪委对周立春立案审查。", {"鹿鸣县纪委"}),
        ("湖北省乔阳市委书记周立春出席。乔阳市委常委韩立冬出席。", {"乔阳市委"}),
        ("湖北省乔阳市委书记周立春出席。市委常委韩立冬出席。", {"乔阳市委"}),
        ("湖北省委书记周立春出席。", {"湖北省委"}),
    ],
)
def test_a_short_province_only_tells_where_a_city_is(text: str, orgs: set[str]) -> None:
    assert record(text)["orgs"] == orgs


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("周立春任人民银行乔阳市分行行长。", {"周立春 人民银行乔阳市分行 行长"}),
        ("周立春任中国人民银行湖北省分行副行长。", {"周立春 中国人民银行湖北省分行 副行长"}),
        ("乔阳市卫生健康监督中心主任周立春出席。", {"周立春 乔阳市卫生健康监督中心 主任"}),
        ("鹿鸣县公共资源交易监督管理中心主任周立春出席。",
         {"周立春 鹿鸣县公共资源交易监督管理中心 主任"}),
        ("鹿鸣县网格化管理服务指挥中心主任周立春出席。",
         {"周立春 鹿鸣县网格化管理服务指挥中心 主任"}),
    ],
)  # fmt: skip
def test_names_of_branches_and_centres_are_whole(text: str, posts: set[str]) -> None:
    assert record(text)["posts"] == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("周立春曾任乔阳学院教务处副处长、国际教育中心主任、继续教育学院院长。",
         {"周立春 乔阳学院教务处 副处长", "周立春 乔阳学院国际教育中心 主任",
          "周立春 乔阳学院继续教育学院 院长"}),
        ("周立春曾任乔阳大学校长、国家水稻研究中心主任。",
         {"周立春 乔阳大学 校长", "周立春 国家水稻研究中心 主任"}),
        ("县委常委、县纪委书记、县监委主任、巡察工作领导小组副组长周立春出席。",
         {"周立春 县委 常委", "周立春 县纪委 书记", "周立春 县监委 主任",
          "周立春 县委巡察工作领导小组 副组长"}),
        ("县委巡察工作领导小组开会。县委常委、县监委主任、巡察工作领导小组副组长周立春出席。",
         {"周立春 县委 常委", "周立春 县监委 主任", "周立春 县委巡察工作领导小组 副组长"}),
    ],
)  # fmt: skip
def test_units_and_groups_in_a_chain_of_posts(text: str, posts: set[str]) -> None:
    assert record(text)["posts"] == posts


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("会议听取了周立春同志的汇报和韩立冬同志的说明。", {"周立春", "韩立冬"}),
        ("工作由周立春同志主持。", {"周立春"}),
        ("由周立春同志主持工作。", {"周立春"}),
        ("任命和大成同志为乔阳市副市长。", {"和大成"}),
        ("和大成同志任乔阳市副市长。", {"和大成"}),
    ],
)
def test_a_word_that_leads_to_a_comrade_is_no_surname(text: str, persons: set[str]) -> None:
    assert record(text)["persons"] == persons
