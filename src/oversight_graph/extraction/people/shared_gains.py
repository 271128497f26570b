"""Whether money told of behind several who were punished is no single one's of them.

判处甲有期徒刑三年；判处乙罚金；违法所得予以没收: the last clause names nobody, either may be meant.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_before
from oversight_graph.extraction.clauses.phrase import Part, Phrase
from oversight_graph.extraction.subjects.bystanders import befalls_somebody_in
from oversight_graph.extraction.targets.target import How, Target
from oversight_graph.extraction.telling.triggers import ACCUSED, Trigger
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.people", "shared_gains.toml")
_WORDS = lists_of("extraction.people", "shared_gains.toml")

_STOP, _JOINED = "；", _WORDS["joined"]
_EACH_CONVICTED = "分别判处"
_CONVICTS = frozenset(_WORDS["convicts"])
_TAKING = _WORDINGS["taking"]
_BODY_ACCUSED = _WORDS["body_accused"]


def is_of_several(sv: SentenceView, trigger: Trigger, target: Target) -> bool:
    """Whether what is taken may be another's than the target's, who stands before the clause."""
    start, _ = sv.clause_around(trigger.start)
    if target.how == How.TOPIC:
        return _of_several_before(sv, target)
    if target.end >= start:
        return False
    own = {m.name for m in target.people}
    stop = sv.view.rfind(_STOP, 0, trigger.start)
    if target.end > stop and _is_own(sv, target.end, start):
        return False
    if target.end <= stop or _WORDINGS["thing_first"].search(sv.view, start, trigger.end):
        return bool(_others(sv, own, max(stop, start - 1))) or _hidden(sv, target.end, start)
    return bool(_others(sv, own, start - 1, punished=True))


def _is_own(sv: SentenceView, behind: int, start: int) -> bool:
    """Whether each has lost his own, or the clause goes with the last: 给予乙处分，并收缴…."""
    if _EACH_CONVICTED in sv.text[behind:start]:
        return False
    return _TAKING.search(sv.view, 0, start) is not None or sv.view.startswith(_JOINED, start)


def _of_several_before(sv: SentenceView, target: Target) -> bool:
    """判处某公司罚金，判处张三有期徒刑三年。违法所得予以追缴: a body was judged beside him."""
    before = sv.previous
    if before is None or not _WORDINGS["judged"].search(before.text):
        return False
    own = {m.name for m in target.people}
    return bool(_others(before, own, len(before.view), punished=True))


def _others(sv: SentenceView, own: set[str], end: int, *, punished: bool = False) -> set[str]:
    """The names of those before an offset who may have lost it too."""
    found: set[str] = set()
    for phrase in phrases_before(sv, end):
        if _is_accused_body(sv, phrase):
            found |= {body.name for body in phrase.bodies}
        elif phrase.part is not Part.ASIDE and (not punished or _is_punished(sv, phrase)):
            found |= {person.name for person in phrase.people}
    return found - own


def _is_punished(sv: SentenceView, phrase: Phrase) -> bool:
    accused = ACCUSED.match(sv.view, phrase.end) is not None
    return accused or befalls_somebody_in(sv, phrase.clause)


def _is_accused_body(sv: SentenceView, phrase: Phrase) -> bool:
    """判处某公司罚金, 某公司犯单位行贿罪, 被告单位某公司: a body is judged."""
    if not phrase.bodies:
        return False
    called = sv.text.endswith(_BODY_ACCUSED, 0, phrase.start)
    return called or phrase.governor in _CONVICTS or ACCUSED.match(sv.view, phrase.end) is not None


def _hidden(sv: SentenceView, behind: int, end: int) -> bool:
    """Whether somebody whose name was not understood seems to be judged before an offset."""
    each = _EACH_CONVICTED in sv.text[behind:end]
    return each or _WORDINGS["new_accused"].search(sv.view, 0, end) is not None
