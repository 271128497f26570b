"""Who is of a body without an office in it: 县水务局干部周立春 works in the 县水务局.

Such a word is a post only between a body and a name: elsewhere it is of people without names
(县水务局干部职工), or begins a sentence about them (县水务局干部高度重视).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName, PostName
from oversight_graph.recognition.words.patterns import patterns_of

_MEMBER = patterns_of("recognition", "members.toml")["member"]


def with_members(found: Recognised) -> list[Mention]:
    """The mentions of a sentence; a body before such a word and a name is a post with it."""
    mentions = [m for m in found.mentions if m.kind is not Kind.GROUP]
    posts = {
        body: post
        for body, person in pairwise(mentions)
        if person.kind is Kind.PERSON and (post := _post(found, body, person))
    }
    if not posts:
        return found.mentions
    result = [posts.get(mention, mention) for mention in found.mentions]
    ends = {post.end for post in posts.values()}
    return [m for m in result if not (m.kind is Kind.GROUP and m.end in ends)]


def _post(found: Recognised, body: Mention, person: Mention) -> Mention | None:
    name, offset = body.value, found.offset
    if body.kind is not Kind.ORGANISATION or not isinstance(name, OrgName):
        return None
    match = _MEMBER.fullmatch(found.text, body.end - offset, person.start - offset)
    if match is None:
        return None
    post = PostName(
        role=match["role"],
        prefix="",
        org=name,
        modality=match["said"],
        start=body.start - offset,
        end=match.end(),
        implies="",
        rank=True,
        office=True,
    )
    text = found.text[body.start - offset : match.end()]
    return replace(body, kind=Kind.POST, end=person.start, surface=text, value=(post,))
