"""Rows of counts: a number without a word of its own goes on with the one before it.

立案57件、63人；其中村干部49人: what is counted stands once, and the row breaks it down.
"""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts.breakdowns import (
    Breakdown,
    breakdown_before,
    breakdown_of,
    noun_start,
    opens_breakdown,
)
from oversight_graph.extraction.counts.count_admission import Admission
from oversight_graph.extraction.counts.count_grammar import (
    BY_KIND,
    FOUND,
    GOES_ON,
    HELD_TO_ACCOUNT,
    OPENS_ROW,
    comparing,
    rule_before,
    rule_of_list,
    statistics,
)
from oversight_graph.extraction.counts.count_words import CountClause, CountedAct, CountWord
from oversight_graph.extraction.counts.figures import kind_of
from oversight_graph.extraction.rules.action_types import FIGURES
from oversight_graph.extraction.rules.count_types import CountType
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.counts", "count_rows.toml")
_WORDS = lists_of("extraction.counts", "count_rows.toml")
_OF_WHICH = _WORDINGS["of_which"]
_BROKEN_DOWN = _WORDINGS["broken_down"]
_OF_RANK = _WORDINGS["of_rank"]
_PUNISHED_SO_MANY = _WORDINGS["punished_so_many"]
_OF_THESE, _CONCERNS = "其中", "涉及"
_SOURCES = frozenset(_WORDS["sources"])
#: What share of the whole a figure is says nothing of the next one.
_SHARE = "占"
_PEOPLE, _CASES, _INSPECTION, _TRANSFER = "people", "cases", "inspection", "transfer"
_PUBLICITY = "publicity"
_LONGEST_ITEM = 90
_SHARE_OR_MORE = _WORDS["share_or_more"]
_ONLY_PEOPLE = frozenset({_PEOPLE})
#: How far behind the start of its clause whoever is found stands, and what they did behind them.
_LEAD, _DEED = 2, 14


def _concerns(rule: CountType, item: str) -> bool:
    """Whether people are only those whom the cases that were made public concern."""
    return rule.type == _PUBLICITY and _CONCERNS in item


