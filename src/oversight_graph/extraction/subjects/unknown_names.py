"""Whether a clause seems to name somebody whose name was not understood.

Nobody else may then get what the clause reports: 给予昊昊警告处分, 昊昊被立案.
"""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.own_subjects import has_own_subject
from oversight_graph.recognition.people.name_readings import readings
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.subjects", "unknown_names.toml")

#: Each of these is tried where a clause may name somebody.
_PLACES = tuple(
    _WORDINGS[name]
    for name in ("opens", "behind_post", "before_post", "before_act", "still", "acted_on")
)
#: How far a reading as a name must beat ordinary words, in nats, to raise doubt.
_SUSPICION = 2.0
_PASSIVE_REACH = 2
#: How much text behind a name is weighed with it.
_BEHIND = 4


def seems_named(sv: SentenceView, clause: int, end: int) -> bool:
    """Whether a clause, read up to ``end``, seems to name somebody who was not understood."""
    start, stop = sv.spans[clause]
    end = min(end, stop)
    opening = phrase_words().opening.match(sv.view, start, end)
    text = sv.view[opening.end() if opening else start : end]
    words, opens = phrase_words(), opening.end() if opening else start
    if _known_beside_others(sv, opens) or acts_on_known(sv, opens, end):
        return True
    if has_own_subject(sv, clause, end):
        return True
    befallen = sv.view[opens : min(end + _PASSIVE_REACH, stop)]  # 被 may belong to the trigger
    if any(
        sure.match(befallen)
        for sure in (words.somebody_suffers, words.body_opens, words.word_as_name)
    ):
        return True
    if any(
        sure.match(text) for sure in (_WORDINGS["comrade"], _WORDINGS["accused"], words.calling)
    ) or any(sure.search(text) for sure in (_WORDINGS["given"], _WORDINGS["loses_post"])):
        return True
    found = (match for place in _PLACES for match in place.finditer(text))
    return any(_like_a_name(text, match.start("name"), match["name"]) for match in found)


def known_at(sv: SentenceView, at: int) -> Mention | None:
    """The person of the document whose name stands there and was read as a plain word: 项目…."""
    if at in sv.by_start:
        return None
    return next((m for name, m in sv.names.items() if sv.text.startswith(name, at)), None)


def _known_beside_others(sv: SentenceView, at: int) -> bool:
    """Whether such a name stands there and the text is about somebody else as well."""
    person = known_at(sv, at)
    if person is None:
        return False
    here = (m for start, m in sv.by_start.items() if start < at and m.kind is Kind.PERSON)
    people = sv.context.people or sv.context.everyone
    return {m.name for m in (*people, *here)} != {person.name}


def acts_on_known(sv: SentenceView, start: int, end: int) -> bool:
    """Whether something is done to a name of the document that was read as a plain word."""
    found = _WORDINGS["governs"].finditer(sv.view, start, end) if sv.names else ()
    return any(_known_beside_others(sv, match.end()) for match in found)


def names_sufferer(sv: SentenceView, start: int, end: int) -> bool:
    """Whether a name that was not understood seems to stand right before 被 or 受到.

    张三通报了李四受到处分的情况: it is not 张三 who got it.
    """
    said = sv.view[: min(end + _PASSIVE_REACH, len(sv.view))]
    told = _announced().finditer(said, start)
    return any(phrase_words().word_as_name.match(said, match.end()) for match in told)


@cache
def _announced() -> re.Pattern[str]:
    return re.compile(f"(?:{phrase_words().announcing})了?")


def opens_with_a_word(sv: SentenceView) -> bool:
    """Whether a sentence opens with a word that stands where only a name does."""
    start, end = sv.spans[0]
    opening = phrase_words().opening.match(sv.view, start, end)
    opens = opening.end() if opening else start
    if _known_beside_others(sv, opens) or _WORDINGS["asked_about"].fullmatch(sv.view, opens):
        return True
    if has_own_subject(sv, 0, end):
        return True
    return phrase_words().word_as_name.match(sv.view, opens) is not None


def named_beside(sv: SentenceView, start: int, position: int) -> bool:
    """Whether a word stands between a post and what befalls somebody: 主任安静诫勉处理."""
    match = _WORDINGS["beside"].search(sv.view, start, position)
    return match is not None and _WORDINGS["no_name"].search(match["name"]) is None


def names_somebody_of(sv: SentenceView, end: int) -> bool:
    """Whether a person who ends there is only whose driver or body does something."""
    return _WORDINGS["of_theirs"].match(sv.view, end) is not None


def names_after(sv: SentenceView, position: int) -> bool:
    """Whether a name that was not understood seems to follow a trigger that takes one."""
    if _WORDINGS["after_post"].match(sv.view, position):
        return True
    if _WORDINGS["convicted"].match(sv.view, position):
        return True
    match = _WORDINGS["after"].match(sv.view, position)
    return match is not None and _like_a_name(sv.view, position, match["name"])


def _like_a_name(text: str, at: int, name: str) -> bool:
    """Whether a name beats ordinary words here, though nothing around it made it one."""
    limit = min(len(text), at + len(name) + _BEHIND)
    return any(one.gain > _SUSPICION for one in readings(text, at, limit))
