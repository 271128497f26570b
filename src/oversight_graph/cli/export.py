"""``oversight export``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from oversight_graph.cli.root import command, graph_option


@command("export")
@click.option("--to", "layout", metavar="FORMAT", required=True, help="nt, jsonld, graphml, …")
@graph_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=Path("-"),
    help="File to write.  [default: standard output]",
)
def export(layout: str, graph: str, output: Path) -> None:
    """Write the graph in another format.

    \b
    oversight export --to nt > graph.nt
    oversight export --to graphml -o graph.graphml
    """
    from oversight_graph import api

    content = api.load(graph).export(layout)
    if output == Path("-"):
        sys.stdout.buffer.write(content)
        return
    from oversight_graph.store.export import replace_file

    replace_file(output, content)
    click.echo(output)
