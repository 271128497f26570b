"""From counted acts to facts: who did it, when, how many."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.extraction.agents.acting import acting, area_opening
from oversight_graph.extraction.agents.continuing_agents import is_team
from oversight_graph.extraction.agents.taking_part import partners_of
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts.count_words import CountedAct
from oversight_graph.extraction.counts.counted_parties import is_suffered, sender
from oversight_graph.extraction.dating import governing_date, governing_period
from oversight_graph.extraction.fact import EDGE, ActionFact
from oversight_graph.extraction.rules.action_types import FIGURES, SANCTIONS, action_types
from oversight_graph.extraction.things.counted_receivers import (
    FED_BACK,
    falls_to,
    found_before,
    goes_to,
    is_fed_back,
    receivers,
)
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "counted_facts.toml"
_WORDINGS = patterns_of("extraction.things", _FILE)
_WORDS = lists_of("extraction.things", _FILE)
_ROW = _WORDINGS["row"]
#: What may stand in a row of which each got something.
_MEASURES = SANCTIONS | {"removal"}
_BY_COURTS = "sentence"
_OF_TEAMS = frozenset({"finding", "recommendation", "transfer", "inspection"})
#: What commissions do, and no committee that a sentence before tells of.
_BY_THOSE_WHO_DISCIPLINE = frozenset({"investigation", "case_stats"})
#: 受党纪处分2人: none of those whom the figures are of gave them.
_SANCTION, _SUFFERED, _PASSIVE = "处分", ("受", "受到"), "被"
_GOES_ON = _WORDS["goes_on"]
#: … and what it breaks down: 发现问题35个。其中，值班值守8个.
_OF_THESE = "其中"


def counted_facts(sv: SentenceView, acts: list[CountedAct]) -> list[ActionFact]:
    """The facts that the counted acts of a sentence report: one each, or one for each receiver."""
    facts: list[ActionFact] = []
    for act in acts:
        if act.how == "after" and act.rule.type in _MEASURES and _one_of_several(sv, act):
            continue  # 11人受到党内警告、政务记过处分: how many got which is not said
        row = [a for a in acts if a.word is act.word]
        fact = _counted_fact(sv, act)
        bodies = receivers(sv, act, row) if act.rule.target and fact.target else ()
        facts.extend([replace(fact, target=body) for body in bodies] or [fact])
    return facts


def _one_of_several(sv: SentenceView, act: CountedAct) -> bool:
    """Whether the word of an act stands in a row of which each may have got something else."""
    either = _WORDINGS["either"].search(sv.text, 0, act.word.start)
    return either is not None or _ROW.match(sv.text, act.word.end) is not None


def _counted_fact(sv: SentenceView, act: CountedAct) -> ActionFact:
    """The fact that a counted act of a sentence reports."""
    action = action_types()[act.rule.type]
    word = sv.text[act.word.start : act.word.end]
    anchor = act.count.start - sv.offset if act.how == "row" else act.start
    body = falls_to(sv, act)
    agents = _agents(sv, act, anchor, body)
    if act.rule.type == _BY_COURTS:
        agents = tuple(agent for agent in agents if _may_judge(agent))
    return ActionFact(
        type=act.rule.type,
        measure=action.triggers.get(word, ""),
        agents=agents[:1],
        jointly=(*agents[1:], *partners_of(sv, act.start, act.end)),
        target=goes_to(sv, act, body, agents),
        approved_by=(),
        place=None if agents else area_opening(sv, anchor),
        date=_date(sv, act, anchor),
        quantity=act.count,
        detail=_detail_of_count(sv, act, word),
        title=None,
        posts=(),
        status=action.status,
        start=act.start + sv.offset,
        end=max(act.end, _made(sv, act)[1]) + sv.offset,
        rule=f"counted-{act.how}",
    )


def _may_judge(body: Mention) -> bool:
    """池岚集团10名高管被判刑: whose people they are sentences nobody."""
    return not isinstance(body.value, OrgName) or body.value.cls == "court"


def _agents(
    sv: SentenceView, act: CountedAct, anchor: int, body: Mention | None
) -> tuple[Mention, ...]:
    """Who did what is counted; ``body`` is whom a figure of a row falls to."""
    said = act.word.start if act.how == "after" or body else anchor
    passive = _is_sanction_got(sv, act) or is_suffered(sv, anchor, said)
    passive = passive or sv.text.endswith(_PASSIVE, 0, said)  # 被 + 公开通报的人数
    found = found_before(sv, act)
    said = said if found is None else found
    agents = sender(sv, act)
    if agents is None:
        agents = acting(sv, act.rule.type, 0 if is_fed_back(sv, act) else said, passive=passive)
    if body and not act.word.end and sv.previous is not None:
        agents = sv.previous.agent
    if not agents and is_fed_back(sv, act) and sv.last is not None:
        agents = sv.last.agent if len(sv.last.agent) == 1 else ()
    if act.rule.type in _BY_THOSE_WHO_DISCIPLINE:
        agents = tuple(a for a in agents if not _only_sent_teams(sv, a))
    return _who_mends(sv, act, agents)


def _only_sent_teams(sv: SentenceView, body: Mention) -> bool:
    """县委第四轮巡察发现…。已立案5人: a committee told of before does not open cases itself."""
    told_before = body.start < sv.offset
    return told_before and isinstance(body.value, OrgName) and body.value.cls == "party_committee"


def _is_sanction_got(sv: SentenceView, act: CountedAct) -> bool:
    """Whether those who are counted got what the word names: 受党纪处分2人."""
    word = sv.text[act.word.start : act.word.end]
    return word.endswith(_SANCTION) and sv.view.endswith(_SUFFERED, 0, act.word.start)


def _who_mends(
    sv: SentenceView, act: CountedAct, agents: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """已完成整改41个 behind a team's feedback: the body that was told mends, not the team."""
    mends = act.rule.type not in _OF_TEAMS and _WORDINGS["mended"].search(sv.text, 0, act.end)
    carried = all(is_team(agent) and agent.start < sv.offset for agent in agents)
    if not (agents and mends and carried):
        return agents
    told = list(FED_BACK.finditer(sv.previous.view)) if sv.previous else []
    body = sv.previous.by_start.get(told[-1].start("body")) if told and sv.previous else None
    return (body,) if body else ()


