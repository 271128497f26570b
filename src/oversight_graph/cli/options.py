"""What several commands take: switches of all of them, and words of which one is chosen."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

import click

from oversight_graph.cli.console import DEBUG, NO_COLOUR, QUIET, VERBOSE

_SWITCHES = (
    (("-q", "--quiet"), QUIET, "Say nothing but errors on standard error."),
    (("-v", "--verbose"), VERBOSE, "Say more about the run on standard error."),
    (("--no-color",), NO_COLOUR, "Print without colours, as does the variable NO_COLOR."),
    (("--debug",), DEBUG, "Show where in the program an error arose."),
)


def switches() -> list[click.Option]:
    """Return the options that every command has; each sets a variable of the environment."""
    return [
        click.Option(
            list(names), is_flag=True, expose_value=False, callback=_setter(variable), help=text
        )
        for names, variable, text in _SWITCHES
    ]


def _setter(variable: str) -> Callable[[click.Context, click.Parameter, bool], None]:
    def switch(_context: click.Context, _option: click.Parameter, given: bool) -> None:
        if given:
            os.environ[variable] = "1"

    return switch


class OneOf(click.Choice[str]):
    """One of some words; for a word that is none of them the nearest is suggested."""

    def __init__(self, *words: str) -> None:
        super().__init__(words)

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return what is said about a word that is none of them."""
        return f"{value!r} is none of {', '.join(self.choices)}" + did_you_mean(
            str(value), self.choices
        )


def did_you_mean(word: str, known: Sequence[str], otherwise: str = "") -> str:
    """Return the end of a message about an unknown word: the nearest known one, if any."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    remedy = f"did you mean `{near[0]}`?" if near else otherwise
    return f" — {remedy}" if remedy else ""


graph_option = click.option(
    "--graph",
    default="output/graph.ttl",
    show_default=True,
    envvar="OVERSIGHT_GRAPH",
    show_envvar=True,
    metavar="PATH|URL|-",
    help="Graph file, output folder, SPARQL endpoint, or - for standard input.",
)
