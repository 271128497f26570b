"""Words that say what part the name behind them plays: 对, 由, 给予."""

from __future__ import annotations

from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.values import value


@value
class Governor:
    """A word that says what part the name behind it plays: 对, 由, 给予."""

    start: int
    end: int
    word: str
    makes_object: bool

    @property
    def part(self) -> Part:
        """The part of what stands right behind it."""
        return Part.OBJECT if self.makes_object else Part.ASIDE


def find_governors(view: str) -> list[Governor]:
    """The governing words of a masked sentence in text order."""
    words = phrase_words()
    return [
        Governor(start, end, view[start:end], kind == "object")
        for start, end, kind in words.governors.scan(view)
        if not view.endswith(words.no_governors, 0, end) and not view.startswith(words.begun, start)
    ]
