"""Whether a trigger that acts on people stands in a wording that reports its action."""

from __future__ import annotations

import re
from collections.abc import Callable

from oversight_graph.extraction.clauses import SentenceView
from oversight_graph.extraction.particulars import sum_taken
from oversight_graph.extraction.phrase import Part
from oversight_graph.extraction.rules import rules
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mask import expand

#: 立案12件: cases are counted, no person is named.
_COUNTED = re.compile(expand(r"(?:了)?(?:[\u4e00-\u9fff]|<people>){0,12}?(?P<count><quantity>)"))
_NO_COUNT = frozenset({"年", "月", "个月", "天", "日", "级", "元", "岁"})
_PERSON_IN_CLAUSE = re.compile(expand("[^，。；]*?<person>"))
_NEVER_COUNTED = frozenset({"confiscation", "sentence", "appointment", "resignation"})

#: 对抗组织审查, 配合调查: what somebody did about an investigation.
_ABOUT_INVESTIGATION = re.compile(
    r"(?:(?:对抗|抗拒|逃避|干扰|阻挠|配合|接受组织)[^，。；]{0,4}|从)$"
)
#: 落马 tells of somebody only as a predicate: 落马干部 does not.
_FELL = "落马"
_CLAUSE_ENDS = re.compile("[，。；]|$")
#: 被公安机关查获: the police finds somebody out; elsewhere 查处 only deals with a case.
_CAUGHT = frozenset({"查获", "查处", "当场查获"})
_BY_POLICE = re.compile(
    "被[^，。；]{0,16}(?:公安|交警|民警|警方|派出所|[支大中]队)[^，。；]{0,10}$"
)
#: 被留置后, 审查调查期间: the words only say when something else happened.
_ONLY_DATES = re.compile("期间|中|后|前|时|以来|过程中")
#: 审查调查工作, 立案情况: the words name a field of work.
_FIELD_OF_WORK = re.compile("的?(?:情况|工作|组|室|部|安全|措施|人员)")
_MAY_NAME_A_FIELD = frozenset({"审查调查", "组织调查", "立案", "进行调查", "留置"})
#: 纪律审查和监察调查 is one investigation; its second word reports it.
_HALF_OF_INVESTIGATION = "纪律审查"
_OTHER_HALF = re.compile("[和及、]监察调查")

_NAMED_AFTER = re.compile(expand("(?:了|：|“)?(?:<post>)?<person>"))
_NAMED_BEFORE = re.compile(expand(r"<person>(?:同志)?(?:被|已被|获)?$"))
_POST = re.compile(expand("<post>"))

#: A bare 警告 or 开除 is a sanction only where the wording gives or lists sanctions.
_BARE_SANCTIONS = frozenset(
    {"警告", "严重警告", "开除", "降级", "撤职", "记过", "记大过", "留用察看"}
)
_GIVEN_BEFORE = re.compile(
    r"(?:给予|[受收]到|受|被|处以|作出|予以|、|和|及|分别|其)(?:行政|政务|党内)?[^，。；、]{0,6}$"
)
_SANCTION_AFTER = re.compile("(?:、|和|及|以及|的?处分|的?处理|决定|$|，|。|；)")
#: 党纪处分决定, 政务处分法: the words only name something.
_GENERIC_SANCTIONS = re.compile("党纪|党政纪|政务处分|政纪处分")
_NAMES_SANCTION = re.compile("决定书?|条例|法|影响|期|执行|工作|案件|的人|权|建议|情况|等次|档案")
#: 撤销 takes a party post away only where one is named.
_REVOKED = re.compile(
    expand("(?:了|其|<person>|<reference>|的|原)*(?P<post><post>|党内(?:一切)?)职务")
)
_PARTY = re.compile("党|纪委|支部|团委")

_VALUABLES = re.compile("所得|财物|财产|资金|礼|款|赃|金|其|卡")
_VALUABLES_BEFORE, _VALUABLES_AFTER = 30, 24

