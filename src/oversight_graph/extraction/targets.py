"""Whom a trigger acts on; nobody where the text does not make it certain.

The places are asked in this order, and the first where somebody stands decides, even if it is
somebody without a name, who gets nothing and keeps everybody else from getting it:

1. those behind the trigger (免去张三…; see ``target_behind``),
2. the people right before a sanction (给予张三警告处分、李四记过处分),
3. the body that is told to do something (责成某局党组作出检查), or that is accused,
4. the object of the clause (对张三, 将李四, 给予王五), or its subject (张三受到…, 张三被…),
5. the clauses before, the nearest that is about somebody,
6. the sentences before, the person whom they leave in question.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from oversight_graph.extraction.action_types import SANCTIONS, TAKING_THINGS
from oversight_graph.extraction.antecedents import antecedent, unknown_since
from oversight_graph.extraction.clauses import (
    SentenceView,
    bodies_in,
    phrases_before,
    phrases_from,
    phrases_in,
)
from oversight_graph.extraction.phrase import Part, Phrase, Sort
from oversight_graph.extraction.phrase_words import phrase_words
from oversight_graph.extraction.target import NOBODY, Target, target_of
from oversight_graph.extraction.target_behind import listed_behind, object_behind
from oversight_graph.extraction.triggers import ACCUSED, DONE_ONESELF, PASSIVE, Trigger
from oversight_graph.extraction.unknown_names import seems_named
from oversight_graph.recognition.mask import expand

_TOLD = re.compile(expand(r"(?:责成|责令|(?<!大)代表)(?P<body><org|reference>(?:[、和及]<org>)*)"))
#: 县水务局作出书面检查: a body accounts for itself, nobody named before does.
_ACCOUNTS = re.compile(
    expand(
        "(?:^|[，。；：])(?:<date>，?)?(?P<body><org|reference>)(?:已|均|分别|随后|(?:已)?向<org>)*$"
    )
)
_ACCOUNTING = frozenset({"作出书面检查", "作书面检查", "作出深刻检查", "作出检查"})
_TOLD_TO = frozenset({"education", "confiscation"})
_ALL_OF_THEM = re.compile("均|都|分别|各|该案|此案|本案")

#: Who is told on may get what the next clause tells of, or who told.
_REPORTING = frozenset({"举报", "反映", "检举", "揭发"})
#: What may befall a body too.
_ON_BODIES = frozenset({"education", "accountability", "investigation"})
#: Whoever stands right before these gives up what is his.
_GIVEN_UP = frozenset({"退缴", "上交", "退赔", "退还", "退出", "缴回"})
_BY = "由"
_BODYS_MATTER = re.compile(
    expand(
        "[，；。：](?:对|将)(?:<org>|<reference>|该[\u4e00-\u9fff]{1,6})(?:的|涉嫌)[^，。；]{0,8}问题"
        "|[，；。：][^，。；]{1,20}另[案行]处理"
    )
)
_OF = "的"
_DESCRIBES = re.compile("的(?!处分|处罚|处理|决定|措施|结果)")
#: Their people stand in the sentence itself, never in one before.
_IN_SENTENCE = frozenset({"appointment", "resignation"})
#: Their person may have been named paragraphs earlier.
_JUDICIAL = frozenset({"prosecution", "sentence", "arrest"})
#: Somebody else is accused in the sentence.
_NEW_ACCUSED = re.compile("(?:^|[，。；：、])[\u4e00-\u9fff·]{2,10}(?:犯|涉嫌)")


_Place = Callable[[SentenceView, Trigger, str], Target | None]


def find_target(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """Whom a trigger of action type ``name`` acts on, or None where nobody is certain."""
    for place in _PLACES:
        target = place(sv, trigger, name)
        if target is not None:
            return target if target.people or target.total or target.somebody else None
    return None


def _beside(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """给予甲警告处分、乙记过处分, 及乙退缴的: the people right before it are its target."""
    if name not in SANCTIONS and trigger.surface not in _GIVEN_UP:
        return None
    last = next(phrases_before(sv, trigger.start), None)
    if last is None or last.end != trigger.start:
        return None
    if last.sort is not Sort.NAMED and last.total is None:
        return None
    return target_of(sv, last, "over")


def _body_told(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """责成县水务局党组作出书面检查, 责令该局退还…: a body, not a person, is the target."""
    if name not in _TOLD_TO:
        return None
    start, _ = sv.clause_around(trigger.start)
    match = _TOLD.search(sv.view, start, trigger.start)
    if match is None and trigger.surface in _ACCOUNTING:
        match = _ACCOUNTS.search(sv.view, max(0, start - 1), trigger.start)
    if match is None:
        return None
    bodies = bodies_in(sv, *match.span("body"))
    return Target(bodies, match.start(), match.end(), "told") if bodies else None


def _in_clause(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """对张三…, 给予李四…, 张三被…: the object or the subject of the trigger's own clause."""
    clause = sv.clause_at(trigger.start)
    here = [p for p in phrases_in(sv, clause, clause) if p.end <= trigger.start]
    governing = phrase_words().objects_of.get(name, frozenset())
    objects = [p for p in here if p.part is Part.OBJECT or p.governor in governing]
    subjects = [p for p in here if p.part is Part.SUBJECT]
    passive = _is_passive(sv, trigger, here)
    if objects and not (passive and subjects):
        last = objects[-1]
        return target_of(sv, last, "over") if last.is_person else _body(last, name, "over")
    if doers := _doing_themselves(trigger, here):
        return target_of(sv, doers[-1], "over") if doers[-1].people else NOBODY
    people = [p for p in subjects if p.is_person]
    if people:
        return target_of(sv, people[-1], "subject")
    suffering = [p for p in here if p in subjects or PASSIVE.match(sv.view, p.end)]
    if suffering and passive:
        return _body(suffering[-1], name, "subject")
    if any(_unplaced(sv, p) for p in here) or _thing_suffers(sv, trigger, name):
        return NOBODY
    return NOBODY if seems_named(sv, clause, trigger.start) else None


