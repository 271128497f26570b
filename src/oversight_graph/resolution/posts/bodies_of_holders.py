"""The body of a post that the text around it does not tell for sure, but its holder does.

免去其局长职务 paragraphs behind 县水务局局长甲 is of that very 局.
"""

from __future__ import annotations

from collections.abc import Iterable

from oversight_graph.extraction.fact import TenureFact
from oversight_graph.extraction.posts.holding import HoldingRule
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import PostName
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.entities import OrgKind, Tenure

#: Bodies that somebody only serves for a time, and none that one has other posts in.
_PASSING = frozenset({OrgKind.TASK_FORCE, OrgKind.STATIONED_GROUP})
_ENDS = "。！？；\n"


def body_of_holder(known: Denotations, post: PostName, own: Iterable[Tenure]) -> Named | None:
    """The one body of all posts of somebody that a bare post of theirs must be of."""
    posts = tuple(own)
    for fits in (_same_role, _fits_role, _is_inside):
        names = {t.organisation for t in posts if t.organisation and fits(known, post, t)}
        if len(names) == 1:
            return known.organisations[names.pop()].named
        if names:
            return None
    return None


def _same_role(known: Denotations, post: PostName, tenure: Tenure) -> bool:
    held = tenure.organisation in known.organisations
    return held and tenure.role in (post.role, post.prefix + post.role)


def _fits_role(known: Denotations, post: PostName, tenure: Tenure) -> bool:
    endings, body = body_words().endings_of_role(post.role), _named(known, tenure)
    return bool(endings) and body is not None and body.name.endswith(endings) and not post.prefix


def _is_inside(known: Denotations, post: PostName, tenure: Tenure) -> bool:
    """党组书记 of whoever is 局长: the group is in the same body."""
    body = _named(known, tenure)
    inside = body is not None and body.kind is OrgKind.BODY and body.cls in body_words().hosts
    return bool(post.prefix) and inside


def _named(known: Denotations, tenure: Tenure) -> Named | None:
    met = known.organisations.get(tenure.organisation or "")
    return met.named if met and met.named.kind not in _PASSING else None


def is_guessed(known: Denotations, fact: TenureFact, at: int) -> bool:
    """Whether a body was taken from the text around; a list of offices is headed by its own.

    That of a bare 市长 right before a name is taken so, unless its sentence opens with the city.
    """
    bare = fact.rule == HoldingRule.BEFORE_NAME and fact.index == 0 and fact.post.org is None
    guessed = at in known.guessed_at or (bare and not _is_of_sentence(known, at))
    return guessed and fact.rule != HoldingRule.NAMED_LIST


def _is_of_sentence(known: Denotations, at: int) -> bool:
    """Whether the sentence of a post opens with the area of its body: 东江市召开会议，市长甲."""
    body, text = known.body_of_post_at.get(at), known.document.text
    opens = text[behind_last(text, _ENDS, at) : at]
    if body is None or not body.areas:
        return body is not None  # of which of several counties is not told
    return opens.lstrip().startswith(body.areas[-1])
