"""Who is of a body without an office in it."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县水务局干部周立春被查。", {"周立春 云溪县水务局 干部"}),
        ("云溪县水务局原职工周立春被查。", {"周立春 云溪县水务局 职工 former"}),
        ("云溪县水务局河道科一般干部周立春、韩立冬被查。",
         {"周立春 云溪县水务局河道科 一般干部", "韩立冬 云溪县水务局河道科 一般干部"}),
        ("云溪县水务局工作人员周某被查。", {"周某 云溪县水务局 工作人员"}),
        ("云溪县水务局党组成员、正科级干部周立春被查。",
         {"周立春 云溪县水务局 党组成员", "周立春 云溪县水务局 正科级干部"}),
        ("云溪县水务局河道科正科级干部周立春被查。", {"周立春 云溪县水务局河道科 正科级干部"}),
        ("云溪县水务局税政三处干部周立春被查。", {"周立春 云溪县水务局税政三处 干部"}),
        ("云溪县柳坪镇卫生院接种人员周立春被查。", {"周立春 云溪县柳坪镇卫生院 接种人员"}),
        ("云溪县公安局抓获逃犯三处干部周立春。", set()),
        # no body, no name, or more than that
        ("正科级干部周立春被查。", set()),
        ("跻身厅级干部的周立春被查。", set()),
        ("云溪县水务局干部职工参加学习。", set()),
        ("云溪县水务局党员周立春被查。", set()),
        ("云溪县水务局干部3人被查。", set()),
    ],
)  # fmt: skip
def test_who_is_of_a_body(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


LIFE = "周立春接受审查调查。\n周立春，男，汉族。\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1993.01-1994.12 云溪市水务局税政三处干部", {"周立春 云溪市水务局税政三处 干部 former"}),
        ("1987.01-1988.12 云溪市植物保护站工作人员、副科长",
         {"周立春 云溪市植物保护站 工作人员 former", "周立春 云溪市植物保护站 副科长 former"}),
        ("1997.01-1998.12 云溪县水务局（县河长办）办公室主任",
         {"周立春 云溪县水务局办公室 主任 former"}),
        ("1998.12-1999.12 水利部驻云溪市监察专员办事处业务一处处长",
         {"周立春 云溪市监察专员办事处业务一处 处长 former"}),
        # counted, not numbered
        ("1993.01-1994.12 云溪市水务局干部3名", set()),
    ],
)  # fmt: skip
def test_who_is_of_a_body_in_a_line_of_a_life(line: str, expected: set[str]) -> None:
    assert posts_of(LIFE + line) == expected
