"""Who acted: read from the clauses before a trigger."""

from __future__ import annotations

import re

from oversight_graph.extraction.agents.deciders import decided_before, decided_in
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
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName

_BY = re.compile(
    expand(
        r"(?:由|被|受到|接受|受)(?P<agent><org|reference>(?:[、和]<org>)*|(?:<post>[、，]?)+(?P<person><person>))"
        r"[^，；。]{0,30}$"
    )
)
#: 张三被甲纪委给予警告处分，收缴…: who gave one thing goes on acting after commas.
_GIVEN_BY = re.compile(
    expand(
        r"被(?P<agent><org>)[^，。；]{0,6}?(?:给予|责令|处以|决定|降级|撤职|开除|免职|记过|警告|诫勉)"
    )
)
#: 责令某镇党委对张三通报批评: who is told to act on somebody is the agent.
_TOLD_TO_ACT = re.compile(
    expand(
        "(?:责成|责令|指定|授权)(?P<agent><org>)(?:<org>)?[^，。；]{0,6}?(?:对|给予|免去)[^，。；]*$"
    )
)
#: 县委组织部宣布了县委关于…的决定: whose decision it is that somebody reads out.
_READ_OUT = re.compile(
    expand("(?:宣布|宣读)(?:了)?(?:中共)?(?P<agent><org>)(?:关于|决定|对)[^，。；]*$")
)
#: 由公安机关执行: a class of bodies acts, no body by name.
_BY_CLASS = re.compile(
    r"由(?:个人|本人)[^，。；]{0,12}$|由[\u4e00-\u9fff]{2,10}(?:机关|部门|单位|组织|学校|公司|党委)[^，。；]{0,12}$"
)
_JUST_BEFORE = re.compile(
    expand(
        r"(?P<agent><org|reference>)"
        r"(?:依法|已|正|还|并|对其|联合|正在|决定|正式|同步|共同|以涉嫌<title>|采取|作出|给予|启动)*$"
    )
)
#: The body before a trigger is no agent by itself when it ends a row of bodies, or is
#: governed by a preposition.
_OTHER_ORG = re.compile(
    expand("(?:<org>[、和与及]|(?:会同|联合|协同)(?:有关|相关)?|对|向|责令|责成|督促|要求|给予)$")
)
#: 第四巡察组配合省委巡视组对…: who is helped; 正配合县纪委监委审查 means its doing.
_HELPED = re.compile("(?:配合|协助)$")
#: 由县纪委牵头，县审计局配合，对…: who helps does not act by itself.
_HELPS = re.compile("(?:积极|全力|共同|密切|予以|参与)*(?:配合|协助|参与|协同)")
_ATTRIBUTE = re.compile("(?:移交|转交|反馈|查处|交办|移送)的")
#: The kinds of body that sanction people who are not their own staff.
_AUTHORITIES = frozenset(
    {
        "discipline_commission", "supervision_commission", "joint_organ", "commission",
        "party_committee", "party_group", "government", "congress", "court", "procuratorate",
        "stationed_group", "inspection_team", "collective",
    }
)  # fmt: skip
#: 由市监委给予…, 已由检察院审查: the clause opens with its agent.
_GIVEN = re.compile(expand("(?:已|现|并|后|再|另)?由(?:中共)?(?P<agent><org|reference>)"))
#: …问题由市监委调查终结，移送…: what follows is the same body's.
_BY_IN_CLAUSE = re.compile(expand("由(?:中共)?(?P<agent><org>)(?!所属|管辖|下属|[^，。；]{0,8}的)"))
#: 纪委网站公布案例 is the act of the body itself, 纪委网站发布数据 none.
_CHANNEL = re.compile(
    "(?:官方)?(?:网站|官网|微信|公众号|客户端)(?![^，。；]{0,8}(?:公布|通报|曝光|披露))"
)
#: 巡视组移交的34件线索，已办结29件: who handed them over does not act on.
_OF_THEIRS = re.compile(
    "[^，。；对将就把]{0,6}?(?:反馈|移交|交办|转办|转交|指出|提出|发现)(?:给[^，。；]{1,12}?)?的"
)
#: 组织部有关负责人证实，已决定免去…: who tells of it did not decide it.
_TELLS = re.compile("(?:有关|相关)?(?:负责人|发言人|负责同志)(?:证实|介绍|透露|表示|说|告诉)")
_AMONG = "其中"
_FOUND = ("查明", "核实", "认定", "发现")
#: 县委负有领导责任，给予…: a body at fault sanctions nobody for it.
_AT_FAULT = re.compile(
    "(?:对[^，。；]{1,20})?负有[^，。；的]{0,12}责任(?!的|人)|存在|违反|违规|未|[现共实应]有|履行[^，。；]{1,12}(?:不力|不到位)"
)
#: 张三受到警告处分，对李四进行谈话: whoever suffers does not act on others.
_SUFFERS = re.compile("(?:因[^，。；]{1,24}?)?(?:均|也|都|同时|先后|分别|并)*(?:被|受到)")
_DECIDED = re.compile("判决|宣判|裁定|决定|表决|作出|认定|审理|指控")
#: 后者对其作出逮捕决定: the body named last.
_LATTER = "后者"
_JUDGED = re.compile("(?:判决|宣判|裁定)[^，。；]{0,12}：")

