"""Checks a graph against ``ontology/shapes.ttl`` (SHACL)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import pyoxigraph as ox
import pyshacl
from pyoxigraph import Quad, Triple
from rdflib import SH, XSD, Graph
from rdflib.term import BNode, IdentifiedNode, Literal, Node, URIRef

from oversight_graph.ontology_files import ontology_path


class Severity(StrEnum):
    """How bad a result is.

    A violation: the graph is wrong. A warning: it is likely wrong, and a person should look.
    An info: it is allowed, and whoever counts should know of it.
    """

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class ShapeResult:
    """One result: the node it is about, what is wrong in zh and en, and where.

    ``path`` is the property and ``value`` the value at fault; both may be empty. ``shape``
    is the IRI of the shape that says so, ``constraint`` the kind of its rule that is broken
    (``MinCount``). A blank node is ``_:``, for it has no name that lasts.
    """

    severity: Severity
    focus: str
    path: str
    value: str
    shape: str
    constraint: str
    zh: str
    en: str


def check_graph(quads: Iterable[Quad | Triple]) -> list[ShapeResult]:
    """Return what the shapes object to in the union of the quads, sorted; empty when nothing.

    Violations come before warnings, warnings before infos. The graph is neither changed nor
    extended by inference. The time grows with the number of triples alone.
    """
    with _no_tracebacks():
        data = _as_rdflib(each if isinstance(each, Triple) else each.triple for each in quads)
        # In place: the copy is ours already, and nothing is inferred into it.
        _, report, _ = pyshacl.validate(
            data, shacl_graph=_shapes(), advanced=False, inference="none", inplace=True
        )
        return read_report(report)


def read_report(report: Graph) -> list[ShapeResult]:
    """Return the results in a validation report on ``shapes.ttl``, by any validator, sorted."""
    # A result may carry others as its detail; only those of the report itself are results.
    found = set(report.objects(None, SH.result))
    return sorted((_result(report, each) for each in found), key=_worst_first)


@contextmanager
def _no_tracebacks() -> Iterator[None]:
    """Keep rdflib from logging a traceback for 30 February: that is for the shapes to say."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


@cache
def _shapes() -> Graph:
    return Graph().parse(ontology_path("shapes.ttl"), format="turtle")


def _as_rdflib(triples: Iterable[Triple]) -> Graph:
    """Copy the triples, making each term once: three times as fast as by way of N-Triples."""
    term = cache(_term)
    graph = Graph()
    for triple in triples:
        graph.add((term(triple.subject), term(triple.predicate), term(triple.object)))
    return graph


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | Triple) -> Node:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if isinstance(term, ox.Literal):
        datatype = None if term.language else URIRef(term.datatype.value)
        if datatype == XSD.string:
            datatype = None  # as rdflib reads it from a file
        return Literal(term.value, lang=term.language, datatype=datatype)
    raise TypeError("a triple is no term of the graphs that the shapes are for")


def _result(report: Graph, node: Node) -> ShapeResult:
    shapes = _shapes()
    source = report.value(node, SH.sourceShape)
    # From the shapes: a report may hold the messages in one language only.
    texts = {
        message.language: str(message)
        for message in shapes.objects(source, SH.message)
        if isinstance(message, Literal)
    }
    focus, value = report.value(node, SH.focusNode), report.value(node, SH.value)
    if (source, SH.targetNode, None) in shapes:
        # The target is a term of the vocabulary; the node at fault is what was found from there.
        focus, value = value, None
    path = report.value(node, SH.resultPath)
    return ShapeResult(
        Severity(_local(report.value(node, SH.resultSeverity)).lower()),
        _name(focus),
        str(path) if isinstance(path, URIRef) else "",
        _name(value),
        str(source),
        _local(report.value(node, SH.sourceConstraintComponent)).removesuffix(
            "ConstraintComponent"
        ),
        texts.get("zh", ""),
        texts.get("en", ""),
    )


def _local(term: Node | None) -> str:
    return str(term).rpartition("#")[2]


def _name(term: Node | None) -> str:
    if isinstance(term, IdentifiedNode) and not isinstance(term, URIRef):
        return "_:"
    return "" if term is None else str(term)


def _worst_first(result: ShapeResult) -> tuple[int, ShapeResult]:
    return list(Severity).index(result.severity), result
