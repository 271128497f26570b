"""The rows of the tables, one generator for each table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oversight_graph.views.evidence import Evidence, place_of
from oversight_graph.views.facts import ORGANISATIONS
from oversight_graph.views.model import Quote
from oversight_graph.views.statements import Statements

Row = dict[str, str]

EVIDENCE = ("document", "quote", "quote_start", "quote_end", "documents")
"""Columns which say what a row rests on."""

SEPARATOR = "；"


class Rows:
    """The rows of each table; the columns are described in ``tables.py``."""

    def __init__(self, known: Statements) -> None:
        self._known = known
        self._evidence = Evidence(known)

    def people(self) -> Iterator[Row]:
        """Yield a row for every person."""
        known, posts = self._known, self._by("org:member", self._held)
        quotes = self._quotes_by("org:member", "ov:Tenure")
        for person in known.of_class("foaf:Person"):
            yield {
                "person": person,
                "name": known.label(person),
                "aliases": self._names(person, "skos:altLabel"),
                "masked": known.one(person, "ov:masked") or "false",
                "posts": _joined(posts.get(person, [])),
                **self._rests_on(person, quotes.get(person)),
            }

    def posts(self) -> Iterator[Row]:
        """Yield a row for every post."""
        known = self._known
        holders = self._by("ov:post", lambda tenure: known.labels(tenure, "org:member"))
        quotes = self._quotes_by("ov:post", "ov:Tenure", "ov:OversightAction")
        for post in known.of_class("org:Post"):
            yield {
                "post": post,
                "label": known.label(post),
                "organisation": self._names(post, "org:postIn"),
                "role": self._names(post, "org:role"),
                "holders": _joined(holders.get(post, [])),
                **self._rests_on(post, quotes.get(post)),
            }

    def tenures(self) -> Iterator[Row]:
        """Yield a row for every tenure."""
        known = self._known
        for tenure in known.of_class("ov:Tenure"):
            yield {
                "tenure": tenure,
                "person": known.one(tenure, "org:member"),
                "name": self._names(tenure, "org:member"),
                "organisation": known.one(tenure, "org:organization"),
                "organisation_name": self._names(tenure, "org:organization"),
                "role": self._names(tenure, "org:role"),
                "status": self._notation(tenure, "ov:tenureStatus"),
                "modality": self._names(tenure, "ov:modality"),
                "start": known.one(tenure, "ov:start"),
                "end": known.one(tenure, "ov:end"),
                "start_earliest": known.one(tenure, "ov:startEarliest"),
                "start_latest": known.one(tenure, "ov:startLatest"),
                "end_earliest": known.one(tenure, "ov:endEarliest"),
                "end_latest": known.one(tenure, "ov:endLatest"),
                "as_of": known.one(tenure, "ov:asOf"),
                **self._rule(tenure),
                **self._rests_on(tenure),
            }

    def organisations(self) -> Iterator[Row]:
        """Yield a row for every organisation."""
        known = self._known
        for organisation in known.of_class(*ORGANISATIONS):
            kinds = [name for name in ORGANISATIONS if known.is_a(organisation, name)]
            yield {
                "organisation": organisation,
                "name": known.label(organisation),
                "class": kinds[0].partition(":")[2],
                "classification": self._notation(organisation, "org:classification"),
                "area": self._names(organisation, "ov:area"),
                "aliases": self._names(organisation, "skos:altLabel"),
                "joint_of": self._names(organisation, "ov:jointOf"),
                "unit_of": self._names(organisation, "org:unitOf"),
                "stationed_at": self._names(organisation, "ov:stationedAt"),
                "subordinate_to": self._names(organisation, "org:subOrganizationOf"),
                "member_of": self._names(organisation, "org:memberOf"),
                **self._rests_on(organisation),
            }

    def actions(self) -> Iterator[Row]:
        """Yield a row for every oversight action."""
        known = self._known
        for action in known.of_class("ov:OversightAction"):
            quantity = known.one(action, "ov:quantity")
            yield {
                "action": action,
                "type": self._notation(action, "ov:actionType"),
                "measure": self._notation(action, "ov:measure"),
                "label": self._names(action, "ov:measure") or self._names(action, "ov:actionType"),
                "agents": self._either(action, "ov:agent", "ov:agentText"),
                "jointly": self._either(action, "ov:jointly", "ov:jointlyText"),
                "target": self._names(action, "ov:target"),
                "target_text": self._names(action, "ov:targetText"),
                "approved_by": self._either(action, "ov:approvedBy", "ov:approvedByText"),
                "area": self._names(action, "ov:area"),
                "date": known.one(action, "ov:date"),
                "earliest": known.one(action, "ov:timeEarliest"),
                "latest": known.one(action, "ov:timeLatest"),
                "count": known.one(quantity, "schema:value"),
                "unit": known.one(quantity, "schema:unitText"),
                "approximate": known.one(quantity, "ov:approximate"),
                "instrument": self._names(action, "ov:instrument"),
                "ground": self._names(action, "ov:ground"),
                "detail": self._names(action, "ov:detail"),
                "posts": self._either(action, "ov:post", "ov:role"),
                "status": self._notation(action, "ov:epistemicStatus"),
                **self._rule(action),
                **self._rests_on(action),
            }

    def documents(self) -> Iterator[Row]:
        """Yield a row for every document."""
        known = self._known
        tenures, actions = self._per_document("ov:Tenure"), self._per_document("ov:OversightAction")
        for document in known.of_class("schema:NewsArticle"):
            yield {
                "document": document,
                "id": known.one(document, "dcterms:identifier"),
                "title": known.label(document),
                "issued": known.one(document, "dcterms:issued"),
                "publisher": self._names(document, "dcterms:publisher"),
                "origin": known.labels(document, "schema:creditText"),
                "document_number": known.one(document, "schema:identifier"),
                "url": known.one(document, "schema:url"),
                "source": known.one(document, "dcterms:source"),
                "also_in": _joined(known.all(document, "ov:alsoIn")),
                "revision_of": self._ids(document, "prov:wasRevisionOf"),
                "genre": self._notation(document, "schema:genre"),
                "sha256": known.one(document, "ov:textSha256"),
                "tenures": str(tenures.get(document, 0)),
                "actions": str(actions.get(document, 0)),
            }

    def _held(self, tenure: str) -> str:
        return self._names(tenure, "org:organization") + self._names(tenure, "org:role")

    def _by(self, name: str, say: Callable[[str], str]) -> dict[str, list[str]]:
        """Return what ``say`` tells of each tenure, gathered by a property of the tenures."""
        found: dict[str, list[str]] = {}
        for tenure in self._known.of_class("ov:Tenure"):
            found.setdefault(self._known.one(tenure, name), []).append(say(tenure))
        return found

    def _quotes_by(self, name: str, *classes: str) -> dict[str, list[Quote]]:
        """Return the evidence of facts, gathered by what a property of the facts points to."""
        found: dict[str, list[Quote]] = {}
        for fact in self._known.of_class(*classes):
            for thing in self._known.all(fact, name):
                found.setdefault(thing, []).extend(self._evidence.behind(fact))
        return {thing: sorted(quotes, key=place_of) for thing, quotes in found.items()}

    def _per_document(self, kind: str) -> dict[str, int]:
        counts: dict[str, int] = {}
        for fact in self._known.of_class(kind):
            for document in sorted({quote["document"] for quote in self._evidence.behind(fact)}):
                counts[document] = counts.get(document, 0) + 1
        return counts

    def _rests_on(self, thing: str, better: list[Quote] | None = None) -> Row:
        """Return the evidence columns of a row; ``better`` goes before the thing's own."""
        quotes = better or self._evidence.behind(thing)
        if not quotes:
            return dict.fromkeys(EVIDENCE, "")
        names = [self._short(quote["document"]) for quote in quotes]
        return {
            "document": names[0],
            "quote": quotes[0]["quote"],
            "quote_start": str(quotes[0]["start"]),
            "quote_end": str(quotes[0]["end"]),
            "documents": _joined(names),
        }

    def _short(self, document: str) -> str:
        return self._known.one(document, "dcterms:identifier") or document

    def _rule(self, fact: str) -> Row:
        return {
            "rule": self._known.one(fact, "ov:rule"),
            "confidence": self._known.one(fact, "ov:confidence"),
        }

    def _names(self, thing: str, name: str) -> str:
        return _joined(self._known.names(thing, name))

    def _ids(self, thing: str, name: str) -> str:
        """Return the short names of the documents that a property leads to."""
        found = self._known.all(thing, name)
        return _joined([self._known.one(other, "dcterms:identifier") or other for other in found])

    def _either(self, thing: str, name: str, words: str) -> str:
        return _joined([*self._known.names(thing, name), *self._known.names(thing, words)])

    def _notation(self, thing: str, name: str) -> str:
        values = self._known.all(thing, name)
        return _joined([self._known.one(value, "skos:notation") or value for value in values])


def _joined(values: list[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(value for value in values if value))
