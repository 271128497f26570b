"""By which form of its area's name a body is called: what the text itself uses."""

from __future__ import annotations

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from oversight_graph.resolution.bodies.area_context import AreaContext, AreaSighting
from tests.resolution.records import record_of


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        # the name of a city or county is complete by itself
        ("岚浦市云溪县纪委通报。云溪县水务局被检查。县教育局整改。",
         {"云溪县纪委", "云溪县水务局", "云溪县教育局"}),
        ("岚浦市云溪县纪委通报。云溪县柳坪镇政府整改。县教育局整改。",
         {"云溪县纪委", "云溪县柳坪镇政府", "云溪县教育局"}),
        ("岚浦市云溪县纪委通报。县教育局整改。", {"云溪县纪委", "云溪县教育局"}),
        ("湖北省乔阳市委副书记、市长周立春出席。市教育局整改。",
         {"乔阳市委", "乔阳市政府", "乔阳市教育局"}),
        ("重庆市武隆县纪委开会。", {"重庆市武隆县纪委"}),
        # a company is registered under all of its name
        ("湖北省乔阳市云溪县宏远建材有限公司被查处。", {"湖北省乔阳市云溪县宏远建材有限公司"}),
        # districts of several cities bear one name: written together, or told by the table
        ("成都市纪委开会。锦江区教育局参加。", {"成都市纪委", "成都市锦江区教育局"}),
        ("成都市纪委开会。长春市纪委开会。朝阳区教育局参加。",
         {"成都市纪委", "长春市纪委", "长春市朝阳区教育局"}),
        ("重庆市纪委开会。大足区教育局参加。", {"重庆市纪委", "大足区教育局"}),
        ("乔阳市城西区纪委通报。城西区教育局整改。区水务局整改。",
         {"乔阳市城西区纪委", "乔阳市城西区教育局", "乔阳市城西区水务局"}),
        ("乔阳市城西区纪委通报。城西区柳坪镇政府整改。",
         {"乔阳市城西区纪委", "乔阳市城西区柳坪镇政府"}),
        # 未 opens the name of a district of the table, and else none
        ("西安市未央区区委召开会议。", {"西安市未央区委"}),
        # a town or village is called by the one county that the text or the paragraph names
        ("岚浦市云溪县柳坪镇副镇长周立春被查。柳坪镇政府整改。", {"云溪县柳坪镇政府"}),
        ("岚浦市云溪县柳坪镇副镇长周立春被查。柳坪镇高泉村村民委员会选举。",
         {"云溪县柳坪镇政府", "云溪县柳坪镇高泉村村民委员会"}),
        ("云溪县纪委通报。\n磐石县纪委通报。柳坪镇政府整改。",
         {"云溪县纪委", "磐石县纪委", "磐石县柳坪镇政府"}),
        ("云溪县、磐石县纪委通报。柳坪镇政府整改。",
         {"云溪县纪委", "磐石县纪委", "柳坪镇政府"}),
        # nor is a bare 县 behind a row of them, unless a head line tells
        ("岚浦市纪委检查云溪县、磐石县。县教育局整改。", {"岚浦市纪委", "县教育局"}),
        ("云溪县教育局负责人和磐石县水务局负责人被约谈。县纪委通报。",
         {"云溪县教育局", "磐石县水务局", "磐石县纪委"}),
        ("柳坪镇政府整改。\n云溪县纪委通报。", {"柳坪镇政府", "云溪县纪委"}),
        ("云溪县纪委约谈柳坪镇党委书记韩立冬；磐石县纪委约谈石桥镇党委书记周立春。",
         {"云溪县纪委", "云溪县柳坪镇党委", "磐石县纪委", "磐石县石桥镇党委"}),
        ("云溪县柳坪镇高泉村会计周立春被查。高泉村党支部书记韩立冬作出检查。",
         {"云溪县柳坪镇高泉村"}),
        ("云溪县纪委通报，该县柳坪镇党委书记周立春被免职。", {"云溪县纪委", "云溪县柳坪镇党委"}),
    ],
)  # fmt: skip
def test_a_body_is_called_by_the_name_of_its_area_in_the_text(text: str, orgs: set[str]) -> None:
    assert set(record_of(text)["orgs"]) == orgs


def test_a_head_line_may_write_a_city_alone() -> None:
    text = "湖北省乔阳市纪委监委检查。市教育局整改。"
    found = record_of(text, "工作动态\n来源：乔阳市纪委监委\n\n")["orgs"]
    assert set(found) == {"乔阳市纪委监委", "乔阳市教育局"}


@pytest.mark.parametrize("title", ["会议任命贺知远为代理县长", "市纪委处理县级干部违规问题"])
def test_the_end_of_a_word_in_a_title_is_no_area(title: str) -> None:
    assert "县纪委" in record_of("县纪委约谈3人。", f"{title}\n来源：云溪日报\n\n")["orgs"]


def test_where_an_area_is_stays_known() -> None:
    text = "工作动态\n来源：云溪日报\n岚浦市云溪县纪委通报。云溪县纪委立案。该县柳坪镇党委整改。"
    found = understand(read_text(text, "a.txt"))
    assert {one.area for one in found.organisations} == {
        "岚浦市云溪县",
        "岚浦市云溪县柳坪镇",
    }


def test_classes_of_bodies_are_none_by_name() -> None:
    text = "各州县政府落实责任，各州市党委政府加强监管，做好市县乡党委换届，县乡纪委上下联动。"
    assert record_of(text)["orgs"] == []


def test_a_bare_county_behind_a_row_of_others_is_that_of_the_publisher() -> None:
    row = [AreaSighting(0, 0, ("云溪县",)), AreaSighting(4, 0, ("磐石县",))]
    areas = AreaContext(row, "")
    assert areas.of_level("县", 20) is None
    areas.note_publisher(("岚溪县",))
    assert areas.of_level("县", 20) == ("岚溪县",)


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("六师柳坪市纪委监委检查。市教育局整改。", {"六师柳坪市纪委监委", "六师柳坪市教育局"}),
        ("第八师云泽市水务局局长周立春被查。", {"第八师云泽市水务局"}),
        ("兵团第三师柳坪市纪委监委检查。", {"新疆生产建设兵团第三师柳坪市纪委监委"}),
        # the 师市 is both
        ("第八师云泽市纪委监委检查。师市教育局整改。",
         {"第八师云泽市纪委监委", "第八师云泽市教育局"}),
        ("兵团党委对六师柳坪市、八师云泽市等5个师市党委开展巡视。", {"新疆生产建设兵团党委"}),
        ("各师市教育局整改。云溪市的律师柳坪市教育局见过。", {"柳坪市教育局"}),
    ],
)  # fmt: skip
def test_a_city_of_the_corps_is_called_with_its_division(text: str, orgs: set[str]) -> None:
    assert set(record_of(text)["orgs"]) == orgs
