"""One longest-match pass over all lexicons.

The scan is leftmost-longest and linear in the text for a bounded term length. Large or
short-lived vocabularies are indexed by the first two characters of their terms, with the
lengths that occur under them, longest first; the pairs of a text are made once for all the
vocabularies it is looked up in, and looked up without a step of Python for each. Small ones
that are kept become one pattern, which is several times faster and takes longer to make. With
the fast extra, every vocabulary becomes an automaton instead.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from operator import add, or_
from typing import Generic, TypeVar

from oversight_graph.recognition.automaton import automaton

E = TypeVar("E")

#: A vocabulary of so many terms is small enough for one pattern.
_SMALL = 1000
#: The lengths of terms that begin with two characters which no longer term begins with.
_ONE = (1,)
#: So few terms are looked for one by one first, since most texts hold none of them.
_FEW = 24

#: Texts are looked up in pieces of about so many characters, and so many pieces again and again.
_PIECE, _PIECES = 4096, 16

_Trie = dict[str, "_Trie"]


class Scanner(Generic[E]):
    """Finds every term of a dictionary in a text."""

    __slots__ = ("_automaton", "_entries", "_few", "_lengths", "_pattern", "_singles", "_terms")

    def __init__(self, terms: Mapping[str, E], *, kept: bool = False) -> None:
        """``kept`` is for terms that are looked for in every text."""
        self._terms = dict(terms)
        self._entries = list(terms.values())
        self._automaton = automaton(list(terms)) if terms else None
        self._singles = frozenset(term for term in terms if len(term) == 1)
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

    def scan(self, text: str, stops: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int, E]]:
        """``(start, end, entry)`` of non-overlapping leftmost-longest matches, in order.

        ``stops`` are spans, in order and without overlap, into which no match reaches.
        """
        if self._automaton is None and self._pattern is None:
            if self._few and not any(term in text for term in self._few):
                return []
            return self._longest(text, stops)
        found: list[tuple[int, int, E]] = []
        position = 0
        for start, end in (*stops, (len(text), len(text))):
            found += self._between(text, position, start)
            position = end
        return found

    def _between(self, text: str, start: int, end: int) -> list[tuple[int, int, E]]:
        """The matches inside ``text[start:end]`` by automaton or pattern."""
        if self._automaton is not None:
            entries, found = self._entries, self._automaton(text[start:end])
            return [(start + a, start + b, entries[i]) for i, a, b in found]
        if self._pattern is not None:
            terms = self._terms
            return [(*m.span(), terms[m.group()]) for m in self._pattern.finditer(text, start, end)]
        return []

    def _longest(self, text: str, stops: Sequence[tuple[int, int]]) -> list[tuple[int, int, E]]:
        terms, lengths, found = self._terms, self._lengths, []
        last, bounds = 0, iter((*stops, (len(text), len(text))))
        limit, behind = next(bounds)
        for offset, piece in _pieces(text):
            pairs = _pairs_of(piece)
            known: Iterable[bool] = map(lengths.__contains__, pairs)
            if self._singles:
                known = map(or_, known, map(self._singles.__contains__, piece))
            for start in compress(range(offset, offset + len(piece)), known):
                while start >= limit:
                    last = behind
                    limit, behind = next(bounds)
                if start < last:
                    continue
                for length in lengths.get(pairs[start - offset], _ONE):
                    entry = terms.get(text[start : start + length])
                    if entry is not None and start + length <= limit:
                        last = start + length
                        found.append((start, last, entry))
                        break
        return found

    def is_in(self, text: str) -> bool:
        """Whether any term stands in a text."""
        if self._pattern is not None:
            return self._pattern.search(text) is not None
        return bool(self.scan(text))

    def longest_at(self, text: str, start: int, end: int) -> tuple[int, E] | None:
        """The end and entry of the longest term that begins at an offset and ends by another."""
        for length in self._lengths.get(text[start : start + 2], _ONE):
            entry = self._terms.get(text[start : start + length])
            if entry is not None and start + length <= end:
                return start + length, entry
        return None


@lru_cache(maxsize=_PIECES)
def _pairs_of(text: str) -> tuple[str, ...]:
    """Every character of a text with the one behind it, behind the last one a null."""
    return tuple(map(add, text, f"{text[1:]}\0"))


def places_of_pairs(text: str, wanted: Container[str]) -> Iterator[tuple[int, str]]:
    """Where pairs of characters stand in lines of text, in order."""
    for offset, piece in _pieces(text):
        pairs = _pairs_of(piece)
        for at in compress(range(len(pairs)), map(wanted.__contains__, pairs)):
            yield offset + at, pairs[at]


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A text in pieces that end with a line; no term runs over the end of one."""
    start = 0
    while len(text) - start > _PIECE and (end := text.find("\n", start + _PIECE)) >= 0:
        yield start, text[start : end + 1]
        start = end + 1
    yield start, text[start:] if start else text


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
