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
from oversight_graph.extraction.counts.count_grammar import (
    BY_KIND,
    COMPARED,
    GOES_ON,
    OPENS_BREAKDOWN,
    STATISTICS,
    TOLD_BY_ATTRIBUTE,
    is_handed_over,
    is_mended,
    is_passive,
    is_pivot,
    may_be_far,
    object_ahead,
    rule_of_list,
    takes_ahead,
)
from oversight_graph.extraction.counts.count_rows import Rows
from oversight_graph.extraction.counts.count_words import (
    CountClause,
    CountedAct,
    CountWord,
    clauses_with,
)
from oversight_graph.extraction.counts.figure_lists import announced
from oversight_graph.extraction.counts.figures import figures_of, kind_of
from oversight_graph.extraction.counts.spread_labels import OpenLabel
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.counts", "counting.toml")
_WHOSE_OWN = _WORDINGS["whose_own"]
_AND_ALSO = _WORDINGS["and_also"]
_ALSO = _WORDINGS["also"]
_CARRIED_OUT = _WORDINGS["carried_out"]
_SO_OFTEN = _WORDINGS["so_often"]
_ON_AVERAGE = _WORDINGS["on_average"]
#: What else an attribute may count.
_FIGURES = frozenset({STATISTICS})
_TIMES, _PEOPLE = "times", "people"
_LONGEST_GAP = 90
_NOUN_GAP = 8
_NEAR_WORD = 4
_ONCE, _NEAR_ONCE = "一次", 12
#: How far behind a count the word that governs it may stand.
_FAR = 80


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


