"""What the finder of names works on: sentences as scenes, what is known, rows of names found."""

from __future__ import annotations

import re

from oversight_graph.recognition.words.joined import Joined
from oversight_graph.recognition.words.mask import expand
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


class Scenes:
    """The sentences of a document as scenes, each made once it is asked for.

    ``view`` is the mask of the joined text, ``walled`` that text with blanks for its walls.
    """

    __slots__ = ("_made", "joined", "view", "walled")

    def __init__(self, joined: Joined, view: str) -> None:
        self.joined, self.view = joined, view
        self.walled = _walled(joined.text, view)
        self._made: dict[int, Scene] = {}

    def __getitem__(self, index: int) -> Scene:
        scene = self._made.get(index)
        if scene is None:
            start, end = self.joined.starts[index], self.joined.ends[index]
            text, view, walled = self.joined.text, self.view, self.walled
            scene = Scene(text[start:end], view[start:end], walled[start:end])
            self._made[index] = scene
        return scene


def _walled(text: str, view: str) -> str:
    """A text with blanks for what names never run over."""
    pieces: list[str] = []
    last = 0
    for match in _WALLS.finditer(view):
        start, end = match.span()
        pieces += (text[last:start], " " * (end - start))
        last = end
    return "".join((*pieces, text[last:]))


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
