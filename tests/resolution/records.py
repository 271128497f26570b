"""The record of a body text, for tests that ask what was understood of it."""

from __future__ import annotations

from typing import Any

from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

PLAIN_HEAD = "工作动态\n\n"


def record_of(text: str, head: str = PLAIN_HEAD) -> dict[str, Any]:
    """What is understood of a text under a head of no meaning, in the form of gold."""
    return dict(to_record(understand(read_text(head + text, "a.txt"))))
