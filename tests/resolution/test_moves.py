"""Offices told of a move: the body stands before the verb, or the office that somebody leaves."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春在云溪县水务局任局长。", {"周立春 云溪县水务局 局长"}),
        # a move in the sentence before, and one to a body that was not understood
        ("周立春2002年任云溪县水务局副局长。2006年调到云溪县教育局工作。2015年起任副局长。",
         {"周立春 云溪县水务局 副局长 former", "周立春 云溪县教育局 副局长"}),
        ("周立春2002年进云溪县水务局，2006年调至农工办，2015年任副局长。", set()),
        ("周立春，1969年生。他在岚浦市工作多年，历任岚浦市水务局副局长、岚浦市教育局局长等职。",
         {"周立春 岚浦市水务局 副局长 former", "周立春 岚浦市教育局 局长 former"}),
        ("周立春从云溪县水务局技术员做起，2005年任局长。",
         {"周立春 云溪县水务局 技术员 former", "周立春 云溪县水务局 局长"}),
        ("周立春被抽调至云溪县委，担任秘书。", {"周立春 云溪县委 秘书"}),
        ("2016年5月，周立春到云溪县水务局任副局长。", {"周立春 云溪县水务局 副局长"}),
        ("周立春调至云溪县水务局任党组书记、局长。",
         {"周立春 云溪县水务局 党组书记", "周立春 云溪县水务局 局长"}),
        ("周立春在云溪县水务局担任局长期间，收受礼金。", {"周立春 云溪县水务局 局长 former"}),
        # each of several bodies
        ("周立春曾在天津海关、上海海关先后担任过关长。",
         {"周立春 天津海关 关长 former", "周立春 上海海关 关长 former"}),
        ("周立春先后在云溪县水务局、县教育局任副局长、局长。",
         {"周立春 云溪县水务局 副局长 former", "周立春 云溪县水务局 局长 former",
          "周立春 云溪县教育局 副局长 former", "周立春 云溪县教育局 局长 former"}),
        ("周立春生于1969年10月，曾在云溪市雨花区任区委副书记、区长等职。",
         {"周立春 云溪市雨花区委 副书记 former", "周立春 云溪市雨花区政府 区长 former"}),
        # what is left for what is taken
        ("周立春由云溪县副县长升任县长。",
         {"周立春 云溪县政府 副县长 former", "周立春 云溪县政府 县长"}),
        ("周立春从云溪县水务局副局长岗位调任岚浦市水务局局长。",
         {"周立春 云溪县水务局 副局长 former", "周立春 岚浦市水务局 局长"}),
        ("周立春从云溪县水务局副局长职位退休。", {"周立春 云溪县水务局 副局长 former"}),
        # verbs of the press
        ("周立春当时是云溪县水务局局长。", {"周立春 云溪县水务局 局长 former"}),
        ("周立春当过云溪县水务局局长、云溪县副县长。",
         {"周立春 云溪县水务局 局长 former", "周立春 云溪县政府 副县长 former"}),
        ("周立春曾任职云溪县委书记、中国农业银行董事长等职。",
         {"周立春 云溪县委 书记 former", "周立春 中国农业银行 董事长 former"}),
        ("周立春一路升至云溪市委书记，落马前系云溪市政协主席。",
         {"周立春 云溪市委 书记", "周立春 云溪市政协 主席"}),
        ("周立春退休前系云溪市委书记。", {"周立春 云溪市委 书记 former"}),
        ("之后周立春调入云溪县水务局，担任局长，3年后开始担任云溪集团有限公司董事长。",
         {"周立春 云溪县水务局 局长", "周立春 云溪集团有限公司 董事长"}),
        ("周立春以云溪市委书记身份出席会议。", {"周立春 云溪市委 书记"}),
        ("周立春的职务是云溪县水务局局长。", {"周立春 云溪县水务局 局长"}),
        ("1996年，周立春成为云溪集团副总经理，并于1999年成为常务副总和党委常委。",
         {"周立春 云溪集团 副总经理 former", "周立春 云溪集团 常务副总",
          "周立春 云溪集团 党委常委"}),
        ("周立春1999年出任云溪县水务局局长。2004年，他出任检察日报社总编辑，之后任县政府办公室主任。",
         {"周立春 云溪县水务局 局长 former", "周立春 检察日报社 总编辑 former",
          "周立春 云溪县政府办公室 主任"}),
        ("时任安徽省经委主任周立春2007年调离，出任云溪市副市长。",
         {"周立春 安徽省经委 主任 former", "周立春 云溪市政府 副市长"}),
        # an office that opens the sentence, and a life that goes on without the name
        ("在担任云溪县委书记期间，周立春收受礼金。", {"周立春 云溪县委 书记 former"}),
        ("当选云溪县人大常委会主任两个月后，周立春卸任云溪县委书记。",
         {"周立春 云溪县人大常委会 主任", "周立春 云溪县委 书记 former"}),
        ("周立春生于1967年。曾供职于云溪银行，后调入某系统，曾任岚浦分局副局长，2017年出任云溪银行董事长。",
         {"周立春 岚浦分局 副局长 former", "周立春 云溪银行 董事长"}),
        ("周立春生于1967年5月。其妻曾供职于云溪银行，后任云溪银行董事长。", set()),
        # somebody without a name
        ("由云溪县副县长任组长，周立春参加。", set()),
        ("周立春听取云溪县水务局任务分工汇报。", set()),
    ],
)  # fmt: skip
def test_offices_told_of_a_move(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who lets somebody else have an office does not hold it
        ("周立春让其弟担任云溪县水务局局长。", set()),
        ("周立春安排老乡担任云溪县水务局局长。", set()),
        ("周立春帮助贺某担任云溪县水务局局长。", {"贺某 云溪县水务局 局长"}),
        ("周立春经组织推荐担任云溪县水务局局长。", {"周立春 云溪县水务局 局长"}),
        ("周立春被安排到云溪县水务局担任局长。", {"周立春 云溪县水务局 局长"}),
        # the head of the government of an autonomous region
        ("任命周立春为内蒙古自治区主席。", {"周立春 内蒙古自治区政府 主席"}),
        (
            "宁夏回族自治区党委常委、副主席周立春到场。",
            {"周立春 宁夏回族自治区党委 常委", "周立春 宁夏回族自治区政府 副主席"},
        ),
        (
            "宁夏回族自治区纪委通报，自治区原副主席周立春被查。",
            {"周立春 宁夏回族自治区政府 副主席 former"},
        ),
        ("内蒙古自治区政协主席周立春到场。", {"周立春 内蒙古自治区政协 主席"}),
    ],
)
def test_the_office_of_another_and_of_a_region(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever gets an office besides the one he has keeps that
        ("周立春2019年任云溪市副市长，2020年兼任云溪市公安局局长。",
         {"周立春 云溪市政府 副市长", "周立春 云溪市公安局 局长"}),
        ("周立春从2018年12月起开始担任云溪市委秘书长，并于2019年3月开始兼任云溪市文联主席。",
         {"周立春 云溪市委 秘书长", "周立春 云溪市文联 主席"}),
        # a pronoun goes on with the life
        ("周立春2018年10月任云溪县委常委。2021年7月，他任岚浦市委副书记。",
         {"周立春 云溪县委 常委 former", "周立春 岚浦市委 副书记"}),
        ("2019年12月，周立春调职任岚浦市委书记。", {"周立春 岚浦市委 书记"}),
    ],
)  # fmt: skip
def test_offices_beside_and_after_one_another(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two offices with nothing between
        ("云溪县委常委副县长周立春到场。", {"周立春 云溪县委 常委", "周立春 云溪县政府 副县长"}),
        ("云溪县委常委宣传部部长周立春到场。",
         {"周立春 云溪县委 常委", "周立春 云溪县委宣传部 部长"}),
        ("云溪县水务局党组书记局长周立春到场。",
         {"周立春 云溪县水务局 党组书记", "周立春 云溪县水务局 局长"}),
        ("周立春历任云溪县委常委副县长、县长。",
         {"周立春 云溪县政府 副县长 former", "周立春 云溪县委 常委 former",
          "周立春 云溪县政府 县长 former"}),
        # the second is somebody else's
        ("云溪县委副书记秘书周立春到场。", set()),
        ("云溪县纪委书记办公室主任周立春到场。", {"周立春 云溪县纪委办公室 主任"}),
    ],
)  # fmt: skip
def test_offices_that_run_together(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected
