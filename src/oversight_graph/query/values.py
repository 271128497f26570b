"""RDF terms as plain Python values and as short labels for people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pyoxigraph as ox

from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.store import Term

Value = str | int | float | bool | date | None
"""What a cell of a result is in Python."""

_XSD = "http://www.w3.org/2001/XMLSchema#"
_TRUE = frozenset({"true", "1"})
_MAKERS: dict[str, Callable[[str], Value]] = {
    f"{_XSD}integer": int,
    f"{_XSD}decimal": float,
    f"{_XSD}double": float,
    f"{_XSD}boolean": lambda text: text in _TRUE,
    f"{_XSD}date": date.fromisoformat,
}
_LONGEST_FIRST = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))


def value_of(term: Term | None) -> Value:
    """Return a term as a Python value: numbers, booleans and days as such, the rest as text.

    An IRI gives its full text. A literal that is not of the form its datatype asks for
    gives its text as well.
    """
    if term is None:
        return None
    if not isinstance(term, ox.Literal):
        return term.value if isinstance(term, ox.NamedNode) else str(term)
    make = _MAKERS.get(term.datatype.value)
    if make is None:
        return term.value
    try:
        return make(term.value)
    except ValueError:
        return term.value


def label_of(term: Term | None) -> str:
    """Return a term as a person reads it: literals bare, IRIs shortened by the prefixes."""
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        return short(term.value)
    return term.value if isinstance(term, ox.Literal) else str(term)


def short(iri: str) -> str:
    """Shorten an IRI by the longest namespace that fits; it is for reading, not for parsing."""
    for prefix, namespace in _LONGEST_FIRST:
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
