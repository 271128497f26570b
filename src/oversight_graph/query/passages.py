"""The passages of a graph: each evidence with its document, offsets and quote."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from oversight_graph.graph.terms import OA, RDF
from oversight_graph.store import EmbeddedView, Term


@dataclass(frozen=True, slots=True)
class Passage:
    """One evidence. ``problem`` says what keeps it from being read, else it is empty."""

    evidence: ox.NamedNode
    document: ox.NamedNode | None
    start: int
    end: int
    exact: str
    problem: str = ""


def passages(view: EmbeddedView) -> tuple[Passage, ...]:
    """Return every evidence of the graph, sorted by IRI."""
    found = {triple.subject for triple in view.triples(None, RDF.type, OA.SpecificResource)}
    nodes = sorted((one for one in found if isinstance(one, ox.NamedNode)), key=str)
    return tuple(_passage(view, node) for node in nodes)


def _passage(view: EmbeddedView, node: ox.NamedNode) -> Passage:
    document = _only(view, node, OA.hasSource)
    selector = _only(view, node, OA.hasSelector)
    if not isinstance(document, ox.NamedNode) or not isinstance(selector, ox.NamedNode):
        return Passage(node, None, 0, 0, "", "it needs one source and one selector")
    parts = [_only(view, selector, term) for term in (OA.start, OA.end, OA.exact)]
    texts = [part.value for part in parts if isinstance(part, ox.Literal)]
    if len(texts) != len(parts) or not (texts[0].isdecimal() and texts[1].isdecimal()):
        return Passage(node, document, 0, 0, "", "its selector needs one start, end and quote")
    return Passage(node, document, int(texts[0]), int(texts[1]), texts[2])


def _only(view: EmbeddedView, subject: ox.NamedNode, predicate: ox.NamedNode) -> Term | None:
    """Return the value of a property when it has exactly one."""
    found = [triple.object for triple in view.triples(subject, predicate)]
    return found[0] if len(found) == 1 else None
