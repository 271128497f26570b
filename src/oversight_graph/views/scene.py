"""What is drawn and where: boxes and lines in whole pixels, made once, in Python.

The browser only paints a scene. That keeps the viewer small, makes the page open at once,
lets the static picture (``svg.py``) be the same picture, and makes both byte-stable.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from oversight_graph.views.curves import Curve, curves
from oversight_graph.views.labels import broken, half_widths
from oversight_graph.views.layout import place

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

LINE_HEIGHT = 19
NOTE_HEIGHT = 15
MARGIN = 40

_CELL = 7  # half-width cell of a label, in pixels at 14 px
_NOTE_CELL = 6
_PADDING = {"person": (18, 9), "action": (14, 8), "area": (16, 7)}
_NOTED = {"action", "document"}  # kinds that show their detail under the label


@dataclass(frozen=True, slots=True)
class Box:
    """A node as drawn: ``x`` and ``y`` are its centre; ``lines`` its label, broken."""

    node: str
    kind: str
    lines: tuple[str, ...]
    note: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture; the top left corner is (0, 0)."""

    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]
    width: int
    height: int


def stage(network: Network) -> Scene:
    """Lay out a network; the same network gives the same scene on every machine."""
    nodes = sorted(network.nodes)
    index = {node: place_ for place_, node in enumerate(nodes)}
    captions = [_caption(network.nodes[node]) for node in nodes]
    sizes = [
        _size(network.nodes[node]["kind"], *caption)
        for node, caption in zip(nodes, captions, strict=True)
    ]
    links = [(index[source], index[target]) for source, target in network.edges()]
    boxes = tuple(
        Box(node, network.nodes[node]["kind"], *caption, x + MARGIN, y + MARGIN, *size)
        for node, caption, (x, y), size in zip(
            nodes, captions, place(sizes, links), sizes, strict=True
        )
    )
    return Scene(boxes, curves(boxes, _edges(network, index)), *_extent(boxes))


def _edges(network: Network, index: Mapping[str, int]) -> list[tuple[int, int, dict[str, Any]]]:
    """Return the edges in an order that does not depend on how the network was made."""
    rows = [
        (index[source], index[target], data) for source, target, data in network.edges(data=True)
    ]
    return sorted(rows, key=lambda row: (*row[:2], row[2]["kind"], row[2]["label"], _first(row[2])))


def _first(data: Mapping[str, Any]) -> tuple[str, int, int]:
    quotes = data["quotes"]
    return (quotes[0]["document"], quotes[0]["start"], quotes[0]["end"]) if quotes else ("", 0, 0)


def _caption(data: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    note = broken(data["detail"], 9, 1)[0] if data["kind"] in _NOTED else ""
    return broken(data["label"] or "?"), note


def _size(kind: str, lines: Sequence[str], note: str) -> tuple[int, int]:
    across, along = _PADDING.get(kind, (14, 8))
    width = max(_CELL * max(half_widths(line) for line in lines), _NOTE_CELL * half_widths(note))
    height = LINE_HEIGHT * len(lines) + (NOTE_HEIGHT if note else 0)
    return (width + 2 * across, height + 2 * along)


def _extent(boxes: Sequence[Box]) -> tuple[int, int]:
    width = max((box.x + box.width // 2 for box in boxes), default=0)
    height = max((box.y + box.height // 2 for box in boxes), default=0)
    return (width + MARGIN, height + MARGIN)
