"""Where the name of a place may begin before its level, and how strongly the text says so."""

from __future__ import annotations

from oversight_graph.recognition.areas.place_or_person import behind_person, is_person
from oversight_graph.recognition.areas.place_stretch import (
    FAINT,
    HARD,
    LONGEST,
    SHORTEST,
    SOFT,
    TOWNS,
    stretch_before,
)
from oversight_graph.recognition.areas.town_edges import behind_cut_office, town_start
from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import frequency, is_everyday, is_verb, words
from oversight_graph.recognition.words.towns import towns

_WORDINGS = patterns_of("recognition.areas", "place_edges.toml")
_WORDS = lists_of("recognition.areas", "place_edges.toml")
#: Levels whose places often have names of one character.
SMALL = frozenset(_WORDS["small"])
_VILLAGE = "村"
#: Behind what parts a list 同 joins nothing, and 于 leads to no village: 根德村、同顺兴村、于洼村.
_LISTED, _LISTED_VILLAGE = "、同", "、于"
_AT, _EVER = "在", "曾"
#: What tells that all areas of a level are meant: 全区各地州市.
_WHOLE, _EACH, _REGION = "全", "各", "地"
#: 发起者: who does something, and how long such a word is.
_WHO, _DOER = "者", 3
#: 第二村民小组 is a part of some village, and 第二村 none.
_GROUP = "村民小组"
#: Words that end the names of places as well, and what stands before them as words: 大城市, 老城区.
WALLED = frozenset(_WORDS["walled"])
_KINDS_OF_TOWNS = "".join(_WORDS["kinds_of_towns"])
#: A name of so many characters may be two words: 胜利新民 + 村.
_LONG_PAIR = 4


def edges_before(line: Line, level: int, *, followed: bool, held: bool) -> dict[int, int]:
    """Where the name before a level may begin, and how strongly that offset says so."""
    doubled = held and line.before(level) == line.text[level]  # 大安镇 + 镇长
    own = town_start(line, level) if line.text[level] in TOWNS and not doubled else None
    if own is None and followed and line.text[level] in SMALL:
        own = behind_cut_office(line, level)
    if own is not None:
        return {own: HARD}
    if line.text.startswith(_GROUP, level) and _WORDINGS["numbered"].search(line.text, 0, level):
        return {}
    left, edge = stretch_before(line, level)
    if line.text[left] in TOWNS and level - left > 1:
        left, edge = left + 1, HARD  # 海口 + 镇 + 海林村
    if level - left > 1 and _opens_no_place(line, left, level):
        left, edge = left + 1, HARD
    if is_person(line, left, level):
        return {}
    if (start := behind_person(line, left, level)) is not None:
        return {start: SOFT}  # 免去周立春 + 柳坪镇副镇长
    wider = line.hit_before(left)
    joined = left if wider is not None and wider.type in ("area", "level") else -1
    return {
        start: strength
        for start, strength in _openings(line, left, level, edge).items()
        if _may_be(line.text[start:level], line.text[level], strength, followed=followed, held=held)
        and (start == joined or _is_telling(line, start, level, strength, followed=followed))
        and (start == joined or not _is_deed(line.text[start:level], line.text[level]))
    }


def _opens_no_place(line: Line, left: int, level: int) -> bool:
    """Whether a name has nothing of the character that stands before it: 未 + 经, no 未央区."""
    listed = lexicon().areas
    whole = line.text[left:level] in listed or line.text[left : level + 1] in listed
    family = _is_village_of_zeng(line, left, level)
    return line.text[left] in grammar().never_open_places and not (whole or family)


def _openings(line: Line, left: int, level: int, edge: int) -> dict[int, int]:
    """The offsets in a stretch at which a word ends that may stand before a place."""
    found = {left: edge} if edge else {}
    following = left
    for token in words(line.text[left:level]):
        starts, following = following, following + len(token)
        if _belongs(line, left, level, starts, token):
            continue
        opening = starts == left and token in grammar().opening_places
        if opening or token in grammar().before_places:
            found = {following: SOFT}  # nothing before 对 in 对岜蒙县 is the name
        elif token[0] == _AT and len(token) > 1 and following < level:
            found = {following - len(token) + 1: SOFT}  # 巡察组 + 在 + 籍山镇
        elif _names_people(line, token, following):
            found = {following: SOFT}  # 活动的发起者 + 凤凰村
        elif token[-1] in TOWNS and following < level:
            found.setdefault(following, SOFT)
        elif is_everyday(token):
            found[following] = FAINT
    return found


def _belongs(line: Line, left: int, level: int, start: int, token: str) -> bool:
    """Whether a word that leads to names elsewhere is part of one here."""
    if start == left and line.text.startswith(_LISTED, max(0, left - 1)):
        return True
    of_village = start == left and _is_surname_of_village(line, left, level, token)
    return of_village or _is_village_of_zeng(line, start, level)


