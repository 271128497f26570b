"""Whom a trigger acts on whom only the text before its clause names."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_before, phrases_in
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.antecedents import antecedent, people_meant, unknown_since
from oversight_graph.extraction.subjects.bystanders import befalls_somebody_in, speaks_of_anybody
from oversight_graph.extraction.subjects.own_subjects import is_of_theirs
from oversight_graph.extraction.subjects.unknown_names import names_somebody_of, opens_with_a_word
from oversight_graph.extraction.targets.target import JUDICIAL, NOBODY, Target, target_of
from oversight_graph.extraction.telling.triggers import Trigger, is_passive
from oversight_graph.recognition.words.mention import Mention, OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.targets", "target_before.toml")

#: Their people stand in the sentence itself, never in one before.
_IN_SENTENCE = frozenset({"appointment", "resignation"})
_FAILING = "因对"
_CLEARED = "澄清"
#: What a clause before may tell of a body, and bodies that are none of those it befalls.
_ON_BODIES = frozenset({"education", "accountability"})
_OVERSEERS = frozenset(
    {"discipline_commission", "supervision_commission", "joint_organ", "stationed_group",
     "inspection_team", "court", "procuratorate", "collective"}
)  # fmt: skip


def in_clauses_before(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """张三违规收受礼金，受到…: the nearest clause before that is about somebody."""
    clause = sv.clause_at(trigger.start)
    phrase = antecedent(sv, sv.spans[clause][0])
    if phrase and is_passive(sv, trigger, []):
        phrase = _subject_behind(sv, phrase)
        if phrase is None:
            return NOBODY
    if _is_uncertain(sv, phrase, trigger, name):
        return NOBODY
    since = phrase.clause if phrase else -1
    bodies = [p for p in phrases_in(sv, since + 1, clause - 1) if _is_body_subject(p)]
    if bodies and is_passive(sv, trigger, []):
        return _suffering_body(bodies[-1], name)
    return target_of(sv, phrase, "subject") if phrase else None


def _is_uncertain(sv: SentenceView, phrase: Phrase | None, trigger: Trigger, name: str) -> bool:
    """Whether the text between may be about somebody or something else than the phrase."""
    start, _ = sv.clause_around(trigger.start)
    behind = phrase.end if phrase else 0
    if _WORDINGS["one_of_many"].search(sv.text, 0, trigger.start) or unknown_since(
        sv, phrase, start - 1
    ):
        return True
    if _WORDINGS["body_accused"].search(sv.text, behind, trigger.start) or _about_a_body(
        sv, behind, start
    ):
        return True
    return phrase is not None and _is_about_another(sv, phrase, trigger, name)


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


def _is_about_another(sv: SentenceView, phrase: Phrase, trigger: Trigger, name: str) -> bool:
    return (
        _reports_another(sv, phrase)
        or names_somebody_of(sv, phrase.end)
        or is_of_theirs(sv, phrase.end)
        or speaks_of_anybody(sv, phrase, trigger, name)
    )


def _reports_another(sv: SentenceView, phrase: Phrase) -> bool:
    """甲举报乙收礼，受到…: either of them may be meant."""
    beside = phrases_in(sv, phrase.clause, phrase.clause)
    told_on = any(p.is_person and p.governor in phrase_words().reporting for p in beside)
    told_on = told_on or phrase_words().tells_on.match(sv.view, phrase.end) is not None
    return told_on and phrase.part is Part.SUBJECT


def _about_a_body(sv: SentenceView, start: int, end: int) -> bool:
    """甲、乙被拘留；对该企业的问题另案处理，移送…: what follows befalls the body."""
    return _WORDINGS["bodys_matter"].search(sv.view, start, end) is not None


def _is_body_subject(phrase: Phrase) -> bool:
    return phrase.sort is Sort.BODIES and phrase.part is Part.SUBJECT


def _suffering_body(phrase: Phrase, name: str) -> Target:
    """县水务局履职不力，被通报批评: the body is called to account, and nobody before it."""
    oversees = any(
        isinstance(b.value, OrgName) and b.value.cls in _OVERSEERS for b in phrase.bodies
    )
    if name not in _ON_BODIES or oversees:
        return NOBODY
    return Target(phrase.bodies, phrase.start, phrase.end, "subject")


def _cleared(sv: SentenceView, trigger: Trigger) -> tuple[Mention, ...]:
    """查明二人没有问题，予以澄清; 经查均不属实，予以澄清 clears all who were named last."""
    for phrase in phrases_before(sv, trigger.start):
        if phrase.sort is Sort.PRONOUN and (people := people_meant(sv, phrase)):
            return people
    everyone = _WORDINGS["all_of_them"].search(sv.view, 0, trigger.start) is not None
    return () if sv.context.people or not everyone else sv.context.lately


def in_sentences_before(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """The people whom the sentences before, or the whole bulletin, are about."""
    if name in _IN_SENTENCE or trigger.surface in _IN_SENTENCE:
        return None
    if trigger.surface == _CLEARED and (cleared := _cleared(sv, trigger)):
        return Target(cleared, trigger.start, trigger.end, "topic")
    people = sv.context.people
    start, _ = sv.clause_around(trigger.start)
    if _WORDINGS["body_accused"].search(sv.text, 0, trigger.start):
        return NOBODY
    if len(people) > 1 and not _WORDINGS["all_of_them"].search(sv.view, start, trigger.start):
        return None
    asked = sv.previous is not None and opens_with_a_word(sv.previous)
    if (
        not people
        and name in JUDICIAL
        and not asked
        and not _WORDINGS["new_accused"].search(sv.view, 0, trigger.start)
    ):
        people = sv.context.story
    return Target(people, trigger.start, trigger.end, "topic")
