"""Dates as written and the days they can mean.

A written date becomes a ``DateValue`` of year, month and day fields for start and end,
``None`` where the text leaves them open; ``bounds`` then fills the open ones from context
(last full date of the text, publication date) and gives first and last possible day.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

Partial = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class DateValue:
    """Start and end of a written date; equal when it names one day, month or year.

    ``relative`` keeps the word of expressions that need context (同年, 近日, 今年).
    """

    start: Partial
    end: Partial
    relative: str = ""


_ZH_YEAR = r"(?P<zy>[一二][〇零○九一二三四五六七八]{3})年"
_REL_YEAR = r"(?P<ry>今年|去年|前年|明年|当年|同年|本年|次年|上年)"
_M = r"(?P<m>1[0-2]|0?[1-9])月"
_D = r"(?P<d>3[01]|[12]\d|0?[1-9])[日号]"
_TO = r"(?:至|到|-|—|－|~|～)"
_END = (
    rf"(?:{_TO}(?:(?P<y2>(?:19|20)\d\d|今|次|同)年)?(?:(?P<m2>1[0-2]|0?[1-9])月)?"
    r"(?:(?P<d2>3[01]|[12]\d|0?[1-9])[日号])?(?P<now>今)?)?"
)
_HALF = r"(?P<half>上半年|下半年|[一二三四1-4]季度|前三季度|年底|年初|年末|年中)"
_MONTHS = r"(?:(?P<ma>1[0-2]|[1-9])(?:至|-|—|－)(?P<mb>1[0-2]|[1-9])月)"
_PATTERN = re.compile(
    rf"(?:(?P<y>(?:19|20)\d\d)年|{_ZH_YEAR}|{_REL_YEAR})?"
    rf"(?:{_MONTHS}|(?:{_M}份?(?:{_D})?)|第?{_HALF})?{_END}"
)
_START = re.compile(
    r"(?:19|20)\d\d年|[一二][〇零○九一二三四五六七八]{3}年|[今去前明当同本次上]年"
    r"|(?<!\d)(?:1[0-2]|0?[1-9])月|[上下]半年|前三季度|第?[一二三四]季度"
)
_FUZZY = re.compile(
    r"近日|日前|近期|近来|目前|截至目前|日前|随后|当日|次日|当天|同日|同月|次月|当月|本月|上月|今日|昨日|今天|昨天"
)
_ZH_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_HALVES = {
    "上半年": (1, 6), "下半年": (7, 12), "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9),
    "四季度": (10, 12), "前三季度": (1, 9), "年底": (11, 12), "年末": (11, 12), "年初": (1, 3),
    "年中": (5, 8), "1季度": (1, 3), "2季度": (4, 6), "3季度": (7, 9), "4季度": (10, 12),
}  # fmt: skip


def find_dates(text: str) -> list[tuple[int, int, DateValue]]:
    """Find written dates in a normalised text: ``(start, end, value)``, in order."""
    found: list[tuple[int, int, DateValue]] = []
    for match in _START.finditer(text):
        if found and match.start() < found[-1][1]:
            continue
        whole = _PATTERN.match(text, match.start())
        if whole and whole.end() > match.start() and (value := _value(whole)):
            found.append((whole.start(), whole.end(), value))
    for match in _FUZZY.finditer(text):
        if not any(a < match.end() and match.start() < b for a, b, _ in found):
            empty = (None, None, None)
            found.append((match.start(), match.end(), DateValue(empty, empty, match.group())))
    return sorted(found, key=lambda item: item[0])


def _value(match: re.Match[str]) -> DateValue | None:
    part = match.groupdict()
    year = int(part["y"]) if part["y"] else _zh_year(part["zy"])
    relative = part["ry"] or ""
    month = int(part["m"]) if part["m"] else None
    day = int(part["d"]) if part["d"] else None
    if part["ma"]:
        return DateValue((year, int(part["ma"]), None), (year, int(part["mb"]), None), relative)
    if part["half"]:
        first, last = _HALVES[part["half"]]
        return DateValue((year, first, None), (year, last, None), relative)
    if year is None and not relative and month is None:
        return None
    start: Partial = (year, month, day)
    if part["now"]:
        return DateValue(start, (None, None, None), "至今")
    if part["d2"] or part["m2"] or part["y2"]:
        end_year = int(part["y2"]) if (part["y2"] or "").isdigit() else year
        end_month = int(part["m2"]) if part["m2"] else (None if part["y2"] else month)
        return DateValue(
            start, (end_year, end_month, int(part["d2"]) if part["d2"] else None), relative
        )
    return DateValue(start, start, relative)


def _zh_year(text: str | None) -> int | None:
    return None if not text else int("".join(str(_ZH_DIGIT[c]) for c in text))


def first_day(partial: Partial) -> date | None:
    """The first day a partial date can mean, ``None`` without a year or off the calendar."""
    year, month, day = partial
    try:
        return None if year is None else date(year, month or 1, day or 1)
    except ValueError:
        return None


def last_day(partial: Partial) -> date | None:
    """The last day a partial date can mean, ``None`` without a year or off the calendar."""
    year, month, day = partial
    if year is None:
        return None
    month = month or 12
    try:
        return date(year, month, day or calendar.monthrange(year, month)[1])
    except ValueError:
        return None
