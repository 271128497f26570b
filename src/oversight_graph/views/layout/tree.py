"""Trees from left to right: a column for each step down, children beside their parent."""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.views.layout.skyline import Point, Size, pack

COLUMN_GAP = 70
ROW_GAP = 12
TREE_GAP = 50

Children = Sequence[Sequence[int]]
"""What stands below each box, by index, from top to bottom."""


def trees(sizes: Sequence[Size], children: Children, roots: Sequence[int]) -> list[Point]:
    """Return the centre of each box; every tree by itself, the trees side by side."""
    places: list[Point] = [(0, 0)] * len(sizes)
    drawn = [_Tree(root, sizes, children) for root in roots]
    corners = pack([(tree.width, tree.height) for tree in drawn], TREE_GAP)
    for tree, (left, top) in zip(drawn, corners, strict=True):
        for node, (x, y) in tree.centres.items():
            places[node] = (left + x, top + y)
    return places


class _Tree:
    """One tree, its top left corner at (0, 0)."""

    def __init__(self, root: int, sizes: Sequence[Size], children: Children) -> None:
        columns = _columns(root, children)
        lefts, self.width = _lefts(columns, sizes)
        rooms = _rooms(columns, sizes, children)
        self.height = rooms[root]
        tops = _tops(columns, rooms, children)
        self.centres: dict[int, Point] = {
            node: (left + sizes[node][0] // 2, tops[node] + rooms[node] // 2)
            for column, left in zip(columns, lefts, strict=True)
            for node in column
        }


def _columns(root: int, children: Children) -> list[list[int]]:
    columns = [[root]]
    while below := [child for node in columns[-1] for child in children[node]]:
        columns.append(below)
    return columns


def _lefts(columns: Sequence[Sequence[int]], sizes: Sequence[Size]) -> tuple[list[int], int]:
    """Return where each column begins, and where the last one ends."""
    lefts, left = [], 0
    for column in columns:
        lefts.append(left)
        left += max(sizes[node][0] for node in column) + COLUMN_GAP
    return lefts, left - COLUMN_GAP


def _rooms(
    columns: Sequence[Sequence[int]], sizes: Sequence[Size], children: Children
) -> dict[int, int]:
    """Return the height that each node needs, together with all that stands below it."""
    rooms: dict[int, int] = {}
    for column in reversed(columns):
        for node in column:
            rooms[node] = max(sizes[node][1], _height(children[node], rooms))
    return rooms


def _tops(
    columns: Sequence[Sequence[int]], rooms: dict[int, int], children: Children
) -> dict[int, int]:
    """Return where the room of each node begins."""
    tops = {columns[0][0]: 0}
    for column in columns:
        for node in column:
            top = tops[node] + (rooms[node] - _height(children[node], rooms)) // 2
            for child in children[node]:
                tops[child] = top
                top += rooms[child] + ROW_GAP
    return tops


def _height(nodes: Sequence[int], rooms: dict[int, int]) -> int:
    total = 0
    for node in nodes:
        total += rooms[node] + ROW_GAP
    return max(0, total - ROW_GAP)
