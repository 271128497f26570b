"""A strict reader of the files of ``neo4j-admin database import``, by its documented rules.

Each option names a header file and data files. A field is either quoted, with quotes doubled
inside, or holds no quote; an empty one has no value; line breaks within quotes need their
option. Node ids are unique over all files, and every line ends at nodes that are there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

Cell = str | int | float | bool | date | None

_FIELD = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)')
_COLUMN = re.compile(r"([A-Za-z_]\w*)?(?::([A-Za-z_]+))?")
_BOOLEAN = {"true": True, "false": False}
_TYPES: Mapping[str, Callable[[str], Cell]] = {
    "string": str,
    "long": int,
    "double": float,
    "date": date.fromisoformat,
    "boolean": _BOOLEAN.__getitem__,
}
_NODE = {"ID", "LABEL"}
_LINE = {"START_ID", "END_ID", "TYPE"}


@dataclass
class Imported:
    """What the database would hold: nodes by id with their label, and lines."""

    nodes: dict[str, tuple[str, dict[str, Cell]]] = field(default_factory=dict)
    lines: list[tuple[str, str, str, dict[str, Cell]]] = field(default_factory=list)


def read_import(files: Mapping[str, bytes]) -> Imported:
    """Read all files that ``import.args`` names; a ``ValueError`` for what breaks a rule."""
    options = [line.partition("=")[::2] for line in files["import.args"].decode().splitlines()]
    multiline = ("--multiline-fields", "true") in options
    made, used = Imported(), {"import.args"}
    for name in ("--nodes", "--relationships"):
        for option, value in options:
            if option == name:
                header, *data = value.split(",")
                used.update([header, *data])
                _read(files, header, data, made, multiline=multiline)
    if used != set(files):
        raise ValueError(f"not imported: {sorted(set(files) - used)}")
    return made


def _read(
    files: Mapping[str, bytes], header: str, data: list[str], made: Imported, *, multiline: bool
) -> None:
    (names,) = _records(files[header].decode(), multiline=False)
    columns = [_column(name or "") for name in names]
    special = {kind for _, kind in columns if kind in _NODE | _LINE}
    if special not in (_NODE, _LINE):
        raise ValueError(f"{header}: neither nodes nor lines: {special}")
    if len({name for name, _ in columns if name}) != sum(bool(name) for name, _ in columns):
        raise ValueError(f"{header}: a column twice")
    for file in data:
        for record in _records(files[file].decode(), multiline=multiline):
            if len(record) != len(columns):
                raise ValueError(f"{file}: {len(record)} fields for {len(columns)} columns")
            _add(made, columns, record)


def _column(name: str) -> tuple[str, str]:
    found = _COLUMN.fullmatch(name)
    if not found or (found[2] or "string") not in _TYPES.keys() | _NODE | _LINE:
        raise ValueError(f"no column: {name!r}")
    return (found[1] or "", found[2] or "string")


def _records(text: str, *, multiline: bool) -> Iterator[list[str | None]]:
    place, record = 0, list[str | None]()
    while place < len(text):
        found = _FIELD.match(text, place)
        if not found:
            raise ValueError(f"no field at {text[place : place + 40]!r}")
        quoted, bare, end = found.groups()
        if quoted is not None and not multiline and re.search(r"[\r\n]", quoted):
            raise ValueError("a line break without its option")
        record.append(quoted.replace('""', '"') if quoted is not None else bare or None)
        place = found.end()
        if end == "\n":
            yield record
            record = []
    if record:
        raise ValueError("the last line does not end")


def _add(made: Imported, columns: list[tuple[str, str]], record: list[str | None]) -> None:
    special: dict[str, str] = {}
    said: dict[str, Cell] = {}
    for (name, kind), cell in zip(columns, record, strict=True):
        if kind in _NODE | _LINE:
            special[kind] = cell or ""
        elif cell is not None:
            said[name] = _TYPES[kind](cell)
    if not all(special.values()):
        raise ValueError(f"without an id, label or type: {record}")
    if "ID" in special:
        if special["ID"] in made.nodes:
            raise ValueError(f"a node twice: {special['ID']}")
        made.nodes[special["ID"]] = (special["LABEL"], said)
        return
    ends = (special["START_ID"], special["END_ID"])
    if not all(end in made.nodes for end in ends):
        raise ValueError(f"a line to no node: {ends}")
    made.lines.append((*ends, special["TYPE"], said))
