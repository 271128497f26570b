"""What clears somebody or ends what was done to them: 撤销对张三的警告处分, 宣告张三无罪.

``clearing.toml`` has the wordings. What is lifted there is no act on anybody; that it is lifted is.
"""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.extraction.agents.agents import agents_of
from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    phrases_before,
    phrases_from,
)
from oversight_graph.extraction.targets.target import NOBODY, How, Target, target_of
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.values import value

_WORDS = lists_of("extraction.targets", "clearing.toml")

_FOLDER, _FILE = "extraction.targets", "clearing.toml"
_CLEARS = "other"
#: Whose case it is, only the story says: 张三为李四说情，公安局撤销了该案.
_THAT_CASE = "该案"
#: Whoever stands behind these was reported.
_REPORTED = frozenset(_WORDS["reported"])
_VERB, _AT, _WHOM, _WHAT = "verb", "at", "whom", "what"


@value
class Clearing:
    """What a trigger lifts: its measure, and where whom it concerns and what it is are told.

    The wording begins at ``start`` and ends at ``end``; ``detail`` says what is lifted in the
    words of the text.
    """

    measure: str
    whom: tuple[int, int]
    start: int
    end: int
    detail: str


@cache
def _wordings() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The wordings of each trigger, with their measures."""
    data = toml_of(_FOLDER, _FILE)
    found: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {}
    for name, pattern in patterns_of(_FOLDER, _FILE).items():
        for trigger in data[name]["where"].split():
            found[trigger] = (*found.get(trigger, ()), (data[name]["measure"], pattern))
    return found


def may_clear(trigger: Trigger, name: str) -> bool:
    """Whether a trigger of a type is a word that may lift something."""
    return name == _CLEARS and trigger.surface in _wordings()


def clearing_of(sv: SentenceView, trigger: Trigger, name: str) -> Clearing | None:
    """What a trigger of a type lifts, if that is what it tells."""
    if not may_clear(trigger, name):
        return None
    start = behind_last(sv.view, "。；", trigger.start)
    for measure, pattern in _wordings()[trigger.surface]:
        for match in pattern.finditer(sv.view, start):
            if match.start(_AT) == trigger.start:
                return _clearing(sv, trigger, measure, match)
    return None


def _clearing(sv: SentenceView, trigger: Trigger, measure: str, match: re.Match[str]) -> Clearing:
    parts = match.groupdict()
    whom = match.span(_WHOM) if _WHOM in parts else (trigger.end, trigger.end)
    said = [match.span(part) for part in (_VERB, _AT, _WHAT) if parts.get(part)]
    detail = "".join(sv.text[slice(*span)] for span in said)
    start = min(trigger.start, match.start())
    return Clearing(measure, whom, start, max(match.end(), trigger.end), detail)


def without_lifted(sv: SentenceView, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers but those whose act another one of them lifts: 撤销…给予张三的党内警告处分."""
    found = [(t, clearing_of(sv, t, _CLEARS)) for t in triggers if may_clear(t, _CLEARS)]
    lifted = [(t, c) for t, c in found if c is not None]
    return [
        one
        for one in triggers
        if not any(t != one and c.start <= one.start < c.end for t, c in lifted)
    ]


def acting_of(
    sv: SentenceView, trigger: Trigger, name: str, *, passive: bool
) -> tuple[Mention, ...]:
    """Who acted by the clauses; in 撤销县纪委对张三作出的处分 not whoever only gave it."""
    found = agents_of(sv, trigger.start, passive=passive, authority=True)
    clearing = clearing_of(sv, trigger, name)
    if clearing is None or not any(
        clearing.whom[0] <= sv.at(body) < clearing.whom[1] for body in found
    ):
        return found
    clause, _ = sv.clause_around(trigger.start)
    return agents_of(sv, clause - 1, authority=True) if clause else ()


def cleared(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """撤销对张三作出的处分: whoever is named last between the word and what it lifts."""
    clearing = clearing_of(sv, trigger, name)
    if clearing is None:
        return None
    _, end = clearing.whom
    inside = [p for p in phrases_from(sv, trigger.end) if p.is_person and p.end <= end]
    if not inside:
        that_case = _THAT_CASE in sv.text[trigger.start : clearing.end]
        return NOBODY if that_case else _reported(sv, trigger)
    target = target_of(sv, inside[-1], How.OBJECT)
    return target if target.people else NOBODY


def _reported(sv: SentenceView, trigger: Trigger) -> Target | None:
    """群众反映的张三受贿一事缺乏依据，作撤案处理: the only one who was reported."""
    start, _ = sv.clause_around(trigger.start)
    before = [p for p in phrases_before(sv, trigger.start) if p.people]
    reported = [p for p in before if p.governor in _REPORTED]
    alone = len(before) == len(reported) == 1 and reported[0].end < start
    return target_of(sv, reported[0], How.TOPIC) if alone else None
