"""Rows as data frames and as an Arrow stream; each needs a package that is optional."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from oversight_graph.query.columns import ColumnType, text_of
from oversight_graph.query.optional import optional
from oversight_graph.query.values import Value

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Columns = Sequence[tuple[str, ColumnType, Sequence[Value]]]
"""Name, type and values of each column."""

_EPOCH = date(1970, 1, 1).toordinal()
_PANDAS = {
    ColumnType.TEXT: "string",
    ColumnType.INTEGER: "Int64",
    ColumnType.NUMBER: "float64",
    ColumnType.TRUTH: "boolean",
    ColumnType.DAY: "datetime64[s]",
    ColumnType.MIXED: "object",
}
_POLARS = {
    ColumnType.INTEGER: "Int64",
    ColumnType.NUMBER: "Float64",
    ColumnType.TRUTH: "Boolean",
    ColumnType.DAY: "Date",
}
_ARROW = {
    ColumnType.INTEGER: "int64",
    ColumnType.NUMBER: "float64",
    ColumnType.TRUTH: "bool_",
    ColumnType.DAY: "date32",
}


def pandas_frame(columns: Columns) -> pd.DataFrame:
    """Return a pandas data frame, with a type of pandas for each column."""
    pandas = optional("pandas", "to_pandas()")
    frame: pd.DataFrame = pandas.DataFrame(
        {name: pandas.Series(list(values), dtype=_PANDAS[kind]) for name, kind, values in columns}
    )
    return frame


def polars_frame(columns: Columns) -> pl.DataFrame:
    """Return a polars data frame; a column of mixed values is text."""
    polars = optional("polars", "to_polars()")
    frame: pl.DataFrame = polars.DataFrame(
        [
            polars.Series(
                name, _uniform(kind, values), getattr(polars, _POLARS.get(kind, "String"))
            )
            for name, kind, values in columns
        ]
    )
    return frame


def arrow_stream(columns: Columns, length: int, schema: object = None) -> object:
    """Return a PyCapsule with an Arrow stream of one batch, as its interface asks.

    A column of mixed values is text. ``schema`` is passed on: a reader may ask for one.
    """
    arrow = optional("nanoarrow", "an Arrow stream")
    types = {name: getattr(arrow, _ARROW.get(kind, "string"))() for name, kind, _ in columns}
    children = [
        arrow.c_array(_arrow_values(kind, values), types[name]) for name, kind, values in columns
    ]
    batch = arrow.c_array_from_buffers(arrow.struct(types), length, [None], children=children)
    return arrow.c_array_stream(batch).__arrow_c_stream__(schema)


def _uniform(kind: ColumnType, values: Sequence[Value]) -> list[Any]:
    return [text_of(value) for value in values] if kind is ColumnType.MIXED else list(values)


def _arrow_values(kind: ColumnType, values: Sequence[Value]) -> list[Any]:
    if kind is not ColumnType.DAY:
        return _uniform(kind, values)
    return [value.toordinal() - _EPOCH if isinstance(value, date) else None for value in values]
