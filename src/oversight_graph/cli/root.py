"""The group of commands and what all commands have in common."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, cast

import click

from oversight_graph import __version__

HELP_NAMES = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class ClosedPipe(Exception):  # noqa: N818  - no error: the reader has seen enough
    """Whoever reads our output has closed it (``oversight query … | head``)."""


def _debug(_context: click.Context, _option: click.Parameter, given: bool) -> None:
    if given:
        os.environ["OVERSIGHT_DEBUG"] = "1"


def _debug_option() -> click.Option:
    return click.Option(
        ["--debug"],
        is_flag=True,
        expose_value=False,
        callback=_debug,
        help="Show where in the program an error arose.",
    )


class Command(click.Command):
    """A command with ``--debug``, ``-h`` and a quiet end on a closed pipe."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  - click's own signature
        kwargs.setdefault("context_settings", HELP_NAMES)
        super().__init__(*args, **kwargs)
        self.params.append(_debug_option())

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  - click's own signature
        """Run the command and write out all it printed."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # What is still buffered has nowhere to go; without this Python would complain.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise ClosedPipe from None
        return result


class _Root(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            near = get_close_matches(name, self.list_commands(ctx), n=1)
            hint = f"did you mean `{near[0]}`?" if near else "see `oversight --help`"
            raise click.UsageError(f"there is no command `{name}` — {hint}")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        # In the order of the work, as registered, not of the alphabet.
        return list(self.commands)


@click.group(cls=_Root, context_settings=HELP_NAMES)
@click.version_option(__version__, prog_name="oversight", message="%(prog)s %(version)s")
def root() -> None:
    """Turn discipline-inspection bulletins into a knowledge graph, and ask it.

    \b
    oversight build bulletins/            build output/graph.ttl, tables and a picture
    oversight query what-happened --param person=NAME
    oversight show NAME                   a picture of what surrounds one name
    oversight explain NAME                every statement, with its quote and source
    """


root.params.append(_debug_option())


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Return the decorator that makes a function the command ``name``."""
    return cast("Callable[[Callable[..., Any]], click.Command]", click.command(name, cls=Command))


graph_option = click.option(
    "--graph",
    default="output/graph.ttl",
    show_default=True,
    metavar="PATH|URL",
    help="Graph file, output folder, or SPARQL endpoint.",
)
