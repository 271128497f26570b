"""Who is of a body without an office in it: 县水务局干部周立春 works in the 县水务局.

Such a word is a post only between a body and a name, and in a line of a life, behind its years,
where an office may follow (县水务局干部、科员): elsewhere it is of people without names
(县水务局干部职工), or begins a sentence about them (县水务局干部高度重视).
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
#: What the words for whoever works somewhere may have been read as: people, a counted 三处.
_READ_AS = frozenset({Kind.GROUP, Kind.QUANTITY})
_AND = "、"


def with_members(found: Recognised) -> list[Mention]:
    """The mentions of a sentence; a body before such a word is a post with it where it may be.

    The very list of the sentence, where it holds no such post.
    """
    mentions = [m for m in found.mentions if m.kind not in _READ_AS]
    posts = {
        body: post
        for body, person in pairwise(mentions)
        if person.kind is Kind.PERSON and (post := _post(found, body, person.start))
    }
    for index, body in enumerate(mentions[1:], 1):
        if post := _of_line(found, mentions[index - 1], body, mentions[index + 1 : index + 2]):
            posts[body] = post
    if not posts:
        return found.mentions
    made = set(posts.values())
    spans = [(post.start, post.end) for post in made]
    result = [posts.get(mention, mention) for mention in found.mentions]
    return [m for m in result if m in made or not any(a <= m.start < b for a, b in spans)]


def _body(mention: Mention) -> OrgName | None:
    """The body that somebody may be of without an office; a town or village is one too."""
    value = mention.value
    if mention.kind is Kind.AREA and isinstance(value, FoundArea):
        last = value.names[-1] if value.names else value.level
        return area_as_body(value.names, value.level) if last.endswith(_AREAS) else None
    if mention.kind is Kind.ORGANISATION and isinstance(value, OrgName):
        return value
    return None


def _of_line(
    found: Recognised, date: Mention, body: Mention, behind: list[Mention]
) -> Mention | None:
    """The post in a line of a life: 1985.06-1990.02 县水务局干部、科员；."""
    offset = found.offset
    if date.kind is not Kind.DATE or not _WORDINGS["years"].fullmatch(
        found.text, date.start - offset, body.start - offset
    ):
        return None
    match = _WORDINGS["line"].match(found.text, _end_of_body(found, body))
    post = _post(found, body, match.end("member") + offset) if match else None
    office = behind[0] if post and behind and behind[0].kind is Kind.POST else None
    if post is None or office is None:
        return post
    if found.text[post.end - offset : office.start - offset] != _AND:
        return post
    text = found.text[post.start - offset : office.end - offset]
    return replace(post, end=office.end, surface=text, value=_chain(post) + _chain(office))


def _chain(post: Mention) -> tuple[PostName, ...]:
    return post.value if isinstance(post.value, tuple) else ()


def _end_of_body(found: Recognised, body: Mention) -> int:
    """Where a body ends, with the numbered unit in it that no list has."""
    end = body.end - found.offset
    numbered = _WORDINGS["numbered"].match(found.text, end)
    return numbered.end() if numbered else end


def _post(found: Recognised, body: Mention, end: int) -> Mention | None:
    name, offset = _body(body), found.offset
    at = _end_of_body(found, body)
    match = name and _WORDINGS["member"].fullmatch(found.text, at, end - offset)
    if name is None or not match:
        return None
    if unit := found.text[body.end - offset : at]:
        name = OrgName((), "", unit, "department", parent=name)
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
