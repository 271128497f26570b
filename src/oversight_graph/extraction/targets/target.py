"""Whom an action befalls, as a place of the text gives it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.phrase import Phrase, Sort
from oversight_graph.extraction.subjects.antecedents import people_meant
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of

_WORDS = lists_of("extraction.targets", "target.toml")


class How(StrEnum):
    """Where those stand whom an act befalls."""

    SUBJECT = "subject"  # 甲被查
    OBJECT = "object"  # 处分甲
    OVER = "over"  # 对甲立案
    TOLD = "told"  # 责令甲退还: told to do something
    TOPIC = "topic"  # in the text before, which is about them
    COUNTED = "counted"  # in a list behind their number: 3名干部被免职，分别是：…
    ACCUSED = "accused"  # in a case told of before, of people and bodies without names
    NUMBER = "number"  # nowhere: only how many they are is told
    UNSURE = "unsure"  # nowhere: only a sum is told
    NOBODY = "nobody"  # somebody stands there who cannot be named for certain


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a trigger acts on, where the words stand, and how they were found.

    ``whole`` is false when 等 leaves some of them unnamed; ``total`` is then their number.
    """

    people: tuple[Mention, ...]
    start: int
    end: int
    how: How
    whole: bool = True
    total: Mention | None = None
    somebody: bool = False  # certain people without names


#: Whoever stands right before these gives up what is his.
GIVEN_UP = frozenset(_WORDS["given_up"])
#: Who does this has no agent beside: 主动投案, 投案自首.
SURRENDER = "投案"
#: Whoever is named before this was reported without ground.
CLEARED = "澄清"
#: Their person may have been named paragraphs earlier.
JUDICIAL = frozenset({"prosecution", "sentence", "arrest"})
#: The answer of a place where somebody stands who cannot be named for certain.
NOBODY = Target((), 0, 0, How.NOBODY)


def target_of(sv: SentenceView, phrase: Phrase, how: How) -> Target:
    """Those whom a phrase means, found in the way that ``how`` names.

    Of 上述5名干部 only the number is known where it is not that of those who were named.
    """
    people = people_meant(sv, phrase)
    total = phrase.total
    if phrase.sort is Sort.PRONOUN and (
        people or total is None or phrase.end == total.end - sv.offset
    ):
        total = None
    whole = phrase.whole
    if len(people) > len(phrase.people) > 0:  # 甲等3人 who were all named before
        whole, total = True, None
    somebody = phrase.sort is Sort.UNNAMED and phrase.particular
    return Target(people, phrase.start, phrase.end, how, whole, total, somebody)
