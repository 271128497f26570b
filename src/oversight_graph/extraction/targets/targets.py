"""Whom a trigger acts on; nobody where the text does not make it certain.

The places are asked in this order, and the first where somebody stands decides, even if it is
somebody without a name, who gets nothing and keeps everybody else from getting it:

1. those behind the trigger (免去张三…; see ``target_behind``),
2. the people right before a sanction (给予张三警告处分、李四记过处分),
3. the body that is told to do something (责成某局党组作出检查), or that is accused,
4. those whom 对 puts ahead of the clause (see ``target_fronted``),
5. the object of the clause (对张三, 将李四, 给予王五), or its subject (张三受到…, 张三被…),
6. the clauses before, the nearest that is about somebody,
7. the sentences before, the person whom they leave in question.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    bodies_in,
    mentions_in,
    phrases_before,
    phrases_from,
)
from oversight_graph.extraction.clauses.phrase import Part, Sort
from oversight_graph.extraction.clauses.tales import HEARD
from oversight_graph.extraction.rules.action_types import SANCTIONS
from oversight_graph.extraction.subjects.antecedents import people_of_reference
from oversight_graph.extraction.subjects.unread_names import begins_like_a_name
from oversight_graph.extraction.targets.cases_taken_up import case_taken_up
from oversight_graph.extraction.targets.clearing import cleared, clearing_of
from oversight_graph.extraction.targets.target import (
    GIVEN_UP,
    JUDICIAL,
    NOBODY,
    SURRENDER,
    How,
    Target,
    target_of,
)
from oversight_graph.extraction.targets.target_before import in_clauses_before, in_sentences_before
from oversight_graph.extraction.targets.target_behind import (
    counted_row,
    listed_behind,
    lost_by_a_body,
    object_behind,
)
from oversight_graph.extraction.targets.target_fronted import charged_in_a_row, put_ahead
from oversight_graph.extraction.targets.target_in_clause import in_clause
from oversight_graph.extraction.targets.trials import tried, tried_together
from oversight_graph.extraction.telling.triggers import PASSIVE, Trigger
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.targets", "targets.toml")
_WORDS = lists_of("extraction.targets", "targets.toml")

_ACCOUNTING = frozenset(_WORDS["accounting"])
_TOLD_TO = frozenset({"education", "confiscation"})

_DOERS = frozenset(_WORDS["doers"])
#: What is done to somebody for what he is said to have done, and how that is said.
_FOR_DEEDS = SANCTIONS | JUDICIAL | {"investigation"}
#: How many clauses before 并在全县通报批评 whoever it befalls may stand.
_NEAR = 2

_Place = Callable[[SentenceView, Trigger, str], Target | None]


def find_target(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """Whom a trigger of action type ``name`` acts on, or None where nobody is certain."""
    for place in _PLACES:
        target = place(sv, trigger, name)
        if target is not None:
            target = _with_owner(sv, trigger, _without_excepted(sv, trigger, target))
            target = _with_its_body(sv, name, target)
            return target if target.people or target.total or target.somebody else None
    return None


def _without_excepted(sv: SentenceView, trigger: Trigger, target: Target) -> Target:
    """除张三免予处分外，均受到…: what follows befalls the others."""
    except_for = list(_WORDINGS["except"].finditer(sv.view, 0, trigger.start))
    if not except_for or target.start >= except_for[-1].end():
        return target
    names = {m.name for m in mentions_in(sv, *except_for[-1].span("whom"), Kind.PERSON)}
    people = tuple(person for person in target.people if person.name not in names)
    return target if people == target.people else replace(target, people=people)


def _beside(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """给予甲警告处分、乙记过处分, 及乙退缴的: the people right before it are its target."""
    if name not in SANCTIONS and trigger.surface not in GIVEN_UP:
        return None
    last = next(phrases_before(sv, trigger.start), None)
    if last is None or last.end != trigger.start:
        return None
    if last.sort is not Sort.NAMED and last.total is None:
        return None
    if last.governor in _DOERS and trigger.surface not in GIVEN_UP:
        return None  # 甲被县纪委书记乙诫勉谈话: 乙 does it
    return target_of(sv, last, How.OVER)


def _body_told(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """责成县水务局党组作出书面检查, 责令该局退还…: a body, not a person, is the target."""
    if name not in _TOLD_TO:
        return None
    start, _ = sv.clause_around(trigger.start)
    match = _WORDINGS["told"].search(sv.view, start, trigger.start)
    if match is None and trigger.surface in _ACCOUNTING:
        match = _WORDINGS["accounts"].search(sv.view, max(0, start - 1), trigger.start)
    if match is None:
        return None
    bodies = bodies_in(sv, *match.span("body"))
    return Target(bodies, match.start(), match.end(), How.TOLD) if bodies else None


def _accused_body(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """某公司犯单位行贿罪，判处罚金…: a body is convicted, if none is accused behind it."""
    if name not in JUDICIAL:
        return None
    part = behind_last(sv.view, "；", trigger.start)
    if match := _WORDINGS["convicted_bodies"].search(sv.view, part, trigger.start):
        bodies = bodies_in(sv, *match.span("bodies"))
        return Target(bodies, *match.span("bodies"), How.SUBJECT)
    last = next((p for p in phrases_before(sv, trigger.start) if p.part is Part.SUBJECT), None)
    if last is None or last.is_person or not _WORDINGS["suffers_law"].match(sv.view, last.end):
        return None
    return Target(last.bodies, last.start, last.end, How.SUBJECT)


def _with_owner(sv: SentenceView, trigger: Trigger, target: Target) -> Target:
    """张三，其兄李四…，均被开除党籍: both of them, where nobody else stands in question."""
    whose = sv.by_start.get(target.start)
    if whose is None or whose.kind is not Kind.REFERENCE or len(target.people) != 1:
        return target
    together = _WORDINGS["both"].search(sv.text, target.end, trigger.start)
    owner = people_of_reference(sv, whose) if together and target.how == How.SUBJECT else ()
    if len(owner) != 1 or owner[0].name == target.people[0].name:
        return target
    return replace(target, people=(*owner, *target.people))


def _with_its_body(sv: SentenceView, name: str, target: Target) -> Target:
    """对某公司及其法定代表人张三提起公诉: the body beside the person is accused as well."""
    if name not in JUDICIAL or not target.people:
        return target
    before = next(phrases_before(sv, target.start), None)
    if before is None or not before.bodies:
        return target
    beside = _WORDINGS["and_its_head"].fullmatch(sv.view, before.end, target.start)
    governed = before.part is Part.OBJECT or _WORDINGS["accused_body"].search(
        sv.view, 0, before.start
    )
    if beside is None or not governed:
        return target
    return replace(target, people=(*before.bodies, *target.people), start=before.start)


def _of_relative(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """接任被免职的李四: it befell whoever the clause describes, and nobody else."""
    start, end = sv.clause_around(trigger.start)
    described = _WORDINGS["describes"].match(sv.view, trigger.end)
    if described is None:
        return None
    suffered = PASSIVE.search(sv.view, start, trigger.start + 1) is not None
    suffered = suffered or _WORDINGS["done_by"].search(sv.view, start, trigger.start) is not None
    if not suffered and not _surrender_without_subject(sv, trigger, start):
        return None
    head = next((p for p in phrases_from(sv, trigger.end) if p.end <= end), None)
    if head is None or not head.people or head.start > described.end():
        unread = begins_like_a_name(sv.text, described.end(), described.end(), end)
        return NOBODY if suffered or head or unread else None  # 具有主动投案的情节
    if mentions_in(sv, head.start, sv.at(head.people[0]), Kind.PERSON):
        return NOBODY  # 被开除的张三的秘书李四
    return target_of(sv, head, How.OBJECT)


def _surrender_without_subject(sv: SentenceView, trigger: Trigger, start: int) -> bool:
    """甲与主动投案的乙, 主动投案的乙: nobody before it in the clause is its subject."""
    if SURRENDER not in trigger.surface:
        return False
    others = mentions_in(sv, start, trigger.start, Kind.PERSON)
    return not others or _WORDINGS["besides"].search(sv.view, start, trigger.start) is not None


def _goes_on_with(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """给予张三警告处分，并在全县通报批评: the second measure is for whom the first was."""
    start, _ = sv.clause_around(trigger.start)
    if name != "education" or not _WORDINGS["and_also"].fullmatch(sv.view, start, trigger.start):
        return None
    last = next((p for p in phrases_before(sv, start) if p.is_person), None)
    near = last is not None and sv.clause_at(start) - last.clause <= _NEAR
    return target_of(sv, last, How.OVER) if last and near and last.part is Part.OBJECT else None


def _said_to_have_done(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """以张三犯受贿罪，判处…; 查明张三收受礼金，给予其…: whoever is said to have done it."""
    if name not in _FOR_DEEDS and clearing_of(sv, trigger, name) is None:
        return None
    last = next((p for p in phrases_before(sv, trigger.start) if p.people), None)
    if (
        last is None
        or last.part is Part.SUBJECT
        or last.governor in HEARD
        or not _WORDINGS["said"].search(sv.text, 0, last.start)
    ):
        return None
    return target_of(sv, last, How.SUBJECT)


_PLACES: tuple[_Place, ...] = (
    cleared,
    tried,
    listed_behind,
    _of_relative,
    case_taken_up,
    object_behind,
    _beside,
    _body_told,
    _accused_body,
    put_ahead,
    charged_in_a_row,
    counted_row,
    tried_together,
    in_clause,
    lost_by_a_body,
    _said_to_have_done,
    _goes_on_with,
    in_clauses_before,
    in_sentences_before,
)
