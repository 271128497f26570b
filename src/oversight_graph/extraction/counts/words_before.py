"""The word before a count that governs it: 发现…问题12个, 移交的11件线索."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.extraction.counts.count_grammar import (
    BY_KIND,
    FOUND,
    ON_AVERAGE,
    OPENS_ROW,
    TOLD_BY_ATTRIBUTE,
    comparing,
    is_pivot,
    may_be_far,
)
from oversight_graph.extraction.counts.count_rows import Rows
from oversight_graph.extraction.counts.count_words import CountClause, CountedAct, CountWord
from oversight_graph.extraction.counts.figures import kind_of
from oversight_graph.extraction.rules.action_types import FIGURES
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.counts", "words_before.toml")
_LONGEST_GAP, _NOUN_GAP = 90, 8
#: What before a count tells that it belongs to something else.
_OF_ANOTHER = ("object_ahead", "left_over", "another_item", "sent_to")
#: What somebody makes who is urged to mend.
_MADE = frozenset({"deployment", "establishment"})


def _counts_such(word: CountWord, count: Mention) -> bool:
    """Whether any act that a word may report is counted in such units."""
    return any(kind_of(count) in rule.kinds for rule in word.types)


class WordsBefore(Rows):
    """Finds the acts of a count that a word before it tells."""

    def acts_before(self, clause: CountClause, index: int) -> Iterator[CountedAct]:
        """The nearest word before the count in its clause."""
        sv, count = self.sv, clause.counts[index]
        at, end = sv.at(count), count.end - sv.offset
        earlier = [w for w in clause.words if w.end <= at and w.is_verb]
        if earlier and at == earlier[-1].end + 1 and sv.view[at - 1] == "的":
            acts = self._told_by_attribute(clause, _attribute_of(earlier), count)
            yield from acts
            if _tells_the_same(acts, earlier):
                return
        if earlier and _WORDINGS["planned"].search(sv.view, clause.start, earlier[-1].start):
            return
        earlier = self._up_to_governor(earlier, count)
        gap = sv.view[earlier[-1].end : at] if earlier else ""
        about = earlier and _WORDINGS["urged_about"].match(sv.view, earlier[-1].start, at)
        if not earlier or about or len(gap) > _LONGEST_GAP or _is_anothers(gap):
            return
        if ON_AVERAGE.search(sv.view, clause.start, at) or (
            not is_pivot(earlier[-1])
            and not _WORDINGS["of_cases"].match(sv.view, end)
            and self._governed_later(clause, index, end, earlier[-1])
        ):
            return
        for rule in earlier[-1].types:
            near = len(gap) <= _NOUN_GAP if rule.noun else may_be_far(rule, gap)
            if near and self.admits(rule, clause, count):
                yield self.act(rule, earlier[-1], count, "before")
                yield from self._joined_before(clause, earlier, count)
                return

    def _told_by_attribute(
        self, clause: CountClause, word: CountWord, count: Mention
    ) -> list[CountedAct]:
        """What the word before 的 tells of its count: 移交的11件线索."""
        owned = _WORDINGS["whose_own"].search(self.sv.view, clause.start, word.start)
        told = TOLD_BY_ATTRIBUTE | FIGURES if owned else TOLD_BY_ATTRIBUTE
        return list(self._attribute(clause, word, count, told))

    def _up_to_governor(self, earlier: list[CountWord], count: Mention) -> list[CountWord]:
        """The words before a count up to the last one that may govern it."""
        left = list(earlier)
        while len(left) > 1 and self._passes_on(left[-2], left[-1], count):
            left.pop()
        return left

    def _passes_on(self, before: CountWord, last: CountWord, count: Mention) -> bool:
        """Whether the word before the nearest one governs the count.

        完善资金拨付等制度5项: 拨付 counts money; 交办需要整改的问题82个: nothing is mended yet;
        督促县水务局完善制度5项: what a body is urged to make, it mends.
        """
        view = self.sv.view
        needed = view.startswith("的", last.end) and _WORDINGS["needed"].search(view, 0, last.start)
        urged = last.types[0].type in _MADE and _WORDINGS["urged_to"].fullmatch(
            view, before.start, last.start
        )
        return bool(needed or urged) or not _counts_such(last, count)

    def _joined_before(
        self, clause: CountClause, earlier: list[CountWord], count: Mention
    ) -> Iterator[CountedAct]:
        """发现并督促整改问题25个: the count is of both."""
        last, before = earlier[-1], earlier[-2] if len(earlier) > 1 else None
        if before is None or not _WORDINGS["and_also"].fullmatch(
            self.sv.view, before.end - 1, last.start
        ):
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

    def figure_of_attribute(self, clause: CountClause, index: int) -> Iterator[CountedAct]:
        """近期查处的3起问题 where no verb says what became of them."""
        at = self.sv.at(clause.counts[index])
        view = self.sv.view[clause.start : clause.end]
        if BY_KIND.match(view) or OPENS_ROW.match(view):
            return
        for word in clause.words:
            if word.end + 1 == at and self.sv.view[at - 1] == "的" and word.is_verb:
                yield from self._attribute(clause, word, clause.counts[index], FIGURES)

    def _governed_later(self, clause: CountClause, index: int, end: int, word: CountWord) -> bool:
        """Whether another verb follows before the next count: 督促3个部门整改…."""
        counts = clause.counts
        until = self.sv.at(counts[index + 1]) if index + 1 < len(counts) else clause.end
        comma = self.sv.view.find("、", end, until)
        until = comma if comma >= 0 else until
        ends = ["yet_to_come"]  # 发现问题9个，将严肃处理
        if word.types[0].type == FOUND:
            ends.append("handed_on")  # 发现线索41条，全部移交, but 收到线索9件，已移交
        told = (_WORDINGS[name].search(self.sv.view, end, until) for name in ends)
        until = min((match.start() for match in told if match), default=until)
        return any(
            end <= w.start < until
            and self.acts_as_verb(w)
            and not any(t.noun or t.verb for t in w.types)  # 12家存在问题的企业
            and self.sv.view[w.start - 1] not in "、和的"
            for w in clause.words
        )


def _attribute_of(earlier: list[CountWord]) -> CountWord:
    """Take an attribute off a row of verbs, with those right before it: 通报 + 交办查处的5起."""
    attribute = earlier.pop()
    while len(earlier) > 1 and earlier[-1].end == attribute.start:
        attribute = earlier.pop()
    return attribute


def _is_anothers(gap: str) -> bool:
    """Whether what stands before a count tells that another verb or count governs it."""
    patterns = (_WORDINGS[name] for name in _OF_ANOTHER)
    return comparing(gap) is not None or any(pattern.search(gap) for pattern in patterns)


def _tells_the_same(acts: list[CountedAct], earlier: list[CountWord]) -> bool:
    """指出 + 县水务局存在的15个问题 is one finding."""
    return bool(acts and earlier) and any(t.type == acts[0].rule.type for t in earlier[-1].types)
