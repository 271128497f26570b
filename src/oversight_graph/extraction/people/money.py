"""Whether a wording tells that money or gains are taken, and whether they are somebody's own."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.people.particulars import sum_taken
from oversight_graph.extraction.telling.triggers import Trigger

_VALUABLES = re.compile("所得|财物|财产|资金|礼|款|赃|金|其|卡|费")
_VALUABLES_BEFORE, _VALUABLES_AFTER = 30, 24
_GAINS = re.compile(
    "其|违纪|违法|所得|赃|礼|受贿|贿|贪污|涉案|本人|所收|收受|个人|回扣|好处费"
    "|(?:领取|多领|冒领|报销|收取|侵占|侵吞|骗取)的[\\d.]+万?余?元(?:被|已|均|也|予以|由)"
)
_TAKEN = re.compile(
    "[^，。；]{2,}(?<![后前时])(?:被|已|均)(?:已|被|依法|依规|依纪|全部|全额|如数|予以)*$"
)
_THINGS = re.compile("了?(?:全部|所有|相关)?[^，。；的]{0,10}(?:费用?|款项?|补贴|津贴|收费|物资)")
_STOP = re.compile("[，；。]")
#: Handing money back may belong to the story; it is an action when ordered or owned up to.
_GIVEN_BACK = frozenset({"退还", "退出", "退回", "上缴", "缴回"})
_ORDERED = re.compile(
    "(?:责令|责成)[^，。；]{0,40}$|(?:主动|已|全部|如数|悉数|一并)[^，。；]{0,10}$|其中[^，。；]{1,24}$"
)
#: 违纪所得3万元上缴国库, with no other word for the taking in the clause.
_TO_TREASURY = re.compile(
    "(?:^|[，。；])(?:(?!收缴|追缴|没收|退缴)[^，。；])*(?:所得|赃[款物])[^，。；]{0,16}$"
)
_TREASURY = ("国库", "财政", "同级财政")
_OWN_GAINS = re.compile(
    "(?:了)?[^，。；]{0,12}(?:违纪|违法|所得|礼金|赃)|了?(?:违规|多|冒|套)(?:领|报|取|发)|了?应当?由(?:个人|本人|其)[^，。；]{0,4}承担的"
)


def tells_of_money(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether a trigger of taking or handing back has money or gains beside it."""
    if trigger.surface in _GIVEN_BACK and not (
        _ORDERED.search(sv.text, 0, trigger.start)
        or _OWN_GAINS.match(sv.text, trigger.end)
        or _goes_to_treasury(sv, trigger)
    ):
        return False
    if is_taken(sv, trigger):
        return True
    start = max(0, trigger.start - _VALUABLES_BEFORE)
    stop = trigger.end + _VALUABLES_AFTER
    return bool(_VALUABLES.search(sv.text, start, stop) or sum_taken(sv, trigger))


def _goes_to_treasury(sv: SentenceView, trigger: Trigger) -> bool:
    treasury = sv.text.startswith(_TREASURY, trigger.end)
    start, _ = sv.clause_around(trigger.start)
    said = sv.text[max(0, start - 1) : trigger.start]
    return treasury and _TO_TREASURY.search(said) is not None


def personal(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether what is taken is said to be somebody's own gain: 违纪所得, not 扶贫资金."""
    start, _ = sv.clause_around(trigger.start)
    stop = _STOP.search(sv.view, trigger.end)
    return _GAINS.search(sv.text, start, stop.start() if stop else len(sv.text)) is not None


def is_taken(sv: SentenceView, trigger: Trigger) -> bool:
    """超标车辆被收缴, 违规收费已全部清退: a thing without owner or sum is taken."""
    start, _ = sv.clause_around(trigger.start)
    return _TAKEN.search(sv.text, start, trigger.start) is not None


def takes_things(sv: SentenceView, trigger: Trigger) -> bool:
    """清退全部违规收费, 退还多收费用: what is handed back is named, whose it was is not."""
    return _THINGS.match(sv.text, trigger.end) is not None
