"""Runs the program as a user does: as a process of its own."""

import os
import subprocess
import sys
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
def one_line() -> Callable[[Run], str]:
    """Return what asserts that a run failed with one clear line, and gives that line."""

    def check(run: Run) -> str:
        assert run.out == ""
        assert run.err.startswith("oversight: ")
        assert run.err.count("\n") == 1
        assert "Traceback" not in run.err
        return run.err

    return check
