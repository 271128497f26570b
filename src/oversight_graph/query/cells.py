"""Cells of a text table: safe to print on a terminal, and as wide as they look.

A Chinese character takes two columns of a terminal; a combining mark takes none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_WIDE = frozenset({"W", "F"})
_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf"})
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_CUT = "…"
GAP = "  "
"""What stands between two columns."""


def width(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def printable(text: str) -> str:
    """Make a text fit for one line of a terminal.

    Line breaks and tabs become spaces. Characters that could drive the terminal, hide, or
    turn the direction of the text become visible as their code point in braces.
    """
    return "".join(map(_printable, text))


def _printable(character: str) -> str:
    if character in "\t\n\r":
        return " "
    if unicodedata.category(character) in _UNSAFE:
        return f"\\u{{{ord(character):x}}}"
    return character


def shortened(text: str, limit: int) -> str:
    """Cut a text to at most ``limit`` columns, with an ellipsis where something is missing."""
    if width(text) <= limit:
        return text
    kept, columns = [], 1
    for character in text:
        columns += _columns(character)
        if columns > limit:
            break
        kept.append(character)
    return "".join(kept) + _CUT


def table(header: Sequence[str], rows: Sequence[Sequence[str]], limit: int) -> str:
    """Lay out rows under a header, columns aligned, each cell at most ``limit`` columns wide.

    Ends with a line break. A table without columns is empty text.
    """
    lines = [[shortened(printable(cell), limit) for cell in line] for line in (header, *rows)]
    return aligned(lines) if header else ""


def aligned(lines: list[list[str]]) -> str:
    """Lay out a header and rows of printable cells, with a rule below the header."""
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    header, *rows = lines
    rule = ["-" * size for size in widths]
    return "".join(f"{_line(line, widths)}\n" for line in (header, rule, *rows))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (size - width(cell)) for cell, size in zip(cells, widths, strict=True))
    return GAP.join(padded).rstrip()
