"""What a name or role without its area takes over from the bodies named before it: 市纪委、监委."""

from __future__ import annotations

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.area_context import AreaContext
from oversight_graph.resolution.bodies.area_names import without_province
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.history import History
from oversight_graph.resolution.bodies.named import Named, kind_of
from oversight_graph.resolution.bodies.short_names import BUREAUS
from oversight_graph.resolution.entities import OrgKind

_WORDS = lists_of("resolution.bodies", "inherited_areas.toml")
_LEVELS_IN_ROLES = _WORDS["levels"]
_NOT_ONE = _WORDS["not_one"]
_PROVINCIAL = _WORDS["provincial"]
_OF_THE_STATE = _WORDS["of_the_state"]
_GROUP = "党组"
_OF_VILLAGES = "village_committee"
#: What the names of villages and communities end with.
VILLAGES = _WORDS["villages"]
_IN_A_ROW = frozenset(
    {"department", "police", "court", "procuratorate", "supervision_commission", "association"}
)


def inherited(
    areas: AreaContext, history: History, org: OrgName, offset: int, paragraph: int
) -> tuple[tuple[str, ...], str]:
    """The area of a bare body, that of the body named last, and the body: 市纪委、监委."""
    words = body_words()
    if org.body.endswith(words.of_provinces) and not org.body.endswith(words.not_of_provinces):
        provinces = (areas.of_level(word, offset) for word in _PROVINCIAL)
        return next((found for found in provinces if found), ()), org.body
    if org.cls == _OF_VILLAGES and (village := _village_before(areas, offset, paragraph)):
        return village, org.body
    return _of_paragraph(history, org, paragraph) or _of_document(history, org)


def _of_paragraph(
    history: History, org: OrgName, paragraph: int
) -> tuple[tuple[str, ...], str] | None:
    """The area and name by what the paragraph has named."""
    committee = "委" if org.body in body_words().units_of_committee else ""
    for named in history.in_paragraph(paragraph):
        if named.name.endswith(org.body) and _is_again(named, org):
            return named.areas, named.name.removeprefix("".join(named.areas))
    for named in history.in_paragraph(paragraph):
        if named.areas and named.kind is not OrgKind.UNIT:
            return named.areas, committee + org.body
        if level := unresolved_level(named) or _level_of_bureau(named, org):
            return (), level + committee + org.body
    return None


def _of_document(history: History, org: OrgName) -> tuple[tuple[str, ...], str]:
    """The area and name by what the whole text before has named; a village's is not that."""
    again = _of_a_level(history, org.body, org.cls)
    bureau = not again and org.cls in body_words().of_areas and org.cls != _OF_VILLAGES
    return _only_areas(history) if bureau else (), again or org.body


def _village_before(areas: AreaContext, offset: int, paragraph: int) -> tuple[str, ...] | None:
    """The village or community that a paragraph named last: a bare 居委会 is its own."""
    named = (
        sighting.said
        for sighting in reversed(areas.sightings)
        if sighting.paragraph == paragraph and sighting.offset < offset
    )
    village = next((names for names in named if names and names[-1].endswith(VILLAGES)), None)
    return areas.complete(village) if village else None


def _level_of_bureau(named: Named, org: OrgName) -> str:
    """县 of the 县财政局 of no known county, which 农业农村局 behind it shares."""
    if named.areas or named.kind is OrgKind.UNIT or not {named.cls, org.cls} <= _IN_A_ROW:
        return ""
    if named.name in lexicon().entries:
        return ""  # 市场监管局
    return next((word for word in _LEVELS_IN_ROLES if named.name.startswith(word)), "")


def _is_again(named: Named, org: OrgName) -> bool:
    """县水务局…，作为水务局局长; 国资委 is the 国务院国资委; 培训中心 a 干部培训中心 before."""
    owner = "".join(named.areas)
    whole = named.name in [one + org.body for one in (owner, *_OF_THE_STATE) if one]
    telling = len(org.body) >= len("培训中心") and org.cls in BUREAUS
    return whole or (telling and named.cls == org.cls)


def _of_a_level(history: History, body: str, cls: str) -> str | None:
    """县民政局 of no known county, which 民政局 by itself is again."""
    same, groups = history.of_class(cls), history.of_class("party_group")
    names = (level + body for level in grammar().levels)
    found = [name for name in names if name in same or name + _GROUP in groups]
    return found[0] if len(found) == 1 else None


def _only_areas(history: History) -> tuple[str, ...]:
    """The area of all bodies so far, if they are of one county or city only."""
    found = {n.areas for n in history.every() if n.areas and not n.areas[-1].endswith(_NOT_ONE)}
    return found.pop() if len(found) == 1 else ()


def body_implied(
    context: AreaContext, role: str, implies: str, before: Named | None, offset: int
) -> Named | None:
    """The body a bare role belongs to: 县长 after 县委副书记 is of the 县政府."""
    body = body_words().implied.get(implies)
    if body is None:
        return None
    areas = context.complete(without_province(before.areas)) if before else ()
    level = next((word for word in _LEVELS_IN_ROLES if word in role), "")
    if not areas and level:
        areas = context.of_level(level, offset) or ()
    if not areas:
        level = level or unresolved_level(before)
        return Named(level + body, implies, OrgKind.BODY, ()) if level else None
    name = "".join(areas) + body
    return Named(name, implies, kind_of(implies, name), areas)


def unresolved_level(before: Named | None) -> str:
    """市 of the 市纪委 of a city that the text does not tell."""
    fits = before is not None and not before.areas and before.cls in body_words().lend_area
    name = before.name if before is not None and fits else ""
    return next((word for word in _LEVELS_IN_ROLES if name.startswith(word)), "")
