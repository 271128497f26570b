"""Give written dates their bounds: open years, 同年, 次日, 近日 read from the context.

The context is the last full date before in the text and the publication date. A date that
stays open has no bounds; nothing is ever filled from the clock.
"""

from __future__ import annotations

from datetime import date, timedelta

from oversight_graph.recognition.dates import DateValue, Partial, first_day, last_day
from oversight_graph.recognition.mention import Kind
from oversight_graph.recognition.recognise import Recognised
from oversight_graph.resolution.entities import Bounds

_OPEN: Partial = (None, None, None)
_MONTHS = 12

#: Words that only the publication date bounds.
_VAGUE = frozenset(
    {
        *("近日", "日前", "近期", "近来", "目前", "截至目前", "随后", "至今"),
        *("今日", "昨日", "今天", "昨天", "本月", "上月"),
    }
)

# How far a word lies from the date before or from the publication date.
_SAME_DAY = ("当日", "同日", "当天")
_MONTHS_ON = {"同月": 0, "当月": 0, "次月": 1}
_YEARS_AFTER_LAST = {"同年": 0, "当年": 0, "次年": 1}
_YEARS_AFTER_ISSUE = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2}


def date_bounds(sentences: list[Recognised], issued: date | None) -> dict[int, Bounds]:
    """The bounds of every date mention, by its start offset in the document."""
    bounds: dict[int, Bounds] = {}
    last: Partial = _OPEN
    for recognised in sentences:
        for mention in recognised.mentions:
            value = mention.value
            if mention.kind is Kind.DATE and isinstance(value, DateValue):
                bounds[mention.start], last = _resolve(mention.surface, value, last, issued)
    return bounds


def _resolve(
    text: str, value: DateValue, last: Partial, issued: date | None
) -> tuple[Bounds, Partial]:
    """The bounds of one date, and the date that the next one leans on."""
    if value.relative in _VAGUE and value.start[0] is None and value.start[1] is None:
        return Bounds(text, None, issued, vague=True), last
    start, end = _complete(value, last, issued)
    earliest, latest = first_day(start), last_day(end)
    if earliest is None or latest is None or earliest > latest:
        return Bounds(text, None, None, vague=True), last
    return Bounds(text, earliest, latest), start


def _complete(value: DateValue, last: Partial, issued: date | None) -> tuple[Partial, Partial]:
    """Start and end of a date with what the context adds."""
    if value.relative in _SAME_DAY:
        return last, last
    if value.relative == "次日":
        return (_next_day(last),) * 2
    if value.relative in _MONTHS_ON:
        return (_month(last, _MONTHS_ON[value.relative]),) * 2
    year = value.start[0] or _year(value, last, issued)
    end_year = value.end[0] if value.end[0] and value.start[0] else year
    return (year, *value.start[1:]), (end_year, *value.end[1:])


def _next_day(last: Partial) -> Partial:
    day = first_day(last) if last[2] else None
    if day is None:
        return _OPEN
    following = day + timedelta(days=1)
    return (following.year, following.month, following.day)


def _month(last: Partial, months_on: int) -> Partial:
    """The month of the date before or a later one; open where that has no month."""
    year, month, _ = last
    if not month:
        return _OPEN
    if not year or not months_on:
        return (year, month, None)
    years_on, index = divmod(month - 1 + months_on, _MONTHS)
    return (year + years_on, index + 1, None)


def _year(value: DateValue, last: Partial, issued: date | None) -> int | None:
    """The year of a date that is written without one."""
    relative, month = value.relative, value.start[1]
    if relative in _YEARS_AFTER_LAST:
        return last[0] + _YEARS_AFTER_LAST[relative] if last[0] else None
    if issued is None:
        return last[0]
    if relative in _YEARS_AFTER_ISSUE:
        return issued.year + _YEARS_AFTER_ISSUE[relative]
    # A month without year lies in the twelve months before publication.
    return issued.year if month is None or month <= issued.month else issued.year - 1
