"""Areas and organisations of one sentence, in one pass from left to right."""

from __future__ import annotations

from oversight_graph.recognition.areas import AreaFinder
from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.hits import Hit
from oversight_graph.recognition.line import Line
from oversight_graph.recognition.organisations import OrganisationFinder

_HEADS = frozenset({"head", "suffix", "team", "central", "declared"})


def find_areas_and_organisations(line: Line) -> None:
    """Find the areas and organisations of a line."""
    areas, organisations = AreaFinder(line), OrganisationFinder(line)
    for hit in list(line.hits):
        if hit.type in _HEADS or _is_area_body(line, hit):
            organisations.head(hit)
        elif hit.type == "area":
            areas.named(hit)
        elif hit.type == "level":
            areas.by_level(hit)
        elif hit.type == "prefix":
            organisations.party_group(hit)
    line.drop_areas_in_names()


def _is_area_body(line: Line, hit: Hit) -> bool:
    """Whether 委 or 党委 is a body of its own here, that of the area before it."""
    if hit.type not in ("committee", "prefix"):
        return False
    areas, level, _ = line.areas_before(hit.start)
    last = areas[-1] if areas else level
    if hit.type == "committee":
        return last.endswith(grammar().high_levels)
    if not last:
        return False
    acts = hit.surface in grammar().branches and not line.role_follows(hit.end)
    return acts or hit.surface in grammar().township_bodies
