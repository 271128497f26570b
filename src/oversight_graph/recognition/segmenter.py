"""jieba's dictionary of ordinary words: how frequent they are, how a text falls into them.

Only the dictionary file of jieba is read, never its code: cutting the short windows where a
rule is in doubt needs the frequencies alone, and reading them is faster than jieba's start
and leaves no cache behind. It is read late, because only open names need it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.metadata import distribution
from math import log
from pathlib import Path

from oversight_graph.recognition.lexicons import rows

#: Longer words are no help in a window of a few characters.
_LONGEST = 6
#: Shorter names in the dictionary are words as well (阳光).
_SHORTEST_NAME = 3
#: The frequency of words that bulletins use and the dictionary lacks.
_SEEN_IN_BULLETINS = 1000
#: What a character costs that is no word of its own.
_UNKNOWN = 1


@cache
def _frequencies() -> dict[str, int]:
    """The ordinary words of jieba's dictionary, and those it lacks, with how often each is seen.

    The names of people that it holds are left out: to a rule in doubt they are no words.
    """
    file = Path(str(distribution("jieba").locate_file("jieba/dict.txt")))
    known = dict.fromkeys((word for word, *_ in rows("bulletin-words")), _SEEN_IN_BULLETINS)
    for line in file.read_text(encoding="utf-8").splitlines():
        word, seen, tag = line.split()
        if len(word) < _SHORTEST_NAME or not tag.startswith("nr"):
            known[word] = max(int(seen), known.get(word, 0))
    return known


@cache
def _total() -> float:
    return log(sum(_frequencies().values()))


def frequency(word: str) -> int:
    """How often jieba's dictionary saw ``word``; 0 for unknown words."""
    return _frequencies().get(word, 0)


def costs_to_end(text: str) -> list[float]:
    """How improbable ``text[i:]`` is as ordinary words, for every ``i``, in nats."""
    return [cost for cost, _ in _best(text)]


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Cut ``text`` into its most probable ordinary words."""
    best = _best(text)
    found, position = [], 0
    while position < len(text):
        end = best[position][1]
        found.append(text[position:end])
        position = end
    return tuple(found)


def _best(text: str) -> list[tuple[float, int]]:
    """From each offset: the cost of the best way to the end, and where its first word ends."""
    known, total, size = _frequencies(), _total(), len(text)
    best: list[tuple[float, int]] = [(0.0, size)] * (size + 1)
    for start in range(size - 1, -1, -1):
        seen = known.get(text[start], 0) or _UNKNOWN
        choice = (total - log(seen) + best[start + 1][0], start + 1)
        for end in range(start + 2, min(size, start + _LONGEST) + 1):
            seen = known.get(text[start:end], 0)
            if seen:
                choice = min(choice, (total - log(seen) + best[end][0], end))
        best[start] = choice
    return best
