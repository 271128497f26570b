"""Whom a trigger acts on who stands in its own clause: 对张三…, 给予李四…, 张三受到…."""

from __future__ import annotations

from collections.abc import Callable

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_in
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.rules.action_types import SANCTIONS, TAKING_THINGS
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.own_subjects import name_at
from oversight_graph.extraction.subjects.unknown_names import (
    named_beside,
    seems_named,
)
from oversight_graph.extraction.targets.asked_clause import AskedClause, known_in
from oversight_graph.extraction.targets.paying import family_pays, given_back_to_others, on_behalf
from oversight_graph.extraction.targets.places_suffer import befalls_a_place
from oversight_graph.extraction.targets.subject_doubts import BY_OTHERS, is_doubtful
from oversight_graph.extraction.targets.target import GIVEN_UP, NOBODY, Target, target_of
from oversight_graph.extraction.telling.triggers import DONE_ONESELF, PASSIVE, Trigger, is_passive
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.targets", "target_in_clause.toml")

#: What may befall a body too.
_ON_BODIES = frozenset({"education", "accountability", "investigation"})
_BY = "由"
_BECAUSE = "因"
_ABOUT = "关于"
_HANDED_ON = "transfer"
#: What nobody does to himself, and what else somebody may be given.
_PENALTIES = ("拘留", "处罚")
#: What is dealt with that is nobody.
_MATTERS = (
    "问题",
    "行为",
    "线索",
    "案件",
    "此案",
    "该案",
    "事故",
    "情况",
    "事件",
    "事项",
    "做法",
    "违纪",
    "此",
)


