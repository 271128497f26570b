"""The readings of a name: what may be a person's name at a place, and how like a name it is.

A name is a surname with one or two more characters, two surnames with two, or the parts of a
transcribed name with or without · between them. Each reading is weighed against the most
probable ordinary words in the same place, so that where a name ends (何健|贯彻) is decided
by what is left over as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from oversight_graph.recognition.people.name_knowledge import (
    NEVER_IN_NAMES,
    NameKnowledge,
    name_knowledge,
)
from oversight_graph.recognition.words.segmenter import costs_from_start, costs_to_end

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_HAN}·]{{2,24}}")
#: How many characters of ordinary words are weighed behind the longest reading without a dot.
_WINDOW = 8
#: So many characters are common in Chinese texts.
_CHARACTERS = 8192
#: The surnames of husband and wife in one name, and the longest given name.
_TWO_SURNAMES, _GIVEN = 2, 2
#: A character that costs no more is too frequent to be a surname nobody knows (有, 大).
_FREQUENT = 7.0
_BECAUSE = "因"


class Reading(NamedTuple):
    """A possible name ``text[start:end]``; ``gain`` is how far it beats ordinary words, in nats."""

    start: int
    end: int
    gain: float


def readings(
    text: str, start: int, limit: int, *, any_surname: bool = False
) -> tuple[Reading, ...]:
    """The possible names that begin at ``start`` and end by ``limit``.

    ``any_surname`` lets a character be a surname that is not known as one.
    """
    opener = text[start : start + 1] in name_knowledge().openers
    if not (opener or any_surname or "·" in text):
        return ()
    run = _run(text, start, limit)
    found = _readings(run, any_surname=any_surname) if run else ()
    return tuple(Reading(start, start + size, gain) for size, gain in found)


def ceilings(text: str, start: int) -> tuple[tuple[int, float], ...]:
    """The sizes of the readings with a known surname, with a gain that theirs is never above.

    Only the characters of the name are weighed, which is much faster than to weigh what
    follows as well. The text is to hold no dot.
    """
    return _ceilings(text[start : start + _reach(text[start : start + 1])])


@lru_cache(maxsize=_CHARACTERS)
def _reach(opener: str) -> int:
    """How many characters the names that begin with one may have."""
    known = name_knowledge()
    if opener in known.transcribing or opener in known.part_sizes:
        return _WINDOW
    return max((_TWO_SURNAMES, *known.surname_sizes.get(opener, ()))) + _GIVEN


def _run(text: str, start: int, limit: int) -> str:
    """The characters from an offset on that a name may be made of."""
    run = _RUN.match(text, start, limit)
    chars = run.group() if run else ""
    return chars if "·" in chars else chars[:_WINDOW]


@lru_cache(maxsize=65536)
def _names(run: str, *, any_surname: bool) -> tuple[tuple[int, float], ...]:
    """Sizes and costs of the names that a run of characters may begin with."""
    known = name_knowledge()
    dotted = run.find("·", 1, 8) > 0
    return tuple(_dotted(run, known) if dotted else _plain(run, known, any_surname=any_surname))


@lru_cache(maxsize=65536)
def _ceilings(window: str) -> tuple[tuple[int, float], ...]:
    """Sizes and most possible gains: words that run over the end of a name are left out."""
    run = _run(window, 0, len(window))
    names = _names(run, any_surname=False) if run else ()
    costs = costs_from_start(run[: max(size for size, _ in names)]) if names else []
    return tuple((size, costs[size] - cost) for size, cost in names)


@lru_cache(maxsize=65536)
def _readings(run: str, *, any_surname: bool) -> tuple[tuple[int, float], ...]:
    """Sizes and gains of the names that a run of characters may begin with."""
    names = _names(run, any_surname=any_surname)
    if not names:
        return ()
    costs = costs_to_end(run)
    dots = _dot_cost() * run.count("·")
    gains = ((size, costs[0] - cost - costs[size] - dots) for size, cost in names)
    return tuple(gains)


@cache
def _dot_cost() -> float:
    """What the interpunct costs among ordinary words, which says nothing for a name."""
    return costs_to_end("·")[0]


def _plain(run: str, known: NameKnowledge, *, any_surname: bool) -> list[tuple[int, float]]:
    """Names without a dot: their sizes and costs."""
    surnames = _surnames(run, known)
    # 岗位 behind 局长 begins no name, nor does 因高管
    is_word = run[:2] in known.words_after or run[0] == _BECAUSE
    if any_surname and not (surnames or is_word) and costs_to_end(run[0])[0] > _FREQUENT:
        surnames = [(1, known.unknown_surname)]
    names: list[tuple[int, float]] = []
    for size, cost in surnames:
        names.extend(_with_given(run, size, cost, known))
    if run[0] in known.transcribing or run[0] in known.part_sizes:
        names.extend(_parts(run, known))
    return names


def _surnames(run: str, known: NameKnowledge) -> list[tuple[int, float]]:
    """The surnames that a run may begin with."""
    sizes, costs = known.surname_sizes.get(run[0], ()), known.surnames
    found = [(size, costs[run[:size]]) for size in sizes if run[:size] in costs and run[size:]]
    if run[0] in known.words_after:
        return found
    if (first := costs.get(run[0])) and (second := costs.get(run[1:2])):
        found.append((2, first + second + known.second_surname))
    return found


def _with_given(
    run: str, size: int, cost: float, known: NameKnowledge
) -> Iterator[tuple[int, float]]:
    """A surname of some size with one and two characters of a given name."""
    first, second = run[size : size + 1], run[size + 1 : size + 2]
    if not first or first in NEVER_IN_NAMES or first == "·":
        return
    yield size + 1, cost + (known.one_given + known.given_cost(first))
    if second and second not in NEVER_IN_NAMES and second != "·":
        again = known.repeated if second == first else known.given_cost(second)
        more = known.given_cost(first) + again
        is_word = first + second in known.words_after
        yield size + 2, cost + (known.two_given + more - is_word * known.is_word)


def _parts(run: str, known: NameKnowledge) -> Iterator[tuple[int, float]]:
    """Transcribed names: known parts in a row, or characters that transcribe in a row."""
    yield from _parts_and_more(run[:_WINDOW], 0, 0.0, known)
    size = 0
    while size < min(len(run), 4) and run[size] in known.transcribing:
        size += 1
        if size > 1:
            yield size, known.no_surname + known.transcribed * size


def _dotted(run: str, known: NameKnowledge) -> Iterator[tuple[int, float]]:
    """Names with a dot: whole up to the last one, then as far as the last part may reach."""
    last = run.rfind("·") + 1
    if any(char in NEVER_IN_NAMES for char in run[:last]):
        return
    before = sum(known.transcribed_cost(char) for char in run[:last] if char != "·")
    yield from _parts_and_more(run, last, before, known)
    cost = before
    for size in range(last + 1, min(len(run), last + 6) + 1):
        char = run[size - 1]
        begins_word = size > last + 1 and known.word_points(run, size - 1) is not None
        if char in NEVER_IN_NAMES or (begins_word and char not in known.transcribing):
            break
        cost += known.transcribed_cost(char)
        yield size, cost


def _parts_and_more(
    run: str, start: int, cost: float, known: NameKnowledge
) -> Iterator[tuple[int, float]]:
    """Known parts in a row from ``start`` on, and one more character: 阿布都拉."""
    size = start
    while length := known.part_at(run, size):
        size += length
        cost += known.part
        yield size, cost
        if run[size : size + 1] in known.transcribing:
            yield size + 1, cost + known.transcribed
