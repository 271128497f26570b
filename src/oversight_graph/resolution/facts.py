"""Facts whose participants are entities: tenures merged, actions without repeats."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from oversight_graph.extraction.extract import Extracted
from oversight_graph.extraction.fact import ActionFact, TenureFact, Words
from oversight_graph.recognition.mention import Kind, Mention, PostName
from oversight_graph.recognition.persons import is_masked
from oversight_graph.recognition.quantities import QuantityValue
from oversight_graph.resolution.entities import (
    Action,
    OrgKind,
    Quantity,
    Ref,
    RefKind,
    Span,
    Tenure,
)  # fmt: skip
from oversight_graph.resolution.organisation_names import Named
from oversight_graph.resolution.reading_state import ReadingState


def tenures_of(state: ReadingState, extracted: list[Extracted]) -> tuple[Tenure, ...]:
    """The tenures of a document, one for each person, body and role."""
    merged: dict[tuple[str, str | None, str], Tenure] = {}
    for item in extracted:
        offset = item.view.recognised.offset
        for fact in item.tenures:
            tenure = _tenure(state, fact, offset)
            if tenure is None:
                continue
            key = (tenure.person, tenure.organisation, tenure.role)
            merged[key] = _merge(merged[key], tenure) if key in merged else tenure
    return tuple(merged.values())


_RANKED = ("current", "former", "nominated", "acting", "removed")


def _merge(one: Tenure, two: Tenure) -> Tenure:
    stronger = max(one, two, key=lambda t: _RANKED.index(t.status))
    return replace(
        stronger,
        start=one.start or two.start,
        end=one.end or two.end,
        evidence=tuple(sorted({*one.evidence, *two.evidence})),
    )


def _tenure(state: ReadingState, fact: TenureFact, offset: int) -> Tenure | None:
    post = fact.post
    body = state.posts_at.get(post.start + offset)
    if body is None and not post.org:
        return None if not post.role else _bodiless(fact, post)
    return Tenure(
        person=fact.person.surface,
        organisation=body.name if body else None,
        role=_role(post, body),
        status=fact.status,
        modality=fact.modality,
        start=state.bounds.get(fact.since.start) if fact.since else None,
        end=None,
        evidence=(Span(fact.start, fact.end),),
        rule=f"tenure/{fact.rule}",
        confidence=0.9,
        rank=post.rank,
    )


def _role(post: PostName, body: Named | None) -> str:
    """The role with its party prefix; a stationed group is the body, not part of the role."""
    if body is not None and body.kind is OrgKind.STATIONED_GROUP and post.prefix in body.name:
        return post.role
    return post.prefix + post.role


def _bodiless(fact: TenureFact, post: PostName) -> Tenure:
    return Tenure(
        person=fact.person.surface, organisation=None, role=post.prefix + post.role,
        status=fact.status, modality=fact.modality, start=None, end=None,
        evidence=(Span(fact.start, fact.end),), rule=f"tenure/{fact.rule}", confidence=0.6,
        rank=post.rank,
    )  # fmt: skip


def with_outcome(tenure: Tenure, actions: tuple[Action, ...]) -> Tenure:
    """The tenure as the actions of the document leave it: removed, or begun on a date."""
    for action in actions:
        if action.type not in ("removal", "resignation", "appointment") or action.target is None:
            continue
        if action.target.value.split("|")[0] != tenure.person:
            continue
        for org, role in action.posts:
            if role == tenure.role and org in (None, tenure.organisation):
                if action.type == "appointment":
                    return replace(tenure, start=tenure.start or action.date)
                return replace(tenure, status="removed", end=tenure.end or action.date)
    return tenure


def contexts_of(tenures: tuple[Tenure, ...]) -> dict[str, str]:
    """The body that tells each person apart from others of the same name."""
    contexts: dict[str, str] = {}
    for tenure in tenures:
        if tenure.organisation:
            contexts.setdefault(tenure.person, tenure.organisation)
    return contexts


def person_key(state: ReadingState, contexts: dict[str, str], name: str) -> str:
    """The key of a person: name and body, or name and document where no body is known."""
    if is_masked(name) or name not in contexts:
        return f"{name}|{state.document.sha256[:16]}"
    return f"{name}|{contexts[name]}"


def action_of(state: ReadingState, contexts: dict[str, str], fact: ActionFact) -> Action:
    """The action of a fact, its participants named."""
    place = state.area_at.get(fact.place.start) if fact.place else None
    quantity = fact.quantity
    value = quantity.value if quantity else None
    return Action(
        type=fact.type,
        measure=fact.measure or None,
        agents=_refs(state, contexts, fact.agents),
        jointly=_refs(state, contexts, fact.jointly),
        target=_target_ref(state, contexts, fact),
        approved_by=_refs(state, contexts, fact.approved_by),
        place=place,
        date=state.bounds.get(fact.date.start) if fact.date else None,
        quantity=Quantity(
            value.value, value.unit, value.approximate, Span(quantity.start, quantity.end)
        )
        if quantity and isinstance(value, QuantityValue)
        else None,
        detail=fact.detail,
        instrument=fact.title.surface if fact.title else None,
        ground=None,
        posts=_lost(state, fact),
        status=fact.status,
        evidence=(Span(fact.start, fact.end),),
        rule=f"action/{fact.rule}",
        confidence=0.9 if not fact.rule.endswith("topic") else 0.7,
    )


_ONCE = frozenset({"party_discipline", "admin_discipline", "investigation", "arrest", "transfer"})


def without_repeats(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Keep the first of two reports of one measure, with the later quote as evidence.

    A bulletin often says it again: …，待召开全会时予以追认.
    """
    kept: dict[object, Action] = {}
    for action in actions:
        key: object = len(kept)
        if action.type in _ONCE and action.target and action.target.kind is RefKind.PERSON:
            agents = action.agents if action.type == "investigation" else None
            key = (action.type, action.measure, action.target.value, agents)
        if key in kept:
            first = kept[key]
            kept[key] = replace(
                first, evidence=(*first.evidence, *action.evidence), date=first.date or action.date
            )
        else:
            kept[key] = action
    return tuple(kept.values())


