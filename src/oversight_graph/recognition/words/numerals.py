"""Numbers as they are written, in Arabic digits or in Chinese ones."""

from __future__ import annotations

from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
SCALES = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10_000, "亿": 100_000_000}


def number(text: str) -> Decimal | None:
    """Read Arabic digits, or Chinese ones below 亿; ``None`` when it is not one number.

    三五个 is no number: three to five are meant.
    """
    if text[0].isdigit():
        return Decimal(text.replace(",", "").replace("，", ""))
    if "万" in text:
        left, right = map(number, text.split("万"))
        return None if left is None or right is None else left * MYRIADS["万"] + right
    total, digit = 0, None
    for char in text:
        if char in SCALES:
            total += (1 if digit is None else digit) * SCALES[char]
            digit = None
        elif digit in (None, 0):
            digit = DIGITS[char]
        else:
            return None
    return Decimal(total + (digit or 0))
