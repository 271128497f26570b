"""Departments of the party committee inside a body: 校党委常委、组织部部长."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.words.mention import PostName
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.posts.place import Place

_COMMITTEE = "党委"


def of_committee_inside(place: Place, post: PostName, named: Named | None) -> Named | None:
    """校党委常委、组织部部长: the department of the party committee inside a body."""
    words = body_words()
    if named is None or named.parent is None or named.parent.cls not in words.homes:
        return named
    unit = post.org.body if post.org else ""
    if unit not in words.units_of_committee or (post.org and post.org.parent):
        return named
    at = place.chain.index(post)
    if not at or place.chain[at - 1].prefix != _COMMITTEE:
        return named
    return replace(named, name=named.name.removesuffix(unit) + _COMMITTEE + unit)
