"""Labels made fit for drawing: hidden characters shown, lines broken by code point.

Breaking happens here and not in the browser, because there a label may be cut between the
two halves of a rare character (𠮷), and because the layout must know how large a label is.
"""

from __future__ import annotations

import unicodedata

LINE_CHARACTERS = 8
"""Full-width characters on one line of a node's label; two half-width ones count as one."""

LINES = 3
"""Lines of a node's label before it is cut with an ellipsis."""

ELLIPSIS = "…"

# Not Cn: which characters are not yet assigned changes with the version of Python.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_PAIR = 2
_NO_CHARACTER = 0xFFFE  # the last two of each plane, which XML refuses


def visible(text: str) -> str:
    """Return ``text`` with every control, format and bidi character replaced by its number.

    ``U+202E`` in a name becomes ``⟨202E⟩``: it can then neither reorder nor hide anything.
    Line breaks and tabs become spaces.
    """
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\n\r\t":
        return " "
    number = ord(character)
    if unicodedata.category(character) in _HIDDEN or number & _NO_CHARACTER == _NO_CHARACTER:
        return f"⟨{number:04X}⟩"
    return character


def half_widths(text: str) -> int:
    """Return the width of ``text`` in half-width cells: a Chinese character counts two."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def broken(text: str, width: int = LINE_CHARACTERS, lines: int = LINES) -> tuple[str, ...]:
    """Break ``text`` into at most ``lines`` lines of ``width`` full-width characters.

    A line ends at a space where it has one, so that a number stays whole, and otherwise
    anywhere between two characters. What does not fit is cut and ends in an ellipsis.
    """
    rows: list[str] = [""]
    for character in visible(text).strip():
        if half_widths(rows[-1]) + _cells(character) > 2 * width:
            if len(rows) == lines:
                return (*rows[:-1], _with_ellipsis(rows[-1], width))
            rows[-1:] = _parted(rows[-1])
        rows[-1] += character
    if len(rows) == _PAIR and half_widths(rows[1]) <= width // 2 and " " not in text:
        rows = _balanced("".join(rows))
    return tuple(row.strip() for row in rows)


def _parted(row: str) -> tuple[str, str]:
    """Return a full line and what goes over to the next one: the word it ends in."""
    head, _, word = row.rpartition(" ")
    return (head, word) if head else (row, "")


def _balanced(text: str) -> list[str]:
    """Make two lines alike, rather than leave a character or two alone on the second."""
    middle = (len(text) + 1) // 2
    return [text[:middle], text[middle:]]


def _with_ellipsis(row: str, width: int) -> str:
    while row and half_widths(row) + 2 > 2 * width:
        row = row[:-1]
    return row + ELLIPSIS
