"""From the graph to a network: who is tied to whom, and which words say so.

Facts that are nodes in RDF become what a reader expects: a tenure becomes a line from the
person to the organisation, an action stays a node between those who act and those it
concerns, a relation of organisations becomes a line with the evidence of its statement.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import networkx as nx

from oversight_graph.views.evidence import Evidence, TextOf
from oversight_graph.views.facts import ORGANISATIONS, ActionFact, TenureFact
from oversight_graph.views.model import About, Quote, add_edge, add_node
from oversight_graph.views.statements import Statements, Triples, iri

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

_BETWEEN_ORGANISATIONS = {
    "ov:jointOf": "joint_of",
    "ov:stationedAt": "stationed_at",
    "org:unitOf": "unit_of",
    "org:subOrganizationOf": "subordinate",
    "org:memberOf": "member_of",
    "org:linkedTo": "linked_to",
    "ov:area": "located",
}
_TO_ACTION = {"ov:agent": "agent", "ov:jointly": "jointly", "ov:approvedBy": "approved_by"}
_FROM_ACTION = {"ov:target": "target", "ov:area": "place", "ov:partOf": "action_part"}

#: What a line is called, in Chinese and English.
RELATION_WORDS = {
    "tenure": ("任职", "holds"),
    "held_in": ("任职于", "held in"),
    "agent": ("作出", "acts"),
    "jointly": ("会同", "jointly"),
    "approved_by": ("批准", "approves"),
    "target": ("对象", "target"),
    "place": ("地点", "in"),
    "action_part": ("属于", "part of"),
    "joint_of": ("合署", "joint of"),
    "stationed_at": ("派驻监督", "stationed at"),
    "dispatched_by": ("派出机关", "dispatched by"),
    "unit_of": ("内设于", "unit of"),
    "subordinate": ("上级", "subordinate to"),
    "member_of": ("成员单位", "member of"),
    "linked_to": ("相关", "linked to"),
    "located": ("地区", "located in"),
    "contained": ("位于", "contained in"),
    "mentions": ("提及", "mentions"),
}


def network_of(
    triples: Triples,
    text_of: TextOf | None = None,
    *,
    areas: bool = True,
    documents: bool = False,
) -> Network:
    """Return the network of a graph; attributes as described in ``model.py``.

    ``text_of`` gives the text of a document by its SHA-256, for the sentences around the
    quotes. ``areas`` and ``documents`` say whether these become nodes.
    """
    statements = Statements(triples)
    builder = _Builder(statements, Evidence(statements, text_of))
    builder.people_and_organisations()
    if areas:
        builder.areas()
    builder.tenures()
    builder.actions()
    builder.relations()
    if documents:
        builder.documents()
    return builder.network


class _Builder:
    """Adds one kind of thing after the other; edges only between nodes that are there."""

    def __init__(self, statements: Statements, evidence: Evidence) -> None:
        self.network: Network = nx.MultiDiGraph()
        self._known = statements
        self._evidence = evidence

    def people_and_organisations(self) -> None:
        for person in self._known.of_class("foaf:Person"):
            self._node(person, "person", {"aliases": self._known.labels(person, "skos:altLabel")})
        for organisation in self._known.of_class(*ORGANISATIONS):
            self._node(
                organisation,
                "organisation",
                {
                    "classification": self._known.labels(organisation, "org:classification"),
                    "aliases": self._known.labels(organisation, "skos:altLabel"),
                },
            )

    def areas(self) -> None:
        found = self._known.of_class("schema:AdministrativeArea")
        for area in found:
            fields = {
                "level": self._known.labels(area, "ov:level"),
                "code": self._known.one(area, "skos:notation"),
            }
            self._node(area, "area", fields)
        for area in found:
            for outer in self._known.all(area, "schema:containedInPlace"):
                self._edge(area, outer, "contained", _said("contained"))

    def documents(self) -> None:
        for document in self._known.of_class("schema:NewsArticle"):
            issued = self._known.one(document, "dcterms:issued")
            fields = {
                "issued": issued,
                "publisher": self._known.labels(document, "dcterms:publisher"),
                "source": self._known.one(document, "dcterms:source"),
            }
            self._node(document, "document", fields, detail=issued)
        for node in list(self.network):
            quotes: list[Quote] = self.network.nodes[node]["quotes"]
            for document in sorted({quote["document"] for quote in quotes}):
                said = [quote for quote in quotes if quote["document"] == document]
                self._edge(document, node, "mentions", _said("mentions", said))

    def tenures(self) -> None:
        for node in self._known.of_class("ov:Tenure"):
            tenure = TenureFact.read(self._known, node)
            about = About(
                tenure.caption,
                tenure.caption_en,
                fields=tenure.fields(),
                quotes=self._evidence.behind(node),
                past=tenure.past,
                earliest=tenure.start_days[0] or tenure.start_days[1],
                latest=tenure.end_days[1] or tenure.end_days[0],
            )
            if tenure.organisation:
                self._edge(tenure.person, tenure.organisation, "tenure", about)
            elif tenure.person in self.network:
                _extend(self.network.nodes[tenure.person]["fields"], "role", tenure.caption)

    def actions(self) -> None:
        found = self._known.of_class("ov:OversightAction")
        for node in found:
            action = ActionFact.read(self._known, node)
            add_node(self.network, node, "action", action_about(action, self._evidence))
        for node in found:
            quotes = self.network.nodes[node]["quotes"]
            for name, kind in _TO_ACTION.items():
                for other in self._known.all(node, name):
                    self._edge(other, node, kind, _said(kind, quotes))
            for name, kind in _FROM_ACTION.items():
                for other in self._known.all(node, name):
                    self._edge(node, other, kind, _said(kind, quotes))

    def relations(self) -> None:
        stated = self._stated()
        for organisation in self._known.of_class(*ORGANISATIONS):
            for name, property_kind in _BETWEEN_ORGANISATIONS.items():
                kind = self._kind(organisation, property_kind)
                for other in self._known.all(organisation, name):
                    quotes = stated.get((organisation, name, other), [])
                    self._edge(organisation, other, kind, _said(kind, quotes))

    def _kind(self, organisation: str, kind: str) -> str:
        """Return the kind; a group is a unit of the commission that sends it: say it that way."""
        sent = kind == "unit_of" and self._known.is_a(organisation, "ov:StationedGroup")
        return "dispatched_by" if sent else kind

    def _stated(self) -> dict[tuple[str, str, str], list[Quote]]:
        """Return the evidence of each stated relation by subject, property and object."""
        by_iri = {iri(name): name for name in _BETWEEN_ORGANISATIONS}
        found: dict[tuple[str, str, str], list[Quote]] = {}
        for node in self._known.of_class("ov:OrganisationRelation"):
            name = by_iri.get(self._known.one(node, "rdf:predicate"), "")
            key = (self._known.one(node, "rdf:subject"), name, self._known.one(node, "rdf:object"))
            found.setdefault(key, []).extend(self._evidence.behind(node))
        return found

    def _node(self, node: str, kind: str, fields: Mapping[str, str], *, detail: str = "") -> None:
        about = About(
            self._known.label(node),
            detail=detail,
            fields=fields,
            quotes=self._evidence.behind(node),
        )
        add_node(self.network, node, kind, about)

    def _edge(self, source: str, target: str, kind: str, about: About) -> None:
        if source in self.network and target in self.network:
            add_edge(self.network, source, target, kind, about)


def action_about(action: ActionFact, evidence: Evidence) -> About:
    """Return what every picture says of an action."""
    return About(
        action.caption("zh"),
        action.caption("en"),
        action.note,
        action.fields(),
        evidence.behind(action.node),
        type=action.type_zh,
        type_en=action.type_en,
        earliest=action.days[0],
        latest=action.days[1],
    )


def _said(kind: str, quotes: Sequence[Quote] = ()) -> About:
    return About(*RELATION_WORDS[kind], quotes=quotes)


def _extend(fields: dict[str, str], name: str, value: str) -> None:
    fields[name] = f"{fields[name]}、{value}" if name in fields else value
