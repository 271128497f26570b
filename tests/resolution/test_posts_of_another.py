"""No post goes to whoever only stands beside the one who gets it."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who comes in where another leaves, under a name that was not understood
        ("岳林退休图纸被任命为云溪县水务局局长。", set()),
        ("岳林退休、图纸被任命为云溪县水务局局长。", set()),
        ("岳林离任后晴朗接任云溪县水务局局长。", set()),
        ("岳林被查，此后图纸任云溪县水务局局长。", set()),
        ("与岳林一同被免职的图纸任云溪县水务局局长。", set()),
        ("岳林得知图纸被任命为云溪县水务局局长后送礼。", set()),
        ("云溪县委书记岳林宣布图纸任副县长。", {"岳林 云溪县委 书记"}),
        # the same of whoever was named himself
        ("岳林退休后被任命为云溪县水务局局长。", {"岳林 云溪县水务局 局长"}),
        ("岳林，2019年挂职任云溪县水务局局长。", {"岳林 云溪县水务局 局长"}),
        ("岳林退休，周立春升任云溪县水务局局长。", {"周立春 云溪县水务局 局长"}),
        # who it was that held an office then
        ("岳林任云溪县副县长，时任云溪县委书记的是贺知远。",
         {"岳林 云溪县政府 副县长", "贺知远 云溪县委 书记 former"}),
        ("周立春任云溪县县长，县委书记由贺知远担任。",
         {"周立春 云溪县政府 县长", "贺知远 云溪县委 书记"}),
        ("在岳林之后，担任云溪县委书记的是贺知远。", {"贺知远 云溪县委 书记"}),
        ("岳林任云溪县副县长，时任云溪县委书记的则是图纸。", {"岳林 云溪县政府 副县长"}),
        # 与 says with whom, and joins nobody to an office
        ("云溪县水务局局长岳林与周立春共谋骗取补贴。", {"岳林 云溪县水务局 局长"}),
        ("云溪县水务局副局长岳林、周立春骗取补贴。",
         {"岳林 云溪县水务局 副局长", "周立春 云溪县水务局 副局长"}),
        # for whom something was done, and whose wife somebody is
        ("岳林为云溪县水务局局长贺知远承揽工程提供帮助。", {"贺知远 云溪县水务局 局长"}),
        ("岳林是云溪县水务局局长贺知远的妻子。", {"贺知远 云溪县水务局 局长"}),
        ("岳林曾任云溪县水务局局长贺知远的秘书。", {"贺知远 云溪县水务局 局长 former"}),
        ("岳林为云溪县水务局局长，周立春为副局长。",
         {"岳林 云溪县水务局 局长", "周立春 云溪县水务局 副局长"}),
        # what somebody helped others to
        ("岳林为他人在职务晋升、当选云溪县政协委员等事项上谋取利益。", set()),
        ("岳林当选云溪县政协委员。", {"岳林 云溪县政协 委员"}),
        # who answers for something begins no body's name, and what he was before his arrest
        ("对分管负责人云溪县水务局副局长岳林给予通报批评。", {"岳林 云溪县水务局 副局长"}),
        ("对主要责任人云溪县水务局副局长岳林给予警告处分。", {"岳林 云溪县水务局 副局长"}),
        ("被告人岳林，捕前系云溪县水务局局长。", {"岳林 云溪县水务局 局长 former"}),
        # the head of a department in one word with it
        ("安徽省公安厅长岳林到场。", {"岳林 安徽省公安厅 厅长"}),
        ("安徽省公安厅长期开展整治。", set()),
        ("云溪县水务局副局长岳林被免职，降为科员。", {"岳林 云溪县水务局 副局长 removed"}),
        # who reports
        ("本报讯（记者岳林）安徽省云溪县柳坪镇2013年任团委书记的图纸骗取补贴。", set()),
    ],
)  # fmt: skip
def test_who_holds_a_post_where_another_stands_beside(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected
