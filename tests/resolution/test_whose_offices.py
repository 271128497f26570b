"""Offices in words that no list has, and of whose body a bare office or 该院 speaks."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春曾任云河银行零售业务总监。", {"周立春 云河银行 零售业务总监 former"}),
        ("云河集团基建总工程师周立春到会。", {"周立春 云河集团 基建总工程师"}),
        ("云溪县柳坪镇教育党总支原书记周立春到会。",
         {"周立春 云溪县柳坪镇教育党总支 书记 former"}),
        ("柳坪镇机关第一党支部书记周立春到会。", {"周立春 柳坪镇机关第一党支部 书记"}),
        ("柳坪镇大桥村党支部书记周立春到会。", {"周立春 柳坪镇大桥村 党支部书记"}),
        ("政协第十二届全国委员会经济委员会副主任周立春到会。",
         {"周立春 全国政协经济委员会 副主任"}),
        ("兵团农八师党委第一书记、第一政委周立春到会。",
         {"周立春 兵团农八师 党委第一书记", "周立春 兵团农八师 第一政委"}),
        ("中国云河银行副行长兼北京市分行行长周立春到会。",
         {"周立春 中国云河银行 副行长", "周立春 中国云河银行北京市分行 行长"}),
        ("云河集团有限公司副总经理、云山建设集团岚浦分公司总经理周立春到会。",
         {"周立春 云河集团有限公司 副总经理", "周立春 云山建设集团岚浦分公司 总经理"}),
        ("周立春总书记讲话。", {"周立春 中共中央 总书记"}),
        ("县委书记方知远同越共中央总书记周立春会谈。", {"方知远 县委 书记"}),
        ("云河银行副行长、人行岚浦市中心支行行长周立春到会。",
         {"周立春 云河银行 副行长", "周立春 人行岚浦市中心支行 行长"}),
        ("云河银行副行长、光大岚浦分行行长周立春到会。",
         {"周立春 云河银行 副行长", "周立春 光大岚浦分行 行长"}),
        ("周立春曾任中国水电四局局长。", {"周立春 中国水电四局 局长 former"}),
        ("云溪市国资委中央企业改革处处长周立春到会。",
         {"周立春 云溪市国资委中央企业改革处 处长"}),
        ("周立春曾任大坑协理员，云河水电开发有限公司总经理。",
         {"周立春 云河水电开发有限公司 总经理 former"}),
        ("周立春曾任大坑协理员，云河水电开发有限公司总经理方知远到会。",
         {"方知远 云河水电开发有限公司 总经理"}),
    ],
)  # fmt: skip
def test_offices_whose_words_no_list_has(text: str, expected: set[str]) -> None:
    """Trades before a role, numbered bureaus, and an office that was not understood."""
    found = posts_of(text)
    assert expected <= found
    assert {post.split()[0] for post in found} == {post.split()[0] for post in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a bare office before a name is the one by which the text knows its holder
        ("云溪市市长周立春到会。\n他到岚浦市调研。\n市长周立春讲话。", {"周立春 云溪市政府 市长"}),
        ("岚浦市市长周立春到会。\n云溪市政府召开会议，市长周立春讲话。",
         {"周立春 岚浦市政府 市长", "周立春 云溪市政府 市长"}),
        ("云溪市市长周立春到会。岚浦市召开会议，市长方知远讲话。",
         {"周立春 云溪市政府 市长", "方知远 岚浦市政府 市长"}),
        # 该院 is the one named nearer by, and not the one that had such an office before
        ("云溪大学第二附属医院院长韩雪被查。\n岚浦南山医院被举报后，该院院长周立春到会。",
         {"韩雪 云溪大学第二附属医院 院长", "周立春 岚浦南山医院 院长"}),
        ("2017年4月，周立春的头衔变为岚浦市委常委、常务副市长。",
         {"周立春 岚浦市委 常委", "周立春 岚浦市政府 常务副市长"}),
        # the one 分局 of the text, however far off
        ("岚浦市城市管理局桂城分局局长韩雪到会。\n会议结束。\n会后散步。\n该分局副局长周立春讲话。",
         {"韩雪 岚浦市城市管理局桂城分局 局长", "周立春 岚浦市城市管理局桂城分局 副局长"}),
        ("岚浦市城管局桂城分局、岚浦市城管局东关分局开会。\n会议结束。\n会后散步。\n该分局局长周立春讲话。",
         set()),
        ("石桥镇大桥村党支部书记方知远截留补偿款。方知远伙同村会计周立春截留补偿款。",
         {"方知远 石桥镇大桥村 党支部书记", "周立春 石桥镇大桥村 会计"}),
        # the group of the party in an office of the government is that of the office
        ("云溪县政府办公室主任、党组书记周立春到会。",
         {"周立春 云溪县政府办公室 主任", "周立春 云溪县政府办公室 党组书记"}),
        ("云溪县政府办公室主任、党组成员周立春到会。",
         {"周立春 云溪县政府办公室 主任", "周立春 云溪县政府 党组成员"}),
        # a preposition that is the name of a school
        ("周立春任云溪大学同仁医学院附属医院院长。", {"周立春 云溪大学同仁医学院附属医院 院长"}),
    ],
)  # fmt: skip
def test_whose_office_a_bare_word_is(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected
