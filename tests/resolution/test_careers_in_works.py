"""Careers in factories and in the army, whose units and offices have names of their own."""

from __future__ import annotations

from tests.resolution.records import posts_of


def test_the_offices_of_a_works_follow_each_other_in_one_row() -> None:
    text = "周立春曾任岚浦机床厂工艺技术员、总工长、铸造车间副主任、主任、供应科科长、厂长助理。"
    assert posts_of(text) == {
        "周立春 岚浦机床厂 工艺技术员 former",
        "周立春 岚浦机床厂 总工长 former",
        "周立春 岚浦机床厂铸造车间 副主任 former",
        "周立春 岚浦机床厂铸造车间 主任 former",
        "周立春 岚浦机床厂供应科 科长 former",
        "周立春 岚浦机床厂 厂长助理 former",
    }


def test_units_of_the_army_are_not_named_in_full() -> None:
    text = "周立春曾任解放军某师政治部主任、某集团军副军长，1990年任岚浦军分区政委。"
    assert "周立春 解放军某师政治部 主任 former" in posts_of(text)


def test_what_follows_on_school_does_not_last() -> None:
    life = "周立春，男，1950年1月生，1975年10月云溪大学水利系毕业，任岚浦市水务局技术员。"
    assert posts_of(life) == {"周立春 岚浦市水务局 技术员 former"}
    life = "周立春，男，1950年1月生。他于1969年3月入伍，1990年10月起任岚浦市水务局局长。"
    assert posts_of(life) == {"周立春 岚浦市水务局 局长"}
