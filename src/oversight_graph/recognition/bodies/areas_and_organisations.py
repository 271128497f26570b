"""Areas and organisations of one sentence, in one pass from left to right."""

from __future__ import annotations

from oversight_graph.recognition.areas.areas import AreaFinder
from oversight_graph.recognition.bodies.organisations import OrganisationFinder
from oversight_graph.recognition.bodies.party_congresses import with_party_congresses
from oversight_graph.recognition.bodies.short_companies import with_short_companies
from oversight_graph.recognition.bodies.unlisted_heads import with_unlisted_heads
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.line import Line

_HEADS = frozenset({"head", "suffix", "team", "central", "declared"})
_BODIES = frozenset({"committee", "prefix"})
#: What areas and organisations are found by.
_TELLING = _HEADS | _BODIES | {"area", "level"}


def find_areas_and_organisations(line: Line) -> None:
    """Find the areas and organisations of a line."""
    with_unlisted_heads(line)
    with_short_companies(line)
    if not line.types.isdisjoint(_TELLING):
        _by_heads(line)
    with_party_congresses(line)
    line.drop_areas_in_names()


def _by_heads(line: Line) -> None:
    areas, organisations = AreaFinder(line), OrganisationFinder(line)
    for hit in [hit for hit in line.hits if hit.type in _TELLING]:
        kind = hit.type
        if kind in _HEADS or (kind in _BODIES and _is_area_body(line, hit)):
            organisations.head(hit)
        elif kind == "area":
            areas.named(hit)
        elif kind == "level":
            areas.by_level(hit)
        elif kind == "prefix":
            organisations.party_group(hit)


def _is_area_body(line: Line, hit: Hit) -> bool:
    """Whether 委 or 党委 is a body of its own here, that of the area before it."""
    areas, level, _ = line.areas_before(hit.start)
    last = areas[-1] if areas else level
    if hit.type == "committee":
        return last.endswith(grammar().high_levels)
    if not last:
        return False
    acts = hit.surface in grammar().branches and not line.role_follows(hit.end)
    return acts or hit.surface in grammar().township_bodies