def _doing_themselves(trigger: Trigger, here: list[Phrase]) -> list[Phrase]:
    """由张三作书面检查: 由 names who has to do it, not an agent."""
    own = trigger.surface.endswith(DONE_ONESELF)
    return [p for p in here if own and p.is_person and p.governor == _BY]


def _unplaced(sv: SentenceView, phrase: Phrase) -> bool:
    """Somebody whose part is not understood; 张三家属代为… speaks of 张三 when he is known."""
    if not phrase.is_person or phrase.governor:
        return False
    known = {*sv.context.everyone, *(p for one in sv.phrases for p in one.people)}
    return phrase.people != () or not any(
        sv.text.endswith(person.surface, 0, phrase.start) for person in known
    )


def _thing_suffers(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """执法支队党支部被责令作出检查: a body or a thing whose name was not understood."""
    words = phrase_words()
    suffering = words.body_suffers if name in TAKING_THINGS else words.thing_suffers
    start, _ = sv.clause_around(trigger.start)
    return suffering.search(sv.view, start, trigger.start) is not None


def _body(phrase: Phrase, name: str, how: str) -> Target:
    """A body as target, where the action may befall one."""
    if name not in _ON_BODIES or not phrase.bodies:
        return NOBODY
    return Target(phrase.bodies, phrase.start, phrase.end, how)


def _is_passive(sv: SentenceView, trigger: Trigger, here: list[Phrase]) -> bool:
    """张三被…: what is named before the trigger suffers the action."""
    people = [p for p in here if p.is_person]
    start = people[-1].end if people else sv.clause_around(trigger.start)[0]
    return PASSIVE.search(sv.view, start, trigger.start) is not None


def _clauses_before(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """张三违规收受礼金，受到…: the nearest clause before that is about somebody."""
    clause = sv.clause_at(trigger.start)
    phrase = antecedent(sv, sv.spans[clause][0])
    if unknown_since(sv, phrase, sv.spans[clause][0] - 1):
        return NOBODY
    since = phrase.clause if phrase else -1
    if _about_a_body(sv, phrase.end if phrase else 0, sv.spans[clause][0]):
        return NOBODY
    if phrase and _reports_another(sv, phrase):
        return NOBODY
    suffering = any(map(_is_body_subject, phrases_in(sv, since + 1, clause - 1)))
    if suffering and _is_passive(sv, trigger, []):
        return NOBODY  # 县水务局履职不力，被…
    return target_of(sv, phrase, "subject") if phrase else None


def _reports_another(sv: SentenceView, phrase: Phrase) -> bool:
    """甲举报乙收礼，受到…: either of them may be meant."""
    beside = phrases_in(sv, phrase.clause, phrase.clause)
    told_on = any(p.is_person and p.governor in _REPORTING for p in beside)
    return told_on and phrase.part is Part.SUBJECT


def _about_a_body(sv: SentenceView, start: int, end: int) -> bool:
    """甲、乙被拘留；对该企业的问题另案处理，移送…: what follows befalls the body."""
    return _BODYS_MATTER.search(sv.view, start, end) is not None


def _accused_body(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """某公司犯单位行贿罪，判处罚金…: a body is convicted, if none is accused behind it."""
    if name not in _JUDICIAL:
        return None
    last = next((p for p in phrases_before(sv, trigger.start) if p.part is Part.SUBJECT), None)
    if last is None or last.is_person or not ACCUSED.match(sv.view, last.end):
        return None
    return Target(last.bodies, last.start, last.end, "subject")


def _is_body_subject(phrase: Phrase) -> bool:
    return phrase.sort is Sort.BODIES and phrase.part is Part.SUBJECT


def _sentences_before(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """The people whom the sentences before, or the whole bulletin, are about."""
    if name in _IN_SENTENCE or trigger.surface in _IN_SENTENCE:
        return None
    people = sv.context.people
    start, _ = sv.clause_around(trigger.start)
    if len(people) > 1 and not _ALL_OF_THEM.search(sv.view, start, trigger.start):
        return None
    if not people and name in _JUDICIAL and not _NEW_ACCUSED.search(sv.view, 0, trigger.start):
        people = sv.context.story
    return Target(people, trigger.start, trigger.end, "topic")


def _of_relative(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """接任被免职的李四: it befell whoever the clause describes, and nobody else."""
    start, end = sv.clause_around(trigger.start)
    suffered = PASSIVE.search(sv.view, start, trigger.start + 1)
    if suffered is None or not _DESCRIBES.match(sv.view, trigger.end):
        return None
    head = next((p for p in phrases_from(sv, trigger.end) if p.end <= end), None)
    if head is None or not head.people or head.start > trigger.end + len(_OF):
        return NOBODY
    return target_of(sv, head, "object")


_PLACES: tuple[_Place, ...] = (
    _of_relative,
    listed_behind,
    object_behind,
    _beside,
    _body_told,
    _accused_body,
    _in_clause,
    _clauses_before,
    _sentences_before,
)
