"""One act is told once: by its most specific words, and by one of the wordings of one event."""

from __future__ import annotations

from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.rules.action_types import DISCIPLINE
from oversight_graph.recognition.words.mention import Mention

#: What befalls people and nobody else.
ON_PEOPLE_ONLY = DISCIPLINE | {"removal"}
#: What says more of somebody than that he was called to account.
SPECIFIC = ON_PEOPLE_ONLY | {"education", "talk"}

#: 县纪委对张三立案，张三接受组织调查: what he undergoes is what was filed.
_FILED_AND_UNDERGONE = ("case_filing", "review_and_investigation")


def most_specific(facts: list[ActionFact]) -> list[ActionFact]:
    """甲、乙等5人被问责，其中给予甲警告处分: what is told of 甲 is the sanction.

    党内警告的党纪处分 and 党纪处分，即党内警告 are one sanction.
    """
    exact = {name_of(fact) for fact in facts if fact.type in SPECIFIC}
    facts = [
        f for f in facts if f.type != "accountability" or not name_of(f) or name_of(f) not in exact
    ]
    known = {(f.type, name_of(f), f.date) for f in facts if f.type in DISCIPLINE and f.measure}
    return [
        f for f in facts if f.measure or f.quantity or (f.type, name_of(f), f.date) not in known
    ]


def told_once(facts: list[ActionFact]) -> list[ActionFact]:
    """One fact for each type, person, agent and wording of the same event."""
    kept: list[ActionFact] = []
    for fact in facts:
        told = next((i for i, one in enumerate(kept) if _same_event(one, fact)), None)
        if told is None:
            kept.append(fact)
        elif fact.agents and not kept[told].agents:
            kept[told] = fact
    return kept


def _same_event(one: ActionFact, two: ActionFact) -> bool:
    alone = one.type == two.type == "investigation" and not two.agents
    if (
        alone
        and (one.measure, two.measure) == _FILED_AND_UNDERGONE
        and name_of(one) == name_of(two)
    ):
        return True
    same = (one.type, one.measure, name_of(one)) == (two.type, two.measure, name_of(two))
    if one.type == "other" and one.detail != two.detail:
        return False
    if one.quantity and two.quantity:
        each = bool(name_of(one) and name_of(two)) and name_of(one) != name_of(two)
        return not each and one.quantity == two.quantity and one.type == two.type
    return same and (one.type != "investigation" or one.agents == two.agents)


def name_of(fact: ActionFact) -> str:
    """The name of whom a fact acts on, or the words for them; empty where there is nobody."""
    target = fact.target
    return target.name if isinstance(target, Mention) else target.surface if target else ""
