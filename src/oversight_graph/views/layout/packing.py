"""The whole layout: connected parts one by one, then side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor

from oversight_graph.views.layout.skyline import Point, Size, pack
from oversight_graph.views.layout.spacing import separate
from oversight_graph.views.layout.stress import positions

UNIT = 82.0
"""Length of the shortest link, in pixels of the unscaled picture."""

STRETCH = 1.3
"""Labels are wide and so are screens: pictures are stretched from left to right."""

GAP = 20.0
"""Least room between two boxes."""

HUB_ROOM_PER_LINK = 7
HUB_ROOM = 70
"""More room around a box with many links, for each link beyond two and at most."""

PART_GAP = 46
"""Room between two unconnected parts."""


def place(
    sizes: Sequence[Size], links: Iterable[tuple[int, int]], seed: int = 20211112
) -> list[Point]:
    """Return the centre of each box, in whole pixels, with the top left corner at (0, 0).

    ``sizes`` are width and height of the boxes, ``links`` pairs of their indices (both
    directions and repetitions count once). Boxes never overlap. 300 boxes take about two
    seconds. The result depends on the arguments only.
    """
    near: list[dict[int, None]] = [{} for _ in sizes]
    for one, other in links:
        if one != other:
            near[one][other] = None
            near[other][one] = None
    neighbours = [sorted(row) for row in near]
    parts = [_Part(members, sizes, neighbours, seed) for members in _parts(neighbours)]
    places: list[Point] = [(0, 0)] * len(sizes)
    corners = pack([(part.width, part.height) for part in parts], PART_GAP)
    for part, (left, top) in zip(parts, corners, strict=True):
        for node, (x, y) in zip(part.members, part.places, strict=True):
            places[node] = (left + x, top + y)
    return places


class _Part:
    """One connected part, laid out by itself; ``places`` count from its top left corner."""

    def __init__(
        self, members: list[int], sizes: Sequence[Size], links: list[list[int]], seed: int
    ) -> None:
        index = {node: place for place, node in enumerate(members)}
        inner = [[index[other] for other in links[node]] for node in members]
        boxes = [sizes[node] for node in members]
        xs, ys = positions(inner, UNIT, seed)
        if max(ys) - min(ys) > max(xs) - min(xs):
            xs, ys = ys, xs
        xs = [x * STRETCH for x in xs]
        separate(xs, ys, [_roomy(*each) for each in zip(boxes, inner, strict=True)], GAP)
        lefts = [x - box[0] / 2 for x, box in zip(xs, boxes, strict=True)]
        tops = [y - box[1] / 2 for y, box in zip(ys, boxes, strict=True)]
        left, top = min(lefts), min(tops)
        self.members = members
        self.places = [
            (floor(x - left + 0.5), floor(y - top + 0.5)) for x, y in zip(xs, ys, strict=True)
        ]
        self.width = max(
            x + (box[0] + 1) // 2 for (x, _), box in zip(self.places, boxes, strict=True)
        )
        self.height = max(
            y + (box[1] + 1) // 2 for (_, y), box in zip(self.places, boxes, strict=True)
        )


def _roomy(box: Size, links: list[int]) -> Size:
    """Return the room a box takes: a hub keeps others at a distance, for its lines' sake."""
    extra = min(HUB_ROOM, HUB_ROOM_PER_LINK * max(0, len(links) - 2))
    return (box[0] + extra, box[1] + extra)


def _parts(links: list[list[int]]) -> list[list[int]]:
    """Return the connected parts, the largest first, each in the order of its nodes."""
    seen: dict[int, None] = {}
    parts: list[list[int]] = []
    for start in range(len(links)):
        if start in seen:
            continue
        members, waiting = [], [start]
        seen[start] = None
        while waiting:
            node = waiting.pop()
            members.append(node)
            for other in links[node]:
                if other not in seen:
                    seen[other] = None
                    waiting.append(other)
        parts.append(sorted(members))
    return sorted(parts, key=lambda part: (-len(part), part[0]))
