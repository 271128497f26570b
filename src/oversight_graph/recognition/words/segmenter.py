"""jieba's dictionary of ordinary words: how frequent they are, how a text falls into them.

Only the dictionary file of jieba is read, never its code: cutting the short windows where a
rule is in doubt needs the frequencies alone, and reading them is faster than jieba's start
and leaves no cache behind. It is read late, because only open names need it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import distribution
from math import exp, log
from pathlib import Path

from oversight_graph.recognition.words.lexicons import rows

#: Longer words are no help in a window of a few characters.
_LONGEST = 6
#: Shorter names in the dictionary are words as well (阳光).
_SHORTEST_NAME = 3
#: The frequency of words that bulletins use and the dictionary lacks.
_SEEN_IN_BULLETINS = 1000
#: From these frequencies on, two characters are a word and a word is an everyday one.
_WORD_OF_TWO, _EVERYDAY = 20, 500
#: So much better, in nats, words that run over a border are than words that end there.
_CLEARLY = 2.0


@dataclass(frozen=True, slots=True)
class _Dictionary:
    """Ordinary words: how improbable each is, in nats, and which are verbs and adverbs.

    ``unknown`` is what a character costs that is no word; ``openings`` are the first two
    characters of all words that have more than one.
    """

    costs: dict[str, float]
    unknown: float
    openings: frozenset[str]
    verbs: frozenset[str]
    adverbs: frozenset[str]


@cache
def _dictionary() -> _Dictionary:
    """The dictionary without the names of people: to a rule in doubt they are no words."""
    file = Path(str(distribution("jieba").locate_file("jieba/dict.txt")))
    fields = file.read_text(encoding="utf-8").split()
    seen = dict.fromkeys((word for word, *_ in rows("bulletin-words")), _SEEN_IN_BULLETINS)
    by_part: dict[str, list[str]] = {"v": [], "d": [], "ad": []}
    for word, count, tag in zip(fields[::3], map(int, fields[1::3]), fields[2::3], strict=True):
        if len(word) < _SHORTEST_NAME or not tag.startswith("nr"):
            seen[word] = max(count, seen.get(word, 0))
        if tag in by_part and len(word) > 1:
            by_part[tag].append(word)
    total = log(sum(seen.values()))
    by_count = {count: total - log(count) for count in set(seen.values()) if count}
    return _Dictionary(
        costs={word: by_count[count] for word, count in seen.items() if count},
        unknown=total,
        openings=frozenset(word[:2] for word in seen if len(word) > 1),
        verbs=frozenset(by_part["v"]),
        adverbs=frozenset(by_part["d"] + by_part["ad"]),
    )


def is_verb(word: str) -> bool:
    """Whether the dictionary holds ``word``, of two characters or more, as a verb."""
    return word in _dictionary().verbs


def is_adverb(word: str) -> bool:
    """Whether the dictionary holds ``word``, of two characters or more, as an adverb."""
    return word in _dictionary().adverbs


@lru_cache(maxsize=16384)
def frequency(word: str) -> int:
    """How often ``word`` is seen where all words together are seen some sixty million times."""
    dictionary = _dictionary()
    cost = dictionary.costs.get(word)
    return 0 if cost is None else round(exp(dictionary.unknown - cost))


@lru_cache(maxsize=16384)
def is_everyday(word: str) -> bool:
    """Whether ``word`` is a frequent one of two characters or more."""
    return len(word) > 1 and frequency(word) >= _EVERYDAY


@lru_cache(maxsize=16384)
def is_word_of_two(pair: str) -> bool:
    """Whether two characters are a word, so that the first is no head or level: 部署, 市场."""
    return frequency(pair) >= _WORD_OF_TWO


def costs_to_end(text: str) -> tuple[float, ...]:
    """How improbable ``text[i:]`` is as ordinary words, for every ``i``, in nats."""
    return _best(text)[0]


def crossing(left: str, right: str) -> float:
    """How much better ordinary words run over the border of two texts than end there, in nats."""
    apart = costs_to_end(left)[0] + costs_to_end(right)[0]
    return apart - costs_to_end(left + right)[0]


def runs_into(left: str, text: str, size: int) -> bool:
    """Whether a word of two characters runs from ``left`` into the first ``size`` of ``text``.

    In 工作检查 no 作检查 begins, in 作风建设立下 no 设立; a word that holds all of it (抽样检查)
    or runs on behind it says nothing.
    """
    pair = left[-1:] + text[:1]
    if size < len(pair) or not is_word_of_two(pair) or crossing(left, text) < _CLEARLY:
        return False
    return pair in words(left + text)


def costs_from_start(text: str) -> list[float]:
    """How improbable ``text[:i]`` is as ordinary words, for every ``i``, in nats."""
    dictionary = _dictionary()
    unknown, get = dictionary.unknown, dictionary.costs.get
    costs = [0.0]
    for end in range(1, len(text) + 1):
        best = costs[end - 1] + get(text[end - 1], unknown)
        for start in range(max(0, end - _LONGEST), end - 1):
            cost = get(text[start:end])
            if cost is not None and costs[start] + cost < best:
                best = costs[start] + cost
        costs.append(best)
    return costs


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Cut ``text`` into its most probable ordinary words."""
    ends = _best(text)[1]
    found, position = [], 0
    while position < len(text):
        found.append(text[position : ends[position]])
        position = ends[position]
    return tuple(found)


@lru_cache(maxsize=16384)
def _best(text: str) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """From each offset: the cost of the best way to the end, and where its first word ends."""
    dictionary, size = _dictionary(), len(text)
    unknown, get, openings = dictionary.unknown, dictionary.costs.get, dictionary.openings
    costs, ends = [0.0] * (size + 1), [size] * (size + 1)
    for start in range(size - 1, -1, -1):
        best, best_end = get(text[start], unknown) + costs[start + 1], start + 1
        if text[start : start + 2] in openings:
            for end in range(start + 2, min(size, start + _LONGEST) + 1):
                cost = get(text[start:end])
                if cost is not None and cost + costs[end] < best:
                    best, best_end = cost + costs[end], end
        costs[start], ends[start] = best, best_end
    return tuple(costs), tuple(ends)
