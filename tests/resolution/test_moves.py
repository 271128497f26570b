"""Offices told of a move: the body stands before the verb, or the office that somebody leaves."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春在云溪县水务局任局长。", {"周立春 云溪县水务局 局长"}),
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
        # somebody without a name
        ("由云溪县副县长任组长，周立春参加。", set()),
        ("周立春听取云溪县水务局任务分工汇报。", set()),
    ],
)  # fmt: skip
def test_offices_told_of_a_move(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected
