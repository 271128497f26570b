"""The principal penalty of a sentence, by the words of its quote: 判处有期徒刑三年."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.entities import Action

_WORDINGS = patterns_of("resolution.acts", "penalties.toml")
#: Measures of the vocabulary, each with its wording of the same name.
_GRAVEST_FIRST = (
    "death_with_reprieve",
    "death",
    "life_imprisonment",
    "fixed_term_imprisonment",
    "short_term_detention",
    "public_surveillance",
)
_SENTENCE = "sentence"


def with_penalties(actions: Iterable[Action], text: str) -> Iterator[Action]:
    """The actions, each sentence without a measure with its gravest penalty.

    For several crimes the gravest is the one that is carried out (Criminal Law, article 69).
    """
    for action in actions:
        judged = action.type == _SENTENCE and action.measure is None
        measure = _penalty_of(action, text) if judged else None
        yield replace(action, measure=measure) if measure else action


def _penalty_of(action: Action, text: str) -> str | None:
    """By its own words, else by its quote, which several people may share."""
    quote = action.evidence[0]
    return _named_in(action.detail or "") or _named_in(text[quote.start : quote.end])


def _named_in(words: str) -> str | None:
    """The gravest penalty; none where several stand in a row and who got which is not said."""
    if _WORDINGS["in_a_row"].search(words):
        return None
    return next((name for name in _GRAVEST_FIRST if _WORDINGS[name].search(words)), None)
