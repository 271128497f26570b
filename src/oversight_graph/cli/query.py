"""``oversight query``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from oversight_graph.cli.completion import complete_parameters, complete_questions
from oversight_graph.cli.console import note, put, say
from oversight_graph.cli.options import OneOf
from oversight_graph.cli.root import command, graph_option
from oversight_graph.errors import UsageError

if TYPE_CHECKING:
    from oversight_graph.query import Result

_EXCEL_MARK = "\ufeff"
FORMATS = ("table", "csv", "tsv", "html", "json", "jsonl", "ttl", "nt")


@command("query")
@click.argument(
    "question",
    metavar="[NAME|FILE.rq|'SELECT…'|-]",
    required=False,
    shell_complete=complete_questions,
)
@graph_option
@click.option(
    "--format",
    "layout",
    type=OneOf(*FORMATS),
    metavar="FORMAT",
    help=f"One of {', '.join(FORMATS)}.  "
    "[default: table on a terminal, jsonl elsewhere, ttl for graphs]",
)
@click.option(
    "--param",
    "-p",
    "pairs",
    multiple=True,
    metavar="NAME=VALUE",
    help="A parameter; repeatable.",
    shell_complete=complete_parameters,
)
@click.option("--no-header", is_flag=True, help="Leave out the names of the columns.")
@click.option("--excel", is_flag=True, help="Begin CSV with the mark that Excel knows UTF-8 by.")
def query(
    question: str | None,
    graph: str,
    layout: str | None,
    pairs: tuple[str, ...],
    no_header: bool,
    excel: bool,
) -> None:
    """Answer a saved question, a query from a file, or SPARQL as typed.

    \b
    oversight query                       list the saved questions
    oversight query --format jsonl        the same for programs
    oversight query who-held-post --param role=局长
    oversight query mine.rq --format csv
    oversight query 'SELECT ?name WHERE { ?p foaf:name ?name }'
    oversight query - < mine.rq

    A table is cut to fit the terminal; every other format has the whole of each value.
    """
    from oversight_graph import api
    from oversight_graph.cli.answers import is_table, written
    from oversight_graph.cli.interrupting import interruptible
    from oversight_graph.cli.why_nothing import is_nothing, why_nothing
    from oversight_graph.query.asking import find_question

    if question is None:
        put(_saved() if layout is None else written(_listed(), layout, header=not no_header))
        return
    given = parameters(pairs)
    text = _from_standard_input(graph) if question == "-" else question
    asked = find_question(text)  # a slip in the name is told before a large graph is read
    note(f"asking {graph}")
    loaded = api.load(graph)
    result = interruptible(lambda: loaded.query(text, **given))
    remarks = list(why_nothing(loaded, asked, given)) if is_nothing(result) else []
    for remark in remarks:
        say(remark)
    note(f"{graph}: {len(result)} rows of {', '.join(result.columns)}")
    if remarks and not len(result) and is_table(layout):
        return
    mark = _EXCEL_MARK if excel and layout == "csv" else ""
    put(mark + written(result, layout, header=not no_header))


def _from_standard_input(graph: str) -> str:
    if graph == "-":
        raise UsageError("query and graph cannot both come from standard input", "name a file")
    text = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")
    if not text.strip():
        raise UsageError("standard input holds no query", "send it SPARQL")
    return text


def parameters(pairs: tuple[str, ...]) -> dict[str, str]:
    """Return ``NAME=VALUE`` pairs as a dictionary; UsageError for any other form."""
    given: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not (name and equals):
            raise UsageError(f"--param {pair!r} is not NAME=VALUE", "as in --param person=…")
        if name in given:
            raise UsageError(f"--param {name} is given twice", "give it once")
        given[name] = value
    return given


def _listed() -> Result:
    """The saved questions as an answer, for programs."""
    import pyoxigraph as ox

    from oversight_graph.query import Result, saved_names, saved_question
    from oversight_graph.store import Answer, Kind

    questions = map(saved_question, saved_names())
    rows = [
        (q.name, q.titles["en"], q.titles["zh"], " ".join(p.name for p in q.parameters))
        for q in questions
    ]
    terms = tuple(tuple(map(ox.Literal, row)) for row in rows)
    return Result(Answer(Kind.SELECT, ("name", "title", "titleZh", "parameters"), terms))


def _saved() -> str:
    from oversight_graph.query import saved_names, saved_question

    names = saved_names()
    margin = max(map(len, names))
    lines = []
    for name in names:
        question = saved_question(name)
        takes = " ".join(parameter.name for parameter in question.parameters) or "nothing"
        lines.append(f"{name:<{margin}}  {question.titles.get('en', '')}\n")
        lines.append(f"{'':<{margin}}  takes: {takes}\n")
    return "".join(lines)
