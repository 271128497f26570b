"""Offices that one person holds at a time: 镇党委书记甲、乙 is no second 书记.

Only the first of a row has the office, unless it is of several bodies or over: 原局长甲、乙.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from oversight_graph.extraction.fact import TenureFact
from oversight_graph.extraction.posts.holding import HoldingRule
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "single_offices.toml"
_WORDINGS = patterns_of("resolution.posts", _FILE)
_WORDS = lists_of("resolution.posts", _FILE)

_ALONE = _WORDS["alone"]
_ONE_OF_SEVERAL = _WORDS["one_of_several"]
#: What a post says of itself that is held now.
_NOW = (None, "现任")
#: How far before a post it is looked for how many have it.
_REACH = 8

Fact = tuple[TenureFact, int]


def without_second_holders(text: str, facts: list[Fact]) -> list[Fact]:
    """The facts without an office that a row of names gives to one who has another.

    Those who had it one after the other (前三任局长甲、乙、丙) have it no more.
    """
    held: dict[str, set[int]] = defaultdict(set)
    rows: dict[int, list[str]] = defaultdict(list)
    for fact, offset in facts:
        held[fact.person.name].add(fact.post.start + offset)
        rows[fact.post.start + offset].append(fact.person.name)
    found: list[Fact] = []
    for fact, offset in facts:
        row = rows[fact.post.start + offset]
        if fact.rule == HoldingRule.BEFORE_NAME and len(row) > 1:
            if _in_turn(text, fact, offset):
                found.append((replace(fact, status="former"), offset))
                continue
            if _is_second(text, fact, offset, row, held):
                continue
        found.append((fact, offset))
    return found


def _in_turn(text: str, fact: TenureFact, offset: int) -> bool:
    start, end = fact.post.start + offset, fact.post.end + offset
    return _WORDINGS["in_turn"].search(text[max(0, start - _REACH) : end]) is not None


def _is_second(
    text: str, fact: TenureFact, offset: int, row: list[str], held: dict[str, set[int]]
) -> bool:
    if fact.person.name == row[0] or not _is_of_one(fact.post.role):
        return False
    at = fact.post.start + offset
    if min(held[fact.person.name]) < at:
        return True
    now = fact.status == "current" and fact.modality in _NOW
    return now and _names_one_body(text, fact, offset)


def _is_of_one(role: str) -> bool:
    return role.endswith(_ALONE) and not any(word in role for word in _ONE_OF_SEVERAL)


def _names_one_body(text: str, fact: TenureFact, offset: int) -> bool:
    """Whether a row of names stands behind the office of one body, and not of several."""
    start, end = fact.post.start + offset, fact.post.end + offset
    return _WORDINGS["of_several"].search(text[max(0, start - _REACH) : end]) is None
