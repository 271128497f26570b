"""The README says nothing that is not so: every command in it is run as typed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


FENCED = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [text for kind, text in FENCED if kind == language]


COMMANDS = [line for block in blocks("sh") for line in block.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder like the project's own, with the examples in it and built."""
    here = tmp_path_factory.mktemp("reader")
    shutil.copytree(ROOT / "examples", here / "examples")
    assert run(COMMANDS[0], here).returncode == 0
    return here


def run(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PATH": path},
        check=False,
    )


def test_the_tour_has_commands() -> None:
    assert len(COMMANDS) > 10
    assert COMMANDS[0] == "oversight build examples -o output"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs_as_typed(command: str, folder: Path) -> None:
    done = run(command, folder)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    assert done.stdout.strip(), "it prints something"
    assert b"(0 rows)" not in done.stdout


def test_the_two_commands_are_targets_of_make() -> None:
    (block,) = blocks("")
    for command in block.splitlines():
        done = subprocess.run(
            [*command.split(), "--dry-run"], cwd=ROOT, capture_output=True, check=True
        )
        assert b"scripts/environment.py" in done.stdout


def test_the_python_runs_as_typed(folder: Path) -> None:
    (code,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=folder, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "令狐川" in done.stdout.decode()


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert "://" in target or (ROOT / target).exists(), target
