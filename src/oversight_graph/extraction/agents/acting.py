"""Who acts on bodies and things, and whose figures a sentence counts.

Beyond the agents of any act: what the head of an inspection team tells, the team tells; figures
of an area are nobody's; and figures without a subject go on with that of the sentence before.
"""

from __future__ import annotations

from oversight_graph.extraction.agents.agents import agents_of
from oversight_graph.extraction.agents.continuing_agents import body_going_on, team_there
from oversight_graph.extraction.agents.idle_subjects import at_fault
from oversight_graph.extraction.agents.measures_listed import decider_of_measures
from oversight_graph.extraction.agents.powers import only_pursues, pursued_before
from oversight_graph.extraction.agents.taking_part import partners_of
from oversight_graph.extraction.agents.whole_story import sorted_figures_of, story_of
from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    chain_of,
    mentions_in,
    phrases_before,
    sentences_before,
)
from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.extraction.rules.action_types import ON_BODIES, SANCTIONS
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.agents", "acting.toml")
_WORDS = lists_of("extraction.agents", "acting.toml")
_OF_ITSELF = frozenset(_WORDS["of_itself"])

#: What a team does through its head: 组长X向县水务局反馈.
_OF_A_TEAM = frozenset({"finding", "recommendation", "transfer"})
_HEADS_OF_TEAMS = frozenset(_WORDS["heads_of_teams"])
_TEAM = _WORDINGS["inspects"]
_FINDING, _PROPOSAL, _TALK, _FEEDBACK = "finding", "recommendation", "约谈", "反馈"
_VISIT = "inspection"
_CALLED_TO_ACCOUNT = "accountability"
#: What those do not do who pursue crimes.
_PUNISHES = SANCTIONS | {"case_stats", "removal"}
#: What a body does only to whom it has power over.
_EDUCATION = "education"
#: How many sentences above a meeting may have been told of.
_MEETING_REACH = 4
#: How many lines below the name of a team tell who is in it and what it inspects.
_LINES_OF_A_TEAM = 6


#: Behind it stand parts of what was counted.
_OF_WHICH = "其中"


def acting(
    sv: SentenceView, name: str, position: int, *, passive: bool = False
) -> tuple[Mention, ...]:
    """The agents of an act of type ``name`` at an offset of the sentence."""
    team = team_there(sv)
    own = _going_on(sv, name, position, passive=passive)
    if own or team is not None:
        return own or team or ()
    if area_acts(sv, position):
        return _class_going_on(sv)
    if teams := _counted_teams(sv, position) or _heads_line(sv, name):
        return teams
    agents = agents_of(sv, position, passive=passive, authority=name == _EDUCATION)
    if name == _CALLED_TO_ACCOUNT:
        agents = tuple(agent for agent in agents if not pursued_before(sv, agent))
    if name in _PUNISHES:
        agents = tuple(agent for agent in agents if not only_pursues(sv, agent, position))
    if _WORDINGS["meeting"].match(sv.view) and not _named_here(sv, agents):
        return _conveners(sv.previous) if sv.previous is not None else _whose_meeting(sv)
    agents = _named(sv, name, position, agents) if agents or not passive else agents
    if name not in _OF_A_TEAM or _in_person(sv, name, position):
        return agents
    return _team_of(sv, agents or _head_who_told(sv, name, position))


def _named_here(sv: SentenceView, agents: tuple[Mention, ...]) -> bool:
    """会上，县纪委通报了…: whether the sentence itself names who acts, so not whoever convened."""
    return any(agent.start >= sv.offset for agent in agents)


def _whose_meeting(sv: SentenceView) -> tuple[Mention, ...]:
    """会上，… at the head of a paragraph: the body whose meeting one of the last sentences told."""
    for before in sentences_before(sv, _MEETING_REACH):
        if held := _WORDINGS["convened"].search(before.view):
            return tuple(mentions_in(before, *held.span("agent"), Kind.ORGANISATION))
    return sv.meeting


