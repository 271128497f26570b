"""``oversight evaluate``."""

from __future__ import annotations

from pathlib import Path

import click

from oversight_graph.cli.console import progress
from oversight_graph.cli.options import OneOf
from oversight_graph.cli.root import command


@command("evaluate")
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path))
@click.option(
    "--errors", is_flag=True, help="List what is missing, spurious, different or misattributed."
)
@click.option(
    "--format",
    "layout",
    type=OneOf("table", "json"),
    default="table",
    show_default=True,
    help="For people or for programs.",
)
def evaluate(gold: tuple[Path, ...], errors: bool, layout: str) -> None:
    """Compare what is extracted with gold: precision, recall and F1 by kind and genre.

    GOLD are files NAME.gold.json with the text NAME.txt beside them, or folders of such.

    \b
    oversight evaluate examples
    oversight evaluate examples/court.gold.json --errors
    """
    import json

    from oversight_graph import api
    from oversight_graph.evaluation import as_json, as_table, list_errors

    comparisons = api.evaluate(gold, progress=progress)
    if errors:
        click.echo(list_errors(comparisons), nl=False)
    if layout == "json":
        click.echo(json.dumps(as_json(comparisons), ensure_ascii=False, indent=2))
    else:
        click.echo(as_table(comparisons), nl=False)
