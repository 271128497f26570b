"""Boxes within boxes: what belongs to a thing lies inside its box, below its title."""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.views.layout.skyline import Point, Size, pack

Rectangle = tuple[int, int, int, int]
"""Left, top, width, height."""

Children = Sequence[Sequence[int]]
"""What lies in each box, by index."""


def nest(
    titles: Sequence[Size], children: Children, roots: Sequence[int], gap: int = 10
) -> list[Rectangle]:
    """Return the rectangle of each box.

    ``titles`` is the room each title takes (width, height): a box without children is just as
    large, any other has its title at the top and its children, packed, below. The roots lie
    side by side from (0, 0). Linear in the number of boxes but for rows of very many children.
    """
    sizes: list[Size] = list(titles)
    inner: list[list[Point]] = [[] for _ in titles]
    for box in reversed(_downwards(children, roots)):
        if children[box]:
            sizes[box], inner[box] = _filled(titles[box], [sizes[c] for c in children[box]], gap)
    found: list[Rectangle] = [(0, 0, 0, 0)] * len(titles)
    for root, (left, top) in zip(
        roots, pack([sizes[root] for root in roots], 2 * gap), strict=True
    ):
        found[root] = (left, top, *sizes[root])
    for box in _downwards(children, roots):
        left, top, _, _ = found[box]
        for child, (x, y) in zip(children[box], inner[box], strict=True):
            found[child] = (left + x, top + y, *sizes[child])
    return found


def _downwards(children: Children, roots: Sequence[int]) -> list[int]:
    """Return the boxes so that each comes before what lies in it."""
    order = list(roots)
    for box in order:
        order.extend(children[box])
    return order


def _filled(title: Size, sizes: Sequence[Size], gap: int) -> tuple[Size, list[Point]]:
    """Return the size of a box and where its children lie in it."""
    corners = pack(sizes, gap, aspect=1.6)
    right = max(x + width for (x, _), (width, _) in zip(corners, sizes, strict=True))
    low = max(y + height for (_, y), (_, height) in zip(corners, sizes, strict=True))
    size = (max(right + 2 * gap, title[0]), title[1] + low + gap)
    return size, [(x + gap, y + title[1]) for x, y in corners]
