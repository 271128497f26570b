"""Help is quick, begins with examples, and its examples run as they stand."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from oversight_graph.cli.commands import COMMANDS, all_commands
from oversight_graph.cli.options import OneOf
from oversight_graph.cli.query import FORMATS
from oversight_graph.cli.root import root
from oversight_graph.query.result import RESULT_FORMATS
from tests.cli.conftest import Oversight

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = re.compile(r"^    ((?:oversight|cat) .*?)(?:  +\S.*)?$", re.MULTILINE)
HEAVY = ("rdflib", "networkx", "pyoxigraph", "pyshacl", "pandas", "jieba", "numpy", "json")


def examples_in(text: str | None) -> list[str]:
    return EXAMPLE.findall(text or "")


COMMAND_LINES = sorted({line for one in (root, *all_commands()) for line in examples_in(one.help)})


def test_every_command_shows_examples_before_options(oversight: Oversight) -> None:
    for name in COMMANDS:
        run = oversight(name, "-h")
        assert run.code == 0
        assert 0 < run.out.index(f"  oversight {name}") < run.out.index("Options:")
    top = oversight("--help").out
    assert top.index("  oversight build") < top.index("Options:") < top.index("Commands:")


def test_all_commands_are_there(oversight: Oversight) -> None:
    _, _, commands = oversight("-h").out.partition("Commands:")
    listed = re.findall(r"^  (\w+) +\S", commands, re.MULTILINE)
    assert listed == [command.name for command in all_commands()]
    assert "..." not in commands, "a line of the list is cut"


@pytest.fixture(scope="module")
def folder(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder like the project's own, after a build."""
    here = tmp_path_factory.mktemp("help")
    shutil.copytree(ROOT / "examples", here / "examples")
    shutil.copytree(built, here / "output")
    (here / "mine.rq").write_text("SELECT ?name WHERE { ?p foaf:name ?name }\n", "utf-8")
    (here / ".config/fish/completions").mkdir(parents=True)
    return here


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_the_examples_run_as_they_stand(folder: Path, line: str) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PATH": path, "HOME": str(folder)},
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout or ">" in line


@pytest.mark.parametrize("arguments", [["--help"], ["query", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; sys.argv[0] = 'oversight'\n"
        "from oversight_graph.cli import main\n"
        "try: main()\n"
        f"finally: print(sorted(set({HEAVY}) & set(sys.modules)), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=True)
    assert run.stderr == b"[]\n"


def test_a_wrong_word_is_answered_with_the_nearest_wherever_words_are_listed() -> None:
    listed = [
        parameter.type
        for command in all_commands()
        for parameter in command.params
        if isinstance(parameter.type, click.Choice)
    ]
    assert len(listed) > 4
    assert all(isinstance(kind, OneOf) for kind in listed)


def test_the_formats_are_those_of_a_result() -> None:
    assert set(FORMATS) == set(RESULT_FORMATS)


def test_an_unknown_question_says_where_they_are_listed(oversight: Oversight) -> None:
    assert "`oversight query` lists them" in oversight("query", "zzz").err
