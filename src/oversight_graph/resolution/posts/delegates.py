"""Delegates and members of the assemblies: whose seat it is, and where none is meant."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.words.mention import PostName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.posts.place import Place

_WORDS = lists_of("resolution.posts", "delegates.toml")

#: Delegates are those of the congress by its full name: 县人大代表.
_SEAT = "资格"
_MEMBERS, _ASSEMBLIES = frozenset(_WORDS["members"]), frozenset(_WORDS["assemblies"])
_DELEGATE, _CONGRESS, _CONGRESS_IN_FULL = "代表", "人大", "人民代表大会"


def of_delegates(place: Place, post: PostName, named: Named) -> Named:
    """县人大代表资格 is that of a delegate of the 县人民代表大会."""
    seat = place.recognised.text.startswith(_SEAT, post.end)
    if not seat or post.role != _DELEGATE or not named.name.endswith(_CONGRESS):
        return named
    return replace(named, name=named.name.removesuffix(_CONGRESS) + _CONGRESS_IN_FULL)


def is_class_of_people(post: PostName) -> bool:
    """Whether 人大代表, 政协委员 of no place are meant, unless somebody is said to be one."""
    org = post.org
    bare = org is not None and org.bare and org.body in _ASSEMBLIES
    return bare and post.role in _MEMBERS
