"""Tables for people: aligned text for a terminal, escaped HTML for a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from oversight_graph.query.cells import printable, table
from oversight_graph.query.columns import ColumnType

CELL_COLUMNS = 60
"""The widest a cell of a text table gets, in terminal columns."""

HTML_ROWS = 50
"""How many rows an HTML table shows."""

TEXT_ROWS = 20
"""How many rows of text stand for a table where it is only mentioned."""

_STYLES = {
    ColumnType.INTEGER: "text-align:right",
    ColumnType.NUMBER: "text-align:right",
    ColumnType.DAY: "text-align:left;white-space:nowrap",
}
_LEFT = "text-align:left"


def text_table(columns: Sequence[str], rows: Sequence[Sequence[str]], total: int) -> str:
    """Return aligned lines and the number of rows; ends with a line break."""
    return f"{table(columns, rows, CELL_COLUMNS)}({row_count(len(rows), total)})\n"


def html_table(
    columns: Sequence[str],
    types: Sequence[ColumnType],
    rows: Iterable[Sequence[str]],
    total: int,
) -> str:
    """Return a table of the rows, with everything in it escaped, and how many of all they are.

    Notebooks set tables to the right, which only suits numbers: each cell says its side.
    """
    styles = [_STYLES.get(kind, _LEFT) for kind in types]
    lines = [_row(styles, row) for row in rows]
    head = "".join(
        f'<th style="{style}">{shown(name)}</th>'
        for style, name in zip(styles, columns, strict=True)
    )
    return (
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
        f"<p>{row_count(len(lines), total)}</p>"
    )


def shown(text: str) -> str:
    """Return text for HTML: escaped, on one line, and with nothing in it that hides."""
    return escape(printable(text))


def _row(styles: Sequence[str], row: Sequence[str]) -> str:
    cells = (
        f'<td style="{style}"><bdi>{shown(cell)}</bdi></td>'
        for style, cell in zip(styles, row, strict=True)
    )
    return f"<tr>{''.join(cells)}</tr>"


def html_page(table: str) -> str:
    """Return a page that is one table."""
    return (
        '<!doctype html>\n<html lang="zh">\n<head><meta charset="utf-8">'
        f"<title>Oversight Graph</title></head>\n<body>{table}</body>\n</html>\n"
    )


def row_count(given: int, total: int) -> str:
    """Say how many rows a table has and, where they are not all, how many are given."""
    if given < total:
        return f"{given} of {total} rows"
    return f"{total} row{'' if total == 1 else 's'}"
