"""Whoever acted for a time and then got the office has it from that day: 任代市长…，任市长…."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from oversight_graph.extraction.fact import TenureFact
from oversight_graph.extraction.posts.careers import ACTING
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.bodies.spellings import same_name
from oversight_graph.resolution.posts.told_twice import same_body

#: Of whom it is not told that he got the office in the end.
_NOT_GOT = frozenset({"acting", "nominated", "removed"})

Fact = tuple[TenureFact, int]


def without_time_of_acting(known: Denotations, facts: list[Fact]) -> list[Fact]:
    """The facts, those of an acting office that its holder got later without their dates."""
    return [
        (replace(fact, status="career", modality=None, since=None, until=None), offset)
        if _acts(fact) and any(_got_it(known, (fact, offset), later) for later in facts)
        else (fact, offset)
        for fact, offset in facts
    ]


def _acts(fact: TenureFact) -> bool:
    return fact.post.modality in ACTING and fact.since is not None


def _got_it(known: Denotations, acting: Fact, later: Fact) -> bool:
    """Whether a fact tells that the same person got the same office behind his time of acting."""
    one, two = acting[0], later[0]
    if two.person.name != one.person.name or two.post.role != one.post.role:
        return False
    if two.since is None or two.post.modality in ACTING or two.status in _NOT_GOT:
        return False
    began, got = _first_day(known, one.since), _first_day(known, two.since)
    return began is not None and got is not None and began < got and _of_one(known, acting, later)


def _first_day(known: Denotations, since: Mention | None) -> date | None:
    bounds = known.date_at.get(since.start) if since else None
    return None if bounds is None or bounds.vague else bounds.earliest


def _of_one(known: Denotations, acting: Fact, later: Fact) -> bool:
    """Whether two posts are of one body, as far as the text says."""
    names = [_body_of(known, *fact) for fact in (acting, later)]
    return all(names) and (names[0] == names[1] or same_body(*names))


def _body_of(known: Denotations, fact: TenureFact, offset: int) -> str:
    at = fact.post.start + offset
    body = known.body_of_post_at.get(at) or known.organisation_at.get(at)
    return same_name(body.name) if body else ""
