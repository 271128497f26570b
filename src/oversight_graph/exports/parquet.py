"""Parquet: the tables with days as days and counts as numbers. Needs polars."""

from __future__ import annotations

import io
from typing import Any, Final

from oversight_graph.exports.columns import checked, written_types
from oversight_graph.exports.material import Material
from oversight_graph.exports.spells import spells_of
from oversight_graph.query.columns import ColumnType
from oversight_graph.query.optional import optional
from oversight_graph.views import Table

_POLARS: Final = {
    ColumnType.TEXT: "String",
    ColumnType.DAY: "Date",
    ColumnType.INTEGER: "Int64",
    ColumnType.NUMBER: "Float64",
    ColumnType.TRUTH: "Boolean",
}


def tables_as_parquet(material: Material) -> dict[str, bytes]:
    """Return the six tables as Parquet, a file each; ``UsageError`` without polars."""
    return {f"{name}.parquet": _file(table, name) for name, table in material.tables.items()}


def spells_as_parquet(material: Material) -> dict[str, bytes]:
    """Return the spells as one Parquet file; ``UsageError`` without polars."""
    return {"spells.parquet": _file(spells_of(material), "spells")}


def _file(table: Table, name: str) -> bytes:
    """Return a table as Parquet whose columns have the same types for every graph."""
    polars = optional("polars", "Parquet")
    kinds = zip(table.columns, written_types(table.columns), strict=True)
    types: dict[Any, Any] = {column: getattr(polars, _POLARS[kind]) for column, kind in kinds}
    stream = io.BytesIO()
    checked(table, name).to_polars().cast(types).write_parquet(stream)
    return stream.getvalue()
