"""Whom a trigger acts on who stands behind it: 免去张三…, 开庭审理张三受贿一案."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    mentions_in,
    phrases_before,
    phrases_from,
    phrases_in,
    sentences_before,
)
from oversight_graph.extraction.clauses.phrase import Part, Phrase
from oversight_graph.extraction.rules.action_types import SANCTIONS
from oversight_graph.extraction.subjects.unread_names import (
    begins_like_a_name,
    known_at,
    names_after,
)
from oversight_graph.extraction.targets.no_objects import is_no_object
from oversight_graph.extraction.targets.target import NOBODY, How, Target, target_of
from oversight_graph.extraction.telling.triggers import PASSIVE, REVOKES, Trigger
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_WORDINGS = patterns_of("extraction.targets", "target_behind.toml")
_WORDS = lists_of("extraction.targets", "target_behind.toml")

_SEVERAL = 2
#: How many sentences before 判处被告 must name one person alone.
_JUST_BEFORE = 3
_GIVERS = frozenset(_WORDS["givers"])
#: After these triggers a name is not the object but begins something else …
_WITHOUT_OBJECT = SANCTIONS | {"investigation"}
#: … and right after these a name may stand that was not understood.
_TAKES_NAME = frozenset({"arrest", "removal", "talk", "sentence"})
_EDUCATION, _REMOVAL = "education", "removal"
#: What a passive subject loses or is put on stands behind these.
_SUFFERED = frozenset({_REMOVAL, "other"})
_GIVES_BACK = frozenset(_WORDS["gives_back"])
#: What a place or body loses stands behind these, or whose it is within so many characters before.
_TAKES = frozenset(_WORDS["takes"])
_NEAR = 48


def listed_behind(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """接受调查的还有张三、李四, 给予警告处分的有：王五: the people come last."""
    if counted := named_in_full(sv, trigger):
        return counted
    listed = _WORDINGS["still"].match(sv.view, trigger.end)
    if listed is None:
        return _counted_behind(sv, trigger)
    clause = sv.clause_at(listed.end())
    found = [p for p in phrases_from(sv, listed.end()) if p.clause == clause]
    people = tuple(person for phrase in found for person in phrase.people)
    return Target(people, trigger.start, found[-1].end, How.OBJECT) if people else None


def _counted_behind(sv: SentenceView, trigger: Trigger) -> Target | None:
    """3名干部被免职，分别是：…: as many people as were counted, and nobody else."""
    opening = _WORDINGS["names_follow"].match(sv.view, trigger.end)
    if opening is None:
        return None
    start, _ = sv.clause_around(trigger.start)
    counts = mentions_in(sv, start, trigger.start, Kind.QUANTITY)
    return _so_many_named(sv, trigger, counts[-1] if counts else None, opening.end())


def named_in_full(sv: SentenceView, trigger: Trigger) -> Target | None:
    """被开除党籍的3名干部分别是…: those whom a list names, if they are as many as it says."""
    opening = _WORDINGS["those_who"].match(sv.view, trigger.end)
    if opening is None:
        return None
    count = sv.by_start.get(max(opening.start("count"), opening.start("number")))
    return _so_many_named(sv, trigger, count, opening.end())


def as_many_as(people: list[Mention], count: Mention | None) -> bool:
    """Whether so many people are named, each once."""
    wanted = count.value.value if count and isinstance(count.value, QuantityValue) else None
    return wanted == len(people) == len({person.name for person in people}) > 0


def _so_many_named(
    sv: SentenceView, trigger: Trigger, count: Mention | None, start: int
) -> Target | None:
    people = mentions_in(sv, start, len(sv.view), Kind.PERSON)
    if not as_many_as(people, count) or not _WORDINGS["only_names"].fullmatch(sv.view, start):
        return None
    return Target(tuple(people), trigger.start, people[-1].end - sv.offset, How.COUNTED)


def counted_row(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """对甲，乙，丙3人提起公诉: those between 对 and their number, if they are as many."""
    counts = Kind.QUANTITY in sv.kinds
    row = _WORDINGS["row_with_number"].search(sv.view, 0, trigger.start) if counts else None
    if row is None or not _WORDINGS["only_names"].fullmatch(sv.view, *row.span("row")):
        return None
    people = mentions_in(sv, *row.span("row"), Kind.PERSON)
    counted = as_many_as(people, sv.by_start.get(row.start("count")))
    return Target(tuple(people), *row.span("row"), How.OVER) if counted else None


def object_behind(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """免去张三…: the people right after the trigger."""
    if trigger.surface in _WORDS["dealing_with"]:
        target = _object_of(sv, trigger, name) or NOBODY
        told = _WORDINGS["told_by_them"].match(sv.view, target.end)
        return NOBODY if target.people and told else target
    if name in _WITHOUT_OBJECT and trigger.surface != REVOKES:
        return _opens_clause(sv, trigger, name)
    if trigger.surface in _WORDS["withholds"] and (whose := _whose_pay(sv, trigger)):
        return whose
    if _befell_the_subject(sv, trigger, name) or trigger.surface in _GIVES_BACK:
        return None
    return _object_of(sv, trigger, name)


def _object_of(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """Whom a trigger governs that takes an object."""
    behind = sv.by_start.get(trigger.end + sv.text.startswith("了", trigger.end))
    if behind is not None and is_no_object(sv, trigger, name, behind):
        return NOBODY
    together = _tried_together(sv, trigger) if name == "prosecution" else None
    if accused := together or _the_accused(sv, trigger):
        return accused
    gap = (
        _WORDINGS["case_gap"]
        if name == "prosecution" and _WORDINGS["tries"].search(trigger.surface)
        else _WORDINGS["object_gap"]
    )
    for phrase in phrases_from(sv, trigger.end):
        if phrase.is_person:
            if gap.fullmatch(sv.view, trigger.end, phrase.start) or _governs(sv, trigger, phrase):
                return target_of(sv, phrase, How.OBJECT)
            if name == "prosecution" and _WORDINGS["charged"].fullmatch(
                sv.view, trigger.end, phrase.start
            ):
                return target_of(sv, phrase, How.OBJECT)
            break
    if name == "sentence" and (convicted := _convicted_body(sv, trigger)):
        return convicted
    return _read_as_word(sv, trigger, name) if name in _TAKES_NAME else None


def _the_accused(sv: SentenceView, trigger: Trigger) -> Target | None:
    """法院判处被告有期徒刑三年: the one person whom the text is about, if it names nobody."""
    said = _WORDINGS["the_accused"].match(sv.text, trigger.end)
    if said is None or Kind.PERSON in sv.kinds:
        return None
    people, before = sv.context.people, sentences_before(sv, _JUST_BEFORE)
    named = {m.name for one in before for m in one.by_start.values() if m.kind is Kind.PERSON}
    if len(people) != 1 or len(named) != 1:
        return None
    return Target(people, trigger.end, said.end(), How.OBJECT)


def _whose_pay(sv: SentenceView, trigger: Trigger) -> Target | None:
    """甲被诫勉，扣减乙当年绩效: the pay of whoever is named there, read as a person or not."""
    person = known_at(sv, trigger.end) or sv.by_start.get(trigger.end)
    if person is not None and person.kind is Kind.PERSON:
        return Target((person,), trigger.end, person.end - person.start + trigger.end, How.OBJECT)
    pay = _WORDINGS["pay_of"].match(sv.text, trigger.end)  # the view leaves dates out
    unread = pay and begins_like_a_name(sv.text, *pay.span("name"), len(sv.text))
    return NOBODY if unread else None


def _opens_clause(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """诫勉人事处处长张三: somebody stands right behind the word, and nobody suffers before it."""
    start, _ = sv.clause_around(trigger.start)
    if name != _EDUCATION or PASSIVE.search(sv.view, start, trigger.start):
        return None
    opens = _WORDINGS["opening"].fullmatch(sv.view, start, trigger.start)
    acts = next(iter(phrases_before(sv, trigger.start)), None)
    if not opens and (acts is None or acts.end != trigger.start or acts.start < start):
        return None
    first = next(iter(phrases_from(sv, trigger.end)), None)
    if first is not None and first.people and first.start == trigger.end:
        return target_of(sv, first, How.OBJECT)
    return NOBODY if names_after(sv, trigger.end) else None


def _befell_the_subject(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """张三被免去秦川县人大代表职务: what follows is his post, whatever its place was read as."""
    clause = sv.clause_at(trigger.start)
    subjects = (p for p in phrases_in(sv, clause, clause) if p.end <= trigger.start and p.people)
    last = max((p.end for p in subjects if p.part is Part.SUBJECT), default=None)
    if name not in _SUFFERED or last is None:
        return False
    return PASSIVE.search(sv.view, last, trigger.start) is not None


def _read_as_word(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """免去平原总经理职务: a known name that was read as a word; any other one is nobody's."""
    person = known_at(sv, trigger.end)
    if person is None:
        return NOBODY if names_after(sv, trigger.end) else None
    end = trigger.end + len(person.surface)
    if name != _REMOVAL or not _WORDINGS["his_post"].match(sv.text, end):
        return NOBODY
    return Target((person,), trigger.end, end, How.OBJECT)


