"""Lists of figures under a heading: 查处…问题情况如下： and then nothing but nouns and numbers.

Every figure below is one of the act that the heading announces, whatever its own noun is.
"""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import Heading, SentenceView
from oversight_graph.extraction.counts.count_grammar import figures_told
from oversight_graph.extraction.rules.count_types import CountType
from oversight_graph.recognition.words.mask import FILL, SYMBOLS
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.counts", "figure_lists.toml")
#: How a heading ends that announces figures.
_ANNOUNCES = lists_of("extraction.counts", "figure_lists.toml")["announces"]
#: What parts the items of a line.
_PARTS = re.compile("[，；。：:]")
_OF_THESE = "其中"
#: What such a line ends with: a number, or nothing behind 其中.
_STOPS = "，；、。：:"
_ENDS = (FILL, SYMBOLS["quantity"], _OF_THESE)
_LONGEST_LINE, _LONGEST_TITLE = 400, 16
_REACH = 60


def announced(sv: SentenceView) -> tuple[CountType, SentenceView] | None:
    """What a line of figures counts, and the sentence that announced the list."""
    if not (sv.in_list and _is_line(sv)):
        return None
    found = _heading_above(sv)
    return None if found is None or found[2] > _REACH else found[:2]


def _heading_above(sv: SentenceView) -> Heading | None:
    """The heading of the list that a sentence may belong to; what is above a line is read once."""
    passed: list[SentenceView] = []
    found: Heading | None = None
    here: SentenceView | None = sv
    while here is not None and found is None:
        if here.heading_read:
            found = here.heading
            break
        passed.append(here)
        head = here.last
        if head is not None and announces(head) and (rule := figures_told(head)):
            found = rule, head, 0
        here = head if head is not None and _goes_on(head) else None
    for one in reversed(passed):
        found = found and (found[0], found[1], found[2] + 1)
        one.heading, one.heading_read = found, True
    return sv.heading


def _goes_on(sv: SentenceView) -> bool:
    """Whether a list may go on below a sentence: it is a title in it or a line of figures."""
    return _WORDINGS["title"].fullmatch(sv.view.strip()) is not None or _is_line(sv)


def _is_line(sv: SentenceView) -> bool:
    """Whether a sentence is nothing but nouns with their numbers, perhaps under a short title."""
    text = sv.view.strip()
    if not text.rstrip(_STOPS).endswith(_ENDS):
        return False
    if len(text) > _LONGEST_LINE or not any(m.kind is Kind.QUANTITY for m in sv.by_start.values()):
        return False
    if any(m.kind is Kind.DATE for m in sv.by_start.values()):
        return False
    parts = [part for part in _PARTS.split(text) if part and part != _OF_THESE]
    told = [_WORDINGS["item"].fullmatch(part) is not None for part in parts]
    title = len(told) > 1 and not told[0] and len(parts[0]) <= _LONGEST_TITLE
    return all(told[1:] if title else told)


def announces(sv: SentenceView) -> bool:
    """Whether a sentence ends as headings do that announce figures."""
    return sv.text.strip().endswith(_ANNOUNCES)
