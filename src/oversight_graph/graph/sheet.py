"""The sheet on which one document's facts are written: its quads, evidence and concepts.

Every quad carries the document's IRI as its graph, so that reading a document again replaces
exactly its facts. Nodes that several documents share (organisations, concepts) are described
in the graph of each.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad

from oversight_graph.errors import OutputError
from oversight_graph.graph.concepts import Concept, by_iri, find
from oversight_graph.graph.iris import Iris
from oversight_graph.graph.literals import decimal, en, integer, plain, zh
from oversight_graph.graph.terms import OA, OV, OVV, PROV, RDF, SKOS
from oversight_graph.resolution.bodies.spellings import label_of
from oversight_graph.resolution.entities import Findings, Organisation, Span

_T = TypeVar("_T")


class Sheet:
    """Collects the quads of one document; every method that names a node describes it too."""

    def __init__(self, findings: Findings, iris: Iris, run: NamedNode) -> None:
        self.findings = findings
        self.document = findings.document
        self.iris = iris
        self.run = run
        self.graph = iris.document(self.document.sha256)
        self._organisations = {each.key: each for each in findings.organisations}
        self._persons = {each.key: each for each in findings.persons}
        self._areas = {each.key: each for each in findings.areas}
        self._quads: set[Quad] = set()

    def add(
        self, subject: NamedNode, predicate: NamedNode, *objects: NamedNode | Literal | None
    ) -> None:
        """State the objects that are not None."""
        for value in objects:
            if value is not None:
                self._quads.add(Quad(subject, predicate, value, self.graph))

    def quads(self) -> list[Quad]:
        """Return everything stated, sorted."""
        return sorted(self._quads, key=str)

    def organisation(self, key: str) -> Organisation:
        """Return the organisation with this key; OutputError when the document has none."""
        return self._known(self._organisations, key)

    def organisation_iri(self, key: str) -> NamedNode:
        """Return the IRI of an organisation of the document."""
        return self.iris.named("organ", label_of(self.organisation(key).key))

    def person_iri(self, key: str) -> NamedNode:
        """Return the IRI of a person; a masked name is a person of this document only."""
        person = self._known(self._persons, key)
        name, _, context = key.partition("|")
        one = f"{name}|{label_of(context)}"
        identity = (one, self.document.sha256) if person.masked else (one,)
        return self.iris.person(person.name, *identity)

    def area_iri(self, key: str) -> NamedNode:
        """Return the IRI of an area of the document."""
        area = self._known(self._areas, key)
        return self.iris.named("area", area.key)

    def person_name(self, key: str) -> str:
        """Return the name of a person of the document."""
        return self._known(self._persons, key).name

    def fact(self, node: NamedNode, spans: Iterable[Span], rule: str, confidence: float) -> None:
        """State how a fact was read: from which words, by which rule, how surely, in which run."""
        self.add(node, PROV.wasDerivedFrom, *(self.evidence(span) for span in spans))
        self.add(node, OV.rule, plain(rule))
        self.add(node, OV.confidence, decimal(confidence))
        self.add(node, PROV.wasGeneratedBy, self.run)

    def mentioned(self, node: NamedNode, spans: Iterable[Span]) -> None:
        """Give a thing the first mention of each form under which the text names it."""
        first: dict[str, Span] = {}
        for span in sorted(spans):
            first.setdefault(self.document.quote(span.start, span.end), span)
        self.add(node, PROV.wasDerivedFrom, *(self.evidence(span) for span in first.values()))

    def evidence(self, span: Span) -> NamedNode:
        """Return the node of a passage; OutputError when the span is not in the text."""
        if not 0 <= span.start < span.end <= len(self.document.text):
            where = f"{self.document.id}: evidence {span.start}–{span.end}"
            raise OutputError(f"{where} is not in the text of {len(self.document.text)}")
        parts = (self.document.sha256, span.start, span.end)
        node = self.iris.hashed("evidence", *parts)
        selector = self.iris.hashed("selector", *parts)
        self.add(node, RDF.type, OA.SpecificResource)
        self.add(node, OA.hasSource, self.graph)
        self.add(node, OA.hasSelector, selector)
        self.add(selector, RDF.type, OA.TextPositionSelector, OA.TextQuoteSelector)
        self.add(selector, OA.start, integer(span.start))
        self.add(selector, OA.end, integer(span.end))
        self.add(selector, OA.exact, plain(self.document.quote(span.start, span.end)))
        return node

    def concept(self, concept: Concept) -> NamedNode:
        """Return the IRI of a concept, with its labels, what is above it and what it leads to."""
        self._describe(concept)
        above = by_iri(concept.broader) if concept.broader is not None else None
        if above is not None:
            self.add(concept.iri, SKOS.broader, self.concept(above))
        for other in filter(None, map(by_iri, concept.related)):
            self.add(concept.iri, SKOS.related, self._describe(other))
        return concept.iri

    def _describe(self, concept: Concept) -> NamedNode:
        """Return the IRI of a concept, with its labels and its place in its scheme."""
        self.add(concept.iri, RDF.type, *concept.types)
        self.add(concept.iri, SKOS.prefLabel, zh(concept.zh), en(concept.en))
        self.add(concept.iri, SKOS.notation, plain(concept.notation))
        self.add(concept.iri, SKOS.inScheme, OVV[concept.scheme])
        if concept.order is not None:
            self.add(concept.iri, OV.order, integer(concept.order))
        return concept.iri

    def word(self, scheme: str, kind: str, word: str, *types: NamedNode) -> NamedNode:
        """Return the concept of an open scheme for a word, a new one if none has the word."""
        known = find(scheme, word)
        if known is not None:
            return self.concept(known)
        node = self.iris.named(kind, word)
        self.add(node, RDF.type, SKOS.Concept, *types)
        self.add(node, SKOS.prefLabel, zh(word))
        self.add(node, SKOS.inScheme, OVV[scheme])
        return node

    def _known(self, things: dict[str, _T], key: str) -> _T:
        if key not in things:
            raise OutputError(f"{self.document.id}: nothing in the findings has the key {key}")
        return things[key]