def _lost(state: ReadingState, fact: ActionFact) -> tuple[tuple[str | None, str], ...]:
    found = []
    for chain in fact.posts:
        for post in chain:
            at = next((o for o in state.posts_at if _is_post_at(state, o, post, fact)), None)
            body = state.posts_at.get(at) if at is not None else None
            found.append((body.name if body else None, post.prefix + post.role))
    return tuple(found)


def _is_post_at(state: ReadingState, offset: int, post: PostName, fact: ActionFact) -> bool:
    sentence = next(
        (r for r in state.sentences if r.sentence.start <= fact.start < r.sentence.end), None
    )
    return sentence is not None and offset == sentence.offset + post.start


def _refs(
    state: ReadingState, contexts: dict[str, str], mentions: tuple[Mention, ...]
) -> tuple[Ref, ...]:
    found: list[Ref] = []
    for mention in mentions:
        ref = _ref(state, contexts, mention)
        if ref is not None and ref.value not in {r.value for r in found}:
            found.append(ref)
    return tuple(found)


def _ref(state: ReadingState, contexts: dict[str, str], mention: Mention) -> Ref | None:
    span = Span(mention.start, mention.end)
    if mention.kind is Kind.PERSON:
        return Ref(RefKind.PERSON, person_key(state, contexts, mention.surface), span)
    if mention.start in state.org_at:
        return Ref(RefKind.ORGANISATION, state.org_at[mention.start].name, span)
    if mention.start in state.area_at:
        return Ref(RefKind.AREA, state.area_at[mention.start], span)
    return None


def _target_ref(state: ReadingState, contexts: dict[str, str], fact: ActionFact) -> Ref | None:
    if fact.target is None:
        return None
    if isinstance(fact.target, Words):
        span = Span(fact.target.start, fact.target.end)
        return Ref(RefKind.TEXT, fact.target.surface, span) if fact.target.surface else None
    return _ref(state, contexts, fact.target)
