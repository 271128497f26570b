"""Which areas a thing has to do with: its own, those of its bodies, and all around these."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

_OUTWARDS = ("located", "place", "tenure", "unit_of", "dispatched_by", "target")
_INWARDS = ("agent", "jointly")


def areas_of(network: Network) -> dict[str, list[str]]:
    """Return for each node the areas it has to do with, each with those that contain it.

    A body has its own area or that of the body above it, a person those of the bodies they
    hold posts in, an action where it was or whose organ acted. Nodes without any are left out.
    """
    own: dict[str, set[str]] = {}
    for kind in ("area", "organisation", "person", "action"):
        for node in sorted(network):
            if network.nodes[node]["kind"] == kind:
                found = {node} if kind == "area" else _direct(network, node, own)
                if found:
                    own[node] = found
    return {node: sorted(_with_outer(network, areas)) for node, areas in own.items()}


def _direct(network: Network, node: str, own: dict[str, set[str]]) -> set[str]:
    outwards, inwards = network.out_edges(node, data=True), network.in_edges(node, data=True)
    ends = [other for _, other, data in outwards if data["kind"] in _OUTWARDS]
    ends += [other for other, _, data in inwards if data["kind"] in _INWARDS]
    areas = {other for other in ends if network.nodes[other]["kind"] == "area"}
    return areas or {area for other in ends for area in own.get(other, ())}


def _with_outer(network: Network, areas: set[str]) -> set[str]:
    found, waiting = set(areas), sorted(areas)
    while waiting:
        for _, outer, data in network.out_edges(waiting.pop(), data=True):
            if data["kind"] == "contained" and outer not in found:
                found.add(outer)
                waiting.append(outer)
    return found
