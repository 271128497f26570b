"""``oversight doctor``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from oversight_graph.cli.console import FORCE_COLOUR, NO_COLOUR, colour, put
from oversight_graph.cli.root import command

#: The extras, by a module that each brings, and what they are for.
EXTRAS = {
    "fast": ("ahocorasick_rs", "reads faster, with the same results"),
    "pandas": ("pandas", "data frames of pandas"),
    "polars": ("polars", "data frames of polars"),
    "arrow": ("nanoarrow", "results as an Arrow stream"),
    "notebook": ("ipykernel", "notebooks"),
    "png": ("resvg_py", "pictures as PNG"),
}
_SETTINGS = ("OVERSIGHT_GRAPH", NO_COLOUR, FORCE_COLOUR, "COLUMNS", "TERM")


class Finding(NamedTuple):
    """One line of the report; what is ``bad`` keeps something from working."""

    about: str
    says: str
    bad: bool = False


@command("doctor")
def doctor() -> int:
    """Say whether this machine has what is needed, and what the settings are.

    \b
    oversight doctor

    The exit code is 1 where something keeps the program from working.
    """
    findings = [*_installation(), *_surroundings(), *_extras()]
    put("".join(f"{'BAD' if f.bad else 'ok':<4}{f.about:<10}{f.says}\n" for f in findings))
    return 1 if any(finding.bad for finding in findings) else 0


def _installation() -> Iterator[Finding]:
    from oversight_graph.errors import InputError
    from oversight_graph.ontology_files import vocabulary_paths
    from oversight_graph.version import __version__, rules_hash

    python = ".".join(map(str, sys.version_info[:3]))
    product = f"oversight {__version__}, rules {rules_hash()}"
    yield Finding("version", f"{product}, Python {python}")
    try:
        yield Finding("ontology", f"{len(vocabulary_paths())} vocabularies")
    except InputError as error:
        yield Finding("ontology", str(error), bad=True)


def _surroundings() -> Iterator[Finding]:
    names = sys.getfilesystemencoding()
    yield Finding("names", f"of files and people are read as {names}", bad=names != "utf-8")
    where = "a terminal" if sys.stdout.isatty() else "no terminal"
    painted = {None: "where it is a terminal", True: "always", False: "never"}[colour()]
    yield Finding("output", f"{sys.stdout.encoding} to {where}; colours {painted}")
    given = [f"{name}={os.environ[name]}" for name in _SETTINGS if name in os.environ]
    yield Finding("settings", ", ".join(given) or "none")
    yield _writable(Path.cwd())


def _writable(folder: Path) -> Finding:
    from tempfile import TemporaryFile

    try:
        with TemporaryFile(dir=folder):
            return Finding("here", "files can be written")
    except OSError as error:
        says = f"no file can be written in this folder ({error.strerror})"
        return Finding("here", says, bad=True)


def _extras() -> Iterator[Finding]:
    from importlib.util import find_spec

    for name, (module, use) in EXTRAS.items():
        there = "" if find_spec(module) else f"; pip install 'oversight-graph[{name}]'"
        yield Finding(name, f"{'not installed' if there else 'installed'}: {use}{there}")
