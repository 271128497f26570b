"""``oversight build``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from oversight_graph.cli.console import QUIET, VERBOSE, is_set, progress, say
from oversight_graph.cli.root import command

_MOST_LINES = 20
_MOST_PATTERNS = 5
_STATES = {
    "built": "built",
    "built_with_warnings": "built with warnings",
    "duplicate": "duplicate",
    "quarantined": "put aside",
}


@command("build")
@click.argument("inputs", nargs=-1, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="Folder to write into; it is made if need be.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes to read with; the output is the same for any number.",
)
@click.option(
    "--list",
    "lists",
    multiple=True,
    metavar="FILE",
    help="Read the inputs that FILE names, one a line; repeatable.",
)
@click.option(
    "--columns",
    default="",
    metavar="FIELD=COLUMN,...",
    help="Columns of tables: text=…,title=…,date=…,url=…,publisher=….",
)
@click.option(
    "--limit",
    "limits",
    multiple=True,
    metavar="NAME=NUMBER",
    help="Change a limit, such as seconds=60; repeatable.",
)
def build(
    inputs: tuple[str, ...],
    output: Path,
    jobs: int,
    lists: tuple[str, ...],
    columns: str,
    limits: tuple[str, ...],
) -> int:
    """Build the graph of files, folders, archives (zip, tar, WARC), tables or standard input (-).

    \b
    oversight build examples -o output
    oversight build 'examples/*sion*.txt' --jobs 2
    ls examples/*.txt | oversight build --list -
    cat examples/court.txt | oversight build -

    Writes graph.ttl, report.json, report.html, graph.html, tables/*.csv and texts/*.txt. A
    bulletin that cannot be read is put aside with its reason, and the exit code is 1.
    """
    from oversight_graph import api
    from oversight_graph.building.containers.columns import parse_columns
    from oversight_graph.building.limits import parse_limits
    from oversight_graph.building.sources import read_list

    if not inputs and not lists:
        raise click.UsageError("Missing argument 'INPUT...'.")
    graph = api.build(
        inputs,
        output,
        jobs=jobs,
        progress=progress,
        listed=[path for each in lists for path in read_list(each)],
        columns=parse_columns(columns),
        limits=parse_limits(limits),
    )
    report = graph.report
    if not is_set(QUIET):
        for line in (*report.get("remarks", ()), *_remarks(report), *_unknown(report)):
            say(line)
        if report["totals"]["documents"].get("quarantined", 0) > 1:
            say(f"how to mend what was put aside: {output / 'report.html'}")
        click.echo(_states(report))
        click.echo(_sentences(report))
        click.echo(_summary(report, output))
    return 1 if report["totals"]["documents"].get("quarantined") else 0


def _remarks(report: dict[str, Any]) -> list[str]:
    lines = []
    for entry in report["documents"]:
        if entry["state"] == "quarantined":
            remedy = f" — {entry['remedy']}" if "remedy" in entry else ""
            lines.append(f"put aside: {entry['reason']}{remedy}")
        lines += [f"warning: {entry['document']}: {text}" for text in entry.get("warnings", ())]
    hidden = len(lines) - _MOST_LINES
    if hidden <= 0 or is_set(VERBOSE):
        return lines
    return [*lines[:_MOST_LINES], f"and {hidden} more, in report.json"]


def _unknown(report: dict[str, Any]) -> list[str]:
    """The most frequent patterns of sentences that no rule understood."""
    return [
        f"not understood, {entry['count']} times: {entry['pattern']}"
        for entry in report["unknown_patterns"][:_MOST_PATTERNS]
        if entry["count"] > 1
    ]


def _sentences(report: dict[str, Any]) -> str:
    states, coverage = report["totals"]["sentences"], report["totals"]["coverage"]
    counts = ", ".join(f"{states.get(s, 0)} {s}" for s in ("extracted", "ignored", "unknown"))
    return f"sentences: {counts}" + ("" if coverage is None else f" (coverage {coverage:.1%})")


def _states(report: dict[str, Any]) -> str:
    """How many inputs ended in which state; the numbers add up to the first one."""
    states = report["totals"]["documents"]
    counts = ", ".join(
        f"{states[state]} {words}" for state, words in _STATES.items() if state in states
    )
    over = sum(report["passed_over"].values())
    aside = f"; {over} other files passed over" if over else ""
    return f"inputs: {sum(states.values())} = {counts}{aside}"


def _summary(report: dict[str, Any], output: Path) -> str:
    documents, facts = report["totals"]["documents"], report["totals"]["facts"]
    read = documents.get("built", 0) + documents.get("built_with_warnings", 0)
    found = ", ".join(
        f"{facts.get(kind, 0)} {kind}" for kind in ("tenures", "actions", "relations")
    )
    plural = "" if read == 1 else "s"
    return f"{read} bulletin{plural}: {found} → {output / 'graph.ttl'}"
