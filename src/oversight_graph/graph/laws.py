"""A law with its versions, so that a question can tell which was in force on a day."""

from __future__ import annotations

from pyoxigraph import NamedNode

from oversight_graph.graph.concepts import Concept, by_iri
from oversight_graph.graph.sheet import Sheet
from oversight_graph.graph.terms import DCTERMS


def write_law(sheet: Sheet, law: Concept) -> NamedNode:
    """Write a law and its versions, with their days and which follows which; return its IRI."""
    for version in filter(None, map(by_iri, law.versions)):
        sheet.add(law.iri, DCTERMS.hasVersion, sheet.concept(version))
        for predicate, day in version.days:
            sheet.add(version.iri, predicate, day)
        if version.replaced_by in law.versions:
            sheet.add(version.iri, DCTERMS.isReplacedBy, version.replaced_by)
    return sheet.concept(law)
