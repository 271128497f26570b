"""What became of one input, or of one of several bulletins in it."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.errors import OversightError
from oversight_graph.reading.troubles import Unreadable
from oversight_graph.resolution.entities import Findings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one bulletin: its findings, or the reason why there are none.

    ``remedy`` says how to mend what ``reason`` names, ``zh`` both in Chinese where they are
    known. ``same_as`` names an earlier bulletin that is the same, whose facts stand for both, and
    ``head`` is what the page of this one says of itself (title, publisher, issued, url).
    ``fetched`` is when a crawler got it, as written there.
    """

    name: str
    findings: Findings | None = None
    reason: str | None = None
    remedy: str = ""
    zh: tuple[str, str] | None = None
    same_as: str | None = None
    head: tuple[tuple[str, str], ...] = ()
    fetched: str = ""
    warnings: tuple[str, ...] = ()


def put_aside(name: str, error: OversightError) -> Outcome:
    """Return the outcome of an input that cannot be read."""
    zh = error.zh if isinstance(error, Unreadable) else None
    return Outcome(name, reason=error.message, remedy=error.remedy, zh=zh)
