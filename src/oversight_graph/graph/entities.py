"""People, organisations, areas and posts as RDF."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from oversight_graph.graph.concepts import concept, find
from oversight_graph.graph.literals import boolean, zh
from oversight_graph.graph.sheet import Sheet
from oversight_graph.graph.terms import (
    FOAF,
    ORG,
    OV,
    RDF,
    SCHEMA,
    SKOS,
    UndeclaredTermError,
)
from oversight_graph.resolution.bodies.spellings import label_of, second_name_of
from oversight_graph.resolution.entities import Area, Organisation, OrgKind, Person

# Our class first, then the standard one above it, so that a query that knows only the W3C
# ontology finds every organisation without inference.
_CLASSES: dict[OrgKind, tuple[NamedNode, ...]] = {
    OrgKind.BODY: (ORG.FormalOrganization,),
    OrgKind.UNIT: (ORG.OrganizationalUnit,),
    OrgKind.STATIONED_GROUP: (OV.StationedGroup, ORG.OrganizationalUnit),
    OrgKind.JOINT_ORGAN: (OV.JointOrgan, ORG.FormalOrganization),
    OrgKind.TASK_FORCE: (OV.TaskForce, ORG.OrganizationalCollaboration),
    OrgKind.COLLECTIVE: (OV.Collective,),
}


def write_entities(sheet: Sheet) -> None:
    """Write every person, organisation and area of the document."""
    for person in sheet.findings.persons:
        _write_person(sheet, person)
    for organisation in sheet.findings.organisations:
        _write_organisation(sheet, organisation)
    for area in sheet.findings.areas:
        _write_area(sheet, area)


def write_post(sheet: Sheet, organisation: str, role: str) -> NamedNode:
    """Return the post of a role in an organisation, described."""
    name = label_of(sheet.organisation(organisation).name)
    post = sheet.iris.named("post", label_of(sheet.organisation(organisation).key), role)
    sheet.add(post, RDF.type, ORG.Post)
    sheet.add(post, SKOS.prefLabel, zh(name + role))
    sheet.add(post, ORG.postIn, sheet.organisation_iri(organisation))
    sheet.add(post, ORG.role, write_role(sheet, role))
    return post


def write_role(sheet: Sheet, role: str, *, rank: bool = False) -> NamedNode:
    """Return the concept of a role or, from a scheme of its own, of a rank."""
    return sheet.word("ranks" if rank else "roles", "role", role, ORG.Role)


def _write_person(sheet: Sheet, person: Person) -> None:
    node = sheet.person_iri(person.key)
    sheet.add(node, RDF.type, FOAF.Person)
    sheet.add(node, FOAF.name, zh(person.name))
    if person.masked:
        sheet.add(node, OV.masked, boolean(value=True))
    sheet.mentioned(node, person.spans)


def _write_organisation(sheet: Sheet, organisation: Organisation) -> None:
    node = sheet.organisation_iri(organisation.key)
    sheet.add(node, RDF.type, *_CLASSES[organisation.kind])
    name = label_of(organisation.name)  # 云溪县人民政府 elsewhere is the same body
    sheet.add(node, SKOS.prefLabel, zh(name))
    others = {organisation.name, second_name_of(name) or name, *organisation.aliases} - {name}
    sheet.add(node, SKOS.altLabel, *map(zh, sorted(others)))
    if organisation.classification is not None:
        # org:classification would make a collective an organisation.
        collective = organisation.kind is OrgKind.COLLECTIVE
        says = SCHEMA.category if collective else ORG.classification
        sheet.add(node, says, _classification(sheet, organisation.classification))
    if organisation.area is not None:
        sheet.add(node, OV.area, sheet.area_iri(organisation.area))
    sheet.add(node, OV.jointOf, *(sheet.organisation_iri(part) for part in organisation.parts))
    sheet.mentioned(node, organisation.spans)


def _classification(sheet: Sheet, notation: str) -> NamedNode:
    return sheet.concept(concept("organisation-classes", notation))


def _write_area(sheet: Sheet, area: Area) -> None:
    node = sheet.area_iri(area.key)
    sheet.add(node, RDF.type, SCHEMA.AdministrativeArea)
    sheet.add(node, SKOS.prefLabel, zh(area.key))
    if area.name != area.key:
        sheet.add(node, SKOS.altLabel, zh(area.name))
    sheet.add(node, OV.level, sheet.concept(concept("area-levels", area.level)))
    if area.code is not None:
        sheet.add(node, SKOS.notation, Literal(area.code, datatype=OV["GBT2260-2023"]))
    if area.parent is not None:
        sheet.add(node, SCHEMA.containedInPlace, sheet.area_iri(area.parent))
    sheet.mentioned(node, area.spans)


def write_measure(sheet: Sheet, action_type: NamedNode, measure: str) -> NamedNode:
    """Return the measure with this notation or word below an action type."""
    known = find("measures", measure, broader=action_type)
    if known is None:
        raise UndeclaredTermError(measure, (), f"the measures of {action_type.value}")
    return sheet.concept(known)
