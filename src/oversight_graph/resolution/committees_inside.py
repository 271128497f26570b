"""Departments of the party committee inside a body: 校党委常委、组织部部长."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.mention import PostName
from oversight_graph.resolution.body_words import body_words
from oversight_graph.resolution.named import Named
from oversight_graph.resolution.place import Place

_COMMITTEE = "党委"


def of_committee_inside(place: Place, post: PostName, named: Named | None) -> Named | None:
    """校党委常委、组织部部长: the department of the party committee inside a body."""
    at = place.chain.index(post)
    words, last = body_words(), place.chain[at - 1] if at else None
    inside = named is not None and named.parent is not None and named.parent.cls in words.homes
    if named is None or not inside or last is None or last.prefix != _COMMITTEE or not post.org:
        return named
    unit = post.org.body
    if unit not in words.units_of_committee or post.org.parent:
        return named
    return replace(named, name=named.name.removesuffix(unit) + last.prefix + unit)
