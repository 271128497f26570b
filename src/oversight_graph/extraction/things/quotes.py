"""The quote of a counted act: from what governs the count to the noun that it counts.

对6家单位开展检查 and 成立4个督查组 say what was checked and set up, which 6家单位开展检查 and
成立4个 leave open.
"""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.things", "quotes.toml")
#: The rules that count, as ``counted_facts`` names them.
_AFTER, _ROW = "counted-after", "counted-row"
COUNTED = frozenset({"counted-before", _AFTER, _ROW})
_PARTS_OF_A_ROW = "，；。：、（"
#: The longest label of a figure of a row.
_LONGEST_LABEL = 24


def with_whole_quote(sv: SentenceView, fact: ActionFact) -> ActionFact:
    """A counted act with a quote that says what is counted."""
    if fact.rule not in COUNTED or fact.quantity is None:
        return fact
    return replace(fact, start=_start(sv, fact) + sv.offset, end=_end(sv, fact) + sv.offset)


def _start(sv: SentenceView, fact: ActionFact) -> int:
    """Where the words begin that govern the count, or the label of a figure of a row."""
    start, at = fact.start - sv.offset, sv.at(fact.quantity) if fact.quantity else 0
    if start != at:
        return start
    if fact.rule == _ROW:
        label = behind_last(sv.view, _PARTS_OF_A_ROW, at)
        return label if at - label <= _LONGEST_LABEL else at
    governed = _WORDINGS["governed"].search(sv.view, clause_start(sv.view, at), at)
    return governed.start() if governed and fact.rule == _AFTER else start


def _end(sv: SentenceView, fact: ActionFact) -> int:
    """Where the noun ends that is counted, if it stands right behind the count."""
    end = fact.end - sv.offset
    if fact.quantity is None or fact.quantity.end != fact.end:
        return end
    noun = _WORDINGS["noun"].match(sv.view, end)
    return noun.end() if noun else end
