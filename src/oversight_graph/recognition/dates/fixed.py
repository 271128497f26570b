"""Titles, dates and quantities: what no name and no post ever runs over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from oversight_graph.recognition.dates.dates import find_dates
from oversight_graph.recognition.words.joined import Found
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import patterns_of

_TELLS_OF_OFFICE = patterns_of("recognition.dates", "fixed.toml")["tells_of_office"]
_TITLE = re.compile(r"《[^《》\n]{1,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,40})?》")
_BY_START = itemgetter(0)


def find_fixed(text: str) -> list[Found[tuple[Kind, object]]]:
    """The titles, dates and quantities of lines of text, in order and without overlap.

    A date inside a title is part of the title, a quantity inside a date part of the date.
    """
    found: list[Found[tuple[Kind, object]]] = []
    taken: set[int] = set()
    for start, end, what in _candidates(text):
        span = range(start, end)
        if taken.isdisjoint(span):
            found.append((start, end, what))
            if what[0] is not Kind.QUANTITY:  # the last ones, and apart from each other
                taken.update(span)
    return sorted(found, key=_BY_START)


def _candidates(text: str) -> Iterator[Found[tuple[Kind, object]]]:
    if "《" in text:
        for match in _TITLE.finditer(text):
            if _TELLS_OF_OFFICE.search(match.group()):
                continue
            yield *match.span(), (Kind.TITLE, match.group())
    for start, end, date in find_dates(text):
        yield start, end, (Kind.DATE, date)
    for start, end, amount in lexicon().quantities.find(text):
        yield start, end, (Kind.QUANTITY, amount)
