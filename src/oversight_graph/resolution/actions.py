"""Actions: what was done, by whom, to whom, with every participant named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from oversight_graph.extraction.action_types import ON_POSTS
from oversight_graph.extraction.extract import Extracted
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.recognition.mention import Mention
from oversight_graph.recognition.quantities import QuantityValue
from oversight_graph.resolution.calendar_context import date_of_act
from oversight_graph.resolution.denotations import Denotations
from oversight_graph.resolution.entities import Action, Bounds, Quantity, Ref, RefKind, Span
from oversight_graph.resolution.participants import Participants
from oversight_graph.resolution.tenures import role_in

#: What befalls a person once, however often a bulletin tells it.
_ONCE = frozenset(
    {
        "party_discipline",
        "admin_discipline",
        "investigation",
        "arrest",
        "transfer",
        "other",
        "prosecution",
    }
)
#: Names of one and the same state of being investigated.
_REVIEW = "review_and_investigation"
_UNDER_REVIEW = frozenset({_REVIEW, "discipline_review", "supervision_investigation"})
#: It does not say what befell them; that they were called to account does 受到责任追究.
_VAGUE = re.compile("受到[^，。；]{0,4}处[理分]")
#: The measure of a term that a higher court has changed.
_CHANGED = "sentence_changed"
_BODIES = (RefKind.ORGANISATION, RefKind.AREA)
_CONFIDENCE = 0.9
_CONFIDENCE_OF_TOPICS = 0.7  # rules that read the target before the action


def actions_of(participants: Participants, extracted: list[Extracted]) -> tuple[Action, ...]:
    """The actions of a document in text order, without those it only repeats."""
    facts = [fact for item in extracted for fact in item.actions]
    return _without_repeats(_action(participants, fact) for fact in _final(facts))


def _final(facts: list[ActionFact]) -> list[ActionFact]:
    """Without what the text itself replaces by something more exact."""
    changed = {_whom(f) for f in facts if f.measure == _CHANGED}
    return [
        fact
        for fact in facts
        if not (_is_first_term(fact) and _whom(fact) in changed) and not _is_vague(fact)
    ]


def _is_first_term(fact: ActionFact) -> bool:
    """A term that a higher court may have changed."""
    return fact.type == "sentence" and fact.measure != _CHANGED


def _is_vague(fact: ActionFact) -> bool:
    """受到严肃处理 of a named person: it does not say what befell them."""
    if fact.type != "accountability" or not isinstance(fact.target, Mention):
        return False
    return _VAGUE.match(fact.detail or "") is not None


def _whom(fact: ActionFact) -> str | None:
    return fact.target.name if isinstance(fact.target, Mention) else None


def _action(participants: Participants, fact: ActionFact) -> Action:
    known = participants.known
    return Action(
        type=fact.type,
        measure=fact.measure or None,
        agents=participants.refs(fact.agents),
        jointly=participants.refs(fact.jointly),
        target=participants.target(fact.target),
        approved_by=participants.refs(fact.approved_by),
        place=known.area_at.get(fact.place.start) if fact.place else None,
        date=_date(known, fact.date),
        quantity=_quantity(fact.quantity),
        detail=fact.detail,
        instrument=fact.title.surface if fact.title else None,
        ground=None,
        posts=_posts(known, fact),
        status=fact.status,
        evidence=(Span(fact.start, fact.end),),
        rule=f"action/{fact.rule}",
        confidence=_CONFIDENCE_OF_TOPICS if fact.rule.endswith("topic") else _CONFIDENCE,
    )


def _date(known: Denotations, mention: Mention | None) -> Bounds | None:
    bounds = known.date_at.get(mention.start) if mention else None
    return date_of_act(mention, bounds, known.document.issued) if mention and bounds else None


def _quantity(mention: Mention | None) -> Quantity | None:
    if mention is None or not isinstance(mention.value, QuantityValue):
        return None
    value = mention.value
    return Quantity(value.value, value.unit, value.approximate, Span(mention.start, mention.end))


def _posts(known: Denotations, fact: ActionFact) -> tuple[tuple[str | None, str], ...]:
    """The posts lost or gained, each with the key of its body."""
    if not fact.posts:
        return ()
    index = bisect_right(known.sentences, fact.start, key=lambda r: r.sentence.start) - 1
    offset = known.sentences[index].sentence.start
    found: list[tuple[str | None, str]] = []
    for post in (post for chain in fact.posts for post in chain):
        at = offset + post.start
        body = known.body_of_post_at.get(at)
        prefix = known.prefix_at.get(at, "")
        found.append((known.body_of_tenure_at.get(at), prefix + role_in(post, body)))
    return tuple(found)


def _without_repeats(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Keep the first report of a measure and add later quotes to its evidence.

    A bulletin often reports one measure twice: …，待召开全会时予以追认.
    """
    kept: dict[object, Action] = {}
    evidence: dict[object, list[Span]] = {}
    known: _Agents = {}
    for action in actions:
        key = _identity(action, known) or len(kept)
        kept[key] = _merged(kept[key], action) if key in kept else action
        evidence.setdefault(key, []).extend(action.evidence)
    return tuple(
        replace(action, evidence=tuple(evidence[key]))
        if len(evidence[key]) > len(action.evidence)
        else action
        for key, action in kept.items()
    )


