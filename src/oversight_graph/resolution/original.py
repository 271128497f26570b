"""Bring findings about a compact copy of a document back to the original text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from oversight_graph.reading.document import Document, Sentence
from oversight_graph.recognition.compact import Compact
from oversight_graph.resolution.entities import Findings, Span

T = TypeVar("T")


def in_original(findings: Findings, copy: Compact, document: Document) -> Findings:
    """The same findings with every span counting in ``document``, of which ``copy`` is a copy."""
    if not copy.cuts:
        return findings
    parts = {
        field.name: _moved(getattr(findings, field.name), copy)
        for field in fields(findings)
        if field.name != "document"
    }
    return replace(findings, document=document, **parts)


def _moved(value: T, copy: Compact) -> T:
    """A value with every span inside it moved; spans keep their order."""
    changed: Any = value
    if isinstance(value, tuple):
        changed = tuple(_moved(each, copy) for each in value)
    elif isinstance(value, Span | Sentence):
        changed = replace(value, start=copy.start(value.start), end=copy.end(value.end))
    elif is_dataclass(value) and not isinstance(value, type):
        changed = replace(
            value, **{f.name: _moved(getattr(value, f.name), copy) for f in fields(value)}
        )
    return changed
