"""The terms of the graph, read from ``ontology/oversight.ttl``.

No class or property is typed a second time in code: ``OV.agent`` is the declared term, and
a term that the ontology does not declare raises ``UndeclaredTermError`` where it is used. Terms of
reused vocabularies are declared there too, so ``ORG.mebmer`` is caught as well.

>>> OV.agent.value
'https://w3id.org/oversight-graph/ontology#agent'
>>> ORG.postIn.value
'http://www.w3.org/ns/org#postIn'
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

import pyoxigraph as ox

from oversight_graph.errors import OversightError
from oversight_graph.ontology_files import ontology_path, vocabulary_paths


class UndeclaredTermError(OversightError, AttributeError):
    """A term, concept or scheme that the ontology does not declare."""

    def __init__(self, name: str, known: Iterable[str], where: str = "the ontology") -> None:
        close = get_close_matches(name, sorted(known), n=1)
        hint = f"did you mean {close[0]}?" if close else ""
        super().__init__(f"{name} is not declared in {where}", hint)


@dataclass(frozen=True, slots=True)
class _Declarations:
    """What the files declare: terms in the order of the file, and the prefixes."""

    order: Mapping[ox.NamedNode, int]
    prefixes: Mapping[str, str]


@cache
def _declarations() -> _Declarations:
    order: dict[ox.NamedNode, int] = {}
    parser = ox.parse(path=str(ontology_path("oversight.ttl")))
    for quad in parser:
        if isinstance(quad.subject, ox.NamedNode):
            order.setdefault(quad.subject, len(order))
    prefixes = dict(parser.prefixes)
    for path in vocabulary_paths():
        for quad in ox.parse(path=str(path)):
            if isinstance(quad.subject, ox.NamedNode):
                order.setdefault(quad.subject, len(order))
    return _Declarations(order, prefixes)


class Terms:
    """The declared terms under one prefix, by attribute or, for odd names, by item."""

    __slots__ = ("_prefix",)

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def __getattr__(self, name: str) -> ox.NamedNode:
        """Return the term, or raise ``UndeclaredTermError``."""
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> ox.NamedNode:
        """Return the term, or raise ``UndeclaredTermError``."""
        return _term(self._prefix, name)

    @property
    def namespace(self) -> str:
        """The namespace IRI, for a query's ``PREFIX`` line."""
        return _declarations().prefixes[self._prefix]

    def __dir__(self) -> list[str]:
        start = self.namespace
        declared = (term.value for term in _declarations().order)
        return [iri.removeprefix(start) for iri in declared if iri.startswith(start)]


@cache
def _term(prefix: str, name: str) -> ox.NamedNode:
    declared = _declarations()
    if prefix not in declared.prefixes:
        raise UndeclaredTermError(f"{prefix}:{name}", (), "any vocabulary of the ontology")
    term = ox.NamedNode(declared.prefixes[prefix] + name)
    if term not in declared.order:
        known = (f"{prefix}:{other}" for other in dir(Terms(prefix)))
        raise UndeclaredTermError(f"{prefix}:{name}", known)
    return term


def iri(name: str) -> str:
    """Return the full IRI of a declared term by its prefixed name.

    >>> iri("org:postIn")
    'http://www.w3.org/ns/org#postIn'
    """
    prefix, _, local = name.partition(":")
    return _term(prefix, local).value


def prefixes() -> dict[str, str]:
    """Return the prefixes of the ontology with their namespaces, sorted by prefix."""
    return dict(sorted(_declarations().prefixes.items()))


def declared_order() -> Mapping[ox.NamedNode, int]:
    """Return every declared term with its place in the files, which is the reading order."""
    return _declarations().order


OV = Terms("ov")
OVV = Terms("ovv")
DCTERMS = Terms("dcterms")
ELI = Terms("eli")
FOAF = Terms("foaf")
OA = Terms("oa")
ORG = Terms("org")
PROV = Terms("prov")
QB = Terms("qb")
RDF = Terms("rdf")
RDFS = Terms("rdfs")
SCHEMA = Terms("schema")
SKOS = Terms("skos")
TIME = Terms("time")
