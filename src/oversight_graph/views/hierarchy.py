"""The picture of organisations from left to right: areas, their bodies, the units of these.

A stationed group stands below the commission that sends it; the line to the body that it
watches crosses the trees, as in life.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oversight_graph.views.belonging import parents
from oversight_graph.views.curves import bow, branch, curves, unseen
from oversight_graph.views.layout import trees
from oversight_graph.views.scene import MARGIN, Box, Scene, caption_of, edges_of, extent, size_of

if TYPE_CHECKING:
    from oversight_graph.views.curves import Curve
    from oversight_graph.views.model import Network

KINDS = ("area", "organisation")


def bodies_of(network: Network) -> Network:
    """Return the organisations of a network with their areas, without those tied to nothing."""
    kept = network.subgraph(node for node in network if network.nodes[node]["kind"] in KINDS)
    tied = {end for source, target in kept.edges() if source != target for end in (source, target)}
    return kept.subgraph(tied).copy()


def hierarchy(network: Network) -> Scene:
    """Lay out the organisations of a network, as :func:`bodies_of` gives them, as trees."""
    above = parents(network, KINDS)
    nodes = sorted(network.nodes, key=lambda node: (network.nodes[node]["label"], node))
    index = {node: number for number, node in enumerate(nodes)}
    children: list[list[int]] = [[] for _ in nodes]
    for node in nodes:
        if node in above:
            children[index[above[node]]].append(index[node])
    roots = [index[node] for node in nodes if node not in above]
    captions = [caption_of(network.nodes[node]) for node in nodes]
    kinds = [network.nodes[node]["kind"] for node in nodes]
    sizes = [size_of(kind, *caption) for kind, caption in zip(kinds, captions, strict=True)]
    boxes = tuple(
        Box(node, kind, *caption, x + MARGIN, y + MARGIN, *size)
        for node, kind, caption, (x, y), size in zip(
            nodes, kinds, captions, trees(sizes, children, roots), sizes, strict=True
        )
    )
    return Scene("hierarchy", boxes, _lines(network, index, boxes), *extent(boxes))


def _lines(network: Network, index: dict[str, int], boxes: tuple[Box, ...]) -> tuple[Curve, ...]:
    """Return the lines; of the ties to areas only those of the trees are drawn."""
    above = parents(network, KINDS)
    nodes = {number: node for node, number in index.items()}
    across, branches = [], []
    for source, target, data in edges_of(network, index):
        one, other = nodes[source], nodes[target]
        if above.get(one) == other or above.get(other) == one:
            branches.append(branch(boxes, source, target, data))
        elif data["kind"] in ("located", "contained"):
            branches.append(unseen(source, target, data))
        elif abs(boxes[source].x - boxes[target].x) < boxes[source].width:
            branches.append(bow(boxes, source, target, data))
        else:
            across.append((source, target, data))
    return (*branches, *curves(boxes, across))
