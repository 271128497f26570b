"""The document's own places: areas that no table lists, found by evidence from all of the text.

In 对岜蒙县纪委 the name of the county may begin at any character. Each place of the text
votes for where it begins: after punctuation or the name of a wider area, after a word that
is never inside a name, after a frequent word; and more so where a head or a role follows.
The string with most votes in the whole document is the name wherever it stands, so a title
or a head line tells how far the name reaches in the body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.hits import Hit
from oversight_graph.recognition.lexicons import Entry, lexicon
from oversight_graph.recognition.line import Line, is_han
from oversight_graph.recognition.scanner import Scanner
from oversight_graph.recognition.segmenter import frequency, words

#: A name has so many characters before its level (塔什库拉县 has four).
_SHORTEST, _LONGEST = 2, 6
#: How strongly an edge says that a name begins there.
_HARD, _SOFT, _FAINT = 3, 2, 1
#: How many times better known a name must be to begin inside a stretch without any edge there.
_FAR_BETTER = 3
#: From this frequency on, jieba's dictionary shows an everyday word.
_EVERYDAY = 500
_TOWNS = frozenset("镇乡")
#: The name of a smaller place.
_SMALLER = re.compile(r"[\u4e00-\u9fff]{1,4}?(?:村|社区|嘎查)")
#: Levels whose places often have names of one character.
_SMALL = frozenset("镇乡村")
_COUNTIES = frozenset("县市区旗")
_NAMED_AFTER = frozenset({"head", "role", "prefix", "suffix", "committee", "team"})
#: What may stand inside a place's name.
_PASSED = frozenset({"word", "plain", "suffix", "group"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A level in a line with the names that may stand before it.

    ``edges`` gives how strongly each offset of the line says that the name begins there.
    """

    text: str
    level: int
    end: int
    edges: dict[int, int]
    followed: bool

    def name_from(self, start: int) -> str:
        """The name that begins at an offset, level included."""
        return self.text[start : self.end]

    def vote(self, start: int) -> int:
        """What this place of the text says for the name that begins at an offset."""
        return self.edges[start] * (1 + 2 * self.followed)


def mark_places(lines: list[Line], others: list[Line]) -> None:
    """Show the document's own places as areas in ``lines``; ``others`` give evidence only."""
    sightings = [s for line in (*lines, *others) for s in _sightings(line)]
    votes = _votes(sightings)
    names = {name for s in sightings if (name := _best(s, votes))}
    if not names:
        return
    scanner = Scanner({name: Entry("area") for name in sorted(names)})
    for line in lines:
        line.overlay(scanner.scan(line.text))


