"""Follow a page of the documentation as a reader does, and keep what it shows true.

Every fenced block of a page is followed in a folder of its own that holds the project's
``examples``, in the order of the page:

- ``sh``: each command is typed; it must end with exit code 0.
- ``python``: run, all blocks of a page together where the first stands.
- ``sparql``: asked of ``output/``; it must have an answer.
- ``turtle`` and ``json``: must parse.
- ``text`` right below ``sh`` or ``python``: what that printed. ``follow`` makes it anew.
- below a comment ``<!-- text: NAME -->``: saved as the file NAME first, and not run.

Without a block below it a command must print nothing on standard error.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from oversight_graph.api import load
from oversight_graph.graph.prefixes import PREFIXES

ROOT = Path(__file__).resolve().parent.parent
RUN = frozenset({"sh", "python"})
CHECKED = frozenset({"sparql", "turtle", "json"})
OUTPUT = "text"

_BUILD = frozenset({"oversight build examples", "oversight build examples -o output"})
_FENCE = re.compile(
    r"(?:^<!-- text: (?P<file>\S+) -->\n)?"
    r"^```(?P<language>\w*)[^\n]*\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_MARK = "\x1e"  # parts what the Python blocks of a page print


class PageError(Exception):
    """Something on a page is not so; says what, and what came instead."""


@dataclass(frozen=True)
class Block:
    """One fenced block: its place in the page, and the file that it is saved as, if any."""

    language: str
    body: str
    file: str | None
    start: int
    end: int

    @property
    def runs(self) -> bool:
        """Whether the block is typed or run."""
        return self.language in RUN and self.file is None


def blocks_in(page: str) -> list[Block]:
    """Return the fenced blocks of a page, in order."""
    return [
        Block(m["language"], m["body"], m["file"], m.start("body"), m.end("body"))
        for m in _FENCE.finditer(page)
    ]


def follow(page: str) -> str:
    """Follow a page; return it with the blocks of output as they are now.

    Raises ``PageError`` for a block that does not do what it should.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        return _followed(page, blocks_in(page), folder)


def _followed(page: str, blocks: list[Block], folder: Path) -> str:
    made, at = [], 0
    reader = _Reader(folder, [b.body for b in blocks if b.runs and b.language == "python"])
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        shown = below if block.runs and below and _is_output(page, block, below) else None
        printed = reader.follow(block, shown=shown is not None)
        if shown is not None:
            made += [page[at : shown.start], printed]
            at = shown.end
    return "".join([*made, page[at:]])


def _is_output(page: str, block: Block, below: Block) -> bool:
    between = page[block.end : below.start].removeprefix("```")
    return below.language == OUTPUT and not between.replace(f"```{OUTPUT}", "").strip()


class _Reader:
    """Somebody who does what each block of a page says, in a folder of their own."""

    def __init__(self, folder: Path, python: list[str]) -> None:
        self._folder = folder
        self._python = python
        self._answers: list[str] | None = None  # what the blocks of Python print, once run

    def follow(self, block: Block, *, shown: bool) -> str:
        """Do what a block says; return what it prints."""
        if block.file is not None:
            self._save(block.file, block.body)
        elif block.language == "sh":
            return "".join(self._type(line, shown=shown) for line in _lines(block.body))
        elif block.language == "python":
            return self._next_answer()
        elif block.language in CHECKED:
            _check(block, self._folder)
        return ""

    def _save(self, name: str, text: str) -> None:
        file = self._folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def _type(self, line: str, *, shown: bool) -> str:
        if line in _BUILD:
            shutil.copytree(_built() / "output", self._folder / "output", dirs_exist_ok=True)
            return (_built() / "said").read_text("utf-8")
        return _printed(["bash", "-c", f"set -o pipefail; {line}"], self._folder, shown=shown)

    def _next_answer(self) -> str:
        if self._answers is None:
            code = f"\nprint({_MARK!r}, end='')\n".join(self._python)
            command = [sys.executable, "-W", "error", "-c", code]
            self._answers = _printed(command, self._folder, shown=False).split(_MARK)
        return self._answers.pop(0)


def _lines(typed: str) -> Iterator[str]:
    """The commands of a block: one a line; an open quote or a line's last backslash joins more."""
    begun = ""
    for line in typed.replace("\\\n", " ").splitlines():
        begun += line
        try:
            shlex.split(begun, comments=True)
        except ValueError:
            begun += "\n"
            continue
        if begun.strip():
            yield begun
        begun = ""


@cache
def _built() -> Path:
    """Build the examples once for all pages, as the first command of most would do."""
    kept = TemporaryDirectory()
    atexit.register(kept.cleanup)
    folder = Path(kept.name)
    shutil.copytree(ROOT / "examples", folder / "examples")
    said = _printed(["oversight", "build", "examples"], folder, shown=True)
    (folder / "said").write_text(said, encoding="utf-8")
    return folder


def _printed(command: list[str], folder: Path, *, shown: bool) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if shown else subprocess.PIPE,
        env={**os.environ, "PATH": path, "HOME": str(folder)},
        check=False,
    )
    said = run.stdout.decode("utf-8").replace("\r\n", "\n")
    if run.returncode or run.stderr:
        warned = run.stderr.decode("utf-8") if run.stderr else said
        raise PageError(f"{command[-1]}\nends with {run.returncode} and says:\n{warned}")
    return said


def _check(block: Block, folder: Path) -> None:
    if block.language == "json":
        json.loads(block.body)
    elif block.language == "turtle":
        heads = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
        list(ox.parse(heads + block.body, format=ox.RdfFormat.TURTLE))
    elif not load(folder / "output").query(block.body):
        raise PageError(f"{block.body}\nhas no answer")
