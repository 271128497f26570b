"""Nouns for a body that the text has named before, and what follows them: 学校 in 学校纪委."""

from __future__ import annotations

from collections.abc import Iterable

from oversight_graph.recognition.words.characters import is_name_char
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.name_starts import after_outside_word
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.recognition.words.segmenter import frequency, is_word_of_two, words

_WORDS = lists_of("recognition.bodies", "bodies_again.toml")

#: What a name never runs over.
_ENDING = frozenset({"role", "blocked", "plain", "group"})
#: How many characters the name of a unit has at most before its last word.
_LONGEST_UNIT = 7
#: 由学校给予…: whoever stands behind it acts.
_BY = "由"
_FORMER = "原"
_ORGANS = frozenset(_WORDS["organs"])
_SAME = "同"
_POINTED_TO = frozenset({"department", "village_committee"})
_CHARACTER, _LONG = 1, 2
_EACH = "各"


def are_words(tokens: Iterable[str]) -> bool:
    """Whether words alone make a name: 新闻 + 与 + 传播."""
    joints = grammar().joints
    return all(word in joints or (len(word) > 1 and frequency(word)) for word in tokens)


def organ_follows(line: Line, start: int) -> bool:
    """Whether the 纪委 or 工会 of a body stands at an offset."""
    organ = line.hit_at(start)
    return organ is not None and organ.surface in _ORGANS


def has_organs(line: Line, head: Hit) -> bool:
    """Whether 教育局 in 教育局纪委 is one body, and no kind of bodies as in 各级教育局纪委."""
    of_all = line.text[: head.start].endswith((*grammar().several, _EACH))
    return len(head.surface) > _LONG and organ_follows(line, head.end) and not of_all


def organ_with_role_follows(line: Line, start: int) -> bool:
    """Whether the 纪委书记 or 工会主席 of a body stands at an offset."""
    organ = line.hit_at(start)
    return organ is not None and organ_follows(line, start) and line.role_follows(organ.end)


def is_mention_again(line: Line, head: Hit) -> bool:
    """中心 in 中心主任 and 学校 in 学校纪委 is the body named before."""
    pointed = is_pointed_to(line, head.start)
    office = pointed and head.cls in _POINTED_TO and len(head.surface) > _CHARACTER
    noun = head.surface in grammar().body_nouns
    if not (noun or office) or not (pointed or opens_a_name(line, head.start)):
        return False
    if not noun:
        return True  # 该办公室 + 综合科
    after = line.hit_at(head.end + (line.text[head.end : head.end + 1] == _FORMER))
    if len(head.surface) == 1:
        follows = after is not None and after.type in ("prefix", "head", "stationed")
        if follows or (pointed and unit_follows(line, head.end)):
            return True
        pair = line.text[head.start : head.end + 1]
        return not is_word_of_two(pair) and _known_unit_follows(line, head.end)
    inside = ("prefix", "head", "suffix") if pointed else ("prefix", "head", "suffix", "word")
    return (
        line.role_follows(head.end)
        or (after is not None and after.type in inside)  # 对该中心开展检查 points back itself
        or unit_follows(line, head.end)
        or line.before(head.start) == _BY
        or line.text.startswith(grammar().acts_of_bodies, head.end)
    )


def is_pointed_to(line: Line, start: int) -> bool:
    """Whether 该, or a 同 that is no end of 会同, stands before an offset."""
    words_of = grammar()
    if line.before(start) not in words_of.pointing:
        return False
    return line.before(start) != _SAME or line.before(start - 1) not in words_of.not_pointing


def unit_follows(line: Line, start: int) -> bool:
    """Whether the name of a unit or branch stands at an offset: 测绘队 behind 该局."""
    for end in range(start, min(start + _LONGEST_UNIT, len(line.text))):
        hit = line.hit_at(end)
        if hit is None or hit.type != "suffix" or (end == start and hit.end - end == _CHARACTER):
            continue
        if hit.cls == "department" or hit.surface in grammar().branch_endings:
            return after_outside_word(line, start, end) == start
    return False


def _known_unit_follows(line: Line, start: int) -> bool:
    """Whether a unit with its post stands at an offset that words alone name: 人事处处长."""
    if not held_unit_follows(line, start):
        return False
    hits = (line.hit_at(end) for end in range(start, start + _LONGEST_UNIT))
    head = next(h for h in hits if h is not None and h.type == "suffix")
    named = head.start > start or len(head.surface) > 1
    return named and are_words(words(line.text[start : head.start]))


def held_unit_follows(line: Line, start: int) -> bool:
    """Whether a unit with its post stands at an offset: 规划处处长."""
    for end in range(start, min(start + _LONGEST_UNIT, len(line.text))):
        hit = line.hit_at(end)
        if hit is not None and hit.type == "suffix" and line.role_follows(hit.end):
            return hit.cls == "department" and after_outside_word(line, start, end) == start
    return False


def opens_a_name(line: Line, start: int) -> bool:
    """Whether no name can run over an offset: punctuation or a word before it ends one."""
    before = line.before(start)
    hit = line.hit_before(start)
    if not before or not is_name_char(before) or (hit and hit.type in _ENDING):
        return True
    outside = lexicon().outside_names
    return any(line.text[max(0, start - size) : start] in outside for size in (1, 2, 3))