def _merged(first: Action, again: Action) -> Action:
    """One action told twice; the report that names the day or the body says more."""
    date = _better(first.date, again.date)
    later = again.agents and (not first.agents or date is not first.date)
    return replace(
        first,
        target=_fuller(first.target, again.target),
        date=date,
        agents=again.agents if later else first.agents,
    )


def _fuller(first: Ref | None, second: Ref | None) -> Ref | None:
    """Of two wordings for one target the longer: 山东省 rather than 山东."""
    written = [ref for ref in (first, second) if ref is not None]
    return max(written, key=lambda ref: ref.span.end - ref.span.start, default=None)


def _better(first: Bounds | None, second: Bounds | None) -> Bounds | None:
    """The date that says more: 9月3日 rather than 近日."""
    return second if first is None or (first.vague and second and not second.vague) else first


#: The bodies that did something, by the action apart from them.
_Agents = dict[tuple[object, ...], dict[tuple[str, ...], None]]


def _told_again(action: Action) -> tuple[object, ...] | None:
    """What is one act for its posts, for the body inspected, or for the cases made public."""
    target, counted = action.target, action.quantity
    if action.type in ON_POSTS and action.posts and target:
        return (action.type, target.value, *sorted(map(str, action.posts)))
    if action.type == "inspection" and target and target.kind in _BODIES:
        return (action.type, target.value, str(counted))
    if action.type == "establishment" and not target and not counted:
        return (action.type, action.detail)
    if action.type == "publicity":
        by = tuple(agent.value for agent in action.agents)
        return None if counted else (action.type, *by)
    return None


def _identity(action: Action, known: _Agents) -> tuple[object, ...] | None:
    """What makes two reports one action, or ``None`` for an action that may happen again.

    Two organs that investigate somebody are two actions; a report without organ, such as a
    heading, tells the one that is known.
    """
    if (again := _told_again(action)) is not None:
        return again
    if action.type == "publicity" and action.quantity:
        return _by_each((action.type, action.quantity.value, action.quantity.unit), action, known)
    if action.type not in _ONCE or not action.target or action.target.kind is not RefKind.PERSON:
        return None
    told = action.detail if action.type == "other" else None
    measure = _REVIEW if action.measure in _UNDER_REVIEW else action.measure
    same = (action.type, measure, action.target.value, told)
    return _by_each(same, action, known) if action.type == "investigation" else same


def _by_each(same: tuple[object, ...], action: Action, known: _Agents) -> tuple[object, ...]:
    """The same of another body is another action; told without a body it is the one known."""
    by = tuple(agent.value for agent in action.agents)
    alike = known.setdefault(same, {})
    if alike and not by:
        return (*same, next(iter(alike)))
    if () in alike:
        return (*same, ())
    alike.setdefault(by)
    return (*same, by)
