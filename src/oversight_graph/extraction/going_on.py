"""Who goes on acting over the end of a paragraph: 该区已开展…, 此次督查共发现…, 巡察过程中….

A paragraph that opens so tells more of what the body did that the text was about.
"""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses import SentenceView, phrases_in
from oversight_graph.extraction.phrase import Part
from oversight_graph.recognition.mention import Mention, OrgName

#: 截至目前，该区已…; 此次督查共…; 检查中，….
_GOES_ON = re.compile(
    "(?:(?:截[至止]|今年|据|自|从|\\d)[^，。；]{0,12}，|目前，|期间，){0,2}"
    "(?:该(?P<level>[市县区旗州镇乡])(?=已|共|还|先后|累计|抽调|成立|组[成建]|对|开展|深入|通过|坚持|采取|把|将|针对|聚焦|紧盯|围绕|结合|建立|制定|出台|今|，)"
    "|(?:[此本]次|这次)(?:专项)?(?:督[查导察]|检查|监督检查|暗访|明察暗访|巡[视察]|抽查|整治|行动)(?!组|办|工作会)"
    "|(?:巡[视察]|检查|督[查导察]|暗访|监督检查)(?:过程)?(?:中|期间)，?(?=共|先后|累计|开展|发现|个别谈话))"
)
#: Bodies that inspect and call to account.
_OVERSEERS = frozenset(
    {"discipline_commission", "supervision_commission", "joint_organ", "stationed_group",
     "inspection_team", "party_committee", "collective"}
)  # fmt: skip
_REACH = 8


def going_on(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """The body that an opening such as 该区已 or 此次督查 leaves acting at an offset."""
    if sv.previous is not None and sv.previous.agent:
        return ()
    opening = _GOES_ON.match(sv.text)
    if opening is None or _somebody_takes_over(sv, opening.end(), position):
        return ()
    here = sv.last
    for _ in range(_REACH):
        if here is None:
            return ()
        if here.agent:
            return here.agent if _fits(here.agent, opening["level"]) else ()
        here = here.last
    return ()


def _somebody_takes_over(sv: SentenceView, start: int, position: int) -> bool:
    """Whether another body is the subject of a clause between."""
    phrases = phrases_in(sv, sv.clause_at(start), sv.clause_at(position))
    return any(p.part is Part.SUBJECT and p.bodies and start <= p.start < position for p in phrases)


def _fits(agents: tuple[Mention, ...], level: str | None) -> bool:
    """Whether bodies inspect, and are of the area's level: 该区 is not 县纪委."""
    values = [agent.value for agent in agents]
    return all(
        isinstance(value, OrgName)
        and value.cls in _OVERSEERS
        and (level is None or level == value.level or any(a.endswith(level) for a in value.areas))
        for value in values
    )
