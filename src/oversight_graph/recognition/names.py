"""Areas and organisations of one sentence, in one pass from left to right."""

from __future__ import annotations

from oversight_graph.recognition.areas import AreaFinder
from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.line import OWN_AREA, Line
from oversight_graph.recognition.organisations import OrganisationFinder
from oversight_graph.recognition.pieces import pieces_of

#: Characters that an area no table lists may end in.
_OPEN_LEVELS = "市县区州旗"


def find_names(text: str, blocked: list[tuple[int, int]]) -> Line:
    """Find the areas and organisations of a normalised sentence outside ``blocked`` spans."""
    line = Line(text, pieces_of(text, blocked))
    areas, organisations = AreaFinder(line), OrganisationFinder(line)
    for index, piece in enumerate(line.pieces):
        if piece.type in ("head", "suffix", "team", "central") or _is_area_body(line, index):
            organisations.head(index)
        elif piece.type == "area":
            areas.listed(index)
        elif piece.type == "place":
            areas.place(index)
        elif piece.type == "level" and piece.surface[0] in OWN_AREA:
            areas.by_level(index)
        elif piece.type == "char" and piece.surface in _OPEN_LEVELS:
            areas.coined(index)
        elif piece.type == "prefix":
            organisations.party_group(index)
    line.drop_areas_in_names()
    return line


def _is_area_body(line: Line, index: int) -> bool:
    """Whether 委 or 党委 is a body of its own here, that of the area before it."""
    piece = line.pieces[index]
    is_body = piece.surface == "委" or (
        piece.type == "prefix" and piece.surface in grammar().township_bodies
    )
    return is_body and line.is_after_area(index)
