"""Single characters: which are ideographs, which may stand in a name, which one stood last."""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat

#: So many characters are common in Chinese texts.
_COMMON = 8192


@lru_cache(maxsize=_COMMON)
def is_han(char: str) -> bool:
    """Whether the first character is a common ideograph."""
    return "\u4e00" <= char[:1] <= "\u9fff"


def is_name_char(char: str) -> bool:
    """Whether a character may stand inside the name of a body."""
    return is_han(char) or char in "〇“”" or char.isalnum()


def last_ideographs(text: str, end: int, most: int) -> str:
    """The ideographs right before an offset, no more than ``most``."""
    start, first = end, max(0, end - most)
    while start > first and is_han(text[start - 1]):
        start -= 1
    return text[start:end]


def behind_last(text: str, stops: str, end: int) -> int:
    """The offset behind the last of some characters before ``end``, 0 where none stands."""
    return max(map(text.rfind, stops, repeat(0), repeat(end))) + 1
