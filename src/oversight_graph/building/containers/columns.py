"""Which column of a table holds the text, and which what is known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

from oversight_graph.building.troubles import Trouble
from oversight_graph.data_files import toml_of
from oversight_graph.errors import UsageError

Columns = Mapping[str, str]
"""What the user says: ``text``, ``title``, ``date``, ``url``, ``publisher`` → name of a column."""

FIELDS = ("text", "title", "date", "url", "publisher")
_DAY = re.compile(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_COMPACT_DAY = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_MOMENT = re.compile(r"\s*(\d{10})(?:\d{3}|\.\d+)?\s*$")
_CHINA = timedelta(hours=8)
#: How many names of columns a message lists.
_LISTED = 12


def parse_columns(given: str) -> dict[str, str]:
    """Return the columns of an argument such as ``text=正文,title=标题``.

    Raises UsageError for anything else and for a field that does not exist.
    """
    found: dict[str, str] = {}
    for pair in filter(None, given.split(",")):
        field, _, column = (part.strip() for part in pair.partition("="))
        if field not in FIELDS or not column:
            known = ", ".join(FIELDS)
            raise UsageError(f"--columns {pair!r}", f"write FIELD=COLUMN; fields are {known}")
        found[field] = column
    return found


@cache
def _known() -> dict[str, list[str]]:
    return toml_of("building", "columns.toml")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The columns that were chosen, as the table names them; ``None`` for none."""

    text: str
    title: str | None
    date: str | None
    url: str | None
    publisher: str | None


def choose(there: Sequence[str], columns: Columns, name: str) -> Chosen:
    """Choose among the columns of a table. Raises Trouble where none holds text."""
    text = _column("text", there, columns, name)
    if text is None:
        raise Trouble("no_text_column", name=name, columns=_listed(there))
    return Chosen(text, *(_column(field, there, columns, name) for field in FIELDS[1:]))


def _column(field: str, there: Sequence[str], columns: Columns, name: str) -> str | None:
    if field in columns:
        if columns[field] not in there:
            known = _listed(there)
            raise Trouble("no_such_column", name=name, column=columns[field], columns=known)
        return columns[field]
    by_small = {column.strip().lower(): column for column in reversed(there)}
    return next((by_small[known] for known in _known()[field] if known in by_small), None)


def _listed(there: Sequence[str]) -> str:
    shown = ", ".join(column.strip()[:40] or "(no name)" for column in there[:_LISTED])
    return " ".join(shown.split()) + (" …" if len(there) > _LISTED else "") or "none"


def day_of(written: str) -> date | None:
    """Return the day that a cell gives, also as seconds or milliseconds; ``None`` for none.

    >>> day_of("2024年5月1日 10:20"), day_of("20240501"), day_of("1714521600000")
    (datetime.date(2024, 5, 1), datetime.date(2024, 5, 1), datetime.date(2024, 5, 1))
    """
    try:
        if moment := _MOMENT.match(written):
            return (datetime.fromtimestamp(int(moment[1]), UTC) + _CHINA).date()
        if day := _DAY.match(written) or _COMPACT_DAY.match(written):
            return date(*map(int, day.groups()))
    except (ValueError, OverflowError):
        pass
    return None
