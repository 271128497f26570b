"""Collect the areas a document names, which tell what its bare level characters mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundArea
from oversight_graph.recognition.words.kinds_of_body import SCHOOLS
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.area_context import AreaContext, AreaSighting
from oversight_graph.resolution.bodies.area_names import (
    TOWNSHIP,
    level_of,
    meant_by,
    without_short_province,
)

_WORDINGS = patterns_of("resolution.bodies", "area_sightings.toml")
_WORDS = lists_of("resolution.bodies", "area_sightings.toml")

_NATIVE = _WORDINGS["native"]
_DESCRIBES = _WORDINGS["describes"]
_STUDIED = _WORDINGS["studied"]
#: What these wordings end with, which most areas do not stand behind.
_AFTER_COMMA = "，"
_AT, _LEADS_TO_BIRTHPLACE = "驻", frozenset(_WORDS["leads_to_birthplace"])
#: More characters than any wording before an area has that says why it stands there.
_REACH = 12
#: How many characters the name of a city has without its level.
_CITY_IN_SHORT = range(2, 5)
#: More areas than a text names.
_AREAS = 4096
Chain = tuple[str, ...]
_WITH_AREAS = frozenset({Kind.AREA, Kind.ORGANISATION, Kind.POST})


def area_context(document: Document, sentences: list[Recognised]) -> AreaContext:
    """The context that all areas of a document make, with its title and publisher as hints."""
    hints = _head_lines(document)
    plain: list[AreaSighting] = []
    under_level: list[tuple[AreaSighting, str]] = []
    for recognised in sentences:
        for start, names, level in _chains_of_sentence(recognised):
            paragraph = recognised.sentence.paragraph
            sighting = _sighting(start, paragraph, names)
            if level:
                under_level.append((sighting, level))
                continue
            plain.append(sighting)
            if wider := _named_after(names[0]):
                plain.append(AreaSighting(start, paragraph, wider))
    schools = {area for recognised in sentences for area in _cities_of_schools(recognised)}
    context = AreaContext(plain, hints, schools)
    completed = [_completed(context, sighting, level) for sighting, level in under_level]
    return AreaContext([*plain, *completed], hints, schools) if completed else context


def _sighting(start: int, paragraph: int, names: Chain) -> AreaSighting:
    said = without_short_province(names)
    meant = tuple([meant_by(name) for name in names])
    return AreaSighting(start, paragraph, meant, len(names) - len(said))


def _chains_of_sentence(recognised: Recognised) -> Iterator[tuple[int, Chain, str]]:
    """The chains of areas of a sentence that say where what it tells happens."""
    if _WITH_AREAS.isdisjoint(recognised.kinds):
        return
    for mention in recognised.mentions:
        if mention.kind in _WITH_AREAS and not _is_elsewhere(recognised, mention):
            yield from _chains_in(mention, recognised.offset)


def _cities_of_schools(recognised: Recognised) -> Iterator[str]:
    """The cities that schools are called after: 岚浦 of a 岚浦师范学院."""
    for mention in recognised.mentions:
        for school in _bodies_of(mention):
            if school.cls in SCHOOLS and not school.within:
                yield from (school.body[:size] for size in _CITY_IN_SHORT)


def _is_elsewhere(recognised: Recognised, mention: Mention) -> bool:
    """Whether an area only says where somebody has an office, was born or went to school."""
    text, offset = recognised.text, recognised.offset
    start, end = mention.start - offset, mention.end - offset
    before, last = max(0, start - _REACH), text[start - 1 : start] if start else ""
    if last == _AT and _WORDINGS["seat"].search(text, before, start):
        return True
    if mention.kind is Kind.AREA:
        if _WORDINGS["around"].match(text, end):
            return True
        if last not in _LEADS_TO_BIRTHPLACE:
            return False
        native = _NATIVE.match(text, end) is not None and (
            last == _AFTER_COMMA or _DESCRIBES.search(text, before, start)
        )
        return bool(native) or _WORDINGS["born"].search(text, before, start) is not None
    org = mention.value
    if not (isinstance(org, OrgName) and org.cls in SCHOOLS and org.within):
        return False
    return text.startswith(grammar().studies, end) or bool(_STUDIED.search(text, before, start))


def _head_lines(document: Document) -> str:
    """Publisher, title and other lines that say where a bulletin comes from, and 结合云溪实际."""
    lines = (document.quote(s.start, s.end) for s in document.sentences if s.part is Part.METADATA)
    own = (match["area"] for match in _WORDINGS["own_place"].finditer(document.text))
    title = _WORDINGS["seat_in_title"].sub("", document.title or "")
    return "\n".join((document.publisher or "", title, *lines, *own))


def _completed(context: AreaContext, sighting: AreaSighting, level: str) -> AreaSighting:
    """该县湖坳镇 is seen as in 固坳县, and 该镇高泉村 as 湖坳镇高泉村."""
    wider = context.of_level(level, sighting.offset) or ()
    town = level_of(sighting.names[0]) == TOWNSHIP
    own = len(wider) if town else 0
    return replace(sighting, names=(*wider, *sighting.names), own=own)


@lru_cache(maxsize=_AREAS)
def _named_after(name: str) -> Chain:
    """常州 in 常州经开区 names the city too."""
    for row in lexicon().areas.get(name, ())[:1]:
        wider = lexicon().area_codes.get(row.parent)
        if wider is not None and row.name != name and name.startswith(wider.name[:-1]):
            return (wider.name,)
    return ()


def _chains_in(mention: Mention, offset: int) -> list[tuple[int, Chain, str]]:
    """The chains of areas a mention writes out, where, and the level each stands under.

    The posts of one mention are seen one after the other: 甲市市长、市委书记，乙市市长.
    """
    value, start = mention.value, mention.start
    if isinstance(value, FoundArea):
        return [(start, value.names, value.level)] if value.names else []
    if isinstance(value, OrgName):
        return [(start, *chain) for chain in _chains_of(value)]
    posts = [post for post in value if post.org] if isinstance(value, tuple) else []
    return [(post.start + offset, *chain) for post in posts for chain in _chains_of(post.org)]


def _bodies_of(mention: Mention) -> Iterator[OrgName]:
    """The bodies of a name or of offices, and those that they are parts of."""
    value = mention.value
    posts = value if isinstance(value, tuple) else ()
    for body in (value, *(post.org for post in posts)):
        if isinstance(body, OrgName):
            yield body
            if body.parent:
                yield body.parent


def _chains_of(org: OrgName) -> list[tuple[Chain, str]]:
    areas = org.areas or org.within
    own = [(areas, org.level)] if areas else []
    inner = [other for other in (org.host, org.parent, org.dispatcher) if other]
    return [*own, *(chain for other in inner for chain in _chains_of(other))]
