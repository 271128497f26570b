"""The picture of a large whole: a map of boxes within boxes.

An area holds its bodies, a body its units and people, a person what befell them. So each
thing has one place, found again in the next build, and no label covers another; the lines
between the boxes are drawn for what a reader chooses, and for supervision.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oversight_graph.views.belonging import parents
from oversight_graph.views.curves import Curve, straight
from oversight_graph.views.labels import broken
from oversight_graph.views.layout import nest
from oversight_graph.views.model import NODE_KINDS
from oversight_graph.views.scene import (
    LINE_HEIGHT,
    MARGIN,
    Box,
    Scene,
    caption_of,
    edges_of,
    extent,
    size_of,
    text_width,
)

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

MOST_MAPPED = 20_000
"""More nodes than this are not drawn at once, not even as a map."""

_TITLE_CHARACTERS = 14
_TITLE_SIDES = 24


def overview(network: Network) -> Scene:
    """Lay out a network as a map; linear in its size but for a sort."""
    above = parents(network, NODE_KINDS)
    nodes = sorted(network.nodes)
    index = {node: number for number, node in enumerate(nodes)}
    children: list[list[int]] = [[] for _ in nodes]
    for node, parent in sorted(above.items()):
        children[index[parent]].append(index[node])
    roots = [index[node] for node in nodes if node not in above]
    captions = [_caption(network, node, children[index[node]]) for node in nodes]
    places = nest([size for _, _, size in captions], children, roots)
    boxes = tuple(
        Box(
            node,
            network.nodes[node]["kind"],
            lines,
            note,
            left + width // 2 + MARGIN,
            top + height // 2 + MARGIN,
            width,
            height,
            inside=index[above[node]] if node in above else None,
        )
        for node, (lines, note, _), (left, top, width, height) in zip(
            nodes, captions, places, strict=True
        )
    )
    return Scene("overview", boxes, _lines(network, index, boxes), *extent(boxes))


def _caption(
    network: Network, node: str, children: list[int]
) -> tuple[tuple[str, ...], str, tuple[int, int]]:
    """Return label, note and the room they take; a box that holds others has a title line."""
    data = network.nodes[node]
    if children:
        lines = broken(data["label"] or "?", _TITLE_CHARACTERS, 1)
        return lines, "", (text_width(lines) + _TITLE_SIDES, LINE_HEIGHT + 12)
    lines, note = caption_of(data)
    return lines, note, size_of(data["kind"], lines, note)


def _lines(network: Network, index: dict[str, int], boxes: tuple[Box, ...]) -> tuple[Curve, ...]:
    return tuple(
        straight(boxes, source, target, data)
        for source, target, data in edges_of(network, index)
        if source != target
    )