#: 区监委领导列席会议: who sits in does not end what the meeting does.
_SITS_IN = re.compile("[^，。；]{0,16}?(?:列席|出席|旁听|参加了?会议)")


def agents_of(
    sv: SentenceView, start: int, *, passive: bool = False, authority: bool = False
) -> tuple[Mention, ...]:
    """The agents of a trigger at ``start``; empty where the text gives none.

    ``passive``: only a wording right before it names them. ``authority``: of the bodies that
    the sentences before tell of, only one that may sanction goes on acting.
    """
    clause = sv.clause_at(start)
    here = sv.spans[clause][0]
    if found := _right_before(sv, here, start):
        return found
    if match := _TOLD_TO_ACT.search(sv.view, here, start) or _READ_OUT.search(sv.view, here, start):
        return bodies_in(sv, *match.span("agent"))
    if match := _BY.search(sv.view, here, start):
        if match["person"]:
            return tuple(mentions_in(sv, match.start("person"), match.end(), Kind.PERSON))[:1]
        return bodies_in(sv, match.start("agent"), match.end("agent"))
    if passive or _BY_CLASS.search(sv.view, here, start):
        return _decided_by(sv, start) if passive else ()
    return _active_agents(sv, clause, authority=authority)


def _decided_by(sv: SentenceView, start: int) -> tuple[Mention, ...]:
    """Who decided what a passive tells: 经县检察院决定，张三被逮捕, or a judgment's list."""
    if decided := decided_before(sv, start):
        return decided
    return _deciding(sv, start) if _JUDGED.search(sv.text, 0, start) else ()


def _right_before(sv: SentenceView, here: int, start: int) -> tuple[Mention, ...]:
    """The body right before a trigger, unless it ends a row or is governed itself."""
    match = _JUST_BEFORE.search(sv.view, here, start)
    if match is None:
        return ()
    if sv.view.startswith("对", start) and _HELPED.search(sv.view, here, match.start()):
        return ()
    attribute = _ATTRIBUTE.match(sv.view, start)  # 对巡视组移交的线索: 对 governs the 线索
    if not attribute and _OTHER_ORG.search(sv.view, here, match.start()):
        return ()
    return bodies_in(sv, match.start("agent"), match.end("agent"))


