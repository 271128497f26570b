"""A law with its versions, so that a question can tell which was in force on a day."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from oversight_graph.graph.concepts import Concept, by_iri
from oversight_graph.graph.sheet import Sheet
from oversight_graph.graph.terms import DCTERMS, ELI
from oversight_graph.ontology_files import ontology_path


def write_law(sheet: Sheet, law: Concept) -> ox.NamedNode:
    """Write a law and each of its versions with its days in force; return the law's IRI."""
    for version in _versions(law.iri):
        known = by_iri(version)
        if known is not None:
            sheet.add(sheet.concept(law), DCTERMS.hasVersion, sheet.concept(known))
            for predicate, day in _days(version):
                sheet.add(version, predicate, day)
    return sheet.concept(law)


@cache
def _store() -> ox.Store:
    store = ox.Store()
    store.load(path=str(ontology_path("vocabulary") / "laws.ttl"))
    return store


def _versions(law: ox.NamedNode) -> list[ox.NamedNode]:
    found = (quad.object for quad in _store().quads_for_pattern(law, DCTERMS.hasVersion, None))
    return sorted((each for each in found if isinstance(each, ox.NamedNode)), key=str)


def _days(version: ox.NamedNode) -> list[tuple[ox.NamedNode, ox.Literal]]:
    """The first and the last day of a version, as far as they are known."""
    return [
        (predicate, quad.object)
        for predicate in (ELI.first_date_entry_in_force, ELI.date_no_longer_in_force)
        for quad in _store().quads_for_pattern(version, predicate, None)
        if isinstance(quad.object, ox.Literal)
    ]
