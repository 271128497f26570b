"""The result of a question: rows of plain values, and every form it can be written in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from oversight_graph.errors import UnknownName, UsageError
from oversight_graph.query import writing
from oversight_graph.query.nearest import advice
from oversight_graph.query.values import Value, value_of
from oversight_graph.store import Answer, Kind, Row

if TYPE_CHECKING:
    import pandas as pd

_WRITERS: Final[dict[str, Callable[[Answer], str]]] = {
    "table": writing.as_table,
    "csv": writing.as_csv,
    "json": writing.as_json,
    "jsonl": writing.as_jsonl,
    "ttl": writing.as_turtle,
    "nt": writing.as_ntriples,
}
_GRAPH_ONLY = frozenset({"ttl", "nt"})

RESULT_FORMATS: Final[tuple[str, ...]] = tuple(_WRITERS)
"""The names that :meth:`Result.to` takes."""


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a question.

    Iterating gives one tuple of plain Python values a row (IRIs as text, days as ``date``,
    ``None`` for what is not bound); ``terms`` has the same rows as RDF terms.
    """

    answer: Answer

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return self.answer.columns

    @property
    def terms(self) -> tuple[Row, ...]:
        """The rows as pyoxigraph terms."""
        return self.answer.rows

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.answer.rows)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        """Yield the rows as tuples of plain values."""
        for row in self.answer.rows:
            yield tuple(map(value_of, row))

    def __bool__(self) -> bool:
        """Say what an ASK query says; any other result is true when it has rows."""
        if self.answer.kind is Kind.ASK:
            return bool(value_of(self.answer.rows[0][0]))
        return bool(self.answer.rows)

    def to_dicts(self) -> list[dict[str, Value]]:
        """Return the rows as dictionaries from column to plain value."""
        return [dict(zip(self.columns, row, strict=True)) for row in self]

    def to_pandas(self) -> pd.DataFrame:
        """Return a data frame; ``UsageError`` when pandas is not installed."""
        try:
            import pandas as pd  # noqa: PLC0415 - optional, and a second to import
        except ImportError:
            remedy = "install it: pip install 'oversight-graph[notebook]'"
            raise UsageError("to_pandas() needs pandas", remedy) from None
        return pd.DataFrame(list(self), columns=list(self.columns))

    def to(self, name: str) -> str:
        """Return the result as text in one of ``RESULT_FORMATS``.

        Raises ``UnknownName`` for any other name, and ``UsageError`` for Turtle or
        N-Triples of a result that is not a graph.
        """
        write = _WRITERS.get(name)
        if write is None:
            raise UnknownName(f"no result format {name!r}", advice(name, _WRITERS, "there are"))
        if name in _GRAPH_ONLY and self.answer.kind is not Kind.GRAPH:
            remedy = "ask with CONSTRUCT or DESCRIBE, or choose another format"
            raise UsageError(f"a {self.answer.kind.upper()} result cannot be {name}", remedy)
        return write(self.answer)

    def __str__(self) -> str:
        return writing.as_table(self.answer)

    def _repr_html_(self) -> str:
        return writing.as_html(self.answer)
