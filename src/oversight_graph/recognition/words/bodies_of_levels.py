"""Bodies of all areas of some levels, by which a text names none of them: 市县两级纪委监委."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from oversight_graph.recognition.words.patterns import lists_of

_WORDS = lists_of("recognition.words", "bodies_of_levels.toml")
_EACH = "各"


def bodies_of_levels() -> Iterator[str]:
    """All that they are called: 市县纪委, 市县两级纪委, 各市县纪委."""
    numbered = product((*_WORDS["in_turn"], *_WORDS["counted"]), _WORDS["numbers"])
    of_each = product((_EACH,), _WORDS["of_each"])
    levels = (*_WORDS["in_turn"], *map("".join, numbered), *map("".join, of_each))
    return map("".join, product(levels, _WORDS["bodies"]))
