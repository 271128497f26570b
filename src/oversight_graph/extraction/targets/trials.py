"""Whom a court tries, named by the case: 张三受贿一案再次开庭, 对该案公开开庭审理.

So are those whom only their number calls: 开庭审理甲、乙、丙受贿一案。…将三人提起公诉.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in, sentences_before
from oversight_graph.extraction.subjects.antecedents import people_of_reference
from oversight_graph.extraction.targets.target import JUDICIAL, NOBODY, How, Target
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.targets", "trials.toml")
_PROSECUTION, _BARE = "prosecution", "开庭"
#: The numbers of the accused from two on, in two ways of writing.
_NUMBERS, _SINGLE = "二三四五六七八九23456789", 8
#: How many sentences above the case may have been told of.
_FAR = 20
#: How many sentences before the hearing may have told whose case it is.
_REACH = 4


def tried(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """Those whose case is heard, by the case that the clause names or points back to."""
    if name != _PROSECUTION or not _WORDINGS["hearing"].search(trigger.surface):
        return None
    start, end = sv.clause_around(trigger.start)
    supports = _WORDINGS["supports"].search(trigger.surface)
    if supports or _WORDINGS["this_case"].search(sv.view, start, end):
        return _of_this_case(sv, trigger)
    case = _WORDINGS["own_case"].search(sv.view, start, trigger.start)
    if case is None and trigger.surface.endswith(_BARE):
        case = _WORDINGS["case_behind"].match(sv.view, trigger.end - len(_BARE))
    if case is None:
        return None
    people = tuple(mentions_in(sv, *case.span("who"), Kind.PERSON))
    return Target(people, *case.span("who"), How.SUBJECT)


def tried_together(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """将三人提起公诉: the three of the case told of before, if nobody else is named near by."""
    start, _ = sv.clause_around(trigger.start)
    match = _WORDINGS["so_many"].search(sv.text, start, trigger.start)
    if match is None or name not in JUDICIAL:
        return None
    said = sv.by_start.get(match.start("who"))
    if said is not None and said.kind is Kind.REFERENCE and people_of_reference(sv, said):
        return None
    number = _NUMBERS.index(match["number"]) % _SINGLE + 2
    paragraph = [sv, *sentences_before(sv, _FAR, in_paragraph=True)]
    here = {name for one in paragraph for name in _named_in(one)}
    since: set[str] = set()
    for before in sentences_before(sv, _FAR):
        for case in _WORDINGS["whole_case"].finditer(before.view):
            people = mentions_in(before, *case.span(), Kind.PERSON)
            accused = {person.name: person for person in people}
            if len(accused) == number and (here or since) <= accused.keys():
                return Target(tuple(accused.values()), *match.span("who"), How.OVER)
        since |= _named_in(before)
    return None


def _named_in(sv: SentenceView) -> set[str]:
    return {m.name for m in sv.by_start.values() if m.kind is Kind.PERSON}


def _of_this_case(sv: SentenceView, trigger: Trigger) -> Target | None:
    """The accused of the case that was named last; nobody where none was and 开庭 stands alone.

    A case of 甲等7人和4家单位 is told of all of them, and singles nobody out.
    """
    for before in (sv, *sentences_before(sv, _REACH)):
        end = trigger.start if before is sv else len(before.view)
        cases = list(_WORDINGS["case_of"].finditer(before.view, 0, end))
        if cases and _WORDINGS["of_bodies_too"].search(before.view, *cases[-1].span()):
            return Target((), trigger.start, trigger.end, How.ACCUSED, somebody=True)
        if cases:
            people = tuple(mentions_in(before, *cases[-1].span("who"), Kind.PERSON))
            return Target(people, trigger.start, trigger.end, How.TOPIC)
    return NOBODY if trigger.surface == _BARE else None
