"""Keep a page of worked examples true: its Turtle and its answers are made by the product.

A page says in comments what the fenced block below each of them is::

    <!-- text: notice.txt -->            the block is an input, as a reader would save it
    <!-- turtle: LABEL -->               the node of that rdfs:label in the graph built from it
    <!-- evidence: LABEL -->             the evidence of that node, and its selector
    <!-- answer: query NAME --param … --> what `oversight` prints for it, after a ``$`` line

``render`` returns the page with the last three made anew.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner
from turtle_blocks import blocks_of, evidence_of

from oversight_graph.cli.root import root

_BLOCK = re.compile(r"(<!-- (\w+): ([^\n]*?) -->\n```(\w*)\n)(.*?)(```\n)", re.DOTALL)


def render(page: str) -> str:
    """Return the page with every made block as the product makes it now."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        inputs = [m for m in _BLOCK.finditer(page) if m[2] == "text"]
        for match in inputs:
            (folder / match[3]).write_text(match[5], encoding="utf-8")
        output = folder / "output"
        _run(["build", *(str(folder / match[3]) for match in inputs), "-o", str(output)])
        graph = blocks_of(output / "graph.ttl")
        makers: dict[str, Callable[[str], str]] = {
            "turtle": lambda label: _node(graph, label) + "\n",
            "evidence": lambda label: evidence_of(graph, _node(graph, label)),
            "answer": lambda command: _answer(command, output),
        }

        def made(match: re.Match[str]) -> str:
            maker = makers.get(match[2])
            return match[0] if maker is None else f"{match[1]}{maker(match[3])}{match[6]}"

        return _BLOCK.sub(made, page)


def _run(arguments: list[str]) -> str:
    done = CliRunner().invoke(root, arguments, catch_exceptions=False)
    if done.exit_code:
        raise RuntimeError(f"oversight {shlex.join(arguments)}: {done.stderr}")
    return done.stdout


def _answer(command: str, output: Path) -> str:
    return f"$ oversight {command}\n{_run([*shlex.split(command), '--graph', str(output)])}"


def _node(graph: list[str], label: str) -> str:
    line = re.compile(rf'rdfs:label\s+"{re.escape(label)}"@zh')
    return next(block for block in graph if line.search(block))
