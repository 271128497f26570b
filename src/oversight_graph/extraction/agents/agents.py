"""Who acted: read from the clauses before a trigger."""

from __future__ import annotations

import re

from oversight_graph.extraction.agents.idle_subjects import (
    at_fault,
    is_idle,
    is_what_was_found,
    only_publishes,
)
from oversight_graph.extraction.agents.powers import may_sanction
from oversight_graph.extraction.agents.reported_decisions import (
    decided_before,
    decided_in,
    only_asks,
)
from oversight_graph.extraction.clauses.clauses import (
    FAR_CLAUSES,
    SentenceView,
    bodies_in,
    mentions_in,
    phrases_before,
    phrases_in,
)
from oversight_graph.extraction.clauses.phrase import Part, Phrase
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.telling.triggers import ACCUSED
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.agents", "agents.toml")
_WORDS = lists_of("extraction.agents", "agents.toml")
_TOLD_TO_ACT = _WORDINGS["told_to_act"]
_READ_OUT = _WORDINGS["read_out"]
_ATTRIBUTE = _WORDINGS["handed_over"]
_GIVEN = _WORDINGS["opens_by"]
_SUFFERS = _WORDINGS["suffers"]
_POINTS_BACK, _MADE_UP = _WORDS["points_back"], _WORDS["made_up"]
#: 后者对其作出逮捕决定: the body named last.
_LATTER = "后者"


def agents_of(
    sv: SentenceView, start: int, *, passive: bool = False, authority: bool = False
) -> tuple[Mention, ...]:
    """The agents of a trigger at ``start``; empty where the text gives none.

    ``passive``: only a wording right before it names them. ``authority``: of the bodies that
    the sentences before tell of, only one that may sanction goes on acting.
    """
    clause = sv.clause_at(start)
    here = sv.spans[clause][0]
    announces = start < here  # 县纪委通报3起问题：甲收受…: what announces the rest is no clause
    if (found := _right_before(sv, 0 if announces else here, start)) or announces:
        return found
    if match := _TOLD_TO_ACT.search(sv.view, here, start) or _READ_OUT.search(sv.view, here, start):
        return bodies_in(sv, *match.span("agent"))
    match = _WORDINGS["by"].search(sv.view, here, start)
    if match and not only_asks(sv, match.start("agent")):
        return _by_whom(sv, match, start)
    others = any(_WORDINGS[told].search(sv.view, here, start) for told in ("by_class", "heard"))
    if passive or others:
        return _decided_by(sv, start) if passive else ()
    return _active_agents(sv, clause, authority=authority)


def _by_whom(sv: SentenceView, by: re.Match[str], start: int) -> tuple[Mention, ...]:
    """Who is named behind 由: a body, or a person; of a team that they make up, who set it up."""
    if sv.text.startswith(_MADE_UP, start) and _WORDINGS["members"].match(sv.view, by.start()):
        return _decider(sv, by.start())
    if by["person"]:
        return tuple(mentions_in(sv, by.start("person"), by.end(), Kind.PERSON))[:1]
    return bodies_in(sv, by.start("agent"), by.end("agent"))


def _decided_by(sv: SentenceView, start: int) -> tuple[Mention, ...]:
    """Who decided what a passive tells: 经县检察院决定，张三被逮捕, or a judgment's list."""
    if decided := decided_before(sv, start):
        return decided
    return _deciding(sv, start) if _WORDINGS["judgment_list"].search(sv.text, 0, start) else ()


def _right_before(sv: SentenceView, here: int, start: int) -> tuple[Mention, ...]:
    """The body right before a trigger, unless it ends a row or is governed itself."""
    attribute = _ATTRIBUTE.match(sv.view, start)  # 对巡视组移交的线索: 对 governs the 线索
    wording = _WORDINGS["before_attribute" if attribute else "just_before"]
    match = wording.search(sv.view, here, start)
    if match is None:
        return ()
    if sv.view.startswith("对", start) and _WORDINGS["helped"].search(sv.view, here, match.start()):
        return ()
    if not attribute and _WORDINGS["governed"].search(sv.view, here, match.start()):
        return ()
    return bodies_in(sv, match.start("agent"), match.end("agent"))


def _active_agents(sv: SentenceView, clause: int, *, authority: bool) -> tuple[Mention, ...]:
    """The agents that the clauses name, the nearest clause first, or the text before."""
    for index in range(clause, max(-1, clause - FAR_CLAUSES), -1):
        found = _named_agents(sv, index)
        if index < clause and _tells_what_was_found(sv, index):
            found = None
        if index < clause and (given := _WORDINGS["given_by"].search(sv.view, *sv.spans[index])):
            found = bodies_in(sv, *given.span("agent"))
        if found is not None:
            between = sv.view[sv.spans[index][1] : sv.spans[clause][0]]
            if between.count("；") > 1 and not all(map(may_sanction, found)):
                return ()
            return () if "；" in between and _takes_turn(sv, index, found) else found
    # What the sentences before in the paragraph leave as agent.
    carried = sv.previous.agent if sv.previous else ()
    return () if authority and not all(map(may_sanction, carried)) else carried


