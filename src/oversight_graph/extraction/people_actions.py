"""Actions on people: sanctions, investigations, removals, judicial steps."""

from __future__ import annotations

import re

from oversight_graph.extraction.agents import agents_of, approvers_of
from oversight_graph.extraction.clauses import SentenceView, clause_start
from oversight_graph.extraction.dating import governing_date
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.particulars import (
    detail_of,
    posts_concerned,
    quote_end,
    sum_taken,
)
from oversight_graph.extraction.reporting import reports
from oversight_graph.extraction.rules import ActionType, rules
from oversight_graph.extraction.sanctions import SANCTIONS, Place, places_in_rows, receivers
from oversight_graph.extraction.targets import Target, find_target
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mention import Kind, Mention

_PASSIVE = re.compile("被|受到|接受|受")
_STOP = re.compile("[，；]")
#: How far before its people 分别 may stand.
_LEAD = 4
#: Steps that 涉嫌 makes alleged.
_MAY_BE_ALLEGED = frozenset({"transfer", "arrest"})


def people_actions(sv: SentenceView, triggers: list[Trigger]) -> list[ActionFact]:
    """The actions on people in a sentence, one for each person, trigger and clause."""
    facts: list[ActionFact] = []
    places = places_in_rows(sv, triggers)
    for trigger in triggers:
        for name in trigger.types:
            if rules().types[name].manner == "person" and reports(sv, trigger, name):
                facts.extend(_facts(sv, trigger, name, places.get(trigger.start)))
    return _distinct(facts)


def _facts(sv: SentenceView, trigger: Trigger, name: str, place: Place | None) -> list[ActionFact]:
    """The facts of one trigger. A row of sanctions has the target of its first one."""
    anchor = Trigger(place.start, place.start, "", trigger.types) if place else trigger
    target = find_target(sv, anchor, name)
    if target is None:
        return []
    people = receivers(target.people, place, sv.text[max(0, target.start - _LEAD) : trigger.start])
    if name == "confiscation" and len(people) > 1 and sum_taken(sv, trigger):
        return [_fact(sv, trigger, name, None, target)]  # who gave how much is not said
    return [_fact(sv, trigger, name, person, target) for person in people]


def _fact(
    sv: SentenceView, trigger: Trigger, name: str, person: Mention | None, target: Target
) -> ActionFact:
    action = rules().types[name]
    measure_end = quote_end(sv, trigger, name)
    posts = posts_concerned(sv, trigger, name, target)
    object_end = target.end if target.how == "object" else 0
    agents = agents_of(sv, trigger.start, passive=_is_passive(sv, trigger, target))
    return ActionFact(
        type=name,
        measure=action.triggers[trigger.surface],
        agents=tuple(agent for agent in agents if agent.kind is not Kind.PERSON),
        jointly=(),
        target=person,
        approved_by=approvers_of(sv),
        place=None,
        date=governing_date(sv, trigger.start),
        quantity=sum_taken(sv, trigger) if name == "confiscation" else None,
        detail=detail_of(sv, trigger, name, posts, measure_end),
        title=None,
        posts=posts.chains,
        status=_status(sv, action, measure_end),
        start=_quote_start(sv, trigger, target) + sv.offset,
        end=max(measure_end, object_end, posts.end) + sv.offset,
        rule=f"{name}/{target.how}",
    )


def _quote_start(sv: SentenceView, trigger: Trigger, target: Target) -> int:
    """Where the shortest quote starts: with the target, if it stands in the same clause."""
    if target.how == "topic" or _STOP.search(sv.view, target.end, trigger.start):
        return trigger.start
    return min(target.start, trigger.start)


def _is_passive(sv: SentenceView, trigger: Trigger, target: Target) -> bool:
    """张三被…: what is named before the trigger suffers the action."""
    if target.how not in ("subject", "topic"):
        return False
    start = clause_start(sv.view, trigger.start)
    if target.how == "subject":
        start = max(start, target.end)
    return _PASSIVE.search(sv.view, start, trigger.start) is not None


def _status(sv: SentenceView, action: ActionType, end: int) -> str:
    alleged = action.type in _MAY_BE_ALLEGED and "涉嫌" in sv.text[:end]
    return "alleged" if alleged else action.status


def _distinct(facts: list[ActionFact]) -> list[ActionFact]:
    """One fact for each type, person, agent and wording of the same event."""
    kept: list[ActionFact] = []
    for fact in facts:
        if not any(_same_event(one, fact) for one in kept):
            kept.append(fact)
    return kept


def _same_event(one: ActionFact, two: ActionFact) -> bool:
    if one.type != two.type or _name(one) != _name(two):
        return False
    if one.type in SANCTIONS:
        return one.measure == two.measure
    return one.type != "investigation" or (one.agents == two.agents and one.measure == two.measure)


def _name(fact: ActionFact) -> str:
    target = fact.target
    return target.name if isinstance(target, Mention) else target.surface if target else ""
