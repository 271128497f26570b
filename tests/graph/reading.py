"""Reads a graph in tests: the values of a node by prefixed property name."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from oversight_graph.graph.build import build_graph
from oversight_graph.graph.provenance import Run
from oversight_graph.graph.terms import RDF, iri
from oversight_graph.resolution.entities import Findings

RUN = Run("0.0.0", "00ab00ab00ab00ab")


class Reading:
    """The quads of some findings, asked by subject and property."""

    def __init__(self, *findings: Findings, run: Run = RUN) -> None:
        self.quads = build_graph(findings, run=run)

    def of_class(self, name: str) -> list[NamedNode]:
        kind = NamedNode(iri(name))
        found = {q.subject for q in self.quads if (q.predicate, q.object) == (RDF.type, kind)}
        return sorted((node for node in found if isinstance(node, NamedNode)), key=str)

    def values(self, subject: NamedNode, name: str) -> list[str]:
        """Return IRIs by what follows the kind's folder, literals by their value."""
        predicate = NamedNode(iri(name))
        found = (q.object for q in self.quads if (q.subject, q.predicate) == (subject, predicate))
        return sorted(_short(each) for each in found if isinstance(each, NamedNode | Literal))

    def nodes(self, subject: NamedNode, name: str) -> list[NamedNode]:
        predicate = NamedNode(iri(name))
        found = (q.object for q in self.quads if (q.subject, q.predicate) == (subject, predicate))
        return sorted((each for each in found if isinstance(each, NamedNode)), key=str)

    def labelled(self, label: str) -> NamedNode:
        """Return the one subject with this label or name."""
        says = {NamedNode(iri(name)) for name in ("rdfs:label", "foaf:name")}
        named = (q for q in self.quads if q.predicate in says)
        found = {q.subject for q in named if q.object == Literal(label, language="zh")}
        (node,) = (each for each in found if isinstance(each, NamedNode))
        return node


def triples(quads: Iterable[Quad]) -> set[str]:
    return {str(quad.triple) for quad in quads}


def _short(term: NamedNode | Literal) -> str:
    if isinstance(term, Literal):
        return term.value
    for start in ("/id/", "/vocabulary/", "#"):
        if start in term.value:
            return term.value.partition(start)[2]
    return term.value
