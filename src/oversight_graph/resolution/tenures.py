"""Tenures: who holds which post of which body, once for every post."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.extraction.extract import Extracted
from oversight_graph.extraction.fact import TenureFact
from oversight_graph.recognition.mention import PostName
from oversight_graph.resolution.denotations import Denotations
from oversight_graph.resolution.entities import Action, OrgKind, Span, Tenure
from oversight_graph.resolution.named import Named

#: When a text tells of one post twice, the later status of this list stands.
_RANKED = ("current", "former", "nominated", "acting", "removed")
_ON_POSTS = ("appointment", "removal", "resignation")
_CONFIDENCE = 0.9


def tenures_of(known: Denotations, extracted: list[Extracted]) -> tuple[Tenure, ...]:
    """The tenures of a document, persons by name; what is told twice is merged."""
    merged: dict[tuple[str, str | None, str], Tenure] = {}
    for item in extracted:
        for fact in item.tenures:
            tenure = _tenure(known, fact, item.view.recognised.offset)
            if tenure is not None:
                key = (tenure.person, tenure.organisation, tenure.role)
                merged[key] = _merge(merged[key], tenure) if key in merged else tenure
    return tuple(merged.values())


def bounded(tenure: Tenure, actions: tuple[Action, ...]) -> Tenure:
    """The tenure begun or ended by the first action that gives or takes the post, if any."""
    for action in actions:
        if _is_about(action, tenure):
            if action.type == "appointment":
                return replace(tenure, start=tenure.start or action.date)
            return replace(tenure, status="removed", end=tenure.end or action.date)
    return tenure


def _is_about(action: Action, tenure: Tenure) -> bool:
    """Whether an action gives or takes the very post from the very person of a tenure."""
    if action.type not in _ON_POSTS or action.target is None:
        return False
    if action.target.value.split("|")[0] != tenure.person:
        return False
    return any(
        role == tenure.role and org in (None, tenure.organisation) for org, role in action.posts
    )


def _tenure(known: Denotations, fact: TenureFact, offset: int) -> Tenure | None:
    post = fact.post
    body = known.body_of_post_at.get(post.start + offset)
    if body is None:
        return None
    return Tenure(
        person=fact.person.name,
        organisation=body.name,
        role=_role(post, body),
        status=fact.status,
        modality=fact.modality,
        start=known.date_at.get(fact.since.start) if fact.since else None,
        end=None,
        evidence=(Span(fact.start, fact.end),),
        rule=f"tenure/{fact.rule}",
        confidence=_CONFIDENCE,
        rank=post.rank,
    )


def _role(post: PostName, body: Named) -> str:
    """The role with its party prefix, unless the prefix is the body: a 镇纪委, a 纪检监察组."""
    if body.name.endswith(post.prefix) or (
        body.kind is OrgKind.STATIONED_GROUP and post.prefix in body.name
    ):
        return post.role
    return post.prefix + post.role


def _merge(one: Tenure, two: Tenure) -> Tenure:
    stronger = max(one, two, key=lambda tenure: _RANKED.index(tenure.status))
    return replace(
        stronger,
        start=one.start or two.start,
        end=one.end or two.end,
        evidence=tuple(sorted({*one.evidence, *two.evidence})),
    )
