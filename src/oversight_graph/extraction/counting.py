"""Counted acts: each count of a sentence and the word that says what was counted.

A count is governed, in this order, by

1. a word after it, under a preposition or a passive: 对3名校长进行提醒谈话, 14人被问责;
2. the nearest word before it in its clause: 发现…问题12个, 下发3份提醒函;
3. the word of the count before it, which it continues or breaks down:
   立案57件、63人；其中村干部49人.

The sentence is read once from left to right, clause by clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from oversight_graph.extraction.clauses import SentenceView
from oversight_graph.extraction.count_rules import CountType, count_rules, count_types
from oversight_graph.extraction.triggers import is_told
from oversight_graph.recognition.mask import FILL, expand
from oversight_graph.recognition.mention import Kind, Mention
from oversight_graph.recognition.quantities import QuantityValue

_MONEY, _TIMES, _PEOPLE, _THINGS = "money", "times", "people", "things"
#: How far a list of people may reach back from its count.
_LIST_REACH = 300
#: Brackets without a count, 县（市、区）, stop nothing.
_STOP = re.compile(expand(r"（(?:(?!<quantity>)[^（）]){0,16}）|(?P<stop>[，；。：（）！？])"))
#: Words around a count that may say of what it is: so many characters to either side.
_AROUND = 24
_LONGEST_GAP = 90
_NOUN_GAP = 8
#: How far before a count the verb of a noun may stand.
_VERB_REACH = 60

#: What makes a number a comparison, a share or a size and not a count of acts.
_COMPARED = re.compile(
    "同比|环比|(?:增长|增加|上升|下降|减少|提高|降低)(?![至到])|占|超过|历时|[多少][^，]{0,3}$|比去年|较上年|较去年"
    "|(?:涉及|涉案(?!资金|款|财物|金额)|辖|现有|总数|名单)[^，。；]{0,6}$|参加|参与|派出|出动|挽回|节约"
    "|每|平均|时间|最后|截止|计划|力争"
)
#: The same before a count that stands before its act.
_ON_AVERAGE = re.compile("平均|每|计划|力争|最后")
#: Right after a word these make it part of a name or a time: 检查组, 立案后, 巡察期间.
_NO_VERB = re.compile(
    expand(
        "[组室站员率库]|情况|后(?!续)|前|中(?![小央国型层])|时|期间|过程|力度|场所|教育课|对象|手续|任务"
        "|(?:人员|<people>)(?!<quantity>)[^，。；]{0,12}?发现"
    )
)
#: 整改措施, 检查方案, 督查督导小组 name a paper or a team.
_PAPER_OR_TEAM = re.compile(
    "措施|方案|台账|意见|情况|责任|要求|清单|报告|通知|机制|工作人员"
    "|[\u4e00-\u9fff]{0,6}?(?:小组|专班|组(?!织)|队(?!伍))"
)
_MAY_NAME_ONE = frozenset({"rectification", "inspection"})
#: Before a count in its clause, with the act after it: 对…23人问责, 深入6个乡镇督查.
_OBJECT_AHEAD = re.compile("[对将把给为]|深入|走访|赴|前往|走进|到|向")
_GOES_TO = frozenset({"深入", "走访", "赴", "前往", "走进", "到"})
_RECIPIENT, _FOR = "向", "为"
_PASSIVE = re.compile(
    expand(
        r"(?:(?!将)[\u4e00-\u9fff“”、]|<people|org|area|reference>){0,20}?"
        r"(?:(?:被|受到|受|获|由)(?:<org>)?[\u4e00-\u9fff]{0,8}?|已整改[^，]{0,2})$"
    )
)
#: 被巡察单位 names who suffers the act and reports none.
_SUFFERER = re.compile("单位|党组织|地区|部门|对象|者|人")
_FAR = 80
#: What a count that opens a clause of its own must be of to continue the row before.
_BROKEN_DOWN = re.compile(
    expand(
        "<people|org|area|post>|干部|人员|党员|职工|形态|问题|级|类|单位|组织|[村县市区镇乡]|案|线索|其他"
        "|其中|包括|分别|^[为达共]|个人|吃喝|礼|补贴|福利|公款|违规|党纪|政务|政纪"
    )
)
_OPENS_BREAKDOWN = re.compile("(?:从|按|在)?[^，。；]{0,24}(?:看|中|方面|分)$")
#: A sentence that goes on with the figures of the one before.
_GOES_ON = re.compile("其中|此外|另外|另有|还有|在[前后]者中")
#: 从问题类型看 opens figures of cases, whatever stands before.
_BY_KIND = re.compile("(?:从|按)[^，。；]{0,24}(?:看|分|统计)$")
_JOINED = re.compile("$|[、和及与]|以及|其中")


@dataclass(frozen=True, slots=True)
class Word:
    """A word that may report a counted act, at offsets in the sentence."""

    start: int
    end: int
    types: tuple[CountType, ...]


@dataclass(frozen=True, slots=True)
class CountedAct:
    """A count with the act it counts; offsets are in the sentence, end exclusive."""

    rule: CountType
    word: Word
    count: Mention
    start: int
    end: int
    how: str  # after, before, row


@dataclass(frozen=True, slots=True)
class _Clause:
    """A stretch between stops, with its counts and words in order."""

    start: int
    end: int
    opener: str
    counts: tuple[Mention, ...]
    words: tuple[Word, ...]


def counted_acts(sv: SentenceView) -> list[CountedAct]:
    """The counted acts of a sentence, in text order."""
    counts = [m for m in sv.by_start.values() if _countable(m) and not _sums_up(sv, m)]
    if not counts:
        return []
    reader = _Reader(sv)
    for clause in _clauses(sv, counts):
        reader.read(clause)
    return reader.acts


def _countable(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, QuantityValue) and (value.counts or value.kind == _MONEY)


#: 水务局、教育局2个单位 counts bodies that are named.
_NAMED_BODIES = re.compile(expand("(?:<org|area>(?:党委|党组)?[、和及]?){1,40}等?$"))
_BODY = re.compile(expand("<org|area>"))
_FROM = "从"  # 从12件上升至15件: the figure is 15


def _sums_up(sv: SentenceView, mention: Mention) -> bool:
    """Whether a count gives no figure of its own: it sums up names, or is where another began."""
    at, value = sv.at(mention), mention.value
    if sv.view[at - 1 : at] == _FROM:
        return True
    listed = _NAMED_BODIES.search(sv.view, max(0, at - _LIST_REACH), at)
    bodies = len(_BODY.findall(listed.group())) if listed else 0
    if isinstance(value, QuantityValue) and (value.kind, value.value) == (_THINGS, bodies):
        return True
    return _closes_list(sv, mention)


#: 甲、乙等2人: the people before the count.
_NAMED = re.compile(
    expand("(?:(?:<post>)?(?:同志)?<person>(?:（[^）]{0,30}）)?[、和及，]?){1,40}等?$")
)


#: 二人 means two who are named.
_FEW = re.compile("[二两三四五六]人")
#: A case is published of 甲、乙等10人 together.
_PUBLISHED = re.compile("通报|曝光")


def _closes_list(sv: SentenceView, mention: Mention) -> bool:
    """Whether a count sums up people named before it: 甲、乙等2人 belongs to their actions."""
    at = sv.at(mention)
    if _kind(mention) != _PEOPLE or _PUBLISHED.search(sv.view, 0, at):
        return False
    if _FEW.fullmatch(mention.surface) and any(m.kind is Kind.PERSON for m in sv.by_start.values()):
        return True
    return (
        sv.view[at - 1 : at] in ("等", FILL)
        and _NAMED.search(sv.view, max(0, at - _LIST_REACH), at) is not None
    )


def _kind(mention: Mention) -> str:
    return mention.value.kind if isinstance(mention.value, QuantityValue) else ""


def _clauses(sv: SentenceView, counts: list[Mention]) -> Iterator[_Clause]:
    """Cut the sentence at its stops and hand each clause its counts and words."""
    words = list(_words(sv))
    start, opener, next_count, next_word = 0, "", 0, 0
    for end, stop in _stops(sv.view):
        own_counts, own_words = [], []
        while next_count < len(counts) and sv.at(counts[next_count]) < end:
            own_counts.append(counts[next_count])
            next_count += 1
        while next_word < len(words) and words[next_word].start < end:
            own_words.append(words[next_word])
            next_word += 1
        yield _Clause(start, end, opener, tuple(own_counts), tuple(own_words))
        start, opener = end + 1, stop


def _words(sv: SentenceView) -> Iterator[Word]:
    """The words of acts that are not part of a name; 受处分人 names unnamed people."""
    cells = list(sv.view)
    for mention in sv.by_start.values():
        if mention.kind is Kind.GROUP:
            span = slice(sv.at(mention), mention.end - sv.offset)
            cells[span] = sv.text[span]
    for start, end, types in count_rules().scan("".join(cells)):
        yield Word(start, end, types)


def _stops(view: str) -> Iterator[tuple[int, str]]:
    for match in _STOP.finditer(view):
        if match["stop"]:
            yield match.start(), match.group()
    yield len(view), ""


class _Reader:
    """Reads clauses in order; remembers what a row of counts goes on with."""

    def __init__(self, sv: SentenceView) -> None:
        self._sv = sv
        goes_on = sv.previous is not None and _GOES_ON.match(sv.view)
        self._row = (_rule_before(sv.previous), Word(0, 0, ())) if goes_on else None
        self.acts: list[CountedAct] = []

    def read(self, clause: _Clause) -> None:
        """Find what governs each count of a clause."""
        before = len(self.acts)
        for index in range(len(clause.counts)):
            found = [*self._after(clause, index), *self._before(clause, index)]
            found = found or list(self._figure_of_attribute(clause, index))
            if not found and (act := self._continued(clause, index)):
                found = [act]
            self.acts.extend(found)
            if found:
                self._row = (found[-1].rule, found[-1].word)
        if len(self.acts) == before:
            self._open_row(clause)

    def _open_row(self, clause: _Clause) -> None:
        """受处分人员中，… and 从地区看，… open a row; any other clause with an act ends one."""
        view = self._sv.view[clause.start : clause.end]
        stats = [(t, w) for w in clause.words for t in w.types if t.type == _STATISTICS]
        if _BY_KIND.match(view):
            self._row = (_statistics(), Word(clause.start, clause.end, ()))
        elif _OPENS_BREAKDOWN.match(view):
            self._row = stats[-1] if stats else self._row
        elif stats and not view.startswith("其中"):
            self._row = stats[-1]
        elif clause.words or clause.counts or clause.opener == "。":
            self._row = None

    def _after(self, clause: _Clause, index: int) -> Iterator[CountedAct]:
        """A word after the count: the count is its object, put ahead, or its passive subject."""
        sv, count = self._sv, clause.counts[index]
        at, end = sv.at(count), count.end - sv.offset
        later = next((w for w in clause.words if w.start >= end and self._is_verb(w)), None)
        if later is None or later.start - end > _FAR:
            return
        if any(t.noun for t in later.types):
            yield from self._noun_after(clause, index, later)
            return
        ahead = _last(_OBJECT_AHEAD, sv.view, clause.start, at)
        passive = self._is_passive(end, later)
        if _ON_AVERAGE.search(sv.view, 0, at):
            return
        for rule in later.types:
            governs = passive or _takes_ahead(rule, ahead) or rule.subject
            if governs and _kind(count) != _TIMES and self._admits(rule, clause, count, later.end):
                yield self._act(rule, later, count, "after")
                return

    def _is_passive(self, end: int, word: Word) -> bool:
        """14人被问责, but not 4个被巡察党组织 or 5人将被问责."""
        view = self._sv.view
        named = view[word.start - 1] == "被" and _SUFFERER.match(view, word.end)
        return not named and _PASSIVE.match(view, end, word.start) is not None

    def _noun_after(self, clause: _Clause, index: int, word: Word) -> Iterator[CountedAct]:
        """6份提醒函: the thing itself stands right after its count."""
        count = clause.counts[index]
        between = self._sv.view[count.end - self._sv.offset : word.start]
        if len(between) > _NOUN_GAP or "、" in between:
            return
        for rule in word.types:
            if rule.noun and self._admits(rule, clause, count):
                yield self._act(rule, word, count, "after")
                return

    def _before(self, clause: _Clause, index: int) -> Iterator[CountedAct]:
        """The nearest word before the count in its clause."""
        sv, count = self._sv, clause.counts[index]
        at, end = sv.at(count), count.end - sv.offset
        earlier = [w for w in clause.words if w.end <= at and self._is_verb(w)]
        if earlier and at == earlier[-1].end + 1 and sv.view[at - 1] == "的":
            yield from self._attribute(clause, earlier.pop(), count, _TOLD_BY_ATTRIBUTE)
        gap = sv.view[earlier[-1].end : at] if earlier else ""
        if not earlier or len(gap) > _LONGEST_GAP or _COMPARED.search(gap):
            return
        if _ON_AVERAGE.search(sv.view, clause.start, at) or (
            not _is_pivot(earlier[-1]) and self._governed_later(clause, index, end)
        ):
            return
        for rule in earlier[-1].types:
            near = len(gap) <= _NOUN_GAP if rule.noun else _may_be_far(rule, gap)
            if near and self._admits(rule, clause, count):
                yield self._act(rule, earlier[-1], count, "before")
                return

    def _attribute(
        self, clause: _Clause, word: Word, count: Mention, types: frozenset[str]
    ) -> Iterator[CountedAct]:
        """移交的11件线索: an act that an attribute tells, whatever the verb tells."""
        for rule in word.types:
            if rule.type in types and self._admits(rule, clause, count):
                yield self._act(rule, word, count, "before")
                return

    def _figure_of_attribute(self, clause: _Clause, index: int) -> Iterator[CountedAct]:
        """近期查处的3起问题 where no verb says what became of them."""
        at = self._sv.at(clause.counts[index])
        view = self._sv.view[clause.start : clause.end]
        if _BY_KIND.match(view) or _OPENS_BREAKDOWN.match(view):
            return
        for word in clause.words:
            if word.end + 1 == at and self._sv.view[at - 1] == "的" and self._is_verb(word):
                yield from self._attribute(clause, word, clause.counts[index], _FIGURES)

    def _governed_later(self, clause: _Clause, index: int, end: int) -> bool:
        """Whether another verb follows before the next count: 督促3个部门整改…."""
        counts = clause.counts
        until = self._sv.at(counts[index + 1]) if index + 1 < len(counts) else clause.end
        comma = self._sv.view.find("、", end, until)
        until = comma if comma >= 0 else until
        return any(
            end <= w.start < until and not any(t.noun for t in w.types) and self._is_verb(w)
            and self._sv.view[w.start - 1] not in "、和的"
            and not self._sv.view.startswith("的", w.end)
            for w in clause.words
        )  # fmt: skip

    def _continued(self, clause: _Clause, index: int) -> CountedAct | None:
        """A count without a word of its own goes on with the row, if it is worded as a row."""
        if self._row is None:
            return None
        rule, word = self._row
        sv, count = self._sv, clause.counts[index]
        at, end = sv.at(count), count.end - sv.offset
        previous = clause.counts[index - 1] if index else None
        start = previous.end - sv.offset if previous else clause.start
        item = sv.view[start:at]
        if _COMPARED.search(item):
            self._row = None  # 比去年同期多12件、15人
            return None
        if len(item) > _LONGEST_GAP or any(
            start <= w.start < at and self._is_verb(w) for w in clause.words
        ):
            return None
        joined = previous is not None and _JOINED.match(item) is not None
        closed = end == clause.end or sv.view[end] in "、和"
        of_a_kind = not item or _BROKEN_DOWN.search(item) is not None
        opens = previous is None and of_a_kind and closed
        if not (joined or opens) or not self._same_sort(rule, count):
            return None
        return self._act(rule, word, count, "row")

    def _same_sort(self, rule: CountType, count: Mention) -> bool:
        return _kind(count) in rule.kinds

    def _admits(self, rule: CountType, clause: _Clause, count: Mention, until: int = 0) -> bool:
        sv = self._sv
        at, end = sv.at(count), count.end - sv.offset
        until = max(min(clause.end, end + _AROUND), until)
        around = sv.text[max(clause.start, at - _LONGEST_GAP) : until]
        if rule.verb and not rule.verb.search(sv.view, max(0, at - _VERB_REACH), clause.end):
            return False
        return rule.admits(_kind(count), around)

    def _is_verb(self, word: Word) -> bool:
        view = self._sv.view
        if _NO_VERB.match(view, word.end) or not is_told(view, word.start):
            return False
        paper = all(t.type in _MAY_NAME_ONE for t in word.types)
        return not (paper and _PAPER_OR_TEAM.match(view, word.end))

    def _act(self, rule: CountType, word: Word, count: Mention, how: str) -> CountedAct:
        at, end = self._sv.at(count), count.end - self._sv.offset
        if how == "row":
            return CountedAct(rule, word, count, at, end, how)
        return CountedAct(rule, word, count, min(word.start, at), max(word.end, end), how)


def _takes_ahead(rule: CountType, ahead: str | None) -> bool:
    """Whether an object put ahead by a preposition may belong to a type of act."""
    if ahead in (_RECIPIENT, _FOR):
        return rule.type == (_FINDING if ahead == _RECIPIENT else _OTHER)
    return ahead is not None and (ahead not in _GOES_TO or rule.type == _INSPECTION)


def _is_pivot(word: Word) -> bool:
    """抽调12名干部开展排查: the object is sent to do something."""
    return all(rule.type in _PIVOTS for rule in word.types)


def _may_be_far(rule: CountType, gap: str) -> bool:
    """The object of an attribute is a thing of its own, but for what was handed over or found."""
    return not gap.startswith("的") or rule.type in _TOLD_BY_ATTRIBUTE


_STATISTICS, _INSPECTION, _FINDING = "case_stats", "inspection", "finding"
_TRANSFER, _OTHER = "transfer", "other"
_TOLD_BY_ATTRIBUTE = frozenset({_TRANSFER, _FINDING})
_FIGURES = frozenset({_STATISTICS})
_HELD_TO_ACCOUNT = frozenset({"accountability", "case_stats"})
_PIVOTS = frozenset({"other", "establishment"})


def _rule_before(sv: SentenceView | None) -> CountType:
    """What the last word of an act in a sentence counts; case figures where there is none."""
    for word in reversed(list(_words(sv)) if sv else []):
        for rule in word.types:
            if rule.type in _HELD_TO_ACCOUNT:
                return rule
    return _statistics()


def _statistics() -> CountType:
    return next(t for _, t in count_types() if t.type == _STATISTICS)


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> str | None:
    found = None
    for match in pattern.finditer(text, start, end):
        found = match.group()
    return found
