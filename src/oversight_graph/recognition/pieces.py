"""A sentence in pieces: what the lexicons know of it, plain characters between, names found."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.recognition.lexicons import Entry, lexicon
from oversight_graph.recognition.mention import OrgName


@dataclass(frozen=True, slots=True)
class Piece:
    """A lexicon hit, or one plain character (``type`` is ``char``)."""

    start: int
    end: int
    type: str
    surface: str
    entry: Entry | None = None


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


def pieces_of(text: str, blocked: list[tuple[int, int]]) -> list[Piece]:
    """Cut a normalised sentence into lexicon hits and plain characters.

    ``blocked`` spans (dates, quantities, titles) become pieces of type ``blocked``.
    """
    pieces: list[Piece] = []
    position = 0
    for start, end in [*blocked, (len(text), len(text))]:
        pieces.extend(_plain(text, position, start))
        if start < end:
            pieces.append(Piece(start, end, "blocked", text[start:end]))
        position = end
    return pieces


def _plain(text: str, start: int, end: int) -> list[Piece]:
    pieces: list[Piece] = []
    position = start
    for a, b, entry in lexicon().scanner.scan(text[start:end]):
        pieces.extend(Piece(i, i + 1, "char", text[i]) for i in range(position, start + a))
        pieces.append(Piece(start + a, start + b, entry.type, text[start + a : start + b], entry))
        position = start + b
    pieces.extend(Piece(i, i + 1, "char", text[i]) for i in range(position, end))
    return pieces
