"""Whom an organ takes up, named right behind the verb: 县纪委立案审查张三."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_from
from oversight_graph.extraction.targets.target import How, Target, target_of
from oversight_graph.extraction.telling.triggers import PASSIVE, Trigger
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "cases_taken_up.toml"
_WORDINGS = patterns_of("extraction.targets", _FILE)
_ACTIVE = lists_of("extraction.targets", _FILE)["active"]
_INVESTIGATION = "investigation"


def case_taken_up(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """The people right behind a verb that an organ governs."""
    if name != _INVESTIGATION or trigger.surface not in _ACTIVE:
        return None
    start, _ = sv.clause_around(trigger.start)
    led = _WORDINGS["led"].search(sv.view, max(0, start - 1), trigger.start)
    if led is None or PASSIVE.search(sv.view, start, trigger.start):
        return None
    at = trigger.end + sv.text.startswith("了", trigger.end)
    first = next(iter(phrases_from(sv, at)), None)
    right_behind = first is not None and first.start == at and first.people
    if first is None or not right_behind or not _WORDINGS["ends"].match(sv.view, first.end):
        return None  # 立案查处张三举报的问题
    return target_of(sv, first, How.OBJECT)
