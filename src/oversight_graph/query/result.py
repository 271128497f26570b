"""The result of a question: rows of plain values, and every form it can be written in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final

from oversight_graph.errors import UnknownName, UsageError
from oversight_graph.query import writing
from oversight_graph.query.layout import html_page
from oversight_graph.query.nearest import advice
from oversight_graph.query.table import Row, Table
from oversight_graph.query.values import label_of, value_of
from oversight_graph.store import Answer, Kind
from oversight_graph.store import Row as Terms

_WRITERS: Final[dict[str, Callable[[Answer], str]]] = {
    "csv": writing.as_csv,
    "tsv": writing.as_tsv,
    "json": writing.as_json,
    "jsonl": writing.as_jsonl,
    "ttl": writing.as_turtle,
    "nt": writing.as_ntriples,
}
_GRAPH_ONLY = frozenset({"ttl", "nt"})

RESULT_FORMATS: Final[tuple[str, ...]] = ("table", "html", *_WRITERS)
"""The names that :meth:`Result.to` takes."""


class Result(Table):
    """The result of a question.

    Iterating gives one tuple of plain Python values a row (IRIs as text, days as ``date``,
    ``None`` for what is not bound); ``terms`` has the same rows as RDF terms.
    """

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.columns, ())
        self.answer = answer

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as plain values, made when first asked for."""
        return self._plain

    @cached_property
    def _plain(self) -> tuple[Row, ...]:
        return tuple(tuple(map(value_of, row)) for row in self.terms)

    @property
    def terms(self) -> tuple[Terms, ...]:
        """The rows as pyoxigraph terms."""
        return self.answer.rows

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.answer.rows)

    def __bool__(self) -> bool:
        """Say what an ASK query says; any other result is true when it has rows."""
        if self.answer.kind is Kind.ASK:
            return bool(value_of(self.answer.rows[0][0]))
        return bool(self.answer.rows)

    def to(self, name: str) -> str:
        """Return the result as text in one of ``RESULT_FORMATS``.

        Raises ``UnknownName`` for any other name, and ``UsageError`` for Turtle or
        N-Triples of a result that is not a graph.
        """
        if name not in RESULT_FORMATS:
            raise UnknownName(
                f"no result format {name!r}", advice(name, RESULT_FORMATS, "there are")
            )
        if name in _GRAPH_ONLY and self.answer.kind is not Kind.GRAPH:
            remedy = "ask with CONSTRUCT or DESCRIBE, or choose another format"
            raise UsageError(f"a {self.answer.kind.upper()} result cannot be {name}", remedy)
        if name == "html":
            return html_page(self._html(len(self)))
        write = _WRITERS.get(name)
        return write(self.answer) if write else str(self)

    def _labels(self, most: int) -> Iterator[Sequence[str]]:
        for row in self.terms[:most]:
            yield list(map(label_of, row))
