"""All commands, in the order in which a newcomer meets them; each is imported when it is needed."""

from __future__ import annotations

from importlib import import_module
from typing import Final, cast

import click

COMMANDS: Final[dict[str, str]] = {
    "build": "Build a graph of bulletins.",
    "extract": "Print one bulletin as a flat record.",
    "query": "Answer a saved question, or SPARQL.",
    "show": "Draw what surrounds a name, or the whole graph.",
    "explain": "Print every statement about a name, with its quotes.",
    "verify": "Check quotes, shapes and links of a graph.",
    "evaluate": "Compare what is extracted with gold.",
    "export": "Write the graph in another format.",
    "completion": "Print what makes the tab key work in a shell.",
    "doctor": "Say whether this machine has what is needed.",
}
"""The line of each command in the list. Its code is the function of its name in the module of its
name beside this one."""


def command_named(name: str) -> click.Command:
    """Return a command of the list."""
    return cast("click.Command", getattr(import_module(f"{__package__}.{name}"), name))


def all_commands() -> tuple[click.Command, ...]:
    """Return all of them."""
    return tuple(map(command_named, COMMANDS))
