"""Every error the product raises on purpose, as one tree.

    OversightError                     base: has a message, a remedy and an exit code
    ├── UsageError              (2)    the call is wrong: unknown name, bad parameter, bad query
    │   ├── UnknownName                a person, organisation, query or format nobody knows
    │   └── QueryError                 SPARQL that does not parse or asks for what is refused
    ├── InputError              (3)    an input cannot be read
    └── OutputError             (4)    an output failed its own check and was not written

The exit codes are part of the command line's contract; see ``docs/reference/exit-codes.md``.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple


class OversightError(Exception):
    """Base of all errors raised on purpose; prints as one line.

    ``message`` says what went wrong and where, ``remedy`` how to mend it (may be empty).
    """

    exit_code = 1

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} — {self.remedy}" if self.remedy else self.message

    def _render_traceback_(self) -> list[str]:
        """Return what IPython shows instead of a traceback: nothing is wrong with the program."""
        return [f"{type(self).__name__}: {self}"]


class UsageError(OversightError):
    """The call itself is wrong: an option, a parameter, a name or a query."""

    exit_code = 2


class UnknownName(UsageError):  # noqa: N818 - named by what happened, as in the tree above
    """A person, organisation, saved query or format that does not exist here."""


class Place(NamedTuple):
    """Where in a text something is wrong: line and column from 1, and what the line says."""

    line: int
    column: int
    text: str


class QueryError(UsageError):
    """A SPARQL query that does not parse, or that asks for something refused.

    ``place`` is where in the query, ``None`` for a fault of the whole; ``excerpt`` is that line
    with a caret below the place, or empty.
    """

    excerpt = ""
    place: Place | None = None

    def at(self, query: str, line: int, column: int) -> QueryError:
        """Note the place in a query, both counted from 1; return the error."""
        lines = query.split("\n")
        text = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
        self.place = Place(line, column, text)
        number = f"{line:>4} | "
        before = "".join(map(_blank, text[: column - 1]))
        self.excerpt = f"{number}{text}\n{' ' * len(number)}{before}^"
        return self

    def _render_traceback_(self) -> list[str]:
        return [*super()._render_traceback_(), *self.excerpt.splitlines()]


def _blank(character: str) -> str:
    """Return the blank that is as wide as a character: a Chinese one has its own."""
    if character == "\t":
        return character
    return "\u3000" if unicodedata.east_asian_width(character) in "WF" else " "


class InputError(OversightError):
    """An input file that cannot be read; nothing of it was used."""

    exit_code = 3


class OutputError(OversightError):
    """An output that failed its own check; the old file was left in place."""

    exit_code = 4
