"""Courts and procuratorates of an area that are called by its short name: 云溪法院."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.area_context import AreaContext

_IN_SHORT = patterns_of("resolution.bodies", "courts_in_short.toml")["in_short"]
_IN_FULL: dict[str, tuple[str, str]] = toml_of("resolution.bodies", "courts_in_short.toml")[
    "in_full"
]


def with_its_area(org: OrgName, areas: AreaContext) -> OrgName:
    """A name with the one area of the text that it shortens: the 法院 of 云溪区 is 云溪法院 too.

    Where the text names no such area, or several, the name stays as it is written.
    """
    match = None if org.areas or org.level or org.within else _IN_SHORT.fullmatch(org.body)
    if match is None:
        return org
    body, levels = _IN_FULL[match["head"]]
    area = areas.called(match["place"])
    return replace(org, areas=(area,), body=body) if area and area[-1] in levels else org
