"""``oversight query``."""

from __future__ import annotations

import sys

import click

from oversight_graph.cli.root import command, graph_option
from oversight_graph.errors import UsageError


@command("query")
@click.argument("question", metavar="NAME|FILE.rq|'SELECT…'", required=False)
@graph_option
@click.option(
    "--format",
    "layout",
    type=click.Choice(["table", "csv", "json", "jsonl", "ttl", "nt"]),
    help="Default: table on a terminal, jsonl elsewhere (ttl for graphs).",
)
@click.option(
    "--param", "-p", "pairs", multiple=True, metavar="NAME=VALUE", help="A parameter; repeatable."
)
def query(question: str | None, graph: str, layout: str | None, pairs: tuple[str, ...]) -> None:
    """Answer a saved question, a query from a file, or SPARQL as typed.

    \b
    oversight query                       list the saved questions
    oversight query who-held-post --param role=局长
    oversight query mine.rq --format csv
    oversight query 'SELECT ?name WHERE { ?p foaf:name ?name }'
    """
    from oversight_graph import api
    from oversight_graph.store import Kind

    if question is None:
        click.echo(_saved(), nl=False)
        return
    result = api.load(graph).query(question, **parameters(pairs))
    click.echo(result.to(layout or _layout(result.answer.kind is Kind.GRAPH)), nl=False)


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


def _layout(is_graph: bool) -> str:
    if is_graph:
        return "ttl"
    return "table" if sys.stdout.isatty() else "jsonl"


def _saved() -> str:
    from oversight_graph.query import saved_names, saved_question

    lines = []
    for name in saved_names():
        question = saved_question(name)
        takes = " ".join(parameter.name for parameter in question.parameters)
        lines.append(f"{name:<18} {question.titles.get('en', '')}\n{'':<18}   takes: {takes}\n")
    return "".join(lines)
