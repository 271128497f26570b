"""Numbers with their measure word: 1446次, 三个, 8.88万人, 200余名, 百分之三十.

A value is an integer in the unit itself (8.88万 is 88800). 余, 多, 约, 近, 以上 and 几 make
it approximate. What no number can be given for (数十名, 半数) is no quantity.
"""

from __future__ import annotations

import re
from decimal import Decimal

from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.numerals import MYRIADS, SCALES, number
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.scanner import Scanner
from oversight_graph.values import value

_WORDS = lists_of("recognition.words", "quantities.toml")
_WORDINGS = patterns_of("recognition.words", "quantities.toml")

_HAN_NUMBER = "零〇一二两三四五六七八九十百千"
#: What by itself is no number.
_ROUND = ("百", "千")
#: Longer runs of digits are account numbers, not counts.
_ARABIC = r"\d{1,3}(?:，\d{3}){1,4}(?:\.\d{1,9}+)?|\d{1,15}+(?:\.\d{1,9}+)?"
_HAN = rf"[{_HAN_NUMBER}]{{1,8}}+(?:万[{_HAN_NUMBER}]{{1,8}}+)?"
_NUMBER = rf"(?<![\d.])(?:{_ARABIC})|(?<![{_HAN_NUMBER}数几第.]){_HAN}"
_S = r"[ \u3000]?"
_ABOUT = _WORDS["about"]
_ORDINAL = ("第", ".")
#: How far a set phrase may reach to either side of its numeral.
_PHRASE_REACH = 8
#: 一起典型案件 is one case, 一起 otherwise together.
_TOGETHER = "一起"
_COUNTED_CASE = _WORDINGS["counted_case"]
#: 一元 is part of a name: a sum is written 1元, or 一元钱.
_IS_A_NAME = _WORDINGS["is_a_name"]
_SQUAD = _WORDINGS["squad"]
#: “九个严禁” is a slogan.
_SLOGAN = _WORDINGS["slogan"]
#: Classes of units that count something.
COUNTING = frozenset({"people", "cases", "times", "things"})
_PERCENT = "%"


@value
class QuantityValue:
    """``value`` counted in ``unit``; ``approximate`` when the text says about, over, near.

    ``kind`` is the class of the unit in ``units.tsv``: people, cases, money, times, things,
    or percent, span and aspects, which count nothing.
    """

    value: int
    unit: str
    approximate: bool
    kind: str = "things"

    @property
    def counts(self) -> bool:
        """Whether it says how many people, cases, times or things there are."""
        return self.kind in COUNTING


class QuantityFinder:
    """Finds quantities with the measure words of a lexicon, each with its class."""

    def __init__(self, units: dict[str, str], phrases: frozenset[str] = frozenset()) -> None:
        self._units = {unit: (*_money(unit), kind) for unit, kind in units.items()}
        self._phrases = Scanner(dict.fromkeys(phrases, True), kept=True)
        words = "|".join(sorted(map(re.escape, units), key=lambda u: (-len(u), u)))
        self._pattern = gated(
            rf"(?P<number>{_NUMBER}){_S}(?P<more1>[余多几])?"
            rf"(?P<scale>[万亿千百]?){_S}(?P<more2>[余多])?(?P<unit>{words})(?P<more3>以上|左右)?"
            rf"|百分之(?P<percent>\d{{1,3}}(?:\.\d{{1,4}})?|[{_HAN_NUMBER}]{{1,4}})"
        )

    def find(self, text: str) -> list[tuple[int, int, QuantityValue]]:
        """Find quantities in normalised lines of text: ``(start, end, value)``, in order."""
        found = []
        for match in self._pattern.finditer(text):
            value = self._value(text, match) if match["number"] else _percent(match["percent"])
            if value is not None:
                found.append((*match.span(), value))
        return found

    def _value(self, text: str, match: re.Match[str]) -> QuantityValue | None:
        written, more, scale, more_yet, unit, about, _ = match.groups()
        start, amount = match.start(), _amount(written)
        if amount is None or (start and text.startswith(_ORDINAL, start - 1)):
            return None
        in_han = not written[0].isdigit()
        if in_han and (_SQUAD.match(text, match.end() - 1) or self._in_phrase(text, match)):
            return None
        bare = written in _ROUND and not scale and not text.endswith(_ABOUT, 0, start)
        if bare or _IS_A_NAME.match(text, start):
            return None  # 黄千项目办 and 百家企业 count nothing
        unit, factor, kind = self._units[unit]
        if scale:
            factor *= MYRIADS.get(scale) or SCALES[scale]
        approximate = bool(more or more_yet or about) or text.endswith(_ABOUT, 0, start)
        return QuantityValue(int(amount * factor), unit, approximate, kind)

    def _in_phrase(self, text: str, match: re.Match[str]) -> bool:
        """Whether the numeral belongs to a set phrase: 八项规定 and “九个严禁” count nothing."""
        start = match.start()
        if start and text[start - 1] == "“" and _SLOGAN.match(text, match.end()):
            return True
        left = max(0, start - _PHRASE_REACH)
        for a, b, _ in self._phrases.scan(text[left : match.end() + _PHRASE_REACH]):
            if left + a <= start < left + b:
                together = text[left + a : left + b] == _TOGETHER
                return not (together and _COUNTED_CASE.match(text, left + b))
        return False


def _amount(written: str) -> int | Decimal | None:
    """The number as written; digits alone, as most numbers are, need no decimals."""
    return int(written) if written.isdigit() else number(written)


def _percent(share: str) -> QuantityValue | None:
    value = number(share)
    if value is None:
        return None
    return QuantityValue(int(value), _PERCENT, approximate=False, kind="percent")


def _money(unit: str) -> tuple[str, int]:
    for prefix, factor in (("万", 10_000), ("亿", 100_000_000)):
        if unit.startswith(prefix) and len(unit) > 1:
            return unit[1:], factor
    return unit, 1
