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
