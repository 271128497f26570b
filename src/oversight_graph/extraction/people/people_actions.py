"""Actions on people: sanctions, investigations, removals, judicial steps."""

from __future__ import annotations

import re

from oversight_graph.extraction.agents.taking_part import approval_of
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.dating import (
    date_of_consequence,
    date_of_sanction,
    governing_date,
)
from oversight_graph.extraction.fact import ActionFact, Words
from oversight_graph.extraction.people.bare_warnings import fits_its_law
from oversight_graph.extraction.people.double_tellings import (
    ON_PEOPLE_ONLY,
    most_specific,
    name_of,
    told_once,
)
from oversight_graph.extraction.people.judgments import (
    BACK_BY_NOW,
    hearing_day,
    judgment_day,
)
from oversight_graph.extraction.people.particulars import (
    days_in_turn,
    days_of_each,
    detail_of,
    posts_concerned,
    quote_end,
    term_of_each,
)
from oversight_graph.extraction.people.people_agents import (
    agents_of,
    by_each_organ,
    by_somebody_else,
)
from oversight_graph.extraction.people.reporting import reports
from oversight_graph.extraction.people.rows_of_cases import rows_of_cases
from oversight_graph.extraction.people.sanctions import Place, places_in_rows
from oversight_graph.extraction.people.share import Share
from oversight_graph.extraction.people.shares import end_of_kind, is_a_figure, shares_of
from oversight_graph.extraction.rules.action_types import (
    DISCIPLINE,
    ActionType,
    action_types,
)
from oversight_graph.extraction.targets.clearing import (
    Clearing,
    clearing_of,
    without_lifted,
)
from oversight_graph.extraction.targets.target import How, Target
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.kinds_of_body import OVERSEERS
from oversight_graph.recognition.words.mention import Mention, OrgName

_FIGURE = "case_stats"
_STOP = re.compile("[，；]")
#: Whose office investigations are; courts may be looked into.
_INVESTIGATE = OVERSEERS | {"procuratorate", "police"}
#: What happens on a day: a span of years beside it is that of the misconduct.
_ON_A_DAY = DISCIPLINE | {"investigation", "arrest", "prosecution", "sentence", "transfer"}
#: What else somebody's deed brings him later than its day.
_BROUGHT_BY_DEEDS = frozenset({"confiscation", "removal"})
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
                place = places.get(trigger.start)
                shares = shares_of(sv, trigger, name, place)
                told = (_fact(sv, trigger, name, share, place) for share in shares)
                facts.extend(
                    each
                    for fact in told
                    if fits_its_law(sv, trigger, fact)
                    for each in by_each_organ(fact, trigger)
                )
    facts = most_specific([fact for fact in facts if _falls_on_people(fact)])
    acted_on = {name_of(fact) for fact in facts}
    facts = [by_somebody_else(fact, acted_on) for fact in facts]
    return told_once([*facts, *rows_of_cases(sv)])


def _falls_on_people(fact: ActionFact) -> bool:
    """Whether a sanction has somebody whom it befalls, if only in words or in number.

    移送县监委审查调查, 责成县纪委立案调查: nobody looks into the organ that has to do it.
    """
    if fact.type == "investigation" and _looks_into_others(fact.target):
        return False
    if fact.type == "accountability" and isinstance(fact.target, Words) and not fact.quantity:
        return False  # 其他相关责任人均受到相应处理: neither who they are nor how many
    return fact.type not in ON_PEOPLE_ONLY or bool(fact.target or fact.quantity)


def _looks_into_others(target: Mention | Words | None) -> bool:
    name = target.value if isinstance(target, Mention) else None
    return isinstance(name, OrgName) and name.cls in _INVESTIGATE


