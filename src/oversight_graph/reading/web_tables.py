"""Tables on web pages: which hold data, and what stands in each of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from oversight_graph.values import value

#: A table of data has so many rows of two cells or more, no cell longer than this, and none
#: with more paragraphs.
_FEWEST_ROWS, _LONGEST_CELL, _MOST_PARAGRAPHS = 2, 3000, 12
#: A cell that reaches down repeats no longer text, and no more of them stand in a row.
_LONGEST_REPEATED, _MOST_COLUMNS = 200, 60
_MOST_DIGITS = 3


@value
class Cell:
    """One cell: its text, over how many rows it reaches, and how many paragraphs it has."""

    text: str
    down: int
    paragraphs: int


def rows_down(rowspan: str | None) -> int:
    """Over how many rows a cell reaches by its attribute; nonsense counts as one."""
    if rowspan and rowspan.isascii() and rowspan.isdigit() and len(rowspan) <= _MOST_DIGITS:
        return max(1, int(rowspan))
    return 1


def rows_of_data(rows: Sequence[Sequence[Cell]]) -> list[list[str]] | None:
    """The texts of the rows, ``None`` for a table that only lays out the page."""
    wide = sum(sum(bool(cell.text) for cell in row) > 1 for row in rows)
    if wide < _FEWEST_ROWS or any(
        len(cell.text) > _LONGEST_CELL or cell.paragraphs > _MOST_PARAGRAPHS
        for row in rows
        for cell in row
    ):
        return None
    return [texts for texts in _spread(rows) if any(texts)]


def _spread(rows: Sequence[Sequence[Cell]]) -> Iterator[list[str]]:
    """The texts of each row, with cells that reach down from rows above in their places."""
    open_cells: dict[int, tuple[str, int]] = {}
    for row in rows:
        texts: list[str] = []
        left = list(reversed(row))
        following: dict[int, tuple[str, int]] = {}
        while left or (len(texts) in open_cells and len(texts) < _MOST_COLUMNS):
            at = len(texts)
            if at in open_cells and at < _MOST_COLUMNS:
                text, down = open_cells[at]
            else:
                cell = left.pop()
                text, down = cell.text, cell.down
            texts.append(text)
            if down > 1:
                following[at] = (text if len(text) <= _LONGEST_REPEATED else "", down - 1)
        open_cells = following
        yield texts
