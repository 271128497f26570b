"""Where the name of a town begins that a list knows, whatever its characters are elsewhere."""

from __future__ import annotations

from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.segmenter import is_everyday
from oversight_graph.recognition.words.towns import SIZES, towns

_WIDER = frozenset({"area", "level"})


def town_start(line: Line, level: int) -> int | None:
    """Where a listed town's name begins before its level; ``None`` where it may be no name.

    A word of every day (建设 in 建设镇) needs the name of a wider area right before it.
    """
    text, end = line.text, level + 1
    for start in (end - size for size in SIZES if end >= size):
        if text[start:end] not in towns():
            continue
        before = line.hit_before(start)
        in_area = before is not None and before.type in _WIDER
        if in_area or (_opens(line, start) and not is_everyday(text[start:level])):
            return start
    return None


def behind_cut_office(line: Line, level: int) -> int | None:
    """Where a name begins whose first character was read with the level before: 县 + 长安镇."""
    start = level - 2
    office = line.hit_at(start - 1) if start > 1 else None
    cut = (
        office is not None and office.type == "role" and office.surface in grammar().heads_of_areas
    )
    return start if cut and is_han(line.before(start - 1)) else None


def _opens(line: Line, start: int) -> bool:
    """Whether what stands before an offset is no part of a name."""
    before = line.before(start)
    if not is_han(before) or before in grammar().before_places:
        return True
    outside = lexicon().outside_names
    return any(line.text[max(0, start - size) : start] in outside for size in (2, 3))
