"""Single characters: which are ideographs, which may stand in a name, which one stood last."""

from __future__ import annotations


def is_han(char: str) -> bool:
    """Whether the first character is a common ideograph."""
    return "\u4e00" <= char[:1] <= "\u9fff"


def is_name_char(char: str) -> bool:
    """Whether a character may stand inside the name of a body."""
    return is_han(char) or char in "〇“”" or char.isalnum()


def last_ideographs(text: str, end: int, most: int) -> str:
    """The ideographs right before an offset, no more than ``most``."""
    start = end
    while start > max(0, end - most) and is_han(text[start - 1]):
        start -= 1
    return text[start:end]


def behind_last(text: str, stops: str, end: int) -> int:
    """The offset behind the last of some characters before ``end``, 0 where none stands."""
    return max(text.rfind(stop, 0, end) for stop in stops) + 1
