"""Masked names: 张某, 李某某, 吉某甲, 王某1, 刘××; and the full names that they point back to."""

from __future__ import annotations

import re

from oversight_graph.recognition.mask import SYMBOLS, expand
from oversight_graph.recognition.name_knowledge import name_knowledge

_MASK = re.compile(
    r"某{1,3}(?:[甲乙丙丁戊]|\d{1,2}(?![\d年月日人名个万元.]))?|[×XＸ*＊]{1,2}(?![A-Za-z\d×*])"
)
_SYMBOL = "[" + "".join(SYMBOLS.values()) + "]"
#: 某 before one of these counts a thing or an area that is not named: 任某局局长.
_THING = re.compile(
    "[县市省区镇乡村局厅委院校处科所站办部集公单地种些个项次年月日酒项企银医学国工领小项]"
)
_BESIDE = re.compile(
    expand(
        r"(?:<post|people|person|reference>(?:（[^）]{0,16}）)?[：“ ]?|[、“]|\A|妻|子|女|弟|夫)$"
    )
)

Span = tuple[int, int]


def masked_names(text: str, view: str) -> list[Span]:
    """The spans of masked names in a sentence, from its normalised text and its mask."""
    found = []
    for match in _MASK.finditer(text):
        start = _surname_start(text, view, match)
        if start is not None:
            found.append((start, match.end()))
    return found


def _surname_start(text: str, view: str, mask: re.Match[str]) -> int | None:
    """Where the surname before a mask begins, if one stands there."""
    known = name_knowledge()
    at = mask.start()
    if len(text[:at]) > 1 and text[at - 2 : at] in known.surnames:
        return at - 2
    surname = text[at - 1 : at]
    if not surname or not "\u3400" <= surname <= "\u9fff":
        return None
    beside = bool(_BESIDE.search(view, max(0, at - 40), at - 1))
    if surname in known.surnames and surname not in known.words_after:
        single = mask.group() == "某" and _THING.match(text, mask.end())
        return None if single and not beside else at - 1
    return at - 1 if beside and not _THING.match(text, mask.end()) else None
