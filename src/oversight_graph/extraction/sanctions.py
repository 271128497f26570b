"""Sanctions told together: 分别给予甲、乙党内警告、政务记过处分 gives each person one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from oversight_graph.extraction.action_types import SANCTIONS
from oversight_graph.extraction.clauses import SentenceView
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Mention

#: What stands in one row: 分别予以提醒谈话、责令检查.
_IN_ROW = SANCTIONS | {"talk", "accountability", "removal"}

#: These have their own object behind them.
_TAKE_OBJECT = frozenset({"免去", "罢免", "不再担任", "不再兼任", "责令辞去", "免除职务", "撤销"})
_JOINED = re.compile(
    expand(r"(?:（?(?:<quantity>|[一二两三]年)）?)?(?:处分)?(?:、|和|及|并|，)?(?:被)?")
)
#: Gives each of several people his own.
RESPECTIVELY = "分别"


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a sanction in its row: how many there are, and where the first starts."""

    index: int
    size: int
    start: int


def places_in_rows(sv: SentenceView, triggers: list[Trigger]) -> dict[int, Place]:
    """The places of the sanctions joined by 、 or 和, by the start of their triggers."""
    rows: list[list[Trigger]] = []
    for trigger in triggers:
        if _IN_ROW.isdisjoint(trigger.types):
            continue
        if rows and _goes_on(sv, rows[-1][-1], trigger):
            rows[-1].append(trigger)
        else:
            rows.append([trigger])
    return {
        trigger.start: Place(index, len(row), row[0].start)
        for row in rows
        for index, trigger in enumerate(row)
    }


def _goes_on(sv: SentenceView, last: Trigger, trigger: Trigger) -> bool:
    """Whether a trigger goes on the row; 给予甲警告处分，免去乙…职务 begins something new."""
    if trigger.surface in _TAKE_OBJECT:
        return False
    return _JOINED.fullmatch(sv.view, last.end, trigger.start) is not None


def receivers(people: tuple[Mention, ...], place: Place | None, said: str) -> tuple[Mention, ...]:
    """Who of ``people`` gets the sanction; ``said`` is the wording that leads to it.

    All get all of them unless 分别 gives each his own. Then the numbers must agree: if they do
    not, one of the names was not understood and who got what is not certain.
    """
    if place is None or place.size == 1 or RESPECTIVELY not in said:
        return people
    return (people[place.index],) if place.size == len(people) else ()
