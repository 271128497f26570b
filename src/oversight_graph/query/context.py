"""The sentence around a quote, from the text that the quote points into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from oversight_graph.query.explanation import Explanation, Quote

TextOf = Callable[[str], str | None]
"""Gives the text with this SHA-256, or ``None``."""

LONGEST_SENTENCE = 600
"""Characters looked through on each side for the end of the sentence."""

_ENDS = "。！？；\n"
_CLOSING = "”’」』）"


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a passage begins and ends (code points, exclusive).

    The mark that ends the sentence and the closing quotes after it belong to it.
    """
    left = max(0, start - LONGEST_SENTENCE)
    begin = max(left, *(text.rfind(mark, left, start) + 1 for mark in _ENDS))
    while begin < start and (text[begin] in _CLOSING or text[begin].isspace()):
        begin += 1
    limit = min(len(text), end + LONGEST_SENTENCE)
    stop = max(start, end - 1)
    while stop < limit and text[stop] not in _ENDS:
        stop += 1
    while stop < limit and text[stop] != "\n" and text[stop] in _ENDS + _CLOSING:
        stop += 1
    return (begin, max(stop, end))


def in_context(one: Explanation, text_of: TextOf) -> Explanation:
    """Return the explanation with each quote in its sentence, where the text is at hand."""
    statements = tuple(
        replace(each, quotes=_within(each.quotes, text_of)) for each in one.statements
    )
    return replace(one, statements=statements, mentions=_within(one.mentions, text_of))


def _within(quotes: Iterable[Quote], text_of: TextOf) -> tuple[Quote, ...]:
    return tuple(_extended(quote, text_of(quote.sha256)) for quote in quotes)


def _extended(quote: Quote, text: str | None) -> Quote:
    """Return the quote with the rest of its sentence; as it is in a text that it does not fit."""
    if text is None or text[quote.start : quote.end] != quote.text:
        return quote
    begin, stop = sentence_bounds(text, quote.start, quote.end)
    return replace(quote, before=text[begin : quote.start], after=text[quote.end : stop])
