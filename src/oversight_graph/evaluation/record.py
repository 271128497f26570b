"""One document as a flat record: the format of gold annotations and of `oversight extract`.

Lists follow the order of the text, so that a record reads along with its bulletin. A body that
stands only inside the name of its own unit is in the graph and not in the record (``listed``).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from oversight_graph.evaluation.listed import PART_OF, listed_acts, unlisted
from oversight_graph.resolution.entities import (
    Action,
    Bounds,
    Findings,
    OrgKind,
    Person,
    Ref,
    RefKind,
    Relation,
    Span,
    Tenure,
)

_T = TypeVar("_T")

Record = dict[str, Any]

_DOT = "·"
#: Whom this is about acts himself: the format has him as the agent.
_SURRENDER = "voluntary_surrender"


def to_record(findings: Findings) -> Record:
    """Return the record of one document; every value is plain JSON."""
    names = _Names(findings)
    document = findings.document
    acts = listed_acts(findings.actions)
    return {
        "id": document.id,
        "genre": findings.genre,
        "title": document.title,
        "publisher": document.publisher,
        "doc_date": document.issued.isoformat() if document.issued else None,
        "persons": names.persons(masked=False),
        "persons_masked": names.persons(masked=True),
        "orgs": names.organisations(),
        "places": names.places(),
        "posts": [names.post(tenure) for tenure in sorted(findings.tenures, key=_tenure_order)],
        "actions": [names.action(action) for action in sorted(acts, key=_action_order)],
        "orgrel": _unique(
            names.relation(relation)
            for relation in sorted(findings.relations, key=_relation_order)
            if names.lists(relation)
        ),
    }


def written_date(bounds: Bounds | None) -> str | None:
    """Return the bounds as an ISO day, month, year or ``start/end``; ``None`` where vague.

    An end that the text leaves open is written ``..`` as in ISO 8601-2.
    """
    if bounds is None or bounds.vague or not (bounds.earliest or bounds.latest):
        return None
    first, last = bounds.earliest, bounds.latest
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    for width in (4, 7, 10):
        start, end = first.isoformat()[:width], last.isoformat()[:width]
        if _period_start(start) == first and _period_end(end) == last:
            return start if start == end else f"{start}/{end}"
    return None


def _period_start(text: str) -> date:
    return date.fromisoformat((text + "-01-01")[:10])


def _period_end(text: str) -> date:
    first = _period_start(text)
    if len(text) == len("2021"):
        return date(first.year, 12, 31)
    if len(text) == len("2021-03"):
        return date(first.year, first.month, monthrange(first.year, first.month)[1])
    return first


class _Names:
    """Turns the keys of one document's findings into names and its facts into rows."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._organisations = {org.key: org.name for org in findings.organisations}
        self._areas = {area.key: area.called for area in findings.areas}
        self._unlisted = unlisted(findings)
        self._persons = {person.key: self._as_written(person) for person in findings.persons}

    def persons(self, *, masked: bool) -> list[str]:
        chosen = (person for person in self._findings.persons if person.masked is masked)
        ordered = sorted(chosen, key=lambda person: (_first(person.spans), person.name))
        return _unique(self._persons[person.key] for person in ordered)

    def _as_written(self, person: Person) -> str:
        """The name with the dot that the text has: 库尔班・艾力, where the graph has ·."""
        if _DOT not in person.name or not person.spans:
            return person.name
        first = min(person.spans, key=lambda span: span.start)
        written = self._findings.document.quote(first.start, first.end)
        return written if len(written) == len(person.name) else person.name

    def organisations(self) -> list[str]:
        found = self._findings.areas
        areas = {name for area in found for name in (area.key, area.name, area.called)}
        chosen = (
            org
            for org in self._findings.organisations
            if org.key not in self._unlisted
            and org.kind is not OrgKind.COLLECTIVE
            and (org.name not in areas or org.classification == "village")
        )
        ordered = sorted(chosen, key=lambda org: (_first(org.spans), org.name))
        return _unique(org.name for org in ordered)

    def places(self) -> list[str]:
        ordered = sorted(self._findings.areas, key=lambda area: (_first(area.spans), area.key))
        return _unique(area.key for area in ordered)

    def post(self, tenure: Tenure) -> Record:
        row: Record = {
            "person": self._persons[tenure.person],
            "org": self._organisation(tenure.organisation),
            "role": tenure.role,
            "status": tenure.status,
            "start": written_date(tenure.start),
            "end": written_date(tenure.end),
            "evidence": self._quote(tenure.evidence),
        }
        return row | _present(modality=tenure.modality, rank=tenure.rank)

    def action(self, action: Action) -> Record:
        surrenders = action.measure == _SURRENDER
        row: Record = {
            "type": action.type,
            "agent": self._target(action) if surrenders else self._joined(action.agents),
            "target": None if surrenders else self._target(action),
            "date": written_date(action.date),
            "count": action.quantity.value if action.quantity else None,
            "unit": action.quantity.unit if action.quantity else None,
            "detail": action.detail or action.instrument,
            "evidence": self._quote(action.evidence),
        }
        optional: Record = {
            "with": self._joined(action.jointly),
            "place": action.place,
            "status": action.status,
            "measure": action.measure,
            "approved_by": self._joined(action.approved_by),
        }
        return row | _present(**optional)

    def lists(self, relation: Relation) -> bool:
        """Whether a relation is between bodies that the record lists."""
        return relation.rel != PART_OF or self._unlisted.isdisjoint(
            (relation.child, relation.parent)
        )

    def relation(self, relation: Relation) -> Record:
        return {
            "child": self._organisations[relation.child],
            "parent": self._organisations[relation.parent],
            "rel": relation.rel,
        }

    def _organisation(self, key: str | None) -> str | None:
        return None if key is None else self._organisations[key]

    def _target(self, action: Action) -> str | None:
        """The name of the target; people without a name are none in this format."""
        target = action.target
        if target is None or target.kind is RefKind.UNNAMED:
            return None
        return self._name(target)

    def _joined(self, refs: Iterable[Ref]) -> str | None:
        return "、".join(self._name(ref) for ref in refs) or None

    def _name(self, ref: Ref) -> str:
        if ref.kind is RefKind.PERSON:
            return self._persons[ref.value]
        if ref.kind is RefKind.ORGANISATION:
            return self._organisations[ref.value]
        return self._areas.get(ref.value, ref.value) if ref.kind is RefKind.AREA else ref.value

    def _quote(self, spans: tuple[Span, ...]) -> str:
        return self._findings.document.quote(spans[0].start, spans[0].end) if spans else ""


def _present(**values: Any) -> Record:  # noqa: ANN401  - any JSON value may be optional
    return {key: value for key, value in values.items() if value}


def _unique(rows: Iterable[_T]) -> list[_T]:
    kept: list[_T] = []
    for row in rows:
        if row not in kept:
            kept.append(row)
    return kept


def _first(spans: tuple[Span, ...]) -> Span:
    # Derived names (the 市政府 behind a 市长) may have no span of their own: they come last.
    return min(spans, default=Span(2**62, 2**62))


def _tenure_order(tenure: Tenure) -> tuple[Any, ...]:
    return _first(tenure.evidence[:1]), tenure.person, tenure.organisation or "", tenure.role


def _action_order(action: Action) -> tuple[Any, ...]:
    target = action.target.value if action.target else ""
    count = action.quantity.value if action.quantity else -1
    return _first(action.evidence[:1]), action.type, target, count, action.detail or ""


def _relation_order(relation: Relation) -> tuple[Any, ...]:
    return _first(relation.evidence[:1]), relation.child, relation.parent, relation.rel
