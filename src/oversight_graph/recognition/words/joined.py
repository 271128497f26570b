"""The sentences of a document in one text, so that a pattern runs once for all of them.

What a finder costs on a short sentence is mostly the call. Line feeds stand between the
sentences: no term of a lexicon holds one, and no pattern that runs over them may.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from typing import TypeVar

from oversight_graph.values import value

T = TypeVar("T")
Found = tuple[int, int, T]


@value
class Joined:
    """Sentences with line feeds between them; sentence ``i`` is ``text[starts[i] : ends[i]]``."""

    text: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, sentences: Sequence[str]) -> Joined:
        """Join sentences, none of which holds a line feed."""
        behind = list(accumulate((len(sentence) + 1 for sentence in sentences), initial=0))
        return cls("\n".join(sentences), behind[:-1], [end - 1 for end in behind[1:]])

    def by_sentence(self, found: Iterable[Found[T]]) -> dict[int, list[Found[T]]]:
        """What was found in text order, by sentence and with offsets from its start.

        Sentences in which nothing was found cost nothing.
        """
        rows: dict[int, list[Found[T]]] = {}
        row: list[Found[T]] = []
        offset = end_of = 0
        for start, end, what in found:
            if start >= end_of:
                index = bisect_right(self.starts, start) - 1
                offset, end_of = self.starts[index], self.ends[index]
                rows[index] = row = []
            row.append((start - offset, end - offset, what))
        return rows

    def holding(self, pattern: re.Pattern[str], text: str) -> set[int]:
        """Which sentences hold a pattern for single sentences, in ``text`` that is as long.

        The text may be the joined one or its mask.
        """
        found = _on_lines(pattern).finditer(text)
        return {bisect_right(self.starts, match.start()) - 1 for match in found}


def within_lines(pattern: str) -> str:
    r"""A pattern for sentences, to be found in joined ones: it takes no line feed.

    To be compiled so that ``^`` and ``$``, which are put for ``\A`` and ``\Z``, stand for the ends
    of lines.
    """
    return pattern.replace("[^", r"[^\n").replace(r"\A", "^").replace(r"\Z", "$")


@cache
def _on_lines(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(within_lines(pattern.pattern), pattern.flags | re.MULTILINE)
