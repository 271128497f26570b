"""What the ontology calls its classes and properties, in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox

from oversight_graph.graph.terms import RDFS, declared_order
from oversight_graph.ontology_files import ontology_path
from oversight_graph.query.values import short
from oversight_graph.store import open_file


def term_label(iri: str, language: str = "zh") -> str:
    """Return the ontology's label of a class or property, or its short form without one."""
    return _labels(language).get(iri, short(iri))


def class_label(iris: Iterable[str], language: str = "zh") -> str:
    """Return the label of the first of a thing's classes in the order of the ontology."""
    ranked = sorted(iris, key=reading_order)
    return term_label(ranked[0], language) if ranked else ""


def reading_order(iri: str) -> tuple[int, str]:
    """Return a sort key for terms: their place in the ontology, then their IRI."""
    order = declared_order()
    return (order.get(ox.NamedNode(iri), len(order)), iri)


@cache
def _labels(language: str) -> dict[str, str]:
    view = open_file(ontology_path("oversight.ttl"))
    return {
        triple.subject.value: triple.object.value
        for triple in view.triples(predicate=RDFS.label)
        if isinstance(triple.subject, ox.NamedNode)
        and isinstance(triple.object, ox.Literal)
        and triple.object.language == language
    }
