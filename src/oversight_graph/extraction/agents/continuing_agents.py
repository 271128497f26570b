"""Who goes on acting over the end of a paragraph: 该区已开展…, 此次督查共发现…, 巡察过程中….

A paragraph that opens so tells more of what the body did that the text was about.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    bodies_in,
    means_people,
    mentions_in,
    phrases_in,
    sentences_before,
)
from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.recognition.words.kinds_of_body import OVERSEERS
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.agents", "continuing_agents.toml")
#: Bodies whose acts are told over paragraphs that only say 该市.
_GO_ON = OVERSEERS | {"party_committee", "collective"}
_REACH = 8
_TEAM = "inspection_team"


def body_going_on(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """The body that an opening such as 该区已 or 此次督查 leaves acting at an offset."""
    if sv.previous is not None and sv.previous.agent:
        return ()
    opening = _WORDINGS["goes_on"].match(sv.text)
    if opening is None or _somebody_takes_over(sv, opening.end(), position):
        return ()
    agents = next((one.agent for one in sentences_before(sv, _REACH) if one.agent), ())
    return agents if _fits(agents, opening["level"]) else ()


def team_there(sv: SentenceView) -> tuple[Mention, ...] | None:
    """巡察期间收到举报27件: the team that was told of last, and no body that it inspected.

    ``None`` where the sentence does not open so, or names somebody who acts.
    """
    opening = _WORDINGS["during"].match(sv.text)
    if opening is None or any(p.part is Part.SUBJECT and p.bodies for p in sv.phrases):
        return None
    here = sv.last
    for _ in range(_REACH):
        if here is None:
            break
        if here.agent and all(map(is_team, here.agent)):
            return here.agent
        here = here.last
    return ()


def is_team(agent: Mention) -> bool:
    """Whether an agent is a team of inspection."""
    return isinstance(agent.value, OrgName) and agent.value.cls == _TEAM


def body_meant(sv: SentenceView, mention: Mention) -> tuple[Mention, ...]:
    """A mention that a frame acts on; 其 behind 针对县水务局的问题，向 is the body, else nobody."""
    if not means_people(mention):
        return (mention,)
    at = sv.at(mention)
    told = (_WORDINGS[name].search(sv.view, 0, at) for name in ("dealt_with", "acted_on"))
    before = next(filter(None, told), None)
    return bodies_in(sv, *before.span("body")) if before else ()


def begun_by(sv: SentenceView, start: int) -> tuple[Mention, ...]:
    """The body that a sentence charges, behind its last subject, with dealing with a matter."""
    charged = _WORDINGS["charged"].search(sv.view, start)
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
        and value.cls in _GO_ON
        and (level is None or level == value.level or any(a.endswith(level) for a in value.areas))
        for value in values
    )
