"""Who is of a body without an office in it: 县水务局干部周立春 works in the 县水务局.

Such a word is a post only between a body and a name, and at the end of a line of a life, behind its
years: elsewhere it is of people without names (县水务局干部职工), or begins a sentence about them
(县水务局干部高度重视).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from oversight_graph.recognition.posts.written_bodies import area_as_body
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.hits import FoundArea
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("recognition", "members.toml")
_AREAS = lists_of("recognition", "members.toml")["areas"]


def with_members(found: Recognised) -> list[Mention]:
    """The mentions of a sentence; a body before such a word is a post with it where it may be.

    The very list of the sentence, where it holds no such post.
    """
    mentions = [m for m in found.mentions if m.kind is not Kind.GROUP]
    posts = {
        body: post
        for body, person in pairwise(mentions)
        if person.kind is Kind.PERSON and (post := _post(found, body, person.start))
    }
    for date, body in pairwise(mentions):
        end = _end_of_line(found, date, body) if date.kind is Kind.DATE else None
        if end is not None and (post := _post(found, body, end)):
            posts[body] = post
    if not posts:
        return found.mentions
    result = [posts.get(mention, mention) for mention in found.mentions]
    ends = {post.end for post in posts.values()}
    return [m for m in result if not (m.kind is Kind.GROUP and m.end in ends)]


def _body(mention: Mention) -> OrgName | None:
    """The body that somebody may be of without an office; a town or village is one too."""
    value = mention.value
    if mention.kind is Kind.AREA and isinstance(value, FoundArea):
        last = value.names[-1] if value.names else value.level
        return area_as_body(value.names, value.level) if last.endswith(_AREAS) else None
    if mention.kind is Kind.ORGANISATION and isinstance(value, OrgName):
        return value
    return None


def _end_of_line(found: Recognised, date: Mention, body: Mention) -> int | None:
    """Where the word ends in a line of a life: 1985.06-1990.02 县水务局干部；."""
    offset = found.offset
    if not _WORDINGS["years"].fullmatch(found.text, date.start - offset, body.start - offset):
        return None
    match = _WORDINGS["line"].match(found.text, body.end - offset)
    return match.end("member") + offset if match else None


def _post(found: Recognised, body: Mention, end: int) -> Mention | None:
    name, offset = _body(body), found.offset
    if name is None:
        return None
    match = _WORDINGS["member"].fullmatch(found.text, body.end - offset, end - offset)
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
    return replace(body, kind=Kind.POST, end=end, surface=text, value=(post,))
