"""What a SPARQL query gave, and the read view that gives it.

A view answers queries and cannot write. Everything that asks (saved questions, explain,
verify, pictures) takes a view, so that the same code works on a file and on a server.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import pyoxigraph as ox

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
"""Any RDF term that can stand in a row of an answer."""

Row = tuple[Term | None, ...]
"""One row of an answer, in the order of its columns; ``None`` where nothing is bound."""


class Kind(StrEnum):
    """The three shapes an answer can have."""

    SELECT = "select"
    ASK = "ask"
    GRAPH = "graph"  # CONSTRUCT and DESCRIBE


@dataclass(frozen=True, slots=True)
class Answer:
    """The full answer to one query.

    ``SELECT``: the projected variables and the solutions in the order the engine gave.
    ``ASK``: one column ``answer`` with one boolean. ``GRAPH``: columns ``subject``,
    ``predicate``, ``object``, the triples sorted and each once.
    """

    kind: Kind
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class View(Protocol):
    """Something that answers SPARQL queries and cannot be written to."""

    @property
    def location(self) -> str:
        """Where the graph is, for messages: a file name or a URL."""

    def answer(self, sparql: str) -> Answer:
        """Answer a SPARQL 1.1 query.

        Raises ``QueryError`` when the query is refused, ``InputError`` when the graph
        cannot be reached.
        """


def answer_from(
    given: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples,
) -> Answer:
    """Turn what pyoxigraph returns, from its engine or its result parser, into an answer."""
    if isinstance(given, ox.QueryBoolean):
        truth = ox.Literal(bool(given))
        return Answer(Kind.ASK, ("answer",), ((truth,),))
    if isinstance(given, ox.QueryTriples):
        return graph_answer(given)
    columns = tuple(variable.value for variable in given.variables)
    rows = tuple(tuple(solution) for solution in given)
    return Answer(Kind.SELECT, columns, rows)


def graph_answer(triples: ox.QueryTriples | list[ox.Triple]) -> Answer:
    """Make the answer of a CONSTRUCT or DESCRIBE query from its triples."""
    each_once = sorted(set(triples), key=str)
    rows = tuple((one.subject, one.predicate, one.object) for one in each_once)
    return Answer(Kind.GRAPH, ("subject", "predicate", "object"), rows)
