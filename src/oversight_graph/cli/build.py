"""``oversight build``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from oversight_graph.cli.console import QUIET, VERBOSE, is_set, progress, say
from oversight_graph.cli.root import command

_MOST_LINES = 20
_MOST_PATTERNS = 5


@command("build")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
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
def build(inputs: tuple[str, ...], output: Path, jobs: int) -> int:
    """Build the graph of files, folders (their .txt and .md files) or standard input (-).

    \b
    oversight build examples -o output
    oversight build examples/court.txt examples/expulsion.txt
    cat examples/court.txt | oversight build -

    Writes graph.ttl, report.json, graph.html, tables/*.csv and texts/*.txt. A bulletin
    that cannot be read is put aside with its reason, and the exit code is 1.
    """
    from oversight_graph import api

    graph = api.build(inputs, output, jobs=jobs, progress=progress)
    report = graph.report
    if not is_set(QUIET):
        for line in (*_remarks(report), *_unknown(report)):
            say(line)
        click.echo(_sentences(report))
        click.echo(_summary(report, output))
    return 1 if report["totals"]["documents"].get("quarantined") else 0


def _remarks(report: dict[str, Any]) -> list[str]:
    lines = []
    for entry in report["documents"]:
        if entry["state"] == "quarantined":
            lines.append(f"put aside: {entry['reason']}")
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


def _summary(report: dict[str, Any], output: Path) -> str:
    documents, facts = report["totals"]["documents"], report["totals"]["facts"]
    read = sum(count for state, count in documents.items() if state != "quarantined")
    found = ", ".join(
        f"{facts.get(kind, 0)} {kind}" for kind in ("tenures", "actions", "relations")
    )
    plural = "" if read == 1 else "s"
    return f"{read} bulletin{plural}: {found} → {output / 'graph.ttl'}"
