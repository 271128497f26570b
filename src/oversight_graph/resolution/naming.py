"""Give every mention of a document its organisation or area, in text order."""

from __future__ import annotations

import re

from oversight_graph.reading.document import Document
from oversight_graph.recognition.mention import Kind, Mention, OrgName, PostName
from oversight_graph.recognition.pieces import FoundArea
from oversight_graph.recognition.recognise import Recognised
from oversight_graph.resolution.area_context import AreaContext, AreaSighting, full_name
from oversight_graph.resolution.entities import (
    Span,
)  # fmt: skip
from oversight_graph.resolution.organisation_names import Named
from oversight_graph.resolution.post_bodies import fallback_body, post_body
from oversight_graph.resolution.reading_state import ReadingState

_DECLARED = re.compile(r"（(?:以下(?:统)?简称|下称|简称)[“：:]?([^”（）]{2,12})”?）")


def area_context(document: Document, sentences: list[Recognised]) -> AreaContext:
    """The areas that a document names, as the context of bare level words."""
    sightings = []
    for recognised in sentences:
        paragraph = recognised.sentence.paragraph
        for mention in recognised.mentions:
            for at, names in _area_names(mention):
                if names:
                    full = tuple(full_name(n) for n in names)
                    sightings.append(AreaSighting(at, paragraph, full))
    return AreaContext(sightings, f"{document.publisher or ''}{document.title or ''}")


def _area_names(mention: Mention) -> list[tuple[int, tuple[str, ...]]]:
    value = mention.value
    if isinstance(value, FoundArea):
        return [(mention.start, () if value.level else value.names)]
    if isinstance(value, OrgName):
        return [(mention.start, names) for names in _org_areas(value)]
    if isinstance(value, tuple):
        return [(mention.start, n) for p in value if p.org for n in _org_areas(p.org)]
    return []


def _org_areas(org: OrgName) -> list[tuple[str, ...]]:
    inner = [o for o in (org.host, org.parent, org.dispatcher) if o]
    return [
        a
        for a in ((() if org.level else org.areas), *(x for o in inner for x in _org_areas(o)))
        if a
    ]


def name_mentions(state: ReadingState, recognised: Recognised) -> None:
    """Name the organisations, areas and posts of one sentence, and remember them."""
    paragraph = recognised.sentence.paragraph
    for mention in recognised.mentions:
        value = mention.value
        if isinstance(value, OrgName):
            named = state.namer.name(value, mention.start, paragraph)
            if not named.name:
                continue
            _remember(state, named, Span(mention.start, mention.end), mention.surface)
            state.org_at[mention.start] = named
            _declare(state, recognised, mention, named)
        elif isinstance(value, FoundArea):
            _remember_area(state, mention, value, paragraph)
        elif mention.kind is Kind.POST and isinstance(value, tuple):
            _name_posts(state, mention, value, recognised)
        elif mention.kind is Kind.REFERENCE and (
            found := state.namer.reference(mention, paragraph)
        ):
            state.org_at[mention.start] = found


def _declare(state: ReadingState, recognised: Recognised, mention: Mention, named: Named) -> None:
    match = _DECLARED.match(recognised.text, mention.end - recognised.offset)
    if match:
        state.namer.aliases[match.group(1)] = named.name


def _remember(state: ReadingState, named: Named, span: Span, surface: str) -> None:
    for part in (named.host, named.sender, named.parent):
        if part is not None:
            _remember(state, part, span, "")
    _, spans, aliases = state.orgs.setdefault(named.name, (named, [], []))
    spans.append(span)
    if surface and surface != named.name and surface not in aliases:
        aliases.append(surface)
    if named.areas:
        _add_area(state, named.areas, span)


def _remember_area(state: ReadingState, mention: Mention, area: FoundArea, paragraph: int) -> None:
    names = tuple(full_name(n) for n in area.names)
    if (
        area.level
        and not area.names
        and not state.namer.areas.of_level(area.level, mention.start, paragraph)
    ):
        return
    if area.level:
        names = (*(state.namer.areas.of_level(area.level, mention.start, paragraph) or ()), *names)
    else:
        names = state.namer.areas.complete(names)
    state.area_at[mention.start] = "".join(names)
    _add_area(state, names, Span(mention.start, mention.end))


def _add_area(state: ReadingState, names: tuple[str, ...], span: Span) -> None:
    for i in range(1, len(names) + 1):
        state.areas.setdefault("".join(names[:i]), (names[:i], []))[1].append(span)


def _name_posts(
    state: ReadingState, mention: Mention, chain: tuple[PostName, ...], recognised: Recognised
) -> None:
    paragraph, offset = recognised.sentence.paragraph, recognised.offset
    before: Named | None = None
    fallback = fallback_body(state, mention, chain[0], recognised)
    for post in chain:
        at = post.start + offset
        named = post_body(state, post, before, at, paragraph)
        if named is None and post.org is None and post.office:
            named = fallback
        state.posts_at[at] = named
        if named is not None:
            span = Span(at, post.end + offset) if post.org else Span(mention.start, mention.end)
            if post.org is not None or named.name not in state.orgs:
                _remember(state, named, span, "")
            before = named
