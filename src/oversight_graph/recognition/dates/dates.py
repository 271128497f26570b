"""Dates as written, before the context completes them.

A written date becomes a ``DateValue`` of year, month and day for start and end, ``None``
where the text leaves them open. What the calendar cannot know without the text around
(同年, 次日, 今年, 6日) stays open here; ``calendar_context`` fills it. Parts of a month or year
without fixed bounds (中旬, 年底) give the month or year.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date

from oversight_graph.recognition.dates.date_wording import date_patterns, relative_words
from oversight_graph.recognition.words.numerals import DIGITS, number
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.values import value

Partial = tuple[int | None, int | None, int | None]
#: A date of which nothing is known.
OPEN: Partial = (None, None, None)


@value
class DateValue:
    """Start and end of a written date; equal when it names one day, month or year.

    ``relative`` keeps the word of expressions that need context (同年, 近日, 今年). ``limit``
    is ``since`` (3月以来) or ``until`` (截至3月) where the date only bounds what is told.
    """

    start: Partial
    end: Partial
    relative: str = ""
    limit: str = ""
    end_year: str = ""  # the word for the year of the end: 今 in 2016年至今年6月


_FILE = "dates.toml"
_WORDINGS = patterns_of("recognition.dates", _FILE)
_WORDS = lists_of("recognition.dates", _FILE)
#: 3月16日起 is the day on which something began.
_FROM = "起"
_BEFORE = 4
_MONTHS_OF_QUARTER = 3
_HALVES = {"上半年": (1, 6), "下半年": (7, 12)}
#: 十一五 began in 2006, each plan five years after the one before.
_FIRST_PLAN, _FIRST_PLAN_YEAR, _PLAN_YEARS = 11, 2006, 5


def find_dates(text: str) -> list[tuple[int, int, DateValue]]:
    """Find written dates in normalised lines of text: ``(start, end, value)``, in order."""
    patterns = date_patterns()
    found: list[tuple[int, int, DateValue]] = []
    end = 0
    for match in patterns.start.finditer(text):
        if match.start() < end:
            continue
        whole = patterns.whole.match(text, match.start())
        value = _value(whole) if whole and whole.end() > whole.start() else None
        if whole and value:
            end = whole.end()
            found.append((whole.start(), end, _limited(text, whole.start(), end, value)))
    return _with_words(text, found)


def _with_words(
    text: str, found: list[tuple[int, int, DateValue]]
) -> list[tuple[int, int, DateValue]]:
    """Add the words that date by the context where no written date stands."""
    words = list(date_patterns().word.finditer(text))
    if not words:
        return found
    taken = {i for start, end, _ in found for i in range(start, end)}
    for match in words:
        start, end = match.span()
        if start not in taken and end - 1 not in taken and _dates_by_word(text, match):
            found.append((start, end, DateValue(OPEN, OPEN, match.group())))
    return sorted(found, key=lambda item: item[0])


def _dates_by_word(text: str, match: re.Match[str]) -> bool:
    """同期 and 4天后 open a clause (比去年同期 compares); a feast is a time only with 期间."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    word = match.group()
    if match["later"] or relative_words()[word].unit == "span":
        return not before or before in "，。；、 　\n"
    if word in _WORDS["feasts"]:
        return after in _WORDS["feast_times"]
    return True


def _limited(text: str, start: int, end: int, value: DateValue) -> DateValue:
    """The value with its limit, where 截至, 自 or 以来 beside it makes it one."""
    after = _WORDINGS["since_after"].match(text, end)
    opens = after is not None and after.group() == _FROM and value.start[2] is not None
    since = after is not None and value.start == value.end and not opens
    before = text[max(0, start - _BEFORE) : start]
    if _WORDINGS["until"].search(before):
        return replace(value, limit="until")
    if since or (_WORDINGS["since_before"].search(before) and text.startswith("开始", end)):
        return replace(value, limit="since")
    return value


def _value(match: re.Match[str]) -> DateValue | None:
    part = match.groupdict()
    for group, read in _READERS.items():
        if part[group]:
            return read(part)
    return _plain(part)


_Part = dict[str, str | None]


