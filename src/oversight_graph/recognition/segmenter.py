"""jieba's dictionary of ordinary words: how frequent they are, how a text falls into them.

Only the dictionary file of jieba is read, never its code: cutting the short windows where a
rule is in doubt needs the frequencies alone, and reading them is faster than jieba's start
and leaves no cache behind. It is read late, because only open names need it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.metadata import distribution
from math import exp, log
from pathlib import Path

from oversight_graph.recognition.lexicons import rows

#: Longer words are no help in a window of a few characters.
_LONGEST = 6
#: Shorter names in the dictionary are words as well (阳光).
_SHORTEST_NAME = 3
#: The frequency of words that bulletins use and the dictionary lacks.
_SEEN_IN_BULLETINS = 1000


@cache
def _costs() -> dict[str, float]:
    """How improbable each ordinary word is, in nats.

    The names of people that the dictionary holds are left out: to a rule in doubt they are
    no words.
    """
    file = Path(str(distribution("jieba").locate_file("jieba/dict.txt")))
    seen = dict.fromkeys((word for word, *_ in rows("bulletin-words")), _SEEN_IN_BULLETINS)
    for line in file.read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split()
        if len(word) < _SHORTEST_NAME or not tag.startswith("nr"):
            seen[word] = max(int(count), seen.get(word, 0))
    total = log(sum(seen.values()))
    return {"": total} | {word: total - log(count) for word, count in seen.items() if count}


def frequency(word: str) -> int:
    """How often ``word`` is seen where all words together are seen some sixty million times."""
    cost = _costs().get(word) if word else None
    return 0 if cost is None else round(exp(_costs()[""] - cost))


def costs_to_end(text: str) -> list[float]:
    """How improbable ``text[i:]`` is as ordinary words, for every ``i``, in nats."""
    return _best(text)[0]


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Cut ``text`` into its most probable ordinary words."""
    ends = _best(text)[1]
    found, position = [], 0
    while position < len(text):
        found.append(text[position : ends[position]])
        position = ends[position]
    return tuple(found)


def _best(text: str) -> tuple[list[float], list[int]]:
    """From each offset: the cost of the best way to the end, and where its first word ends."""
    known, size = _costs(), len(text)
    unknown, get = known[""], known.get
    costs, ends = [0.0] * (size + 1), [size] * (size + 1)
    for start in range(size - 1, -1, -1):
        best, best_end = get(text[start], unknown) + costs[start + 1], start + 1
        for end in range(start + 2, min(size, start + _LONGEST) + 1):
            cost = get(text[start:end])
            if cost is not None and cost + costs[end] < best:
                best, best_end = cost + costs[end], end
        costs[start], ends[start] = best, best_end
    return costs, ends
