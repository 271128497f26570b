"""What the finder of names works on: sentences as scenes, what is known, rows of names found."""

from __future__ import annotations

import re

from oversight_graph.recognition.joined import Joined
from oversight_graph.recognition.mask import expand
from oversight_graph.values import value

Span = tuple[int, int]

#: What names never run over.
_WALLS = re.compile(expand("<org|post|date|quantity|title>"))


@value
class Scene:
    """A sentence in which people may stand: normalised text and its mask, without people.

    ``walled`` is the text with blanks for what names never run over.
    """

    text: str
    view: str
    walled: str


def scenes_of(joined: Joined, view: str) -> list[Scene]:
    """The scenes of all sentences; ``view`` is the mask of the joined text."""
    text, pieces, last = joined.text, list[str](), 0
    for match in _WALLS.finditer(view):
        start, end = match.span()
        pieces += (text[last:start], " " * (end - start))
        last = end
    walled = "".join((*pieces, text[last:]))
    return [
        Scene(text[start:end], view[start:end], walled[start:end])
        for start, end in zip(joined.starts, joined.ends, strict=True)
    ]


@value
class Known:
    """The names that a document is known to hold, and the readings that it speaks against."""

    names: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()


@value
class Row:
    """Names in a row with what speaks for them together, in nats."""

    names: tuple[Span, ...]
    score: float
