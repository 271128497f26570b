"""Who acted: read from the clauses before a trigger."""

from __future__ import annotations

from oversight_graph.extraction.agents.deciders import decided_before, decided_in, only_asks
from oversight_graph.extraction.agents.powers import may_sanction
from oversight_graph.extraction.clauses.clauses import (
    FAR_CLAUSES,
    SentenceView,
    bodies_in,
    mentions_in,
    phrases_before,
    phrases_in,
)
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.telling.triggers import ACCUSED
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.agents", "agents.toml")
_WORDS = lists_of("extraction.agents", "agents.toml")
_STATIONED = "stationed_group"
_TOLD_TO_ACT = _WORDINGS["told_to_act"]
_READ_OUT = _WORDINGS["read_out"]
_ATTRIBUTE = _WORDINGS["handed_over"]
_GIVEN = _WORDINGS["opens_by"]
_AMONG, _REASONS = "其中", frozenset(_WORDS["reasons"])
_FOUND_OUT = _WORDS["found_out"]
_FOUND = _WORDS["found"]
_URGING = _WORDS["urging"]
_AT_FAULT = _WORDINGS["at_fault"]
_SUFFERS = _WORDINGS["suffers"]
_POINTS_BACK = _WORDS["points_back"]
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
        if match["person"]:
            return tuple(mentions_in(sv, match.start("person"), match.end(), Kind.PERSON))[:1]
        return bodies_in(sv, match.start("agent"), match.end("agent"))
    if passive or _WORDINGS["by_class"].search(sv.view, here, start):
        return _decided_by(sv, start) if passive else ()
    return _active_agents(sv, clause, authority=authority)


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
    decided = decided_in(sv, start, end)
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
    if subject is None or _says_nothing(sv, subject, (start, end)):
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


def _says_nothing(sv: SentenceView, subject: Phrase, clause: tuple[int, int]) -> bool:
    """Figures, and who only helps, do not end what a body does; 查明其违纪事实, 查出甲聚餐 neither.

    Nor does one of many: 公司清退8万元，其中矿长张三退还1万元；制定…, nor 鉴于甲涉嫌犯罪，将其移送.
    """
    start, end = clause
    reason = sv.text[start : subject.start] in _REASONS
    if subject.is_person and (reason or sv.text.startswith(_AMONG, start)):
        return True
    if only_figures(subject) or _WORDINGS["helps"].fullmatch(sv.text, subject.end, end):
        return True
    takes_part = _WORDINGS["takes_part"].match(sv.text, subject.end)
    if takes_part or only_says_when(sv, start, end):
        return True
    sits_in = _WORDINGS["sits_in"].match(sv.text, subject.end) and not _is_group(subject)
    if not subject.is_person and (sits_in or only_has(sv, subject)):
        return True
    if _is_found_at_fault(sv, subject):
        return True
    found_out = sv.text.endswith(_FOUND_OUT, 0, subject.start)
    governed = sv.text.endswith((*_FOUND, *_URGING), 0, subject.start)  # 督促其规范采购
    found_out = found_out or (subject.is_person and sv.text.endswith(_FOUND[-1], 0, subject.start))
    return found_out or (subject.sort is Sort.PRONOUN and governed)


def _is_found_at_fault(sv: SentenceView, subject: Phrase) -> bool:
    """反馈指出，县水务局存在…; 发现，甲涉嫌…: whoever told or found out goes on acting."""
    fault = ACCUSED if subject.is_person else _AT_FAULT
    told = _WORDINGS["found_about" if subject.is_person else "told_by_team"]
    said = fault.match(sv.text, subject.end)
    return said is not None and told.search(sv.view, 0, subject.start) is not None


def only_says_when(sv: SentenceView, start: int, end: int) -> bool:
    """在大会闭幕，县委学习大会精神期间: a clause before has opened a wording of time."""
    closes = _WORDINGS["time_closes"].search(sv.text, start, end)
    return closes is not None and _WORDINGS["time_is_open"].search(sv.text, 0, start) is not None


def _is_group(subject: Phrase) -> bool:
    """驻县水务局纪检监察组列席会议23次，提出意见17条: to sit in is its work."""
    values = [body.value for body in subject.bodies]
    return bool(values) and all(
        isinstance(value, OrgName) and value.cls == _STATIONED for value in values
    )


def only_has(sv: SentenceView, subject: Phrase) -> bool:
    """市人民代表大会现有代表428名: how many there are is no act of the body."""
    return _WORDINGS["has_members"].match(sv.view, subject.end) is not None


def _acting_bodies(sv: SentenceView, subject: Phrase, start: int) -> tuple[Mention, ...]:
    """The bodies of a subject, unless they are accused or only handed something over."""
    if _WORDINGS["of_theirs"].match(sv.text, subject.end) or only_publishes(sv, subject):
        return ()
    if _WORDINGS["tells"].match(sv.text, subject.end):
        return ()
    accused = ACCUSED.match(sv.text, subject.end) or at_fault(sv, subject)
    return _deciding(sv, start) if accused else _without_partners(sv, bodies_of(subject))


def at_fault(sv: SentenceView, subject: Phrase) -> bool:
    """Whether a body is told of for its faults, and sanctions nobody for them: 县水务局监管不力."""
    return _AT_FAULT.match(sv.text, subject.end) is not None


def only_publishes(sv: SentenceView, phrase: Phrase) -> bool:
    """云溪市纪委网站发布数据: where it was published, not who did what it tells."""
    return _WORDINGS["channel"].match(sv.text, phrase.end) is not None


def only_figures(subject: Phrase) -> bool:
    """7人, 党员干部: a number or a kind of people does not end what a body does."""
    figures = subject.total is not None or not subject.particular
    return subject.sort is Sort.UNNAMED and figures


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
