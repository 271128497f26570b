"""The triggers of a sentence that may report a fact, and words that tell who does what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.phrase import Phrase
from oversight_graph.extraction.rules.action_types import bare
from oversight_graph.extraction.telling.narrated_acts import tells
from oversight_graph.extraction.telling.telling import is_undone
from oversight_graph.values import value

#: What is named before the trigger suffers the action: 张三被…
PASSIVE = re.compile(
    "被(?!告|动|迫|(?:替考|举报|执行|反映|检举|调查|审查|处分|考察|约谈|投诉)(?:者|人(?!员))"
    "|(?:巡[视察]|监督|检查|督[查导察]|约谈|审计)(?:党|单位|地|部门|企业|高校|市|县|乡|村|对象))"
    "|遭(?=到?(?:撤|免|开除|严重|警告|记|留党|党内|政务|行政|降|处分|诫勉|通报|逮捕|判))"
    "|受到|受(?=党内|政务|行政|处分|留党|严重|撤|记|警告|开除)"
)
#: 某公司犯单位行贿罪: who stands before it is accused and does not act; 涉嫌犯罪移送51人 tells why.
ACCUSED = re.compile("犯|涉嫌(?!(?:职务|违法)?犯罪(?:问题|案件|人员)?移[送交])")
#: Whoever writes a self-criticism is the one who is called to account.
DONE_ONESELF = ("检查", "检讨")
#: A sanction that takes the post of the party that is named: 撤销张三党组书记职务.
REVOKES = "撤销"


@value
class Trigger:
    """A trigger word at offsets in the sentence, with every type it may report."""

    start: int
    end: int
    surface: str
    types: tuple[str, ...]


def find_triggers(sv: SentenceView) -> list[Trigger]:
    """The triggers of a sentence that may report a fact, in text order."""
    found = []
    for start, end, types in sv.ahead.triggers:
        if tells(sv, start) and not is_undone(sv.view, end):
            word = bare(sv.text[start:end])
            found.append(Trigger(start, start + len(word), word, types))
    return found


def is_passive(sv: SentenceView, trigger: Trigger, here: Sequence[Phrase]) -> bool:
    """张三被…: what is named before the trigger suffers the action."""
    people = [p for p in here if p.is_person]
    start = people[-1].end if people else sv.clause_around(trigger.start)[0]
    return PASSIVE.search(sv.view, start, trigger.start) is not None
