"""Somebody's name before a level is no place: 免去赵光歧县长职务, 免去周立春 + 柳坪镇镇长."""

from __future__ import annotations

import re

from oversight_graph.recognition.areas.place_stretch import SHORTEST
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import is_everyday

_WORDINGS = patterns_of("recognition.areas", "place_or_person.toml")
_WORDS = lists_of("recognition.areas", "place_or_person.toml")
#: What an office is taken from somebody with, and how long names are.
_TAKEN_FROM, _SIZES_OF_NAMES = _WORDS["taken_from"], (2, 3)
#: What takes offices from several people in a row.
_REMOVING = "免去"
_ITEM_OVER = _WORDS["item_over"]
_STOP = re.compile("[，。；]")
#: So many characters around a level are looked at.
_REACH = 80
_RESIGNING = _WORDS["resigning"]


def is_person(line: Line, left: int, level: int) -> bool:
    """Whether someone's name runs up to the level: 免去赵光歧县…."""
    known, text = lexicon(), line.text
    surname = text[left] if left < level else ""
    if level - left not in (2, 3) or surname not in known.surnames:
        return False
    led = text[:left].endswith(grammar().before_people) or _is_next_of_removed(line, left, level)
    if not led or _WORDINGS["suffers"].search(text, max(0, left - _REACH), left):
        return False
    if text[:left].endswith(_RESIGNING) and not _WORDINGS["resigns"].match(text, level):
        return False
    roles, end = _offices_behind(line, level)
    if not roles and text[:left].endswith(grammar().before_either):
        return False
    return not _names_behind(line, roles, end)


def _offices_behind(line: Line, level: int) -> tuple[list[Hit], int]:
    """The offices behind a level in its clause, and where that clause ends."""
    reach = min(level + _REACH, len(line.text))
    stop = _STOP.search(line.text, level, reach)
    end = stop.start() if stop else reach
    at = (line.hit_at(position) for position in range(level, end))
    return [hit for hit in at if hit is not None and hit.type == "role"], end


def _names_behind(line: Line, roles: list[Hit], end: int) -> bool:
    """Whether whose office it is stands behind the office: 免去石桥镇镇长周立春职务."""
    return any(
        line.hit_at(role.end) is None and _WORDINGS["somebody"].match(line.text, role.end, end)
        for role in roles
    )


def behind_person(line: Line, left: int, level: int) -> int | None:
    """Where a place of two characters begins behind someone's name whose office is taken."""
    text, start = line.text, level - SHORTEST
    if text[left] not in lexicon().surnames or start - left not in _SIZES_OF_NAMES:
        return None
    led = text[:left].endswith(_TAKEN_FROM) or _is_next_of_removed(line, left, level)
    word = is_everyday(text[left:start]) or text[left : level + 1] in lexicon().areas
    led_on = any(char in grammar().before_places for char in text[start:level])  # 周立春 + 为市…
    return start if led and not (word or led_on) else None


def _is_next_of_removed(line: Line, left: int, level: int) -> bool:
    """Whether the next of several begins there: 免去张明县水务局局长、赵光歧县教育局局长职务."""
    text = line.text
    if _REMOVING not in text[:left] or text[left : level + 1] in lexicon().areas:
        return False
    post = line.hit_before(left - 1)
    listed = text[:left].endswith(_ITEM_OVER) or (
        text[left - 1] in "、，" and post is not None and post.type == "role"
    )
    return listed and _WORDINGS["lost"].match(text, level) is not None
