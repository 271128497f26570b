"""The sentence ledger: every sentence ends extracted, ignored with a reason, or unknown."""

from __future__ import annotations

from oversight_graph.extraction.extract import Extracted
from oversight_graph.extraction.rules import rules
from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.mention import Kind
from oversight_graph.resolution.entities import LedgerEntry, State
from oversight_graph.resolution.sentence_pattern import pattern_of

_SET_ASIDE = {
    Part.TITLE: "title",
    Part.METADATA: "head line",
    Part.NAVIGATION: "navigation",
    Part.RELATED: "related links",
}
_LONGEST_HEADING = 20
_PERSONAL = (Kind.PERSON, Kind.POST)


def ledger(document: Document, extracted: list[Extracted]) -> tuple[LedgerEntry, ...]:
    """The state of every sentence of a document, in text order."""
    by_start = {e.view.recognised.sentence.start: e for e in extracted}
    entries = []
    for sentence in document.sentences:
        item = by_start.get(sentence.start)
        if item is None:
            entries.append(LedgerEntry(sentence, State.IGNORED, _SET_ASIDE[sentence.part]))
        elif item.tenures or item.actions:
            entries.append(LedgerEntry(sentence, State.EXTRACTED))
        elif reason := _ignorable(item):
            entries.append(LedgerEntry(sentence, State.IGNORED, reason))
        else:
            entries.append(LedgerEntry(sentence, State.UNKNOWN, pattern=pattern_of(item.view)))
    return tuple(entries)


def _ignorable(item: Extracted) -> str | None:
    """Why a body sentence without facts needs none, or ``None`` when that is not clear."""
    text = item.view.text
    acts = any(True for _ in rules().scanner.scan(item.view.view))
    if not acts and not any(m.kind in _PERSONAL for m in item.view.recognised.mentions):
        return "no action and no person named"
    if len(text) <= _LONGEST_HEADING and text[-1:] not in "。！？；":
        return "heading"
    return None
