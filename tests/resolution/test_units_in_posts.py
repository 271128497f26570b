"""Of which body the unit of a post is: 财务部部长 of the company, 组织部部长 of the committee."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a department of a company with a general manager of its own
        ("岚浦通信有限公司政企客户部党支部书记、总经理周立春被查。",
         {"周立春 岚浦通信有限公司政企客户部 党支部书记",
          "周立春 岚浦通信有限公司政企客户部 总经理"}),
        ("岚浦通信有限公司财务部部长、副总经理周立春被查。",
         {"周立春 岚浦通信有限公司财务部 部长", "周立春 岚浦通信有限公司 副总经理"}),
        # departments of one committee beside each other
        ("周立春任云溪县委组织部部长、统战部部长。",
         {"周立春 云溪县委组织部 部长", "周立春 云溪县委统战部 部长"}),
        ("云溪县委政法委书记周立春、统战部副部长韩雪到会。",
         {"周立春 云溪县委政法委 书记", "韩雪 云溪县委统战部 副部长"}),
        ("周立春任云溪县委宣传部部长、办公室主任。",
         {"周立春 云溪县委宣传部 部长", "周立春 云溪县委宣传部办公室 主任"}),
        # 科长 and 大队长 of the unit that they are called by
        ("云溪县水务局财务科长周立春、县公安局交警大队长韩雪被查。",
         {"周立春 云溪县水务局财务科 科长", "韩雪 云溪县公安局交警大队 大队长"}),
        # the field of a unit between its body and a post
        ("岚浦市市场监督管理局食品经营安全监督管理处原处长周立春被查。",
         {"周立春 岚浦市市场监督管理局食品经营安全监督管理处 处长 former"}),
        # parts of a university, a branch and a bureau without area
        ("岚浦医药大学开会。附属医院原院长周立春被查。",
         {"周立春 岚浦医药大学附属医院 院长 former"}),
        ("岚浦师范大学开会。美术学院院长周立春被查。", {"周立春 岚浦师范大学美术学院 院长"}),
        ("岚浦银行股份有限公司云溪分行开会。分行原纪委书记周立春被查。",
         {"周立春 岚浦银行股份有限公司云溪分行 纪委书记 former"}),
        ("时任国土资源厅矿管处处长周立春被查。", {"周立春 国土资源厅矿管处 处长 former"}),
        # colleges of the university at hand
        ("岚浦大学决定免去周立春新闻与传播学院副院长职务。",
         {"周立春 岚浦大学新闻与传播学院 副院长 removed"}),
        ("岚浦大学开会，严肃处理该校新闻与传播学院副院长周立春。",
         {"周立春 岚浦大学新闻与传播学院 副院长"}),
        # a squad that is not named
        ("县公安局交警支队某中队指导员林某到场。", {"林某 县公安局交警支队某中队 指导员"}),
        # brackets inside the name of an office, and behind a whole one
        ("凤仪街道办村（居）账托管中心时任主任周立春、时任副主任贺知远受到处分。",
         {"周立春 凤仪街道办村（居）账托管中心 主任 former",
          "贺知远 凤仪街道办村（居）账托管中心 副主任 former"}),
        ("梅溪镇三资（资产）管理中心主任周立春被查。",
         {"周立春 梅溪镇三资（资产）管理中心 主任"}),
        ("梅溪镇党政（综合）办公室主任周立春被查。",
         {"周立春 梅溪镇党政（综合）办公室 主任"}),
        ("云溪县发展和改革局（粮食局）副局长周立春被查。",
         {"周立春 云溪县发展和改革局 副局长"}),
        # whom a leader takes along, and departments of a commission
        ("县水务局局长周立春率局办公室主任贺知远到梅溪镇调研。",
         {"周立春 县水务局 局长", "贺知远 县水务局办公室 主任"}),
        ("县水务局局长周立春带领办公室主任贺知远到梅溪镇调研。",
         {"周立春 县水务局 局长", "贺知远 县水务局办公室 主任"}),
        ("县纪委常委周立春率委组织部部长贺知远调研。",
         {"周立春 县纪委 常委", "贺知远 县纪委组织部 部长"}),
        ("县纪委常委周立春会同委办公室主任贺知远调研。", {"周立春 县纪委 常委"}),
        ("县纪委监委常委、委办公室主任周立春调研。",
         {"周立春 县纪委监委 常委", "周立春 县纪委监委办公室 主任"}),
        ("县委常委、组织部部长周立春调研。",
         {"周立春 县委 常委", "周立春 县委组织部 部长"}),
        # departments of a party committee behind other posts of its area
        ("云溪县委常委、副县长、组织部长周立春讲话。",
         {"周立春 云溪县委 常委", "周立春 云溪县政府 副县长", "周立春 云溪县委组织部 部长"}),
        ("云溪县委常委、县纪委书记、统战部部长周立春讲话。",
         {"周立春 云溪县委 常委", "周立春 云溪县纪委 书记", "周立春 云溪县委统战部 部长"}),
        ("云溪县纪委常委、组织部部长周立春讲话。",
         {"周立春 云溪县纪委 常委", "周立春 云溪县纪委组织部 部长"}),
        # a college is of no court or bureau
        ("云溪县人民法院原院长周立春，河海学院原副院长贺知远被查。",
         {"周立春 云溪县人民法院 院长 former", "贺知远 河海学院 副院长 former"}),
        # bureaus of a ministry, told again behind a unit of theirs
        ("周立春利用担任中央组织部干部一局任免处处长，干部一局副局长，青海省委组织部副部长等职务上的便利受贿。",
         {"周立春 中央组织部干部一局任免处 处长 former", "周立春 中央组织部干部一局 副局长 former",
          "周立春 青海省委组织部 副部长 former"}),
        ("周立春任中央组织部部务委员兼干部一局局长。",
         {"周立春 中央组织部 部务委员", "周立春 中央组织部干部一局 局长"}),
        # committees of an assembly, and a commission of the government
        ("周立春任青海省政协常委、农业农村委副主任。",
         {"周立春 青海省政协 常委", "周立春 青海省政协农业农村委 副主任"}),
        ("周立春任云溪县政协委员、卫健委主任。",
         {"周立春 云溪县政协 委员", "周立春 云溪县卫健委 主任"}),
    ],
)  # fmt: skip
def test_of_which_body_a_unit_is(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a branch and a mine have departments of their own, one after the other
        (
            "中国农业银行云泽分行副行长周立春，个人金融部总经理贺知远被查。",
            {
                "周立春 中国农业银行云泽分行 副行长",
                "贺知远 中国农业银行云泽分行个人金融部 总经理",
            },
        ),
        (
            "云泽煤电集团有限公司柳沟煤矿矿长周立春，综采队队长贺知远，安监科科长沈知远被查。",
            {
                "周立春 云泽煤电集团有限公司柳沟煤矿 矿长",
                "贺知远 云泽煤电集团有限公司柳沟煤矿综采队 队长",
                "沈知远 云泽煤电集团有限公司柳沟煤矿安监科 科长",
            },
        ),
        # a bench is the court's, not its executive bureau's
        (
            "云泽市中级人民法院执行局局长周立春，民事审判第一庭庭长贺知远被查。",
            {
                "周立春 云泽市中级人民法院执行局 局长",
                "贺知远 云泽市中级人民法院民事审判第一庭 庭长",
            },
        ),
        # a group that is named after its task, and who leads it
        (
            "云溪县水务局成立巡察整改工作领导小组，由局长周立春任组长、副局长贺知远任副组长。",
            {
                "周立春 云溪县水务局 局长",
                "周立春 云溪县水务局巡察整改工作领导小组 组长",
                "贺知远 云溪县水务局 副局长",
                "贺知远 云溪县水务局巡察整改工作领导小组 副组长",
            },
        ),
        # a unit and its head share a word; 长期 is no head
        (
            "云溪县教育局人事科长周立春、云溪县公安局法制大队长韩雪被约谈。",
            {"周立春 云溪县教育局人事科 科长", "韩雪 云溪县公安局法制大队 大队长"},
        ),
        ("云溪县教育局局长周立春被约谈，人事科长期空缺。", {"周立春 云溪县教育局 局长"}),
    ],
)
def test_units_belong_to_the_body_that_has_such(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected
