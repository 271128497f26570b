"""A rank behind a post in a unit is held in the body, right behind the unit in the unit."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("云溪县水务局供水科原科长、四级主任科员周立春被查。",
         {"周立春 云溪县水务局供水科 科长 former", "周立春 云溪县水务局 四级主任科员 former"}),
        ("周立春任云溪县公安局刑侦大队大队长、二级调研员。",
         {"周立春 云溪县公安局刑侦大队 大队长", "周立春 云溪县公安局 二级调研员"}),
        ("云溪县水务局供水科四级主任科员周立春被查。",
         {"周立春 云溪县水务局供水科 四级主任科员"}),
        ("云溪县水务局副局长、一级主任科员周立春被查。",
         {"周立春 云溪县水务局 副局长", "周立春 云溪县水务局 一级主任科员"}),
        # the office of a committee is a body by itself, and titles of a trade are no such ranks
        ("云溪县委办公室副主任、一级主任科员周立春被查。",
         {"周立春 云溪县委办公室 副主任", "周立春 云溪县委办公室 一级主任科员"}),
        ("岚浦大学数学系副主任、教授周立春被查。",
         {"周立春 岚浦大学数学系 副主任", "周立春 岚浦大学数学系 教授"}),
    ],
)  # fmt: skip
def test_the_body_of_a_rank(text: str, posts: set[str]) -> None:
    assert posts_of(text) == posts