def _int(part: _Part, group: str) -> int | None:
    text = part[group]
    return None if text is None else int(text)


def _numeric(part: _Part) -> DateValue:
    start = (_int(part, "ny"), _int(part, "nm"), _int(part, "nd"))
    end = (_int(part, "ny2"), _int(part, "nm2"), _int(part, "nd2")) if part["ny2"] else start
    return DateValue(start, end)


def _years(part: _Part) -> DateValue:
    return DateValue((_int(part, "ya"), None, None), (_int(part, "yb"), None, None))


def _plan(part: _Part) -> DateValue:
    number = _chinese(str(part["plan"])[:-1])
    year = _FIRST_PLAN_YEAR + (number - _FIRST_PLAN) * _PLAN_YEARS
    return DateValue((year, None, None), (year + _PLAN_YEARS - 1, None, None))


def _bare_day(part: _Part) -> DateValue:
    start = (None, None, _int(part, "bd"))
    return DateValue(start, (None, None, _int(part, "bd2")) if part["bd2"] else start)


def _today(part: _Part) -> DateValue:
    """今（26）日: the day in the bracket."""
    day = (None, None, _int(part, "td"))
    return DateValue(day, day)


def _months(part: _Part) -> DateValue:
    year, word = _year(part)
    return DateValue((year, _int(part, "ma"), None), (year, _int(part, "mb"), None), word)


def _first_months(part: _Part) -> DateValue:
    year, word = _year(part)
    text = str(part["fm"])
    last = int(text) if text.isdigit() else _chinese(text)
    return DateValue((year, 1, None), (year, last, None), word)


def _half(part: _Part) -> DateValue:
    year, word = _year(part)
    first, last = _span_of_year(str(part["half"]))
    if first is None and last is None and year is None and not word:
        word = "今年"
    return DateValue((year, first, None), (year, last, None), word)


def _chinese_month(part: _Part) -> DateValue:
    year, word = _year(part)
    day = _chinese(str(part["zd"])) if part["zd"] else None
    value = (year, _chinese(str(part["zm"])), day)
    return DateValue(value, value, word)


_READERS = {
    "ny": _numeric,
    "ya": _years,
    "plan": _plan,
    "td": _today,
    "bd": _bare_day,
    "ma": _months,
    "fm": _first_months,
    "half": _half,
    "zm": _chinese_month,
}


def _plain(part: _Part) -> DateValue:
    year, word = _year(part)
    start: Partial = (year, _int(part, "m"), _int(part, "d"))
    word = part["rm"] or word
    if part["now"]:
        return DateValue(start, start, word, "since")
    if not (part["d2"] or part["m2"] or part["y2"]):
        return DateValue(start, start, word)
    own_year = (part["y2"] or "").isdigit()
    end_year = int(str(part["y2"])) if own_year else year
    end_month = _int(part, "m2") or (None if part["y2"] else start[1])
    end = (end_year, end_month, _int(part, "d2"))
    return DateValue(start, end, word, end_year="" if own_year else part["y2"] or "")


def _year(part: _Part) -> tuple[int | None, str]:
    """The year as written and the word that stands for one."""
    if part["y"]:
        return int(part["y"]), ""
    if part["yy"]:
        return 2000 + int(part["yy"]), ""
    if part["zy"]:
        return int("".join(str(DIGITS[c]) for c in part["zy"])), ""
    return None, part["ry"] or ""


def _chinese(text: str) -> int:
    """A number in Chinese digits that stands for a month, a day or a plan."""
    return int(number(text) or 0)


def _span_of_year(text: str) -> tuple[int | None, int | None]:
    """First and last month of 上半年, 第三季度, 前三季度 …; none for 年底 and the like."""
    if text in _HALVES:
        return _HALVES[text]
    numbers = [int(c) if c.isdigit() else DIGITS[c] for c in text if c.isdigit() or c in DIGITS]
    if not numbers:
        return None, None
    first = 1 if text.startswith("前") else (numbers[0] - 1) * _MONTHS_OF_QUARTER + 1
    return first, numbers[-1] * _MONTHS_OF_QUARTER


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
    try:
        return date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    except ValueError:
        return None
