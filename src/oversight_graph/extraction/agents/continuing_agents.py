"""Who goes on acting over the end of a paragraph: 该区已开展…, 此次督查共发现…, 巡察过程中….

A paragraph that opens so tells more of what the body did that the text was about.
"""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    bodies_in,
    means_people,
    mentions_in,
    phrases_in,
)
from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName

#: 截至目前，该区已…; 此次督查共…; 检查中，….
_GOES_ON = re.compile(
    "(?:(?:截[至止]|今年|据|自|从|\\d)[^，。；]{0,12}，|目前，|期间，){0,2}"
    "(?:该(?P<level>[市县区旗州镇乡])(?=已|共|还|先后|累计|抽调|成立|组[成建]|对|开展|深入|通过|坚持|采取|把|将|针对|聚焦|紧盯|围绕|结合|建立|制定|出台|今|，)"
    "|(?:[此本]次|这次)(?:专项)?(?:督[查导察]|检查|监督检查|暗访|明察暗访|巡[视察]|抽查|整治|行动)(?!组|办|工作会)|(?:[此本]次|这次)(?=共|累计|，)"
    "|(?:巡[视察]|检查|督[查导察]|暗访|监督检查)(?:过程)?(?:中|期间)，?(?=共|先后|累计|开展|发现|个别谈话))"
)
#: Bodies that inspect and call to account.
_OVERSEERS = frozenset(
    {"discipline_commission", "supervision_commission", "joint_organ", "stationed_group",
     "inspection_team", "party_committee", "collective"}
)  # fmt: skip
_REACH = 8
#: 针对县水务局党组工作中存在的问题，向 + 其.
_DEALT_WITH = re.compile(
    expand(
        "(?:针对|发现|对|就)(?P<body><org>)(?:(?!<org|person>)[^。；]){0,60}，(?:并|及时|随即|依规)*(?:向|给)$"
    )
)
#: 县委高度重视，由县纪委启动追责程序: who is charged with dealing with a matter.
_CHARGED = re.compile(
    expand(
        "(?:由|责成|指示|授权)(?P<body><org>)(?:立即|迅速|随即|牵头|依法|依规|依纪|依规依纪|第一时间|提级|直接)*"
        "(?:启动|介入|展开|开展|进行|立案|成立)[^。；]{0,40}(?:程序|调查|核查|审查|追责|问责|追究|处理)"
    )
)


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


def body_meant(sv: SentenceView, mention: Mention) -> tuple[Mention, ...]:
    """A mention that a frame acts on; 其 behind 针对县水务局的问题，向 is the body, else nobody."""
    if not means_people(mention):
        return (mention,)
    before = _DEALT_WITH.search(sv.view, 0, sv.at(mention))
    return bodies_in(sv, *before.span("body")) if before else ()


def begun_by(sv: SentenceView, start: int) -> tuple[Mention, ...]:
    """The body that a sentence charges, behind its last subject, with dealing with a matter."""
    charged = _CHARGED.search(sv.view, start)
    return tuple(mentions_in(sv, *charged.span("body"), Kind.ORGANISATION)) if charged else ()


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
