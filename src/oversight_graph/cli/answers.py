"""How ``oversight query`` prints an answer: by format, and by where it goes."""

from __future__ import annotations

import sys
from shutil import get_terminal_size

import click

from oversight_graph.query import Result
from oversight_graph.query.fitting import fitted_table
from oversight_graph.store import Kind

_HEADER_LINES = {"table": 2, "csv": 1, "tsv": 1}


def written(result: Result, layout: str | None, *, header: bool) -> str:
    """Return what is printed of a result; ``None`` for the format that suits where it goes."""
    layout = layout or _fitting(result)
    head, rest = _parted(result, layout)
    if not header:
        head = ""
    elif layout == "table":
        head = "".join(f"{click.style(line, bold=True)}\n" for line in head.splitlines())
    return head + rest


def is_table(layout: str | None) -> bool:
    """Whether an answer without rows would be printed as the head of an empty table."""
    return layout == "table" or (layout is None and sys.stdout.isatty())


def _parted(result: Result, layout: str) -> tuple[str, str]:
    """Return the lines that name the columns, if the format has any, and the rest."""
    if layout == "table" and sys.stdout.isatty():
        return fitted_table(result.answer, get_terminal_size().columns)
    text = result.to(layout)
    lines = text.split("\n", _HEADER_LINES.get(layout, 0) if result.columns else 0)
    return "".join(f"{line}\n" for line in lines[:-1]), lines[-1]


def _fitting(result: Result) -> str:
    if result.answer.kind is Kind.GRAPH:
        return "ttl"
    return "table" if sys.stdout.isatty() else "jsonl"
