"""Tables for a terminal: no line is wider than it, and no column is dropped."""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.query.cells import GAP, aligned, printable, shortened, width
from oversight_graph.query.layout import CELL_COLUMNS, row_count
from oversight_graph.query.values import label_of
from oversight_graph.store import Answer

_NARROWEST = len("2026-01-31")
"""Columns of a table get no narrower; where they would, each row becomes a block of lines."""


def fitted_table(answer: Answer, columns: int) -> tuple[str, str]:
    """Return the head of a table, and its rows with their number, at most ``columns`` wide.

    Where the columns would get too narrow to read, there is no head, and each row is written
    as lines of name and value.
    """
    rows = [[printable(label_of(term)) for term in row] for row in answer.rows]
    count = f"({row_count(len(rows), len(rows))})\n"
    if not answer.columns:
        return "", count
    wanted = [
        min(max(map(width, column)), CELL_COLUMNS)
        for column in zip(answer.columns, *rows, strict=True)
    ]
    limit = _limit(wanted, columns - len(GAP) * (len(wanted) - 1))
    if limit < min(_NARROWEST, max(wanted)):
        return "", _blocks(answer.columns, rows, columns) + count
    cut = [[shortened(cell, limit) for cell in line] for line in (answer.columns, *rows)]
    names, rule, *lines = aligned(cut).splitlines(keepends=True)
    return names + rule, "".join(lines) + count


def _limit(wanted: Sequence[int], room: int) -> int:
    """The widest that a column may get so that all of them have room together."""
    left, remaining = room, sorted(wanted)
    while remaining:
        share = left // len(remaining)
        if remaining[0] > share:
            return share
        left -= remaining.pop(0)
    return max(wanted)


def _blocks(names: Sequence[str], rows: Sequence[Sequence[str]], columns: int) -> str:
    """Write each row as lines of name and value, what is not bound left out."""
    margin = max(map(width, names)) + len(GAP)
    room = max(columns - margin, 2)
    blocks = [
        "".join(
            f"{name}{' ' * (margin - width(name))}{shortened(cell, room)}\n"
            for name, cell in zip(names, row, strict=True)
            if cell
        )
        for row in rows
    ]
    return "".join(f"{block}\n" for block in blocks)
