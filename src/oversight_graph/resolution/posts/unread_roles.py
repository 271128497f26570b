"""The body of an item of a list in which it has a role of which nothing is known.

县教育局召集人、副局长甲: the second role is of the same body, whoever was told of before.
"""

from __future__ import annotations

from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named, is_such
from oversight_graph.resolution.posts.place import Place

_UNREAD_ROLE = patterns_of("resolution.posts", "unread_roles.toml")["unread_role"]


def body_of_item(place: Place) -> Named | None:
    """The body of a role right before the chain, which goes on from it; ``None`` without one."""
    first, start = place.chain[0], place.recognised.offset
    at = place.mention.start - start
    before = None if first.org else _UNREAD_ROLE.search(place.recognised.view, 0, at)
    at = before.start("body") + start if before else -1
    orgs = (m.value for m in place.recognised.mentions if m.start == at)
    org = next((value for value in orgs if isinstance(value, OrgName)), None)
    named = place.known.namer.name(org, at, place.paragraph) if org else None
    endings = body_words().endings_of_role(first.role)
    return named if named and (not endings or is_such(named, endings)) else None
