"""Graphs that every format is tried on, and what they hold as SPARQL counts it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pyoxigraph as ox

from oversight_graph.exports import Material
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.store import EmbeddedStore, EmbeddedView
from oversight_graph.views.facts import ORGANISATIONS

HOSTILE = (
    '=HYPERLINK("http://example.org/";"甲")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "＝1＋1",
    "\x00\x01\x0b\x1f",
    "\x7f\x80\x85",
    "a\tb\r\nc\nd\re",
    "\u202e乙\u2066丙\u200b",
    "𠮷𪚥",
    '"甲", 乙;丙；丁|',
    "\\",
    '"',
    "'",
    "]]></label><x>&lt;",
    "\ufffe\uffff",
    "\u2028\u2029",
    "  ",
    '{"@id": "urn:x"}',
    "null",
    "NA",
)
"""What a label can hold to break a reader."""

CLASSES = {
    "people": "foaf:Person",
    "posts": "org:Post",
    "tenures": "ov:Tenure",
    "actions": "ov:OversightAction",
    "documents": "schema:NewsArticle",
    "areas": "schema:AdministrativeArea",
}


def hostile(view: EmbeddedView) -> EmbeddedView:
    """Return the graph with something hostile in front of every text that people read."""
    return EmbeddedStore(map(_made_hostile, view.quads()), "hostile").view()


def _made_hostile(quad: ox.Quad) -> ox.Quad:
    value = quad.object
    exact = ox.NamedNode(PREFIXES["oa"] + "exact")
    if not isinstance(value, ox.Literal) or not (value.language or quad.predicate == exact):
        return quad
    # The same text becomes the same hostile text.
    text = HOSTILE[zlib.crc32(value.value.encode()) % len(HOSTILE)] + value.value
    made = ox.Literal(text, language=value.language)
    return ox.Quad(quad.subject, quad.predicate, made, quad.graph_name)


def counts(material: Material) -> dict[str, int]:
    """Return how many things of each class there are, and how many of some statements."""
    view = EmbeddedStore(ox.Quad(t.subject, t.predicate, t.object) for t in material.triples).view()
    found = {name: _count(view, f"?s a {kind}") for name, kind in CLASSES.items()}
    kinds = " ".join(ORGANISATIONS)
    found["organisations"] = _count(view, f"?s a ?kind VALUES ?kind {{ {kinds} }}")
    return found


def count_pairs(material: Material, pattern: str) -> int:
    """Return how many different pairs ``?s`` and ``?o`` there are of a pattern."""
    view = EmbeddedStore(ox.Quad(t.subject, t.predicate, t.object) for t in material.triples).view()
    return _number(view, f"SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT ?s ?o {{ {pattern} }} }}")


def _count(view: EmbeddedView, pattern: str) -> int:
    return _number(view, f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ {pattern} }}")


def _number(view: EmbeddedView, query: str) -> int:
    ((found,),) = view.answer(query).rows
    assert isinstance(found, ox.Literal)
    return int(found.value)


def texts(material: Material) -> Iterator[str]:
    """Yield every text with a language that the graph holds."""
    for triple in material.triples:
        if isinstance(triple.object, ox.Literal) and triple.object.language:
            yield triple.object.value
