"""What grows while a document is understood: names by place, entities with their mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from oversight_graph.reading.document import Document
from oversight_graph.recognition.recognise import Recognised
from oversight_graph.resolution.entities import (
    Bounds,
    Span,
)  # fmt: skip
from oversight_graph.resolution.organisation_names import Named, OrganisationNamer


@dataclass(slots=True)
class ReadingState:
    """What grows while a document is understood."""

    document: Document
    sentences: list[Recognised]
    namer: OrganisationNamer
    bounds: dict[int, Bounds]
    orgs: dict[str, tuple[Named, list[Span], list[str]]] = field(default_factory=dict)
    org_at: dict[int, Named] = field(default_factory=dict)
    posts_at: dict[int, Named | None] = field(default_factory=dict)
    areas: dict[str, tuple[tuple[str, ...], list[Span]]] = field(default_factory=dict)
    area_at: dict[int, str] = field(default_factory=dict)
