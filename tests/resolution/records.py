"""The record of a body text, for tests that ask what was understood of it."""

from __future__ import annotations

from typing import Any

from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import Findings, understand

PLAIN_HEAD = "工作动态\n\n"
#: A head that tells who published it, and when.
DATED_HEAD = "标题在此\n来源：云溪日报 发布时间：2022年3月20日\n"


def record_of(text: str, head: str = PLAIN_HEAD) -> dict[str, Any]:
    """What is understood of a text under a head of no meaning, in the form of gold."""
    return dict(to_record(read(text, head)))


def posts_of(text: str) -> set[str]:
    """Each post of a body text as person, body, role and status, but for posts still held."""
    found = set()
    for tenure in read(text, PLAIN_HEAD).tenures:
        person, status = tenure.person.split("|")[0], tenure.status
        parts = [person, tenure.organisation or "", tenure.role, status]
        found.add(" ".join(parts[: 3 if status == "current" else 4]))
    return found


def offices_of(text: str) -> set[str]:
    """Each post of a body text as person, body and role, whatever its status."""
    return {" ".join((p["person"], p["org"], p["role"])) for p in record_of(text)["posts"]}


def read(text: str, head: str = DATED_HEAD) -> Findings:
    """Understand a body under a head that is dated, or under another."""
    return understand(read_text(head + text, "a.txt"))


def acts_on(text: str) -> list[tuple[str, str | None]]:
    """Type and target's name of every action, without figures."""
    return [
        (a.type, a.target.value.split("|")[0] if a.target else None)
        for a in read(text).actions
        if a.quantity is None
    ]


def agents(text: str) -> list[tuple[str, str | None]]:
    """Type and first agent of every action."""
    return [(a.type, a.agents[0].value if a.agents else None) for a in read(text).actions]
