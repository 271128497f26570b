"""地委 and its units, of a prefecture that the text has named or nobody knows."""

from __future__ import annotations

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("地委第一巡察组组长周立春讲话。", {"地委", "地委第一巡察组"}),
        ("地委巡察办主任周立春讲话。", {"地委", "地委巡察办"}),
        ("地委书记周立春讲话。", {"地委"}),
        ("阿克苏地委第一巡察组组长周立春讲话。", {"阿克苏地委", "阿克苏地委第一巡察组"}),
        ("当地委托第三方评估。", set()),
    ],
)
def test_committees_of_prefectures(text: str, names: set[str]) -> None:
    findings = understand(read_text(f"通报\n{text}", "a.txt"))
    assert {body.name for body in findings.organisations} == names
