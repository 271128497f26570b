"""By whose rules 警告处分 is given where no word before it tells: the party's, or the state's."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.telling.triggers import Trigger

_BARE = "警告"
_LAWS = frozenset({"party_discipline", "admin_discipline"})
#: Who gives sanctions by the rules of the party.
PARTY_ORGAN = re.compile("党|纪委|纪律|[省市县区州旗镇乡]委$")
_STATE_ORGAN = re.compile("监委|监察|政府|[局厅校院园部办会]$|中心$|学校$|大学$|公司$|集团$")
#: 交警给予张三警告 punishes a petty offence.
_BY_POLICE = re.compile(
    "(?:公安|交警|民警|警方|派出所|交管|城管|裁判)[^，。；]{0,10}(?:给予|处以|作出)[^，。；]{0,12}$"
)
#: 政务记过、警告处分: a row has one law; 党内警告、警告处分 would say the same twice.
_IN_STATE_ROW = re.compile(
    "(?:(?:政务|行政|政纪)[^，。；、]{2,4}|记大?过|降级|撤职|党内警告)(?:处分)?(?:、|和|及|，)$"
    "|(?:政务|行政|政纪)处分[：，（][^。；]{0,6}$"
)


def fits_its_law(sv: SentenceView, trigger: Trigger, fact: ActionFact) -> bool:
    """Whether a sanction is told of the right law; only a bare 警告 leaves that open.

    An employer or a state organ warns by the law, everybody else by the rules of the party,
    which most bulletins mean.
    """
    if trigger.surface != _BARE or fact.type not in _LAWS:
        return True
    if _BY_POLICE.search(sv.text, 0, trigger.start):
        return False
    given_by = [agent.surface for agent in fact.agents[:1]]
    by_state = any(_STATE_ORGAN.search(name) and not PARTY_ORGAN.search(name) for name in given_by)
    by_state = by_state or _IN_STATE_ROW.search(sv.text, 0, trigger.start) is not None
    return by_state == (fact.type == "admin_discipline")
