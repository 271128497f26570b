"""What the text says of a post besides: how long, for whom, in which order, by which name."""

from __future__ import annotations

import pytest

from tests.resolution.records import record_of


def posts(text: str) -> set[str]:
    """Each post of a body text: person, body, role, status unless current, and its end."""
    record = record_of(text)
    return {
        " ".join(
            filter(None, (p["person"], p["org"], p["role"], p["status"], p["end"]))
        ).removesuffix(" current")
        for p in record["posts"]
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # held until retirement; 原 says that it was left before
        ("岱沧市教育局原局长、一级调研员周立春（2023年9月退休）被查。",
         {"周立春 岱沧市教育局 局长 former", "周立春 岱沧市教育局 一级调研员 former 2023-09"}),
        ("岱沧市教育局原局长周立春（2023年9月退休）被查。", {"周立春 岱沧市教育局 局长 former"}),
        # who held the office before, and who takes it over now
        ("此前周立春任云溪县委书记。", {"周立春 云溪县委 书记 former"}),
        ("在此之前，云溪县委书记是韩南山。", {"韩南山 云溪县委 书记 former"}),
        ("云溪县委原书记是韩南山。", {"韩南山 云溪县委 书记 former"}),
        ("云溪县委书记是韩南山。", {"韩南山 云溪县委 书记"}),
        ("云溪县委书记是关键。", set()),
        ("周立春任云溪县委书记。", {"周立春 云溪县委 书记"}),
        # a verb behind an office is nobody
        ("推举一名董事代行董事长职务。", set()),
        ("云溪县委书记外调。", set()),
        # in charge for the time being
        ("任命周立春、韩雪为云溪县图书馆副馆长（周立春主持日常工作）。",
         {"周立春 云溪县图书馆 副馆长 acting", "韩雪 云溪县图书馆 副馆长"}),
        ("云溪县图书馆馆长一职由韩雪代理。", {"韩雪 云溪县图书馆 馆长 acting"}),
        ("云溪县图书馆馆长一职由韩雪接任。", {"韩雪 云溪县图书馆 馆长"}),
        # 代 is what somebody does for the mayor, or what the mayor is
        ("马文川同志代市长周立春作报告。", {"周立春 市政府 市长"}),
        ("代市长周立春作报告。", {"周立春 市政府 市长 acting"}),
        # each in turn
        ("云溪市委第一、二、三巡察组组长周立春、韩雪、马文川作了反馈。",
         {"周立春 云溪市委第一巡察组 组长", "韩雪 云溪市委第二巡察组 组长",
          "马文川 云溪市委第三巡察组 组长"}),
        ("云溪市委第一巡察组、第二巡察组组长周立春、韩雪作了反馈。",
         {"周立春 云溪市委第一巡察组 组长", "韩雪 云溪市委第二巡察组 组长"}),
        # one leader of several
        ("周立春先后任云溪市委第二、第三巡察组组长。",
         {"周立春 云溪市委第二巡察组 组长 former", "周立春 云溪市委第三巡察组 组长 former"}),
        # … and of these nobody says who leads which
        ("云溪市委第一、二巡察组组长周立春、韩雪、马文川作了反馈。", set()),
        ("周立春、韩雪二人此前分别任云溪县粮食局局长、县档案馆馆长。",
         {"周立春 云溪县粮食局 局长 former", "韩雪 云溪县档案馆 馆长 former"}),
        # a second office given in the same breath
        ("任命周立春为云溪市人民政府副市长，并决定为代理市长。",
         {"周立春 云溪市人民政府 副市长", "周立春 云溪市人民政府 市长 acting"}),
        # whoever announces an appointment is not the body of the post before the name
        ("云溪区委编办宣布，督导专员周立春任云溪区教育局局长。", {"周立春 云溪区教育局 局长"}),
        # a team named after what it is for
        ("云溪县纪委监委作风建设第二专项督查组组长周立春到场。",
         {"周立春 云溪县纪委监委作风建设第二专项督查组 组长"}),
        # people of a village behind one of its bodies
        ("柳坪镇大坳村妇联主席韩雪、护林员周立春到场。",
         {"韩雪 柳坪镇大坳村妇联 主席", "周立春 柳坪镇大坳村 护林员"}),
        # a place that nobody knows right behind a name
        ("免去周立春柳坪镇副镇长职务，免去韩小雪岭下镇党委书记职务。",
         {"周立春 柳坪镇政府 副镇长 removed", "韩小雪 岭下镇党委 书记 removed"}),
        # before retirement, meanwhile, a seat that ends
        ("周立春退休前任岚县供销社主任。", {"周立春 岚县供销社 主任 former"}),
        ("确认周立春的云溪县第十六届人民代表大会代表资格终止。",
         {"周立春 云溪县人民代表大会 代表 removed"}),
        # another name of a body in brackets
        ("云溪市药监局（云溪市质监局）化妆品科科长周立春被查。",
         {"周立春 云溪市药监局化妆品科 科长"}),
        ("渌溪县自然资源局（原县国土资源局）用地审批股股长周立春被查。",
         {"周立春 渌溪县自然资源局用地审批股 股长"}),
        ("云溪县纪委监委驻原县林业局纪检监察组组长周立春到场。",
         {"周立春 驻云溪县林业局纪检监察组 组长"}),
        # who presides over a trial holds no post by that, who judges at a court does
        ("云溪县人民法院开庭审理此案，由审判长周立春主审。", set()),
        ("云溪县人民法院刑庭庭长周立春到场。", {"周立春 云溪县人民法院刑庭 庭长"}),
        ("云溪县人民法院审判员周立春到场。", {"周立春 云溪县人民法院 审判员"}),
        # a district whose name holds that of another one
        ("川岚市南昌平区纪委监委开会。南昌平区应急管理局局长周立春带队。",
         {"周立春 川岚市南昌平区应急管理局 局长"}),
    ],
)  # fmt: skip
def test_what_is_said_of_a_post(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


def test_the_organ_of_a_company_stands_behind_its_short_name() -> None:
    text = "岭东盐业集团有限公司（以下简称岭盐集团）纪委检查。"
    orgs = record_of(text)["orgs"]
    assert set(orgs) == {"岭东盐业集团有限公司", "岭东盐业集团有限公司纪委"}


def test_what_a_short_name_holds_is_no_other_body() -> None:
    text = "岭东市纪委监委驻市交通运输局纪检监察组（以下简称驻市交通局组）检查。"
    orgs = record_of(text)["orgs"]
    assert not any("交通局" in org for org in orgs)


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        # counted bodies and kinds of body
        ("云溪县纪委检查了9个社区党组织。", {"云溪县纪委"}),
        ("云溪县综治办督促办事处整改。", {"云溪县综治办"}),
        ("云溪县纪委会同县教育局组成联合检查组。", {"云溪县纪委", "云溪县教育局"}),
        # a national office of an area is one body, and none of its parts
        ("国家税务总局云溪县税务局开会。", {"国家税务总局云溪县税务局"}),
        ("民盟岭东市委会开会。", {"民盟岭东市委会"}),
    ],
)
def test_bodies_as_they_are_called(text: str, orgs: set[str]) -> None:
    record = record_of(text)
    assert set(record["orgs"]) == orgs
    assert record["orgrel"] == []
