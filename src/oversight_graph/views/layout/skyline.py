"""Rectangles side by side, in as little room as two simple ways find."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import floor, sqrt

ASPECT = 1.35
"""Width of the whole to its height, about that of a window beside the panel."""

Size = tuple[int, int]
Point = tuple[int, int]
_Step = tuple[int, int]
"""From this x on (to the next step) everything above this y is taken."""


def pack(sizes: Sequence[Size], gap: int, aspect: float = ASPECT) -> list[Point]:
    """Return the top left corner of each rectangle (width, height), ``gap`` apart.

    The tallest is placed first: in rows or under a skyline, whichever takes less room. Whole
    numbers only, so the same on every machine.
    """
    area = 0
    for width, height in sizes:
        area += (width + gap) * (height + gap)
    limit = max([floor(sqrt(area * aspect)), *(width for width, _ in sizes)], default=0)
    order = sorted(range(len(sizes)), key=lambda place: (-sizes[place][1], place))
    rows, skyline = _rows(sizes, order, gap, limit), _skyline(sizes, order, gap, limit)
    return rows if _room(rows, sizes) <= _room(skyline, sizes) else skyline


def _room(corners: Sequence[Point], sizes: Sequence[Size]) -> int:
    """Return the area of the frame around all rectangles."""
    right = max((x + width for (x, _), (width, _) in zip(corners, sizes, strict=True)), default=0)
    low = max((y + height for (_, y), (_, height) in zip(corners, sizes, strict=True)), default=0)
    return right * low


def _rows(sizes: Sequence[Size], order: Sequence[int], gap: int, limit: int) -> list[Point]:
    """Set the rectangles side by side, and begin a new row where one is full."""
    corners: list[Point] = [(0, 0)] * len(sizes)
    left, top, tallest = 0, 0, 0
    for place in order:
        width, height = sizes[place]
        if left and left + width > limit:
            left, top, tallest = 0, top + tallest + gap, 0
        corners[place] = (left, top)
        left, tallest = left + width + gap, max(tallest, height)
    return corners


def _skyline(sizes: Sequence[Size], order: Sequence[int], gap: int, limit: int) -> list[Point]:
    """Set each rectangle where its top comes to lie highest."""
    skyline: list[_Step] = [(0, 0)]
    corners: list[Point] = [(0, 0)] * len(sizes)
    for place in order:
        width, height = sizes[place]
        left, top = _lowest(skyline, width, limit)
        corners[place] = (left, top)
        skyline = _raised(skyline, left, width + gap, top + height + gap)
    return corners


def _lowest(skyline: list[_Step], width: int, limit: int) -> _Step:
    """Return the place for this width: the least y, and of equals the least x."""
    spots = [
        (_top(skyline, step, width), left)
        for step, (left, _) in enumerate(skyline)
        if left + width <= limit
    ]
    top, left = min(spots)
    return (left, top)


def _top(skyline: list[_Step], first: int, width: int) -> int:
    right = skyline[first][0] + width
    top = 0
    for x, y in skyline[first:]:
        if x >= right:
            break
        top = max(top, y)
    return top


def _raised(skyline: list[_Step], left: int, width: int, top: int) -> list[_Step]:
    """Return the skyline after the stretch from ``left`` has been filled down to ``top``."""
    right = left + width
    after = skyline[bisect_right(skyline, (right, 1 << 62)) - 1][1]
    kept = [step for step in skyline if step[0] < left or step[0] > right]
    return sorted([*kept, (left, top), (right, after)])
