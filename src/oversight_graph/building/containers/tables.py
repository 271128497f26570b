"""Tables in which each row is a bulletin: CSV, JSON and JSON Lines, read row by row."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from oversight_graph.building.containers.columns import Chosen, Columns, choose, day_of
from oversight_graph.building.containers.entry import Entry
from oversight_graph.building.limits import Limits
from oversight_graph.building.names import inside
from oversight_graph.building.streams import Counted, Readable, read_whole
from oversight_graph.building.troubles import Trouble, too_long
from oversight_graph.reading.given import Given

_STEP = 64 * 1024
_IN_MEMORY = 8 * 1024 * 1024
_DELIMITERS = ",\t;"
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MARKUP = re.compile(r"<(?:p|div|br|table|span|html|body|section|article)\b[^>]*>", re.IGNORECASE)

Row = Mapping[str, str]


def csv_entries(stream: Readable, name: str, limits: Limits, columns: Columns) -> Iterator[Entry]:
    """Yield the rows of a table whose first line names the columns."""
    csv.field_size_limit(int(limits.input_bytes))
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
        encoding = _copied(stream, copy)
        copy.seek(0)
        text = io.TextIOWrapper(copy, encoding, newline="")
        head = text.readline(_STEP)
        delimiter = max(_DELIMITERS, key=head.count)
        lines = _lines(text, name, limits)
        rows = csv.reader(chain([head], lines), delimiter=delimiter, strict=True)
        header = [cell.strip() for cell in next(rows, [])]
        chosen = choose(header, columns, name)
        for number, cells in enumerate(rows, start=1):
            if any(cell.strip() for cell in cells):
                yield _entry(dict(zip(header, cells, strict=False)), chosen, number, name)
        text.detach()


def _lines(text: io.TextIOWrapper, name: str, limits: Limits) -> Iterator[str]:
    longest = int(limits.input_bytes)
    while line := text.readline(longest + 1):
        if len(line) > longest:
            raise too_long(name, longest)
        yield line


def _copied(stream: Readable, copy: tempfile.SpooledTemporaryFile[bytes]) -> str:
    """Copy a table to where it can be read twice; return its encoding."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    encoding, first = "utf-8", True
    while part := stream.read(_STEP):
        if first:
            encoding = next((e for mark, e in _MARKS if part.startswith(mark)), encoding)
            first = False
        copy.write(part)
        encoding = _still(decoder, part, encoding)
    return _still(decoder, b"", encoding, final=True)


def _still(
    decoder: codecs.IncrementalDecoder, part: bytes, encoding: str, *, final: bool = False
) -> str:
    if encoding != "utf-8":
        return encoding
    try:
        decoder.decode(part, final)
    except UnicodeDecodeError:
        return "gb18030"
    return encoding


def jsonl_entries(stream: Readable, name: str, limits: Limits, columns: Columns) -> Iterator[Entry]:
    """Yield the objects of a file with one on each line."""
    lines = io.BufferedReader(Counted(stream))
    rows = _Rows(name, columns)
    longest = int(limits.input_bytes)
    number = 0
    while line := lines.readline(longest + 1):
        number += 1
        if len(line) > longest:
            raise too_long(inside(name, f"row {number}"), longest)
        if line.strip():
            yield rows.entry(line, number)


def json_entries(stream: Readable, name: str, limits: Limits, columns: Columns) -> Iterator[Entry]:
    """Yield the objects of a list, be it the whole or the one list inside an object."""
    whole = read_whole(stream, name, limits, "table_too_long")
    try:
        found = _listed(_parsed(whole))
    except (ValueError, RecursionError) as error:
        raise Trouble("no_table", name=name, why=_why(error)) from error
    rows = _Rows(name, columns)
    for number, each in enumerate(found, start=1):
        yield rows.entry(each, number)


class _Rows:
    """Makes entries of the objects of one table, which mostly have the same columns."""

    def __init__(self, name: str, columns: Columns) -> None:
        self._name, self._columns = name, columns
        self._chosen: tuple[tuple[str, ...], Chosen] | None = None

    def entry(self, found: object, number: int) -> Entry:
        """Return the entry of an object, or of the line of JSON that it is still on."""
        own = f"row {number}"
        try:
            row = _flat(_parsed(found) if isinstance(found, bytes) else found)
            return _entry(row, self._choose(row), number, self._name)
        except Trouble as trouble:
            return Entry(own, trouble=trouble)
        except (ValueError, RecursionError) as error:
            named = inside(self._name, own)
            return Entry(own, trouble=Trouble("no_table", name=named, why=_why(error)))

    def _choose(self, row: Row) -> Chosen:
        there = tuple(row)
        if self._chosen is None or self._chosen[0] != there:
            self._chosen = (there, choose(there, self._columns, self._name))
        return self._chosen[1]


def _parsed(data: bytes) -> Any:  # noqa: ANN401  - whatever JSON holds
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return json.loads(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return json.loads(data)  # UTF-16 and UTF-32, which json tells by their zeros


def _listed(found: object) -> Sequence[Any]:
    if isinstance(found, list):
        return found
    if isinstance(found, dict):
        lists = [v for v in found.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
        return lists[0] if len(lists) == 1 else [found]
    raise ValueError("neither a list nor an object")


def _flat(found: object, before: str = "", depth: int = 3) -> dict[str, str]:
    """Return the cells of an object, those of objects inside it with a dot between the names."""
    if not isinstance(found, dict):
        raise ValueError("a row is no object")  # noqa: TRY004  - of the data, not of a call
    row: dict[str, str] = {}
    for key, cell in found.items():
        if isinstance(cell, dict) and depth:
            row |= _flat(cell, f"{before}{key}.", depth - 1)
        elif isinstance(cell, list) and all(isinstance(part, str) for part in cell):
            row[before + key] = "\n".join(cell)
        elif isinstance(cell, str | int | float) and not isinstance(cell, bool):
            row[before + key] = str(cell)
        else:
            row[before + key] = ""
    return row


def _entry(row: Row, chosen: Chosen, number: int, name: str) -> Entry:
    own = f"row {number}"
    text = row.get(chosen.text, "")
    if not text.strip():
        return Entry(own, trouble=Trouble("empty_row", name=inside(name, own)))
    try:
        content = io.BytesIO(text.encode())
    except UnicodeEncodeError:
        return Entry(own, trouble=Trouble("no_characters", name=inside(name, own)))
    written = _cell(row, chosen.date)
    issued = day_of(written) if written else None
    return Entry(
        own,
        content,
        Given(
            url=_cell(row, chosen.url),
            title=_cell(row, chosen.title),
            publisher=_cell(row, chosen.publisher),
            issued=issued,
            charset="utf-8",
            content_type="text/html" if _MARKUP.search(text) else "text/plain",
        ),
        warnings=_unread(written) if issued is None else (),
    )


def _unread(date: str | None) -> tuple[str, ...]:
    return (f"its date {date[:40]!r} is not understood",) if date else ()


def _cell(row: Row, column: str | None) -> str | None:
    cell = "" if column is None else row.get(column, "")
    one_line = " ".join(cell.encode("utf-8", "replace").decode().split())
    return one_line or None


def _why(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)[:200]
