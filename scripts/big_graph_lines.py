"""Lines of N-Triples in the product's terms, and the concepts of the vocabularies as such lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pyoxigraph as ox

from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.graph.terms import iri
from oversight_graph.ontology_files import vocabulary_paths

#: What a graph says of a concept: the rest of the vocabularies stays in their files.
_TOLD = (
    "rdf:type",
    "skos:prefLabel",
    "skos:notation",
    "skos:inScheme",
    "skos:broader",
    "skos:related",
    "ov:order",
    "dcterms:hasVersion",
    "eli:first_date_entry_in_force",
    "eli:date_no_longer_in_force",
)


def concept_lines() -> Iterator[str]:
    """Every concept of the vocabularies, as a graph describes it."""
    told = {iri(name) for name in _TOLD}
    for path in vocabulary_paths():
        for quad in ox.parse(path=str(path)):
            about = isinstance(quad.subject, ox.NamedNode) and quad.subject.value
            if about and about.startswith(PREFIXES["ovv"]) and quad.predicate.value in told:
                yield f"{quad.triple} .\n"


def thing(node: str, kind: str, label: str, by: str = "skos:prefLabel") -> Iterator[str]:
    """A node with its class and its name."""
    yield triple(node, "rdf:type", f"<{iri(kind)}>")
    yield triple(node, by, f'"{label}"@zh')


def node_iri(kind: str, name: str) -> str:
    """The IRI of a node of the graph."""
    return f"{PREFIXES['id']}{kind}/{name}"


def concept(name: str) -> str:
    """A concept, as a line writes it."""
    return f"<{PREFIXES['ovv']}{name}>"


def day(when: date) -> str:
    """A day, as a line writes it."""
    return f'"{when.isoformat()}"^^<{PREFIXES["xsd"]}date>'


def integer(number: int) -> str:
    """A whole number, as a line writes it."""
    return f'"{number}"^^<{PREFIXES["xsd"]}integer>'


def triple(subject: str, predicate: str, value: str) -> str:
    """One line; the predicate by its prefixed name."""
    return f"<{subject}> <{iri(predicate)}> {value} .\n"
