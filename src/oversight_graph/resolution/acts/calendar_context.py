"""Give written dates their bounds: open years, 同年, 次日, 近日 read from the context.

The context is the date named last before in the text and the publication date. A date that
stays open has no bounds; nothing is ever filled from the clock.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.dates.date_wording import RelativeWord, relative_word
from oversight_graph.recognition.dates.dates import OPEN, DateValue, Partial, first_day, last_day
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.entities import Bounds

_WORDINGS = patterns_of("resolution.acts", "calendar_context.toml")
_WORDS = lists_of("resolution.acts", "calendar_context.toml")

_MONTHS = 12
#: 比2020年多11件: figures of another year are only held against those that are told.
_HELD_AGAINST = _WORDS["held_against"]
_THIS = "今"
#: A year that stands alone on a head line: 来源：云溪日报 2017.
_LONE_YEAR = re.compile(r"(?:^|\s)((?:19|20)\d\d)(?:$|[\s（(])")


@dataclass(frozen=True, slots=True)
class _Context:
    """What dates lean on: the last date as start and end, where it stands, the publication."""

    issued: date | None
    start: Partial = OPEN
    end: Partial = OPEN
    day: Partial = OPEN  # the last date that names a day
    paragraph: int = -1
    year: int | None = None  # of publication, where its day is not known
    unknown: bool = False  # the text began with a month of which nothing tells the year
    days: Mapping[tuple[int, int], int] = field(default_factory=dict)  # as `_days_of_one_year` says

    @property
    def day_of_issue(self) -> Partial:
        """The publication as a partial date."""
        if self.issued is None:
            return (self.year, None, None)
        return (self.issued.year, self.issued.month, self.issued.day)


def date_bounds(document: Document, sentences: list[Recognised]) -> dict[int, Bounds]:
    """The bounds of every date mention, by its start offset in the document."""
    context = _Context(document.issued, year=_year_of_issue(document))
    bounds = _bounds_in(sentences, context)
    days = _days_of_one_year(bounds) if context.day_of_issue == OPEN else {}
    return _bounds_in(sentences, replace(context, days=days)) if days else bounds


def _bounds_in(sentences: list[Recognised], context: _Context) -> dict[int, Bounds]:
    bounds: dict[int, Bounds] = {}
    for recognised in sentences:
        paragraph = recognised.sentence.paragraph
        for mention in recognised.mentions:
            value = mention.value
            if mention.kind is Kind.DATE and isinstance(value, DateValue):
                leant = _without_order(context) if _is_ranked(recognised, mention) else context
                start, end = _complete(value, leant, paragraph)
                bounds[mention.start] = _bounds(mention.surface, value, start, end, context.issued)
                if first_day(start) and last_day(end) and _leads_on(recognised, mention):
                    day = start if start[2] else context.day
                    context = replace(context, start=start, end=end, day=day, paragraph=paragraph)
                elif start[1] and not start[0] and recognised.sentence.part is Part.BODY:
                    context = replace(context, unknown=True)
    return bounds


def _is_ranked(recognised: Recognised, mention: Mention) -> bool:
    """Whether months are ranked by their figures, so that none follows another: 其次为3月."""
    end = mention.start - recognised.offset
    return _WORDINGS["ranked"].search(recognised.text, 0, end) is not None


def _without_order(context: _Context) -> _Context:
    """The context for a month of the year told last, wherever in that year it lies."""
    year = context.end[0]
    return replace(context, end=(year, None, None), issued=None, year=None) if year else context


def _days_of_one_year(bounds: dict[int, Bounds]) -> dict[tuple[int, int], int]:
    """The year of each day that the text tells with one, and with no other: 2019年8月14日."""
    years: dict[tuple[int, int], set[int]] = {}
    for day in (said.earliest for said in bounds.values() if said.earliest == said.latest):
        if day:
            years.setdefault((day.month, day.day), set()).add(day.year)
    return {day: min(found) for day, found in years.items() if len(found) == 1}


def _leads_on(recognised: Recognised, mention: Mention) -> bool:
    """Whether later dates lean on this one: not on a title's, a birthday or a mere limit."""
    value, text = mention.value, recognised.text
    limited = isinstance(value, DateValue) and value.limit
    of_life = _WORDINGS["of_life"].match(text, mention.end - recognised.offset)
    compared = text[: mention.start - recognised.offset].endswith(_HELD_AGAINST)
    in_title = recognised.sentence.part is Part.TITLE
    return not (in_title or limited or of_life or compared)


def _year_of_issue(document: Document) -> int | None:
    for sentence in document.sentences:
        if sentence.part is Part.METADATA:
            found = _LONE_YEAR.search(document.quote(sentence.start, sentence.end))
            if found:
                return int(found.group(1))
    figures = None if document.issued else _WORDINGS["up_to"].search(document.text)
    return int(figures.group(1)) if figures else None