def _named_agents(sv: SentenceView, clause: int) -> tuple[Mention, ...] | None:
    """The agents that a clause names; empty when its subject acts not; None without subject."""
    start, end = sv.spans[clause]
    decided = decided_in(sv, clause)
    if decided or _some_body_of_area_acts(sv, start, end):
        return decided
    given = (
        _WORDINGS["made_of"].search(sv.view, start, end)
        or _GIVEN.match(sv.view, start)
        or _WORDINGS["by_in_clause"].search(sv.view, start, end)
    )
    if given and (bodies := bodies_in(sv, *given.span("agent"))):
        return bodies
    subject = first_subject(sv, clause)
    if subject is None or is_idle(sv, subject, (start, end)):
        return None
    if not subject.is_person:
        return _acting_bodies(sv, subject, start)
    if subject.reference and subject.reference.surface == _LATTER and not subject.people:
        return tuple(mentions_in(sv, 0, subject.start, Kind.ORGANISATION)[-1:])
    told = phrase_words().speech.match(sv.text, subject.end) or _SUFFERS.match(sv.view, subject.end)
    return _deciding(sv, start) or (() if told else subject.people)


def _some_body_of_area_acts(sv: SentenceView, start: int, end: int) -> bool:
    """督察组移交问题后，岚浦市对…问责: which of its bodies did it is not said."""
    area = _WORDINGS["area_acts"].match(sv.view, start, end)
    return area is not None and not sv.text.startswith(_POINTS_BACK, area.start("area"))


def _acting_bodies(sv: SentenceView, subject: Phrase, start: int) -> tuple[Mention, ...]:
    """The bodies of a subject, unless they are accused or only handed something over."""
    if _WORDINGS["of_theirs"].match(sv.text, subject.end) or only_publishes(sv, subject):
        return ()
    if _WORDINGS["tells"].match(sv.text, subject.end):
        return ()
    accused = ACCUSED.match(sv.text, subject.end) or at_fault(sv, subject.end)
    return _deciding(sv, start) if accused else _without_partners(sv, bodies_of(subject))


def _takes_turn(sv: SentenceView, clause: int, found: tuple[Mention, ...]) -> bool:
    """Whether a second body acts where another acted before: 由乙…, 经乙研究….

    What follows its semicolon then has no agent of its own: 由乙给予…；收缴….
    """
    if _GIVEN.match(sv.view, sv.spans[clause][0]):
        return True
    before = (
        _named_agents(sv, index) for index in range(clause - 1, max(-1, clause - FAR_CLAUSES), -1)
    )
    first = next((agents for agents in before if agents and all(map(may_sanction, agents))), found)
    return [m.surface for m in first] != [m.surface for m in found]


def _deciding(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """法院作出一审判决：张三…；李四…: the body that decided what befalls each subject.

    县纪委对6人作出处理，其中张三…，李四…: so does the one before 其中.
    """
    listed = max(sv.view.rfind("：", 0, position), sv.text.rfind("，其中", 0, position))
    judging = _decider(sv, listed) if listed >= 0 else ()
    return judging or _decider(sv, position)


def _decider(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """The body that is the last subject before an offset, if it is said to decide."""
    last = next((p for p in phrases_before(sv, position) if p.part is Part.SUBJECT), None)
    if last is None or last.is_person:
        return ()
    return bodies_of(last) if _WORDINGS["decides"].search(sv.text, last.end, position) else ()


def _tells_what_was_found(sv: SentenceView, clause: int) -> bool:
    subject = first_subject(sv, clause)
    return subject is not None and is_what_was_found(sv, subject)


def first_subject(sv: SentenceView, clause: int) -> Phrase | None:
    """The first subject of a clause: people or bodies."""
    here = phrases_in(sv, clause, clause)
    return next((p for p in here if p.part is Part.SUBJECT), None)


def bodies_of(phrase: Phrase) -> tuple[Mention, ...]:
    """The bodies of a phrase, or the reference (该局) that stands for one."""
    return phrase.bodies or ((phrase.reference,) if phrase.reference else ())


def _without_partners(sv: SentenceView, bodies: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """甲与乙 did something: 甲 is the agent, 乙 acts along."""
    return tuple(b for b in bodies if sv.view[sv.at(b) - 1 : sv.at(b)] != "与") or bodies
