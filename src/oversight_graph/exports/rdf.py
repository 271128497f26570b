"""The RDF formats. What was written is read back and compared before anybody gets it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pyoxigraph as ox

from oversight_graph.errors import OutputError
from oversight_graph.exports.jsonld import to_jsonld
from oversight_graph.exports.material import Material
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.graph.turtle import to_turtle

_RDF: Final[dict[str, ox.RdfFormat]] = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
}
_WITH_GRAPHS = frozenset({"nq", "trig"})


def as_rdf(material: Material, name: str) -> bytes:
    """Return the graph as ttl, nt, nq, trig or jsonld; nq and trig keep each document apart.

    Raises ``OutputError`` when what was written does not read back as the same graph.
    """
    if name in _WITH_GRAPHS:
        expected = material.quads
        data = ox.serialize(expected, format=_RDF[name], prefixes=PREFIXES) or b""
    else:
        expected = [ox.Quad(t.subject, t.predicate, t.object) for t in material.triples]
        data = _written(material.triples, name)
    if set(_read(data, name)) != set(expected):
        raise OutputError(f"the {name} output does not read back as the same graph")
    return data


def _written(triples: list[ox.Triple], name: str) -> bytes:
    if name == "ttl":
        return to_turtle(triples)
    if name == "jsonld":
        return to_jsonld(triples)
    return ox.serialize(triples, format=_RDF[name], prefixes=PREFIXES) or b""


def _read(data: bytes, name: str) -> Iterable[ox.Quad]:
    try:
        return list(ox.parse(data, format=_RDF[name]))
    except (SyntaxError, ValueError) as error:
        raise OutputError(f"the {name} output does not parse: {error}") from None
