"""Counted acts: each count of a sentence and the word that says what was counted.

A count is governed, in this order, by

1. a word after it, under a preposition or a passive: 对3名校长进行提醒谈话, 14人被问责;
2. the nearest word before it in its clause: 发现…问题12个, 下发3份提醒函;
3. the word of the count before it, which it continues or breaks down:
   立案57件、63人；其中村干部49人.

The sentence is read once from left to right, clause by clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts.count_grammar import GOES_ON, rule_of_list
from oversight_graph.extraction.counts.count_words import (
    CountClause,
    CountedAct,
    CountWord,
    clauses_with,
)
from oversight_graph.extraction.counts.figure_lists import announced
from oversight_graph.extraction.counts.figures import figures_of
from oversight_graph.extraction.counts.spread_labels import OpenLabel
from oversight_graph.extraction.counts.words_after import WordsAfter
from oversight_graph.extraction.counts.words_before import WordsBefore


def counted_acts(sv: SentenceView) -> list[CountedAct]:
    """The counted acts of a sentence, in text order."""
    told = announced(sv)
    if not (told or _may_count_acts(sv)):
        return []
    figures = figures_of(sv)
    if not figures:
        return []
    if told:
        row = CountWord(0, 0, (), is_verb=False)
        spans = ((sv.at(m), m.end - sv.offset) for m in figures)
        return [
            CountedAct(told[0], row, count, *span, "row")
            for count, span in zip(figures, spans, strict=True)
        ]
    reader = _Reader(sv)
    for clause in clauses_with(sv, figures):
        reader.read(clause)
    return reader.acts


def _may_count_acts(sv: SentenceView) -> bool:
    """Whether a word may govern a count, or a count may go on with a row, as a cheap look shows.

    Every act has a word of its clause or the row that its clause goes on with; a row begins
    with such a word, with the sentence before, or with a clause that sorts figures.
    """
    if sv.ahead.counts:
        return True
    goes_on = sv.previous is not None and GOES_ON.match(sv.view)
    return bool(goes_on) or (sv.in_list and rule_of_list(sv) is not None)


class _Reader(WordsAfter, WordsBefore):
    """Reads clauses in order, each count by the word that governs it or by its row."""

    def __init__(self, sv: SentenceView) -> None:
        super().__init__(sv)
        self.acts: list[CountedAct] = []
        self._label = OpenLabel()

    def read(self, clause: CountClause) -> None:
        """Find what governs each count of a clause."""
        before = len(self.acts)
        self.break_down(clause)
        for index in range(len(clause.counts)):
            found = [] if self.by_source else self._governed(clause, index)
            if not found and (act := self.continued(clause, index)):
                found = [act]
            self.acts.extend(found)
            if found:
                self.begin_row(found[-1])
        if len(self.acts) == before:
            self.open_row(clause)
        self._label = self._label.behind(clause, self.sv)
        objects = [act for act in self.acts[before:] if act.how == "after"]
        at = self.sv.at(objects[-1].count) if objects else clause.start
        self.go_on_from(clause.start, at)

    def _governed(self, clause: CountClause, index: int) -> list[CountedAct]:
        """The acts of a count that a word of its clause governs."""
        found = list(self.acts_after(clause, index))
        if not any(act.rule.noun for act in found):  # 就抓好整改提出4条意见
            found += self.acts_before(clause, index)
        return (
            found
            or list(self.figure_of_attribute(clause, index))
            or list(self._end_of_label(clause, index))
        )

    def _end_of_label(self, clause: CountClause, index: int) -> Iterator[CountedAct]:
        """共查处铺张浪费，公款送礼问题35起: the verb stands in a clause before."""
        count = clause.counts[index]
        word = self._label.verb_of(self.sv.text, count, self.sv.at(count)) if not index else None
        rule = (
            next((t for t in word.types if self.admits(t, clause, count)), None) if word else None
        )
        if word is not None and rule is not None:
            yield self.act(rule, word, count, "before")