def _names_people(line: Line, token: str, end: int) -> bool:
    """Whether 发起者 or 组织者 ends at an offset: somebody who does something."""
    doer = token if len(token) > 1 else line.text[max(0, end - _DOER) : end]
    return doer.endswith(_WHO) and len(doer) > 1 and frequency(doer) > 0


def _is_surname_of_village(line: Line, left: int, level: int, token: str) -> bool:
    """于 in 白坪镇于洼村 is the surname that the village is called after, no preposition."""
    wider = line.hit_before(left)
    behind_town = wider is not None and wider.surface[-1] in TOWNS
    behind_town = behind_town or line.text.startswith(_LISTED_VILLAGE, max(0, left - 1))
    if level - left > len(token) + 1:
        return False  # 白坪镇和麻柳村 are two places
    return behind_town and line.text[level] == _VILLAGE and token in grammar().village_surnames


def _is_village_of_zeng(line: Line, start: int, level: int) -> bool:
    """曾家村: the adverb 曾 stands before verbs alone (曾驻村), the surname before a name."""
    if line.text[start] != _EVER or line.text[level] != _VILLAGE:
        return False
    own = line.text[start + 1 : level]
    verb = own in grammar().before_places or own in grammar().opening_places or is_verb(own)
    return len(own) == 1 and not verb


def _is_telling(line: Line, start: int, level: int, strength: int, *, followed: bool) -> bool:
    """Whether a name is more than an everyday word, or a body behind it makes it one."""
    if not _holds_everyday_word(line.text[start:level]):
        return True
    *before, last = words(line.text[start:level])
    if before and is_everyday(last) and level - start > _LONG_PAIR:
        return False  # 李生莲代表 before 乡
    if strength >= SOFT and line.text[start : level + 1] in towns() and not is_verb(last):
        return True
    small = line.text[level] not in grammar().high_levels
    listed = line.text[start : level + 1] in lexicon().common_areas
    return followed and (listed or (small and strength >= SOFT))


def _may_be(own: str, level: str, strength: int, *, followed: bool, held: bool) -> bool:
    """Whether the characters before a level may be a name: no 贫困 in 贫困县.

    One character is enough where a name firmly begins and a body follows, 杜村 + 派出所, or
    where the table has it.
    """
    known, words_of = lexicon(), grammar()
    if held and own in words_of.not_places:
        return False  # 代 in 代县长
    listed = own + level in known.common_areas
    if listed and (strength == HARD or (followed and strength == SOFT)):
        return True  # 其中有 + 新城区 + 工商联
    if len(own) == 1:
        small = followed and level in SMALL
        if strength < HARD or own in words_of.own_area or not (listed or small):
            return False
    elif not SHORTEST <= len(own) <= LONGEST:
        return False
    # 仁村村 is one, 麻柳村村 and 十三届县 are none
    twice = own[-1] == level and (len(own) > SHORTEST or own in known.areas)
    high = level in words_of.high_levels
    said = high and not listed and (own[-1] in words_of.never_end_places or is_verb(own))
    wrong = own[-1] == "届" or twice or said or (high and not listed and _names_a_class(own))
    town = level in TOWNS and followed and len(own) > 1 and own[-1] != "乡"  # 润城镇
    walled = followed and may_be_walled(own, level)
    word = words_of.makes_a_word(own[-1], level) and not (town or walled)
    nested = level in TOWNS and len(own) > SHORTEST and own[-2] in TOWNS  # 桃源镇 + 村镇建设办
    if wrong or word or nested or own in known.outside_names:
        return False
    return own not in words_of.not_places and own[:2] not in words_of.not_places


def _is_deed(own: str, level: str) -> bool:
    """充分整合 + 镇纪委力量: words that tell what is done are no town, unless one is called so."""
    if level not in TOWNS or level == _VILLAGE or own + level in towns():
        return False
    said = words(own)
    return is_verb(said[-1]) and all(map(is_everyday, said))


def _names_a_class(own: str) -> bool:
    """全区各地州 + 市 and 州 + 县 are all of their kind, and no place."""
    levels = grammar().levels
    whole = own[0] == _WHOLE and own[1:2] in levels
    return whole or _EACH in own or all(one in levels or one == _REGION for one in own)


def may_be_walled(own: str, level: str) -> bool:
    """Whether 江城 + 市 or 云城 + 区 may be a place, though 城市 and 城区 are words."""
    walled = len(own) == SHORTEST and own[-1] + level in WALLED
    return walled and is_han(own[0]) and own[0] not in _KINDS_OF_TOWNS


def _holds_everyday_word(own: str) -> bool:
    return any(map(is_everyday, words(own)))
