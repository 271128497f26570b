"""``oversight show``."""

from __future__ import annotations

from pathlib import Path

import click

from oversight_graph.cli.console import put
from oversight_graph.cli.options import OneOf
from oversight_graph.cli.root import command, graph_option

_PICTURE = "show.html"


@command("show")
@click.argument("name", metavar="[NAME|IRI]", required=False)
@graph_option
@click.option(
    "--hops",
    type=click.IntRange(min=0),
    default=2,
    show_default=True,
    help="How many steps around the name are drawn.",
)
@click.option(
    "--as",
    "view",
    type=OneOf("neighbourhood", "overview", "timeline", "hierarchy"),
    help="Which picture.  [default: neighbourhood; overview for a large whole]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="File to write, .html, .svg or .png; - for standard output.  "
    "[default: show.html beside the graph]",
)
def show(name: str | None, graph: str, hops: int, view: str | None, output: Path | None) -> None:
    """Draw what surrounds a name, or the whole graph, as one HTML file that works offline.

    \b
    oversight show 令狐川 --hops 1
    oversight show 令狐川 --as timeline
    oversight show --as hierarchy -o bodies.svg
    oversight show -o all.html
    oversight show 令狐川 -o - > picture.html
    """
    from oversight_graph import api

    figure = api.load(graph).show(name, hops=hops, view=view)
    if output == Path("-"):
        put(figure.html)
        return
    click.echo(figure.save(output or _beside(graph)))


def _beside(graph: str) -> Path:
    if "://" in graph:
        return Path(_PICTURE)
    path = Path(graph)
    return (path if path.is_dir() else path.parent) / _PICTURE
