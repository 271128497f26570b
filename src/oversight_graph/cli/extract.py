"""``oversight extract``."""

from __future__ import annotations

import click

from oversight_graph.cli.options import OneOf
from oversight_graph.cli.root import command


@command("extract")
@click.argument("file", metavar="FILE")
@click.option(
    "--format",
    "layout",
    type=OneOf("json", "jsonl"),
    default="json",
    show_default=True,
    help="Indented, or on one line.",
)
def extract(file: str, layout: str) -> None:
    """Print one bulletin as a flat record: people, organisations, posts, actions.

    \b
    oversight extract examples/court.txt
    oversight extract - --format jsonl < examples/court.txt
    """
    import json

    from oversight_graph import api

    record = api.extract(file)
    click.echo(json.dumps(record, ensure_ascii=False, indent=2 if layout == "json" else None))
