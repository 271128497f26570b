"""``oversight doctor``: what it says is so."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from oversight_graph.cli.doctor import EXTRAS
from tests.cli.conftest import Oversight

ROOT = Path(__file__).resolve().parents[2]


def test_a_good_machine(oversight: Oversight, tmp_path: Path) -> None:
    run = oversight("doctor", OVERSIGHT_GRAPH="elsewhere.ttl", COLUMNS="70", TERM="xterm")
    assert (run.code, run.err) == (0, "")
    assert "BAD" not in run.out
    assert "OVERSIGHT_GRAPH=elsewhere.ttl" in run.out
    assert "utf-8 to no terminal; colours where it is a terminal" in run.out
    assert oversight("doctor", NO_COLOR="1").out.count("colours never") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written() -> None:
    """In /proc even root makes no file."""
    run = subprocess.run(
        [sys.executable, "-m", "oversight_graph", "doctor"],
        cwd="/proc",
        capture_output=True,
        env=os.environ,
        check=False,
    )
    assert run.returncode == 1
    assert b"BAD here      no file can be written in this folder" in run.stdout


def test_a_missing_package_is_told(oversight: Oversight, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as util; known = util.find_spec\n"
        "util.find_spec = lambda name, *more: None if name == 'polars' else known(name, *more)\n",
        "utf-8",
    )
    path = f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    run = oversight("doctor", PYTHONPATH=path)
    assert run.code == 0
    assert "pip install 'oversight-graph[polars]'" in run.out
    assert "pip install 'oversight-graph[pandas]'" not in run.out


def test_the_extras_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert EXTRAS.keys() == project["optional-dependencies"].keys() - {"dev"}
