"""The order in which a person would read a graph: by kind, and facts as the text tells them.

Facts follow their evidence: first the document, then the place in its text. A node that
serves one other node (a quantity, an interval, a selector) stands right behind it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from oversight_graph.graph.terms import (
    DCTERMS,
    FOAF,
    OA,
    ORG,
    OV,
    PROV,
    RDF,
    SCHEMA,
    SKOS,
    TIME,
    declared_order,
)

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Properties: TypeAlias = Mapping[NamedNode, list[Term]]
Subjects: TypeAlias = Mapping[NamedNode, Properties]
Place: TypeAlias = tuple[int, int, int]  # document, start, end
Key: TypeAlias = tuple[int, Place, int, str, str]

_SECTIONS: tuple[tuple[str, tuple[NamedNode, ...]], ...] = (
    ("Documents 文档", (SCHEMA.NewsArticle,)),
    ("People 人物", (FOAF.Person,)),
    (
        "Organisations 组织",
        (
            ORG.FormalOrganization,
            ORG.OrganizationalUnit,
            ORG.OrganizationalCollaboration,
            OV.Collective,
            FOAF.Organization,
        ),
    ),
    ("Areas 地区", (SCHEMA.AdministrativeArea,)),
    ("Posts 职务", (ORG.Post,)),
    ("Tenures 任职", (OV.Tenure, TIME.Interval)),
    ("Actions 监督行动", (OV.OversightAction, SCHEMA.QuantitativeValue, OV.Instrument)),
    ("Cases 案件", (OV.Case,)),
    ("Relations between organisations 组织关系", (OV.OrganisationRelation,)),
    ("Evidence 原文证据", (OA.SpecificResource, OA.TextPositionSelector)),
    ("Runs 抽取运行", (PROV.Activity, PROV.SoftwareAgent)),
    ("Days 日期", (TIME.Instant,)),
    ("Concepts 概念", (SKOS.Concept, SKOS.ConceptScheme)),
)
_OTHER = len(_SECTIONS)
_SECTION_OF = {kind: place for place, (_, kinds) in enumerate(_SECTIONS) for kind in kinds}
_OWNING = (ORG.memberDuring, OV.quantity, OV.instrument, OA.hasSelector)
# What is named sorts by its name, what was told by where it was told.
_TOLD = frozenset(_SECTION_OF[kind] for kind in (OV.Tenure, OV.OversightAction)) | frozenset(
    _SECTION_OF[kind] for kind in (OV.OrganisationRelation, OA.SpecificResource)
)
_NOWHERE: Place = (0, 0, 0)


def heading(section: int) -> str:
    """Return the heading of a section by its number."""
    return "Other 其他" if section == _OTHER else _SECTIONS[section][0]


def declared_key(term: NamedNode) -> tuple[int, str]:
    """Return the sort key of a class or property: the order of the ontology, then its IRI."""
    order = declared_order()
    return order.get(term, len(order)), term.value


class ReadingOrder:
    """Sort keys for the subjects of one graph."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._documents = self._number_documents()
        self._owners = self._find_owners()

    def section(self, subject: NamedNode) -> int:
        """Return the number of the section that a subject stands in."""
        return self.key(subject)[0]

    def key(self, subject: NamedNode) -> Key:
        """Return (section, place in the texts, place in the ontology, owner, own IRI)."""
        owner, own = self._owners.get(subject, subject), subject.value
        kinds = (kind for kind in self._nodes(owner, RDF.type) if kind in _SECTION_OF)
        section = min((_SECTION_OF[kind] for kind in kinds), default=_OTHER)
        place = self._place(owner) if section in _TOLD else self._document_place(owner)
        declared = declared_order().get(owner, len(declared_order()))
        return section, place, declared, owner.value, "" if owner == subject else own

    def _place(self, subject: NamedNode) -> Place:
        passages = self._nodes(subject, PROV.wasDerivedFrom) or [subject]
        return min((self._passage(each) for each in passages), default=_NOWHERE)

    def _passage(self, evidence: NamedNode) -> Place:
        sources = (self._documents.get(each, -1) for each in self._nodes(evidence, OA.hasSource))
        document = min(sources, default=-1)
        for selector in self._nodes(evidence, OA.hasSelector):
            start, end = (self._number(selector, each) for each in (OA.start, OA.end))
            return document, start, end
        return document, 0, 0

    def _document_place(self, subject: NamedNode) -> Place:
        return self._documents.get(subject, 0), 0, 0

    def _number_documents(self) -> dict[NamedNode, int]:
        kind = SCHEMA.NewsArticle
        found = [each for each in self._subjects if kind in self._nodes(each, RDF.type)]
        found.sort(key=self._document_key)
        return {document: number for number, document in enumerate(found)}

    def _document_key(self, document: NamedNode) -> tuple[str, str, str]:
        issued = self._text(document, DCTERMS.issued)
        return issued, self._text(document, DCTERMS.identifier), document.value

    def _find_owners(self) -> dict[NamedNode, NamedNode]:
        owners: dict[NamedNode, NamedNode] = {}
        for subject in self._subjects:
            for predicate in _OWNING:
                for owned in self._nodes(subject, predicate):
                    known = owners.get(owned, subject)
                    owners[owned] = min(known, subject, key=self._owner_key)
        return owners

    def _owner_key(self, owner: NamedNode) -> tuple[Place, str]:
        return self._place(owner), owner.value

    def _nodes(self, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
        values = self._subjects.get(subject, {}).get(predicate, ())
        return [value for value in values if isinstance(value, NamedNode)]

    def _text(self, subject: NamedNode, predicate: NamedNode) -> str:
        values = self._subjects.get(subject, {}).get(predicate, ())
        return min((value.value for value in values if isinstance(value, Literal)), default="")

    def _number(self, subject: NamedNode, predicate: NamedNode) -> int:
        text = self._text(subject, predicate)
        return int(text) if text.isdecimal() else 0
