"""Sanctions told together: 分别给予甲、乙党内警告、政务记过处分 gives each person one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_in
from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.extraction.rules.action_types import DISCIPLINE, SANCTIONS
from oversight_graph.extraction.subjects.unread_names import names_after
from oversight_graph.extraction.targets.target import Target
from oversight_graph.extraction.telling.triggers import REVOKES, Trigger
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.people", "sanctions.toml")
#: What stands in one row: 分别予以提醒谈话、责令检查.
_IN_ROW = SANCTIONS | {"talk", "accountability", "removal"}

_ROWS_IN_TURN = frozenset(
    {"other", "transfer", "arrest", "investigation", "prosecution", "sentence"}
)

_TAKE_OBJECT = frozenset(lists_of("extraction.people", "sanctions.toml")["take_object"])
_TERMS = frozenset(lists_of("extraction.people", "sanctions.toml")["terms"])
_OBJECTS = frozenset({Kind.AREA, Kind.ORGANISATION, Kind.PERSON, Kind.POST})
_PEOPLE = frozenset({Kind.PERSON, Kind.POST})
_THEN_SUFFERS = _WORDINGS["then_suffers"]
#: Gives each of several people his own.
RESPECTIVELY = "分别"
_SANCTION = "处分"
#: 先后于5月、6月受到: each in his turn may have got his own.
_ONE_BY_ONE = "先后"
#: What one misconduct brings by the party's rules and by the law together.
_TOGETHER = [{"party_discipline"}, {"admin_discipline"}]
_PARTY, _STATE = "party_discipline", "admin_discipline"


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a sanction in its row: how many there are, and where the first starts.

    A row may be one of groups: 甲、乙分别受到警告、记过处分和严重警告、降级处分.
    """

    index: int
    size: int
    start: int
    group: int = 0
    groups: int = 1
    types: tuple[tuple[str, ...], ...] = ()  # what each trigger of the row may report


def places_in_rows(sv: SentenceView, triggers: list[Trigger]) -> dict[int, Place]:
    """The places of the sanctions joined by 、 or 和, by the start of their triggers."""
    rows: list[list[Trigger]] = []
    for trigger in triggers:
        if _IN_ROW.isdisjoint(trigger.types) and not _in_turn(sv, trigger):
            continue
        if rows and _goes_on(sv, rows[-1][-1], trigger):
            rows[-1].append(trigger)
        else:
            rows.append([trigger])
    return {trigger.start: place for row in rows for trigger, place in _placed(sv, row)}


def _placed(sv: SentenceView, row: list[Trigger]) -> Iterator[tuple[Trigger, Place]]:
    """Each sanction of a row with its place; 处分, or the party's law again, ends a group."""
    ends = (
        sv.text.find(_SANCTION, a.end, b.start) >= 0 or (_STATE in a.types and _PARTY in b.types)
        for a, b in pairwise(row)
    )
    groups = [0, *accumulate(map(int, ends))]
    for index, (trigger, group) in enumerate(zip(row, groups, strict=True)):
        types = tuple(each.types for each in row)
        yield trigger, Place(index, len(row), row[0].start, group, groups[-1] + 1, types)


def _in_turn(sv: SentenceView, trigger: Trigger) -> bool:
    """甲、乙分别被开除公职、解除劳动合同: behind 分别 any measure is one of a row."""
    start = behind_last(sv.view, "。；", trigger.start)
    told = RESPECTIVELY in sv.text[start : trigger.start] and trigger.surface not in _TERMS
    return told and not _ROWS_IN_TURN.isdisjoint(trigger.types)


def _goes_on(sv: SentenceView, last: Trigger, trigger: Trigger) -> bool:
    """Whether a trigger goes on the row; 给予甲警告处分，免去乙…职务 begins something new."""
    revokes = trigger.surface == REVOKES and _WORDINGS["revokes"].match(sv.view, trigger.end)
    if (trigger.surface in _TAKE_OBJECT and not revokes) or _has_its_own_object(sv, trigger):
        return False
    if _THEN_SUFFERS.search(sv.view, last.end, trigger.start + 1) and _somebody_gives(sv, last):
        return False
    office = _WORDINGS["revokes"].match(sv.view, last.end) if last.surface == REVOKES else None
    start = office.end() if office else last.end
    return _WORDINGS["joined"].fullmatch(sv.view, start, trigger.start) is not None


def _somebody_gives(sv: SentenceView, trigger: Trigger) -> bool:
    """甲违规给予乙记过处分，被通报批评: it is 甲 who suffers what follows."""
    clause = phrases_in(sv, sv.clause_at(trigger.start), sv.clause_at(trigger.start))
    parts = {phrase.part for phrase in clause if phrase.people and phrase.end <= trigger.start}
    return {Part.SUBJECT, Part.OBJECT} <= parts


def _has_its_own_object(sv: SentenceView, trigger: Trigger) -> bool:
    """给予甲记过处分，约谈某县，通报批评乙: what stands right behind is what it acts on."""
    behind = sv.by_start.get(trigger.end + sv.text.startswith("了", trigger.end))
    educates = "education" in trigger.types
    if behind is None:
        return educates and names_after(sv, trigger.end)
    people = educates and behind.kind in _PEOPLE
    return people or ("talk" in trigger.types and behind.kind in _OBJECTS)


def receivers(people: tuple[Mention, ...], place: Place | None, said: str) -> tuple[Mention, ...]:
    """Who of ``people`` gets the sanction; ``said`` is the wording that leads to it.

    分别 gives each his own. Then the numbers must agree: if they do not, one of the names was not
    understood and who got what is not certain. Without it all get all, unless nobody can have
    got them all, or there are as many sanctions as people: then each may have got one.
    """
    if place is None or place.size == 1:
        return people
    if len(people) == 1 and _WORDINGS["each_organ"].search(said):
        return people
    if RESPECTIVELY in said:
        if place.size == len(people):
            return (people[place.index],)
        in_groups = len(people) > 1 and place.groups == len(people)
        return (people[place.group],) if in_groups else ()
    if len(people) == 1:
        return people
    clash = any(sum(law in types for types in place.types) > 1 for law in DISCIPLINE)
    one_each = _ONE_BY_ONE in said and place.size == len(people)
    in_turn = place.size == len(people) and not _WORDINGS["each_all"].search(said)
    together = [set(types) & DISCIPLINE for types in place.types] == _TOGETHER
    return () if clash or one_each or (in_turn and not together) else people


def both_are_his(sv: SentenceView, target: Target, anchor: int, place: Place | None) -> bool:
    """Whether 分别 gives one person the party's sanction and the state's: 分别给予甲警告、记过处分.

    Nobody may stand beside him whose name was not understood.
    """
    if place is None or len(target.people) != 1:
        return False
    types = [set(each) & DISCIPLINE for each in place.types]
    if types != _TOGETHER or not _WORDINGS["leads_to_one"].search(sv.view, 0, target.start):
        return False
    given = sv.text.endswith((RESPECTIVELY + "给予", RESPECTIVELY + "对"), 0, target.start)
    return given or _WORDINGS["alone"].match(sv.view, target.end, anchor) is not None
