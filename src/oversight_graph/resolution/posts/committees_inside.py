"""Committees inside a body that are bodies of their own, and departments of one.

第一中学团委书记 is of the 团委, 校党委常委、组织部部长 of the department of the 党委.
"""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.words.mention import OrgName, PostName
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.posts.bodies_inside import party_committee_beside
from oversight_graph.resolution.posts.place import Place
from oversight_graph.resolution.posts.unit_names import unit_of

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


def own_body(post: PostName, named: Named | None) -> Named | None:
    """第一中学团委书记: the 团委 is a body of its own in every body."""
    own = body_words().own_body
    if named is not None and (committee := party_committee_beside(post.prefix, named)):
        return committee
    if named is None or post.prefix != own or named.name.endswith(own):
        return named
    return unit_of(OrgName((), "", post.prefix, "association"), named)
