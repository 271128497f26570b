"""Positions by stress: two nodes end as far apart on the page as their path is long.

Method: stochastic gradient descent over all pairs of nodes, one pair at a time, in a
shuffled order, with a step that shrinks geometrically (Zheng, Pawar and Goodman, "Graph
Drawing by Stochastic Gradient Descent", 2018). It needs some thirty sweeps from any start.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from math import sqrt

Links = Sequence[Sequence[int]]
"""Neighbours of each node, by index, sorted, without repetition."""

_HALVINGS = 5
SWEEPS = 32
"""Number of sweeps; a power of two, so that its root is square roots taken again."""


class Shuffler:
    """A small generator of its own, because the one of the library promises less.

    Multiplier and increment are Knuth's for 64-bit linear congruences.
    """

    def __init__(self, seed: int) -> None:
        self._state = seed

    def below(self, limit: int) -> int:
        """Return a number from 0 to ``limit`` - 1."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self._state >> 33) % limit

    def shuffle(self, items: list[tuple[int, int, float]]) -> None:
        """Shuffle ``items`` in place (Fisher and Yates)."""
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]


def positions(links: Links, unit: float, seed: int) -> tuple[list[float], list[float]]:
    """Return x and y of every node of one connected graph; ``unit`` is a short link's length."""
    count = len(links)
    shuffler = Shuffler(seed)
    side = max(1, count) * 10
    xs = [float(shuffler.below(side)) for _ in range(count)]
    ys = [float(shuffler.below(side)) for _ in range(count)]
    pairs = [
        (one, other, distance)
        for one, row in enumerate(_distances(links, unit))
        for other, distance in enumerate(row[:one])
    ]
    if pairs:
        _descend(xs, ys, pairs, shuffler)
    return xs, ys


def _descend(
    xs: list[float],
    ys: list[float],
    pairs: list[tuple[int, int, float]],
    shuffler: Shuffler,
) -> None:
    """Move each pair towards its distance, sweep after sweep."""
    for step in _steps([distance for _, _, distance in pairs]):
        shuffler.shuffle(pairs)
        for one, other, distance in pairs:
            across, along = xs[one] - xs[other], ys[one] - ys[other]
            length = sqrt(across * across + along * along) or 1.0
            share = min(1.0, step / (distance * distance))
            pull = share * (length - distance) / (2.0 * length)
            xs[one] -= pull * across
            ys[one] -= pull * along
            xs[other] += pull * across
            ys[other] += pull * along


def _steps(distances: list[float]) -> Iterator[float]:
    longest, shortest = max(distances), min(distances)
    step = longest * longest
    ratio = (0.1 * shortest * shortest) / step
    for _ in range(_HALVINGS):
        ratio = sqrt(ratio)
    for _ in range(SWEEPS):
        yield step
        step *= ratio


def _distances(links: Links, unit: float) -> list[list[float]]:
    """Return the length of the shortest path between every two nodes."""
    lengths = [[_length(len(near), len(links[other]), unit) for other in near] for near in links]
    return [_from(start, links, lengths) for start in range(len(links))]


def _length(degree: int, other: int, unit: float) -> float:
    """Return how long a link should be: longer at a hub, so that its leaves find room."""
    return unit * (0.45 + 0.45 * sqrt(float(degree + other)))


def _from(start: int, links: Links, lengths: list[list[float]]) -> list[float]:
    found: dict[int, float] = {}
    queue: list[tuple[float, int]] = [(0.0, start)]
    while queue:
        distance, node = heappop(queue)
        if node in found:
            continue
        found[node] = distance
        for other, length in zip(links[node], lengths[node], strict=True):
            if other not in found:
                heappush(queue, (distance + length, other))
    return [found[node] for node in range(len(links))]
