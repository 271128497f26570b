"""Where each thing belongs: a unit to its body, a body to its area, a person to a body.

Overview and hierarchy need one place for each thing where the network knows many ties.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

_TO, _FROM = 1, -1
_TIES = {
    "organisation": (
        (_TO, "unit_of"),
        (_TO, "dispatched_by"),
        (_TO, "subordinate"),
        (_FROM, "joint_of"),
        (_TO, "located"),
    ),
    "area": ((_TO, "contained"),),
    "person": ((_TO, "tenure"), (_FROM, "target")),
    "action": ((_TO, "target"), (_TO, "place"), (_FROM, "agent"), (_FROM, "jointly")),
}
"""The ties by which a thing belongs to another, the closest first: to it, or from it."""


def parents(network: Network, kinds: Collection[str]) -> dict[str, str]:
    """Return for each node the one that it belongs to, if any; never in a circle.

    Only nodes of these ``kinds`` count. A tenure that is not over goes before one that is.
    """
    nodes = [node for node in sorted(network) if network.nodes[node]["kind"] in kinds]
    known = set(nodes)
    found: dict[str, str] = {}
    for node in nodes:
        for parent in _candidates(network, node):
            if parent in known and not _is_above(node, parent, found):
                found[node] = parent
                break
    return found


def _candidates(network: Network, node: str) -> list[str]:
    ties = _TIES.get(network.nodes[node]["kind"], ())
    edges = [(_TO, other, data) for _, other, data in network.out_edges(node, data=True)]
    edges += [(_FROM, other, data) for other, _, data in network.in_edges(node, data=True)]
    ranked = [
        (ties.index((way, data["kind"])), data["past"], other)
        for way, other, data in edges
        if (way, data["kind"]) in ties and other != node
    ]
    return [other for _, _, other in sorted(ranked)]


def _is_above(node: str, other: str, found: dict[str, str]) -> bool:
    """Say whether ``other`` lies inside ``node`` already."""
    while other != node and other in found:
        other = found[other]
    return other == node
