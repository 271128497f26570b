"""Say which organisation or area every mention of a sentence denotes."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.bodies.declared import DECLARATION
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.hits import FoundArea
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.bodies.named import COLLECTIVE, Named
from oversight_graph.resolution.entities import Span
from oversight_graph.resolution.posts.post_bodies import name_posts

_WORDS = lists_of("resolution", "naming.toml")
_WORDINGS = patterns_of("resolution", "naming.toml")

#: Mentions that denote no body and no area.
_PLAIN = frozenset({Kind.DATE, Kind.QUANTITY, Kind.TITLE, Kind.PERSON, Kind.GROUP})
#: Where the last area of a sentence ends, and its names, widest first.
_Row = tuple[int, tuple[str, ...]]
_VILLAGES = _WORDS["villages"]
_ALL_LEVELS = "各级"
#: Every declaration of a short name holds this.
_DECLARED = "称"


def name_mentions(known: Denotations, recognised: Recognised) -> None:
    """Name the mentions of one sentence in text order, so that each may lean on those before."""
    if recognised.kinds <= _PLAIN:
        return
    short = _declarations(recognised)
    row: _Row = (0, ())
    for mention in recognised.mentions:
        if mention.kind in _PLAIN or (short and _is_inside(mention, short)):
            continue  # （以下简称驻市水务局组） declares a name and speaks of no 市水务局
        value = mention.value
        if isinstance(value, OrgName):
            row = _name_in_row(known, mention, value, recognised, row)
        elif isinstance(value, FoundArea):
            row = _name_area(
                known, mention, value, _town_of_row(row, mention, mention.surface, recognised)
            )
        elif mention.kind is Kind.POST and isinstance(value, tuple):
            name_posts(known, mention, value, recognised)
            _note_aliases_in_posts(known, value, recognised)
        elif mention.kind is Kind.REFERENCE:
            _name_reference(known, mention, recognised.sentence.paragraph)


def _declarations(recognised: Recognised) -> list[tuple[int, int]]:
    """Where the sentence declares short names."""
    if _DECLARED not in recognised.text:
        return []
    offset = recognised.offset
    found = DECLARATION.finditer(recognised.text)
    return [(m.start() + offset, m.end() + offset) for m in found]


def _is_inside(mention: Mention, spans: list[tuple[int, int]]) -> bool:
    """Whether a body stands in a declaration."""
    if mention.kind is not Kind.ORGANISATION:
        return False
    return any(start < mention.start < end for start, end in spans)


def _name_in_row(
    known: Denotations, mention: Mention, org: OrgName, recognised: Recognised, row: _Row
) -> _Row:
    """Name a body; 高泉村党支部 behind 云桥镇大桥村党支部、 is of the same town."""
    village = org.areas[-1] if org.areas else ""
    if len(org.areas) == 1 and (town := _town_of_row(row, mention, village, recognised)):
        org = replace(org, areas=(*town, village))
        known.namer.areas.join(org.areas)
    _name_organisation(known, mention, org, recognised)
    return (mention.end, org.areas) if village else row


def _name_organisation(
    known: Denotations, mention: Mention, org: OrgName, recognised: Recognised
) -> None:
    org = _of_the_whole(mention, org, recognised)
    named = known.namer.name(org, mention.start, recognised.sentence.paragraph)
    if named.name and named.cls != "media":  # a paper or site only tells the news
        known.add_organisation(named, Span(mention.start, mention.end), mention.surface)
        known.organisation_at[mention.start] = named
        _note_declared_alias(known, mention, named, recognised)


def _of_the_whole(mention: Mention, org: OrgName, recognised: Recognised) -> OrgName:
    """全市共立案9件；各级纪检监察机关处分7人: those of the area that the sentence tells of."""
    if org.cls != COLLECTIVE or org.areas or org.level or not org.body.startswith(_ALL_LEVELS):
        return org
    told = _WORDINGS["whole_area"].findall(recognised.text, 0, mention.start - recognised.offset)
    return replace(org, level=told[-1]) if told else org


def _note_declared_alias(
    known: Denotations, mention: Mention, named: Named, recognised: Recognised
) -> None:
    """The text may say right behind a name how it will call it: （以下简称“…”）."""
    match = DECLARATION.match(recognised.text, mention.end - recognised.offset)
    if match is not None:
        known.namer.aliases[match.group(1)] = named
    elif named.host and (inside := DECLARATION.search(mention.surface)):
        known.namer.aliases[inside.group(1)] = named.host
    elif named.parent and (inside := DECLARATION.search(mention.surface)):
        known.namer.aliases[inside.group(1)] = named.parent
        known.add_organisation(named.parent, Span(mention.start, mention.end))


def _note_aliases_in_posts(
    known: Denotations, chain: tuple[PostName, ...], recognised: Recognised
) -> None:
    """The body of a post may be given its short name there too: X（以下简称“…”）党委书记."""
    for post in chain:
        match = DECLARATION.search(recognised.text, post.start, post.end)
        named = known.body_of_post_at.get(post.start + recognised.offset)
        if match is not None and named is not None:
            known.namer.aliases[match.group(1)] = named.host or named


def _town_of_row(row: _Row, mention: Mention, name: str, recognised: Recognised) -> tuple[str, ...]:
    """The town of the village right before in a row: 云桥镇大桥村、高泉村 are of one town."""
    end, names = row
    beside = recognised.text[end - recognised.offset : mention.start - recognised.offset] == "、"
    villages = (name, *names[-1:])
    village = beside and bool(names) and all(each.endswith(_VILLAGES) for each in villages)
    return names[:-1] if village else ()


def _name_area(
    known: Denotations, mention: Mention, area: FoundArea, town: tuple[str, ...]
) -> _Row:
    """Name an area, and say where it ends and what it is called for those of its row."""
    names = known.namer.chain(area.names, area.level, mention.start)
    if area.level and not names:
        return 0, ()
    if town and len(names) == 1:
        names = (*town, *names)
        known.namer.areas.join(names)
    known.area_at[mention.start] = known.add_area(names, Span(mention.start, mention.end))
    return mention.end, names


def _name_reference(known: Denotations, mention: Mention, paragraph: int) -> None:
    found = known.namer.reference(mention, paragraph)
    if found is not None:
        known.organisation_at[mention.start] = found
