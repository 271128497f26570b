"""What the command line says: data on standard output, everything else on standard error."""

from __future__ import annotations

import contextlib
import io
import sys

import click

_BAR = 20
_CLEAR = "\r\033[K"  # wipes a half-drawn progress line


def use_utf8() -> None:
    """Speak UTF-8 whatever the locale says: the data is Chinese."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(message: str) -> None:
    """Print one line about the run on standard error, where it does not mix with data."""
    line = " ".join(message.split())
    with contextlib.suppress(BrokenPipeError):
        click.echo(f"{_CLEAR if sys.stderr.isatty() else ''}oversight: {line}", err=True)


def progress(done: int, total: int, name: str) -> None:
    """Show how far a long run is: one line that is overwritten, on a terminal only."""
    if total < 2 or not sys.stderr.isatty():  # noqa: PLR2004  - one step needs no progress
        return
    filled = _BAR * done // total
    bar = "#" * filled + "-" * (_BAR - filled)
    click.echo(f"{_CLEAR}[{bar}] {done}/{total} {name}", nl=done == total, err=True)
