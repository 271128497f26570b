"""From inputs to a graph in memory with its report: the stages in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Quad

from oversight_graph.building.inputs import Input
from oversight_graph.building.outcome import Outcome, put_aside
from oversight_graph.building.pipeline import Progress, read_inputs
from oversight_graph.building.repeats import Repeats
from oversight_graph.building.report import Report, ReportWriter
from oversight_graph.building.unpacking import Reading
from oversight_graph.errors import InputError, OutputError
from oversight_graph.graph.build import document_quads
from oversight_graph.graph.provenance import also_in_quad, revision_quad
from oversight_graph.graph.turtle import to_turtle
from oversight_graph.reading.document import Document
from oversight_graph.resolution.entities import Findings
from oversight_graph.store import EmbeddedStore, EmbeddedView
from oversight_graph.version import __version__, rules_hash

_NO_TABLE = "columns are named, and no input is a table: a table ends in .csv, .json or .jsonl"


@dataclass(frozen=True, slots=True)
class Built:
    """A graph just built: its Turtle, a view to ask, its report, and the texts by SHA-256."""

    turtle: bytes
    view: EmbeddedView
    report: Report
    texts: dict[str, str]


def build_from(
    found: Sequence[Input],
    jobs: int = 1,
    progress: Progress | None = None,
    reading: Reading | None = None,
) -> Built:
    """Read the inputs and build their graph.

    Raises InputError when none can be read, OutputError when the graph's Turtle does not
    read back as the graph.
    """
    reading = reading or Reading()
    gathered = _Gathering()
    gathered.add_all(read_inputs(found, jobs, progress, reading))
    quads = gathered.quads()
    report = gathered.report.report(reading.passed_over)
    if reading.columns and not reading.tables:
        report["remarks"] = [_NO_TABLE]
    return Built(
        turtle=to_turtle(quads),
        view=EmbeddedStore(quads).view(),
        report=report,
        texts=gathered.texts,
    )


class _Gathering:
    """Takes each outcome apart as it comes: quads, text and line of the report stay of it."""

    def __init__(self) -> None:
        self.report = ReportWriter(version=__version__, rules=rules_hash())
        self.texts: dict[str, str] = {}
        self._quads: set[Quad] = set()
        self._repeats = Repeats(self.texts)
        self._first: Outcome | None = None
        self._fault: OutputError | None = None

    def add_all(self, outcomes: Iterable[Outcome]) -> None:
        """Take all outcomes. Raises InputError, or OutputError, where none gave a graph."""
        number = 0
        for outcome in outcomes:
            number += 1
            self._add(outcome)
        if self._quads:
            return
        if self._fault is not None:
            raise self._fault
        raise _nothing_readable(number, self._first)

    def quads(self) -> list[Quad]:
        """Return the quads of all documents, sorted, with their sources and versions."""
        for later, earlier in self._repeats.revisions():
            self._quads.add(revision_quad(later.sha256, earlier.sha256))
            self.report.revised(later.name, earlier.name, sure=later.surely_after(earlier))
        return sorted(self._quads, key=str)

    def _add(self, outcome: Outcome) -> None:
        if outcome.findings is None:
            self._first = self._first or outcome
            self.report.add(outcome)
            return
        document = outcome.findings.document
        first = self._repeats.first_of(document)
        if first is None:
            self._add_document(outcome, outcome.findings)
            return
        for place in filter(None, (outcome.name, document.url)):
            self._quads.add(also_in_quad(first.sha256, place))
        warnings = (*outcome.warnings, *_dates_apart(document.issued, first.issued))
        head = tuple(_head(document))
        self.report.add(Outcome(outcome.name, same_as=first.name, head=head, warnings=warnings))

    def _add_document(self, outcome: Outcome, findings: Findings) -> None:
        """Keep the graph of a document, or put it aside where its findings give none.

        Findings that contradict themselves are a fault of the rules, and no reason to lose the
        other documents.
        """
        try:
            self._quads.update(document_quads(findings))
        except Exception as error:  # noqa: BLE001  - reported, and raised above if it is all
            self._fault = OutputError(f"{outcome.name}: its findings make no graph: {error}")
            self.report.add(put_aside(outcome.name, self._fault))
            return
        self._repeats.remember(outcome, findings.document)
        self.texts[findings.document.sha256] = findings.document.text
        self.report.add(outcome)


def _head(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what a page says of itself, so that a second source keeps its own."""
    for name in ("title", "publisher", "issued", "url"):
        if said := getattr(document, name):
            yield name, str(said)


def _dates_apart(here: date | None, there: date | None) -> Iterator[str]:
    if here is not None and here != there:
        yield f"dated {here} here, and {there or 'not at all'} in the one that is kept"


def _nothing_readable(number: int, first: Outcome | None) -> InputError:
    if first is None:
        return InputError("nothing to read", "name files or folders")
    if number == 1:
        return InputError(first.reason or "", first.remedy)
    message = f"none of {number} bulletins can be read; the first: {first.reason}"
    return InputError(message, first.remedy)
