"""From bulletins to a graph in memory with its report: the stages in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import Quad

from oversight_graph.building.pipeline import Outcome, Progress, read_bulletins
from oversight_graph.building.report import Report, make_report
from oversight_graph.building.sources import Bulletin
from oversight_graph.errors import OutputError
from oversight_graph.graph.build import document_quads
from oversight_graph.graph.turtle import to_turtle
from oversight_graph.store import EmbeddedStore, EmbeddedView
from oversight_graph.version import __version__, rules_hash


@dataclass(frozen=True, slots=True)
class Built:
    """A graph just built: its Turtle, a view to ask, its report, and the texts by SHA-256."""

    turtle: bytes
    view: EmbeddedView
    report: Report
    texts: dict[str, str]


def build_from(
    bulletins: Sequence[Bulletin], jobs: int = 1, progress: Progress | None = None
) -> Built:
    """Read the bulletins and build their graph.

    Raises InputError when none can be read, OutputError when the graph's Turtle does not
    read back as the graph.
    """
    outcomes, quads = _with_quads(read_bulletins(bulletins, jobs, progress))
    return Built(
        turtle=to_turtle(quads),
        view=EmbeddedStore(quads).view(),
        report=make_report(outcomes, version=__version__, rules=rules_hash()),
        texts=_texts(outcomes),
    )


def _with_quads(outcomes: Sequence[Outcome]) -> tuple[list[Outcome], list[Quad]]:
    """Return the quads of all documents, and put aside those whose findings give none.

    Findings that contradict themselves are a fault of the rules, and no reason to lose the
    other documents; when none is left the last fault is raised.
    """
    kept: list[Outcome] = []
    quads: set[Quad] = set()
    fault: OutputError | None = None
    for outcome in outcomes:
        try:
            if outcome.findings is not None:
                quads.update(document_quads(outcome.findings))
        except Exception as error:  # noqa: BLE001  - reported, and raised below if it is all
            reason = f"{outcome.name}: its findings make no graph: {error}"
            fault = OutputError(reason)
            kept.append(Outcome(outcome.name, reason=reason))
        else:
            kept.append(outcome)
    if fault is not None and not quads:
        raise fault
    return kept, sorted(quads, key=str)


def _texts(outcomes: Sequence[Outcome]) -> dict[str, str]:
    documents = (outcome.findings.document for outcome in outcomes if outcome.findings)
    return {document.sha256: document.text for document in documents}
