"""Saved questions asked of a small graph in two engines, whose answers must be the same."""

from __future__ import annotations

from collections import Counter

import pyoxigraph as ox
import rdflib

from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.query import ask, saved_question
from oversight_graph.store import EmbeddedStore

HEAD = "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())

Row = dict[str, str]


def answers(turtle: str, question: str, **given: str) -> list[Row]:
    """The rows of a question, each with what is bound in it, in order."""
    text = f"{HEAD}@prefix : <https://example.org/> .\n{turtle}"
    view = EmbeddedStore(ox.parse(text, format=ox.RdfFormat.TURTLE)).view()
    result = ask(view, question, given)
    rows = [
        {name: _written(value) for name, value in row.items() if value is not None}
        for row in result.to_dicts()
    ]
    assert Counter(map(_hashable, rows)) == Counter(
        map(_hashable, _in_rdflib(text, question, given))
    )
    return rows


def _in_rdflib(text: str, question: str, given: dict[str, str]) -> list[Row]:
    saved = saved_question(question)
    found = rdflib.Graph().parse(data=text, format="turtle").query(saved.sparql(given))
    return [
        {
            name: _written(term.toPython() if isinstance(term, rdflib.Literal) else term)
            for name in saved.columns
            if (term := row.get(rdflib.Variable(name))) is not None
        }
        for row in found.bindings
    ]


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _hashable(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(row.items()))