def _tried_together(sv: SentenceView, trigger: Trigger) -> Target | None:
    """开庭审理张三受贿，其妻李四受贿，其子王五洗钱一案: each clause names one of the accused."""
    case = (
        _WORDINGS["case"].match(sv.view, trigger.end)
        if _WORDINGS["tries"].search(trigger.surface)
        else None
    )
    if case is None:
        return None
    inside = [p for p in phrases_from(sv, trigger.end) if p.end <= case.end() and p.people]
    if len({p.clause for p in inside}) < _SEVERAL or any(p.governor in _GIVERS for p in inside):
        return None
    people = tuple(person for phrase in inside for person in phrase.people)
    return Target(people, inside[0].start, inside[-1].end, How.OBJECT)


def _convicted_body(sv: SentenceView, trigger: Trigger) -> Target | None:
    """判处某公司罚金: a body is convicted."""
    first = next(iter(phrases_from(sv, trigger.end)), None)
    if first is None or not first.bodies:
        return None
    if not _WORDINGS["object_gap"].fullmatch(sv.view, trigger.end, first.start):
        return None
    return Target(first.bodies, first.start, first.end, How.OBJECT)


def _governs(sv: SentenceView, trigger: Trigger, phrase: Phrase) -> bool:
    """免去党委组织部副部长张三职务: words of the title stand between."""
    same_clause = phrase.clause == sv.clause_at(trigger.start)
    return same_clause and bool(phrase.governor) and phrase.governor.endswith(trigger.surface)


def lost_by_a_body(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """取消某镇年度评优资格, 取消该校评优资格: a place or body loses something, nobody else."""
    if trigger.surface not in _TAKES:
        return None
    body = sv.by_start.get(trigger.end)
    if body is not None and body.kind is Kind.ORGANISATION:
        his = _WORDINGS["seat"].match(sv.text, body.end - sv.offset)
        return NOBODY if his else Target((body,), trigger.end, body.end - sv.offset, How.OBJECT)
    lost = (
        _WORDINGS["lost_by_body"].match(sv.view, trigger.end)
        or _WORDINGS["lost_by_that_body"].match(sv.text, trigger.end)
        or _WORDINGS["kind_of_body"].search(sv.view, max(0, trigger.start - _NEAR), trigger.start)
    )
    return NOBODY if lost else None
