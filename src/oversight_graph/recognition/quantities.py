"""Numbers with their measure word: 1446次, 三个, 8.88万人, 200余名, 百分之三十.

A value is an integer in the unit itself (8.88万 is 88800). 余, 多, 约, 近, 以上 and 几 make
it approximate.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from oversight_graph.recognition.scanner import Scanner

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_NUMBER = r"(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)"


@dataclass(frozen=True, slots=True)
class QuantityValue:
    """``value`` counted in ``unit``; ``approximate`` when the text says about, over, near."""

    value: int
    unit: str
    approximate: bool


class QuantityFinder:
    """Finds quantities with the measure words of a lexicon."""

    def __init__(self, units: frozenset[str], phrases: frozenset[str] = frozenset()) -> None:
        self._phrases = Scanner(dict.fromkeys(phrases, True)) if phrases else None
        words = "|".join(sorted(map(re.escape, units), key=lambda u: (-len(u), u)))
        self._pattern = re.compile(
            rf"(?P<about>约|近|逾|超过?|共)?(?P<number>{_NUMBER})(?P<more1>[余多几])?"
            rf"(?P<scale>[万亿千百]?)(?P<more2>[余多])?(?P<unit>{words})(?P<more3>以上|左右)?"
        )

    def find(self, text: str) -> list[tuple[int, int, QuantityValue]]:
        """Find quantities in a normalised text: ``(start, end, value)``, in order."""
        found = []
        fixed = [(a, b) for a, b, _ in self._phrases.scan(text)] if self._phrases else []
        for match in self._pattern.finditer(text):
            value = number(match["number"])
            if value is None or text[match.start() - 1 : match.start()] in ("第", "."):
                continue
            if any(a <= match.start("number") < b for a, b in fixed):
                continue  # 八项规定 counts nothing
            scale = _MYRIADS.get(match["scale"]) or _SCALES.get(match["scale"], 1)
            about = match["about"] not in (None, "共")
            approximate = about or any(match[g] for g in ("more1", "more2", "more3"))
            unit, factor = _money(match["unit"])
            total = int(value * scale * factor)
            start = match.start("number")
            found.append((start, match.end(), QuantityValue(total, unit, approximate)))
        return found


def _money(unit: str) -> tuple[str, int]:
    for prefix, factor in (("万", 10_000), ("亿", 100_000_000)):
        if unit.startswith(prefix) and len(unit) > 1:
            return unit[1:], factor
    return unit, 1


def number(text: str) -> Decimal | None:
    """Read Arabic or Chinese digits up to 9999; ``None`` when it is not a number."""
    if text[0].isdigit():
        return Decimal(re.sub("[,，]", "", text))
    total, digit = 0, None
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char] if digit in (None, 0) else digit * 10 + _DIGITS[char]
        else:
            total += (1 if digit is None else digit) * _SCALES[char]
            digit = None
    return Decimal(total + (digit or 0))
