"""Lists of people whom a sentence names, and whether they hold all whom they count."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in, phrases_before
from oversight_graph.extraction.clauses.phrase import Part, Phrase
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.quantities import QuantityValue

_TWO = 2


def last_list(
    sv: SentenceView, at: int, fits: Callable[[tuple[Mention, ...]], bool]
) -> tuple[Mention, ...]:
    """The last list of named people before an offset that fits."""
    lists = (p.people for p in phrases_before(sv, at) if p.people and p.part is not Part.ASIDE)
    return next((people for people in lists if fits(people)), ())


def only_two(sv: SentenceView, at: int) -> tuple[Mention, ...]:
    """甲向乙行贿，后者…: the two people whom the sentence names before, if no others."""
    named = [m for start, m in sv.by_start.items() if start < at and m.kind is Kind.PERSON]
    people = distinct(named)
    return people if len(people) == _TWO else ()


def counted_aside(sv: SentenceView, at: int) -> tuple[Mention, ...]:
    """发现甲、乙2名干部缺岗，对以上2人…: the only list with its number, whatever it is told for."""
    lists = [p.people for p in phrases_before(sv, at) if p.people and p.total and is_whole(p)]
    return lists[0] if len(lists) == 1 else ()


def is_whole(phrase: Phrase) -> bool:
    """Whether a list names all whom it counts: 甲、乙2名干部, but not 甲、乙等5名干部."""
    total = phrase.total.value if phrase.total else None
    return not isinstance(total, QuantityValue) or total.value == len(phrase.people)


def were_counted(sv: SentenceView, wanted: int) -> bool:
    """4名干部，分别是…。上述4人: those of the sentence before, who were not all understood."""
    told = sv.previous or sv.last
    if told is None:
        return False
    counts = (m.value for m in mentions_in(told, 0, len(told.view), Kind.QUANTITY))
    counted = any(
        isinstance(n, QuantityValue) and (n.value, n.unit) == (wanted, "名") for n in counts
    )
    named = {m.name for m in told.by_start.values() if m.kind is Kind.PERSON}
    return counted and len(named) != wanted


def distinct(people: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each person once, at the first mention."""
    found: dict[str, Mention] = {}
    for person in people:
        found.setdefault(person.name, person)
    return tuple(found.values())
