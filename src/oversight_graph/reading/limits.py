"""The limits of reading, from ``limits.toml``, and the error for an input beyond one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from oversight_graph.data_files import table_of, toml_of
from oversight_graph.reading.troubles import Unreadable


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one input is read; ``limits.toml`` says what each number means."""

    largest_file: int
    longest_text: int
    longest_line: int
    most_lines: int
    largest_page: int
    deepest_page: int
    most_attributes: int
    largest_part: int
    highest_ratio: int
    deepest_part: int
    most_pages: int
    most_parts: int


@cache
def limits() -> Limits:
    """The limits as the file beside the code gives them."""
    return table_of(Limits, toml_of("reading", "limits.toml"))


def check(name: str, limit: str, found: int) -> None:
    """Raise ``InputError`` when ``found`` is beyond the limit of that name."""
    allowed: int = getattr(limits(), limit)
    if found > allowed:
        raise Unreadable("beyond_limit", name=name, found=found, limit=limit, allowed=allowed)
