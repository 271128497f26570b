"""The sentence ledger: every sentence ends extracted, ignored with a reason, or unknown."""

from __future__ import annotations

from oversight_graph.extraction.extract import Extracted
from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.resolution.entities import LedgerEntry, State
from oversight_graph.resolution.sentences.ignored import (
    clears_somebody,
    reason_to_ignore,
    reasons_to_ignore,
    reports_an_act,
)
from oversight_graph.resolution.sentences.sentence_pattern import pattern_of

_SET_ASIDE = {
    Part.TITLE: "title",
    Part.METADATA: "head line",
    Part.NAVIGATION: "navigation",
    Part.RELATED: "related links",
}
_NO_ACTION, _HEADING, _NOBODY = (
    "no action and no person named",
    "heading",
    "nobody and no figure named",
)
_LONGEST_HEADING = 20
_PERSONAL = frozenset({Kind.PERSON, Kind.POST})
#: Without any of these a sentence says of no one that anything was done, and of nothing how much.
_SOMEBODY = _PERSONAL | {Kind.ORGANISATION, Kind.QUANTITY, Kind.GROUP, Kind.REFERENCE, Kind.AREA}


def ledger(document: Document, extracted: list[Extracted]) -> tuple[LedgerEntry, ...]:
    """The state of every sentence of a document, in text order."""
    by_start = {e.view.recognised.sentence.start: e for e in extracted}
    entries = []
    for sentence in document.sentences:
        item = by_start.get(sentence.start)
        if item is None:
            entries.append(LedgerEntry(sentence, State.IGNORED, _SET_ASIDE[sentence.part]))
        elif item.actions or (item.tenures and not clears_somebody(item.view.text)):
            entries.append(LedgerEntry(sentence, State.EXTRACTED))
        elif not item.tenures and (reason := _ignorable(item)):
            entries.append(LedgerEntry(sentence, State.IGNORED, reason))
        else:
            entries.append(LedgerEntry(sentence, State.UNKNOWN, pattern=pattern_of(item.view)))
    return tuple(entries)


def reasons() -> frozenset[str]:
    """Every reason for which a sentence may be set aside."""
    return frozenset({*_SET_ASIDE.values(), _NO_ACTION, _HEADING, _NOBODY, *reasons_to_ignore()})


def _ignorable(item: Extracted) -> str | None:
    """Why a body sentence without facts needs none, or ``None`` when that is not clear."""
    text = item.view.text
    kinds = item.view.kinds
    if not kinds & _PERSONAL and not item.view.ahead.triggers:
        return _NO_ACTION
    if len(text) <= _LONGEST_HEADING and text[-1:] not in "。！？；":
        return _HEADING
    if not kinds & _SOMEBODY and not reports_an_act(text):
        return _NOBODY
    return reason_to_ignore(text)
