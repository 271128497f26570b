"""Bring findings about a compact copy of a document back to the original text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from oversight_graph.reading.document import Document, Sentence
from oversight_graph.recognition.compact import Compact
from oversight_graph.resolution.entities import Findings, Span


def in_original(findings: Findings, copy: Compact, document: Document) -> Findings:
    """The same findings with every span counting in ``document``, of which ``copy`` is a copy."""
    if not copy.cuts:
        return replace(findings, document=document)
    parts: dict[str, Any] = {
        field.name: _moved(getattr(findings, field.name), copy)
        for field in fields(findings)
        if field.name != "document"
    }
    return replace(findings, document=document, **parts)


def _moved(value: object, copy: Compact) -> object:
    """A value with every span inside it moved; spans keep their order."""
    if isinstance(value, tuple):
        return tuple(_moved(each, copy) for each in value)
    if isinstance(value, Span | Sentence):
        return replace(value, start=copy.start(value.start), end=copy.end(value.end))
    made: Any = type(value)
    if names := _fields_of(made):
        return made(**{name: _moved(getattr(value, name), copy) for name in names})
    return value


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    """The names of the fields of a kind of value, none if it has none."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
