"""The types that columns of the tables are written with, whatever a graph happens to hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from oversight_graph.errors import OutputError
from oversight_graph.query.columns import ColumnType
from oversight_graph.query.values import Value
from oversight_graph.views.tables import TYPES, Table

_CLASSES: Final[dict[ColumnType, tuple[type, ...]]] = {
    ColumnType.TEXT: (str,),
    ColumnType.DAY: (date,),
    ColumnType.INTEGER: (int,),
    ColumnType.NUMBER: (int, float),
    ColumnType.TRUTH: (bool,),
}


def written_types(columns: Iterable[str]) -> tuple[ColumnType, ...]:
    """Return the type of each column, the widest of those that it can have."""
    return tuple(TYPES.get(name, (ColumnType.TEXT,))[-1] for name in columns)


def checked(table: Table, name: str) -> Table:
    """Return the table; ``OutputError`` where a cell is not of the type of its column.

    That happens with graphs of others: a day that no calendar has, a count in words.
    """
    for column, kind, values in zip(
        table.columns, written_types(table.columns), zip(*table.rows, strict=True), strict=False
    ):
        for value in values:
            if value is not None and not _fits(value, kind):
                message = f"{name}, {column}: not every value is of type {kind}, as {value!r}"
                raise OutputError(message, "see `oversight verify`, or export to csv")
    return table


def _fits(value: Value, kind: ColumnType) -> bool:
    if isinstance(value, bool) and kind is not ColumnType.TRUTH:
        return False
    return isinstance(value, _CLASSES[kind])
