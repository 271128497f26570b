"""The cases of a document: where each begins, and how far it is told.

A case is a numbered item (一、 （一） 1. ① 第一起), or a paragraph that begins with somebody's
post and name. It ends where the next of its kind, or of a kind that holds its kind, begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from oversight_graph.extraction.extract import Extracted
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.namesakes.introductions import Introduction

_WORDINGS = patterns_of("resolution.namesakes", "cases.toml")
_PARAGRAPH = "paragraph"
#: How far into a paragraph its first person may be introduced: 2020年3月15日，….
_NEAR = 16
_STOPS = ("。", "；", "！", "”", "）")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text: code points, end exclusive."""

    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end

    @property
    def size(self) -> int:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Case(Stretch):
    """A case; ``numbered`` unless it is a paragraph, ``headed`` if it says whose problem it is."""

    numbered: bool
    headed: bool


@dataclass(frozen=True, slots=True)
class _Opening:
    at: int
    style: str
    paragraph: int
    headed: bool = False


def tells_of_several(text: str) -> bool:
    """Whether a text says that it tells of several cases."""
    return _WORDINGS["several"].search(text) is not None


def paragraphs_of(extracted: list[Extracted]) -> dict[int, Stretch]:
    """The paragraphs of the body by their numbers."""
    found: dict[int, Stretch] = {}
    for item in extracted:
        sentence = item.view.recognised.sentence
        start = found[sentence.paragraph].start if sentence.paragraph in found else sentence.start
        found[sentence.paragraph] = Stretch(start, sentence.end)
    return found


def cases_of(
    extracted: list[Extracted],
    paragraphs: Mapping[int, Stretch],
    introduced: Mapping[int, Introduction],
) -> list[Case]:
    """The cases of a document in text order; one may hold others."""
    openings = list(_openings(extracted, introduced))
    level: dict[str, int] = {}
    for one in openings:
        level.setdefault(one.style, len(level))
    following: dict[int, int] = {}  # by level: where the next one of it opens
    found = []
    for index, one in reversed(list(enumerate(openings))):
        own = level[one.style]
        ends = [at for other, at in following.items() if other <= own]
        end = min(ends) if ends else _end_of_last(openings[:index], one, extracted, paragraphs)
        following[own] = one.at
        found.append(Case(one.at, end, one.style != _PARAGRAPH, one.headed))
    return found[::-1]


def _openings(
    extracted: list[Extracted], introduced: Mapping[int, Introduction]
) -> Iterator[_Opening]:
    numbered, paragraph = False, -1
    for item in extracted:
        text, offset = item.view.text, item.view.offset
        number = item.view.recognised.sentence.paragraph
        first, paragraph = number != paragraph, number
        found = list(_WORDINGS["case"].finditer(text))
        numbered = numbered or bool(found)
        if first and not numbered and _begins_with_post(item, introduced):
            yield _Opening(offset, _PARAGRAPH, number)
        for match in found:
            headed = _WORDINGS["problem"].match(text, match.end()) is not None
            yield _Opening(offset + match.start(), match.lastgroup or "", number, headed)


def _begins_with_post(item: Extracted, introduced: Mapping[int, Introduction]) -> bool:
    people = (m for m in item.view.recognised.mentions if m.kind is Kind.PERSON)
    first = next(people, None)
    one = introduced.get(first.start) if first else None
    return one is not None and one.opens and one.quote - item.view.offset <= _NEAR


def _end_of_last(
    before: list[_Opening],
    last: _Opening,
    extracted: list[Extracted],
    paragraphs: Mapping[int, Stretch],
) -> int:
    """Where the last case ends: it has as many paragraphs as the one before, headings beside."""
    order = sorted(paragraphs)
    place = order.index(last.paragraph)
    texts = _texts(extracted)
    heading = not texts[last.paragraph][-1].rstrip().endswith(_STOPS)
    siblings = [o.paragraph for o in before if o.style == last.style]
    size = place - order.index(siblings[-1]) if siblings and last.style != _PARAGRAPH else 1
    end = paragraphs[last.paragraph].end
    for number in order[place + 1 : place + max(size, 1 + heading)]:
        if _WORDINGS["closing"].match(texts[number][0]):
            break
        end = paragraphs[number].end
    return end


def _texts(extracted: list[Extracted]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for item in extracted:
        found.setdefault(item.view.recognised.sentence.paragraph, []).append(item.view.text)
    return found
