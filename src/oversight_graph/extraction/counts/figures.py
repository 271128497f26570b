"""The quantities of a sentence that may count acts: no shares, no sums of what is named."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import FILL, expand
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.quantities import COUNTING, QuantityValue

_PEOPLE, _THINGS = "people", "things"
#: Classes of units whose quantities may count acts.
_COUNTABLE = COUNTING | {"money"}
#: How far a list of names may reach back from its count.
_LIST_REACH = 300
#: 水务局、教育局2个单位 counts bodies that are named.
_NAMED_BODIES = gated(expand("(?:<org|area>(?:党委|党组)?[、和及]?){1,40}等?$"))
_BODY = re.compile(expand("<org|area>"))
_NEXT_BODY = re.compile("[、，和及]")
#: 从12件上升至15件: the figure is 15; 在查处的这12件中, 上述12件: another sentence told it;
#: “三个聚焦” is a slogan.
_TOLD_ELSEWHERE = ("从", "这", "上述", "前述", "“")
#: 包括10个部门在内的28家单位: the whole is the figure.
_PART_OF_WHOLE = re.compile("[^，。；]{0,16}在内的")
#: 对甲街道及所辖9个社区、乙街道及所辖29个村和3个社区、…: what lies below a body of a list is
#: told with it.
_BELOW = re.compile(
    expand(
        "(?:<org|area>|党[委组])(?:及|和|、|以及)<reference>?(?:其)?(?:所辖|所属|下辖|下属|直属)的?(?:<quantity>[^，。；、]{1,6}和)?$"
    )
)
_NEXT_IN_LIST = re.compile(
    expand(
        "[^，。；、（）<quantity>]{0,12}(?:和<quantity>[^，。；、（）]{0,8})?(?:（[^（）]{0,20}）)?[、，](?=<org|area>)".replace(
            "<quantity>]", "]"
        )
    )
)
#: 甲、乙等2人: the people before the count.
_NAMED = gated(expand("(?:(?:<post>)?(?:同志)?<person>(?:（[^）]{0,30}）)?[、和及，]?){1,40}等?$"))
#: 二人 means two who are named.
_FEW = re.compile("[二两三四五六]人")
#: 甲、乙、丙等3人受到党纪政务处分: who of them got which is not said, how many were punished is.
_ONE_OR_BOTH = re.compile(
    "(?:均|分别|已|也|被)*(?:受到?|给予)了?(?:党纪[、和]?政[务纪]|党政纪)处分"
)
#: 对22个问题及…的整改情况进行检查: how problems are mended is looked at, they are known before.
_MENDING = re.compile(
    "(?:问题|事项|线索)(?:[和及、][^，。；]{0,30}?)?的(?:整改|办理|处置)(?:落实)?(?:情况|进展|工作|成效|结果)"
)
#: A case is published of 甲、乙等10人 together.
_PUBLISHED = re.compile("通报|曝光")


def has_figures(sv: SentenceView) -> bool:
    """Whether there are quantities that may count acts, if they do not sum up what is named."""
    return Kind.QUANTITY in sv.kinds and any(map(_countable, sv.recognised.mentions))


def figures_of(sv: SentenceView) -> list[Mention]:
    """The quantities that may count acts, in text order."""
    return [m for m in sv.by_start.values() if _countable(m) and not _sums_up(sv, m)]


def _countable(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, QuantityValue) and value.kind in _COUNTABLE


def _sums_up(sv: SentenceView, mention: Mention) -> bool:
    """Whether a count gives no figure of its own: it sums up names, or is where another began."""
    at, value = sv.at(mention), mention.value
    end = mention.end - sv.offset
    if sv.view[:at].endswith(_TOLD_ELSEWHERE) or _PART_OF_WHOLE.match(sv.view, end):
        return True
    if _BELOW.search(sv.view, 0, at) and _NEXT_IN_LIST.match(sv.view, end):
        return True
    listed = _NAMED_BODIES.search(sv.view, max(0, at - _LIST_REACH), at)
    bodies = len(_BODY.findall(listed.group())) if listed else 0
    if listed and (opening := sv.view.rfind("对", 0, at)) >= 0:
        bodies = max(bodies, 1 + len(_NEXT_BODY.findall(sv.view, opening, at)))
    if isinstance(value, QuantityValue) and (value.kind, value.value) == (_THINGS, bodies):
        return True
    if _MENDING.match(sv.view, mention.end - sv.offset):
        return True
    return _closes_list(sv, mention)


def _closes_list(sv: SentenceView, mention: Mention) -> bool:
    """Whether a count sums up people named before it: 甲、乙等2人 belongs to their actions."""
    at = sv.at(mention)
    if kind_of(mention) != _PEOPLE or _PUBLISHED.search(sv.view, 0, at):
        return False
    if _ONE_OR_BOTH.match(sv.view, mention.end - sv.offset):
        return False
    if _FEW.fullmatch(mention.surface) and any(m.kind is Kind.PERSON for m in sv.by_start.values()):
        return True
    return (
        sv.view[at - 1 : at] in ("等", FILL)
        and _NAMED.search(sv.view, max(0, at - _LIST_REACH), at) is not None
    )


def kind_of(mention: Mention) -> str:
    """The class of the unit of a quantity mention; empty for any other mention."""
    return mention.value.kind if isinstance(mention.value, QuantityValue) else ""
