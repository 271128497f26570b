"""What single head lines say: publisher, day of issue, document number.

The patterns are in simplified characters and match traditional ones, too; what they find is
given as written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.reading.traditional import simplified

#: Every number of a document holds this word, in simplified or traditional characters.
_NUMBER = re.compile("[号號]")


@dataclass(frozen=True, slots=True)
class _Patterns:
    publisher: tuple[re.Pattern[str], ...]
    issued: tuple[re.Pattern[str], ...]
    number: tuple[re.Pattern[str], ...]
    described: dict[str, re.Pattern[str]]


@cache
def _patterns() -> _Patterns:
    data = toml_of("reading", "page-lines.toml")
    return _Patterns(
        publisher=tuple(map(re.compile, data["publisher"])),
        issued=tuple(map(re.compile, data["issued"])),
        number=tuple(map(re.compile, data["document_number"])),
        described={key: re.compile(pattern) for key, pattern in data["described"].items()},
    )


def publisher_in(lines: Sequence[str]) -> str | None:
    """The name behind 来源 and its like, best pattern first."""
    return _first_group(lines, _patterns().publisher)


def issued_in(lines: Sequence[str]) -> date | None:
    """The day of issue on the first line that gives one, best pattern first."""
    for pattern in _patterns().issued:
        for line in lines:
            if (match := pattern.search(simplified(line))) and (day := calendar_day(match)):
                return day
    return None


def document_number(lines: Sequence[str]) -> str | None:
    """The number of a document (发文字号) with the spaces in it taken out."""
    found = _first_group([line for line in lines if _NUMBER.search(line)], _patterns().number)
    return re.sub(r"\s+", "", found) if found else None


def value_of(lines: Sequence[str], what: str) -> str | None:
    """What the table about a document says, by the key of its pattern."""
    return _first_group(lines, (_patterns().described[what],))


def calendar_day(match: re.Match[str]) -> date | None:
    """The day that three groups of digits give, ``None`` if there is no such day."""
    said = match.groupdict() or dict(zip(("year", "month", "day"), match.groups(), strict=True))
    try:
        return date(int(said["year"]), int(said["month"]), int(said["day"]))
    except ValueError:
        return None


def _first_group(lines: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> str | None:
    for pattern in patterns:
        for line in lines:
            if match := pattern.search(simplified(line)):
                return line[slice(*match.span(1))].strip()
    return None
