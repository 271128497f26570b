"""Who decides about an office: the clauses say it, or the list or meeting told of before."""

from __future__ import annotations

from oversight_graph.extraction.agents.agents import agents_of
from oversight_graph.extraction.agents.reported_decisions import announced_by
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.dating import governing_date
from oversight_graph.extraction.posts.holding import Holding
from oversight_graph.extraction.posts.listed import ListContext
from oversight_graph.extraction.telling.triggers import PASSIVE
from oversight_graph.recognition.words.kinds_of_body import COURTS
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.posts", "office_deciders.toml")
#: The meeting that the text told of acts.
BY_MEETING = _WORDINGS["by_meeting"]
#: The measure of those who are elected.
ELECTED = "elected"
#: Kinds of body whose leaders sit in where a congress decides about offices.
_SITTING_IN = COURTS | {"supervision_commission"}
#: Bodies of the party.
_OF_PARTY = frozenset({"party_committee", "party_group", "discipline_commission"})


def who_decides(sv: SentenceView, one: Holding, context: ListContext) -> tuple[Mention, ...]:
    """The bodies that give or take the office of a holding; empty where the text names none."""
    agents = announced_by(sv, one.said) or _deciding(sv, one, context)
    return tuple(agent for agent in agents if not _never_decides(agent, one))


def _deciding(sv: SentenceView, one: Holding, context: ListContext) -> tuple[Mention, ...]:
    """Who decides by the clauses, or by the list or the meeting that the text told of."""
    start, _ = sv.clause_around(one.said)
    passive = PASSIVE.search(sv.view, start, one.said + 1) is not None
    agents = tuple(
        a
        for a in agents_of(sv, one.said, passive=passive, authority=True)
        if a.kind in (Kind.ORGANISATION, Kind.REFERENCE) and not _only_sits_in(sv, a, one.said)
    )
    behind = one.said > sv.at(one.post)  # 已由市委免去: another decision than the list
    own = behind or _WORDINGS["by_somebody"].search(sv.view, start, one.said) is not None
    listed = context.mode and context.agents and not passive
    if not (own and agents) and (listed or not (agents or passive)):
        agents = () if _on_another_day(sv, one, context) else context.agents
    plenum = _WORDINGS["by_plenum"].search(sv.text, 0, one.said)
    if (not agents and BY_MEETING.search(sv.text, 0, one.said)) or (plenum and not own):
        agents = context.meeting[0] or agents
    return agents


def _on_another_day(sv: SentenceView, one: Holding, context: ListContext) -> bool:
    """2007年，甲不再兼任…: what the text tells of another time, no list of today decided."""
    day = governing_date(sv, one.said)
    known = context.date
    if day is None or context.mode or day is known or BY_MEETING.search(sv.text, 0, one.said):
        return False
    return day.start >= sv.offset and (known is None or known.value != day.value)


def _only_sits_in(sv: SentenceView, agent: Mention, said: int) -> bool:
    """区监委、区法院领导列席会议: these decide about nobody's office, unless they sanction him."""
    sits = isinstance(agent.value, OrgName) and agent.value.cls in _SITTING_IN
    behind = agent.end - sv.offset
    return sits and (behind < 0 or not _WORDINGS["sanctions"].match(sv.text, behind, said))


def _never_decides(agent: Mention, one: Holding) -> bool:
    """A congress gives no office of the party, and the party is elected to none but its own."""
    cls = agent.value.cls if isinstance(agent.value, OrgName) else ""
    org = one.chain[0].org
    of_party = one.chain[0].role.startswith("党") or (org is not None and org.cls in _OF_PARTY)
    elected = one.verb is not None and one.verb.measure == ELECTED
    return of_party if cls == "congress" else elected and cls in _OF_PARTY and not of_party
