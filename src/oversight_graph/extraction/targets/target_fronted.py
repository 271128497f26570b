"""Whom a trigger acts on who is put ahead of its clause: 对县水务局，县纪委给予通报批评."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in, phrases_in
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.rules.action_types import ON_BODIES, SANCTIONS
from oversight_graph.extraction.targets.target import How, Target, target_of
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.targets", "target_fronted.toml")
_WORDS = lists_of("extraction.targets", "target_fronted.toml")

#: What may befall people without a name.
_ON_PEOPLE = SANCTIONS | {"removal", "talk", "accountability", "investigation"}
_ITS = frozenset(_WORDS["its"])


def put_ahead(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """The body, or the people without names, that 对 puts ahead of the trigger's clause.

    People with names are found elsewhere, with more care.
    """
    clause = sv.clause_at(trigger.start)
    if name not in _ON_PEOPLE or not clause:
        return None
    start, end = sv.spans[clause - 1]
    ahead = _WORDINGS["ahead"].match(sv.view, start, end)
    if ahead is None or _WORDINGS["has_verb"].search(sv.view, ahead.end(), end):
        return None
    return None if _has_its_own(sv, trigger, clause) else _last_of(sv, ahead.end(), end, name)


def charged_in_a_row(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """对甲涉嫌受贿案，乙涉嫌贪污案提起公诉: each case names the one who is accused in it."""
    if name != "prosecution":
        return None
    match = _WORDINGS["cases"].search(sv.view, 0, trigger.start)
    if match is None:
        return None
    start, end = match.span("row")
    ends = [m.end() for m in _WORDINGS["case_ends"].finditer(sv.view, start, end)]
    cases = list(pairwise((start, *ends)))
    named = [mentions_in(sv, *case, Kind.PERSON) for case in cases]
    if any(len(people) != 1 for people in named):
        return None
    return Target(tuple(people[0] for people in named), start, end, How.OVER)


def _last_of(sv: SentenceView, start: int, end: int, name: str) -> Target | None:
    """The body or the people without names that the clause put ahead ends with."""
    clause = sv.clause_at(start)
    last = next((p for p in reversed(phrases_in(sv, clause, clause)) if p.end == end), None)
    if last is None:
        found = _WORDINGS["whoever"].search(sv.text, start, end)
        return Target((), found.start(), end, How.OVER, somebody=True) if found else None
    if last.sort is Sort.BODIES and name in ON_BODIES:
        return Target(last.bodies, last.start, last.end, How.OVER)
    unnamed = last.sort is Sort.UNNAMED
    return replace(target_of(sv, last, How.OVER), somebody=True) if unnamed else None


def _has_its_own(sv: SentenceView, trigger: Trigger, clause: int) -> bool:
    """Whether the clause names whom it acts on, other than by 其; a body may only act in it."""
    here = [p for p in phrases_in(sv, clause, clause) if p.end <= trigger.start]
    return any(not _acts(p) and not _points_ahead(p) for p in here)


def _acts(phrase: Phrase) -> bool:
    return phrase.sort is Sort.BODIES and phrase.part is Part.SUBJECT


def _points_ahead(phrase: Phrase) -> bool:
    return phrase.reference is not None and phrase.reference.surface[:1] in _ITS
