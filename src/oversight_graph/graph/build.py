"""From findings to quads: one named graph per document."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Quad

from oversight_graph.graph.actions import write_action
from oversight_graph.graph.entities import write_entities
from oversight_graph.graph.iris import Iris
from oversight_graph.graph.prefixes import DEFAULT_BASE
from oversight_graph.graph.provenance import Run, write_document, write_run
from oversight_graph.graph.relations import write_relation
from oversight_graph.graph.sheet import Sheet
from oversight_graph.graph.tenures import write_tenure
from oversight_graph.resolution.entities import Findings


def build_graph(
    findings: Iterable[Findings], *, base: str = DEFAULT_BASE, run: Run | None = None
) -> list[Quad]:
    """Return the quads of all documents, sorted; the order of ``findings`` does not matter.

    Each document's facts are in the graph named by its IRI. ``base`` is where resources are
    minted. Raises ``OutputError`` for findings that contradict themselves (a key that nothing
    has, evidence outside the text) and ``UndeclaredTermError`` for a notation that no
    vocabulary has.
    """
    quads: set[Quad] = set()
    for each in findings:
        quads.update(document_quads(each, base=base, run=run))
    return sorted(quads, key=str)


def document_quads(
    findings: Findings, *, base: str = DEFAULT_BASE, run: Run | None = None
) -> list[Quad]:
    """Return the quads of one document, sorted. Raises as ``build_graph`` does."""
    run = run or Run()
    iris = Iris(base)
    sheet = Sheet(findings, iris, run.iri(iris, findings.document.sha256))
    write_document(sheet)
    write_run(sheet, run)
    write_entities(sheet)
    for tenure in findings.tenures:
        write_tenure(sheet, tenure)
    for action in findings.actions:
        write_action(sheet, action)
    for relation in findings.relations:
        write_relation(sheet, relation)
    return sheet.quads()
