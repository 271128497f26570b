"""Lists that name who was given offices: 任命了…组成人员。他们是：主任甲，副主任乙、丙.

The verb stands before the list, often in the sentence before; each item is an office with
those who have it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holding import Holding, HoldingRule
from oversight_graph.extraction.rules.offices import offices
from oversight_graph.extraction.telling.narrated_acts import is_told_of_people
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.posts", "named_lists.toml")
_ELECTED, _APPOINTED = "选举", "任命"


def given_behind(sv: SentenceView, given: str) -> str:
    """The verb that gives offices to those listed behind a sentence, empty if none does.

    ``given`` is that of the sentences before: a list goes on over several lines.
    """
    return _given(sv, len(sv.view)) or (given if _names_in(sv) else "")


def with_given(sv: SentenceView, held: list[Holding], given: str) -> list[Holding]:
    """The holdings of a list, each with the verb that gave the office."""
    listed = _names_in(sv)
    verb = (_given(sv, listed.start() + 1) or given) if listed else ""
    if listed is None or not verb:
        return held
    return [
        replace(one, verb=offices().by_word[verb], said=one.start, rule=HoldingRule.NAMED_LIST)
        if one.start >= listed.start() and _is_item(one)
        else one
        for one in held
    ]


def _given(sv: SentenceView, end: int) -> str:
    """The verb of a sentence, up to an offset, that gives somebody offices."""
    match = _WORDINGS["opening"].search(sv.view, 0, end)
    if match is None or not is_told_of_people(sv, match.start()):
        return ""
    return _APPOINTED if match["appoints"] else _ELECTED


def _names_in(sv: SentenceView) -> re.Match[str] | None:
    """The list of offices with names that a sentence is, or that stands behind its colon."""
    both = Kind.POST in sv.kinds and Kind.PERSON in sv.kinds
    return _WORDINGS["names"].search(sv.view) if both else None


def _is_item(one: Holding) -> bool:
    """Whether an office with those who have it is all that is said of them."""
    said = one.verb or one.status or any(post.modality for post in one.chain)
    return one.rule == HoldingRule.BEFORE_NAME and not said
