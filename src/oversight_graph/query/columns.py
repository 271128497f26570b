"""The types of columns: found from the values, so that a day stays a day in every data frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from oversight_graph.query.values import Value


class ColumnType(StrEnum):
    """What the values of a column are; any of them may be missing (``None``)."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    TRUTH = "truth"
    DAY = "day"
    MIXED = "mixed"


_TYPES: dict[type, ColumnType] = {
    str: ColumnType.TEXT,
    int: ColumnType.INTEGER,
    float: ColumnType.NUMBER,
    bool: ColumnType.TRUTH,
    date: ColumnType.DAY,
}
_NUMBERS = {ColumnType.INTEGER, ColumnType.NUMBER}
_LARGEST = 2**63  # what lies beyond fits no integer column of a data frame


def type_of(values: Iterable[Value]) -> ColumnType:
    """Return the one type that all values have; a column without any is text."""
    found = {_type(value) for value in values if value is not None}
    if len(found) == 1:
        return found.pop()
    if found and found <= _NUMBERS:
        return ColumnType.NUMBER
    return ColumnType.MIXED if found else ColumnType.TEXT


def _type(value: Value) -> ColumnType:
    if type(value) is int and not -_LARGEST <= value < _LARGEST:
        return ColumnType.MIXED
    return _TYPES[type(value)]


def parsed(cells: Sequence[str], wanted: Sequence[ColumnType]) -> tuple[Value, ...]:
    """Read the cells of a column of text as the first type that fits all of them.

    An empty cell is ``None``. Cells that fit none of the types stay text.
    """
    for kind in wanted:
        try:
            return tuple(_parse(cell, kind) for cell in cells)
        except ValueError:
            continue
    return tuple(cell or None for cell in cells)


def _parse(cell: str, kind: ColumnType) -> Value:
    if not cell:
        return None
    match kind:
        case ColumnType.INTEGER:
            return int(cell)
        case ColumnType.NUMBER:
            return float(cell)
        case ColumnType.DAY:
            return date.fromisoformat(cell)
        case ColumnType.TRUTH:
            return _truth(cell)
        case _:
            return cell


def _truth(cell: str) -> bool:
    if cell not in {"true", "false"}:
        raise ValueError(cell)
    return cell == "true"


def text_of(value: Value) -> str | None:
    """Return a value as text, for a column in which not all values are of one type."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)
