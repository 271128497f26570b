"""From a network to one of the four pictures: which part is drawn, and how much is left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from oversight_graph.errors import UnknownName
from oversight_graph.views.careers import busiest, careers_around
from oversight_graph.views.core import MOST_DRAWN, beyond, core, ego
from oversight_graph.views.hierarchy import bodies_of, hierarchy
from oversight_graph.views.neighbourhood import neighbourhood
from oversight_graph.views.overview import MOST_MAPPED, overview
from oversight_graph.views.timeline import MOST_BANDS, timeline

if TYPE_CHECKING:
    from oversight_graph.views.model import Network
    from oversight_graph.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be drawn: around which node, how far, and at most how many nodes.

    ``more`` says that the network given is only the nearest part of what is there.
    """

    focus: str | None = None
    hops: int | None = None
    limit: int | None = None
    more: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A scene with the network it shows; ``total`` counts what there was to draw."""

    scene: Scene
    network: Network
    total: int
    focus: str | None


def draw(network: Network, view: str, wanted: Wanted) -> Drawing:
    """Draw a network as one of ``VIEWS``.

    ``timeline`` wants the network of ``careers.py``, the others that of ``network.py``.
    """
    return _MAKERS[view](network, wanted)


def view_of(asked: str | None, nodes: int, focus: str | None) -> str:
    """Return the view that is asked for, or the one that suits so many nodes.

    Raises ``UnknownName`` for a view that there is not.
    """
    if asked is not None and asked not in _MAKERS:
        raise UnknownName(f"no picture {asked!r}", f"there are {', '.join(VIEWS)}")
    return asked or ("neighbourhood" if focus is not None or nodes <= MOST_DRAWN else "overview")


def _neighbourhood(network: Network, wanted: Wanted) -> Drawing:
    limit = wanted.limit or MOST_DRAWN
    focus = wanted.focus if wanted.focus in network else None
    near = network
    if focus is not None and wanted.hops is not None:
        near = ego(network, focus, wanted.hops)
    shown = core(near, focus, limit)
    folded = beyond(network, shown, limit - len(shown)) if near is not network else []
    drawn = network.subgraph([*shown, *folded])
    return Drawing(neighbourhood(drawn, frozenset(folded)), drawn, len(near) + len(folded), focus)


def _overview(network: Network, wanted: Wanted) -> Drawing:
    drawn = core(network, wanted.focus, wanted.limit or MOST_MAPPED)
    return Drawing(overview(drawn), drawn, len(network), wanted.focus)


def _hierarchy(network: Network, wanted: Wanted) -> Drawing:
    bodies = bodies_of(network)
    focus = wanted.focus if wanted.focus in bodies else None
    if focus is not None and wanted.hops is not None:
        bodies = ego(bodies, focus, wanted.hops)
    drawn = core(bodies, focus, wanted.limit or MOST_DRAWN)
    return Drawing(hierarchy(drawn), drawn, len(bodies), focus)


def _timeline(careers: Network, wanted: Wanted) -> Drawing:
    focus = wanted.focus if wanted.focus in careers else None
    part = careers if focus is None else careers_around(careers, focus)
    drawn = busiest(part, wanted.limit or MOST_BANDS, focus)
    scene = timeline(drawn, focus)
    items = drawn.subgraph(box.node for box in scene.boxes)
    total = len(busiest(part, len(part), focus))
    return Drawing(scene, items, len(items) + max(0, total - len(drawn)), focus)


_MAKERS: Final[dict[str, Callable[[Network, Wanted], Drawing]]] = {
    "neighbourhood": _neighbourhood,
    "overview": _overview,
    "timeline": _timeline,
    "hierarchy": _hierarchy,
}

VIEWS: Final = tuple(_MAKERS)
"""The names of the pictures."""
