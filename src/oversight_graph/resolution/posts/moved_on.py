"""Offices that somebody left for another place: 2002年任甲局局长，2006年调至乙局.

Whoever is told to have moved, or retired, behind an office that he once got has it no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.extract import Extracted
from oversight_graph.extraction.fact import TenureFact
from oversight_graph.extraction.posts.careers import BESIDES
from oversight_graph.extraction.posts.holding import HoldingRule
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.denotations import Denotations

_WORDINGS = patterns_of("resolution.posts", "moved_on.toml")
_TOLD_WITH_VERB = frozenset({HoldingRule.AFTER_NAME, HoldingRule.OF_TOPIC, HoldingRule.STAGE})
#: In how many sentences of the paragraph a move is looked for.
_REACH = 4
#: How a date ends that counts from the one before.
_LATER = "后"

Fact = tuple[TenureFact, int]


def with_moves(known: Denotations, extracted: Sequence[Extracted]) -> list[Fact]:
    """The facts with the offsets of their sentences; those whose holder moved on are a career's."""
    found: list[Fact] = []
    titles = _titles(extracted)
    for index, item in enumerate(extracted):
        for fact in item.tenures:
            left = _moves_on(known, fact, extracted, index) or _is_stage(item, fact, titles)
            found.append((replace(fact, status="career") if left else fact, item.view.offset))
    return found


def _titles(extracted: Sequence[Extracted]) -> dict[str, set[str]]:
    """The roles by which a text introduces people: 副县长甲."""
    found: dict[str, set[str]] = {}
    for item in extracted:
        for fact in item.tenures:
            if fact.rule == HoldingRule.BEFORE_NAME:
                found.setdefault(fact.person.name, set()).add(fact.post.role)
    return found


def _is_stage(item: Extracted, fact: TenureFact, titles: dict[str, set[str]]) -> bool:
    """Whether somebody held an office on his way to the one that the text calls him by: 后任….

    A text calls people by the last office they had.
    """
    if fact.status != "current" or fact.since is not None or fact.rule != HoldingRule.OF_TOPIC:
        return False
    called = titles.get(fact.person.name, set())
    start = fact.start - item.view.offset
    if item.view.text.startswith(BESIDES, start):
        return False
    later = _WORDINGS["later_in_life"].search(item.view.text, 0, start) is not None
    return later and bool(called) and fact.post.role not in called


def _moves_on(
    known: Denotations, fact: TenureFact, extracted: Sequence[Extracted], index: int
) -> bool:
    """Whether the text behind an office tells that its holder left it."""
    if fact.status != "current" or fact.modality or fact.rule not in _TOLD_WITH_VERB:
        return False
    if not _WORDINGS["got_office"].search(known.document.text[fact.start : fact.end]):
        return False
    return any(_leaves(known, fact, *where) for where in _behind(fact, extracted, index))


def _behind(
    fact: TenureFact, extracted: Sequence[Extracted], index: int
) -> Iterator[tuple[SentenceView, int]]:
    """The sentences of the paragraph from an office on, up to the name of somebody else."""
    name = fact.person.name
    before: SentenceView | None = None
    for item in islice(extracted, index, index + _REACH):
        sv = item.view
        if before is not None and sv.previous is not before:
            return
        start = 0 if before is not None else fact.end - sv.offset
        others = any(
            m.kind is Kind.PERSON and m.name != name and sv.at(m) >= start
            for m in sv.recognised.mentions
        )
        if others:
            return
        yield sv, start
        before = sv


def _leaves(known: Denotations, fact: TenureFact, sv: SentenceView, start: int) -> bool:
    """Whether a move is told there, or a later office, that did not come before the office."""
    begun = _begun(known, fact, sv, start)
    for match in _WORDINGS["left"].finditer(sv.view, start):
        day = sv.by_start.get(match.start("day"))
        if day is None or _is_after(known, day, begun) is not False:
            return True
    for match in _WORDINGS["next_office"].finditer(sv.view, start):
        day = sv.by_start.get(match.start("day"))
        if day is None or _is_after(known, day, begun):
            return True
    return False


def _is_after(known: Denotations, day: Mention, begun: date | None) -> bool | None:
    """Whether a day lies behind another, 两年后 always; ``None`` where that is open."""
    if day.surface.endswith(_LATER):
        return True
    first = _first_day(known, day.start)
    return None if first is None or begun is None else begun < first


def _begun(known: Denotations, fact: TenureFact, sv: SentenceView, start: int) -> date | None:
    """When an office began, or what the sentence tells before it; none in a later sentence."""
    if fact.since is not None:
        return _first_day(known, fact.since.start)
    before = [m for m in sv.by_start.values() if m.kind is Kind.DATE and sv.at(m) < start]
    return _first_day(known, before[-1].start) if before else None


def _first_day(known: Denotations, at: int) -> date | None:
    bounds = known.date_at.get(at)
    return bounds.earliest if bounds else None
