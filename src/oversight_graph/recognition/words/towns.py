"""Towns that a list knows: 中和镇 is no 镇 joined by 和, 任家镇 nobody's term of office."""

from __future__ import annotations

from functools import cache

from oversight_graph.recognition.words.lexicons import rows

#: How many characters the names of the list have, level included, the longest first.
SIZES = range(8, 2, -1)
_SHORTEST = 3


@cache
def towns() -> frozenset[str]:
    """The names in ``lexicons/towns.tsv``, level included; loaded on first use."""
    return frozenset(name for name, *_ in rows("towns"))


@cache
def _beginnings() -> frozenset[str]:
    """The first characters of all names, by which most places of a text are passed over."""
    return frozenset(name[:_SHORTEST] for name in towns())


def town_at(text: str, start: int) -> bool:
    """Whether the name of a listed town begins at an offset: 城关镇 in 云溪县城关镇."""
    if text[start : start + _SHORTEST] not in _beginnings():
        return False
    return any(text[start : start + size] in towns() for size in SIZES)
