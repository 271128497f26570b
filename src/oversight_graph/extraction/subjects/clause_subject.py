"""Who is the subject of a clause: the one question behind whom an act befalls.

The answer names somebody, or says why nobody who was named before may be meant: people without
names, somebody whose name was not understood, a body, a thing, or who only tells of others.
``clause_subject.toml`` holds what shows it. A clause without a subject goes on with the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.extraction.clauses.clauses import (
    FAR_CLAUSES,
    SentenceView,
    phrases_before,
    phrases_in,
)
from oversight_graph.extraction.clauses.phrase import (
    WITHOUT_NAMES,
    ClauseSubject,
    Part,
    Phrase,
    Sort,
    Who,
)
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.bystanders import is_answered_for, is_bystander
from oversight_graph.extraction.subjects.unread_names import (
    CERTAIN,
    acts_on_known,
    begins_like_a_name,
    ends_like_a_name,
    known_beside_others,
)
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.values import value

_FOLDER, _FILE = "extraction.subjects", "clause_subject.toml"
_WORDS = lists_of(_FOLDER, _FILE)
_ANYWHERE = frozenset({"before", "within", "ends", "past"})
_ALL_OF_IT = frozenset({"alone", "whole"})
#: The first characters of an act, which may be 被 or 退缴.
_BEGINNING = 2
_HANDLED = frozenset(_WORDS["handled"])
#: What leaves nobody in question for the clause behind.
_PASSED_OVER = frozenset({Who.NOBODY, Who.THING, Who.TELLER})
#: What makes a clause that of somebody else than was named.
_OTHERS = WITHOUT_NAMES | {Who.TELLER}
_NOBODY = ClauseSubject(Who.NOBODY)

#: From where to where the rules of each place look at a clause.
_Spans = Mapping[str, tuple[int, int]]


@value
class _Rule:
    """One entry of the data: what is found at its place makes the subject ``who``."""

    pattern: re.Pattern[str]
    where: str
    who: Who
    act: bool
    fresh: bool


@cache
def _rules() -> tuple[_Rule, ...]:
    patterns, data = patterns_of(_FOLDER, _FILE), toml_of(_FOLDER, _FILE)
    told = ((pattern, data[name]) for name, pattern in patterns.items())
    return tuple(
        _Rule(pattern, e["where"], Who(e["who"]), e.get("act", False), e.get("fresh", False))
        for pattern, e in told
    )


@cache
def _new() -> re.Pattern[str]:
    return re.compile("|".join(_WORDS["new"]))


def subject_of(
    sv: SentenceView, clause: int, end: int | None = None, *, act: bool = False
) -> ClauseSubject:
    """Who is the subject of a clause, read up to an offset; ``act``: where an act is told."""
    stop = sv.spans[clause][1]
    end = stop if end is None else min(end, stop)
    key = (clause, end, act)
    if key not in sv.subjects:
        sv.subjects[key] = _read(sv, clause, end, act=act)
    return sv.subjects[key]


def going_on(sv: SentenceView, before: int, *, bodies: bool = False) -> ClauseSubject:
    """Who is in question before an offset of the sentence: the subject of the nearest clause.

    A body that acts is passed over unless ``bodies`` asks for it.
    """
    last = sv.clause_at(before)
    for clause in range(last, max(-1, last - FAR_CLAUSES), -1):
        subject = subject_of(sv, clause, before)
        acts = subject.who is Who.BODY and subject.phrase is not None
        if subject.who not in _PASSED_OVER and (bodies or not acts):
            return subject
    return _NOBODY


def is_about_another(sv: SentenceView, people: tuple[Mention, ...], before: int) -> bool:
    """Whether the clause of an offset is about others than people: 甲退休乙任局长."""
    subject = subject_of(sv, sv.clause_at(before), before, act=True)
    if subject.phrase is None or subject.who is Who.TELLER:
        return subject.who in _OTHERS
    named = {person.name for person in subject.phrase.people}
    return bool(named) and named.isdisjoint(person.name for person in people)


def _read(sv: SentenceView, clause: int, end: int, *, act: bool) -> ClauseSubject:
    here = [p for p in phrases_in(sv, clause, clause) if p.end <= end]
    people = [p for p in here if _may_be_meant(sv, p, act=act)]
    told_of = [p for p in people if not is_bystander(sv, p)]
    if people and not told_of:
        return ClauseSubject(Who.TELLER, people[-1])
    if told_of:
        phrase = next((p for p in reversed(told_of) if p.part is Part.SUBJECT), told_of[-1])
        return _as_named(sv, phrase, end, act=act)
    if (who := _unnamed(sv, clause, end, act=act)) is not Who.NOBODY:
        return ClauseSubject(who)
    bodies = [p for p in here if p.sort is Sort.BODIES and p.part is Part.SUBJECT]
    return ClauseSubject(Who.BODY, bodies[-1]) if bodies else _NOBODY


def _may_be_meant(sv: SentenceView, phrase: Phrase, *, act: bool) -> bool:
    """Whether a clause may be about the people of a phrase; their object only if it has no act."""
    if not phrase.is_person or phrase.part is Part.ASIDE or is_answered_for(sv, phrase):
        return False
    return phrase.part is Part.SUBJECT or not (act or handles_others(sv, phrase))


def handles_others(sv: SentenceView, phrase: Phrase) -> bool:
    """甲…，将其亲属纳入低保: the sentence stays about 甲."""
    if phrase.sort is not Sort.UNNAMED or phrase.governor not in _HANDLED:
        return False
    subjects = (p for p in phrases_before(sv, phrase.start) if p.part is Part.SUBJECT)
    last = next(subjects, None)
    return last is not None and last.sort is Sort.NAMED


def _as_named(sv: SentenceView, phrase: Phrase, end: int, *, act: bool) -> ClauseSubject:
    """Whom a phrase names, unless what stands behind it makes the subject somebody else."""
    stop = sv.spans[phrase.clause][1]
    behind = phrase.end, (stop + 1 if end >= stop else min(end + _BEGINNING, stop))
    who = _shown(sv, {"behind": behind, "past": behind}, act=act)
    if who is not Who.NOBODY:
        return ClauseSubject(who)
    if acts_on_known(sv, phrase.end, end):
        return ClauseSubject(Who.UNREAD)
    return ClauseSubject(Who.SOMEBODY if phrase.sort is Sort.UNNAMED else Who.PEOPLE, phrase)


def _unnamed(sv: SentenceView, clause: int, end: int, *, act: bool) -> Who:
    """What the words of a clause show in which no phrase names the subject."""
    start, stop = sv.spans[clause]
    opening = phrase_words().opening.match(sv.view, start, end)
    opens = opening.end() if opening else start
    if known_beside_others(sv, opens) or acts_on_known(sv, opens, end):
        return Who.UNREAD
    before, reach = (opens, end), min(end + _BEGINNING, stop)
    spans = {"alone": before, "before": before, "opens": (opens, reach), "within": (opens, reach)}
    spans["first"] = start, reach
    if end >= stop:
        spans |= {"whole": before, "ends": before}
    return _shown(sv, spans, act=act)


def _shown(sv: SentenceView, spans: _Spans, *, act: bool) -> Who:
    """Who the first rule shows that finds something at its place."""
    rules = (r for r in _rules() if r.where in spans and (act or not r.act))
    return next((rule.who for rule in rules if _finds(sv, rule, *spans[rule.where])), Who.NOBODY)


def _finds(sv: SentenceView, rule: _Rule, start: int, end: int) -> bool:
    matches: Iterator[re.Match[str] | None]
    if rule.where in _ANYWHERE:
        matches = rule.pattern.finditer(sv.view, start, end)
    else:
        find = rule.pattern.fullmatch if rule.where in _ALL_OF_IT else rule.pattern.match
        matches = iter((find(sv.view, start, end),))
    found = any(match and _is_like_a_name(sv.view, match, start, end) for match in matches)
    return found and not (rule.fresh and _tells_who_it_is(sv, start, end))


def _is_like_a_name(view: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether what a rule finds is like a name where a group of it asks for one."""
    groups = match.re.groupindex
    if "name" in groups:
        return begins_like_a_name(view, *match.span("name"), end)
    if "until" in groups:
        return ends_like_a_name(view, start, match.start("until"))
    return "sure" not in groups or begins_like_a_name(view, *match.span("sure"), end, CERTAIN)


def _tells_who_it_is(sv: SentenceView, start: int, end: int) -> bool:
    """周立春，县水务局局长，… only says who 周立春 is; 该局副局长 is somebody else."""
    named = any(m.kind is Kind.PERSON for at, m in sv.by_start.items() if at < start)
    return named and _new().match(sv.text, start, end) is None
