"""Whether a wording tells that money or gains are taken, and whether they are somebody's own."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.people.particulars import sum_taken
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.people", "money.toml")
_WORDS = lists_of("extraction.people", "money.toml")

_VALUABLES_BEFORE, _VALUABLES_AFTER = 30, 24
_GAINS = _WORDINGS["gains"]
_STOP = re.compile("[，；。]")
_GIVEN_BACK = frozenset(_WORDS["given_back"])
#: A thing is given back by it, and somebody is sent away.
_SENT_AWAY = "清退"
_TREASURY = _WORDS["treasury"]
_PASSIVELY = "予以"


def tells_of_money(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether a trigger of taking or handing back has money or gains beside it."""
    if trigger.surface == _SENT_AWAY and _WORDINGS["dismissed"].search(sv.view, 0, trigger.start):
        return False
    if trigger.surface in _GIVEN_BACK and not (
        _WORDINGS["ordered"].search(sv.text, 0, trigger.start)
        or _WORDINGS["behind_sanction"].search(sv.text, 0, trigger.start)
        or _WORDINGS["own_gains"].match(sv.text, trigger.end)
        or _goes_to_treasury(sv, trigger)
    ):
        return False
    if is_taken(sv, trigger):
        return True
    start = max(0, trigger.start - _VALUABLES_BEFORE)
    stop = trigger.end + _VALUABLES_AFTER
    return bool(_WORDINGS["valuables"].search(sv.text, start, stop) or sum_taken(sv, trigger))


def _goes_to_treasury(sv: SentenceView, trigger: Trigger) -> bool:
    treasury = sv.text.startswith(_TREASURY, trigger.end)
    start, _ = sv.clause_around(trigger.start)
    said = sv.text[max(0, start - 1) : trigger.start]
    return treasury and _WORDINGS["to_treasury"].search(said) is not None


def personal(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether what is taken is said to be somebody's own gain: 违纪所得, not 扶贫资金."""
    start, _ = sv.clause_around(trigger.start)
    stop = _STOP.search(sv.view, trigger.end)
    return _GAINS.search(sv.text, start, stop.start() if stop else len(sv.text)) is not None


def is_taken(sv: SentenceView, trigger: Trigger) -> bool:
    """超标车辆被收缴, 违规收费已全部清退: a thing without owner or sum is taken."""
    start, _ = sv.clause_around(trigger.start)
    end = trigger.start + (len(_PASSIVELY) if trigger.surface.startswith(_PASSIVELY) else 0)
    return _WORDINGS["taken"].search(sv.text, start, end) is not None


def takes_things(sv: SentenceView, trigger: Trigger) -> bool:
    """清退全部违规收费, 退还多收费用: what is handed back is named, whose it was is not."""
    return _WORDINGS["things"].match(sv.text, trigger.end) is not None
