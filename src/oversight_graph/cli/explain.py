"""``oversight explain``."""

from __future__ import annotations

import click

from oversight_graph.cli.options import OneOf
from oversight_graph.cli.root import command, graph_option


@command("explain")
@click.argument("name", metavar="NAME|IRI")
@graph_option
@click.option(
    "--format",
    "layout",
    type=OneOf("text", "json"),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
def explain(name: str, graph: str, layout: str) -> None:
    """Print every statement about a name, with its quote, its document and the rule.

    \b
    oversight explain 令狐川
    oversight explain organ:澜州市纪委 --format json
    oversight explain 令狐川 --graph - < output/graph.ttl
    """
    import json

    from oversight_graph import api

    explanations = api.load(graph).explain(name)
    if layout == "json":
        plain = [explanation.to_dict() for explanation in explanations]
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(str(explanation) for explanation in explanations), nl=False)
