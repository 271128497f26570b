"""The body of an office is the one it is told of with, whichever was named before."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how many held it stands between the body and the office
        ("岚浦市人大常委会副主任岳林投案，岚浦市政协多名前副主席周立春、段远被查。",
         {"岳林 岚浦市人大常委会 副主任", "周立春 岚浦市政协 副主席 former",
          "段远 岚浦市政协 副主席 former"}),
        ("岚浦市水务局副局长岳林被查，云溪县林业局的两任局长周立春、段远也被查。",
         {"岳林 岚浦市水务局 副局长", "周立春 云溪县林业局 局长 former",
          "段远 云溪县林业局 局长 former"}),
        ("岚浦市水务局局长岳林参会，市纪委约谈两名副局长周立春、段远。",
         {"岳林 岚浦市水务局 局长", "周立春 岚浦市水务局 副局长",
          "段远 岚浦市水务局 副局长"}),
        # of several schools told of at once a bare 学校 may be any
        ("云溪音乐学院院长岳林、岚浦大学副校长段远被免职。岳林受罚时，学校党委书记周立春在场。",
         {"岳林 云溪音乐学院 院长 removed", "段远 岚浦大学 副校长 removed"}),
        ("云溪音乐学院院长岳林被免职。学校党委书记周立春在场。",
         {"岳林 云溪音乐学院 院长 removed", "周立春 云溪音乐学院 党委书记"}),
        ("岚浦大学音乐学院院长岳林、岚浦大学副校长段远被免职。学校党委书记周立春在场。",
         {"岳林 岚浦大学音乐学院 院长 removed", "段远 岚浦大学 副校长 removed",
          "周立春 岚浦大学 党委书记"}),
        # the end of a name that was not understood is no unit of the unit before it
        ("岳林先后任云溪市公安局监管处处长、特警支队机动二大队大队长、禁毒支队支队长。",
         {"岳林 云溪市公安局监管处 处长 former", "岳林 云溪市公安局机动二大队 大队长 former",
          "岳林 云溪市公安局禁毒支队 支队长 former"}),
        ("云溪县水务局局长岳林安排财务科科长周立春虚报。",
         {"岳林 云溪县水务局 局长", "周立春 云溪县水务局财务科 科长"}),
        # an honour is of no place
        ("云溪县委书记岳林到会。全国优秀县委书记、柳坪县委书记周立春在场。",
         {"岳林 云溪县委 书记", "周立春 柳坪县委 书记"}),
        # a college or department goes on with the name of what it is part of
        ("云溪师范大学青海学院党委副书记、院长岳林被查。",
         {"岳林 云溪师范大学青海学院 党委副书记", "岳林 云溪师范大学青海学院 院长"}),
        ("从云溪师范大学到青海学院调研，院长岳林在场。", {"岳林 青海学院 院长"}),
        ("共青团甘肃省委青工部副部长岳林被查。", {"岳林 共青团甘肃省委青工部 副部长"}),
        ("青海省委决定，岳林任共青团甘肃省委宣传部副部长。",
         {"岳林 共青团甘肃省委宣传部 副部长"}),
        ("民盟青海省委主委岳林被查。", {"岳林 民盟青海省委 主委"}),
    ],
)  # fmt: skip
def test_whose_office_it_is(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is done or told of stands in no name
        ("县政府批复同意县安委会的意见。", {"县政府", "县安委会"}),
        ("受处分的人亦包括防汛领导小组成员岳林。", {"防汛领导小组"}),
        ("如柳坪镇党委书记岳林被通报。", {"柳坪镇党委"}),
        ("如意镇党委书记岳林被通报。", {"如意镇党委"}),
        # kinds of body, whichever of them is meant
        ("还有集团下属公司董事长岳林被查。", set()),
        ("这两大集团的案件仍在查处。", set()),
        ("自称是岳林亲戚的人开设公司倒卖指标。", set()),
        # ranks
        ("据悉，海南厅官岳林被查。", set()),
        ("云溪县水务局副科实职以上干部列席。", {"云溪县水务局"}),
        ("云溪县水务局财务科副科长岳林列席。", {"云溪县水务局财务科"}),
    ],
)
def test_words_are_no_part_of_a_name(text: str, expected: set[str]) -> None:
    assert set(record_of(text)["orgs"]) == expected
