"""Lines between boxes: where they leave, how they bend, and where their label finds room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, sqrt
from typing import Any, Protocol

from oversight_graph.views.labels import half_widths, visible
from oversight_graph.views.model import EDGE_GROUPS

SPREAD = 26
"""Room between two lines that join the same boxes, in pixels at their middle."""

LABEL_CHARACTERS = 12
_CELL = 6
_LABEL_HEIGHT = 16
_ASIDE = (0, 40, -40, 80, -80)  # by how much a line is bent to pass other boxes
_STEPS = 24
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)

SHOWN = frozenset({"tenure", "supervision"})
"""Groups whose labels are always written; the colour of the others says enough."""

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom


class Placed(Protocol):
    """What a line needs to know of a box: centre and size in pixels."""

    @property
    def x(self) -> int:
        """Return the centre from left to right."""

    @property
    def y(self) -> int:
        """Return the centre from top to bottom."""

    @property
    def width(self) -> int:
        """Return the width."""

    @property
    def height(self) -> int:
        """Return the height."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from box to box (by index), a quadratic Bézier curve through six numbers.

    ``points`` are start, control point and end, or nothing for a tie that is not drawn;
    ``label_at`` is the middle of the label, which is always shown when ``shown`` and otherwise
    only when the line is selected. A line is ``past`` when what it stands for is over.
    """

    source: int
    target: int
    group: str
    data: Mapping[str, Any]
    points: tuple[int, ...]
    label: str
    label_at: tuple[int, int]
    shown: bool
    past: bool


def curves(
    boxes: Sequence[Placed], edges: Sequence[tuple[int, int, dict[str, Any]]]
) -> tuple[Curve, ...]:
    """Return one curve for each edge that joins two different boxes, in the given order."""
    rectangles = [_rectangle(box.x, box.y, box.width, box.height) for box in boxes]
    taken = [*rectangles]
    drawn: list[Curve] = []
    for source, target, data, bend in _bends(edges):
        turned = bend if source < target else -bend
        path = _around(boxes, rectangles, source, target, turned)
        drawn.append(_curve(source, target, data, path, taken))
    return tuple(drawn)


def straight(boxes: Sequence[Placed], source: int, target: int, data: Mapping[str, Any]) -> Curve:
    """Return a line from centre to centre without a written label, for crowded pictures."""
    one, other = boxes[source], boxes[target]
    middle = ((one.x + other.x) // 2, (one.y + other.y) // 2)
    return _given(source, target, data, (one.x, one.y, *middle, other.x, other.y), middle)


def branch(boxes: Sequence[Placed], source: int, target: int, data: Mapping[str, Any]) -> Curve:
    """Return a line of a tree, between the facing sides of two boxes in different columns."""
    one, other = boxes[source], boxes[target]
    way = -1 if one.x > other.x else 1
    start, end = one.x + way * (one.width // 2 + 2), other.x - way * (other.width // 2 + 3)
    middle = (start + end) // 2
    points = (start, one.y, middle, one.y if way < 0 else other.y, end, other.y)
    return _given(source, target, data, points, (middle, (one.y + other.y) // 2))


def bow(boxes: Sequence[Placed], source: int, target: int, data: Mapping[str, Any]) -> Curve:
    """Return a line between two boxes of one column, around those between them."""
    one, other = boxes[source], boxes[target]
    start, end = one.x + one.width // 2 + 2, other.x + other.width // 2 + 3
    out = max(start, end) + 40 + abs(one.y - other.y) // 4
    middle = (one.y + other.y) // 2
    at = ((start + 2 * out + end) // 4, middle)
    points = (start, one.y, out, middle, end, other.y)
    return _given(source, target, data, points, at, shown=EDGE_GROUPS[data["kind"]] in SHOWN)


def unseen(source: int, target: int, data: Mapping[str, Any]) -> Curve:
    """Return a tie that is told in the evidence panel only, because the place says it already."""
    return _given(source, target, data, (), (0, 0))


def _given(
    source: int,
    target: int,
    data: Mapping[str, Any],
    points: tuple[int, ...],
    at: tuple[int, int],
    *,
    shown: bool = False,
) -> Curve:
    """Return the line along given points, its label as it is written."""
    group, label = EDGE_GROUPS[data["kind"]], visible(data["label"])
    return Curve(source, target, group, data, points, label, at, shown, bool(data["past"]))


def _bends(
    edges: Sequence[tuple[int, int, dict[str, Any]]],
) -> list[tuple[int, int, dict[str, Any], float]]:
    """Give each of several lines between two boxes a bend of its own; a single one has none."""
    together: dict[tuple[int, int], int] = {}
    for source, target, _ in edges:
        pair = (min(source, target), max(source, target))
        together[pair] = together.get(pair, 0) + 1
    seen: dict[tuple[int, int], int] = {}
    rows = []
    for source, target, data in edges:
        if source == target:
            continue
        pair = (min(source, target), max(source, target))
        rank = seen.get(pair, 0)
        seen[pair] = rank + 1
        rows.append((source, target, data, (rank - (together[pair] - 1) / 2) * SPREAD))
    return rows


def _around(
    boxes: Sequence[Placed], taken: Sequence[Rectangle], source: int, target: int, bend: float
) -> tuple[float, ...]:
    """Return the path of a line, bent aside where it would run behind other boxes."""
    best, least = _path(boxes[source], boxes[target], bend), len(boxes)
    for more in _ASIDE:
        path = _path(boxes[source], boxes[target], bend + more)
        crossed = _crossed(path, taken, (source, target))
        if crossed < least:
            best, least = path, crossed
        if not crossed:
            break
    return best


def _crossed(path: tuple[float, ...], taken: Sequence[Rectangle], ends: tuple[int, int]) -> int:
    """Count the boxes that a path runs behind, other than its ends."""
    left, right = min(path[0::2]), max(path[0::2])
    top, low = min(path[1::2]), max(path[1::2])
    near = [
        box
        for place, box in enumerate(taken)
        if box[0] < right and box[2] > left and box[1] < low and box[3] > top and place not in ends
    ]
    spots = [_at(path, step / _STEPS) for step in range(1, _STEPS)] if near else []
    return len([box for box in near if any(_holds(box, x, y) for x, y in spots)])


def _holds(box: Rectangle, x: float, y: float) -> bool:
    return box[0] < x < box[2] and box[1] < y < box[3]


def _path(source: Placed, target: Placed, bend: float) -> tuple[float, ...]:
    across, along = float(target.x - source.x), float(target.y - source.y)
    length = sqrt(across * across + along * along) or 1.0
    middle_x = (source.x + target.x) / 2 - 2 * bend * along / length
    middle_y = (source.y + target.y) / 2 + 2 * bend * across / length
    middle = (middle_x, middle_y)
    return (*_border(source, *middle), *middle, *_border(target, *middle))


def _border(box: Placed, x: float, y: float) -> tuple[float, float]:
    """Return where the line from the centre of ``box`` to (x, y) crosses its border."""
    across, along = x - box.x, y - box.y
    wide = abs(across) / (box.width / 2 + 2)
    high = abs(along) / (box.height / 2 + 2)
    reach = max(wide, high)
    if reach <= 0:
        return (float(box.x), float(box.y))
    return (box.x + across / reach, box.y + along / reach)


def _curve(
    source: int,
    target: int,
    data: Mapping[str, Any],
    path: tuple[float, ...],
    taken: list[Rectangle],
) -> Curve:
    group, label = EDGE_GROUPS[data["kind"]], visible(data["label"])
    if len(label) > LABEL_CHARACTERS:
        label = label[: LABEL_CHARACTERS - 1] + "…"
    spot, room = _room(path, max(1, half_widths(label)) * _CELL + 6, taken)
    shown = bool(label) and group in SHOWN and room
    if shown:
        taken.append(_rectangle(*spot, half_widths(label) * _CELL + 4, _LABEL_HEIGHT))
    whole = tuple(floor(value + 0.5) for value in path)
    at = (floor(spot[0] + 0.5), floor(spot[1] + 0.5))
    return Curve(source, target, group, data, whole, label, at, shown, bool(data["past"]))


def _room(
    path: tuple[float, ...], width: int, taken: Sequence[Rectangle]
) -> tuple[tuple[float, float], bool]:
    """Return the spot on a curve whose label would cover least, and if it covers nothing."""
    spots = [_at(path, along) for along in _ALONG]
    covers = [_covered(_rectangle(x, y, width, _LABEL_HEIGHT), taken) for x, y in spots]
    best = min(range(len(spots)), key=lambda spot: (covers[spot], spot))
    return spots[best], covers[best] <= 0


def _at(path: tuple[float, ...], along: float) -> tuple[float, float]:
    x1, y1, x2, y2, x3, y3 = path
    left = 1 - along
    return (
        left * left * x1 + 2 * left * along * x2 + along * along * x3,
        left * left * y1 + 2 * left * along * y2 + along * along * y3,
    )


def _rectangle(x: float, y: float, width: float, height: float) -> Rectangle:
    return (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _covered(one: Rectangle, others: Sequence[Rectangle]) -> float:
    area = 0.0
    for left, top, right, bottom in others:
        if left < one[2] and right > one[0] and top < one[3] and bottom > one[1]:
            wide = min(one[2], right) - max(one[0], left)
            area += wide * (min(one[3], bottom) - max(one[1], top))
    return area