def _votes(sightings: Iterable[Sighting]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for sighting in sightings:
        for start in sighting.edges:
            votes[sighting.name_from(start)] += sighting.vote(start)
    return votes


def _best(sighting: Sighting, votes: Counter[str]) -> str:
    """The name at a sighting that the document knows best, empty if there is none."""
    edges = sighting.edges
    own = max(edges, key=lambda start: (votes[sighting.name_from(start)], -start), default=-1)
    if own < 0:
        return ""
    best, wanted = sighting.name_from(own), votes[sighting.name_from(own)]
    if wanted > sighting.vote(own) or sighting.text[own] in grammar().set_apart:
        wanted *= _FAR_BETTER
    for start in range(own + 1, sighting.level - _SHORTEST + 1):
        name = sighting.name_from(start)
        if start not in edges and votes[name] >= wanted:
            best, wanted = name, votes[name] + 1
    return best


def _sightings(line: Line) -> Iterator[Sighting]:
    for hit in line.hits:
        if (span := _level_in(line, hit)) is not None and line.text[span[0]] != "省":
            level, end = span
            followed = hit.type == "role" or _is_followed(line, end)
            edges = _edges(line, level, followed=followed, held=hit.type == "role")
            yield Sighting(line.text, level, end, edges, followed)


def _level_in(line: Line, hit: Hit) -> tuple[int, int] | None:
    """Where a level stands in a hit that a place's name may end with."""
    last = hit.surface[-1]
    if hit.type == "level":
        before = line.before(hit.start)
        small = hit.surface in _TOWNS and not grammar().makes_a_word(before, hit.surface)
        return (hit.start, hit.end) if small or line.is_level(hit) or _listed(line, hit) else None
    if hit.type == "role" and hit.surface[0] in grammar().levels:
        return hit.start, hit.start + 1  # 镇长 of a 镇
    if hit.type == "area" and len(hit.surface) == _SHORTEST and last in _COUNTIES:
        return hit.end - 1, hit.end  # 岳蒲县 is no 蒲县
    if hit.type in ("plain", "word") and last in _SMALL and _is_followed(line, hit.end):
        return hit.end - 1, hit.end  # 集镇 in 岳集镇党委
    return None


def _listed(line: Line, hit: Hit) -> bool:
    """Whether the table has the area though it looks like another word: 老城区."""
    common = lexicon().common_areas
    return any(line.text[max(0, hit.start - size) : hit.end] in common for size in (1, 2, 3))


def _is_followed(line: Line, end: int) -> bool:
    """Whether a body, an office or a smaller place follows a level."""
    following = line.hit_at(end + (line.text[end : end + 1] == "原"))
    if following is not None and following.type in _NAMED_AFTER:
        return True
    return _SMALLER.match(line.text, end) is not None


def _edges(line: Line, level: int, *, followed: bool, held: bool) -> dict[int, int]:
    """Where the name before a level may begin, and how strongly that offset says so."""
    left, edge = _stretch(line, level)
    tokens = words(line.text[left:level])
    if line.text[left] in _TOWNS and level - left > 1:
        left, edge = left + 1, _HARD  # 海口 + 镇 + 海林村
    found = {left: edge} if edge else {}
    following = left
    for token in tokens:
        opening = following == left and token in grammar().opening_places
        following += len(token)
        if opening or token in grammar().before_places:
            found = {following: _SOFT}  # nothing before 对 in 对岜蒙县 is the name
        elif token[-1] in _TOWNS and following < level:
            found.setdefault(following, _SOFT)
        elif len(token) > 1 and frequency(token) >= _EVERYDAY:
            found[following] = _FAINT
    if _is_person(line, left, level):
        return {}
    wider = line.hit_before(left)
    joined = wider is not None and wider.type in ("area", "level")
    return {
        start: strength
        for start, strength in found.items()
        if _may_be(line.text[start:level], line.text[level], strength, followed=followed, held=held)
        and (
            (joined and start == left)
            or not _is_everyday(line.text[start:level])
            or (followed and line.text[start : level + 1] in lexicon().common_areas)
            or (followed and strength >= _SOFT and line.text[level] not in grammar().high_levels)
        )
    }


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
        small = followed and level in _SMALL
        if strength < _HARD or own in words_of.own_area or not (listed or small):
            return False
    elif not _SHORTEST <= len(own) <= _LONGEST:
        return False
    # 仁村村 is one, 麻柳村村 and 十三届县 are none
    wrong = own[-1] == "届" or (own[-1] == level and len(own) > _SHORTEST)
    if wrong or words_of.makes_a_word(own[-1], level) or own in known.outside_names:
        return False
    return own not in words_of.not_places and own[:2] not in words_of.not_places


def _is_everyday(own: str) -> bool:
    return any(len(word) > 1 and frequency(word) >= _EVERYDAY for word in words(own))


def _is_person(line: Line, left: int, level: int) -> bool:
    """Whether someone's name runs up to the level: 免去赵光歧县…."""
    known, text = lexicon(), line.text
    surname = text[left] if left < level else ""
    return (
        level - left in (2, 3)
        and surname in known.surnames
        and any(text[:left].endswith(word) for word in grammar().before_people)
    )


def _stretch(line: Line, level: int) -> tuple[int, int]:
    """Where the longest run of characters before a level begins, and how strongly."""
    left = level
    while left > max(0, level - _LONGEST - 1):
        hit = line.hit_before(left)
        if hit is not None and hit.type == "level" and not _bounds(line, hit):
            left = hit.start
            continue
        if hit is not None and hit.type == "area" and left == level:
            left = hit.start  # 海口 in 海口镇 is no city
            continue
        if hit is not None and hit.type not in _PASSED and hit.start < level:
            return left, _HARD if hit.type in ("area", "level", "blocked", "role") else _SOFT
        if not is_han(line.before(left)) or _outside_word_ends(line.text, left):
            return left, _HARD
        left -= 1
    return left, _HARD if left == 0 else 0


def _bounds(line: Line, level: Hit) -> bool:
    """Whether a level ends the name of a wider area: not 乡 in 苗乡县."""
    if not line.is_level(level):
        return False
    before = line.before(level.start)
    if before in grammar().own_area or before in grammar().before_places:
        return True
    start = level.start - 1
    begins = not is_han(line.before(start)) or _outside_word_ends(line.text, start)
    alone = before not in grammar().levels and begins
    return not (is_han(before) and alone and line.hit_before(level.start) is None)


def _outside_word_ends(text: str, position: int) -> bool:
    outside = lexicon().outside_names
    return any(position >= size and text[position - size : position] in outside for size in (2, 3))
