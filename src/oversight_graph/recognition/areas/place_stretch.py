"""The longest run of characters before a level that may be the name of a place."""

from __future__ import annotations

from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of

_WORDS = lists_of("recognition.areas", "place_stretch.toml")

#: A name has so many characters before its level (塔什库拉县 has four).
SHORTEST, LONGEST = 2, 6
#: Levels of towns, whose characters end other words as well: 城镇, 集镇.
TOWNS = frozenset(_WORDS["towns"])
#: How strongly an edge says that a name begins there.
HARD, SOFT, FAINT = 3, 2, 1
_VILLAGE, _STREET = "村", "街道"
_BODIES = frozenset({"prefix", "suffix", "head"})
_CITIES = _WORDS["cities"]
#: 八届云溪县委, 新一届云溪市政府: the term of office before a name is no part of it.
_TERM = "届"
#: 两任市委书记: how many of them, too.
_SO_MANY_TERMS = _WORDS["so_many_terms"]
#: What may stand inside a place's name.
_PASSED = frozenset({"word", "plain", "suffix", "group"})


def stretch_before(line: Line, level: int) -> tuple[int, int]:
    """Where the longest run of characters before a level begins, and how strongly."""
    left, farthest = level, max(0, level - LONGEST - 1)
    while left > farthest:
        hit = line.hit_before(left)
        if hit is not None and hit.type == "level" and not _bounds(line, hit, level):
            left = hit.start
            continue
        if hit is not None and hit.type == "area" and (left == level or _is_in_city(line, hit)):
            left = hit.start  # 海口 in 海口镇 is no city
            continue
        town = hit is not None and hit.type in ("plain", "word") and hit.surface[-1] in TOWNS
        if town and left < level and hit is not None and is_han(line.before(hit.start)):
            return left, HARD  # 润 + 城镇 + 刘善村
        if hit is not None and hit.type not in _PASSED and hit.start < level:
            return left, HARD if hit.type in ("area", "level", "blocked", "role") else SOFT
        if not is_han(line.before(left)) or _outside_word_ends(line.text, left):
            return left, HARD
        if _ends_term(line, left, level):
            return left, HARD
        left -= 1
    return left, HARD if left == 0 else 0


def _ends_term(line: Line, left: int, level: int) -> bool:
    """Whether a number of terms of office stands before an offset: 八届, 两任."""
    term = line.before(left) == _TERM and left < level
    return term or line.text.endswith(_SO_MANY_TERMS, 0, left)


def _is_in_city(line: Line, short: Hit) -> bool:
    """Whether the short name of an area stands right behind a city, and so inside a name."""
    return short.surface[-1] not in grammar().levels and line.before(short.start) in _CITIES


def _bounds(line: Line, level: Hit, target: int) -> bool:
    """Whether a level ends the name of a wider area: not 乡 in 苗乡县."""
    if _opens_street(line, level, target):
        return False  # 梅溪新村 + 街道
    before = line.before(level.start)
    apart = level.end < target and is_han(line.before(level.start - 1))
    if level.surface in TOWNS and is_han(before) and apart:
        return True  # 湖坳镇 + 刘善村
    if not line.is_level(level) or _is_doubled(line, level, target):
        return False
    if before + level.surface in lexicon().common_areas:
        return True
    if before in grammar().own_area or before in grammar().before_places:
        return True
    start = level.start - 1
    begins = not is_han(line.before(start)) or _outside_word_ends(line.text, start)
    alone = before not in grammar().levels and begins
    return not (is_han(before) and alone and line.hit_before(level.start) is None)


def _opens_street(line: Line, level: Hit, target: int) -> bool:
    """Whether a street with bodies of its own is called after what is a village no more."""
    after = line.hit_at(target + len(_STREET))
    street = level.end == target and line.text.startswith(_STREET, target)
    own = after is not None and after.type in _BODIES
    return street and level.surface == _VILLAGE and own


def _is_doubled(line: Line, level: Hit, target: int) -> bool:
    """The first 村 of 白坪镇仁村村 belongs to the name: the village is called 仁村."""
    twice = level.end == target and level.surface == line.text[target] == _VILLAGE
    return twice and line.before(level.start - 1) in TOWNS


def _outside_word_ends(text: str, position: int) -> bool:
    outside = lexicon().outside_names
    two = position > 1 and text[position - 2 : position] in outside
    return two or (position not in (0, 1, 2) and text[position - 3 : position] in outside)
