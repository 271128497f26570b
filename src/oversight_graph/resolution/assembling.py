"""The entities and the relations between organisations of a document, sorted."""

from __future__ import annotations

from oversight_graph.reading.document import Part
from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.mention import Kind
from oversight_graph.recognition.persons import is_masked
from oversight_graph.resolution.area_context import level_of
from oversight_graph.resolution.entities import (
    Area,
    Organisation,
    OrgKind,
    Person,
    Relation,
    Span,
)  # fmt: skip
from oversight_graph.resolution.facts import person_key
from oversight_graph.resolution.organisation_names import Named, parts_of
from oversight_graph.resolution.reading_state import ReadingState


def areas_of(state: ReadingState) -> tuple[Area, ...]:
    """The areas a document names, with their codes where the table leaves no doubt."""
    found = []
    for key, (names, spans) in sorted(state.areas.items()):
        rows = lexicon().areas.get(names[-1], ())
        code = rows[0].code if len(rows) == 1 and not rows[0].former else None
        parent = "".join(names[:-1]) or None
        found.append(
            Area(key, names[-1], level_of(names[-1]), code, parent, tuple(sorted(set(spans))))
        )
    return tuple(found)


def organisations_of(state: ReadingState) -> tuple[Organisation, ...]:
    """The organisations a document names, joint organs with the organs they join."""
    for named, spans, _ in list(state.orgs.values()):
        for part in parts_of(named):
            if part not in state.orgs:
                cls = "discipline_commission" if part.endswith("纪委") else "supervision_commission"
                # The joint name names its organs too, so its mentions are their evidence.
                state.orgs[part] = (Named(part, cls, OrgKind.BODY, named.areas), list(spans), [])
    found = []
    for name, (named, spans, aliases) in sorted(state.orgs.items()):
        found.append(
            Organisation(
                key=name, name=name, kind=named.kind, classification=named.cls or None,
                area="".join(named.areas) or None, parts=parts_of(named),
                aliases=tuple(aliases), spans=tuple(sorted(set(spans))),
            )
        )  # fmt: skip
    return tuple(found)


def persons_of(state: ReadingState, contexts: dict[str, str]) -> tuple[Person, ...]:
    """The people a document names, in the order of their first mention."""
    spans: dict[str, list[Span]] = {}
    for recognised in state.sentences:
        if recognised.sentence.part is Part.BODY:
            for m in recognised.mentions:
                if m.kind is Kind.PERSON:
                    spans.setdefault(m.surface, []).append(Span(m.start, m.end))
    people = [
        Person(person_key(state, contexts, n), n, is_masked(n), contexts.get(n), tuple(s))
        for n, s in spans.items()
    ]
    return tuple(sorted(people, key=lambda p: (p.spans[0], p.key)))


#: How a body whose name begins with another's is tied to it; "" where no tie is stated.
_PARENT_RELATION = {
    "inspection_team": "dispatched_by", "team": "", "leading_group": "", "headquarters": "",
    "party_group": "",
}  # fmt: skip


def relations_of(state: ReadingState) -> tuple[Relation, ...]:
    """What the names of organisations say of each other: stationed at, sent by, part of."""
    found: dict[tuple[str, str, str], Relation] = {}
    for named, spans, _ in state.orgs.values():
        for other, rel in (
            (named.host, "stationed_at"),
            (named.sender, "dispatched_by"),
            (named.parent, "part_of"),
        ):
            tie = _PARENT_RELATION.get(named.cls, rel) if rel == "part_of" else rel
            if other is not None and spans and tie:
                key = (named.name, other.name, tie)
                found[key] = Relation(*key, tuple(sorted(set(spans))), f"name/{tie}", 1.0)
    return tuple(found[k] for k in sorted(found))
