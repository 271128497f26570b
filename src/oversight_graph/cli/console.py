"""What the command line says: data on standard output, everything else on standard error."""

from __future__ import annotations

import contextlib
import io
import os
import sys

import click

# Set by the option of the same name, or by the user; read wherever something is said.
DEBUG = "OVERSIGHT_DEBUG"
QUIET = "OVERSIGHT_QUIET"
VERBOSE = "OVERSIGHT_VERBOSE"
NO_COLOUR = "NO_COLOR"
FORCE_COLOUR = "FORCE_COLOR"

_BAR = 20
_CLEAR = "\r\033[K"  # wipes a half-drawn progress line
_ALARM = "\033[1;31m"  # bold red
_PLAIN = "\033[0m"
_DUMB = "dumb"


def use_utf8() -> None:
    """Speak UTF-8 whatever the locale says: the data is Chinese."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_set(name: str) -> bool:
    """Whether a switch of the environment is on: set, and not empty."""
    return bool(os.environ.get(name))


def colour() -> bool | None:
    """Whether to colour: never, always, or (``None``) on a terminal only."""
    if is_set(NO_COLOUR) or (os.environ.get("TERM") == _DUMB and not is_set(FORCE_COLOUR)):
        return False
    return True if is_set(FORCE_COLOUR) else None


def put(text: str) -> None:
    """Print data on standard output, as it is; its colours only where colours are wanted."""
    click.echo(text, nl=False, color=colour())


def say(message: str) -> None:
    """Print one line about the run on standard error, where it does not mix with data."""
    if not is_set(QUIET):
        _line(message)


def note(message: str) -> None:
    """Say what only those want to know who asked with ``--verbose``."""
    if is_set(VERBOSE):
        say(message)


def fail(message: str, excerpt: str = "") -> None:
    """Say in one line why the run failed, however quiet it is; below it the place, if any."""
    _line(message, style=_ALARM)
    with contextlib.suppress(BrokenPipeError):
        click.echo(excerpt, nl=False, err=True)


def _line(message: str, style: str = "") -> None:
    start = f"{style}oversight:{_PLAIN if style else ''}"
    wanted = colour()
    if wanted is False or (wanted is None and not sys.stderr.isatty()):
        start = "oversight:"
    wipe = _CLEAR if _on_terminal() else ""
    with contextlib.suppress(BrokenPipeError):
        # As it is: the wiping is no colour, and stays where colours are not wanted.
        click.echo(f"{wipe}{start} {_safe(' '.join(message.split()))}", err=True, color=True)


def progress(done: int, total: int, name: str) -> None:
    """Show how far a long run is: one line that is overwritten, on a terminal only."""
    if total < 2 or is_set(QUIET) or not _on_terminal():  # noqa: PLR2004  - one step needs none
        return
    filled = _BAR * done // total
    bar = "#" * filled + "-" * (_BAR - filled)
    line = f"{_CLEAR}[{bar}] {done}/{total} {_safe(name)}"
    click.echo(line, nl=done == total, err=True, color=True)


def _safe(text: str) -> str:
    """Make visible what would drive a terminal: names of files and people come from anywhere."""
    if text.isprintable():
        return text
    from oversight_graph.query.cells import printable

    return printable(text)


def _on_terminal() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != _DUMB
