"""The group of commands and what all commands have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import click

from oversight_graph.cli.commands import COMMANDS, command_named
from oversight_graph.cli.options import did_you_mean, graph_option, switches
from oversight_graph.version import __version__

__all__ = ["Command", "command", "graph_option", "root"]

_NO_COMMAND = 2  # as click ends on wrong usage
HELP_NAMES = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Command(click.Command):
    """A command with the switches that all have, and ``-h``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  - click's own signature
        kwargs.setdefault("context_settings", HELP_NAMES)
        super().__init__(*args, **kwargs)
        self.params.extend(switches())


class _Root(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            hint = did_you_mean(name, self.list_commands(ctx), "see `oversight --help`")
            raise click.UsageError(f"there is no command `{name}`{hint}")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        # In the order of the work, not of the alphabet.
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        return command_named(cmd_name) if cmd_name in COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        # The list alone is quick; to ask each command would import all of them.
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Root,
    context_settings=HELP_NAMES,
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
)
@click.version_option(__version__, prog_name="oversight", message="%(prog)s %(version)s")
@click.pass_context
def root(ctx: click.Context) -> None:
    """Turn discipline-inspection bulletins into a knowledge graph, and ask it.

    \b
    oversight build examples              the graph, tables and a picture, in output/
    oversight query                       the questions that can be asked
    oversight query person-history --param person=令狐川
    oversight show 令狐川                 a picture of what surrounds one name
    oversight explain 令狐川              every statement, with its quote and source
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(_NO_COMMAND)


root.params.extend(switches())


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Return the decorator that makes a function the command ``name``."""
    made = click.command(name, cls=Command, short_help=COMMANDS[name])
    return cast("Callable[[Callable[..., Any]], click.Command]", made)
