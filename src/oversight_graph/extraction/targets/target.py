"""Whom an action befalls, as a place of the text gives it."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.phrase import Phrase, Sort
from oversight_graph.extraction.subjects.antecedents import people_meant
from oversight_graph.recognition.words.mention import Mention


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a trigger acts on, where the words stand, and how they were found.

    ``whole`` is false when 等 leaves some of them unnamed; ``total`` is then their number.
    """

    people: tuple[Mention, ...]
    start: int
    end: int
    how: str
    whole: bool = True
    total: Mention | None = None
    somebody: bool = False  # certain people without names


#: Whoever stands right before these gives up what is his.
GIVEN_UP = frozenset(
    {"退缴", "上交", "退赔", "退还", "退出", "缴回", "退赃", "承担", "自负", "自付", "支付", "负担"}
)
#: Their person may have been named paragraphs earlier.
JUDICIAL = frozenset({"prosecution", "sentence", "arrest"})
#: How those are found whom a list names behind their number: 3名干部被免职，分别是：….
COUNTED = "counted"
#: The answer of a place where somebody stands who cannot be named for certain.
NOBODY = Target((), 0, 0, "nobody")


def target_of(sv: SentenceView, phrase: Phrase, how: str) -> Target:
    """Those whom a phrase means, found in the way that ``how`` names."""
    people = people_meant(sv, phrase)
    total = None if phrase.sort is Sort.PRONOUN else phrase.total
    somebody = phrase.sort is Sort.UNNAMED and phrase.particular
    return Target(people, phrase.start, phrase.end, how, phrase.whole, total, somebody)
