"""Make the parts of the documentation that say what the code says.

Usage::

    python scripts/make_pages.py

Writes ``docs/reference/command-line.md`` from the help of the commands,
``docs/reference/questions.md`` from the saved questions, ``docs/reference/python.md`` from the
public names, ``docs/reference/shapes.md`` from the
shapes, the sample of Turtle in ``README.md`` and the picture from ``output/graph.ttl``, the worked
examples of ``docs/ontology``, and what the commands of the other pages print.
"""

from __future__ import annotations

import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click
from example_page import render
from page_blocks import follow
from python_page import python_page
from shapes_page import shapes_page
from turtle_blocks import blocks_of, evidence_of

from oversight_graph.api import load
from oversight_graph.cli.commands import all_commands
from oversight_graph.query import saved_names, saved_question
from oversight_graph.query.question import Question

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "command-line.md"
QUESTIONS = ROOT / "docs" / "reference" / "questions.md"
PYTHON = ROOT / "docs" / "reference" / "python.md"
SHAPES = ROOT / "docs" / "reference" / "shapes.md"
README = ROOT / "README.md"
GRAPH = ROOT / "output" / "graph.ttl"
EXAMPLES = tuple(ROOT / "docs" / "ontology" / f"model-by-example{end}.md" for end in ("", ".zh"))

PICTURE = ROOT / "docs" / "picture.svg"
FOLLOWED = sorted(
    path
    for shelf in ("tutorial", "how-to", "explanation", "reference")
    for path in (ROOT / "docs" / shelf).glob("*.md")
    if path.name.partition(".")[0] != "notebooks"  # cells, run by tests/notebooks/test_how_to.py
    and path not in {PAGE, PYTHON, QUESTIONS, SHAPES}  # made above
)

PERSON = "令狐川"

_HEAD = """\
# Command line

Made from the help of the commands by `make docs`; a test keeps it true. The examples stand in a
folder with the project's `examples/` in it, after `oversight build examples`. Exit codes are
[on a page of their own](exit-codes.md).

## In a terminal and in a pipe

Data goes to standard output, all else to standard error. On a terminal a table is cut to its width,
or, where it has too many columns, written as one block of lines a row; in a pipe the same command
gives one JSON object a line, every value whole. `--format` chooses for both.

`-` stands for standard input where a bulletin, a query or a graph (Turtle, TriG or N-Triples) is
read, and for standard output where a file is written.

Colours are few, and on terminals only. `--no-color` or the variable `NO_COLOR` switches them off,
`FORCE_COLOR` on; `TERM=dumb` also hides the progress of long runs. `COLUMNS` sets the width.
`OVERSIGHT_GRAPH` names the graph that is asked where `--graph` is not given; there is no other
setting and no configuration file.

The tab key completes commands, options, saved questions, their parameters, and formats once
`oversight completion bash` (or `zsh`, `fish`) was told to the shell. In zsh, `compinit` must have
run before.
"""
_QUESTIONS = """\
# Saved questions

Made from `ontology/queries/` by `make docs`; a test keeps it true. Each is plain SPARQL 1.1.
A parameter that is not given binds nothing. The tests ask every set of parameters of each in
pyoxigraph, rdflib and Virtuoso, which agree; where Virtuoso comes to no end, the question says so.
"""
_SAMPLE = re.compile(r"(?<=```turtle\n).*?(?=```)", re.DOTALL)


def main() -> None:
    """Write them all."""
    PAGE.write_text(page(), encoding="utf-8")
    QUESTIONS.write_text(questions(), encoding="utf-8")
    PYTHON.write_text(python_page(), encoding="utf-8")
    SHAPES.write_text(shapes_page(), encoding="utf-8")
    README.write_text(readme(), encoding="utf-8")
    for path in EXAMPLES:
        path.write_text(render(path.read_text("utf-8")), encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")
    texts = [path.read_text("utf-8") for path in FOLLOWED]
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # most of the time other processes work
        for path, text in zip(FOLLOWED, pool.map(follow, texts), strict=True):
            path.write_text(text, encoding="utf-8")


def picture() -> str:
    """Return the picture of the README: one person of the examples and what is said of him."""
    return load(GRAPH).show(PERSON, hops=1).svg


def page() -> str:
    """Return the page about the command line."""
    return _HEAD + "".join(map(_section, all_commands()))


def questions() -> str:
    """Return the page about the saved questions."""
    return _QUESTIONS + "".join(map(_question, map(saved_question, saved_names())))


def _question(question: Question) -> str:
    about = [
        line.removeprefix("#").strip()
        for line in question.text.splitlines()
        if line.startswith("#") and not line.startswith("# @")
    ]
    parts = [f"\n## {question.name}\n\n{question.titles['en']} · {question.titles['zh']}\n\n"]
    if any(about):
        parts.append(" ".join(filter(None, about)) + "\n\n")
    for each in question.parameters:
        default = f", {each.default} by default" if each.default else ""
        parts.append(
            f"- `--param {each.name}=…` ({each.type.value}{default}): {each.description}\n"
        )
    parts.append(f"- Columns: `{'` `'.join(question.columns)}`\n")
    return "".join(parts)


def readme() -> str:
    """Return the README with its sample as the committed graph has it."""
    return _SAMPLE.sub(lambda _: sample(), README.read_text("utf-8"))


def sample() -> str:
    """Return a person, what befell that person, and the words behind it."""
    blocks = blocks_of(GRAPH)
    person = next(b for b in blocks if b.startswith("person:") and f'"{PERSON}"@zh' in b)
    subject = person.split(" ", 1)[0]
    action = next(b for b in blocks if f"ov:target {subject}" in " ".join(b.split()) and _has(b))
    return f"{person}\n\n{action}\n\n{evidence_of(blocks, action)}"


def _has(block: str) -> bool:
    return "开除党籍" in block


def _section(command: click.Command) -> str:
    context = click.Context(
        command,
        info_name=f"oversight {command.name}",
        terminal_width=96,
        max_content_width=96,
        help_option_names=["-h", "--help"],
    )
    return f"\n## oversight {command.name}\n\n```\n{command.get_help(context).rstrip()}\n```\n"


if __name__ == "__main__":
    main()
