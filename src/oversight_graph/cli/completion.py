"""``oversight completion``, and what is completed beyond commands and options."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem, get_completion_class

from oversight_graph.cli.console import put
from oversight_graph.cli.options import OneOf
from oversight_graph.cli.root import command, root

SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_OVERSIGHT_COMPLETE"


@command("completion")
@click.argument("shell", type=OneOf(*SHELLS))
def completion(shell: str) -> None:
    """Print what makes a shell complete commands, options, questions and formats.

    \b
    oversight completion bash >> ~/.bashrc
    oversight completion zsh >> ~/.zshrc
    oversight completion fish > ~/.config/fish/completions/oversight.fish

    Then open a new shell.
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"click knows no completion for {shell}")
    put(kind(root, {}, "oversight", _VARIABLE).source().strip() + "\n")


def complete_questions(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the saved questions that begin so, with their titles; else files."""
    from oversight_graph.query import saved_names, saved_question

    names = [name for name in saved_names() if name.startswith(incomplete)]
    if not names:
        return [CompletionItem(incomplete, type="file")]
    return [CompletionItem(name, help=saved_question(name).titles.get("en")) for name in names]


def complete_exports(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the formats of ``oversight export`` that begin so."""
    from oversight_graph.exports import FORMATS

    return [CompletionItem(name) for name in FORMATS if name.startswith(incomplete)]


def complete_parameters(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the parameters of the question that is being typed, each with its ``=``."""
    from oversight_graph.errors import OversightError
    from oversight_graph.query.asking import find_question

    # While the value of an option is being typed, click has not yet given out the arguments.
    name = context.params.get("question") or next(iter(context.args), "")
    try:
        question = find_question(name)
    except OversightError:
        return []
    return [
        CompletionItem(f"{parameter.name}=", help=parameter.description)
        for parameter in question.parameters
        if parameter.name.startswith(incomplete)
    ]
