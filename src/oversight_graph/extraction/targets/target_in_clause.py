"""Whom a trigger acts on who stands in its own clause: 对张三…, 给予李四…, 张三受到…."""

from __future__ import annotations

from collections.abc import Callable

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_in
from oversight_graph.extraction.clauses.embedded import DID_TO
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort, Who
from oversight_graph.extraction.clauses.tales import HEARD, LEARNT
from oversight_graph.extraction.rules.action_types import ON_BODIES, SANCTIONS, TAKING_THINGS
from oversight_graph.extraction.subjects.antecedents import either_may_be_meant
from oversight_graph.extraction.subjects.bystanders import speaks_of_anybody
from oversight_graph.extraction.subjects.unread_names import name_at, named_beside
from oversight_graph.extraction.targets.asked_clause import AskedClause, known_in
from oversight_graph.extraction.targets.paying import family_pays, given_back_to_others, on_behalf
from oversight_graph.extraction.targets.target import (
    CLEARED,
    GIVEN_UP,
    NOBODY,
    How,
    Target,
    target_of,
)
from oversight_graph.extraction.telling.triggers import DONE_ONESELF, PASSIVE, Trigger, is_passive
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.targets", "target_in_clause.toml")
_WORDS = lists_of("extraction.targets", "target_in_clause.toml")
_REPORTING = _WORDS["reporting"]

#: What may befall a body too.
_ON_BODIES = ON_BODIES | {"investigation"}
#: What a body may lose too.
_TAKES_AWAY = "取消"
_BY = "由"
#: The first characters of a trigger, which may be 被.
_LEADS = 2
_BECAUSE, _CLAIMS, _TOWARDS = "因", "称", "对"
_ABOUT = "关于"
_FALSELY = frozenset(_WORDS["falsely"])
#: What shows right behind an object that something else of another is dealt with.
_OTHERS = ("tells_on", "gave")
#: What nobody does to himself.
_BY_OTHERS = SANCTIONS | {"investigation", "arrest", "removal", "transfer"}


