"""Which posts of one span were held one after the other, so that neither filled the whole of it."""

from __future__ import annotations

from collections.abc import Iterable

from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.entities import Tenure

_WORDS = lists_of("resolution.posts", "in_turn.toml")


def held_in_turn(tenure: Tenure, tenures: Iterable[Tenure]) -> bool:
    """Whether a span that the text gives a tenure holds another one of a different rank too.

    >>> any(_in_turn(one, "科长") for one in ("副科长", "科员"))
    True
    >>> _in_turn("党组书记", "局长")
    False
    """
    if tenure.start is None or tenure.end is None:
        return False
    return any(
        _same_span(tenure, other) and (bool(tenure.rank and other.rank) or _ranked(tenure, other))
        for other in tenures
        if other.role != tenure.role
    )


def _same_span(one: Tenure, two: Tenure) -> bool:
    return (one.person, one.organisation, one.start, one.end) == (
        two.person,
        two.organisation,
        two.start,
        two.end,
    )


def _ranked(one: Tenure, two: Tenure) -> bool:
    return _in_turn(one.role, two.role) or _in_turn(two.role, one.role)


def _in_turn(lower: str, higher: str) -> bool:
    """Whether one role is what somebody has before the other in one body."""
    if lower.endswith(_WORDS["staff"]):
        return higher.endswith(_WORDS["heads"])
    return any(
        deputy in lower and lower.replace(deputy, "", 1) == higher for deputy in _WORDS["deputy"]
    )
