"""Why a sentence without facts needs none, by the wordings of ``ignored.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.gate import gated


@dataclass(frozen=True, slots=True)
class Reasons:
    """The reasons in the order in which they are tried, and what reports an act after all.

    ``clears`` finds what clears somebody, ``any`` whatever one of the reasons finds.
    """

    reports: re.Pattern[str]
    clears: re.Pattern[str]
    any: re.Pattern[str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _reasons() -> Reasons:
    data = toml_of("resolution.sentences", "ignored.toml")
    every = "|".join(pattern for r in data["reason"] for pattern in r["patterns"])
    return Reasons(
        gated(data["reports"]),
        gated(data["clears"]),
        gated(every),
        tuple((r["reason"], gated("|".join(r["patterns"]))) for r in data["reason"]),
    )


def reasons_to_ignore() -> tuple[str, ...]:
    """The reasons of ``ignored.toml``, in the order in which they are tried."""
    return tuple(reason for reason, _ in _reasons().patterns)


def reports_an_act(text: str) -> bool:
    """Whether a sentence reports that something befell somebody, whatever else it is about."""
    return _reasons().reports.search(text) is not None


def clears_somebody(text: str) -> bool:
    """Whether a sentence tells that somebody was cleared, or that an act on them was ended."""
    return _reasons().clears.search(text) is not None


def reason_to_ignore(text: str) -> str | None:
    """The reason to set a normalised sentence aside, or ``None`` where none is clear."""
    reasons = _reasons()
    if reasons.any.search(text) is None or reports_an_act(text):
        return None
    return next((reason for reason, pattern in reasons.patterns if pattern.search(text)), None)
