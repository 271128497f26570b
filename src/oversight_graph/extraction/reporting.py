"""Whether a trigger that acts on people stands in a wording that reports its action."""

from __future__ import annotations

import re
from collections.abc import Callable

from oversight_graph.extraction.clauses import SentenceView
from oversight_graph.extraction.rules import rules
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mask import expand

#: 立案12件: cases are counted, no person is named.
_COUNTED = re.compile(expand(r"(?:了)?(?:[\u4e00-\u9fff]|<people>){0,12}?<quantity>"))
_PERSON_IN_CLAUSE = re.compile(expand("[^，。；]*?<person>"))
_COUNTABLE = frozenset({"investigation", "transfer"})

#: 对抗组织审查, 配合调查: what somebody did about an investigation.
_ABOUT_INVESTIGATION = re.compile(r"(?:对抗|抗拒|逃避|干扰|阻挠|配合|接受组织)[^，。；]{0,4}$")
#: 审查调查工作, 立案情况: the words name a field of work.
_FIELD_OF_WORK = re.compile("情况|工作|组|室|部|安全|措施|人员")
_MAY_NAME_A_FIELD = frozenset({"审查调查", "组织调查", "立案", "进行调查"})
#: 纪律审查和监察调查 is one investigation; its second word reports it.
_HALF_OF_INVESTIGATION = "纪律审查"
_OTHER_HALF = re.compile("[和及、]监察调查")

_NAMED_AFTER = re.compile(expand("(?:了|：|“)?(?:<post>)?<person>"))
_NAMED_BEFORE = re.compile(expand(r"<person>(?:同志)?(?:被|已被|获)?$"))
_POST = re.compile(expand("<post>"))

_VALUABLES = re.compile("所得|财物|财产|资金|礼|款|赃|金|其|卡")
_VALUABLES_BEFORE, _VALUABLES_AFTER = 30, 24

#: Bare 移送 reports a transfer only on the way to the prosecutor or the courts.
_BARE_TRANSFER = "移送"
_PROSECUTION_AFTER, _JUSTICE_AFTER = 24, 12

#: Several terms and one combined term are one sentence: the combined one counts.
_COMBINED_TERM = "决定执行"

#: 免去 and 罢免 need a post or a name after them; both also take plain things as objects.
_TAKES_ANY_OBJECT = frozenset({"免去", "罢免"})
_POST_OR_PERSON = re.compile(expand("<post>|职务|<person>"))
_POST_AFTER = 60
#: 免职后, 辞职申请: the word only dates or names something.
_NO_REMOVAL = re.compile("检查?期|后|申请|报告")

_Check = Callable[[SentenceView, Trigger], bool]


def reports(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """Whether the trigger reports an action of type ``name`` on people."""
    if name in _COUNTABLE and _only_counted(sv, trigger):
        return False
    check = _CHECKS.get(name)
    return check(sv, trigger) if check else _may_act_on_people(trigger, name)


def _may_act_on_people(trigger: Trigger, name: str) -> bool:
    return trigger.surface in rules().types[name].people


def _only_counted(sv: SentenceView, trigger: Trigger) -> bool:
    counted = _COUNTED.match(sv.view, trigger.end)
    return counted is not None and not _PERSON_IN_CLAUSE.match(sv.view, trigger.end)


def _investigation(sv: SentenceView, trigger: Trigger) -> bool:
    if _ABOUT_INVESTIGATION.search(sv.view, 0, trigger.start):
        return False
    if trigger.surface in _MAY_NAME_A_FIELD and _FIELD_OF_WORK.match(sv.view, trigger.end):
        return False
    half = trigger.surface == _HALF_OF_INVESTIGATION
    return not (half and _OTHER_HALF.match(sv.view, trigger.end))


def _appointment(sv: SentenceView, trigger: Trigger) -> bool:
    named = _NAMED_AFTER.match(sv.view, trigger.end) or _NAMED_BEFORE.search(
        sv.view, 0, trigger.start
    )
    return bool(named and _POST.search(sv.view, trigger.end))


def _confiscation(sv: SentenceView, trigger: Trigger) -> bool:
    start = max(0, trigger.start - _VALUABLES_BEFORE)
    return _VALUABLES.search(sv.text, start, trigger.end + _VALUABLES_AFTER) is not None


def _transfer(sv: SentenceView, trigger: Trigger) -> bool:
    if trigger.surface != _BARE_TRANSFER:
        return True
    after = sv.view[trigger.end :]
    return "起诉" in after[:_PROSECUTION_AFTER] or "司法" in after[:_JUSTICE_AFTER]


def _sentence(sv: SentenceView, trigger: Trigger) -> bool:
    return trigger.surface == _COMBINED_TERM or _COMBINED_TERM not in sv.view


def _removal(sv: SentenceView, trigger: Trigger) -> bool:
    if not _may_act_on_people(trigger, "removal"):
        return False
    if trigger.surface in _TAKES_ANY_OBJECT:
        return _POST_OR_PERSON.search(sv.view, trigger.end, trigger.end + _POST_AFTER) is not None
    return not _NO_REMOVAL.match(sv.view, trigger.end)


_CHECKS: dict[str, _Check] = {
    "investigation": _investigation,
    "appointment": _appointment,
    "confiscation": _confiscation,
    "transfer": _transfer,
    "sentence": _sentence,
    "removal": _removal,
}
