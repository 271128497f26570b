"""How many months a penalty lasts: 有期徒刑三年六个月，缓刑四年 is 42, and 48 of probation."""

from __future__ import annotations

import re

from oversight_graph.recognition.words.numerals import number
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.entities import Action

_WORDINGS = patterns_of("resolution.acts", "terms.toml")
#: The measure of which the words may be the term alone: 获刑三年.
_PRISON = "fixed_term_imprisonment"
_A_YEAR, _HALF_A_YEAR = 12, 6


def term_of(action: Action) -> int | None:
    """The months of a penalty or sanction, or None where its words give none or several terms."""
    words = action.detail or ""
    found = list(_WORDINGS["term"].finditer(words)) or list(_WORDINGS["ahead"].finditer(words))
    if not found and action.measure == _PRISON:
        found = list(_WORDINGS["bare"].finditer(words))
    return _only(found)


def probation_of(action: Action) -> int | None:
    """The months of probation of a suspended sentence, or None where its words leave it open."""
    return _only(list(_WORDINGS["probation"].finditer(action.detail or "")))


def _only(found: list[re.Match[str]]) -> int | None:
    return _months(found[0]["length"]) if len(found) == 1 else None


def _months(written: str) -> int | None:
    """The months that words are to the last character; days are no whole month.

    >>> [_months(each) for each in ("三年六个月", "一年半", "十二年", "半年", "15日", "三年多")]
    [42, 18, 144, 6, None, None]
    """
    match = _WORDINGS["length"].fullmatch(written)
    if match is None or (match["half"] and match["months"]):
        return None
    half = _HALF_A_YEAR if match["half"] else 0
    return _A_YEAR * _count(match["years"]) + _count(match["months"]) + half or None


def _count(written: str | None) -> int:
    return int(number(written) or 0) if written else 0
