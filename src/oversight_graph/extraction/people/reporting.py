"""Whether a trigger that acts on people stands in a wording that reports its action."""

from __future__ import annotations

from collections.abc import Callable

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_from
from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.extraction.people.money import tells_of_money
from oversight_graph.extraction.rules.action_types import DISCIPLINE, action_types, noun_end
from oversight_graph.extraction.targets.clearing import clearing_of, may_clear
from oversight_graph.extraction.targets.target import How
from oversight_graph.extraction.targets.target_behind import named_in_full
from oversight_graph.extraction.telling.triggers import DONE_ONESELF, REVOKES, Trigger
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.people", "reporting.toml")
_WORDS = lists_of("extraction.people", "reporting.toml")
_NO_COUNT = frozenset(_WORDS["no_count"])
_ONCE = frozenset(_WORDS["once"])
_NEVER_COUNTED = frozenset({"confiscation", "sentence"})

_PARTY = _WORDINGS["of_party"]


#: These say by themselves that somebody undergoes it.
_UNDERGONE = "受到"
_DONE_BY_OFFICIALS = frozenset({"talk", "accountability", "education"})

#: So many periods make a curriculum vitae.
_CAREER = 2

_Check = Callable[[SentenceView, Trigger], bool]


def reports(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """Whether the trigger reports an action of type ``name`` on people."""
    action = action_types()[name]
    if trigger.surface not in action.people or _only_described(sv, trigger):
        return False
    if noun_end().match(sv.text, trigger.end):
        return False
    if name not in _NEVER_COUNTED and _only_counted(sv, trigger):
        return False
    if clearing_of(sv, trigger, name) or _named_as_investigated(sv, trigger, name):
        return True
    check = _CHECKS.get(name)
    return _stands_right(sv, trigger, name) and (check is None or check(sv, trigger))


def _named_as_investigated(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """被通报落马的3名干部分别是…: whom it befell is told behind it, and need not be before."""
    return name == "investigation" and named_in_full(sv, trigger) is not None


def _stands_right(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """Whether what must stand around a trigger does; a word that may clear asks for something."""
    asked = [each for each in action_types()[name].conditions if each.is_for(trigger.surface)]
    if may_clear(trigger, name) and not asked:
        return False
    return all(each.holds(sv.text, sv.view, trigger.start, trigger.end) for each in asked)


def _only_described(sv: SentenceView, trigger: Trigger) -> bool:
    """张三（已调离）: the bracket says what has become of somebody, as a title does."""
    return _WORDINGS["described"].search(sv.text, 0, trigger.start) is not None


def _only_counted(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether cases or people are counted; 受到党内警告处分一次 is what somebody got."""
    counted = _WORDINGS["counted"].match(sv.view, trigger.end)
    if counted is None or _WORDINGS["names_somebody"].match(sv.view, trigger.end):
        return False
    if named_in_full(sv, trigger):
        return False
    amount = sv.by_start[counted.start("count")]
    if amount.surface in _ONCE and DISCIPLINE & set(trigger.types):
        return False
    return getattr(amount.value, "unit", "") not in _NO_COUNT


def _sentence(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether no combined term follows for the same person."""
    combined = _WORDINGS["combined_term"].search(sv.view, trigger.end)
    if combined is None:
        return True
    return any(
        trigger.end <= p.start < combined.start() and p.part is Part.SUBJECT and p.is_person
        for p in phrases_from(sv, trigger.end)
    )


def _of_party(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether the post that 撤销 takes away is one of the party."""
    if trigger.surface != REVOKES:
        return True
    post = _WORDINGS["revoked"].match(sv.view, trigger.end)
    return post is not None and _PARTY.search(sv.text, *post.span("post")) is not None


def _no_career(sv: SentenceView, _trigger: Trigger) -> bool:
    """Whether the sentence is no curriculum vitae: 2011年6月至12月，免职待安排 is no act."""
    dates = [m for m in sv.recognised.mentions if m.kind is Kind.DATE]
    return sum(_WORDINGS["until"].search(date.surface) is not None for date in dates) < _CAREER


def _of_office(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether a removal is an act of its own: from no post of the party, and in no career."""
    other = trigger.surface == REVOKES and (_of_party(sv, trigger) or _is_sanction(sv, trigger))
    return not other and _no_career(sv, trigger)


def undergone(sv: SentenceView, trigger: Trigger, name: str, how: How) -> bool:
    """Whether who was found under ``how`` undergoes the action and does not carry it out.

    A plain subject of 约谈 or 问责 does it to somebody else, unless the clause says 被 or 予以.
    """
    if name == "investigation" and how == How.TOPIC:
        step = _WORDINGS["steps"].match(trigger.surface)
        return step is not None or _WORDINGS["under"].search(sv.text, 0, trigger.start) is not None
    if name not in _DONE_BY_OFFICIALS or how not in (How.SUBJECT, How.TOPIC):
        return True
    if trigger.surface.endswith(DONE_ONESELF) or trigger.surface.startswith(_UNDERGONE):
        return True
    start, _ = sv.clause_around(trigger.start)
    if _WORDINGS["suffered"].search(sv.text, start, trigger.start):
        return True
    return _WORDINGS["and_in_public"].search(sv.view, 0, trigger.start) is not None


def _of_state(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether 撤销 takes an office as a sanction of the state, and none of the party."""
    if trigger.surface != REVOKES or _WORDINGS["of_state"].match(sv.view, trigger.end):
        return True
    return _is_sanction(sv, trigger) and not _of_party(sv, trigger)


def _is_sanction(sv: SentenceView, trigger: Trigger) -> bool:
    """给予甲警告处分，撤销其校长职务: told with a sanction 撤销 is one, but of no seat."""
    before = _WORDINGS["goes_with_sanction"].search(sv.view, 0, trigger.start)
    return before is not None and _WORDINGS["seat"].match(sv.text, trigger.end) is None


_CHECKS: dict[str, _Check] = {
    "admin_discipline": _of_state,
    "confiscation": tells_of_money,
    "sentence": _sentence,
    "party_discipline": _of_party,
    "removal": _of_office,
}
