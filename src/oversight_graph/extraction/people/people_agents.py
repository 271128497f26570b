"""Who carried out an action on people, if the text says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.agents.measures_listed import decider_of_measures
from oversight_graph.extraction.agents.powers import pursued_before
from oversight_graph.extraction.agents.reported_decisions import decided_first
from oversight_graph.extraction.agents.taking_part import by_their_own
from oversight_graph.extraction.agents.whole_story import story_of
from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start, phrases_in
from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.people.bare_warnings import PARTY_ORGAN
from oversight_graph.extraction.people.double_tellings import SPECIFIC
from oversight_graph.extraction.people.judgments import (
    BACK_BY_NOW,
    CHARGES,
    court_itself,
    court_of_trial,
    is_court,
    judging_court,
    prosecutor,
    that_procuratorate,
)
from oversight_graph.extraction.people.sanctions import RESPECTIVELY
from oversight_graph.extraction.people.share import Share
from oversight_graph.extraction.rules.action_types import TAKING_THINGS, action_types
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.pronoun_agents import he_acts
from oversight_graph.extraction.targets.clearing import acting_of
from oversight_graph.extraction.targets.target import SURRENDER, How, Target
from oversight_graph.extraction.telling.triggers import PASSIVE, Trigger
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.people", "people_agents.toml")
_WORDS = lists_of("extraction.people", "people_agents.toml")

#: How a target stands to a trigger that somebody carries out.
_ACTIVE = frozenset({How.OBJECT, How.OVER, How.TOLD})
#: What officials do in person.
_IN_PERSON = frozenset({"talk", "education"})
_HANDED_DOWN = frozenset({"talk"})
#: What those who pursue crimes do to nobody but their own staff.
_DISCIPLINARY = SPECIFIC | {"accountability"}
#: Two investigations in one phrase, each of which has its own organ.
_BOTH_STEPS = frozenset(_WORDS["both_steps"])
#: What the names of all who bring charges have in common: 检察院, 检察机关, 检方.
_PROSECUTES = "检"
_TRIAL = _WORDINGS["trial"]
#: Who stands before these got the case: 由司法机关依法处理.
_GETS_IT = frozenset(_WORDS["gets_it"])
_TRANSFER = "transfer"
#: What a commission decides on, in a notice or a list.
_DECIDED = SPECIFIC | {"accountability", "education", "removal"}
#: What follows from a decision on somebody, whoever else had a part in that.
_FOLLOWS = frozenset({"confiscation", _TRANSFER})


def agents_of(sv: SentenceView, trigger: Trigger, name: str, share: Share) -> tuple[Mention, ...]:
    """Who acted; a person only where officials act in person, never who is acted on."""
    target = share.target
    if SURRENDER in trigger.surface or (name == _TRANSFER and trigger.surface in _GETS_IT):
        return ()
    if _gives_back_himself(sv, trigger, target):
        return ()
    if own := by_their_own(sv, trigger, len(target.people)):
        return (own[share.index],)
    passive = _is_passive(sv, trigger, name, target)
    found = acting_of(sv, trigger, name, passive=passive)
    found = tuple(agent for agent in found if _has_the_power(sv, agent, trigger, name))
    acted_on = {person.name for person in target.people}
    if len(found) > 1 and _each_its_own(sv, trigger):
        fitting = PARTY_ORGAN if name == "party_discipline" else _WORDINGS["state_organ"]
        found = tuple(a for a in found if fitting.search(a.surface))[:1] or found
    acting = tuple(
        agent
        for agent in found
        if agent.name not in acted_on and (agent.kind is not Kind.PERSON or name in _IN_PERSON)
    )
    acting = court_itself(sv, name, trigger.start) or _who_charges(sv, trigger, name, acting)
    if name in _IN_PERSON and not (acting or passive):
        acting = tuple(he for he in he_acts(sv, trigger.start) if he.name not in acted_on)
    if trigger.surface in BACK_BY_NOW:
        return acting
    acting = acting or court_of_trial(sv, name, trigger.start)
    acting = acting or judging_court(sv, name, trigger.start)
    if name in _FOLLOWS and not passive:
        acting = acting or decided_first(sv, trigger.start)
    acting = acting or _whose_checks(sv, trigger, name, share, passive=passive)
    return acting or _by_decision(sv, trigger, name, passive=passive)


def by_each_organ(fact: ActionFact, trigger: Trigger) -> Iterator[ActionFact]:
    """接受甲纪委和乙监委纪律审查和监察调查: the party's organ reviews, the state's investigates."""
    both = (*fact.agents, *fact.jointly)
    steps = trigger.surface.split("和")
    if trigger.surface not in _BOTH_STEPS or len(both) != len(steps):
        yield fact
        return
    measures = action_types()[fact.type].triggers
    for organ, step in zip(both, steps, strict=True):
        yield replace(fact, agents=(organ,), jointly=(), measure=measures[step], detail=step)


def by_somebody_else(fact: ActionFact, acted_on: set[str]) -> ActionFact:
    """The fact, without an agent who is sanctioned himself; only a talk may be handed down."""
    agents = fact.agents
    if fact.type in _HANDED_DOWN or not any(a.name in acted_on for a in agents):
        return fact
    return replace(fact, agents=tuple(a for a in agents if a.kind is not Kind.PERSON))


def _whose_checks(
    sv: SentenceView, trigger: Trigger, name: str, share: Share, *, passive: bool
) -> tuple[Mention, ...]:
    """检查36家，追缴资金8万元: a sum of nobody by name was gained by those whose story it is."""
    named = passive or share.target.people or share.quantity is None
    return () if named else story_of(sv, name, trigger.start)


def _by_decision(
    sv: SentenceView, trigger: Trigger, name: str, *, passive: bool
) -> tuple[Mention, ...]:
    """Who decided the measures of a notice, which are told without a subject."""
    if passive or name not in _DECIDED:
        return ()
    return tuple(one for one in decider_of_measures(sv) if _has_the_power(sv, one, trigger, name))


def _gives_back_himself(sv: SentenceView, trigger: Trigger, target: Target) -> bool:
    """县纪委作出处理，甲受到警告处分，并退还礼金: what he gives back is not taken by anybody."""
    if trigger.surface not in BACK_BY_NOW or target.how != How.SUBJECT:
        return False
    start, _ = sv.clause_around(trigger.start)
    return _WORDINGS["made_to"].search(sv.text, start, trigger.start) is None


def _has_the_power(sv: SentenceView, agent: Mention, trigger: Trigger, name: str) -> bool:
    """Only courts try and sentence, and those who pursue crimes discipline only their own."""
    if name == "sentence" or (name == CHARGES and _TRIAL.search(trigger.surface)):
        return is_court(agent)
    return name not in _DISCIPLINARY or not pursued_before(sv, agent)


def _who_charges(
    sv: SentenceView, trigger: Trigger, name: str, acting: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Who brings charges, if a trigger tells of that: nobody else, and 该院 is no court."""
    if name != CHARGES or _TRIAL.search(trigger.surface):
        return acting
    if any(agent.kind is Kind.REFERENCE for agent in acting):
        return that_procuratorate(sv, trigger.start)
    charging = tuple(agent for agent in acting if _PROSECUTES in agent.surface)
    return charging or prosecutor(sv, name, trigger.start)


def _each_its_own(sv: SentenceView, trigger: Trigger) -> bool:
    """县纪委、县监委分别给予…: the party's organ one sanction, the state's the other."""
    start, _ = sv.clause_around(trigger.start)
    return RESPECTIVELY in sv.text[start : trigger.start]


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
