"""Pushing boxes apart until none covers another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

ROUNDS = 400
"""Upper bound of the rounds; a picture of 300 boxes needs some dozens."""

_PATIENCE = 10
_NEARLY_NOTHING = 0.001


def separate(
    xs: list[float], ys: list[float], sizes: Sequence[tuple[int, int]], gap: float
) -> None:
    """Move centres in place until every two boxes are at least ``gap`` apart.

    Each overlapping pair moves along the axis that needs the shorter way, half each. When
    a crowd does not come apart that way, the whole picture is stretched a little.
    """
    for round_ in range(ROUNDS):
        moved = False
        for one, other in _candidates(xs, sizes, gap):
            moved = _push(xs, ys, sizes, gap, one, other) or moved
        if not moved:
            return
        if round_ % _PATIENCE == _PATIENCE - 1:
            _stretch(xs, 1.03)
            _stretch(ys, 1.05)


def _candidates(
    xs: list[float], sizes: Sequence[tuple[int, int]], gap: float
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that overlap from left to right, found by one sweep over x."""
    order = sorted(range(len(xs)), key=lambda node: (xs[node] - sizes[node][0] / 2, node))
    for place, one in enumerate(order):
        right = xs[one] + sizes[one][0] / 2 + gap
        for other in order[place + 1 :]:
            if xs[other] - sizes[other][0] / 2 >= right:
                break
            yield one, other


def _push(
    xs: list[float],
    ys: list[float],
    sizes: Sequence[tuple[int, int]],
    gap: float,
    one: int,
    other: int,
) -> bool:
    wide = (sizes[one][0] + sizes[other][0]) / 2 + gap - abs(xs[one] - xs[other])
    high = (sizes[one][1] + sizes[other][1]) / 2 + gap - abs(ys[one] - ys[other])
    if min(wide, high) <= _NEARLY_NOTHING:
        return False
    axis, way = (xs, wide) if wide < high else (ys, high)
    ahead = 1.0 if (axis[one], one) > (axis[other], other) else -1.0
    axis[one] += ahead * (way / 2 + 0.01)
    axis[other] -= ahead * (way / 2 + 0.01)
    return True


def _stretch(values: list[float], factor: float) -> None:
    for place, value in enumerate(values):
        values[place] = value * factor
