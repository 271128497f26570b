"""Bodies and areas before an office whose names were not understood: the office is of no other."""

from __future__ import annotations

from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.posts.place import Place

_MOVED_TO = patterns_of("resolution.posts", "unread_bodies.toml")["moved_to"]
#: How far before a chain a move to such a body is looked for.
_REACH = 40


def behind_unknown_name(place: Place) -> bool:
    """Whether plain characters run up to the chain: a body whose name was not understood.

    Or somebody had moved to such a body: 2006年调至农工办，2015年任 + 副局长.
    """
    end = place.mention.start - place.recognised.offset
    if _MOVED_TO.search(place.recognised.view, max(0, end - _REACH), end):
        return True
    text, outside = place.recognised.text[max(0, end - 4) : end], lexicon().outside_names
    if not text or not is_han(text[-1]):
        return False
    ends = [m.end for m in place.recognised.mentions]
    said = any(text[at:] in outside for at in range(len(text)))
    return not said and place.mention.start not in ends


def behind_unknown_area(place: Place) -> bool:
    """Whether an area that was not understood stands right before the chain: …渠市 + 副市长."""
    end = place.mention.start - place.recognised.offset
    text, ends = place.recognised.text[:end], {m.end for m in place.recognised.mentions}
    said = place.mention.start in ends or not text.endswith(tuple(grammar().levels))
    return not said and is_han(text[-2:-1]) and text[-2] not in grammar().own_area
