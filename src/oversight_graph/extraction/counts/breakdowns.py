"""The parts of what was found: 发现问题35个。其中，值班值守8个，物资管理7个.

Whatever noun a part is of, it counts what the whole counts, in the same unit, and all parts
together are no more than the whole.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts.count_grammar import FOUND, comparing
from oversight_graph.extraction.counts.count_words import (
    CountClause,
    CountedAct,
    CountWord,
    count_words,
)
from oversight_graph.extraction.rules.count_types import CountType
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_WORDINGS = patterns_of("extraction.counts", "breakdowns.toml")
_OPENS, _ITEM, _OF_OTHERS = (_WORDINGS[name] for name in ("opens", "item", "of_others"))
_BEFORE_NOUN = _WORDINGS["before_noun"]
#: What is broken down by nouns of any kind.
_WHOLES = frozenset({FOUND, "rectification"})
_CONCERNS = "涉及"


class Breakdown:
    """A whole, and what the parts that have been read leave of it."""

    def __init__(
        self, rule: CountType, whole: QuantityValue, word: CountWord | None = None
    ) -> None:
        self.rule = rule
        self.word = word or CountWord(0, 0, (), is_verb=False)
        self._unit = whole.unit
        self._left = whole.value

    def takes(self, sv: SentenceView, start: int, count: Mention) -> bool:
        """Whether a count is of a part, with the words from ``start`` on as its noun."""
        value, at = count.value, sv.at(count)
        if not isinstance(value, QuantityValue) or value.unit != self._unit:
            return False
        item = sv.view[start:at].lstrip("、和及")
        named = _ITEM.search(item) and not _OF_OTHERS.search(item)
        if not named or comparing(item.replace(_CONCERNS, "")) or value.value > self._left:
            return False
        self._left -= value.value
        return True


def noun_start(sv: SentenceView, start: int) -> int:
    """Where the noun of a part begins that stands from an offset on."""
    before = _BEFORE_NOUN.match(sv.view, start)
    return before.end() if before else start


def opens_breakdown(sv: SentenceView, clause: CountClause) -> bool:
    """Whether a clause opens with 其中 or its like."""
    return _OPENS.search(sv.view[clause.start : clause.end]) is not None


def breakdown_of(act: CountedAct) -> Breakdown | None:
    """What the parts of a counted act have to fit, if it is of those that have parts."""
    whole = act.count.value
    if act.rule.type not in _WHOLES or not isinstance(whole, QuantityValue):
        return None
    return Breakdown(act.rule, whole, act.word)


def breakdown_before(sv: SentenceView) -> Breakdown | None:
    """The same of the last figure of the sentence before, for one that opens with 其中."""
    before = sv.previous
    if before is None or not _OPENS.search(sv.view):
        return None
    words = [word for word in count_words(before) if word.is_verb]
    figures = [m for m in before.by_start.values() if m.kind is Kind.QUANTITY]
    last = figures[-1] if figures else None
    if not words or last is None or before.at(last) < words[-1].start:
        return None
    whole = last.value
    rule = next((t for t in words[-1].types if t.type in _WHOLES), None)
    if rule is None or not isinstance(whole, QuantityValue) or whole.kind not in rule.kinds:
        return None
    return Breakdown(rule, whole)
