"""Whom a trigger acts on; nobody where the text does not make it certain.

The places are asked in this order, and the first where somebody stands decides, even if it is
somebody without a name, who gets nothing and keeps everybody else from getting it:

1. the object after the trigger (免去张三…),
2. the people right before a sanction (给予张三警告处分、李四记过处分),
3. the body that is told to do something (责成某局党组作出检查),
4. the object of the clause (对张三, 将李四, 给予王五), or its subject (张三受到…, 张三被…),
5. the clauses before, the nearest that is about somebody,
6. the sentences before, the person whom they leave in question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from oversight_graph.extraction.antecedents import antecedent, people_meant, unknown_since
from oversight_graph.extraction.clauses import (
    SentenceView,
    bodies_in,
    phrases_before,
    phrases_from,
    phrases_in,
)
from oversight_graph.extraction.phrase import Part, Phrase, Sort
from oversight_graph.extraction.phrase_words import phrase_words
from oversight_graph.extraction.sanctions import SANCTIONS
from oversight_graph.extraction.triggers import PASSIVE, Trigger
from oversight_graph.extraction.unknown_names import names_after, seems_named
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Mention

_OBJECT_GAP = re.compile("(?:了|其|对|：|“|原审|被告人?|罪犯)*")
#: 开庭审理某市原市长张三受贿一案: the person stands further behind.
_CASE_GAP = re.compile("[^，。；：]{0,12}")
_CHARGED = re.compile("的|，(?:起诉书)?(?:起诉)?指控(?:称)?：?，?(?:被告人)?")
#: The accused up to 一案, no crossing of a sentence.
_CASE = re.compile("[^。；：]{1,150}?(?:一案|案件)")
_SEVERAL = 2
_GIVERS = frozenset({"收受", "向", "与", "诉", "对"})
_TRIES = re.compile("审理|宣判|开庭")
_TOLD = re.compile(expand(r"(?:责成|责令|(?<!大)代表)(?P<body><org|reference>(?:[、和及]<org>)*)"))
_TOLD_TO = frozenset({"education", "confiscation"})
_ALL_OF_THEM = re.compile("均|都|分别|各|该案|此案|本案")

#: After these triggers a name is not the object but begins something else.
_WITHOUT_OBJECT = SANCTIONS | {"investigation"}
#: Their clause may well name the thing that is taken or handed on: 违纪款被收缴.
_OF_THINGS = frozenset({"confiscation", "transfer"})
#: What may befall a body too.
_ON_BODIES = frozenset({"education", "accountability"})
#: A name may stand right after them.
_TAKES_NAME = frozenset({"arrest", "removal", "talk"})
_STILL = re.compile("的(?:人员|干部)?(?:还有|还包括|有|包括)")
#: Whoever stands right before these gives up what is his.
_GIVEN_UP = frozenset({"退缴", "上交", "退赔", "退还", "退出", "缴回"})
#: Whoever writes a self-criticism is the one who is called to account.
_DONE_ONESELF = ("检查", "检讨")
_BY = "由"
#: 撤销张三党组书记职务 takes one, though it is a sanction.
_REVOKES = "撤销"
#: Their people stand in the sentence itself, never in one before.
_IN_SENTENCE = frozenset({"appointment", "resignation", "澄清"})
#: Their person may have been named paragraphs earlier.
_JUDICIAL = frozenset({"prosecution", "sentence", "arrest"})
_ACCUSED = re.compile("犯|涉嫌")
#: Somebody else is accused in the sentence.
_NEW_ACCUSED = re.compile("(?:^|[，。；：、])[\u4e00-\u9fff·]{2,10}(?:犯|涉嫌)")


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a trigger acts on, where the words stand, and how they were found.

    ``whole`` is false when 等 leaves some of them unnamed; ``total`` is then their number.
    """

    people: tuple[Mention, ...]
    start: int
    end: int
    how: str
    whole: bool = True
    total: Mention | None = None
    somebody: bool = False  # certain people without names


#: The answer of a place where somebody stands who cannot be named for certain.
_NOBODY = Target((), 0, 0, "nobody")

_Place = Callable[[SentenceView, Trigger, str], Target | None]