_GAINS = re.compile("其|违纪|违法|所得|赃|礼|受贿|贿|贪污|涉案|本人|所收|收受|个人|回扣|好处费")
_TAKEN = re.compile("[^，。；]{2,}(?:被|已|均)(?:已|被|依法|依规|依纪|全部|全额|如数|予以)*$")
_STOP = re.compile("[，；。]")
#: 并处没收个人财产 belongs to a sentence; 上缴国库 says where the money went.
_PART_OF_PENALTY = re.compile(r"(?:并处|处以?|判处)[^，。；]{0,4}$")
#: Handing money back may belong to the story; it is an action when ordered or owned up to.
_GIVEN_BACK = frozenset({"退还", "退出", "退回", "上缴", "缴回"})
_ORDERED = re.compile("(?:责令|责成|主动|已|全部|如数)[^，。；]{0,10}$")
#: 责令其个人承担餐费, 费用由本人自负.
_BORNE = frozenset({"承担", "自负"})
_COSTS = re.compile(
    "(?:责令|责成)[^，。；]{0,16}(?:承担|自负)[^，。；]{0,8}(?:费|款)"
    "|(?:费|款)[^，。；]{0,6}由[^，。；]{0,20}(?:承担|自负)"
)
_OWN_GAINS = re.compile("(?:了)?[^，。；]{0,12}(?:违纪|违法|所得|礼金|赃)")

#: Bare 移送 reports a transfer only on the way to the prosecutor or the courts.
_BARE_TRANSFER = frozenset({"移送", "移交"})
#: 交由人民检察院审查起诉.
_GIVEN_OVER = "交由"
_TO_PROSECUTOR = re.compile("[^，。；]{0,24}审查起诉")
_TO_JUSTICE = re.compile("[^，。；]{0,24}(?:起诉|检察|司法|公安|法院|监委|监察)")

#: Several terms and one combined term are one sentence: the combined one counts.
_COMBINED_TERM = re.compile("决定执行|合并执行|决定合并执行")

#: 免去 and 罢免 need a post or a name after them; both also take plain things as objects.
_TAKES_ANY_OBJECT = frozenset({"免去", "罢免", "不再担任", "不再兼任", "责令辞去"})
_POST_OR_PERSON = re.compile(expand("<post>|职务|<person>"))
_POST_AFTER = 60
#: 免职后, 辞职申请: the word only dates or names something.
_NO_REMOVAL = re.compile("检查?期|后|申请|报告")

#: What is lost, for words that say nothing by themselves.
_LOST = {
    "扣除": re.compile("[^，。；]{0,16}(?:奖金|绩效|工资|薪)"),
    "扣发": re.compile("[^，。；]{0,16}(?:奖金|绩效|工资|薪|津贴|补贴)"),
    "终止": re.compile("[^，。；]{0,40}(?:资格|职务)"),
    "取消": re.compile("[^，。；]{0,30}(?:资格|待遇|称号|军衔|荣誉|职级)"),
}
#: Whoever writes a self-criticism is the one who is called to account.
_DONE_ONESELF = ("检查", "检讨")
#: Of a person whom only the sentence before names, these tell a step; 审查调查 may be anybody's.
_STEPS = ("立案", "留置", "采取", "实施", "强制")
_UNDER = re.compile("被|接受|对其|对他|对她")
#: These say by themselves that somebody undergoes it.
_UNDERGONE = "受到"
_SUFFERED = re.compile("被|受到|予以|给予|责令|接受|、")
_DONE_BY_OFFICIALS = frozenset({"talk", "accountability", "education"})

_Check = Callable[[SentenceView, Trigger], bool]


