"""The words of the concepts of a vocabulary, as texts may use them."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from oversight_graph.ontology_files import ontology_path

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_NOTATION, _BROADER, _PREFERRED, _ALTERNATIVE = (
    ox.NamedNode(f"{_SKOS}{name}") for name in ("notation", "broader", "prefLabel", "altLabel")
)


@cache
def words_of(scheme: str) -> dict[str, str]:
    """Return the Chinese labels of a scheme's concepts, each with the notation of its concept."""
    notations = _notations(scheme)
    return {
        label.value: notations[concept]
        for name in (_ALTERNATIVE, _PREFERRED)
        for concept, predicate, label in _read(scheme)
        if predicate == name
        and concept in notations
        and isinstance(label, ox.Literal)
        and label.language == "zh"
    }


@cache
def above(scheme: str) -> dict[str, str]:
    """Return for each concept that has one the notation of the concept above it."""
    notations = _notations(scheme)
    return {
        notations[concept]: notations[broader]
        for concept, predicate, broader in _read(scheme)
        if predicate == _BROADER
    }


_Triple = tuple[object, ox.NamedNode, object]


@cache
def _read(scheme: str) -> tuple[_Triple, ...]:
    path = ontology_path("vocabulary") / f"{scheme}.ttl"
    return tuple((q.subject, q.predicate, q.object) for q in ox.parse(path=str(path)))


@cache
def _notations(scheme: str) -> dict[object, str]:
    return {
        concept: value.value
        for concept, predicate, value in _read(scheme)
        if predicate == _NOTATION and isinstance(value, ox.Literal)
    }
