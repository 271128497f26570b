"""Collect the areas a document names, which tell what its bare level characters mean."""

from __future__ import annotations

from oversight_graph.reading.document import Document
from oversight_graph.recognition.hits import FoundArea
from oversight_graph.recognition.mention import Mention, OrgName
from oversight_graph.recognition.recognise import Recognised
from oversight_graph.resolution.area_context import AreaContext, AreaSighting, full_name

Chain = tuple[str, ...]


def area_context(document: Document, sentences: list[Recognised]) -> AreaContext:
    """The context that all areas of a document make, with its title and publisher as hints."""
    sightings = [
        AreaSighting(mention.start, recognised.sentence.paragraph, tuple(map(full_name, names)))
        for recognised in sentences
        for mention in recognised.mentions
        for names in _chains_in(mention)
    ]
    return AreaContext(sightings, f"{document.publisher or ''}{document.title or ''}")


def _chains_in(mention: Mention) -> list[Chain]:
    """The chains of areas a mention writes out; a bare level character tells nothing."""
    value = mention.value
    if isinstance(value, FoundArea):
        return [value.names] if value.names and not value.level else []
    if isinstance(value, OrgName):
        return _chains_of(value)
    if isinstance(value, tuple):
        return [chain for post in value if post.org for chain in _chains_of(post.org)]
    return []


def _chains_of(org: OrgName) -> list[Chain]:
    own = [org.areas] if org.areas and not org.level else []
    inner = [other for other in (org.host, org.parent, org.dispatcher) if other]
    return [*own, *(chain for other in inner for chain in _chains_of(other))]
