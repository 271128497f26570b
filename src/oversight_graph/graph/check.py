"""Checks a graph against ``ontology/shapes.ttl`` (SHACL)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import pyshacl
from pyoxigraph import Quad, RdfFormat, Triple, serialize
from rdflib import RDF, SH, Graph
from rdflib.term import Literal, Node

from oversight_graph.ontology_files import ontology_path


class Severity(StrEnum):
    """How bad a result is: a violation must not be, a warning may."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class ShapeResult:
    """One result: the node it is about, what is wrong in zh and en, and where.

    ``path`` is the property and ``value`` the value at fault; both may be empty. ``shape``
    is the IRI of the shape that says so.
    """

    severity: Severity
    focus: str
    path: str
    value: str
    shape: str
    zh: str
    en: str


def check_graph(quads: Iterable[Quad | Triple]) -> list[ShapeResult]:
    """Return what the shapes object to in the union of the quads, sorted; empty when nothing.

    Violations come before warnings. The graph is neither changed nor extended by inference.
    """
    triples = {each if isinstance(each, Triple) else each.triple for each in quads}
    data = Graph()
    data.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    shapes = Graph().parse(ontology_path("shapes.ttl"), format="turtle")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=False, inference="none")
    found = report.subjects(RDF.type, SH.ValidationResult)
    return sorted((_result(report, shapes, each) for each in found), key=_worst_first)


def _result(report: Graph, shapes: Graph, node: Node) -> ShapeResult:
    severity = str(report.value(node, SH.resultSeverity)).rpartition("#")[2]
    # A SPARQL constraint has a name of its own, which says more than the shape around it.
    source = report.value(node, SH.sourceConstraint) or report.value(node, SH.sourceShape)
    # From the shapes: a report drops the languages of a SPARQL constraint's messages.
    texts = {
        message.language: str(message)
        for message in shapes.objects(source, SH.message)
        if isinstance(message, Literal)
    }
    focus, path, value = (
        str(report.value(node, predicate) or "")
        for predicate in (SH.focusNode, SH.resultPath, SH.value)
    )
    zh, en = texts.get("zh", ""), texts.get("en", "")
    return ShapeResult(Severity(severity.lower()), focus, path, value, str(source), zh, en)


def _worst_first(result: ShapeResult) -> tuple[int, ShapeResult]:
    return list(Severity).index(result.severity), result