class _Reader(Rows):
    """Reads clauses in order, each count by the word that governs it or by its row."""

    def __init__(self, sv: SentenceView) -> None:
        super().__init__(sv)
        self.acts: list[CountedAct] = []
        self._label = OpenLabel()
        self._governor: str | None = None  # 对 of the clause before: 对2名干部立案，7名干部批评教育

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
        self._label = self._label.behind(clause, self.sv.text)
        objects = [act for act in self.acts[before:] if act.how == "after"]
        at = self.sv.at(objects[-1].count) if objects else clause.start
        self._governor = object_ahead(self.sv.view, clause.start, at)

    def _governed(self, clause: CountClause, index: int) -> list[CountedAct]:
        """The acts of a count that a word of its clause governs."""
        found = list(self._after(clause, index))
        if not any(act.rule.noun for act in found):  # 就抓好整改提出4条意见
            found += self._before(clause, index)
        return (
            found
            or list(self._figure_of_attribute(clause, index))
            or list(self._end_of_label(clause, index))
        )

    def _end_of_label(self, clause: CountClause, index: int) -> Iterator[CountedAct]:
        """共查处文山会海反弹回潮，文风会风不实问题106起: the verb stands in a clause before."""
        count = clause.counts[index]
        word = self._label.verb_of(self.sv.text, count, self.sv.at(count)) if not index else None
        rule = (
            next((t for t in word.types if self.admits(t, clause, count)), None) if word else None
        )
        if word is not None and rule is not None:
            yield self.act(rule, word, count, "before")

    def _after(self, clause: CountClause, index: int) -> Iterator[CountedAct]:
        """A word after the count: the count is its object, put ahead, or its passive subject."""
        sv, count = self.sv, clause.counts[index]
        at, end = sv.at(count), count.end - sv.offset
        ahead = self._governor_of(clause, count)
        later = next((w for w in clause.words if w.start >= end and self.acts_as_verb(w)), None)
        if later is not None and _WORDINGS["inspected"].match(sv.view, later.start - 1):
            acts = (w for w in clause.words if w.start >= later.end and self.acts_as_verb(w))
            later = next(acts, None) if ahead else None
        if later is None or later.start - end > _FAR or sv.view[end : later.start] == "、":
            return  # 给予处分3人、诫勉4人: the next item of a row
        if any(t.noun for t in later.types):
            yield from self._noun_after(clause, index, later)
            return
        if kind_of(count) == _TIMES:
            yield from self._so_often(clause, count, later)
            return
        passive = is_passive(sv.view, end, later) or is_mended(sv.view, end, later)
        passive = passive or is_handed_over(kind_of(count), end, later)
        carried = kind_of(count) == _PEOPLE and _CARRIED_OUT.match(sv.view, end, later.start)
        if _ON_AVERAGE.search(sv.view, 0, at) or self._counts_its_own(clause, index, later):
            return
        for rule in later.types:
            governs = passive or takes_ahead(rule, ahead) or rule.subject or carried
            if governs and kind_of(count) != _TIMES and self.admits(rule, clause, count, later.end):
                yield self.act(rule, later, count, "after")
                yield from self._joined(clause, later, count)
                return

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
        if word.start - end > (_NEAR_ONCE if once else _NEAR_WORD) or not _SO_OFTEN.search(
            self.sv.view, clause.start, at
        ):
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
            if word.start >= first.end and _ALSO.match(self.sv.view, first.end, word.start):
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

    def _before(self, clause: CountClause, index: int) -> Iterator[CountedAct]:
        """The nearest word before the count in its clause."""
        sv, count = self.sv, clause.counts[index]
        at, end = sv.at(count), count.end - sv.offset
        earlier = [w for w in clause.words if w.end <= at and w.is_verb]
        if earlier and at == earlier[-1].end + 1 and sv.view[at - 1] == "的":
            owned = _WHOSE_OWN.search(sv.view, clause.start, earlier[-1].start) is not None
            told = TOLD_BY_ATTRIBUTE | _FIGURES if owned else TOLD_BY_ATTRIBUTE
            yield from self._attribute(clause, earlier.pop(), count, told)
        if earlier and _WORDINGS["planned"].search(sv.view, clause.start, earlier[-1].start):
            return
        gap = sv.view[earlier[-1].end : at] if earlier else ""
        if (
            len(earlier) > 1
            and gap.startswith("的")
            and _WORDINGS["needed"].search(sv.view, 0, earlier[-1].start)
        ):
            gap = sv.view[earlier[-2].end : at]
            earlier.pop()  # 交办需要整改的问题82个
        if not earlier or len(gap) > _LONGEST_GAP or COMPARED.search(gap):
            return
        if _ON_AVERAGE.search(sv.view, clause.start, at) or (
            not is_pivot(earlier[-1])
            and not _WORDINGS["of_cases"].match(sv.view, end)
            and self._governed_later(clause, index, end)
        ):
            return
        for rule in earlier[-1].types:
            near = len(gap) <= _NOUN_GAP if rule.noun else may_be_far(rule, gap)
            if near and self.admits(rule, clause, count):
                yield self.act(rule, earlier[-1], count, "before")
                yield from self._joined_before(clause, earlier, count)
                return

    def _joined_before(
        self, clause: CountClause, earlier: list[CountWord], count: Mention
    ) -> Iterator[CountedAct]:
        """发现并督促整改问题25个: the count is of both."""
        last, before = earlier[-1], earlier[-2] if len(earlier) > 1 else None
        if before is None or not _AND_ALSO.fullmatch(self.sv.view, before.end - 1, last.start):
            return
        own = {rule.type for rule in last.types}
        rule = next((t for t in before.types if self.admits(t, clause, count)), None)
        if rule is not None and rule.type not in own:
            yield self.act(rule, before, count, "before")

    def _attribute(
        self, clause: CountClause, word: CountWord, count: Mention, types: frozenset[str]
    ) -> Iterator[CountedAct]:
        """移交的11件线索: an act that an attribute tells, whatever the verb tells."""
        for rule in word.types:
            if rule.type in types and self.admits(rule, clause, count):
                yield self.act(rule, word, count, "before")
                return

    def _figure_of_attribute(self, clause: CountClause, index: int) -> Iterator[CountedAct]:
        """近期查处的3起问题 where no verb says what became of them."""
        at = self.sv.at(clause.counts[index])
        view = self.sv.view[clause.start : clause.end]
        if BY_KIND.match(view) or OPENS_BREAKDOWN.match(view):
            return
        for word in clause.words:
            if word.end + 1 == at and self.sv.view[at - 1] == "的" and word.is_verb:
                yield from self._attribute(clause, word, clause.counts[index], _FIGURES)

    def _governed_later(self, clause: CountClause, index: int, end: int) -> bool:
        """Whether another verb follows before the next count: 督促3个部门整改…."""
        counts = clause.counts
        until = self.sv.at(counts[index + 1]) if index + 1 < len(counts) else clause.end
        comma = self.sv.view.find("、", end, until)
        until = comma if comma >= 0 else until
        yet = _WORDINGS["yet_to_come"].search(self.sv.view, end, until)
        until = yet.start() if yet else until  # 发现问题9个，将严肃处理
        return any(
            end <= w.start < until
            and self.acts_as_verb(w)
            and not any(t.noun or t.verb for t in w.types)  # 12家存在问题的企业
            and self.sv.view[w.start - 1] not in "、和的"
            for w in clause.words
        )
