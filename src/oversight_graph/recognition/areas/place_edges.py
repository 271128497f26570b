"""Where the name of a place may begin before its level, and how strongly the text says so."""

from __future__ import annotations

import re

from oversight_graph.recognition.areas.town_edges import behind_cut_office, town_start
from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.segmenter import frequency, is_everyday, is_verb, words
from oversight_graph.recognition.words.towns import towns

_WORDINGS = patterns_of("recognition.areas", "place_edges.toml")
#: A name has so many characters before its level (塔什库拉县 has four).
SHORTEST, LONGEST = 2, 6
#: Levels of towns, whose characters end other words as well: 城镇, 集镇.
TOWNS = frozenset("镇乡")
#: Levels whose places often have names of one character.
SMALL = frozenset("镇乡村")
_VILLAGE = "村"
#: What an office is taken from somebody with, and how long names are.
_TAKEN_FROM, _SIZES_OF_NAMES = ("免去", "任命", "罢免", "撤销"), (2, 3)
_CITIES = ("市", "州", "盟")
#: 八届云溪县委, 新一届云溪市政府: the term of office before a name is no part of it.
_TERM = "届"
_AT = "在"
#: 发起者: who does something, and how long such a word is.
_WHO, _DOER = "者", 3
#: 第二村民小组 is a part of some village, and 第二村 none.
_GROUP = "村民小组"
#: How strongly an edge says that a name begins there.
_HARD, _SOFT, _FAINT = 3, 2, 1
#: What takes offices from several people in a row.
_REMOVING = "免去"
_ITEM_OVER = ("职务，", "职务、", "职务；")
_STOP = re.compile("[，。；]")
#: So many characters around a level are looked at.
_REACH = 80
#: 接受张明县长辞职的请求, but 接受石桥镇纪委谈话.
_RESIGNING = ("接受", "同意")
#: A name of so many characters may be two words: 胜利新民 + 村.
_LONG_PAIR = 4
#: What may stand inside a place's name.
_PASSED = frozenset({"word", "plain", "suffix", "group"})


def edges_before(line: Line, level: int, *, followed: bool, held: bool) -> dict[int, int]:
    """Where the name before a level may begin, and how strongly that offset says so."""
    doubled = held and line.before(level) == line.text[level]  # 大安镇 + 镇长
    own = town_start(line, level) if line.text[level] in TOWNS and not doubled else None
    if own is None and followed and line.text[level] in SMALL:
        own = behind_cut_office(line, level)
    if own is not None:
        return {own: _HARD}
    if line.text.startswith(_GROUP, level) and _WORDINGS["numbered"].search(line.text, 0, level):
        return {}
    left, edge = _stretch(line, level)
    if line.text[left] in TOWNS and level - left > 1:
        left, edge = left + 1, _HARD  # 海口 + 镇 + 海林村
    if line.text[left] in grammar().never_open_places and level - left > 1:
        left, edge = left + 1, _HARD
    if _is_person(line, left, level):
        return {}
    if (start := _behind_person(line, left, level)) is not None:
        return {start: _SOFT}  # 免去周立春 + 柳坪镇副镇长
    wider = line.hit_before(left)
    joined = left if wider is not None and wider.type in ("area", "level") else -1
    return {
        start: strength
        for start, strength in _openings(line, left, level, edge).items()
        if _may_be(line.text[start:level], line.text[level], strength, followed=followed, held=held)
        and (start == joined or _is_telling(line, start, level, strength, followed=followed))
    }


def _openings(line: Line, left: int, level: int, edge: int) -> dict[int, int]:
    """The offsets in a stretch at which a word ends that may stand before a place."""
    found = {left: edge} if edge else {}
    following = left
    for token in words(line.text[left:level]):
        opening = following == left and token in grammar().opening_places
        if following == left and _is_surname_of_village(line, left, level, token):
            following += len(token)
            continue
        following += len(token)
        if opening or token in grammar().before_places:
            found = {following: _SOFT}  # nothing before 对 in 对岜蒙县 is the name
        elif token[0] == _AT and len(token) > 1 and following < level:
            found = {following - len(token) + 1: _SOFT}  # 巡察组 + 在 + 籍山镇
        elif _names_people(line, token, following):
            found = {following: _SOFT}  # 活动的发起者 + 凤凰村
        elif token[-1] in TOWNS and following < level:
            found.setdefault(following, _SOFT)
        elif is_everyday(token):
            found[following] = _FAINT
    return found


