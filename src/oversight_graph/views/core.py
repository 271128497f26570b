"""Which part of a network is drawn: a neighbourhood, or the most connected core."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

MOST_DRAWN = 300
"""More nodes than this are never drawn at once: nobody can read such a picture."""

LEAST_FOLDED = 24
"""So many neighbours may wait folded around even the smallest neighbourhood."""


def without_strangers(network: Network) -> Network:
    """Return the part of ``network`` without people of whom nothing is said.

    A by-line names such people; in the graph they stay.
    """
    strangers = {
        node
        for node, data in network.nodes(data=True)
        if data["kind"] == "person" and not network.degree(node) and "role" not in data["fields"]
    }
    return network.subgraph(set(network) - strangers).copy() if strangers else network


def ego(network: Network, node: str, hops: int = 2) -> Network:
    """Return a copy of the part of ``network`` within ``hops`` edges of ``node``.

    Edges count in both directions. A ``KeyError`` when the network has no such node.
    """
    if node not in network:
        raise KeyError(node)
    distances = _distances(network, node, hops)
    return network.subgraph(distances).copy()


def core(network: Network, focus: str | None = None, limit: int = MOST_DRAWN) -> Network:
    """Return the part to draw: all of it, or ``limit`` nodes which hang together.

    Grows from ``focus``, or else from the node with the most neighbours. The next node is
    always the nearest to the focus (without focus: the most connected) of those in reach;
    when nothing more is in reach it starts anew with the most connected node left.
    """
    if network.number_of_nodes() <= limit:
        return network
    degrees = {node: _degree(network, node) for node in sorted(network.nodes)}
    starts = sorted(degrees, key=lambda node: (node != focus, -degrees[node], node))
    kept: dict[str, None] = {}
    for start in starts:
        if len(kept) >= limit:
            break
        _grow(network, start, degrees, kept, limit, by_distance=focus is not None)
    return network.subgraph(kept).copy()


def beyond(network: Network, shown: Network, most: int) -> list[str]:
    """Return neighbours of the part that is ``shown``, those with the most ties first.

    At most ``most``, and not many more than what is shown: they wait folded in its picture.
    """
    outer = {other for node in shown for other in _neighbours(network, node)} - set(shown)
    ranked = sorted(outer, key=lambda node: (-_degree(network, node), node))
    return ranked[: max(0, min(most, LEAST_FOLDED + len(shown)))]


def _grow(
    network: Network,
    start: str,
    degrees: dict[str, int],
    kept: dict[str, None],
    limit: int,
    *,
    by_distance: bool,
) -> None:
    reach = [(0, -degrees[start], start)]
    while reach and len(kept) < limit:
        hops, _, node = heappop(reach)
        if node in kept:
            continue
        kept[node] = None
        for other in _neighbours(network, node):
            if other not in kept:
                heappush(reach, (hops + 1 if by_distance else 0, -degrees[other], other))


def most_connected(network: Network) -> str | None:
    """Return the node with the most neighbours, the first by name among equals."""
    return min(network.nodes, key=lambda node: (-_degree(network, node), node), default=None)


def _distances(network: Network, start: str, hops: int) -> dict[str, int]:
    found = {start: 0}
    edge = [start]
    for distance in range(1, hops + 1):
        outer: list[str] = []
        for node in edge:
            for other in _neighbours(network, node):
                if other not in found:
                    found[other] = distance
                    outer.append(other)
        edge = outer
    return found


def _neighbours(network: Network, node: str) -> list[str]:
    return sorted({*network.successors(node), *network.predecessors(node)} - {node})


def _degree(network: Network, node: str) -> int:
    return len({*network.successors(node), *network.predecessors(node)} - {node})
