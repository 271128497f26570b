"""The table: what every answer of the product is, whatever was asked.

It is iterated, measured, shown and handed to other libraries in one and the same way. Only
``to_pandas``, ``to_polars`` and the Arrow stream need packages beyond the core.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from oversight_graph.query import frames
from oversight_graph.query.columns import ColumnType, text_of, type_of
from oversight_graph.query.layout import HTML_ROWS, TEXT_ROWS, html_table, text_table
from oversight_graph.query.values import Value, short

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Row = tuple[Value, ...]
"""One row: text, whole and other numbers, truth values and days; ``None`` for nothing."""


class Table:
    """Rows of plain values under named columns; it cannot be changed.

    >>> table = Table(["name", "posts"], [("令狐川", 2)])
    >>> table.to_dicts()
    [{'name': '令狐川', 'posts': 2}]
    """

    def __init__(self, columns: Iterable[str], rows: Iterable[Row]) -> None:
        self._columns = tuple(columns)
        self._rows = tuple(rows)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return self._columns

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, in order."""
        return self._rows

    @cached_property
    def types(self) -> tuple[ColumnType, ...]:
        """The type of each column."""
        return tuple(type_of(self._values(place)) for place in range(len(self.columns)))

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows."""
        return iter(self.rows)

    def __getitem__(self, place: int) -> Row:
        """Return one row by its place."""
        return self.rows[place]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return (self.columns, self.rows) == (other.columns, other.rows)

    def __hash__(self) -> int:
        return hash((self.columns, self.rows))

    def to_dicts(self) -> list[dict[str, Value]]:
        """Return the rows as dictionaries from column to value."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_pandas(self) -> pd.DataFrame:
        """Return a pandas data frame: days as dates, whole numbers as such, gaps as gaps.

        Raises ``UsageError`` when pandas is not installed.
        """
        return frames.pandas_frame(self._by_column())

    def to_polars(self) -> pl.DataFrame:
        """Return a polars data frame; ``UsageError`` when polars is not installed."""
        return frames.polars_frame(self._by_column())

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return an Arrow stream, for whatever library takes one.

        Raises ``UsageError`` when nanoarrow is not installed.
        """
        return frames.arrow_stream(self._by_column(), len(self), requested_schema)

    def __str__(self) -> str:
        return text_table(self.columns, list(self._labels(len(self))), len(self))

    def __repr__(self) -> str:
        return text_table(self.columns, list(self._labels(TEXT_ROWS)), len(self)).rstrip("\n")

    def _repr_html_(self) -> str:
        return self._html(HTML_ROWS)

    def _html(self, most: int) -> str:
        return html_table(self.columns, self.types, self._labels(most), len(self))

    def _labels(self, most: int) -> Iterator[Sequence[str]]:
        """Yield the first rows as people read them, IRIs shortened."""
        for row in self.rows[:most]:
            yield [short(text_of(value) or "") for value in row]

    def _values(self, place: int) -> list[Value]:
        return [row[place] for row in self.rows]

    def _by_column(self) -> frames.Columns:
        named = enumerate(zip(self.columns, self.types, strict=True))
        return [(name, kind, self._values(place)) for place, (name, kind) in named]
