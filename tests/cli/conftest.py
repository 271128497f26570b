"""Runs the program as a user does: as a process of its own."""

import contextlib
import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Run:
    """What a run of the program gave."""

    code: int
    out: str
    err: str


Oversight = Callable[..., Run]


@pytest.fixture
def oversight(tmp_path: Path) -> Oversight:
    """Return what runs ``oversight`` with arguments in an empty folder of its own."""

    def run(*arguments: str | Path, stdin: bytes = b"", **settings: str) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "oversight_graph", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, **settings},
            check=False,
        )
        return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


@pytest.fixture
def in_terminal(tmp_path: Path) -> Callable[..., str]:
    """Return what runs ``oversight`` in a terminal so many columns wide, and gives its screen."""

    def run(columns: int, *arguments: str | Path, **settings: str) -> str:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        plain = {k: v for k, v in os.environ.items() if k not in {"COLUMNS", "NO_COLOR"}}
        with subprocess.Popen(
            [sys.executable, "-m", "oversight_graph", *map(str, arguments)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=tmp_path,
            env={**plain, "TERM": "xterm", **settings},
        ):
            os.close(theirs)
            return all_of(ours).replace("\r\n", "\n")

    return run


def all_of(terminal: int) -> str:
    """Return what comes until the other end is closed, which Linux reports as an error."""
    said = b""
    with contextlib.suppress(OSError):
        while part := os.read(terminal, 65536):
            said += part
    os.close(terminal)
    return said.decode("utf-8")


@pytest.fixture
def one_line() -> Callable[[Run], str]:
    """Return what asserts that a run failed with one clear line, and gives that line."""

    def check(run: Run) -> str:
        assert run.out == ""
        assert run.err.startswith("oversight: ")
        assert run.err.count("\n") == 1
        assert "Traceback" not in run.err
        return run.err

    return check