def _bounds(
    text: str, value: DateValue, start: Partial, end: Partial, issued: date | None
) -> Bounds:
    word = relative_word(value.relative)
    if word is not None and word.unit == "vague":
        return Bounds(text, None, issued, vague=True)
    earliest, latest = first_day(start), last_day(end)
    if earliest is None or latest is None or earliest > latest:
        return Bounds(text, None, None, vague=True)
    return Bounds(text, earliest, latest)


def date_of_act(mention: Mention, bounds: Bounds, issued: date | None) -> Bounds:
    """When an act under a date can have happened: 截至 leaves its start open, 以来 its end."""
    value = mention.value
    if not isinstance(value, DateValue) or not value.limit or bounds.vague:
        return bounds
    if value.limit == "until":
        return Bounds(bounds.text, None, bounds.latest, vague=True)
    year_of_issue = issued.year if issued and not value.relative else value.start[0]
    if value.start[1] is None and value.start[0] == year_of_issue:
        return bounds  # 今年以来 is this year, which is not over yet
    return Bounds(bounds.text, bounds.earliest, issued, vague=True)


def _complete(value: DateValue, context: _Context, paragraph: int) -> tuple[Partial, Partial]:
    """Start and end of a date with what the context adds."""
    word = relative_word(value.relative)
    if word is None or word.unit == "year":
        return _with_year(value, word, context, paragraph)
    if word.unit == "span":
        return context.start, context.end
    base = context.start if word.anchor == "last" else context.day_of_issue
    if word.unit == "day":
        base = context.day if word.anchor == "last" and not base[2] else base
        return (_shifted_day(base, word.shift),) * 2
    if word.unit == "month":
        year, month, _ = _shifted_month(base, word.shift)
        days = value.start[2], value.end[2]
        return ((year, month, days[0]), (year, month, days[1])) if month else (OPEN, OPEN)
    return OPEN, OPEN


def _with_year(
    value: DateValue, word: RelativeWord | None, context: _Context, paragraph: int
) -> tuple[Partial, Partial]:
    _, month, day = value.start
    year = value.start[0] or (_year_of_word(word, context) if word else None)
    if year is None and word is None:
        if month is None:
            year, month = _month_of_day(day, context)
        else:
            year = _year_of_month(month, day, context, paragraph)
    end_year = value.end[0] if value.end[0] and value.start[0] else year
    if value.end_year == _THIS:
        end_year = context.day_of_issue[0] or year
    end_month = value.end[1] or (month if value.end[2] else None)
    if end_year and end_year == year and month and end_month and end_month < month:
        end_year += 0 if value.end[0] and not value.end_year else 1  # 11月至次年2月
    return (year, month, day), (end_year, end_month, value.end[2])


def _year_of_word(word: RelativeWord, context: _Context) -> int | None:
    base = context.start if word.anchor == "last" else context.day_of_issue
    if word.anchor == "last" and base[0] is None:
        base = context.day_of_issue
    return base[0] + word.shift if base[0] else None


def _year_of_month(month: int, day: int | None, context: _Context, paragraph: int) -> int | None:
    """The year of a month without one.

    It goes on from the end of the date before it in the paragraph; without one it is the latest
    that is not after the publication. Where nobody knows when that was, and the text began with
    such a month, the years that it tells of since are those of something else, but for the year
    that the text has with the very day: 8月14日 beside 2019年8月14日.
    """
    year, last_month, _ = context.end
    issued = context.issued
    if year and last_month and context.paragraph == paragraph:
        following = year if month >= last_month else year + 1
        return (
            following if not issued or (following, month) <= (issued.year, issued.month) else year
        )
    if issued is None:
        elsewhere = context.unknown and context.paragraph != paragraph
        told = context.year or (None if elsewhere else year)
        return told or (context.days.get((month, day)) if day else None)
    return issued.year if (month, day or 1) <= (issued.month, issued.day) else issued.year - 1


def _month_of_day(day: int | None, context: _Context) -> tuple[int | None, int | None]:
    """Year and month of a day that is written alone: of the last date, else of publication."""
    if context.start[1]:
        return context.start[0], context.start[1]
    year, month, last = context.day_of_issue
    if month is None or last is None or day is None or day <= last:
        return year, month
    year, month, _ = _shifted_month((year, month, None), -1)
    return year, month


def _shifted_day(base: Partial, days: int) -> Partial:
    day = first_day(base) if base[2] else None
    if day is None:
        return OPEN if days else base
    following = day + timedelta(days=days)
    return (following.year, following.month, following.day)


def _shifted_month(base: Partial, months: int) -> Partial:
    """The month of a date or another one so many months on; open where that has no month."""
    year, month, _ = base
    if not month or not year:
        return OPEN
    years_on, index = divmod(month - 1 + months, _MONTHS)
    return (year + years_on, index + 1, None)
