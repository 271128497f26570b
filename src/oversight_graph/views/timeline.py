"""The picture of tenures and actions in time: a band for each person, an item for each fact.

The bar of an item is solid where the text says that it surely was so, and open where only a
bound is known. What no date at all is given for stands before the first year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from oversight_graph.views.calendar_scale import CalendarScale
from oversight_graph.views.curves import Curve, unseen
from oversight_graph.views.labels import broken
from oversight_graph.views.scene import (
    BAR_HEIGHT,
    LINE_HEIGHT,
    MARGIN,
    Bar,
    Box,
    Guide,
    Scene,
    caption_of,
    edges_of,
    size_of,
    text_width,
)

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

MOST_BANDS = 60
"""People on one timeline; the page says how many more there are."""

_NAMES = 190  # room for the names on the left
_UNDATED = 150  # room for what has no date
_TOP = 34
_OPEN = 26  # an end that the text leaves open
_LEAST = 10  # a day is as wide as this
_ITEM = LINE_HEIGHT + BAR_HEIGHT + 8
_BAND_GAP = 16
_WITHOUT = "未注明时间 · undated"
_CHARACTERS = 20


@dataclass(frozen=True, slots=True)
class _Item:
    node: str
    kind: str
    lines: tuple[str, ...]
    left: int
    bar: Bar | None

    @property
    def right(self) -> int:
        end = self.bar[3] if self.bar else self.left
        return max(end, self.left + text_width(self.lines) + 6)


def timeline(careers: Network, focus: str | None = None) -> Scene:
    """Lay out careers (``careers.py``) in time; ``focus`` has the first band."""
    bands = _bands(careers, focus)
    scale = CalendarScale([_days(careers, items) for _, items in bands])
    undated = any(not any(careers.nodes[item]["days"]) for _, items in bands for item in items)
    left = MARGIN + _NAMES + (_UNDATED if undated else 0)
    boxes: list[Box] = []
    guides = [Guide(left - _UNDATED, MARGIN, left - _UNDATED, MARGIN, _WITHOUT)] if undated else []
    top = MARGIN + _TOP
    for owner, items in bands:
        placed = [_item(careers, owner, item, scale, left) for item in items]
        height = _fill(boxes, careers, owner, placed, top)
        guides.append(Guide(MARGIN, top - _BAND_GAP // 2, left + scale.width, top - _BAND_GAP // 2))
        top += height + _BAND_GAP
    guides += [Guide(left + x, MARGIN, left + x, top, year) for x, year in scale.marks()]
    index = {box.node: number for number, box in enumerate(boxes)}
    right = max((box.x + box.width // 2 for box in boxes), default=0)
    size = (max(left + scale.width, right) + MARGIN, top + MARGIN)
    return Scene("timeline", tuple(boxes), _ties(careers, index), *size, tuple(guides))


def _days(careers: Network, items: Sequence[str]) -> list[date]:
    days = (day for item in items for day in {*careers.nodes[item]["days"]} if day)
    return [date.fromisoformat(day) for day in days]


def _bands(careers: Network, focus: str | None) -> list[tuple[str, list[str]]]:
    """Return each person or body with its items; an item stands in one band only."""
    owners: dict[str, list[str]] = {}
    for item in sorted(careers):
        if "days" in careers.nodes[item] and (owner := _owner(careers, item, focus)):
            owners.setdefault(owner, []).append(item)
    bands = sorted(owners.items(), key=lambda band: _band_order(careers, band, focus))
    return [
        (owner, sorted(items, key=lambda item: _order(careers, item))) for owner, items in bands
    ]


def _owner(careers: Network, item: str, focus: str | None) -> str:
    """Return in whose band an item stands: the person it is about, else the body."""
    around = [*careers[item], *careers.pred[item]]
    people = sorted(node for node in around if careers.nodes[node]["kind"] == "person")
    if focus in people or (focus in around and not people):
        return str(focus)
    if people:
        return people[0]
    return "" if focus is None else next(iter(sorted(around)), "")


def _band_order(
    careers: Network, band: tuple[str, list[str]], focus: str | None
) -> tuple[bool, str, str]:
    owner, items = band
    days = (_order(careers, item)[0] for item in items)
    return (owner != focus, min(filter(None, days), default=""), owner)


def _order(careers: Network, item: str) -> tuple[str, str, str]:
    data = careers.nodes[item]
    return (min((day for day in data["days"] if day), default=""), data["label"], item)


def _span(data: Mapping[str, Any], scale: CalendarScale) -> Bar | None:
    """Return the bar of an item on the scale; ``None`` when nothing dates it."""
    begins, begun, ends, ended, said = (
        scale.at(date.fromisoformat(day)) if day else None for day in data["days"]
    )
    over, so = (said, None) if data["past"] else (None, said)
    start = _first(begun, begins, so)
    if start is None:
        close = _first(ended, ends, over)
        return None if close is None else _until(begins, close)
    if ended is not None and ended <= start and begins != start:
        return _until(begins, ended)  # over by then: nothing says of any day that it was so
    until = max(start + _LEAST, _first(ends, so, start) or 0)
    opened = _first(begins, start if begun is not None else start - _OPEN) or 0
    closed = _first(ended, ends, over, until + _OPEN) or 0
    return (min(opened, start), start, until, max(closed, until))


def _until(begins: int | None, close: int) -> Bar:
    """Return the bar of what was over by a day, and is not known to have been so on any."""
    return (_first(begins, close - _OPEN) or 0, close, close, close)


def _first(*places: int | None) -> int | None:
    return next((place for place in places if place is not None), None)


def _item(careers: Network, owner: str, node: str, scale: CalendarScale, left: int) -> _Item:
    data = careers.nodes[node]
    span = _span(data, scale)
    lines = broken(_words(careers, owner, node) or "?", _CHARACTERS, 1)
    if span is None:
        return _Item(node, data["kind"], lines, left - _UNDATED, None)
    bar = (left + span[0], left + span[1], left + span[2], left + span[3])
    return _Item(node, data["kind"], lines, bar[0], bar)


def _words(careers: Network, owner: str, node: str) -> str:
    """Return the words above the bar: what was done to the owner by whom, or by the owner."""
    data = careers.nodes[node]
    acted = careers.has_edge(owner, node) and data["kind"] == "action"
    if acted and not careers.has_edge(node, owner):
        return f"作出：{data['label']}"
    organs = data["fields"].get("agent", "") if data["kind"] == "action" else ""
    return " · ".join(part for part in (data["label"], organs) if part)


def _fill(boxes: list[Box], careers: Network, owner: str, items: Sequence[_Item], top: int) -> int:
    """Add the boxes of one band; return its height."""
    rows: list[int] = []
    for item in items:
        row = next((row for row, end in enumerate(rows) if end < item.left), len(rows))
        rows[row : row + 1] = [item.right + 8]
        boxes.append(_box(item, top + row * _ITEM))
    data = careers.nodes[owner]
    lines, note = caption_of(data)
    width, height = size_of(data["kind"], lines, note)
    whole = max(len(rows) * _ITEM, height)
    x, y = MARGIN + width // 2, top + height // 2
    boxes.append(Box(owner, data["kind"], lines, note, x, y, width, height))
    return whole


def _box(item: _Item, top: int) -> Box:
    width = item.right - item.left
    x, y = item.left + width // 2, top + (_ITEM - 8) // 2
    return Box(item.node, item.kind, item.lines, "", x, y, width, _ITEM - 8, bar=item.bar)


def _ties(careers: Network, index: dict[str, int]) -> tuple[Curve, ...]:
    return tuple(unseen(source, target, data) for source, target, data in edges_of(careers, index))
