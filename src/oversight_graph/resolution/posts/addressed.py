"""The body of an office behind a name, by which its holder is addressed: 县水务局甲局长."""

from __future__ import annotations

from oversight_graph.recognition.words.mention import Kind, OrgName, PostName
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.posts.place import Place


def before_name(place: Place, post: PostName) -> Named | None:
    """县水务局甲局长: the body right before the name whose office stands behind it."""
    behind = {m.end: m for m in place.recognised.mentions}
    whom = behind.get(place.mention.start) if post is place.chain[0] and post.org is None else None
    body = behind.get(whom.start) if whom is not None and whom.kind is Kind.PERSON else None
    if body is None or not isinstance(body.value, OrgName):
        return None
    named = place.known.namer.name(body.value, body.start, place.paragraph)
    endings = body_words().endings_of_role(post.role)
    return named if not endings or named.name.endswith(endings) else None
