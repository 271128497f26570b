"""Collect the areas a document names, which tell what its bare level characters mean."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.hits import FoundArea
from oversight_graph.recognition.line import Line
from oversight_graph.recognition.mask import normalise
from oversight_graph.recognition.mention import Mention, OrgName
from oversight_graph.recognition.names import find_names
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


def organisations_in_head(document: Document, sentences: list[Recognised]) -> Iterator[OrgName]:
    """The organisations that the title and the publisher's line name."""
    for recognised in sentences:
        if recognised.sentence.part is Part.TITLE:
            for mention in recognised.mentions:
                yield from _organisations_of(mention.value)
    line = Line.of(normalise(document.publisher or ""), [])
    find_names(line)
    yield from (org.name for org in line.orgs)


def _organisations_of(value: object) -> Iterator[OrgName]:
    if isinstance(value, OrgName):
        yield value
    elif isinstance(value, tuple):
        yield from (post.org for post in value if post.org)


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
    areas = org.areas or org.within
    own = [areas] if areas and not org.level else []
    inner = [other for other in (org.host, org.parent, org.dispatcher) if other]
    return [*own, *(chain for other in inner for chain in _chains_of(other))]
