"""Whether the trigger of an action on people stands in a wording that reports the action."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses import (
    SentenceView,
)
from oversight_graph.extraction.rules import rules
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mask import expand

_COUNT_NEXT = re.compile(expand(r"(?:了)?(?:[\u4e00-\u9fff]|<people>){0,12}?(?P<count><quantity>)"))


def reports(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """Whether a person-action trigger stands in a wording that reports this action."""
    before, after = sv.view[: trigger.start], sv.view[trigger.end :]
    if (
        _COUNT_NEXT.match(after)
        and name in ("investigation", "transfer")
        and not re.match(expand("[^，。；]*?<person>"), after)
    ):
        return False
    if name == "investigation":
        if re.search(r"(?:对抗|抗拒|逃避|干扰|阻挠|配合|接受组织)[^，。；]{0,4}$", before):
            return False
        if trigger.surface in ("审查调查", "组织调查", "立案", "进行调查") and re.match(
            r"情况|工作|组|室|部|安全|措施|人员", after
        ):
            return False
        return not (trigger.surface == "纪律审查" and re.match(r"[和及、]监察调查", after))
    if name == "appointment":
        named = re.match(expand("(?:了|：|“)?(?:<post>)?<person>"), after)
        is_named = re.search(expand(r"<person>(?:同志)?(?:被|已被|获)?$"), before)
        return bool((named or is_named) and re.search(expand("<post>"), after))
    if name == "confiscation":
        return (
            re.search(
                r"所得|财物|财产|资金|礼|款|赃|金|其|卡",
                sv.text[max(0, trigger.start - 30) : trigger.end + 24],
            )
            is not None
        )
    if name == "transfer":
        return trigger.surface != "移送" or "起诉" in after[:24] or "司法" in after[:12]
    if name == "sentence":
        return _is_final_sentence(sv, trigger)
    if trigger.surface not in rules().types[name].people:
        return False
    if name == "removal" and trigger.surface in ("免去", "罢免"):
        return re.search(expand("<post>|职务|<person>"), after[:60]) is not None
    if name == "removal":
        return not re.match(r"检查?期|后|申请|报告", after)
    return True


def _is_final_sentence(sv: SentenceView, trigger: Trigger) -> bool:
    """Several terms and one combined term are one sentence: the combined one counts."""
    return trigger.surface == "决定执行" or "决定执行" not in sv.view