def _named(
    sv: SentenceView, name: str, position: int, agents: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The agents that the text names, without those who only act along; else whom it is about."""
    if agents and set(agents) <= set(partners_of(sv, 0, position)):
        agents = agents_of(sv, _before_partners(sv, position))
    agents = agents or story_of(sv, name, position)
    return agents or (decider_of_measures(sv) if name in ON_BODIES else ())


def _going_on(sv: SentenceView, name: str, position: int, *, passive: bool) -> tuple[Mention, ...]:
    """Who looks at itself, or goes on acting by the wording that opens a sentence or paragraph."""
    own = _looking_at_itself(sv, position) if name in _OF_ITSELF else ()
    if own or passive:
        return own
    return body_going_on(sv, position) or sorted_figures_of(sv, name, position)


def _heads_line(sv: SentenceView, name: str) -> tuple[Mention, ...]:
    """县委第一巡察组：组长张三；巡察县水务局党组: the team that heads a line of a list."""
    if name != _VISIT:
        return ()
    team = _WORDINGS["heads_line"].match(sv.view)
    if team is not None:
        return tuple(mentions_in(sv, *team.span("team"), Kind.ORGANISATION))
    return _team_above(sv)


def _team_above(sv: SentenceView) -> tuple[Mention, ...]:
    """巡察单位：县水务局 below the name of a team and of who leads it."""
    here: SentenceView | None = sv
    for _ in range(_LINES_OF_A_TEAM):
        if here is None or not _WORDINGS["label"].match(here.view):
            break
        here = here.last
    if here is None or here is sv:
        return ()
    team = _WORDINGS["team_line"].fullmatch(here.view)
    return tuple(mentions_in(here, *team.span("team"), Kind.ORGANISATION)) if team else ()


def _in_person(sv: SentenceView, name: str, position: int) -> bool:
    """组长张三约谈李四，就…提出建议3条: who talked to somebody proposed it himself."""
    talked = name == _PROPOSAL and sv.text.find(_TALK, 0, position) >= 0
    return talked and _FEEDBACK not in sv.text[:position]


def _head_who_told(sv: SentenceView, name: str, position: int) -> tuple[Mention, ...]:
    """组长张三指出，县水务局存在…，提出建议: what a head says was found, his team found."""
    if name not in (_FINDING, _PROPOSAL):
        return ()
    told = (p for p in phrases_before(sv, position) if p.part is Part.SUBJECT and p.people)
    heads = (p.people[0] for p in told if _WORDINGS["told"].match(sv.text, p.end))
    return next(((head,) for head in heads if _post_in_team(sv, head)), ())


def _looking_at_itself(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """督促县水务局开展自查，自查发现…: what a body finds in itself is its own act."""
    checks = list(_WORDINGS["own_check"].finditer(sv.view, 0, position + 1))  # 自查出问题
    if not checks or _WORDINGS["takes_over"].search(sv.view, checks[-1].end(), position):
        return ()
    return tuple(mentions_in(sv, *checks[-1].span("body"), Kind.ORGANISATION, Kind.REFERENCE))


def _class_going_on(sv: SentenceView) -> tuple[Mention, ...]:
    """全省共排查… right behind 全省各级纪检监察机关: what that class of bodies did there."""
    before = sv.previous.agent if sv.previous else ()
    classes = (b.value for b in before if isinstance(b.value, OrgName))
    same = any(c.cls == "collective" and c.level and f"全{c.level}" in sv.text for c in classes)
    return before if same else ()


def area_acts(sv: SentenceView, position: int) -> bool:
    """Whether the last subject before an offset is an area and not a body."""
    last = None
    for match in _WORDINGS["head_of_clause"].finditer(sv.view, 0, position):
        if not at_fault(sv, match.end()):  # 发现，石桥镇存在…: who found it acts
            last = match.lastgroup
    return last == "area"


def _counted_teams(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """15个中央巡视组 at the head of the clause: the teams act, however many they are."""
    start, _ = sv.clause_around(position)
    match = _WORDINGS["counted_teams"].match(sv.view, start, position)
    return tuple(mentions_in(sv, *match.span("teams"), Kind.ORGANISATION)) if match else ()


def _conveners(sv: SentenceView) -> tuple[Mention, ...]:
    """The body whose meeting the sentence before told of: 县委召开会议。会议通报了…."""
    return tuple(a for a in agents_of(sv, len(sv.view) - 1) if a.kind is Kind.ORGANISATION)


def _before_partners(sv: SentenceView, position: int) -> int:
    """Where 联合, 会同 open the row of those who act along."""
    found = _WORDINGS["joined_by"].search(sv.view, 0, position)
    return found.start() if found else position


def _team_of(sv: SentenceView, agents: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The post of each head of a team, which stands for the team; other agents as they are."""
    return tuple(_post_in_team(sv, agent) or agent for agent in agents)


def _post_in_team(sv: SentenceView, agent: Mention) -> Mention | None:
    if agent.kind is not Kind.PERSON:
        return None
    for mention in sv.by_start.values():
        if mention.kind is Kind.POST and mention.end == agent.start:
            post = chain_of(mention)[0]
            named = post.org is None or _TEAM.search(mention.surface) or post.org.cls == "reference"
            return mention if post.role in _HEADS_OF_TEAMS and named else None
    return None


def area_opening(sv: SentenceView, start: int) -> Mention | None:
    """The area that opens a clause before the trigger: 全省在…中问责36人.

    One of a breakdown is of its own clause alone: 其中石桥镇谈话9人，给予处分8人.
    """
    found = None
    for clause in sv.spans:
        if clause[0] <= start:
            areas = mentions_in(sv, clause[0], clause[0] + 1, Kind.AREA)
            broken_down = _OF_WHICH in sv.text[: clause[0]] and start >= clause[1]
            found = (None if broken_down else areas[0]) if areas else found
    return found