class Rows(Admission):
    """Remembers what a row of counts goes on with while the clauses of a sentence are read."""

    def __init__(self, sv: SentenceView) -> None:
        super().__init__(sv)
        goes_on = sv.previous is not None and GOES_ON.match(sv.view)
        rule = rule_before(sv.previous) if goes_on else rule_of_list(sv)
        self._row = (rule, CountWord(0, 0, (), is_verb=False)) if rule else None
        self._sorted, self.by_source = bool(goes_on) and _was_sorted(sv.previous), False
        before = sv.previous.text if goes_on and sv.previous else ""
        self.sorts = sv.text.startswith("其中") and _PUNISHED_SO_MANY.search(before) is not None
        self._parts: Breakdown | None = breakdown_before(sv) if goes_on else None
        self._whole: CountedAct | None = None

    def break_down(self, clause: CountClause) -> None:
        """处分83人，其中党内警告31人: what follows sorts those who were punished."""
        if self._whole and opens_breakdown(self.sv, clause):
            self._parts = breakdown_of(self._whole)
        if self.sv.text.startswith(_OF_THESE, clause.start):
            before = self.sv.text[behind_last(self.sv.text, "；", clause.start) : clause.start]
            self.sorts = self.sorts or _PUNISHED_SO_MANY.search(before) is not None

    def begin_row(self, act: CountedAct) -> None:
        """Let the counts behind go on with an act."""
        self._row = (act.rule, act.word)
        if act.how != "row":
            self._parts, self._whole = None, act

    def open_row(self, clause: CountClause) -> None:
        """受处分人员中，… and 从地区看，… open a row; any other clause with an act ends one."""
        view = self.sv.view[clause.start : clause.end]
        if self._stays_sorted(clause, view) or self._only_compares(clause):
            return
        stats = [(t, w) for w in clause.words for t in w.types if t.type in FIGURES]
        if BY_KIND.match(view):
            self._row = (statistics(), CountWord(clause.start, clause.end, (), is_verb=False))
        elif OPENS_ROW.match(view):
            self.sorts = self.sorts or _WORDINGS["punished"].search(view) is not None
            held = any(t.type in HELD_TO_ACCOUNT for w in clause.words for t in w.types)
            opened = (statistics(), CountWord(clause.start, clause.end, (), is_verb=False))
            self._row = stats[-1] if stats else opened if held else self._row
        elif (told := found_people(clause)) is not None:
            self._row = told
        elif stats and not view.startswith("其中"):
            self._row = stats[-1]
        elif clause.words or clause.counts or clause.opener == "。":
            self._row = None

    def _stays_sorted(self, clause: CountClause, view: str) -> bool:
        """Whether a clause without an act goes on with 从举报方式看，…; or that opens here."""
        dimension = _WORDINGS["by_dimension"].match(view)
        if dimension is None and self._sorted and clause.opener != "。":
            return view.startswith(_SHARE) or not clause.words
        self._sorted = dimension is not None
        self.by_source = dimension is not None and dimension["by"] in _SOURCES
        return False

    def continued(self, clause: CountClause, index: int) -> CountedAct | None:
        """A count without a word of its own is a part of a whole, or goes on with the row."""
        return self._part(clause, index) or self._in_row(clause, index)

    def _in_row(self, clause: CountClause, index: int) -> CountedAct | None:
        """A count that goes on with the row, if it is worded as a row."""
        if self._row is None or self._only_compares(clause):
            return None
        rule, word = self._row
        sv, count = self.sv, clause.counts[index]
        at, end = sv.at(count), count.end - sv.offset
        if rule.type == FOUND and rule.kinds == _ONLY_PEOPLE:
            return self._found_to(rule, word, count) if at <= clause.start + _LEAD else None
        previous = clause.counts[index - 1] if index else None
        start = previous.end - sv.offset if previous else clause.start
        compared = self._compares(start, at, kind_of(count))
        if compared and not self._sorted:
            self._row = None  # 比去年同期多12件、15人
        worded = not self.by_source and _has_word(clause, start, at, rule)
        worded = worded or _WORDINGS["planned"].search(sv.view, start, at) is not None
        worded = worded or _WORDINGS["another_verb"].match(sv.text, start, at) is not None
        pattern = _WORDINGS["done_by_another"]
        another = (pattern.match(t, clause.start, at) for t in (sv.view, sv.text))
        worded = worded or any(another)
        if compared or worded or at - start > _LONGEST_ITEM:
            return None
        joined = previous is not None and _WORDINGS["joined"].match(sv.text[start:at]) is not None
        opens = previous is None and self._is_item(start, at) and self._is_closed(clause, end)
        kind = kind_of(count)
        if not (joined or opens) or kind not in rule.kinds:
            return None
        if rule.type == _TRANSFER and _WORDINGS["ranks"].search(sv.text, start, at):
            rule = statistics()  # 移送司法机关3人，其中厅级干部2人
        if kind == _PEOPLE and self._tells_of_others(rule, sv.text[start:at], opens=opens):
            return None
        return self.act(rule, word, count, "row")

    def _tells_of_others(self, rule: CountType, item: str, *, opens: bool) -> bool:
        """Whether a number of people is of others than those whom the row counts.

        检查食堂9个，随机访谈家长210人次; 移交线索6条，其中涉及科级干部4人; 通报5起，涉及干部11人.
        """
        whole = kind_of(self._whole.count) if self._whole else ""
        concerned = rule.type == _TRANSFER and opens and whole != _PEOPLE
        return rule.type == _INSPECTION or concerned or _concerns(rule, item)

    def _part(self, clause: CountClause, index: int) -> CountedAct | None:
        """发现问题35个。其中，值班值守8个: a part of what was found."""
        count = clause.counts[index]
        start = clause.counts[index - 1].end - self.sv.offset if index else clause.start
        closed = self._is_closed(clause, count.end - self.sv.offset)
        if self._parts is None or not closed or not self._parts.takes(self.sv, start, count):
            return None
        act = self.act(self._parts.rule, self._parts.word, count, "row")
        return replace(act, start=noun_start(self.sv, start))

    def _only_compares(self, clause: CountClause) -> bool:
        """比上年同期687件少268件: a clause that tells no figure, and ends no row."""
        compares = _WORDINGS["compares"].match(self.sv.view, clause.start) is not None
        return compares and not self._sorted

    def _found_to(self, rule: CountType, word: CountWord, count: Mention) -> CountedAct | None:
        """暗访发现5人早退，1人看电影: the next person found at something is found as well."""
        end = count.end - self.sv.offset
        deed = rule.of and rule.of.search(self.sv.text, end, end + _DEED)
        people = kind_of(count) == _PEOPLE
        return self.act(rule, word, count, "row") if people and deed else None

    def _compares(self, start: int, at: int, kind: str) -> bool:
        """Whether the words before a count make it no figure of the row."""
        compared = comparing(self.sv.view[start:at])
        if compared is None:
            return False
        concerns = kind == _CASES and compared.group().startswith(_CONCERNS)
        return not concerns and _WORDINGS["concerns_rank"].search(self.sv.text[start:at]) is None

    def _is_item(self, start: int, at: int) -> bool:
        """Whether the words before a count are an item of the row: nothing, or of some kind."""
        item = self.sv.view[start:at]
        there_are = _WORDINGS["there_are"].fullmatch(item) is not None
        return self._sorted or not item or there_are or _BROKEN_DOWN.search(item) is not None

    def _is_closed(self, clause: CountClause, end: int) -> bool:
        """Whether an item ends behind its count, or goes on with what the figure is of."""
        following = any(self.sv.at(other) == end for other in clause.counts)  # 6起8人
        ended = following or end == clause.end or self.sv.view[end] in "、和（"
        of_which = _OF_WHICH.match(self.sv.view, end) or _OF_RANK.match(self.sv.text, end)
        of_which = of_which or _WORDINGS["list_ends"].match(self.sv.view, end)
        goes_on = self._sorted and self.sv.view.startswith(_SHARE_OR_MORE, end)
        return ended or goes_on or of_which is not None


def _was_sorted(sv: SentenceView | None) -> bool:
    """Whether a sentence opened with 从举报方式看，…: 网络举报74件 goes on with it."""
    return sv is not None and _WORDINGS["by_dimension"].match(sv.view, *sv.spans[0]) is not None


def _has_word(clause: CountClause, start: int, at: int, row: CountType) -> bool:
    """Whether a word of another act than the row's stands in a span, told as done or not.

    A noun by itself tells of none.
    """
    return any(
        start <= w.start < at
        and (w.is_verb or row not in w.types)
        and not all(t.noun for t in w.types)
        for w in clause.words
    )


def found_people(clause: CountClause) -> tuple[CountType, CountWord] | None:
    """暗访中发现，3名工作人员脱岗: the word ends a clause, whoever was found opens the next."""
    last = clause.words[-1] if clause.words else None
    if last is None or last.end != clause.end or not last.is_verb:
        return None
    rules = (t for t in last.types if t.type == FOUND and t.kinds == _ONLY_PEOPLE)
    return next(((rule, last) for rule in rules), None)
