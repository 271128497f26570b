"""Between whom a counted act passes where the wording turns it round: letters that are received.

县水务局收到县纪委发出的建议书2份 and 县纪委将2份建议书送达县水务局 tell the same.
"""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start
from oversight_graph.extraction.counts.count_words import CountedAct
from oversight_graph.extraction.telling.triggers import PASSIVE
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of

_LETTER, _FINDING = "letter", "finding"
_FED_BACK = "反馈的"
_WORDINGS = patterns_of("extraction.counts", "counted_parties.toml")
_DELIVERED = _WORDINGS["delivered"]
_RECEIVED = _WORDINGS["received"]


def receiver(sv: SentenceView, act: CountedAct) -> Mention | None:
    """The body that a letter was received by or delivered to, by the verb that says so."""
    found = _letter(sv, act)
    return sv.by_start.get(found.start("to")) if found else None


def sender(sv: SentenceView, act: CountedAct) -> tuple[Mention, ...] | None:
    """Who sent what a body received; ``None`` where the subject of the clause acts as usual."""
    found = _letter(sv, act)
    if found is not None and found.re is _RECEIVED:
        by = sv.by_start.get(found.start("by")) if found["by"] else None
        return (by,) if by else ()
    if act.rule.type != _FINDING:
        return None
    start = act.word.start
    fed_back = sv.text.startswith(_FED_BACK, start)
    round_itself = fed_back and _WORDINGS["round_itself"].search(sv.view, 0, start)
    return () if round_itself or _WORDINGS["of_others"].search(sv.view, 0, start) else None


def _letter(sv: SentenceView, act: CountedAct) -> re.Match[str] | None:
    if act.rule.type != _LETTER:
        return None
    start = clause_start(sv.view, act.start)
    return _RECEIVED.search(sv.view, start, act.start) or _DELIVERED.match(sv.view, act.end)


def is_suffered(sv: SentenceView, start: int, end: int) -> bool:
    """Whether a stretch says 被 or 受到 of what is counted, and not only of who somebody is."""
    said = sv.view[start:end]
    return PASSIVE.search(said) is not None and (
        PASSIVE.search(_WORDINGS["once_suffered"].sub("", said)) is not None
    )
