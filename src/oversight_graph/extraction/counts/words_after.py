"""The word behind a count that governs it: 对3名校长进行提醒谈话, 14人被问责, 6份提醒函."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts.count_grammar import (
    ON_AVERAGE,
    is_counted_passive,
    is_handed_over,
    is_mended,
    object_ahead,
    takes_ahead,
)
from oversight_graph.extraction.counts.count_rows import Rows
from oversight_graph.extraction.counts.count_words import CountClause, CountedAct, CountWord
from oversight_graph.extraction.counts.figures import kind_of
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.counts", "words_after.toml")
_TIMES, _PEOPLE, _MENDING = "times", "people", "rectification"
#: How far behind a count its noun, the act done so often, and any other word may stand.
_NOUN_GAP, _NEAR_WORD, _FAR = 8, 4, 80
_ONCE, _NEAR_ONCE = "一次", 12


class WordsAfter(Rows):
    """Finds the acts of a count that a word behind it tells."""

    def __init__(self, sv: SentenceView) -> None:
        super().__init__(sv)
        self._governor: str | None = None  # 对 of the clause before: 对2名干部立案，7名干部批评教育

    def go_on_from(self, start: int, end: int) -> None:
        """Remember what puts a count ahead of its act at the end of a clause."""
        self._governor = object_ahead(self.sv.view, start, end)

    def acts_after(self, clause: CountClause, index: int) -> Iterator[CountedAct]:
        """A word after the count: the count is its object, put ahead, or its passive subject."""
        sv, count = self.sv, clause.counts[index]
        end = count.end - sv.offset
        ahead = self._governor_of(clause, count)
        later = self._word_behind(clause, end, ahead)
        if later is None or later.start - end > _FAR or sv.view[end : later.start] == "、":
            return  # 给予处分3人、诫勉4人: the next item of a row
        if any(t.noun for t in later.types):
            yield from self._noun_after(clause, index, later)
        elif kind_of(count) == _TIMES:
            yield from self._so_often(clause, count, later)
        elif not (
            ON_AVERAGE.search(sv.view, 0, sv.at(count))
            or self._counts_its_own(clause, index, later)
        ):
            yield from self._act_of(clause, count, later, ahead)

    def _word_behind(self, clause: CountClause, end: int, ahead: str | None) -> CountWord | None:
        """The first word behind a count that may tell its act: 反馈 in 向41个被巡视党组织反馈."""
        behind = (w for w in clause.words if w.start >= end and self.may_tell(w, clause))
        later = next((w for w in behind if not (ahead and self._is_matter(w))), None)
        if later is None or not _WORDINGS["inspected"].match(self.sv.view, later.start - 1):
            return later
        acts = (w for w in clause.words if w.start >= later.end and self.acts_as_verb(w))
        return next(acts, None) if ahead else None

    def _is_matter(self, word: CountWord) -> bool:
        """Whether a word only says what of the counted things is looked into: 12座山塘整改情况."""
        mends = any(rule.type == _MENDING for rule in word.types)
        return mends and _WORDINGS["only_a_matter"].match(self.sv.text, word.end) is not None

    def _act_of(
        self, clause: CountClause, count: Mention, word: CountWord, ahead: str | None
    ) -> Iterator[CountedAct]:
        """The act of a word that governs a count, and what is joined to it."""
        said = self.sv.text[word.start : word.end]
        suffers = self._is_suffered(count, word)
        for rule in word.types:
            governs = suffers or takes_ahead(rule, said, ahead) or rule.subject
            if governs and self.admits(rule, clause, count, word.end):
                yield self.act(rule, word, count, "after")
                yield from self._joined(clause, word, count)
                return

    def _is_suffered(self, count: Mention, word: CountWord) -> bool:
        """Whether those who are counted undergo the act behind them, or carry it out."""
        view, at, end = self.sv.view, self.sv.at(count), count.end - self.sv.offset
        passive = is_counted_passive(view, end, word) or is_mended(view, at, end, word)
        if passive or is_handed_over(kind_of(count), end, word):
            return True
        carried = _WORDINGS["carried_out"].match(view, end, word.start)
        return kind_of(count) == _PEOPLE and carried is not None

    def _governor_of(self, clause: CountClause, count: Mention) -> str | None:
        """What puts a count ahead of its act: 对2名干部立案，7名干部批评教育 goes on with 对."""
        at = self.sv.at(count)
        goes_on = at == clause.start and kind_of(count) == _PEOPLE
        return object_ahead(self.sv.view, clause.start, at) or (goes_on and self._governor) or None

    def _so_often(
        self, clause: CountClause, count: Mention, word: CountWord
    ) -> Iterator[CountedAct]:
        """开展了17轮巡视: the act stands right behind its number."""
        at, end = self.sv.at(count), count.end - self.sv.offset
        once = count.surface == _ONCE  # 进行一次专项突击督查, but 开展新一轮巡视 counts nothing
        if getattr(count.value, "value", 0) == 1 and not once:
            return
        if word.start - end > (_NEAR_ONCE if once else _NEAR_WORD) or not _WORDINGS[
            "so_often"
        ].search(self.sv.view, clause.start, at):
            return
        rule = next((t for t in word.types if self.admits(t, clause, count, word.end)), None)
        if rule is not None:
            yield self.act(rule, word, count, "after")

    def _counts_its_own(self, clause: CountClause, index: int, word: CountWord) -> bool:
        """对移交的17件线索立案6件: the act behind has a figure of its own."""
        following = clause.counts[index + 1 : index + 2]
        return any(self.sv.at(count) == word.end for count in following)

    def _joined(
        self, clause: CountClause, first: CountWord, count: Mention
    ) -> Iterator[CountedAct]:
        """责令3个单位作出书面检查并切实整改: the count is of both."""
        for word in clause.words:
            if word.start >= first.end and _WORDINGS["also"].match(
                self.sv.view, first.end, word.start
            ):
                rule = next((t for t in word.types if self.admits(t, clause, count)), None)
                if rule is not None and rule.type != first.types[0].type:
                    yield self.act(rule, word, count, "after")
                return

    def _noun_after(self, clause: CountClause, index: int, word: CountWord) -> Iterator[CountedAct]:
        """6份提醒函: the thing itself stands right after its count."""
        count = clause.counts[index]
        between = self.sv.view[count.end - self.sv.offset : word.start]
        if len(between) > _NOUN_GAP or "、" in between:
            return
        for rule in word.types:
            if rule.noun and self.admits(rule, clause, count):
                yield self.act(rule, word, count, "after")
                return
