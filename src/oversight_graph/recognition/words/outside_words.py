"""Words that are never inside a name, so that one begins behind them: 对, 由, 给予."""

from __future__ import annotations

from functools import cache

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.lexicons import lexicon

#: How many characters words have that jieba may not know.
SIZES = (2, 3, 4)


@cache
def outside_names(within: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words that are never inside a name, but for those of ``within``."""
    return lexicon().outside_names - within


@cache
def prepositions() -> frozenset[str]:
    """The words that stand between a body and the name of one of its units."""
    return grammar().before_places | grammar().between_bodies


@cache
def endings_of(words: frozenset[str]) -> frozenset[str]:
    """The last two characters of the words that jieba may not know."""
    return frozenset(word[-2:] for word in words if len(word) in SIZES)
