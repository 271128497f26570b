"""Who acted, who approved and who acted along: read from the clauses before a trigger."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses import SentenceView, clauses, mentions_in, subject_of
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention

_BY = re.compile(
    expand(r"(?:由|被|受到|接受|受)(?P<agent><org|reference>(?:[、和]<org>)*)[^，；。<]{0,10}$")
)
_JUST_BEFORE = re.compile(
    expand(
        r"(?P<agent><org|reference>)"
        r"(?:依法|已|正|还|并|对其|联合|正在|决定|正式|同步|共同|以涉嫌<title>|采取|作出|给予|启动)*$"
    )
)
#: The body before a trigger is no agent by itself when it ends a row of bodies, or is
#: governed by a preposition.
_OTHER_ORG = re.compile(expand("(?:<org>[、和与及]|会同|联合|协同|对|向)$"))
_RESEARCH = re.compile(
    expand(r"经(?P<agent><org>)(?:[^，。；]{0,12}?)?(?:会议)?(?:研究|审议|讨论)")
)
_APPROVED = re.compile(
    expand(
        r"(?:经|报经|报请|报|并报)(?P<by><org>)(?:[、和]<org>)*[^，。；]{0,6}?(?:批准|同意|审批)"
    )
)
_SPEECH = re.compile("介绍|表示|强调|指出|告诉|说|称|认为|要求")
_WITH = re.compile(expand(r"(?:会同|联合|与|协同)(?P<with><org|reference>)"))


def agents_of(sv: SentenceView, start: int, *, passive: bool = False) -> tuple[Mention, ...]:
    """The agents of a trigger at ``start``; empty where the text gives none."""
    spans = [c for c in clauses(sv.view) if c[0] <= start]
    if not spans:
        return ()
    here = spans[-1][0]
    if match := _BY.search(sv.view, here, start):
        return _orgs(sv, match.start("agent"), match.end("agent"))
    match = _JUST_BEFORE.search(sv.view, here, start)
    if match and not _OTHER_ORG.search(sv.view, here, match.start()):
        return _orgs(sv, match.start("agent"), match.end("agent"))
    if passive:
        return ()
    return _active_agents(sv, spans)


def _active_agents(sv: SentenceView, spans: list[tuple[int, int]]) -> tuple[Mention, ...]:
    """The agents that the clauses name, the nearest clause first, or the text before."""
    for start, end in reversed(spans):
        given = sv.view.startswith("由", start) and start != spans[-1][0]
        if given and "；" in sv.view[end : spans[-1][0]]:
            return ()  # 由甲给予…；收缴…: what follows the semicolon has no agent of its own
        if match := _RESEARCH.search(sv.view, start, end):
            return _orgs(sv, match.start("agent"), match.end("agent"))
        if sv.view.startswith("由", start):
            orgs = mentions_in(sv, start, min(end, start + 3), Kind.ORGANISATION)
            if orgs:
                return tuple(orgs[:1])
        subject = subject_of(sv, start, end)
        if subject and subject.bodies:
            return _without_partners(sv, subject.bodies)
        if subject and subject.people:
            return () if _SPEECH.match(sv.text, subject.end) else subject.people
    return _carried(sv)


def _without_partners(sv: SentenceView, bodies: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """甲与乙 did something: 甲 is the agent, 乙 acts along."""
    return tuple(b for b in bodies if sv.view[sv.at(b) - 1 : sv.at(b)] != "与") or bodies


def _carried(sv: SentenceView) -> tuple[Mention, ...]:
    """The body that the sentences before in the paragraph leave as agent."""
    previous = sv.previous
    while previous is not None:
        if previous.agent:
            return previous.agent
        previous = previous.previous
    return ()


def approvers_of(sv: SentenceView) -> tuple[Mention, ...]:
    """The bodies that approved what the sentence reports: 经…批准, 报…同意."""
    found: list[Mention] = []
    for match in _APPROVED.finditer(sv.view):
        found.extend(_orgs(sv, match.start("by"), match.end("by")))
    return tuple(found)


def partners_of(sv: SentenceView, start: int, end: int) -> tuple[Mention, ...]:
    """The bodies acting along in a span: 会同驻在单位."""
    if match := _WITH.search(sv.view, start, end):
        return _orgs(sv, match.start("with"), match.end("with"))
    return ()


def _orgs(sv: SentenceView, start: int, end: int) -> tuple[Mention, ...]:
    return tuple(mentions_in(sv, start, end, Kind.ORGANISATION, Kind.REFERENCE))
