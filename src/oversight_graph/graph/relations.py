"""Relations between organisations: the plain triple, and a statement that carries its evidence."""

from __future__ import annotations

from dataclasses import replace

from pyoxigraph import NamedNode

from oversight_graph.errors import OutputError
from oversight_graph.graph.concepts import Concept, concept
from oversight_graph.graph.literals import zh
from oversight_graph.graph.sheet import Sheet
from oversight_graph.graph.terms import OV, RDF, RDFS
from oversight_graph.resolution.entities import OrgKind, Relation

_UNITS = (OrgKind.UNIT, OrgKind.STATIONED_GROUP)


def write_relation(sheet: Sheet, relation: Relation) -> None:
    """Write one relation, stated directly and as a statement with its evidence."""
    kind = concept("organisation-relations", relation.rel)
    child, parent = sheet.organisation(relation.child), sheet.organisation(relation.parent)
    subject, value = sheet.organisation_iri(child.key), sheet.organisation_iri(parent.key)
    predicate = _predicate(kind, child.kind)
    sheet.add(subject, predicate, value)
    content = replace(relation, rule="", confidence=0.0)
    node = sheet.iris.hashed("relation", sheet.document.sha256, content)
    sheet.add(node, RDF.type, OV.OrganisationRelation)
    sheet.add(node, RDFS.label, zh(f"{child.name} {kind.zh} {parent.name}"))
    sheet.add(node, OV.relationType, sheet.concept(kind))
    sheet.add(node, RDF.subject, subject)
    sheet.add(node, RDF.predicate, predicate)
    sheet.add(node, RDF.object, value)
    sheet.fact(node, relation.evidence, relation.rule, relation.confidence)


def _predicate(kind: Concept, child: OrgKind) -> NamedNode:
    """Return the property; a part that is no unit is stated as a suborganisation."""
    if kind.notation == "part_of" and child not in _UNITS:
        return _predicate(concept("organisation-relations", "subordinate"), child)
    if kind.states is None:
        raise OutputError(f"the relation {kind.notation} names no property to state it by")
    return kind.states