def in_clause(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """Whom the trigger's own clause names; the first rule that knows decides."""
    clause = sv.clause_at(trigger.start)
    here = [p for p in phrases_in(sv, clause, clause) if p.end <= trigger.start]
    passive = trigger.surface != CLEARED and is_passive(sv, trigger, here)
    asked = AskedClause(sv, trigger, name, here, passive)
    return next((found for rule in _RULES if (found := rule(asked))), None)


def _told_of(c: AskedClause) -> Target | None:
    """张三通报了李四受到处分的情况; in 张三举报李四被立案 either may be meant.

    张三称李四被立案 is only what somebody says of another.
    """
    last = next((p for p in reversed(c.here) if p.is_person), None)
    if c.trigger.surface == CLEARED:
        return None  # 对张三受到不实举报一事予以澄清
    if last is None or last.part is Part.SUBJECT:
        return None
    if last.governor in HEARD:
        its_own = _WORDINGS["its_own"].fullmatch(c.sv.view, last.end, c.trigger.start)
        sure = last.governor in LEARNT
        return (target_of(c.sv, last, How.SUBJECT) if sure else NOBODY) if its_own else None
    if not PASSIVE.match(c.sv.view, last.end):
        return None
    if _WORDINGS["as_news"].match(c.sv.text, c.trigger.end):
        return target_of(c.sv, last, How.SUBJECT)
    reported = last.governor in _REPORTING and _BECAUSE not in c.sv.text[: last.start]
    unsure = reported or last.governor == DID_TO
    claimed = last.governor == _CLAIMS and any(p.is_person for p in c.subjects)
    return NOBODY if unsure or claimed else None


def _inside_a_topic(c: AskedClause) -> Target | None:
    """张三对…被诫勉一事表示关注: what is only a matter befell whoever stands right before it."""
    people = [p for p in c.here if p.is_person]
    if not people or not _WORDINGS["as_news"].match(c.sv.text, c.trigger.end):
        return None
    end = people[-1].end
    suffers = PASSIVE.search(c.sv.view, end, c.trigger.start + _LEADS)
    beside = _WORDINGS["right_before"].fullmatch(c.sv.view, end, c.trigger.start)
    return NOBODY if suffers and not beside else None


def _accused_falsely(c: AskedClause) -> Target | None:
    """为被诬告的张三澄清: whoever was accused without ground, if nobody else is named."""
    people = [p for p in c.here if p.people]
    if c.trigger.surface != CLEARED or len(people) != 1 or people[0].governor not in _FALSELY:
        return None
    return target_of(c.sv, people[0], How.OVER)


def _object(c: AskedClause) -> Target | None:
    """对张三, 将李四, 给予王五."""
    if not c.objects or (c.passive and c.subjects):
        return None
    last = c.objects[-1]
    if c.passive and last.governor == _TOWARDS and not PASSIVE.match(c.sv.view, last.end):
        return None  # 甲任职期间，对下属乙失管失察被诫勉
    if last.people and any(_WORDINGS[name].match(c.sv.view, last.end) for name in _OTHERS):
        return NOBODY  # 将甲举报某人一案移送, 将甲所送礼金上交
    case = _WORDINGS["case_of"].match(c.sv.view, last.end) if last.people else None
    if case and name_at(c.sv.view, case.start("name"), case.end("name")):
        return NOBODY
    return target_of(c.sv, last, How.OVER) if last.is_person else _body(last, c.name, How.OVER)


def _concerned(c: AskedClause) -> Target | None:
    """张三传达了关于李四免职的决定: whom a decision concerns, not who tells of it."""
    last = next((p for p in reversed(c.here) if p.people), None)
    if (
        last is None
        or last.governor != _ABOUT
        or not _WORDINGS["its"].fullmatch(c.sv.view, last.end, c.trigger.start)
    ):
        return None
    return target_of(c.sv, last, How.OVER)


def _doing_themselves(c: AskedClause) -> Target | None:
    """由张三作书面检查, 费用由张三承担: 由 names who has to do it, not an agent."""
    borne = c.trigger.surface in GIVEN_UP
    if not (borne or c.trigger.surface.endswith(DONE_ONESELF)):
        return None
    doers = [p for p in c.here if p.governor == _BY and (borne or p.is_person)]
    if not doers:
        return None
    found = target_of(c.sv, doers[-1], How.OVER)
    return found if found.people else NOBODY


def _subject(c: AskedClause) -> Target | None:
    """张三受到…, unless he only does it to somebody else, or another may be meant by 其."""
    phrase = c.subject.phrase
    if phrase is None or phrase.sort is Sort.BODIES:
        return None
    if c.subject.who is Who.TELLER or _does_it(c, phrase) or either_may_be_meant(c.sv, phrase):
        return NOBODY
    return target_of(c.sv, phrase, How.SUBJECT)


def _does_it(c: AskedClause, subject: Phrase) -> bool:
    """张三对…采取留置措施: who is the subject of an active clause does it to somebody else."""
    if speaks_of_anybody(c.sv, subject, c.trigger, c.name):
        return True
    suffers = PASSIVE.search(c.sv.view, subject.end, c.trigger.start + _LEADS)
    if c.name not in _BY_OTHERS or suffers:
        return False
    said = c.sv.view[subject.end : c.trigger.start]
    if len(subject.people) > 1 and _WORDINGS["each_given"].fullmatch(said):
        return False  # 甲、乙分别给予记过、警告处分
    return _BY not in said and _WORDINGS["handles"].search(said) is not None


def _body_of_theirs(c: AskedClause) -> Target | None:
    """张三分管的县林场党支部被责令作出检查: the body suffers."""
    last = c.here[-1] if c.here else None
    if last is None or last.sort is not Sort.BODIES or not PASSIVE.match(c.sv.view, last.end):
        return None
    before = [p for p in c.subjects if p.is_person and p.end <= last.start]
    if not before or not _WORDINGS["theirs"].search(c.sv.view, before[-1].end, last.start):
        return None
    return _body(last, c.name, How.SUBJECT)


def _suffering_body(c: AskedClause) -> Target | None:
    """县水务局被通报批评, 县第二中学被取消评先资格."""
    suffering = [p for p in c.here if p in c.subjects or PASSIVE.match(c.sv.view, p.end)]
    if not suffering or not c.passive:
        return None
    if c.trigger.surface == _TAKES_AWAY and (bodies := suffering[-1].bodies):
        return Target(bodies, suffering[-1].start, suffering[-1].end, How.SUBJECT)
    return _body(suffering[-1], c.name, How.SUBJECT)


def _body(phrase: Phrase, name: str, how: How) -> Target:
    """A body as target, where the action may befall one."""
    if name not in _ON_BODIES or not phrase.bodies:
        return NOBODY
    return Target(phrase.bodies, phrase.start, phrase.end, how)


def _somebody_else(c: AskedClause) -> Target | None:
    """Somebody or something without a name of its own is the subject: nobody named before is."""
    if any(_unplaced(c.sv, p) for p in c.here):
        return NOBODY
    taken = c.subject.who is Who.THING and c.name in TAKING_THINGS
    goes_on = c.subject.who is Who.NOBODY or c.subject.phrase or taken
    return None if goes_on else NOBODY


def _unplaced(sv: SentenceView, phrase: Phrase) -> bool:
    """Somebody whose part is not understood; 张三家属代为… speaks of 张三 when he is known."""
    if not phrase.is_person or phrase.governor:
        return False
    return phrase.people != () or not any(
        sv.text.endswith(person.surface, 0, phrase.start) for person in known_in(sv)
    )


def _beside(c: AskedClause) -> Target | None:
    """给予张三警告处分、主任安静诫勉处理: a name that was not understood."""
    start, _ = c.sv.clause_around(c.trigger.start)
    hidden = c.name in SANCTIONS and named_beside(c.sv, start, c.trigger.start)
    return NOBODY if hidden else None


_RULES: tuple[Callable[[AskedClause], Target | None], ...] = (
    _accused_falsely,
    _beside,
    on_behalf,
    _told_of,
    _inside_a_topic,
    _concerned,
    _object,
    _doing_themselves,
    _body_of_theirs,
    _subject,
    _suffering_body,
    family_pays,
    given_back_to_others,
    _somebody_else,
)
