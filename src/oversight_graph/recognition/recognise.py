"""Find every mention of a document, sentence by sentence.

Order of the cascade: document titles, dates and quantities; areas and organisations;
stationed groups; post chains; people, over the whole document at once. What an earlier step
took, a later one cannot split.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from oversight_graph.data_files import toml_of
from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.areas.places import mark_places
from oversight_graph.recognition.bodies.areas_and_organisations import find_areas_and_organisations
from oversight_graph.recognition.bodies.corps_units import with_corps_units
from oversight_graph.recognition.bodies.declared import mark_declared_names
from oversight_graph.recognition.bodies.series import with_series
from oversight_graph.recognition.bodies.shared_heads import with_shared_heads
from oversight_graph.recognition.bodies.stationed import with_stationed_groups
from oversight_graph.recognition.dates.fixed import find_fixed
from oversight_graph.recognition.members import with_members
from oversight_graph.recognition.people.people import find_people
from oversight_graph.recognition.posts.posts import Chain, find_chains, may_hold_posts
from oversight_graph.recognition.recognised import SYMBOLS, Recognised
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.hits import FoundArea, FoundOrg, Hit
from oversight_graph.recognition.words.joined import Found, Joined, within_lines
from oversight_graph.recognition.words.lexicons import Entry
from oversight_graph.recognition.words.line import Line, lines_of
from oversight_graph.recognition.words.mask import Mask, masked, normalise
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of

_WORDS = lists_of("recognition", "recognise.toml")

#: Units that a number names: 八处, 三科.
_NUMBERED_UNITS = _WORDS["numbered_units"]
_BY_START = attrgetter("start")


@cache
def _references() -> re.Pattern[str]:
    entries = toml_of("recognition", "references.toml")["reference"]
    pattern = within_lines("|".join(entry["pattern"] for entry in entries))
    return gated(pattern, re.MULTILINE)


def recognise(document: Document) -> list[Recognised]:
    """Find the mentions of every title and body sentence of ``document``."""
    normal = normalise(document.text)
    result = [
        Recognised(s, normal[s.start : s.end], s.start)
        for s in document.sentences
        if s.part in (Part.BODY, Part.TITLE)
    ]
    joined = Joined.of([found.text for found in result])
    fixed = find_fixed(joined.text)
    lines = lines_of(joined, [(start, end) for start, end, _ in fixed])
    mark_places(lines, joined, _lines_around(document, normal))
    mark_declared_names(lines, joined)
    for index, each in joined.by_sentence(fixed).items():
        for start, end, (kind, value) in each:
            result[index].add(kind, start, end, value)
    pointing = joined.by_sentence(
        (*m.span(), m.group()) for m in _references().finditer(joined.text)
    )
    for index, (found, line) in enumerate(zip(result, lines, strict=True)):
        _recognise_sentence(found, line, pointing.get(index, ()))
    _put_people(result, joined)
    for found in result:
        if found.mentions:
            found.kinds = frozenset([mention.kind for mention in found.mentions])
    return result


def _lines_around(document: Document, normal: str) -> list[Line]:
    """Head lines and navigation, which give no facts but show where names begin."""
    around = [
        normal[s.start : s.end]
        for s in document.sentences
        if s.part in (Part.METADATA, Part.NAVIGATION)
    ]
    return lines_of(Joined.of(around), []) if around else []


def _recognise_sentence(found: Recognised, line: Line, references: Sequence[Found[str]]) -> None:
    find_areas_and_organisations(line)
    orgs = with_corps_units(line, with_series(line, with_stationed_groups(line)))
    orgs = with_shared_heads(line, orgs)
    chains: list[Chain] = []
    if line.hits and may_hold_posts(found.text, line.types, lambda: _ends(found, line, orgs)):
        chains = _chains(found, line, orgs)
    if chains or orgs or line.areas:
        _put_chains_and_names(found, line.areas, orgs, chains)
    if references or "group" in line.types:
        _groups_and_references(found, line.hits, references)
    if len(found.mentions) > 1:
        found.mentions.sort(key=_BY_START)


def _put_chains_and_names(
    found: Recognised, areas: list[FoundArea], orgs: list[FoundOrg], chains: list[Chain]
) -> None:
    """Add posts, organisations and areas, each unless it is part of one before it."""
    inside = [(start, end) for start, end, _ in chains]
    _drop_inside(found, [*inside, *((org.start, org.end) for org in orgs)])
    for start, end, posts in chains:
        found.add(Kind.POST, start, end, posts)
    for org in orgs:
        if not _within(org.start, inside):
            found.add(Kind.ORGANISATION, org.start, org.end, org.name)
    inside += [(org.start, org.end) for org in orgs]
    for area in areas:
        if not _within(area.start, inside):
            found.add(Kind.AREA, area.start, area.end, area)


def _ends(found: Recognised, line: Line, orgs: list[FoundOrg]) -> Iterator[int]:
    """Where all that posts are made of ends in a sentence."""
    for named in (line.hits, orgs, line.areas):
        yield from (one.end for one in named)
    yield from (mention.end - found.offset for mention in found.mentions)


def _chains(found: Recognised, line: Line, orgs: list[FoundOrg]) -> list[Chain]:
    """The chains of posts of a sentence, by the mask of all that posts are made of."""
    mask = Mask(found.text)
    entries = _put_names(mask, line, orgs, found)
    return find_chains(mask.view, found.text, orgs, line.areas, entries)


def _drop_inside(found: Recognised, names: list[tuple[int, int]]) -> None:
    """Forget the numbers that turned out to be part of a name: 监察执法八处."""
    offset = found.offset
    if names and found.mentions:
        found.mentions = [m for m in found.mentions if not _within(m.start - offset, names)]


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in spans)


def _put_names(mask: Mask, line: Line, orgs: list[FoundOrg], fixed: Recognised) -> dict[int, Entry]:
    """Show all that posts are made of; return the entries of roles and prefixes by offset."""
    entries: dict[int, Entry] = {}
    offset = fixed.offset
    for mention in fixed.mentions:
        if not _numbers_a_unit(line, mention, mention.end - offset):
            mask.put(mention.start - offset, mention.end - offset, SYMBOLS[mention.kind])
    for hit in line.hits:
        if hit.type in ("role", "prefix", "stationed"):
            mask.put(hit.start, hit.end, hit.type)
            entries[hit.start] = hit.entry
    for area in line.areas:
        mask.put(area.start, area.end, "area")
    for org in orgs:
        mask.put(org.start, org.end, "org")
    return entries


def _numbers_a_unit(line: Line, mention: Mention, end: int) -> bool:
    """Whether a number is that of a unit with an office behind it: 八处 in 监察执法八处副处长."""
    counted = mention.kind is Kind.QUANTITY and mention.surface.endswith(_NUMBERED_UNITS)
    return counted and line.role_follows(end)


def _groups_and_references(
    found: Recognised, hits: list[Hit], references: Sequence[Found[str]]
) -> None:
    groups = [hit for hit in hits if hit.type == "group"]
    offset = found.offset
    taken = [(m.start - offset, m.end - offset) for m in found.mentions]
    for hit in groups:
        if not _overlaps(hit.start, hit.end, taken):
            found.add(Kind.GROUP, hit.start, hit.end, hit.surface)
            taken.append((hit.start, hit.end))
    for start, end, word in references:
        if not _overlaps(start, end, taken):
            found.add(Kind.REFERENCE, start, end, word)


def _put_people(sentences: list[Recognised], joined: Joined) -> None:
    """Add the people of all sentences; what their names run over was misread."""
    view = _view(sentences, joined)
    named = find_people(joined, view)
    for index, found in enumerate(sentences):
        if index not in named:
            mentions = with_members(found)
            if mentions is not found.mentions:
                found.mentions = mentions
            else:  # nothing has changed since the view was made
                found.show(view[joined.starts[index] : joined.ends[index]])
            continue
        names = named[index]
        spans = [(start + found.offset, end + found.offset) for start, end, _ in names]
        found.mentions = [m for m in found.mentions if not _overlaps(m.start, m.end, spans)]
        for start, end, denoted in names:
            found.add(Kind.PERSON, start, end, denoted)
        found.mentions.sort(key=_BY_START)
        found.mentions = with_members(found)


def _view(sentences: list[Recognised], joined: Joined) -> str:
    """The joined text with the mentions of all sentences shown as symbols."""
    shown = [
        (mention.start + shift, mention.end + shift, SYMBOLS[mention.kind])
        for found, start in zip(sentences, joined.starts, strict=True)
        for shift in (start - found.offset,)
        for mention in found.mentions
    ]
    return masked(joined.text, shown)
