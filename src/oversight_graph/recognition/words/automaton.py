"""The optional fast extra: one automaton over a whole vocabulary, from a compiled library.

``pip install 'oversight-graph[fast]'`` brings ``ahocorasick-rs``, with which scanners find
exactly what they find without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType

#: Finds ``(number of the term, start, end)`` of leftmost-longest matches in a text, in order.
Finder = Callable[[str], list[tuple[int, int, int]]]


def automaton(terms: Sequence[str]) -> Finder | None:
    """A finder of terms, or ``None`` where the extra is not installed."""
    library = _library()
    if library is None:
        return None
    made = library.AhoCorasick(terms, matchkind=library.MatchKind.LeftmostLongest)
    finder: Finder = made.find_matches_as_indexes
    return finder


@cache
def _library() -> ModuleType | None:
    """The compiled library, or ``None``; it is looked for once, since a failed look is slow."""
    try:
        return import_module("ahocorasick_rs")
    except ImportError:
        return None
