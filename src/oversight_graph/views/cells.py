"""CSV by RFC 4180, made safe for spreadsheet programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_FORMULA = frozenset("=+-@＝＋－＠")
_BREAKS = frozenset("\t\r\n")
_QUOTED = frozenset('",\r\n')


def safe(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula.

    A leading apostrophe goes before text that begins with ``= + - @``, their full-width
    forms, a tab or a line break, also behind spaces (OWASP, CSV injection).
    """
    bare = text.lstrip()
    if text[:1] in _BREAKS or bare[:1] in _FORMULA:
        return f"'{text}"
    return text


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as CSV with a head line, ``LF`` at line ends, quotes where needed.

    Written by hand, because which fields the library quotes has changed between versions.
    """
    lines = [_line(columns), *(_line([safe(cell) for cell in row]) for row in rows)]
    return "".join(f"{line}\n" for line in lines)


def _line(cells: Sequence[str]) -> str:
    return ",".join(_cell(cell) for cell in cells)


def _cell(text: str) -> str:
    if _QUOTED.isdisjoint(text) and text == text.strip(" "):
        return text
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
