"""``oversight verify``."""

from __future__ import annotations

import click

from oversight_graph.cli.root import command, graph_option
from oversight_graph.errors import UsageError


@command("verify")
@graph_option
def verify(graph: str) -> int:
    """Check a graph: each quote against its text, the shapes, and every link.

    \b
    oversight verify
    oversight verify --graph output/graph.ttl

    The exit code is 1 where anything fails. Warnings, which a person should look at, and
    notes, which are worth knowing, are counted by shape and fail nothing.
    """
    from oversight_graph import api

    if graph == "-":
        raise UsageError("the texts lie beside the graph file", "name the file, not -")
    result = api.load(graph).verify()
    click.echo(str(result), nl=False)
    return 0 if result.passed else 1
