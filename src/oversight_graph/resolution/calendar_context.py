"""Give written dates their bounds: open years, 同年, 次日, 近日 read from the context.

The context is the last full date before in the text and the publication date. A date that
stays open has no bounds; nothing is ever filled from the clock.
"""

from __future__ import annotations

from datetime import date, timedelta

from oversight_graph.recognition.dates import DateValue, Partial, first_day, last_day
from oversight_graph.recognition.mention import Kind, Mention
from oversight_graph.recognition.recognise import Recognised
from oversight_graph.resolution.entities import Bounds

_OPEN: Partial = (None, None, None)
_VAGUE = frozenset(
    {
        "近日",
        "日前",
        "近期",
        "近来",
        "目前",
        "截至目前",
        "随后",
        "本月",
        "上月",
        "今日",
        "昨日",
        "今天",
        "昨天",
        "至今",
    }
)


def date_bounds(sentences: list[Recognised], issued: date | None) -> dict[int, Bounds]:
    """The bounds of every date mention, by its start offset in the document."""
    bounds: dict[int, Bounds] = {}
    last: Partial = _OPEN
    for recognised in sentences:
        for mention in recognised.mentions:
            if mention.kind is Kind.DATE:
                bounds[mention.start], last = _resolve(mention, last, issued)
    return bounds


def _resolve(mention: Mention, last: Partial, issued: date | None) -> tuple[Bounds, Partial]:
    value = mention.value
    assert isinstance(value, DateValue)
    text = mention.surface
    if value.relative in _VAGUE and value.start[0] is None and value.start[1] is None:
        return Bounds(text, None, issued, vague=True), last
    start, end = _complete(value, last, issued)
    earliest, latest = first_day(start), last_day(end)
    if earliest is None or latest is None or earliest > latest:
        return Bounds(text, None, None, vague=True), last
    return Bounds(text, earliest, latest), (start if start != end else end)


def _complete(value: DateValue, last: Partial, issued: date | None) -> tuple[Partial, Partial]:
    if value.relative in ("当日", "同日", "当天"):
        return last, last
    if value.relative == "次日":
        day = first_day(last) if last[2] else None
        following = day + timedelta(days=1) if day else None
        point: Partial = (following.year, following.month, following.day) if following else _OPEN
        return point, point
    if value.relative in ("同月", "当月", "次月"):
        year, month = last[0], last[1]
        if value.relative == "次月" and year and month:
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        return ((year, month, None),) * 2 if month else (_OPEN, _OPEN)
    year = value.start[0] or _year(value, last, issued)
    start = (year, *value.start[1:])
    end_year = value.end[0] if value.end[0] and value.start[0] else year
    return start, (end_year, *value.end[1:])


def _year(value: DateValue, last: Partial, issued: date | None) -> int | None:
    relative = value.relative
    if relative in ("同年", "当年"):
        return last[0]
    if relative == "次年":
        return last[0] + 1 if last[0] else None
    if issued is None:
        return last[0]
    if relative in ("今年", "本年"):
        return issued.year
    if relative in ("去年", "上年"):
        return issued.year - 1
    if relative == "前年":
        return issued.year - 2
    month = value.start[1]
    # A month without year lies in the twelve months before publication.
    return issued.year if month is None or month <= issued.month else issued.year - 1
