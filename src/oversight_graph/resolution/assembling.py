"""Make the entities of the ``Findings`` from what the mentions of a document denote."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.people.by_lines import makers_of
from oversight_graph.recognition.people.masked_names import is_masked
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.resolution.acts.participants import Participants
from oversight_graph.resolution.bodies.area_names import level_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.denotations import Denotations, KnownArea, KnownOrganisation
from oversight_graph.resolution.bodies.named import Named, parts_of
from oversight_graph.resolution.entities import (
    Action,
    Area,
    Organisation,
    OrgKind,
    Person,
    RefKind,
    Relation,
    Span,
)
from oversight_graph.resolution.namesakes.bearers import bare_name, is_open

#: What spans are sorted by, which is several times faster than to compare them.
_PLACE = attrgetter("start", "end")


def areas_of(known: Denotations) -> tuple[Area, ...]:
    """The areas of a document, sorted by key."""
    return tuple(_area(known, key, area) for key, area in sorted(known.areas.items(), key=_by_key))


def organisations_of(known: Denotations) -> tuple[Organisation, ...]:
    """The organisations of a document with the organs that joint ones join, sorted by name."""
    found = dict(known.organisations)
    for joint in known.organisations.values():
        for part in parts_of(joint.named):
            found.setdefault(part, _organ(part, joint))
    return tuple(_organisation(known, one) for _, one in sorted(found.items(), key=_by_key))


def persons_of(participants: Participants, actions: tuple[Action, ...] = ()) -> tuple[Person, ...]:
    """The persons that the body of a document names or its actions are about, in text order.

    A short bulletin may name somebody in its title alone and tell in the body what befell him.
    Whoever only made the page comes from its by-lines; one of the same name as somebody in the
    text is left out, since nothing says that both are one.
    """
    acting = _acting_persons(actions)
    spans: dict[str, list[Span]] = {}
    for recognised in participants.known.sentences:
        body = recognised.sentence.part is Part.BODY
        for mention in recognised.mentions:
            if mention.kind is not Kind.PERSON:
                continue
            if body or participants.person_key(mention.name) in acting:
                spans.setdefault(mention.name, []).append(Span(mention.start, mention.end))
    named = frozenset(bare_name(name) for name in spans)
    spans |= _makers(participants.known.document, named)
    persons = (
        Person(
            key=participants.person_key(name),
            name=bare_name(name),
            masked=is_masked(name),
            context=participants.contexts.get(name),
            spans=tuple(where),
        )
        for name, where in spans.items()
        if not is_open(name)
    )
    return tuple(sorted(persons, key=lambda person: (person.spans[0], person.key)))


def _makers(document: Document, named: frozenset[str]) -> dict[str, list[Span]]:
    """Where the by-lines name people whom the text does not."""
    spans: dict[str, list[Span]] = {}
    for start, end, name in makers_of(document):
        if name not in named:
            spans.setdefault(name, []).append(Span(start, end))
    return spans


def _acting_persons(actions: tuple[Action, ...]) -> frozenset[str]:
    """The keys of the people whom actions are about or who act in them."""
    refs = (ref for a in actions for ref in (a.target, *a.agents, *a.jointly, *a.approved_by))
    return frozenset(ref.value for ref in refs if ref and ref.kind is RefKind.PERSON)


def relations_of(known: Denotations) -> tuple[Relation, ...]:
    """The ties between organisations that their names state, sorted."""
    found: dict[tuple[str, str, str], Relation] = {}
    for one in known.organisations.values():
        for other, rel in _ties(one.named):
            key = (one.named.name, other.name, rel)
            found[key] = Relation(*key, _sorted(one.spans), f"name/{rel}", 1.0)
    return tuple(found[key] for key in sorted(found))


def _area(known: Denotations, key: str, area: KnownArea) -> Area:
    name = area.names[-1]
    rows = lexicon().areas.get(name, ())
    return Area(
        key=key,
        name=name,
        called="".join(known.namer.areas.complete(area.names)),
        level=level_of(name),
        code=rows[0].code if len(rows) == 1 and not rows[0].former else None,
        parent="".join(area.names[:-1]) or None,
        spans=_sorted(area.spans),
    )


def _organ(name: str, joint: KnownOrganisation) -> KnownOrganisation:
    """An organ of a joint one, whose mentions are its evidence: the joint name names it too."""
    cls = "discipline_commission" if name.endswith("纪委") else "supervision_commission"
    return KnownOrganisation(Named(name, cls, OrgKind.BODY, joint.named.areas), joint.spans)


def _organisation(known: Denotations, one: KnownOrganisation) -> Organisation:
    named = one.named
    return Organisation(
        key=named.name,
        name=named.name,
        kind=named.kind,
        classification=named.cls or None,
        area="".join(known.namer.areas.whole(named.areas)) or None,
        parts=parts_of(named),
        aliases=tuple(one.aliases),
        spans=_sorted(one.spans),
    )


def _ties(named: Named) -> Iterator[tuple[Named, str]]:
    if named.host is not None:
        yield named.host, "stationed_at"
    if named.told_sender is not None:
        yield named.told_sender, "dispatched_by"
    if named.parent is not None:
        words = body_words()
        relation = words.parent_relations.get(named.cls, "part_of")
        unit = named.name.removeprefix(named.parent.name)
        of_committee = unit.removeprefix("党委") in words.units_of_committee
        beside = (
            unit in words.without_tie
            or (of_committee and unit.startswith("党委"))
            or (
                named.parent.cls in ("party_committee", "party_group")
                and unit not in words.offices_of_committee
            )
        )
        if relation and not (relation == "part_of" and beside):
            yield named.parent, relation


def _by_key(item: tuple[str, object]) -> str:
    return item[0]


def _sorted(spans: list[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans), key=_PLACE) if len(spans) > 1 else spans)
