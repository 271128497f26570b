"""``oversight export``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oversight_graph.cli.completion import complete_exports
from oversight_graph.cli.console import say
from oversight_graph.cli.root import command, graph_option
from oversight_graph.errors import UsageError

if TYPE_CHECKING:
    from oversight_graph.exports import Format


@command("export")
@click.option(
    "--to",
    "layout",
    metavar="FORMAT",
    required=True,
    shell_complete=complete_exports,
    help="One of the list above.",
)
@graph_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("-"),
    help="File, folder or NAME.zip to write.  [default: standard output]",
)
@click.option("--excel", is_flag=True, help="Mark CSV as UTF-8 for Excel.")
def export(layout: str, graph: str, output: Path, excel: bool) -> None:
    """Write the graph in another format.

    \b
    oversight export --to nt > graph.nt
    oversight export --to gexf -o graph.gexf
    oversight export --to csv --excel -o tables

    \b
    ttl nt nq trig jsonld     RDF; nq and trig keep documents apart where the graph does
    csv parquet               a folder of six tables; in Parquet days are days
    spells spells-parquet     one table: who held which post from when to when
    graphml gexf              a network, for Gephi, yEd, Cytoscape, networkx
    neo4j                     a folder for neo4j-admin database import
    ftm                       FollowTheMoney entities, for Aleph and OpenSanctions
    """
    from oversight_graph import api
    from oversight_graph.exports import find_format

    to_stdout = output == Path("-")
    if to_stdout:
        _check_stream(find_format(layout))
    made = api.load(graph).export(layout, excel=excel)
    for line in made.left_out:
        say(line)
    if to_stdout:
        sys.stdout.buffer.write(made.data)
    else:
        click.echo(made.save(output))


def _check_stream(form: Format) -> None:
    """Refuse what standard output cannot take: a folder, or bytes on a terminal."""
    if form.is_folder:
        raise UsageError(f"{form.name} is a folder of files", "name it: -o FOLDER or -o NAME.zip")
    if not form.is_text and sys.stdout.isatty():
        raise UsageError(f"{form.name} is not text for a terminal", "name a file: -o FILE")
