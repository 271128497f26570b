"""Offices that one person holds at a time: 镇党委书记甲、乙 is no second 书记.

Where the text has told of another post of the second one, only the first has the office.
"""

from __future__ import annotations

from collections import defaultdict

from oversight_graph.extraction.fact import TenureFact
from oversight_graph.extraction.posts.holding import HoldingRule
from oversight_graph.recognition.words.patterns import lists_of

_WORDS = lists_of("resolution.posts", "single_offices.toml")

_ALONE = _WORDS["alone"]
_ONE_OF_SEVERAL = _WORDS["one_of_several"]

Fact = tuple[TenureFact, int]


def without_second_holders(facts: list[Fact]) -> list[Fact]:
    """The facts without an office that a row of names gives to one who has another."""
    held: dict[str, set[int]] = defaultdict(set)
    rows: dict[int, list[str]] = defaultdict(list)
    for fact, offset in facts:
        held[fact.person.name].add(fact.post.start + offset)
        rows[fact.post.start + offset].append(fact.person.name)
    return [
        (fact, offset)
        for fact, offset in facts
        if not _is_second(fact, offset, rows[fact.post.start + offset], held)
    ]


def _is_second(fact: TenureFact, offset: int, row: list[str], held: dict[str, set[int]]) -> bool:
    if fact.rule != HoldingRule.BEFORE_NAME or fact.person.name == row[0]:
        return False
    role = fact.post.role
    alone = role.endswith(_ALONE) and not any(word in role for word in _ONE_OF_SEVERAL)
    return alone and min(held[fact.person.name]) < fact.post.start + offset