def reports(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """Whether the trigger reports an action of type ``name`` on people."""
    if name not in _NEVER_COUNTED and _only_counted(sv, trigger):
        return False
    check = _CHECKS.get(name)
    return check(sv, trigger) if check else _may_act_on_people(trigger, name)


def _may_act_on_people(trigger: Trigger, name: str) -> bool:
    return trigger.surface in rules().types[name].people


def _only_counted(sv: SentenceView, trigger: Trigger) -> bool:
    counted = _COUNTED.match(sv.view, trigger.end)
    if counted is None or _PERSON_IN_CLAUSE.match(sv.view, trigger.end):
        return False
    amount = sv.by_start[counted.start("count")]
    return getattr(amount.value, "unit", "") not in _NO_COUNT


def _investigation(sv: SentenceView, trigger: Trigger) -> bool:
    if trigger.surface == _FELL:
        return _CLAUSE_ENDS.match(sv.text, trigger.end) is not None
    if trigger.surface in _CAUGHT:
        return _BY_POLICE.search(sv.text, 0, trigger.start) is not None
    if _ONLY_DATES.match(sv.text, trigger.end) and not trigger.surface.endswith("终结"):
        return False
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
    if _PART_OF_PENALTY.search(sv.text, 0, trigger.start):
        return False
    if trigger.surface in _GIVEN_BACK and sv.text.startswith("的", trigger.end):
        return False
    if trigger.surface in _GIVEN_BACK and not (
        _ORDERED.search(sv.text, 0, trigger.start) or _OWN_GAINS.match(sv.text, trigger.end)
    ):
        return False
    if trigger.surface in _BORNE:
        return _COSTS.search(sv.text, 0, trigger.end + _VALUABLES_AFTER) is not None
    if is_taken(sv, trigger):
        return True
    start = max(0, trigger.start - _VALUABLES_BEFORE)
    stop = trigger.end + _VALUABLES_AFTER
    return bool(_VALUABLES.search(sv.text, start, stop) or sum_taken(sv, trigger))


def personal(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether what is taken is said to be somebody's own gain: 违纪所得, not 扶贫资金."""
    start, _ = sv.spans[sv.clause_at(trigger.start)]
    stop = _STOP.search(sv.view, trigger.end)
    return _GAINS.search(sv.text, start, stop.start() if stop else len(sv.text)) is not None


def is_taken(sv: SentenceView, trigger: Trigger) -> bool:
    """超标车辆被收缴, 违规收费已全部清退: a thing without owner or sum is taken."""
    start, _ = sv.spans[sv.clause_at(trigger.start)]
    return _TAKEN.search(sv.text, start, trigger.start) is not None


def _transfer(sv: SentenceView, trigger: Trigger) -> bool:
    if trigger.surface == _GIVEN_OVER:
        return _TO_PROSECUTOR.match(sv.text, trigger.end) is not None
    if trigger.surface not in _BARE_TRANSFER:
        return True
    return _TO_JUSTICE.match(sv.text, trigger.end) is not None


def _prosecution(sv: SentenceView, trigger: Trigger) -> bool:
    """移送检察机关依法审查、提起公诉 asks the prosecutor to do so."""
    return not sv.text.endswith("审查、", 0, trigger.start)


def _sentence(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether no combined term follows for the same person."""
    combined = _COMBINED_TERM.search(sv.view, trigger.end)
    if combined is None:
        return True
    return any(
        trigger.end <= p.start < combined.start() and p.part is Part.SUBJECT and p.is_person
        for p in sv.phrases
    )


def _removal(sv: SentenceView, trigger: Trigger) -> bool:
    if not _may_act_on_people(trigger, "removal"):
        return False
    if trigger.surface in _TAKES_ANY_OBJECT:
        return _POST_OR_PERSON.search(sv.view, trigger.end, trigger.end + _POST_AFTER) is not None
    return not _NO_REMOVAL.match(sv.view, trigger.end)


def _sanction(sv: SentenceView, trigger: Trigger) -> bool:
    word = trigger.surface
    if word == "撤销":
        revoked = _REVOKED.match(sv.view, trigger.end)
        return revoked is not None and _PARTY.search(sv.text, *revoked.span("post")) is not None
    if word in _BARE_SANCTIONS:
        return bool(
            _GIVEN_BEFORE.search(sv.text, 0, trigger.start)
            and _SANCTION_AFTER.match(sv.text, trigger.end)
        )
    generic = _GENERIC_SANCTIONS.match(word)
    return not (generic and _NAMES_SANCTION.match(sv.text, trigger.end))


def _other(sv: SentenceView, trigger: Trigger) -> bool:
    if not _may_act_on_people(trigger, "other"):
        return False
    lost = _LOST.get(trigger.surface)
    return lost is None or lost.match(sv.text, trigger.end) is not None


def undergone(sv: SentenceView, trigger: Trigger, name: str, how: str) -> bool:
    """Whether who was found under ``how`` undergoes the action and does not carry it out.

    A plain subject of 约谈 or 问责 does it to somebody else, unless the clause says 被 or 予以.
    """
    if name == "investigation" and how == "topic":
        return (
            trigger.surface.startswith(_STEPS) or _UNDER.search(sv.text, 0, trigger.end) is not None
        )
    if name not in _DONE_BY_OFFICIALS or how not in ("subject", "topic"):
        return True
    if trigger.surface.endswith(_DONE_ONESELF) or trigger.surface.startswith(_UNDERGONE):
        return True
    start, _ = sv.spans[sv.clause_at(trigger.start)]
    return _SUFFERED.search(sv.text, start, trigger.start) is not None


_CHECKS: dict[str, _Check] = {
    "investigation": _investigation,
    "appointment": _appointment,
    "confiscation": _confiscation,
    "transfer": _transfer,
    "prosecution": _prosecution,
    "sentence": _sentence,
    "removal": _removal,
    "party_discipline": _sanction,
    "admin_discipline": _sanction,
    "other": _other,
}
