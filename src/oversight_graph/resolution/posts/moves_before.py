"""The body to which somebody moved in the sentence before: 2006年调至教育局。2015年任副局长."""

from __future__ import annotations

from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.posts.place import Place

_WORDINGS = patterns_of("resolution.posts", "moves_before.toml")
_REACH = 40
#: How much of a name shows that it is the one with which a sentence ends.
_END = 3


def moved_before(place: Place) -> Named | None:
    """The body to which the sentence before says somebody moved, if this one only says when."""
    start = place.recognised.offset
    own = place.recognised.view[: place.mention.start - start]
    if _WORDINGS["only_when"].fullmatch(own) is None:
        return None
    text = place.known.document.text
    moved = _WORDINGS["moved"].search(text, max(0, start - _REACH), start)
    last = next(place.known.namer.history.in_paragraph(place.paragraph), None)
    if moved is None or last is None:
        return None
    return last if moved["where"].endswith(last.name[-_END:]) else None
