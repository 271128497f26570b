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


def posts_of(text: str) -> set[str]:
    """Each post of a body text as person, body, role and status, but for posts still held."""
    found = set()
    for tenure in understand(read_text(PLAIN_HEAD + text, "a.txt")).tenures:
        person, status = tenure.person.split("|")[0], tenure.status
        parts = [person, tenure.organisation or "", tenure.role, status]
        found.add(" ".join(parts[: 3 if status == "current" else 4]))
    return found
