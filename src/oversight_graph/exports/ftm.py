"""FollowTheMoney entities as lines of JSON, for Aleph, OpenSanctions and their tools.

Person, Organization, PublicBody, Position, Occupancy, Sanction, Article, Documentation. What
is only alleged never becomes a Sanction, and nobody whose name is masked becomes a Person:
such entities are matched by name, and the name of a masked person is somebody else's too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from oversight_graph.data_files import toml_of
from oversight_graph.exports.ftm_entities import Entity, dated, identity
from oversight_graph.exports.material import Material
from oversight_graph.views.evidence import Evidence
from oversight_graph.views.facts import ORGANISATIONS
from oversight_graph.views.model import Quote

_COUNTRY: Final = "cn"


def as_ftm(material: Material) -> dict[str, bytes]:
    """Return the entities, a line each: documents first, then things, then what ties them."""
    lines = "".join(entity.line() for entity in _Entities(material).all())
    return {"entities.ftm.json": lines.encode()}


def left_out(material: Material) -> tuple[str, ...]:
    """Return what the entities do not say, a line for each kind, with how many."""
    return tuple(_Entities(material).left_out())


class _Entities:
    """Makes the entities of one graph, one kind after the other."""

    def __init__(self, material: Material) -> None:
        self._known = material.statements
        self._evidence = Evidence(self._known)
        self._rules: dict[str, Any] = toml_of("exports", "ftm.toml")
        people = self._known.of_class("foaf:Person")
        self._masked = {one for one in people if self._known.one(one, "ov:masked") == "true"}
        # Dictionaries keep the order and find at once.
        self._people = dict.fromkeys(one for one in people if one not in self._masked)
        self._bodies = dict.fromkeys(self._known.of_class(*ORGANISATIONS))
        self._posts = dict.fromkeys(self._known.of_class("org:Post"))
        self._documents = dict.fromkeys(self._known.of_class("schema:NewsArticle"))
        self._tenures = self._known.of_class("ov:Tenure")

    def all(self) -> Iterator[Entity]:
        yield from self._articles()
        yield from map(self._person, self._people)
        yield from map(self._body, self._bodies)
        yield from map(self._position, self._posts)
        yield from (self._occupancy(tenure) for tenure in self._tenures if self._is_held(tenure))
        for action in self._known.of_class("ov:OversightAction"):
            yield from self._sanctions(action)
        yield from self._documentation()

    def left_out(self) -> Iterator[str]:
        if self._masked:
            yield f"ftm: {len(self._masked)} masked people are left out, with what is said of them"
        others = [tenure for tenure in self._tenures if not self._is_held(tenure)]
        unmasked = [one for one in others if self._known.one(one, "org:member") not in self._masked]
        if unmasked:
            yield f"ftm: {len(unmasked)} tenures without a post, or nominations, are no Occupancy"
        actions = self._known.of_class("ov:OversightAction")
        other = sum(not any(True for _ in self._sanctions(action)) for action in actions)
        if other:
            yield f"ftm: {other} actions are no sanctions decided on somebody named"

    def _articles(self) -> Iterator[Entity]:
        for document in self._documents:
            said = {
                "title": [self._known.label(document)],
                "publishedAt": self._known.all(document, "dcterms:issued"),
                "publisher": self._known.names(document, "dcterms:publisher"),
                "language": ["zho"],
                "fileName": self._known.all(document, "dcterms:source"),
                "sourceUrl": filter(_is_web, self._known.all(document, "schema:url")),
            }
            yield Entity(document, "Article", said)

    def _person(self, person: str) -> Entity:
        return Entity(person, "Person", self._names(person))

    def _names(self, thing: str) -> dict[str, list[str]]:
        aliases = self._known.names(thing, "skos:altLabel")
        return {"name": [self._known.label(thing) or thing], "alias": aliases}

    def _body(self, body: str) -> Entity:
        kind = self._known.one(self._known.one(body, "org:classification"), "skos:notation")
        above = [
            identity(other)
            for name in ("org:unitOf", "org:subOrganizationOf")
            for other in self._known.all(body, name)
            if other in self._bodies and other != body
        ]
        said = self._names(body) | {
            "classification": self._known.names(body, "org:classification"),
            "country": self._country(body),
            "parent": above,
        }
        is_public = kind in self._rules["public_bodies"]
        return Entity(body, "PublicBody" if is_public else "Organization", said)

    def _country(self, body: str) -> list[str]:
        return [_COUNTRY] if self._known.all(body, "ov:area") else []

    def _position(self, post: str) -> Entity:
        bodies = [body for body in self._known.all(post, "org:postIn") if body in self._bodies]
        said = self._names(post) | {
            "organization": map(identity, bodies),
            "country": [one for body in bodies for one in self._country(body)],
            "subnationalArea": [
                one for body in bodies for one in self._known.names(body, "ov:area")
            ],
        }
        return Entity(post, "Position", said)

    def _is_held(self, tenure: str) -> bool:
        person, post = self._known.one(tenure, "org:member"), self._known.one(tenure, "ov:post")
        status = self._known.one(self._known.one(tenure, "ov:tenureStatus"), "skos:notation")
        named = person in self._people
        return named and post in self._posts and status in self._rules["occupancy"]

    def _occupancy(self, tenure: str) -> Entity:
        one = self._known.one
        status = one(one(tenure, "ov:tenureStatus"), "skos:notation")
        said = {
            "holder": [identity(one(tenure, "org:member"))],
            "post": [identity(one(tenure, "ov:post"))],
            "status": [self._rules["occupancy"][status]],
            "startDate": dated(one(tenure, "ov:startEarliest"), one(tenure, "ov:startLatest")),
            "endDate": dated(one(tenure, "ov:endEarliest"), one(tenure, "ov:endLatest")),
            "date": self._known.all(tenure, "ov:asOf"),
        }
        return Entity(tenure, "Occupancy", said | self._sources(tenure))

    def _sanctions(self, action: str) -> Iterator[Entity]:
        """Yield a sanction for each named target of an action that is one."""
        if not self._is_sanction(action):
            return
        known = self._known
        agents = known.all(action, "ov:agent")
        said = {
            "authority": [*known.names(action, "ov:agent"), *known.names(action, "ov:agentText")],
            "country": [one for agent in agents for one in self._country(agent)],
            "program": known.names(action, "ov:actionType"),
            "provisions": known.names(action, "ov:measure") or known.names(action, "ov:detail"),
            "reason": known.names(action, "ov:ground"),
            "status": known.names(action, "ov:epistemicStatus"),
            "startDate": dated(
                known.one(action, "ov:timeEarliest"), known.one(action, "ov:timeLatest")
            ),
        }
        for target in known.all(action, "ov:target"):
            if target in self._people or target in self._bodies:
                more = self._sources(action) | {"entity": [identity(target)]}
                yield Entity(f"{action} {target}", "Sanction", said | more)

    def _is_sanction(self, action: str) -> bool:
        rule, known = self._rules["sanction"], self._known
        statuses = known.all(action, "ov:epistemicStatus")
        measures = known.all(action, "ov:measure")
        return (
            self._all_in(known.all(action, "ov:actionType"), rule["types"])
            and self._all_in(statuses, rule["statuses"])
            and not any(known.one(one, "skos:notation") in rule["not_measures"] for one in measures)
        )

    def _all_in(self, concepts: list[str], wanted: list[str]) -> bool:
        notations = [self._known.one(concept, "skos:notation") for concept in concepts]
        return bool(notations) and all(notation in wanted for notation in notations)

    def _sources(self, fact: str) -> dict[str, list[str]]:
        """Return which documents say it, in which words and when, and its IRI."""
        quotes = self._quotes(fact)
        return {
            "description": [quote["quote"] for quote in quotes],
            "proof": [identity(quote["document"]) for quote in quotes],
            "recordId": [fact],
        }

    def _quotes(self, thing: str) -> list[Quote]:
        found = self._evidence.behind(thing)
        return [quote for quote in found if quote["document"] in self._documents]

    def _documentation(self) -> Iterator[Entity]:
        for thing in (*self._people, *self._bodies):
            by_document: dict[str, list[Quote]] = {}
            for quote in self._quotes(thing):
                by_document.setdefault(quote["document"], []).append(quote)
            for document, quotes in sorted(by_document.items()):
                said = {
                    "entity": [identity(thing)],
                    "document": [identity(document)],
                    "date": [quote["date"] for quote in quotes],
                    "description": [quote["quote"] for quote in quotes],
                }
                yield Entity(f"{document} {thing}", "Documentation", said)


def _is_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))
