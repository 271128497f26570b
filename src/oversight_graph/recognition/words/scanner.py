"""One longest-match pass over all lexicons.

The scan is leftmost-longest and linear in the text for a bounded term length. Large or
short-lived vocabularies are trees whose first step takes two characters and each further one
a character; the pairs of a text are made once for all the vocabularies it is looked up in, and
looked up without a step of Python for each. Small ones
that are kept become one pattern, which is several times faster and takes longer to make. With
the fast extra, they all become automata instead. A few short-lived terms are looked for one by
one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from operator import or_
from typing import Generic, TypeVar

from oversight_graph.recognition.words.automaton import automaton

E = TypeVar("E")

#: A vocabulary of so many terms is small enough for one pattern.
_SMALL = 1000
#: So few terms are looked for one by one, which takes no step of Python for each character.
_FEW = 24

#: Texts are looked up in pieces of about so many characters, and so many pieces again and again.
_PIECE, _PIECES = 4096, 16

#: Two characters, of four bytes each, make a number of eight.
_CODES, _NULL, _PAIR = "utf-32-le", b"\0\0\0\0", 8

_Tree = dict[str, "_Tree"]
#: How long the terms are that begin with a pair of characters, the longest first.
_Sizes = dict[int, tuple[int, ...]]


class Scanner(Generic[E]):
    """Finds every term of a dictionary in a text."""

    __slots__ = (
        "_automaton",
        "_entries",
        "_longest_term",
        "_pattern",
        "_singles",
        "_sizes",
        "_terms",
    )

    def __init__(self, terms: Mapping[str, E], *, kept: bool = False) -> None:
        """``kept`` is for terms that are looked for in every text."""
        self._terms = dict(terms)
        few = not kept and len(terms) <= _FEW
        self._entries = list(terms.values())
        self._automaton = automaton(list(terms)) if terms and not few else None
        self._singles = frozenset(term for term in terms if len(term) == 1)
        self._longest_term = max(map(len, terms), default=0)
        small = kept and 0 < len(terms) <= _SMALL and self._automaton is None
        self._pattern = re.compile(_pattern_of(terms)) if small else None
        self._sizes = None if few or small or self._automaton else _sizes_of(terms)

    @property
    def terms(self) -> Mapping[str, E]:
        """What is looked for, with the entries."""
        return self._terms

    def scan(self, text: str, stops: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int, E]]:
        """``(start, end, entry)`` of non-overlapping leftmost-longest matches, in order.

        ``stops`` are spans, in order and without overlap, into which no match reaches.
        """
        if self._sizes is not None:
            return self._longest(text, self._sizes, stops)
        found: list[tuple[int, int, E]] = []
        position = 0
        for start, end in (*stops, (len(text), len(text))):
            found += self._between(text, position, start)
            position = end
        return found

    def _between(self, text: str, start: int, end: int) -> list[tuple[int, int, E]]:
        """The matches inside ``text[start:end]`` by automaton or pattern, or term by term."""
        if self._automaton is not None:
            entries, found = self._entries, self._automaton(text[start:end])
            return [(start + a, start + b, entries[i]) for i, a, b in found]
        if self._pattern is not None:
            terms = self._terms
            return [(*m.span(), terms[m.group()]) for m in self._pattern.finditer(text, start, end)]
        return self._one_by_one(text, start, end)

    def _one_by_one(self, text: str, start: int, end: int) -> list[tuple[int, int, E]]:
        """The matches inside ``text[start:end]``, each term looked for by itself."""
        places: dict[int, str] = {}  # the longest term at each
        for term in sorted(self._terms, key=len):
            at = text.find(term, start, end)
            while at >= 0:
                places[at] = term
                at = text.find(term, at + 1, end)
        found: list[tuple[int, int, E]] = []
        last = start
        for at in sorted(places):
            if at >= last:
                term = places[at]
                last = at + len(term)
                found.append((at, last, self._terms[term]))
        return found

    def _longest(
        self, text: str, sizes: _Sizes, stops: Sequence[tuple[int, int]]
    ) -> list[tuple[int, int, E]]:
        get, singles, found = self._terms.get, self._singles, []
        last, bounds = 0, iter((*stops, (len(text), len(text))))
        limit, behind = next(bounds)
        for offset, piece in _pieces(text):
            pairs = _pairs_of(piece)
            for start in compress(
                range(offset, offset + len(piece)), self._may_begin(piece, sizes)
            ):
                while start >= limit:
                    last = behind
                    limit, behind = next(bounds)
                if start < last:
                    continue
                for size in sizes.get(pairs[start - offset], ()):
                    end = start + size
                    if end <= limit and (entry := get(text[start:end])) is not None:
                        found.append((start, end, entry))
                        last = end
                        break
                else:
                    if text[start] in singles:
                        last = start + 1
                        found.append((start, last, self._terms[text[start]]))
        return found

    def _may_begin(self, piece: str, sizes: _Sizes) -> Iterable[bool]:
        """Whether a term may begin at each character of a piece of text."""
        known = map(sizes.__contains__, _pairs_of(piece))
        if not self._singles:
            return known
        return map(or_, known, map(self._singles.__contains__, piece))

    def longest_at(self, text: str, start: int, end: int) -> tuple[int, E] | None:
        """The end and entry of the longest term that begins at an offset and ends by another."""
        for stop in range(min(end, start + self._longest_term), start, -1):
            if (term := text[start:stop]) in self._terms:
                return stop, self._terms[term]
        return None


@lru_cache(maxsize=_PIECES)
def _pairs_of(text: str) -> list[int]:
    """Every character of a text with the one behind it as one number, the last one with a null.

    Such numbers are made several times faster than strings of two characters.
    """
    codes = text.encode(_CODES, "surrogatepass") + _NULL
    pairs = [0] * len(text)
    pairs[::2] = _numbers(codes[: (len(text) + 1) // 2 * _PAIR])
    pairs[1::2] = _numbers(codes[len(_NULL) :][: len(text) // 2 * _PAIR])
    return pairs


def _numbers(codes: bytes) -> list[int]:
    return memoryview(codes).cast("Q").tolist()


def _pair(chars: str) -> int:
    """Two characters as one number."""
    return int.from_bytes(chars.encode(_CODES, "surrogatepass"), sys.byteorder)


def places_of_pairs(text: str, wanted: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Where pairs of characters stand in lines of text, in order."""
    pairs = frozenset(map(_pair, wanted))
    for offset, piece in _pieces(text):
        known = map(pairs.__contains__, _pairs_of(piece))
        for at in compress(range(offset, offset + len(piece)), known):
            yield at, text[at : at + 2]


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A text in pieces that end with a line; no term runs over the end of one."""
    start = 0
    while len(text) - start > _PIECE and (end := text.find("\n", start + _PIECE)) >= 0:
        yield start, text[start : end + 1]
        start = end + 1
    yield start, text[start:] if start else text


def _sizes_of(terms: Iterable[str]) -> _Sizes:
    """How long the terms of two characters and more are that begin with each pair."""
    found: dict[int, set[int]] = {}
    for term in terms:
        if len(term) > 1:
            found.setdefault(_pair(term[:2]), set()).add(len(term))
    shared: dict[tuple[int, ...], tuple[int, ...]] = {}
    longest_first = ((pair, tuple(sorted(each, reverse=True))) for pair, each in found.items())
    return {pair: shared.setdefault(sizes, sizes) for pair, sizes in longest_first}


def _pattern_of(terms: Iterable[str]) -> str:
    """A pattern that matches the longest term at a place."""
    trie: _Tree = {}
    for term in terms:
        node = trie
        for char in term:
            node = node.setdefault(char, {})
        node[""] = {}
    return _alternatives(trie)


def _alternatives(trie: _Tree) -> str:
    ends = "" in trie
    branches = [re.escape(char) + _alternatives(rest) for char, rest in trie.items() if char]
    if not branches:
        return ""
    either = f"(?:{'|'.join(branches)})"
    return f"{either}?" if ends else either
