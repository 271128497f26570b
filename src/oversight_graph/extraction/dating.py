"""Which date governs an act: one at the head of a sentence covers its clauses up to the next."""

from __future__ import annotations

import re
from itertools import chain

from oversight_graph.extraction.clauses.clauses import SentenceView, sentences_before
from oversight_graph.extraction.counts.figure_lists import announced
from oversight_graph.recognition.dates.date_wording import relative_word
from oversight_graph.recognition.dates.dates import DateValue
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction", "dating.toml")
#: 随后，会议…: what came next at a meeting, and no day of it.
_NEXT = frozenset(lists_of("extraction", "dating.toml")["next"])
_LATER = _WORDINGS["later"]
_OF_SOMETHING_ELSE = _WORDINGS["of_something_else"]
_GOVERNED = _WORDINGS["governed"]
_A_WHILE_LATER = _WORDINGS["a_while_later"]
_TOLD = _WORDINGS["told"]
_ANNOUNCED = _WORDINGS["announced"]
#: 由某检察院提起公诉的张三受贿案开庭: when the charge was brought, the sentence does not say.
_CASE = "案"
_PLAN_REACH = 40
_BEFORE = 5
_LIST_REACH = 24
#: How a line ends that the next one goes on from: 查处情况如下：
_ROW_GOES_ON = ("：", "；")
#: Over how many sentences figures go on with one period.
_PERIOD_REACH = 12
#: How many sentences before the first thing it did a meeting may be dated.
_MEETING_REACH = 4


def governing_date(sv: SentenceView, position: int) -> Mention | None:
    """The date that covers an offset of the sentence, ``None`` where the text gives none."""
    if _CASE in sv.text and any(
        m.start() < position < m.end("of") for m in _WORDINGS["of_a_case"].finditer(sv.view)
    ):
        return None
    own = _in_sentence(sv, position) or _day_of_decision(sv)
    here = sv
    if own is None and sv.previous is not None and _WORDINGS["gives_office"].match(sv.view):
        here, position = sv.previous, len(sv.previous.view)  # 会上宣布甲任局长。免去乙的局长职务。
    if own is not None or not _at_meeting(here, position):
        return own
    days = map(_day_of_meeting, sentences_before(here, _MEETING_REACH))
    return next(filter(None, days), None)


def _at_meeting(sv: SentenceView, position: int) -> bool:
    """Whether what stands at an offset was done by a meeting, or told at one: 会上，…宣布…."""
    found = _WORDINGS["of_a_meeting"].search(sv.view, 0, position) or _ANNOUNCED.match(sv.text)
    return found is not None


def _day_of_decision(sv: SentenceView) -> Mention | None:
    """The date of the sentence that a list of decisions goes on from, for an item of the list."""
    here: SentenceView | None = sv
    for _ in range(_LIST_REACH):
        if here is None or not _WORDINGS["item"].match(here.text):
            return None
        here = here.previous or here.last
        if here is not None and _WORDINGS["decided"].search(here.text):
            return _in_sentence(here, len(here.view))
    return None


def _day_of_meeting(sv: SentenceView) -> Mention | None:
    """The first day that a sentence about a meeting names, or the day of its dispatch."""
    if _WORDINGS["meets"].search(sv.text) is None:
        return None
    days = [m for at, m in sv.by_start.items() if m.kind is Kind.DATE and _is_day(sv, at, m)]
    days.sort(key=_only_bounds)
    own = (m for m in days if not _WORDINGS["dispatch"].match(sv.view, m.end - sv.offset))
    return next(chain(own, days), None)


def _only_bounds(mention: Mention) -> bool:
    """此前 and 近日 say less than a day that stands beside them."""
    word = relative_word(getattr(mention.value, "relative", ""))
    return word is not None and word.unit == "vague"


def _is_day(sv: SentenceView, at: int, mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, DateValue) or value.limit or mention.surface in _NEXT:
        return False
    day = value.start[2] is not None or value.relative
    planned = _WORDINGS["planned"].search(sv.text, max(0, at - _PLAN_REACH), at)
    return bool(day) and not planned and _dates_an_act(sv, at, mention, len(sv.view))


def date_of_matter(sv: SentenceView, told: re.Pattern[str]) -> Mention | None:
    """The date of the nearest sentence before that tells of a matter."""
    for before in sentences_before(sv, _LIST_REACH):
        match = told.search(before.text)
        if match and (date := _in_sentence(before, match.start())):
            return date
    return None


def date_of_consequence(sv: SentenceView, position: int) -> Mention | None:
    """The date that covers what somebody's deed brought him, which is not that of the deed."""
    date = governing_date(sv, position)
    return None if date and _only_of_deed(sv, date, position) else date


def date_of_sanction(sv: SentenceView, position: int) -> Mention | None:
    """The date that covers a sanction: a span of months or years is that of the misconduct."""
    date = date_of_consequence(sv, position)
    value = date.value if date else None
    return None if isinstance(value, DateValue) and _is_span(value) else date


