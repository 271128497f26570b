"""What befalls a place, or the body of whoever was named, and nobody who was named before."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.mask import expand

#: A place, or the body of whoever was named, that has to account for itself.
_PLACE = re.compile(
    expand(
        "(?:对|责[令成]|将|要求)(?:<org>[、和及])*<area>(?:[、和及]<area|org>)*(?:分别|共同|均)?(?:进行|予以|给予|作出|向|限期|[^，。；]{0,4}检查)"
        "|(?:^|[，；、])<area>(?:也|均|已|还|则)*(?:被|受到)"
        "|(?:^|[，；])<area|org>(?:[、和及]<area|org>)*(?:也|均|分别|随后|向<area|org>)*作出?(?:深刻|书面)*检查"
        "|(?:责[令成]|对)(?:<reference>|其)(?:所在|所属|派出|主管|原)?的?(?:工作)?(?:单位|部门|党组织|党委|党组|支部|公司|学校)"
    )
)
#: 未完成任务的县市, 对未达标的学校: a kind of body that a rule is about.
_KIND_OF_BODY = re.compile(
    "(?:^|[，；。：])[^，。；]{0,24}(?:的|名)[^，。；的]{0,8}"
    "(?:[县市区镇乡村]|乡镇|县市|街道|社区|公司|企业|医院|学校|单位|部门|支部|党组织)，?$"
)
#: 取消 + 石桥镇年度评优资格: what a place or body loses.
_TAKES = frozenset({"取消", "扣除", "收回", "扣减"})
_LOST_BY_BODY = re.compile(
    expand(
        "(?:<area|org>|[\u4e00-\u9fff]{2,6}(?:[县市区镇乡村局委校]|街道|社区|公司|企业|医院|单位|支部))"
        "(?:(?!代表|委员)[\u4e00-\u9fff\\d]){0,12}(?:资格|资金|考核|评优|评先|得分)"
    )
)
#: 取消 + 该校当年评优资格: the body of whoever was named.
_LOST_BY_THAT_BODY = re.compile(
    "(?:该|本|其所在)?(?:学校|单位|公司|企业|医院|部门|支部|党组织|[该本][县市区镇乡村局委校院所站社厂])"
    "(?:(?!代表|委员)[^，。；]){0,12}(?:资格|资金|考核|评优|评先|得分)"
)


def befalls_a_place(sv: SentenceView, trigger: Trigger) -> bool:
    """对某县予以通报批评, 某县被约谈, 责令其所在单位…, 取消某镇评优资格."""
    start, _ = sv.clause_around(trigger.start)
    takes = trigger.surface in _TAKES
    lost = takes and (
        _LOST_BY_BODY.match(sv.view, trigger.end)
        or _LOST_BY_THAT_BODY.match(sv.text, trigger.end)
        or _KIND_OF_BODY.search(sv.view, max(0, trigger.start - 48), trigger.start)
    )
    place = lost or _PLACE.search(sv.view, max(0, start - 1), trigger.end)
    return bool(place)
