"""One longest-match pass over all lexicons.

The scan is leftmost-longest and linear in the text for a bounded term length. Large or
short-lived vocabularies are indexed by the first two characters of their terms, with the
lengths that occur under them, longest first. Small ones that are kept become one pattern,
which is several times faster and takes longer to make. With the fast extra, every vocabulary
becomes an automaton instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import compress
from operator import add
from typing import Generic, TypeVar

from oversight_graph.recognition.automaton import automaton

E = TypeVar("E")

#: A vocabulary of so many terms is small enough for one pattern.
_SMALL = 1000
#: The lengths of terms that begin with two characters which no longer term begins with.
_ONE = (1,)
#: So few terms are looked for one by one first, since most texts hold none of them.
_FEW = 24

_Trie = dict[str, "_Trie"]


class Scanner(Generic[E]):
    """Finds every term of a dictionary in a text."""

    __slots__ = ("_automaton", "_entries", "_few", "_lengths", "_pattern", "_singles", "_terms")

    def __init__(self, terms: Mapping[str, E], *, kept: bool = False) -> None:
        """``kept`` is for terms that are looked for in every text."""
        self._terms = dict(terms)
        self._entries = list(terms.values())
        self._automaton = automaton(list(terms)) if terms else None
        self._singles = frozenset(t for t in terms if len(t) == 1)
        lengths: dict[str, set[int]] = {}
        for term in terms:
            if len(term) > 1:
                single = {1} if term[0] in self._singles else set()
                lengths.setdefault(term[:2], single).add(len(term))
        self._lengths = {k: tuple(sorted(v, reverse=True)) for k, v in lengths.items()}
        self._few = tuple(self._terms) if len(self._terms) <= _FEW else ()
        small = kept and 0 < len(terms) <= _SMALL and self._automaton is None
        self._pattern = re.compile(_pattern_of(terms)) if small else None

    @property
    def terms(self) -> Mapping[str, E]:
        """What is looked for, with the entries."""
        return self._terms

    def scan(self, text: str) -> list[tuple[int, int, E]]:
        """``(start, end, entry)`` of non-overlapping leftmost-longest matches, in order."""
        if self._automaton is not None:
            entries = self._entries
            return [(start, end, entries[i]) for i, start, end in self._automaton(text)]
        terms = self._terms
        if self._pattern is not None:
            return [(*m.span(), terms[m.group()]) for m in self._pattern.finditer(text)]
        lengths, size = self._lengths, len(text)
        found, last = [], 0
        for start in self._candidates(text):
            if start < last:
                continue
            for length in lengths.get(text[start : start + 2], _ONE):
                entry = terms.get(text[start : start + length])
                if entry is not None and start + length <= size:
                    last = start + length
                    found.append((start, last, entry))
                    break
        return found

    def is_in(self, text: str) -> bool:
        """Whether any term stands in a text."""
        if self._pattern is not None:
            return self._pattern.search(text) is not None
        return bool(self.scan(text))

    def longest_at(self, text: str, start: int) -> tuple[int, E] | None:
        """The end and entry of the longest term that begins at an offset."""
        for length in self._lengths.get(text[start : start + 2], _ONE):
            entry = self._terms.get(text[start : start + length])
            if entry is not None and start + length <= len(text):
                return start + length, entry
        return None

    def _candidates(self, text: str) -> Iterable[int]:
        """Where a term may begin, from its first two characters."""
        lengths, singles = self._lengths, self._singles
        if self._few and not any(term in text for term in self._few):
            return ()
        if not singles:
            known = map(lengths.__contains__, map(add, text, text[1:]))
            return compress(range(len(text)), known)
        pairs = zip(text, f"{text[1:]}\0", strict=False)
        return [i for i, (a, b) in enumerate(pairs) if a in singles or a + b in lengths]


def _pattern_of(terms: Iterable[str]) -> str:
    """A pattern that matches the longest term at a place."""
    trie: _Trie = {}
    for term in terms:
        node = trie
        for char in term:
            node = node.setdefault(char, {})
        node[""] = {}
    return _alternatives(trie)


def _alternatives(trie: _Trie) -> str:
    ends = "" in trie
    branches = [re.escape(char) + _alternatives(rest) for char, rest in trie.items() if char]
    if not branches:
        return ""
    either = f"(?:{'|'.join(branches)})"
    return f"{either}?" if ends else either
