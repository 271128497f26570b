"""The concepts of ``ontology/vocabulary/*.ttl``: looked up by notation or by word.

A scheme is closed (action types, statuses: an unknown notation is an error) or open (roles,
ranks, modalities: an unknown word becomes a concept of its own); who looks up decides which.

>>> concept("action-types", "talk").zh
'谈话'
>>> find("measures", "留党察看一年").notation
'probation_within_party'
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from oversight_graph.graph.terms import DCTERMS, ELI, OV, RDF, SCHEMA, SKOS, UndeclaredTermError
from oversight_graph.ontology_files import vocabulary_paths

_DAYS = (
    SCHEMA.legislationDate,
    ELI.first_date_entry_in_force,
    ELI.date_no_longer_in_force,
)


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept as its file declares it.

    ``words`` are the zh labels, preferred first; ``related`` are concepts of other schemes, such as
    the form of the “four forms” that a measure belongs to; ``order`` is None where law and
    procedure give none; ``versions`` are those of a law, ``days`` the day of adoption and the first
    and last day in force of one of them, each with its property, and ``replaced_by`` the version
    after it; ``states`` is the property by which a relation concept is stated in the graph.
    """

    iri: ox.NamedNode
    scheme: str
    notation: str
    zh: str
    en: str
    words: tuple[str, ...]
    types: tuple[ox.NamedNode, ...]
    broader: ox.NamedNode | None
    related: tuple[ox.NamedNode, ...]
    order: int | None
    versions: tuple[ox.NamedNode, ...]
    days: tuple[tuple[ox.NamedNode, ox.Literal], ...]
    replaced_by: ox.NamedNode | None
    states: ox.NamedNode | None


def concept(scheme: str, notation: str) -> Concept:
    """Return the concept with this notation, or raise ``UndeclaredTermError``."""
    known = _by_notation(scheme)
    if notation not in known:
        raise UndeclaredTermError(notation, known, f"the scheme {scheme}")
    return known[notation]


def find(scheme: str, word: str, *, broader: ox.NamedNode | None = None) -> Concept | None:
    """Return the concept with this notation or zh label, or None.

    ``broader`` narrows the search: 通报 is one measure of education, another of publicity.
    """
    for candidate in concepts(scheme):
        if broader is not None and candidate.broader != broader:
            continue
        if word == candidate.notation or word in candidate.words:
            return candidate
    return None


@cache
def concepts(scheme: str) -> tuple[Concept, ...]:
    """Return the concepts of a scheme in the order of its file."""
    found = tuple(each for each in _all() if each.scheme == scheme)
    if not found:
        raise UndeclaredTermError(scheme, schemes(), "the vocabulary")
    return found


def schemes() -> tuple[str, ...]:
    """Return the names of all schemes, sorted."""
    return tuple(sorted({each.scheme for each in _all()}))


def by_iri(iri: ox.NamedNode) -> Concept | None:
    """Return the concept with this IRI, or None."""
    return _by_iri().get(iri)


@cache
def _by_notation(scheme: str) -> dict[str, Concept]:
    return {each.notation: each for each in concepts(scheme)}


@cache
def _by_iri() -> dict[ox.NamedNode, Concept]:
    return {each.iri: each for each in _all()}


@cache
def _all() -> tuple[Concept, ...]:
    found: list[Concept] = []
    for path in vocabulary_paths():
        subjects: dict[ox.NamedNode, _Values] = {}
        for quad in ox.parse(path=str(path)):
            if isinstance(quad.subject, ox.NamedNode):
                values = subjects.setdefault(quad.subject, defaultdict(list))
                values[quad.predicate].append(quad.object)
        for iri, values in subjects.items():
            if SKOS.Concept in values[RDF.type]:
                found.append(_concept(iri, values))
    return tuple(found)


_Values = defaultdict[ox.NamedNode, list[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]


def _concept(iri: ox.NamedNode, values: _Values) -> Concept:
    zh = _texts(values, SKOS.prefLabel, "zh")
    order = _texts(values, OV.order)
    scheme = _nodes(values, SKOS.inScheme)[0].value
    return Concept(
        iri=iri,
        scheme=scheme[_name_start(scheme) :],
        notation=_texts(values, SKOS.notation)[0],
        zh=zh[0],
        en=_texts(values, SKOS.prefLabel, "en")[0],
        words=(zh[0], *_texts(values, SKOS.altLabel, "zh")),
        types=tuple(_nodes(values, RDF.type)),
        broader=next(iter(_nodes(values, SKOS.broader)), None),
        related=tuple(_nodes(values, SKOS.related)),
        order=int(order[0]) if order else None,
        versions=tuple(_nodes(values, DCTERMS.hasVersion)),
        days=tuple(
            (name, day) for name in _DAYS for day in values[name] if isinstance(day, ox.Literal)
        ),
        replaced_by=next(iter(_nodes(values, DCTERMS.isReplacedBy)), None),
        states=next(iter(_nodes(values, OV.property)), None),
    )


def _texts(values: _Values, predicate: ox.NamedNode, language: str | None = None) -> list[str]:
    literals = (value for value in values[predicate] if isinstance(value, ox.Literal))
    return [literal.value for literal in literals if literal.language == language]


def _nodes(values: _Values, predicate: ox.NamedNode) -> list[ox.NamedNode]:
    return [value for value in values[predicate] if isinstance(value, ox.NamedNode)]


def _name_start(iri: str) -> int:
    return iri.rindex("/") + 1
