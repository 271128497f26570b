"""The body of an item of a list that something stands between it and its post.

县教育局召集人、副局长甲: the second role is of the same body, whoever was told of before; so is
the one of 县教育局多名副局长.
"""

from __future__ import annotations

from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named, is_such
from oversight_graph.resolution.posts.place import Place

_WORDINGS = patterns_of("resolution.posts", "unread_roles.toml")
_BETWEEN = (_WORDINGS["unread_role"], _WORDINGS["counted"])


def body_of_item(place: Place) -> Named | None:
    """The body before the chain that is of it as well; ``None`` where none is."""
    first, start = place.chain[0], place.recognised.offset
    view, end = place.recognised.view, place.mention.start - start
    found = () if first.org else (one.search(view, 0, end) for one in _BETWEEN)
    before = next(filter(None, found), None)
    at = before.start("body") + start if before else -1
    orgs = (m.value for m in place.recognised.mentions if m.start == at)
    org = next((value for value in orgs if isinstance(value, OrgName)), None)
    named = place.known.namer.name(org, at, place.paragraph) if org else None
    endings = body_words().endings_of_role(first.role)
    return named if named and (not endings or is_such(named, endings)) else None