def find_target(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """Whom a trigger of action type ``name`` acts on, or None where nobody is certain."""
    for place in _PLACES:
        target = place(sv, trigger, name)
        if target is not None:
            return target if target.people or target.total or target.somebody else None
    return None


def _of_phrase(sv: SentenceView, phrase: Phrase, how: str) -> Target:
    people = people_meant(sv, phrase)
    total = None if phrase.sort is Sort.PRONOUN else phrase.total
    somebody = phrase.sort is Sort.UNNAMED and phrase.particular
    return Target(people, phrase.start, phrase.end, how, phrase.whole, total, somebody)


def _after(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """免去张三…: the people right after the trigger."""
    if name in _WITHOUT_OBJECT and trigger.surface != _REVOKES:
        return None
    if name == "prosecution" and (accused := _tried_together(sv, trigger)):
        return accused
    gap = _CASE_GAP if name == "prosecution" and _TRIES.search(trigger.surface) else _OBJECT_GAP
    for phrase in phrases_from(sv, trigger.end):
        if phrase.is_person:
            if gap.fullmatch(sv.view, trigger.end, phrase.start) or _governs(sv, trigger, phrase):
                return _of_phrase(sv, phrase, "object")
            if name == "prosecution" and _CHARGED.fullmatch(sv.view, trigger.end, phrase.start):
                return _of_phrase(sv, phrase, "object")
            break
    if name == "sentence" and (convicted := _convicted_body(sv, trigger)):
        return convicted
    taken = name in _TAKES_NAME and names_after(sv, trigger.end)
    return _NOBODY if taken else None


def _tried_together(sv: SentenceView, trigger: Trigger) -> Target | None:
    """开庭审理张三受贿，其妻李四受贿，其子王五洗钱一案: each clause names one of the accused."""
    case = _CASE.match(sv.view, trigger.end) if _TRIES.search(trigger.surface) else None
    if case is None:
        return None
    inside = [p for p in phrases_from(sv, trigger.end) if p.end <= case.end() and p.people]
    if len({p.clause for p in inside}) < _SEVERAL or any(p.governor in _GIVERS for p in inside):
        return None
    people = tuple(person for phrase in inside for person in phrase.people)
    return Target(people, inside[0].start, inside[-1].end, "object")


def _convicted_body(sv: SentenceView, trigger: Trigger) -> Target | None:
    """判处某公司罚金: a body is convicted."""
    first = next(iter(phrases_from(sv, trigger.end)), None)
    if first is None or not first.bodies:
        return None
    if not _OBJECT_GAP.fullmatch(sv.view, trigger.end, first.start):
        return None
    return Target(first.bodies, first.start, first.end, "object")


def _governs(sv: SentenceView, trigger: Trigger, phrase: Phrase) -> bool:
    """免去党委组织部副部长张三职务: words of the title stand between."""
    same_clause = phrase.clause == sv.clause_at(trigger.start)
    return same_clause and bool(phrase.governor) and phrase.governor.endswith(trigger.surface)


def _listed_after(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """接受调查的还有张三、李四: the people come last."""
    listed = _STILL.match(sv.view, trigger.end)
    if listed is None:
        return None
    clause = sv.clause_at(trigger.start)
    found = [p for p in phrases_from(sv, listed.end()) if p.clause == clause]
    people = tuple(person for phrase in found for person in phrase.people)
    return Target(people, trigger.start, found[-1].end, "object") if people else None


def _beside(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """给予甲警告处分、乙记过处分, 及乙退缴的: the people right before it are its target."""
    if name not in SANCTIONS and trigger.surface not in _GIVEN_UP:
        return None
    last = next(phrases_before(sv, trigger.start), None)
    if last is None or last.end != trigger.start:
        return None
    if last.sort is not Sort.NAMED and last.total is None:
        return None
    return _of_phrase(sv, last, "over")


def _body_told(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """责成县水务局党组作出书面检查, 责令该局退还…: a body, not a person, is the target."""
    if name not in _TOLD_TO:
        return None
    start, _ = sv.clause_around(trigger.start)
    match = _TOLD.search(sv.view, start, trigger.start)
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
        return _of_phrase(sv, last, "over") if last.is_person else _body(last, name, "over")
    if doers := _doing_themselves(trigger, here):
        return _of_phrase(sv, doers[-1], "over") if doers[-1].people else _NOBODY
    people = [p for p in subjects if p.is_person]
    if people:
        return _of_phrase(sv, people[-1], "subject")
    suffering = [p for p in here if p in subjects or PASSIVE.match(sv.view, p.end)]
    if suffering and passive:
        return _body(suffering[-1], name, "subject")
    if any(_unplaced(sv, p) for p in here) or _thing_suffers(sv, trigger, name):
        return _NOBODY
    return _NOBODY if seems_named(sv, clause, trigger.start) else None


def _doing_themselves(trigger: Trigger, here: list[Phrase]) -> list[Phrase]:
    """由张三作书面检查: 由 names who has to do it, not an agent."""
    own = trigger.surface.endswith(_DONE_ONESELF)
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
    if name in _OF_THINGS:
        return False
    start, _ = sv.clause_around(trigger.start)
    return phrase_words().thing_suffers.search(sv.view, start, trigger.start) is not None


def _body(phrase: Phrase, name: str, how: str) -> Target:
    """A body as target, where the action may befall one."""
    if name not in _ON_BODIES or not phrase.bodies:
        return _NOBODY
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
        return _NOBODY
    since = phrase.clause if phrase else -1
    suffering = any(map(_is_body_subject, phrases_in(sv, since + 1, clause - 1)))
    if suffering and _is_passive(sv, trigger, []):
        return _NOBODY  # 县水务局履职不力，被…
    return _of_phrase(sv, phrase, "subject") if phrase else None


def _accused_body(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """某公司犯单位行贿罪，判处罚金…: a body is convicted, if none is accused behind it."""
    if name not in _JUDICIAL:
        return None
    last = next((p for p in phrases_before(sv, trigger.start) if p.part is Part.SUBJECT), None)
    if last is None or last.is_person or not _ACCUSED.match(sv.view, last.end):
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


_PLACES: tuple[_Place, ...] = (
    _listed_after,
    _after,
    _beside,
    _body_told,
    _accused_body,
    _in_clause,
    _clauses_before,
    _sentences_before,
)
