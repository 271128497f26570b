"""A sentence under the lexicons: what they know of it, at which offsets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oversight_graph.recognition.lexicons import Entry, lexicon
from oversight_graph.recognition.mention import OrgName


@dataclass(frozen=True, slots=True)
class Hit:
    """What a lexicon knows of ``text[start:end]``; a blocked span has the type ``blocked``."""

    start: int
    end: int
    type: str
    surface: str
    entry: Entry | None = None

    @property
    def cls(self) -> str:
        """The lexicon's class, empty if it gives none."""
        return self.entry.cls if self.entry else ""


@dataclass(frozen=True, slots=True)
class FoundOrg:
    """An organisation name with its offsets in the sentence."""

    start: int
    end: int
    name: OrgName


@dataclass(frozen=True, slots=True)
class FoundArea:
    """A chain of areas, widest first, that is no part of an organisation's name."""

    start: int
    end: int
    names: tuple[str, ...]
    level: str


def hits_in(text: str, blocked: list[tuple[int, int]]) -> list[Hit]:
    """What the lexicons know of a normalised sentence, in text order.

    ``blocked`` spans (dates, quantities, titles), in order, become hits of their own.
    """
    hits: list[Hit] = []
    position = 0
    for start, end in [*blocked, (len(text), len(text))]:
        if position < start:
            hits.extend(_scanned(text, position, start))
        if start < end:
            hits.append(Hit(start, end, "blocked", text[start:end]))
        position = end
    return hits


def _scanned(text: str, start: int, end: int) -> Iterator[Hit]:
    for a, b, entry in lexicon().scanner.scan(text[start:end]):
        cut = start + a + len(entry.opening)
        if entry.opening:  # 村委会 is the committee of a 村
            first = lexicon().entries[entry.opening]
            yield Hit(start + a, cut, first.type, entry.opening, first)
        yield Hit(cut, start + b, entry.type, text[cut : start + b], entry)