def _active_agents(sv: SentenceView, clause: int, *, authority: bool) -> tuple[Mention, ...]:
    """The agents that the clauses name, the nearest clause first, or the text before."""
    for index in range(clause, max(-1, clause - FAR_CLAUSES), -1):
        found = _named_agents(sv, index)
        if index < clause and (given := _GIVEN_BY.search(sv.view, *sv.spans[index])):
            found = bodies_in(sv, *given.span("agent"))
        if found is not None:
            between = sv.view[sv.spans[index][1] : sv.spans[clause][0]]
            if between.count("；") > 1 and not all(map(_may_sanction, found)):
                return ()
            return () if "；" in between and _takes_turn(sv, index, found) else found
    # What the sentences before in the paragraph leave as agent.
    carried = sv.previous.agent if sv.previous else ()
    return () if authority and not all(map(_may_sanction, carried)) else carried


def _may_sanction(body: Mention) -> bool:
    return not isinstance(body.value, OrgName) or body.value.cls in _AUTHORITIES


def _named_agents(sv: SentenceView, clause: int) -> tuple[Mention, ...] | None:
    """The agents that a clause names; empty when its subject acts not; None without subject."""
    start, end = sv.spans[clause]
    if decided := decided_in(sv, start, end):
        return decided
    given = _GIVEN.match(sv.view, start) or _BY_IN_CLAUSE.search(sv.view, start, end)
    if given and (bodies := bodies_in(sv, *given.span("agent"))):
        return bodies
    subject = subject_of(sv, clause)
    if subject is None or _says_nothing(sv, subject, (start, end)):
        return None
    if not subject.is_person:
        return _acting_bodies(sv, subject, start)
    if subject.reference and subject.reference.surface == _LATTER and not subject.people:
        return tuple(mentions_in(sv, 0, subject.start, Kind.ORGANISATION)[-1:])
    told = phrase_words().speech.match(sv.text, subject.end) or _SUFFERS.match(sv.view, subject.end)
    return _deciding(sv, start) or (() if told else subject.people)


def _says_nothing(sv: SentenceView, subject: Phrase, clause: tuple[int, int]) -> bool:
    """Figures, and who only helps, do not end what a body does; 查明其违纪事实 neither.

    Nor does one of many: 公司清退8万元，其中矿长张三退还1万元；制定….
    """
    start, end = clause
    if subject.is_person and sv.text.startswith(_AMONG, start):
        return True
    if only_figures(subject) or _HELPS.fullmatch(sv.text, subject.end, end):
        return True
    if not subject.is_person and _SITS_IN.match(sv.text, subject.end):
        return True
    return subject.sort is Sort.PRONOUN and sv.text.endswith(_FOUND, 0, subject.start)


def _acting_bodies(sv: SentenceView, subject: Phrase, start: int) -> tuple[Mention, ...]:
    """The bodies of a subject, unless they are accused or only handed something over."""
    if _OF_THEIRS.match(sv.text, subject.end) or only_publishes(sv, subject):
        return ()
    if _TELLS.match(sv.text, subject.end):
        return ()
    accused = ACCUSED.match(sv.text, subject.end) or _AT_FAULT.match(sv.text, subject.end)
    return _deciding(sv, start) if accused else _without_partners(sv, bodies_of(subject))


def only_publishes(sv: SentenceView, phrase: Phrase) -> bool:
    """云溪市纪委网站发布数据: where it was published, not who did what it tells."""
    return _CHANNEL.match(sv.text, phrase.end) is not None


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
    first = next((agents for agents in before if agents and all(map(_may_sanction, agents))), found)
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
    return bodies_of(last) if _DECIDED.search(sv.text, last.end, position) else ()


def subject_of(sv: SentenceView, clause: int) -> Phrase | None:
    """The first subject of a clause: people or bodies."""
    here = phrases_in(sv, clause, clause)
    return next((p for p in here if p.part is Part.SUBJECT), None)


def bodies_of(phrase: Phrase) -> tuple[Mention, ...]:
    """The bodies of a phrase, or the reference (该局) that stands for one."""
    return phrase.bodies or ((phrase.reference,) if phrase.reference else ())


def _without_partners(sv: SentenceView, bodies: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """甲与乙 did something: 甲 is the agent, 乙 acts along."""
    return tuple(b for b in bodies if sv.view[sv.at(b) - 1 : sv.at(b)] != "与") or bodies
