"""A graph as the views read it: the statements about each thing, by property.

Views do not query. They walk over all statements once, keep them by subject, and then look
up. Every answer is sorted, so that nothing depends on the order of the statements.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad, Triple

from oversight_graph.graph.terms import Terms

Triples = Iterable[Quad] | Iterable[Triple]


@cache
def iri(name: str) -> str:
    """Return the IRI of a prefixed name; ``UndeclaredTerm`` when the ontology has it not."""
    prefix, _, local = name.partition(":")
    return Terms(prefix)[local].value


class Statements:
    """Statements by subject and property; terms are named by their prefixed names."""

    def __init__(self, triples: Triples) -> None:
        found: dict[str, dict[str, set[tuple[str, str]]]] = {}
        for triple in triples:
            if isinstance(triple.subject, NamedNode):
                properties = found.setdefault(triple.subject.value, {})
                properties.setdefault(triple.predicate.value, set()).add(_term(triple.object))
        self._found = {
            subject: {name: sorted(terms) for name, terms in properties.items()}
            for subject, properties in found.items()
        }
        self._members: dict[str, list[str]] = {}
        for subject in sorted(self._found):
            for kind, _ in self._found[subject].get(iri("rdf:type"), ()):
                self._members.setdefault(kind, []).append(subject)

    def of_class(self, *names: str) -> list[str]:
        """Return the IRIs of everything that has one of these classes, sorted."""
        return sorted({member for name in names for member in self._members.get(iri(name), ())})

    def is_a(self, subject: str, name: str) -> bool:
        """Say whether ``subject`` has this class."""
        return iri(name) in self.all(subject, "rdf:type")

    def all(self, subject: str, name: str) -> list[str]:
        """Return all values of a property: IRIs in full, literals without tag and datatype."""
        return [value for value, _ in self._terms(subject, name)]

    def one(self, subject: str, *names: str) -> str:
        """Return the first value of the first of these properties that has one, or ``""``."""
        for name in names:
            for value, _ in self._terms(subject, name):
                return value
        return ""

    def label(self, subject: str, language: str = "zh") -> str:
        """Return what a thing is called in a language; ``""`` when it is not called anything."""
        for name in ("skos:prefLabel", "foaf:name", "dcterms:title", "rdfs:label"):
            for value, tag in self._terms(subject, name):
                if tag == language or (language == "zh" and not tag):
                    return value
        return ""

    def names(self, subject: str, name: str, language: str = "zh") -> list[str]:
        """Return the labels of all values of a property; literals stand for themselves."""
        values = self.all(subject, name)
        return [self.label(value, language) if value in self._found else value for value in values]

    def labels(self, subject: str, name: str, language: str = "zh") -> str:
        """Return ``names`` as one text."""
        words = [word for word in self.names(subject, name, language) if word]
        return ("、" if language == "zh" else ", ").join(words)

    def _terms(self, subject: str, name: str) -> list[tuple[str, str]]:
        return self._found.get(subject, {}).get(iri(name), [])


def _term(term: object) -> tuple[str, str]:
    if isinstance(term, Literal):
        return (term.value, term.language or "")
    if isinstance(term, NamedNode):
        return (term.value, "")
    return (str(term), "")