def _date(sv: SentenceView, act: CountedAct, anchor: int) -> Mention | None:
    """The date of a figure: its own, or that of the figures which it goes on with."""
    if act.rule.type in FIGURES or sv.text.startswith(_GOES_ON):
        return governing_period(sv, anchor)
    own, whole = governing_date(sv, anchor), sv.previous
    part = own is None and act.how == "row" and sv.text.startswith(_OF_THESE)
    return governing_date(whole, len(whole.view)) if part and whole else own


def _detail_of_count(sv: SentenceView, act: CountedAct, word: str) -> str | None:
    """The words between the act and its count; for a row the words before the count."""
    at = _figures_begin(sv, act.count.start - sv.offset)
    if made := sv.text[slice(*_made(sv, act))]:
        return made
    if act.how == "before":
        return sv.text[act.word.end : at].strip(EDGE) or word
    start = behind_last(sv.view, "，；。：、（", at)
    return sv.text[start:at].strip(EDGE) or word if act.how == "row" else word


def _figures_begin(sv: SentenceView, at: int) -> int:
    """Where the cases are counted right before their people: 605件835人."""
    ends = (m for m in sv.by_start.values() if m.kind is Kind.QUANTITY)
    return next((sv.at(m) for m in ends if m.end - sv.offset == at), at)


def _made(sv: SentenceView, act: CountedAct) -> tuple[int, int]:
    """Where the thing stands that was set up in such a number: 2个综合督查组; else nothing."""
    if act.rule.type != "establishment":
        return 0, 0
    match = _WORDINGS["made"].match(sv.text, act.count.end - sv.offset)
    return match.span() if match else (0, 0)
