"""Whom a trigger acts on whom only the text before its clause names."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    phrases_before,
    sentences_before,
)
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort, Who
from oversight_graph.extraction.rules.action_types import ON_BODIES, SANCTIONS
from oversight_graph.extraction.subjects.antecedents import antecedent, people_meant
from oversight_graph.extraction.subjects.bystanders import (
    befalls_somebody_in,
    is_accused,
    speaks_of_anybody,
)
from oversight_graph.extraction.subjects.clause_subject import going_on
from oversight_graph.extraction.targets.target import (
    CLEARED,
    JUDICIAL,
    NOBODY,
    How,
    Target,
    target_of,
)
from oversight_graph.extraction.telling.triggers import Trigger, is_passive
from oversight_graph.recognition.words.kinds_of_body import COURTS, OVERSEERS
from oversight_graph.recognition.words.mask import SYMBOLS
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.targets", "target_before.toml")

#: Their people stand in the sentence itself, never in one before.
_IN_SENTENCE = frozenset({"appointment", "resignation"})
#: What befalls nobody of whom nothing was told that leads to it.
_LED_TO = SANCTIONS | {"investigation", "removal", "transfer", "arrest", "sentence", "other"}
_FAILING = "因对"
_TAKEN, _REACH = "confiscation", 12
#: What ties somebody to a clause that he is not the subject of, where it only names him.
_NAMING = frozenset({"", "是"})
#: Bodies that are none of those whom a clause before tells of.
_NOT_MEANT = OVERSEERS | COURTS | {"collective"}


def in_clauses_before(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """张三违规收受礼金，受到…: the nearest clause before that is about somebody."""
    start, _ = sv.clause_around(trigger.start)
    if _WORDINGS["one_of_many"].search(sv.text, 0, trigger.start) or _is_of_all(sv, trigger, name):
        return NOBODY
    if trigger.surface == CLEARED and _WORDINGS["for_unread"].search(sv.view, start, trigger.start):
        return NOBODY
    passive = is_passive(sv, trigger, [])
    subject = antecedent(sv, start)
    phrase = subject.phrase
    if phrase and passive:
        phrase = _subject_behind(sv, phrase)
    if subject.who is not Who.NOBODY and phrase is None:
        return NOBODY
    if phrase and (
        speaks_of_anybody(sv, phrase, trigger, name)
        or (not passive and _either_of_two(sv, phrase, start))
    ):
        return NOBODY
    body = going_on(sv, start, bodies=True).phrase if passive else None
    if body and body.sort is Sort.BODIES:
        return _suffering_body(body, name)
    return target_of(sv, phrase, How.SUBJECT) if phrase else None


def _is_of_all(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """相关违纪款项予以清退 behind several people: whose they were is not said."""
    start, _ = sv.clause_around(trigger.start)
    if name != _TAKEN or _WORDINGS["money_of_it"].search(sv.text, start, trigger.start) is None:
        return False
    told = (sv, *sentences_before(sv, _REACH, in_paragraph=True))
    people = (m for here in told for m in here.recognised.mentions if m.kind is Kind.PERSON)
    return len({person.name for person in people}) > 1


def _either_of_two(sv: SentenceView, phrase: Phrase, start: int) -> bool:
    """张三同意开除李四，随后县水务局作出决定: a body of its own decides about one of two."""
    if phrase.part is not Part.SUBJECT or phrase.sort is not Sort.NAMED:
        return False
    acts = going_on(sv, len(sv.view), bodies=True).phrase
    others = (p for p in sv.phrases if p.clause == phrase.clause and p.start >= phrase.end)
    return (
        acts is not None
        and acts.sort is Sort.BODIES
        and acts.start >= start
        and any(p.part is Part.OBJECT and p.people for p in others)
    )


def _subject_behind(sv: SentenceView, phrase: Phrase) -> Phrase | None:
    """张三…，将其弟李四纳入低保，受到…: who did something to somebody, unless it was a sanction.

    None in 因对李四监督不力，受到…, which does not say whose failing it was.
    """
    if phrase.part is not Part.OBJECT or befalls_somebody_in(sv, phrase.clause):
        return phrase
    subjects = (p for p in phrases_before(sv, phrase.start) if p.part is Part.SUBJECT)
    last = next(subjects, None)
    if last and last.is_person:
        return last
    return None if sv.view.endswith(_FAILING, 0, phrase.start) else phrase


def _suffering_body(phrase: Phrase, name: str) -> Target:
    """县水务局履职不力，被通报批评: the body is called to account, and nobody before it."""
    oversees = any(
        isinstance(b.value, OrgName) and b.value.cls in _NOT_MEANT for b in phrase.bodies
    )
    if name not in ON_BODIES or oversees:
        return NOBODY
    return Target(phrase.bodies, phrase.start, phrase.end, How.SUBJECT)


def _cleared(sv: SentenceView, trigger: Trigger) -> tuple[Mention, ...]:
    """查明二人没有问题，予以澄清; 经查均不属实，予以澄清 clears all who were named last."""
    for phrase in phrases_before(sv, trigger.start):
        if phrase.sort is Sort.PRONOUN and (people := people_meant(sv, phrase)):
            return people
    everyone = _WORDINGS["all_of_them"].search(sv.view, 0, trigger.start) is not None
    return () if sv.context.people or not everyone else sv.context.lately


def _only_passed_by(sv: SentenceView, people: tuple[Mention, ...], name: str) -> bool:
    """甲被查。乙主持工作。9月，被开除党籍: of 乙, named last, nothing was told that leads to it."""
    if name not in _LED_TO or sv.previous is None or is_accused(sv.previous):
        return False
    named = {person.name for person in people}
    return bool(named) and any(one.name not in named for one in sv.context.everyone)


def _introduces_another(sv: SentenceView, people: tuple[Mention, ...], trigger: Trigger) -> bool:
    """另一起是县水务局局长乙收受礼金，被…: nobody of before, though 乙 is no subject."""
    named = {person.name for person in people}
    return any(
        phrase.clause == 0
        and phrase.part is Part.ASIDE
        and phrase.governor in _NAMING
        and sv.view[phrase.start] == SYMBOLS["post"]
        and named.isdisjoint(person.name for person in phrase.people)
        for phrase in phrases_before(sv, trigger.start)
        if phrase.sort is Sort.NAMED
    )


def in_sentences_before(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """The people whom the sentences before, or the whole bulletin, are about."""
    if name in _IN_SENTENCE:
        return None
    if trigger.surface == CLEARED and (cleared := _cleared(sv, trigger)):
        return Target(cleared, trigger.start, trigger.end, How.TOPIC)
    people = sv.context.people
    start, _ = sv.clause_around(trigger.start)
    if len(people) > 1 and not _WORDINGS["all_of_them"].search(sv.view, start, trigger.start):
        return None
    if not people and name in JUDICIAL:
        people = sv.context.story
    if _only_passed_by(sv, people, name) or _introduces_another(sv, people, trigger):
        return NOBODY
    return Target(people, trigger.start, trigger.end, How.TOPIC)