def _names_people(line: Line, token: str, end: int) -> bool:
    """Whether 发起者 or 组织者 ends at an offset: somebody who does something."""
    doer = token if len(token) > 1 else line.text[max(0, end - _DOER) : end]
    return doer.endswith(_WHO) and len(doer) > 1 and frequency(doer) > 0


def _is_surname_of_village(line: Line, left: int, level: int, token: str) -> bool:
    """于 in 白坪镇于洼村 is the surname that the village is called after, no preposition."""
    wider = line.hit_before(left)
    behind_town = wider is not None and wider.surface[-1] in TOWNS
    if level - left > len(token) + 1:
        return False  # 白坪镇和麻柳村 are two places
    return behind_town and line.text[level] == _VILLAGE and token in grammar().village_surnames


def _is_telling(line: Line, start: int, level: int, strength: int, *, followed: bool) -> bool:
    """Whether a name is more than an everyday word, or a body behind it makes it one."""
    if not _holds_everyday_word(line.text[start:level]):
        return True
    *before, last = words(line.text[start:level])
    if before and is_everyday(last) and level - start > _LONG_PAIR:
        return False  # 李生莲代表 before 乡
    if strength >= _SOFT and line.text[start : level + 1] in towns() and not is_verb(last):
        return True
    small = line.text[level] not in grammar().high_levels
    listed = line.text[start : level + 1] in lexicon().common_areas
    return followed and (listed or (small and strength >= _SOFT))


def _may_be(own: str, level: str, strength: int, *, followed: bool, held: bool) -> bool:
    """Whether the characters before a level may be a name: no 贫困 in 贫困县.

    One character is enough where a name firmly begins and a body follows, 杜村 + 派出所, or
    where the table has it.
    """
    known, words_of = lexicon(), grammar()
    if held and own in words_of.not_places:
        return False  # 代 in 代县长
    listed = own + level in known.common_areas
    if listed and strength == _HARD:
        return True
    if len(own) == 1:
        small = followed and level in SMALL
        if strength < _HARD or own in words_of.own_area or not (listed or small):
            return False
    elif not SHORTEST <= len(own) <= LONGEST:
        return False
    # 仁村村 is one, 麻柳村村 and 十三届县 are none
    twice = own[-1] == level and (len(own) > SHORTEST or own in known.areas)
    high = level in words_of.high_levels
    said = high and not listed and (own[-1] in words_of.never_end_places or is_verb(own))
    wrong = own[-1] == "届" or twice or said
    town = level in TOWNS and followed and len(own) > 1 and own[-1] != "乡"  # 润城镇
    word = words_of.makes_a_word(own[-1], level) and not town
    if wrong or word or own in known.outside_names:
        return False
    return own not in words_of.not_places and own[:2] not in words_of.not_places


def _holds_everyday_word(own: str) -> bool:
    return any(map(is_everyday, words(own)))


def _is_person(line: Line, left: int, level: int) -> bool:
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


def _behind_person(line: Line, left: int, level: int) -> int | None:
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


def _stretch(line: Line, level: int) -> tuple[int, int]:
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
            return left, _HARD  # 润 + 城镇 + 刘善村
        if hit is not None and hit.type not in _PASSED and hit.start < level:
            return left, _HARD if hit.type in ("area", "level", "blocked", "role") else _SOFT
        if not is_han(line.before(left)) or _outside_word_ends(line.text, left):
            return left, _HARD
        if line.before(left) == _TERM and left < level:
            return left, _HARD
        left -= 1
    return left, _HARD if left == 0 else 0


def _is_in_city(line: Line, short: Hit) -> bool:
    """Whether the short name of an area stands right behind a city, and so inside a name."""
    return short.surface[-1] not in grammar().levels and line.before(short.start) in _CITIES


def _bounds(line: Line, level: Hit, target: int) -> bool:
    """Whether a level ends the name of a wider area: not 乡 in 苗乡县."""
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


def _is_doubled(line: Line, level: Hit, target: int) -> bool:
    """The first 村 of 白坪镇仁村村 belongs to the name: the village is called 仁村."""
    twice = level.end == target and level.surface == line.text[target] == _VILLAGE
    return twice and line.before(level.start - 1) in TOWNS


def _outside_word_ends(text: str, position: int) -> bool:
    outside = lexicon().outside_names
    two = position > 1 and text[position - 2 : position] in outside
    return two or (position not in (0, 1, 2) and text[position - 3 : position] in outside)
