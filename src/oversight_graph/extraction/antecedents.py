"""Whom words without a name mean: 其, 二人, 上述三人, or nobody for certain."""

from __future__ import annotations

from collections.abc import Iterable

from oversight_graph.extraction.clauses import SentenceView
from oversight_graph.extraction.phrase import Part, Phrase, Sort
from oversight_graph.extraction.unknown_names import seems_named
from oversight_graph.recognition.mention import Mention

_NUMBERS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_ABOVE = "上述"


def antecedent(sv: SentenceView, before: int) -> Phrase | None:
    """The people whom the text of the sentence is about right before an offset.

    The nearest clause that is about people decides: its subject, or else its object.
    """
    best: Phrase | None = None
    for phrase in reversed(sv.phrases):
        if phrase.end > before or not phrase.is_person or phrase.part is Part.ASIDE:
            continue
        if best is not None and phrase.clause != best.clause:
            break
        if best is None or (phrase.part is Part.SUBJECT and best.part is Part.OBJECT):
            best = phrase
    return best


def people_meant(sv: SentenceView, phrase: Phrase) -> tuple[Mention, ...]:
    """The people whom a phrase names or points back to; empty where that is not certain."""
    if phrase.sort is Sort.PRONOUN and phrase.reference is not None:
        return people_of_reference(sv, phrase.reference)
    return phrase.people


def people_of_reference(sv: SentenceView, reference: Mention) -> tuple[Mention, ...]:
    """Whom 其, 他, 二人 or 上述三人 mean: the people in question right before it.

    其 and 他 mean one person, or all who are the subject of the sentence, and nobody where
    several stand in question otherwise; 二人 means nobody unless exactly two do. 上述人员 is
    an open group.
    """
    at = sv.at(reference)
    surface = reference.surface.removeprefix(_ABOVE)
    if surface[:1].isdigit():
        return _so_many(sv, at, int(surface[0]))
    if surface[:1] in _NUMBERS:
        return _so_many(sv, at, _NUMBERS[surface[0]])
    if surface != reference.surface:
        return ()
    nearest = antecedent(sv, at)
    if unknown_since(sv, nearest, at):
        return ()
    if nearest is None:
        return sv.context.people if len(sv.context.people) == 1 else ()
    people = people_meant(sv, nearest)
    together = nearest.sort is Sort.NAMED and nearest.part is Part.SUBJECT
    return people if nearest.whole and (len(people) == 1 or together) else ()


def unknown_since(sv: SentenceView, phrase: Phrase | None, before: int) -> bool:
    """Whether a clause behind a phrase seems to name somebody who was not understood."""
    first = phrase.clause + 1 if phrase else 0
    return any(seems_named(sv, index, before) for index in range(first, sv.clause_at(before) + 1))


def _so_many(sv: SentenceView, at: int, wanted: int) -> tuple[Mention, ...]:
    """The nearest set of people before an offset that has the number wanted.

    Where somebody without a name stood in question too, only one list can be meant.
    """
    nearest = antecedent(sv, at)
    before = [p for p in sv.phrases if p.end <= at and p.part is not Part.ASIDE and p.is_person]
    here = distinct(person for phrase in before for person in phrase.people)
    everyone = distinct((*sv.context.everyone, *here))
    sets = [nearest.people if nearest and not nearest.total else (), sv.context.people]
    if not sv.context.unsure and all(p.sort is not Sort.UNNAMED for p in before):
        sets += [here, everyone]
    return next((people for people in sets if len(people) == wanted), ())


def distinct(people: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each person once, at the first mention."""
    found: dict[str, Mention] = {}
    for person in people:
        found.setdefault(person.name, person)
    return tuple(found.values())