def _is_span(value: DateValue) -> bool:
    return value.start != value.end and value.start[2] is None


def governing_period(sv: SentenceView, position: int) -> Mention | None:
    """The date that covers a figure: figures go on with the period of the sentences before."""
    own = governing_date(sv, position)
    here, hops = sv, 0
    while own is None and (before := _before(here)) is not None and hops < _PERIOD_REACH:
        own = _in_sentence(before, len(before.view))
        here, hops = before, hops + 1
    value = own.value if own and hops else None
    return own if not hops or (isinstance(value, DateValue) and _is_period(value)) else None


def _before(sv: SentenceView) -> SentenceView | None:
    """The sentence whose figures a sentence goes on with.

    A paragraph about the same bodies as a whole (各级纪检监察机关运用…) goes on with the last one,
    and so does the line of a list.
    """
    if told := announced(sv):
        return told[1]
    if sv.previous is not None:
        return sv.previous
    listed = sv.last is not None and sv.last.text.endswith(_ROW_GOES_ON)
    goes_on = _WORDINGS["same_bodies"].match(sv.text) or _WORDINGS["breaks_down"].match(sv.text)
    return sv.last if listed or goes_on else None


def _is_period(value: DateValue) -> bool:
    since = value.limit == "since" and value.start[1] is None  # 2021年以来 is the year
    return value.start[2] is None and (since or not value.limit)


def _in_sentence(sv: SentenceView, position: int) -> Mention | None:
    nearest: Mention | None = None
    for at, mention in sv.by_start.items():
        if at >= position:
            break
        if mention.kind is Kind.DATE and _dates_an_act(sv, at, mention, position):
            # 2018年以来，截至7月底: the figures are those of the year.
            opened = (nearest or _year_opened(sv.previous)) if _limit(mention) == "until" else None
            nearest = opened if opened and _is_year_since(opened) else mention
    if nearest is None:
        return None
    end = nearest.end - sv.offset
    told = _WORDINGS["wired"].match(sv.view, end) or _TOLD.search(sv.view, end, position)
    later = _LATER.search(sv.view, end, position) or _A_WHILE_LATER.search(sv.text, end, position)
    aside = _in_aside(sv.view, end, position)
    return None if told or later or aside or _is_of_another(sv, nearest, position) else nearest


def _only_of_deed(sv: SentenceView, date: Mention, position: int) -> bool:
    """甲于5月1日组织聚餐，受到警告处分: the date is that of the deed, and of its clause alone."""
    at = sv.at(date)
    deeds = _WORDINGS["of_deed"].finditer(sv.view, 0, position)
    return any(deed.start("day") == at for deed in deeds)


def _in_aside(view: str, end: int, position: int) -> bool:
    """5月，县扶贫办签订合同（违纪资金已收缴）: an aside tells what has been done since."""
    opening = view.rfind("（", end, position)
    aside = opening >= 0 and view.find("）", opening, position) < 0
    return aside and _WORDINGS["by_now"].search(view, opening, position) is not None


def _is_of_another(sv: SentenceView, date: Mention, position: int) -> bool:
    """张三5月被免职；李四被约谈: a date behind somebody is no date of whoever comes next."""
    at, end = sv.at(date), date.end - sv.offset
    stop = sv.view.rfind("；", end, position)
    if stop < 0:
        return False
    start = behind_last(sv.view, "。；", at)
    people = [(m_at, m.name) for m_at, m in sv.by_start.items() if m.kind is Kind.PERSON]
    dated = {name for m_at, name in people if start <= m_at < at}
    if not dated and _WORDINGS["of_whoever_was_told_of"].match(sv.view, end):
        dated = {person.name for person in sv.context.people} or {""}
    others = {name for m_at, name in people if stop < m_at < position}
    return bool(dated and others) and dated.isdisjoint(others)


def _year_opened(sv: SentenceView | None) -> Mention | None:
    """The first 2018年以来 of a sentence."""
    dates = (m for m in sv.by_start.values() if m.kind is Kind.DATE) if sv else iter(())
    return next((m for m in dates if _is_year_since(m)), None)


def _limit(mention: Mention) -> str:
    return mention.value.limit if isinstance(mention.value, DateValue) else ""


def _is_year_since(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, DateValue) and value.limit == "since" and value.start[1] is None


def _dates_an_act(sv: SentenceView, at: int, mention: Mention, position: int) -> bool:
    """Whether a date says when something happened that the sentence reports at an offset."""
    end = mention.end - sv.offset
    if _WORDINGS["of_an_age"].match(sv.view, end):
        return False
    if _OF_SOMETHING_ELSE.match(sv.view, end) or _GOVERNED.search(
        sv.view[max(0, at - _BEFORE) : at]
    ):
        return False
    opening = sv.view.rfind("（", 0, at)
    return opening < 0 or sv.view.rfind("）", 0, at) > opening or sv.view.find("）", at) > position
