"""Reads one input on its own: whatever goes wrong stays with it."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from oversight_graph.building.inputs import Input
from oversight_graph.building.limits import Limits
from oversight_graph.building.outcome import Outcome, put_aside
from oversight_graph.building.troubles import Trouble
from oversight_graph.errors import OversightError
from oversight_graph.reading import Document, read_documents
from oversight_graph.resolution import understand


def read_input(one: Input, limits: Limits) -> tuple[Outcome, ...]:
    """Read one input into what became of it: one outcome for each bulletin in it.

    Several bulletins of one input are named ``page.html#1``, ``page.html#2`` and so on.
    """
    try:
        documents = read_documents(one.read(limits), one.name, one.given)
        if not documents:
            return (put_aside(one.name, Trouble("nothing_to_read", name=one.name)),)
    except Exception as error:  # noqa: BLE001 - one input never stops the rest
        return (put_aside(one.name, _as_ours(error, one.name, limits)),)
    names = _names(one.name, documents)
    return tuple(
        _understood(name, document, one, limits)
        for name, document in zip(names, documents, strict=True)
    )


def _names(name: str, documents: Sequence[Document]) -> list[str]:
    if len(documents) == 1:
        return [name]
    return [f"{name}#{number}" for number in range(1, len(documents) + 1)]


def _understood(name: str, document: Document, one: Input, limits: Limits) -> Outcome:
    try:
        findings = understand(document)
    except Exception as error:  # noqa: BLE001 - as above
        return put_aside(name, _as_ours(error, name, limits))
    warnings = (*one.warnings, *document.warnings)
    return Outcome(name, findings, fetched=one.fetched, warnings=warnings)


def _as_ours(error: Exception, name: str, limits: Limits) -> OversightError:
    if isinstance(error, OversightError):
        return error
    if isinstance(error, MemoryError):
        more = 2 * round(limits.memory_bytes)
        return Trouble("too_hungry", name=name, more=more)
    if os.environ.get("OVERSIGHT_DEBUG"):
        traceback.print_exception(error, file=sys.stderr)
    return Trouble("internal", name=name, what=type(error).__name__, why=error)
