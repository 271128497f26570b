"""Tenures: who holds which post of which body, once for every post."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from oversight_graph.extraction.extract import Extracted
from oversight_graph.extraction.fact import TenureFact
from oversight_graph.extraction.posts.careers import BESIDES
from oversight_graph.extraction.posts.holding import HoldingRule
from oversight_graph.recognition.dates.dates import DateValue, Partial, last_day
from oversight_graph.recognition.words.mention import Mention, PostName
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.bodies.spellings import same_name
from oversight_graph.resolution.entities import Bounds, OrgKind, Span, Tenure
from oversight_graph.resolution.posts.bodies_of_holders import body_of_holder, is_guessed
from oversight_graph.resolution.posts.confirmed import without_time_of_acting
from oversight_graph.resolution.posts.moved_on import with_moves
from oversight_graph.resolution.posts.single_offices import without_second_holders
from oversight_graph.resolution.posts.told_twice import merged, same_body

_CONFIDENCE = 0.9
#: Who held an office when something happened may hold it still.
_THEN = "时任"

_RULE = "tenure/"
#: What tells of a stage of a life with a verb.
_STAGES = frozenset({HoldingRule.AFTER_NAME, HoldingRule.OF_TOPIC})

#: What a career may go on from: an office that is held, or one that others follow.
_GOING_ON = frozenset({"current", "career"})

#: Person, organisation and role.
_Key = tuple[str, str, str]


def tenures_of(known: Denotations, extracted: list[Extracted]) -> tuple[Tenure, ...]:
    """The tenures of a document, persons by name; what is told twice is merged.

    Adds to ``known`` the bodies of posts that somebody holds, and which body each tenure is of.
    """
    told = without_second_holders(known.document.text, with_moves(known, extracted))
    facts = _careers(known, without_time_of_acting(known, told))
    facts.sort(key=lambda f: _certainty(known, f[0].post.start + f[1]))
    found = _merged_facts(known, facts)
    return tuple(
        replace(tenure, status="former") if tenure.status == "career" else tenure
        for tenure in sorted(found, key=lambda tenure: tenure.evidence)
    )


def _merged_facts(known: Denotations, facts: list[tuple[TenureFact, int]]) -> list[Tenure]:
    """The tenures that facts tell, the surest first, with the evidence of all that tell of one."""
    found: dict[_Key, Tenure] = {}
    alike: dict[tuple[str, str], list[_Key]] = {}
    evidence: dict[_Key, set[Span]] = {}
    for fact, offset in facts:
        tenure = _tenure(known, fact, offset, found.values())
        if tenure is None:
            continue
        at = fact.post.start + offset
        same = alike.setdefault((tenure.person, tenure.role), [])
        key = _known_key(same, tenure, guessed=is_guessed(known, fact, at))
        if key not in found and _says_too_little(fact, tenure):
            continue
        if key not in found:
            same.append(key)
        found[key] = merged(found[key], tenure) if key in found else tenure
        if (body := known.if_held.pop(at, None)) is not None:
            known.add_organisation(body, tenure.evidence[0])
        evidence.setdefault(key, set()).update(tenure.evidence)
        known.body_of_tenure_at[at] = found[key].organisation
    return [replace(t, evidence=tuple(sorted(evidence[key]))) for key, t in found.items()]


def _says_too_little(fact: TenureFact, tenure: Tenure) -> bool:
    """Whether a post behind a name tells nothing of its body: 甲局长."""
    return fact.rule == HoldingRule.BEHIND_NAME and tenure.role not in body_words().only


def _certainty(known: Denotations, at: int) -> int:
    """What is written comes before what the text around tells, and both before what is open."""
    return 2 if known.body_of_post_at.get(at) is None else int(at in known.guessed_at)


def _careers(
    known: Denotations, facts: list[tuple[TenureFact, int]]
) -> list[tuple[TenureFact, int]]:
    """2005年任甲职. 2008年任乙职: an office of a career ends where a later one begins."""
    last: dict[str, date] = {}
    for fact, _ in facts:
        begun = None if _is_the_same_office(fact) else _begun(known, fact)
        if (begun := begun or _began_a_stage(known, fact)) is not None:
            last[fact.person.name] = max(begun, last.get(fact.person.name, begun))
    return [
        (replace(fact, status="career"), offset)
        if _is_over(fact)
        or (
            (begun := _begun(known, fact)) is not None and begun < last.get(fact.person.name, begun)
        )
        else (fact, offset)
        for fact, offset in facts
    ]


def _is_the_same_office(fact: TenureFact) -> bool:
    """Whether somebody only got the office for good in which he acted, which ends no other."""
    return fact.post.modality is not None and fact.modality is None


def _is_over(fact: TenureFact) -> bool:
    """2016年至2019年任甲职, 时任甲职: what is past there may be held again, or still."""
    if fact.modality == _THEN:
        return fact.status == "former"
    return (
        fact.status == "former"
        and fact.since is not None
        and isinstance(fact.since.value, DateValue)
        and fact.since.value.start != fact.since.value.end
    )


def _begun(known: Denotations, fact: TenureFact) -> date | None:
    """When an office that a career tells of, and that no date ends, began."""
    if fact.status not in _GOING_ON or fact.since is None or fact.until is not None:
        return None
    if BESIDES in known.document.text[fact.start : fact.end]:
        return None
    bounds = known.date_at.get(fact.since.start)
    return bounds.earliest if bounds and fact.rule != HoldingRule.BEFORE_NAME else None


def _began_a_stage(known: Denotations, fact: TenureFact) -> date | None:
    """When a stage began that is over; one in brackets (其间：…) lies within another."""
    if not _is_over(fact) or fact.since is None:
        return None
    text, at = known.document.text, fact.since.start
    inside = max(text.rfind(mark, 0, at) for mark in "（(") > max(
        text.rfind(mark, 0, at) for mark in "）)\n"
    )
    bounds = known.date_at.get(at)
    return bounds.earliest if bounds and not inside else None


def _known_key(same: list[_Key], tenure: Tenure, *, guessed: bool) -> _Key:
    """The key under which a tenure may be known already, of those of its person and role.

    A bare role that its holder has elsewhere in the text is that very post: 免去其局长职务.
    """
    key = (tenure.person, same_name(tenure.organisation or ""), tenure.role)
    if key in same:
        return key
    if guessed:
        return same[0] if len(same) == 1 else key
    return next((k for k in same if same_body(k[1], key[1])), key)


def _tenure(
    known: Denotations, fact: TenureFact, offset: int, others: Iterable[Tenure]
) -> Tenure | None:
    post = fact.post
    at = post.start + offset
    body = known.body_of_post_at.get(at) or known.organisation_at.get(at)
    if body is None and post.org is None and at not in known.of_unread_at:
        own = (t for t in others if t.person == fact.person.name and not _came_later(t, fact))
        body = body_of_holder(known, post, own)
    if body is None:
        return None
    return Tenure(
        person=fact.person.name,
        organisation=body.name,
        role=known.prefix_at.get(at, "") + role_in(post, body),
        status=fact.status,
        modality=fact.modality,
        start=_beginning(known, fact.since),
        end=_end(known, fact.until) or _end_of_period(known, fact.until or fact.since),
        evidence=(Span(fact.start, fact.end),),
        rule=_RULE + fact.rule,
        confidence=_CONFIDENCE,
        rank=post.rank,
    )


def _came_later(tenure: Tenure, fact: TenureFact) -> bool:
    """Whether a life tells of a tenure only behind a fact, which is of another body then."""
    told = fact.rule in _STAGES and tenure.rule.removeprefix(_RULE) in _STAGES
    return told and tenure.evidence[0].start > fact.start


def role_in(post: PostName, body: Named | None) -> str:
    """The role with its party prefix, unless the prefix is the body: a 镇纪委, a 纪检监察组."""
    own = body is not None and (
        post.prefix in body.name[-len(post.prefix) - 1 :]
        or (body.kind is OrgKind.STATIONED_GROUP and post.prefix in body.name)
    )
    return post.role if own else post.prefix + post.role


def _beginning(known: Denotations, since: Mention | None) -> Bounds | None:
    """The first date of a period, as precise as it is written."""
    bounds = known.date_at.get(since.start) if since else None
    if bounds is None or since is None or not isinstance(since.value, DateValue):
        return bounds
    if bounds.earliest is None or since.value.start == since.value.end:
        return bounds
    first = bounds.earliest
    return replace(bounds, latest=last_day(_as_written(since.value.start, first.year, first.month)))


def _end(known: Denotations, until: Mention | None) -> Bounds | None:
    """The one date on which an office ended: （2019年6月退休）."""
    value = until.value if until else None
    single = isinstance(value, DateValue) and value.start == value.end
    return known.date_at.get(until.start) if until and single else None


def _end_of_period(known: Denotations, until: Mention | None) -> Bounds | None:
    """The last date of a period; a single date that only begins one ends nothing."""
    bounds = known.date_at.get(until.start) if until else None
    if bounds is None or until is None or not isinstance(until.value, DateValue):
        return None
    if bounds.latest is None or until.value.start == until.value.end:
        return None
    last = bounds.latest
    year, month, day = _as_written(until.value.end, last.year, last.month)
    earliest = last.replace(month=month or 1, day=last.day if day else 1)
    return replace(bounds, earliest=earliest) if year else None


def _as_written(partial: Partial, year: int, month: int) -> Partial:
    """A partial date with its year filled, as precise as it was."""
    return (year, month if partial[1] else None, partial[2])
