"""Find the triggers of a sentence and drop those that report nothing that happened."""

from __future__ import annotations

import re
from dataclasses import dataclass

from oversight_graph.extraction.action_types import trigger_words
from oversight_graph.extraction.clauses import SentenceView
from oversight_graph.recognition.characters import behind_last
from oversight_graph.recognition.mask import expand

_MODAL = re.compile(
    r"(?<!被)(?<!纪律)(?<!工作)(?<!规定)(?<!有关)要求(?=[\u4e00-\u9fff“，\ue000-\ue0ff])"
    r"|应当|应该|必须|不得|严禁|严格?要|一律|凡|如有|如果|若(?=[有不未发是因对被在其出违存继拒仍需])"
    r"|对于?[^，。；]{0,20}的，?(?:要|一律)|拒不|下一步|将[对于持继进加坚]|将严(?!的)|计划(?=[对将于在])|欢迎"
    r"|务必|倡议|强调|希望|力争|确保|着力|拟(?:对|给予|将|立案|移送)|(?<!按照)建议(?:对|给予|将|免去|由|依)"
    r"|(?:机关|机构|部门|组织|党委|党组|单位|干部|[\ue000-\ue0ff])要(?!求)"
    r"|可能(?:受到|被|面临)|或将|将于|还将|否则|一经|一旦|再有"
)
#: 先免职、后调查: a rule for cases to come.
_FIRST_THEN = re.compile("[，。；]先[^，。；、]{2,8}[、，][后再][^，。；、]{2,8}")
_FUNCTION_WORDS = "被 予以 予 给予 采取 受到 受 接受 作出 进行 再 批准 决定 执行 任何 依法 原"
_BETWEEN = f"(?:{'|'.join(_FUNCTION_WORDS.split())}|<reference|person>)*"
#: What stands between a denial and the trigger, with at most one 对 somebody in it.
_NEGATED = re.compile(
    expand(
        "(?:未|不予|没有|免予|免于|尚未|拒绝|不再|是否|暂不|暂缓"
        "|不(?![力严实当足够良到及规作善清正])"
        f"|无需|无须|撤销|解除|取消){_BETWEEN}(?:对[^，。；]{{1,30}}?的?)?{_BETWEEN}$"
    )
)
#: What is named before the trigger suffers the action: 张三被…
PASSIVE = re.compile("被(?!告|动|迫)|受到|受(?=党内|政务|行政|处分|留党|严重|撤|记|警告|开除)")
#: 某公司犯单位行贿罪: who stands before it is accused and does not act.
ACCUSED = re.compile("犯|涉嫌")
#: Whoever writes a self-criticism is the one who is called to account.
DONE_ONESELF = ("检查", "检讨")
#: A sanction that takes the post of the party that is named: 撤销张三党组书记职务.
REVOKES = "撤销"
_QUOTE = re.compile(r"“[^”]*”")
#: 为…，确保…，县纪委监委…: what is aimed at ends where a body begins to act.
_PURPOSE = re.compile(expand("为[^。；]{4,120}?，(?=<org>)"))
#: How far a demand reaches in a sentence without semicolons.
_REACH = 400
_SAID = re.compile(r"[。！？，；]")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger word at offsets in the sentence, with every type it may report."""

    start: int
    end: int
    surface: str
    types: tuple[str, ...]


def find_triggers(sv: SentenceView) -> list[Trigger]:
    """The triggers of a sentence that may report a fact, in text order."""
    found = []
    for start, end, types in trigger_words().scan(sv.view):
        if is_told(sv.view, start):
            found.append(Trigger(start, end, sv.text[start:end], types))
    return found


def is_told(view: str, start: int) -> bool:
    """Whether a masked sentence tells what begins there as a fact: no demand, no denial."""
    return not (_quoted_speech(view, start) or _modal(view, start) or _negated(view, start))


def _quoted_speech(view: str, position: int) -> bool:
    """Whether the offset lies in quoted speech. A quote without a stop inside is a name."""
    opened = view.rfind("“", 0, position)
    closed = view.find("”", position)
    if opened < 0 or view.find("”", opened, position) >= 0:  # opened sentences before
        return closed >= 0 and view.find("“", position, closed) < 0
    if closed < 0:
        return "”" not in view
    return _SAID.search(view, opened, closed) is not None


def _modal(view: str, position: int) -> bool:
    """Whether the sentence only demands, plans or supposes what follows."""
    start = max(behind_last(view, "。；", position), position - _REACH)
    if purpose := _PURPOSE.match(view, start, position):
        start = purpose.end()
    spoken = _QUOTE.sub(lambda m: "“" + "　" * (len(m.group()) - 2) + "”", view[start:position])
    if _MODAL.search(spoken) is not None:
        return True
    rule = _FIRST_THEN.search(view, max(0, position - 20))
    return rule is not None and rule.start() < position < rule.end()


def _negated(view: str, position: int) -> bool:
    clause = behind_last(view, "，。；：、", position)
    return _NEGATED.search(view[clause:position]) is not None
