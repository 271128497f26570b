"""When somebody left an office: the day before its verb, or in the clause behind it.

2021年1月，周立春卸任县长; 2020年接任县委书记，次年8月卸任.
"""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holding import Holding, is_range
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.posts", "leaving.toml")
_REACH = 16


def day_before(sv: SentenceView, verb: int) -> Mention | None:
    """The date before whoever left, of whom the verb at an offset tells it."""
    match = _WORDINGS["before"].search(sv.view, max(0, verb - _REACH), verb)
    return sv.by_start.get(match.start("day")) if match else None


def day_behind(sv: SentenceView, one: Holding) -> Mention | None:
    """The date of the clause behind an office in which its holder, and nobody else, left it."""
    left = _WORDINGS["behind"].match(sv.view, one.end)
    if left is None or is_anothers(sv, one, left):
        return None
    day = sv.by_start.get(left.start("day"))
    return day if is_day(day) else None


def is_anothers(sv: SentenceView, one: Holding, told: re.Match[str]) -> bool:
    """Whether a clause behind an office tells of another than its holder."""
    who = sv.by_start.get(told.start("who"))
    return who is not None and who.kind is Kind.PERSON and who.name != one.people[0].name


def is_day(date: Mention | None) -> bool:
    """Whether there is a date, and it is no period."""
    return date is not None and not is_range(date)
