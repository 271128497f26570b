"""Actions on people: sanctions, investigations, removals, judicial steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.agents.powers import pursued_before
from oversight_graph.extraction.agents.taking_part import approvers_of, by_their_own
from oversight_graph.extraction.agents.whole_story import story_of
from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start, phrases_in
from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.extraction.dating import date_of_sanction, governing_date
from oversight_graph.extraction.fact import ActionFact, Words
from oversight_graph.extraction.people.bare_warnings import PARTY_ORGAN, fits_its_law
from oversight_graph.extraction.people.double_tellings import (
    ON_PEOPLE_ONLY,
    SPECIFIC,
    most_specific,
    name_of,
    told_once,
)
from oversight_graph.extraction.people.judgments import (
    BACK_BY_NOW,
    court_of_trial,
    is_court,
    judging_court,
    judgment_day,
    prosecutor,
)
from oversight_graph.extraction.people.particulars import (
    days_of_each,
    detail_of,
    posts_concerned,
    quote_end,
    term_of_each,
)
from oversight_graph.extraction.people.reporting import reports
from oversight_graph.extraction.people.sanctions import RESPECTIVELY, places_in_rows
from oversight_graph.extraction.people.shares import Share, shares_of
from oversight_graph.extraction.rules.action_types import (
    DISCIPLINE,
    TAKING_THINGS,
    ActionType,
    action_types,
)
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.targets.clearing import (
    Clearing,
    acting_of,
    clearing_of,
    without_lifted,
)
from oversight_graph.extraction.targets.target import How, Target
from oversight_graph.extraction.telling.triggers import PASSIVE, Trigger
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.people", "people_actions.toml")

#: How a target stands to a trigger that somebody carries out.
_ACTIVE = frozenset({How.OBJECT, How.OVER, How.TOLD})
_STOP = re.compile("[，；]")
#: What officials do in person.
_IN_PERSON = frozenset({"talk", "education"})
_HANDED_DOWN = frozenset({"talk"})
#: What those who pursue crimes do to nobody but their own staff.
_DISCIPLINARY = SPECIFIC | {"accountability"}
#: Two investigations in one phrase, each of which has its own organ.
_BOTH_STEPS = frozenset({"纪律审查和监察调查", "监察调查和纪律审查"})
_TRIAL = _WORDINGS["trial"]
#: Whoever does this has no agent beside.
_SURRENDER = "投案"
#: Whose office investigations are.
_ORGANS = frozenset(
    {"discipline_commission", "supervision_commission", "joint_organ", "stationed_group",
     "inspection_team", "procuratorate", "police"}
)  # fmt: skip
#: Steps that 涉嫌 makes alleged.
_MAY_BE_ALLEGED = frozenset({"transfer", "arrest"})


def people_actions(sv: SentenceView, triggers: list[Trigger]) -> list[ActionFact]:
    """The actions on people in a sentence, one for each person, trigger and clause."""
    facts: list[ActionFact] = []
    triggers = without_lifted(sv, triggers)
    places = places_in_rows(sv, triggers)
    for trigger in triggers:
        for name in trigger.types:
            if action_types()[name].on_people and reports(sv, trigger, name):
                shares = shares_of(sv, trigger, name, places.get(trigger.start))
                told = (_fact(sv, trigger, name, share) for share in shares)
                facts.extend(
                    each
                    for fact in told
                    if fits_its_law(sv, trigger, fact)
                    for each in _by_each_organ(fact, trigger)
                )
    facts = most_specific([fact for fact in facts if _falls_on_people(fact)])
    acted_on = {name_of(fact) for fact in facts}
    return told_once([_by_somebody_else(fact, acted_on) for fact in facts])


def _by_each_organ(fact: ActionFact, trigger: Trigger) -> Iterator[ActionFact]:
    """接受甲纪委和乙监委纪律审查和监察调查: the party's organ reviews, the state's investigates."""
    both = (*fact.agents, *fact.jointly)
    steps = trigger.surface.split("和")
    if trigger.surface not in _BOTH_STEPS or len(both) != len(steps):
        yield fact
        return
    measures = action_types()[fact.type].triggers
    for organ, step in zip(both, steps, strict=True):
        yield replace(fact, agents=(organ,), jointly=(), measure=measures[step], detail=step)


def _by_somebody_else(fact: ActionFact, acted_on: set[str]) -> ActionFact:
    """The fact, without an agent who is sanctioned himself; only a talk may be handed down."""
    agents = fact.agents
    if fact.type in _HANDED_DOWN or not any(a.name in acted_on for a in agents):
        return fact
    return replace(fact, agents=tuple(a for a in agents if a.kind is not Kind.PERSON))


def _falls_on_people(fact: ActionFact) -> bool:
    """Whether a sanction has somebody whom it befalls, if only in words or in number.

    移送县监委审查调查, 责成县纪委立案调查: nobody looks into the organ that has to do it.
    """
    if fact.type == "investigation" and _looks_into_others(fact.target):
        return False
    return fact.type not in ON_PEOPLE_ONLY or bool(fact.target or fact.quantity)


def _looks_into_others(target: Mention | Words | None) -> bool:
    name = target.value if isinstance(target, Mention) else None
    return isinstance(name, OrgName) and name.cls in _ORGANS


def _fact(sv: SentenceView, trigger: Trigger, name: str, share: Share) -> ActionFact:
    action, target = action_types()[name], share.target
    clearing = clearing_of(sv, trigger, name)
    measure_end = clearing.end if clearing else quote_end(sv, trigger, name)
    posts = posts_concerned(sv, trigger, name, target)
    object_end = target.end if target.how == How.OBJECT else 0
    agents = _agents(sv, trigger, name, share)
    return ActionFact(
        type=name,
        measure=clearing.measure if clearing else action.triggers[trigger.surface],
        agents=agents[:1],
        jointly=agents[1:],
        target=share.person or _unnamed(sv, trigger, share),
        approved_by=approvers_of(sv),
        place=None,
        date=_date(sv, trigger, name, share),
        quantity=share.quantity,
        detail=_detail(sv, trigger, share, clearing)
        or detail_of(sv, trigger, name, posts, (object_end, measure_end)),
        title=None,
        posts=posts.chains,
        status=_status(sv, action, measure_end),
        start=min(_quote_start(sv, trigger, target), clearing.start if clearing else trigger.start)
        + sv.offset,
        end=max(measure_end, object_end, posts.end) + sv.offset,
        rule=f"{name}/{target.how}",
    )


def _detail(sv: SentenceView, trigger: Trigger, share: Share, clearing: Clearing | None) -> str:
    """What is lifted, or the own term of one of several people; empty otherwise."""
    if clearing:
        return clearing.detail
    terms = term_of_each(sv, trigger, len(share.target.people))
    return terms[share.index] if terms else ""


def _unnamed(sv: SentenceView, trigger: Trigger, share: Share) -> Words | None:
    """The words for people without a name, where no number stands for them."""
    start, end = share.target.start, share.target.end
    beside = start < end and not (start < trigger.end and trigger.start < end)
    if share.quantity or share.target.how != How.NUMBER or not beside:
        return None
    return Words(start + sv.offset, end + sv.offset, sv.text[start:end], people=True)


def _date(sv: SentenceView, trigger: Trigger, name: str, share: Share) -> Mention | None:
    if days := days_of_each(sv, trigger, len(share.target.people)):
        return days[share.index]
    dated = date_of_sanction if name in DISCIPLINE else governing_date
    over = trigger.surface in BACK_BY_NOW
    return dated(sv, trigger.start) or (None if over else judgment_day(sv, name))


def _agents(sv: SentenceView, trigger: Trigger, name: str, share: Share) -> tuple[Mention, ...]:
    """Who acted; a person only where officials act in person, never who is acted on."""
    target = share.target
    if _SURRENDER in trigger.surface:
        return ()
    if own := by_their_own(sv, trigger, len(target.people)):
        return (own[share.index],)
    passive = _is_passive(sv, trigger, name, target)
    found = acting_of(sv, trigger, name, passive=passive)
    found = tuple(agent for agent in found if _has_the_power(sv, agent, name))
    if _TRIAL.search(trigger.surface):
        found = tuple(agent for agent in found if not _prosecutes(agent))
    acted_on = {person.name for person in target.people}
    if len(found) > 1 and _each_its_own(sv, trigger):
        fitting = PARTY_ORGAN if name == "party_discipline" else _WORDINGS["state_organ"]
        found = tuple(a for a in found if fitting.search(a.surface))[:1] or found
    acting = tuple(
        agent
        for agent in found
        if agent.name not in acted_on and (agent.kind is not Kind.PERSON or name in _IN_PERSON)
    )
    if not acting and not _TRIAL.search(trigger.surface):
        acting = prosecutor(sv, name, trigger.start)
    if trigger.surface in BACK_BY_NOW:
        return acting
    acting = acting or court_of_trial(sv, name, trigger.start)
    acting = acting or judging_court(sv, name)
    return acting or _whose_checks(sv, trigger, name, share, passive=passive)


def _whose_checks(
    sv: SentenceView, trigger: Trigger, name: str, share: Share, *, passive: bool
) -> tuple[Mention, ...]:
    """检查36家，追缴资金8万元: a sum of nobody by name was gained by those whose story it is."""
    named = passive or share.target.people or share.quantity is None
    return () if named else story_of(sv, name, trigger.start)


def _has_the_power(sv: SentenceView, agent: Mention, name: str) -> bool:
    """Only courts sentence, and those who pursue crimes discipline only their own."""
    if name == "sentence":
        return is_court(agent)
    return name not in _DISCIPLINARY or not pursued_before(sv, agent)


def _prosecutes(agent: Mention) -> bool:
    """Whether a body brings charges and so tries nobody: 该案开庭审理 behind its indictment."""
    return isinstance(agent.value, OrgName) and agent.value.cls == "procuratorate"


def _each_its_own(sv: SentenceView, trigger: Trigger) -> bool:
    """县纪委、县监委分别给予…: the party's organ one sanction, the state's the other."""
    start, _ = sv.clause_around(trigger.start)
    return RESPECTIVELY in sv.text[start : trigger.start]


def _quote_start(sv: SentenceView, trigger: Trigger, target: Target) -> int:
    """Where the shortest quote starts: with the target, if it stands in the same clause."""
    if target.how == How.TOPIC or _STOP.search(sv.view, target.end, trigger.start):
        return trigger.start
    return min(target.start, trigger.start)


def _is_passive(sv: SentenceView, trigger: Trigger, name: str, target: Target) -> bool:
    """张三被…, 违纪所得予以收缴: what is named before the trigger suffers the action."""
    if target.how in _ACTIVE:
        return False
    start = clause_start(sv.view, trigger.start)
    if target.how != How.TOPIC:
        start = max(start, target.end)
    suffered = PASSIVE.search(sv.view, start, trigger.start + 2)
    accepted = _WORDINGS["accepts"].search(sv.view, start, trigger.start)
    return bool(suffered or accepted or (name in TAKING_THINGS and _thing_first(sv, trigger)))


def _thing_first(sv: SentenceView, trigger: Trigger) -> bool:
    """涉嫌犯罪问题移送检察机关: the clause begins with what is taken, not with who takes it."""
    clause = sv.clause_at(trigger.start)
    start, _ = sv.spans[clause]
    if _WORDINGS["his_gains"].fullmatch(sv.view, max(0, start - 1), trigger.start):
        return True
    if any(p.part is not Part.ASIDE for p in phrases_in(sv, clause, clause)):
        return False
    opening = phrase_words().opening.match(sv.view, start, trigger.start)
    said = sv.view[opening.end() if opening else start : trigger.start]
    return len(said) > 1 and _WORDINGS["acting"].search(said) is None


def _status(sv: SentenceView, action: ActionType, end: int) -> str:
    alleged = action.type in _MAY_BE_ALLEGED and "涉嫌" in sv.text[:end]
    return "alleged" if alleged else action.status