def in_clause(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """Whom the trigger's own clause names; the first rule that knows decides."""
    clause = sv.clause_at(trigger.start)
    here = [p for p in phrases_in(sv, clause, clause) if p.end <= trigger.start]
    asked = AskedClause(sv, trigger, name, here, is_passive(sv, trigger, here))
    return next((found for rule in _RULES if (found := rule(asked))), None)


def _told_of(c: AskedClause) -> Target | None:
    """张三通报了李四受到处分的情况; in 张三举报李四被立案 either may be meant."""
    last = next((p for p in reversed(c.here) if p.is_person), None)
    if last is None or last.part is Part.SUBJECT or not PASSIVE.match(c.sv.view, last.end):
        return None
    if phrase_words().as_news.match(c.sv.text, c.trigger.end):
        return target_of(c.sv, last, "subject")
    unsure = last.governor in phrase_words().reporting and _BECAUSE not in c.sv.text[: last.start]
    return NOBODY if unsure else None


def _object(c: AskedClause) -> Target | None:
    """对张三, 将李四, 给予王五."""
    if not c.objects or (c.passive and c.subjects):
        return None
    last = c.objects[-1]
    case = _WORDINGS["case_of"].match(c.sv.view, last.end) if last.people else None
    if case and name_at(c.sv.view, case.start("name"), case.end("name")):
        return NOBODY
    return target_of(c.sv, last, "over") if last.is_person else _body(last, c.name, "over")


def _concerned(c: AskedClause) -> Target | None:
    """张三传达了关于李四免职的决定: whom a decision concerns, not who tells of it."""
    last = next((p for p in reversed(c.here) if p.people), None)
    if (
        last is None
        or last.governor != _ABOUT
        or not _WORDINGS["its"].fullmatch(c.sv.view, last.end, c.trigger.start)
    ):
        return None
    return target_of(c.sv, last, "over")


def _doing_themselves(c: AskedClause) -> Target | None:
    """由张三作书面检查, 费用由张三承担: 由 names who has to do it, not an agent."""
    borne = c.trigger.surface in GIVEN_UP
    if not (borne or c.trigger.surface.endswith(DONE_ONESELF)):
        return None
    doers = [p for p in c.here if p.governor == _BY and (borne or p.is_person)]
    if not doers:
        return None
    found = target_of(c.sv, doers[-1], "over")
    return found if found.people else NOBODY


def _subject(c: AskedClause) -> Target | None:
    """张三受到…, unless somebody else may be meant."""
    people = [p for p in c.subjects if p.is_person]
    if not people:
        return None
    last = people[-1]
    return NOBODY if is_doubtful(c, last) else target_of(c.sv, last, "subject")


def _body_of_theirs(c: AskedClause) -> Target | None:
    """张三分管的县林场党支部被责令作出检查: the body suffers."""
    last = c.here[-1] if c.here else None
    if last is None or last.sort is not Sort.BODIES or not PASSIVE.match(c.sv.view, last.end):
        return None
    before = [p for p in c.subjects if p.is_person and p.end <= last.start]
    if not before or not _WORDINGS["theirs"].search(c.sv.view, before[-1].end, last.start):
        return None
    return _body(last, c.name, "subject")


def _suffering_body(c: AskedClause) -> Target | None:
    """县水务局被通报批评."""
    suffering = [p for p in c.here if p in c.subjects or PASSIVE.match(c.sv.view, p.end)]
    return _body(suffering[-1], c.name, "subject") if suffering and c.passive else None


def _body(phrase: Phrase, name: str, how: str) -> Target:
    """A body as target, where the action may befall one."""
    if name not in _ON_BODIES or not phrase.bodies:
        return NOBODY
    return Target(phrase.bodies, phrase.start, phrase.end, how)


def _somebody_else(c: AskedClause) -> Target | None:
    """Somebody or something stands there that was not understood."""
    clause = c.sv.clause_at(c.trigger.start)
    unplaced = any(_unplaced(c.sv, p) for p in c.here) or _thing_suffers(c) or _about_others(c)
    return NOBODY if unplaced or seems_named(c.sv, clause, c.trigger.start) else None


def _object_not_understood(c: AskedClause) -> Target | None:
    """对诬告者安静给予警告处分, 责令安静检讨: whoever is acted on gets it, nobody named before."""
    start, _ = c.sv.clause_around(c.trigger.start)
    if c.trigger.surface in GIVEN_UP and _WORDINGS["has_to_pay"].search(
        c.sv.view, start, c.trigger.start
    ):
        return NOBODY
    acted_on = _WORDINGS["on_somebody"].search(c.sv.view, start, c.trigger.start)
    if c.trigger.surface.endswith(DONE_ONESELF):
        acted_on = _WORDINGS["has_to"].search(c.sv.view, start, c.trigger.start) or acted_on
    dealt_with = c.name in BY_OTHERS or c.trigger.surface.endswith(_PENALTIES)
    if acted_on is None or not dealt_with:
        return None
    return None if acted_on["whom"].endswith(_MATTERS) else NOBODY


def _on_a_place(c: AskedClause) -> Target | None:
    """对某县予以通报批评: nobody who was named before."""
    return NOBODY if befalls_a_place(c.sv, c.trigger) else None


def _about_others(c: AskedClause) -> bool:
    """相关企业和个人的违法行为已由主管部门处罚: the clause opens with others than were named."""
    words, (start, _) = phrase_words(), c.sv.clause_around(c.trigger.start)
    opening = words.opening.match(c.sv.view, start, c.trigger.start)
    opens = opening.end() if opening else start
    return words.others.match(c.sv.view, opens, c.trigger.start) is not None


def _unplaced(sv: SentenceView, phrase: Phrase) -> bool:
    """Somebody whose part is not understood; 张三家属代为… speaks of 张三 when he is known."""
    if not phrase.is_person or phrase.governor:
        return False
    return phrase.people != () or not any(
        sv.text.endswith(person.surface, 0, phrase.start) for person in known_in(sv)
    )


def _thing_suffers(c: AskedClause) -> bool:
    """执法支队党支部被责令作出检查: a body, a thing or people who were not understood."""
    words = phrase_words()
    suffering = words.body_suffers if c.name in TAKING_THINGS else words.thing_suffers
    start, _ = c.sv.clause_around(c.trigger.start)
    if c.name == _HANDED_ON and words.loose.search(c.sv.view, start, c.trigger.start):
        return True
    of_a_kind = words.of_a_kind.search(c.sv.view, start, c.trigger.start) is not None
    return of_a_kind or suffering.search(c.sv.view, start, c.trigger.start) is not None


def _beside(c: AskedClause) -> Target | None:
    """给予张三警告处分、主任安静诫勉处理: a name that was not understood."""
    start, _ = c.sv.clause_around(c.trigger.start)
    hidden = c.name in SANCTIONS and named_beside(c.sv, start, c.trigger.start)
    return NOBODY if hidden else None


_RULES: tuple[Callable[[AskedClause], Target | None], ...] = (
    _beside,
    on_behalf,
    _told_of,
    _concerned,
    _object,
    _doing_themselves,
    _body_of_theirs,
    _subject,
    _suffering_body,
    family_pays,
    _object_not_understood,
    given_back_to_others,
    _on_a_place,
    _somebody_else,
)
