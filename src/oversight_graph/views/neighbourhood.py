"""The picture of what surrounds a thing, or of a small whole: boxes with lines between them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from oversight_graph.views.curves import curves
from oversight_graph.views.layout import place
from oversight_graph.views.scene import (
    MARGIN,
    Box,
    Scene,
    caption_of,
    edges_of,
    extent,
    size_of,
)

if TYPE_CHECKING:
    from oversight_graph.views.model import Network


def neighbourhood(network: Network, folded: Collection[str] = ()) -> Scene:
    """Lay out a network; the same network gives the same scene on every machine.

    Nodes in ``folded`` have their place, but are shown only when a reader asks for them.
    """
    nodes = sorted(network.nodes)
    index = {node: number for number, node in enumerate(nodes)}
    captions = [caption_of(network.nodes[node]) for node in nodes]
    kinds = [network.nodes[node]["kind"] for node in nodes]
    sizes = [size_of(kind, *caption) for kind, caption in zip(kinds, captions, strict=True)]
    links = [(index[source], index[target]) for source, target in network.edges()]
    boxes = tuple(
        Box(node, kind, *caption, x + MARGIN, y + MARGIN, *size, folded=node in folded)
        for node, kind, caption, (x, y), size in zip(
            nodes, kinds, captions, place(sizes, links), sizes, strict=True
        )
    )
    drawn = curves(boxes, edges_of(network, index))
    return Scene("neighbourhood", boxes, drawn, *extent(boxes))
