"""One longest-match pass over all lexicons.

Terms are indexed by their first two characters, with the lengths that occur under them,
longest first. The scan is leftmost-longest and linear in the text for a bounded term
length.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

E = TypeVar("E")


class Scanner(Generic[E]):
    """Finds every term of a dictionary in a text."""

    __slots__ = ("_lengths", "_singles", "_terms")

    def __init__(self, terms: Mapping[str, E]) -> None:
        self._terms = dict(terms)
        lengths: dict[str, set[int]] = {}
        for term in terms:
            if len(term) > 1:
                lengths.setdefault(term[:2], set()).add(len(term))
        self._lengths = {k: tuple(sorted(v, reverse=True)) for k, v in lengths.items()}
        self._singles = frozenset(t for t in terms if len(t) == 1)

    def scan(self, text: str) -> Iterator[tuple[int, int, E]]:
        """Yield ``(start, end, entry)`` of non-overlapping leftmost-longest matches."""
        position, size = 0, len(text)
        terms, lengths, singles = self._terms, self._lengths, self._singles
        while position < size:
            for length in lengths.get(text[position : position + 2], ()):
                entry = terms.get(text[position : position + length])
                if entry is not None and position + length <= size:
                    yield position, position + length, entry
                    position += length
                    break
            else:
                if text[position] in singles:
                    yield position, position + 1, terms[text[position]]
                position += 1

    def longest_at(self, text: str, start: int) -> tuple[int, E] | None:
        """The end and entry of the longest term that begins at an offset."""
        for length in self._lengths.get(text[start : start + 2], ()):
            entry = self._terms.get(text[start : start + length])
            if entry is not None and start + length <= len(text):
                return start + length, entry
        return None