def _fact(
    sv: SentenceView, trigger: Trigger, name: str, share: Share, place: Place | None
) -> ActionFact:
    action, target = action_types()[name], share.target
    clearing = clearing_of(sv, trigger, name)
    kind_end = end_of_kind(sv, trigger, target)
    measure_end = clearing.end if clearing else quote_end(sv, trigger, name)
    posts = posts_concerned(sv, trigger, name, target)
    object_end = target.end if target.how == How.OBJECT else 0
    agents = agents_of(sv, trigger, name, share)
    approval = approval_of(sv, trigger)
    return ActionFact(
        type=_FIGURE if is_a_figure(trigger, share) else name,
        measure=_measure(trigger, name, clearing, kind_end),
        agents=agents[:1],
        jointly=agents[1:],
        target=share.person or _unnamed(sv, trigger, share),
        approved_by=approval.by,
        place=None,
        date=_date(sv, trigger, name, share, place),
        quantity=share.quantity,
        detail=sv.text[trigger.start : kind_end]
        or _detail(sv, trigger, share, clearing)
        or detail_of(sv, trigger, name, posts, (object_end, measure_end)),
        title=None,
        posts=posts.chains,
        status=_status(sv, action, measure_end),
        start=min(_quote_start(sv, trigger, target), clearing.start if clearing else trigger.start)
        + sv.offset,
        end=max(measure_end, object_end, posts.end, kind_end, _count_end(sv, trigger, share))
        + sv.offset,
        rule=f"{name}/{target.how}",
        approval=(approval.start, approval.end) if approval.by else None,
    )


def _measure(trigger: Trigger, name: str, clearing: Clearing | None, kind_end: int) -> str:
    """What was done, unless only the kind of it is known for each of several people."""
    if clearing:
        return clearing.measure
    return "" if kind_end else action_types()[name].triggers[trigger.surface]


def _detail(sv: SentenceView, trigger: Trigger, share: Share, clearing: Clearing | None) -> str:
    """What is lifted, or the own term of one of several people; empty otherwise."""
    if clearing:
        return clearing.detail
    terms = term_of_each(sv, trigger, share.target)
    return terms[share.index] if terms else ""


def _unnamed(sv: SentenceView, trigger: Trigger, share: Share) -> Words | None:
    """The words for people without a name, where no number stands for them."""
    start, end = share.target.start, share.target.end
    beside = start < end and not (start < trigger.end and trigger.start < end)
    if share.quantity or share.target.how != How.NUMBER or not beside:
        return None
    return Words(start + sv.offset, end + sv.offset, sv.text[start:end], people=True)


def _date(
    sv: SentenceView, trigger: Trigger, name: str, share: Share, place: Place | None
) -> Mention | None:
    """The day of an act; of several acts or people under as many days, the one in its turn."""
    if days := days_of_each(sv, trigger, len(share.target.people)):
        return days[share.index]
    if days := days_in_turn(sv, trigger):
        for turn, turns in ((share.index, len(share.target.people)), _turn(place)):
            if turns == len(days):
                return days[turn]
        return None
    later = date_of_consequence if name in _BROUGHT_BY_DEEDS else governing_date
    dated = date_of_sanction if name in _ON_A_DAY else later
    over = trigger.surface in BACK_BY_NOW
    if (day := dated(sv, trigger.start)) or over:
        return day
    return judgment_day(sv, name) or hearing_day(sv, trigger.surface)


def _turn(place: Place | None) -> tuple[int, int]:
    return (place.index, place.size) if place else (0, 1)


def _quote_start(sv: SentenceView, trigger: Trigger, target: Target) -> int:
    """Where the shortest quote starts: with the target, if it stands in the same clause."""
    if target.how == How.TOPIC or _STOP.search(sv.view, target.end, trigger.start):
        return trigger.start
    return min(target.start, trigger.start)


def _count_end(sv: SentenceView, trigger: Trigger, share: Share) -> int:
    """The end of a number or sum behind the trigger, which the quote has to show; else zero."""
    if share.quantity is None:
        return 0
    at = sv.at(share.quantity)
    beside = trigger.end <= at and not _STOP.search(sv.view, trigger.end, at)
    return share.quantity.end - sv.offset if beside else 0


def _status(sv: SentenceView, action: ActionType, end: int) -> str:
    alleged = action.type in _MAY_BE_ALLEGED and "涉嫌" in sv.text[:end]
    return "alleged" if alleged else action.status
