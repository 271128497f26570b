"""What is drawn and where: boxes and lines in whole pixels, made once, in Python.

The browser only paints a scene. That keeps the viewer small, makes the page open at once,
lets the static picture (``svg.py``) be the same picture, and makes both byte-stable. Four
modules make scenes: ``neighbourhood``, ``overview``, ``timeline`` and ``hierarchy``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from oversight_graph.views.curves import Curve
from oversight_graph.views.labels import broken, half_widths

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

LINE_HEIGHT = 19
NOTE_HEIGHT = 15
MARGIN = 40
BAR_HEIGHT = 10

_CELL = 7  # half-width cell of a label, in pixels at 14 px
_NOTE_CELL = 6
_PADDING = {"person": (18, 9), "action": (14, 8), "area": (16, 7)}
_NOTED = {"action", "document"}  # kinds that show their detail under the label

Bar = tuple[int, int, int, int]
"""From left to right: where something may begin, surely is, surely still is, may end."""

Edges = list[tuple[int, int, dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Box:
    """A node as drawn: ``x`` and ``y`` are its centre; ``lines`` its label, broken.

    ``inside`` is the place of the box that this one lies in, ``bar`` the time that it takes
    on a timeline. A ``folded`` box is there only after a click on one of its neighbours.
    """

    node: str
    kind: str
    lines: tuple[str, ...]
    note: str
    x: int
    y: int
    width: int
    height: int
    inside: int | None = None
    bar: Bar | None = None
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Guide:
    """A line behind the boxes, such as the beginning of a year, with a word at its start."""

    x1: int
    y1: int
    x2: int
    y2: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture; the top left corner is (0, 0). ``view`` names its maker."""

    view: str
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]
    width: int
    height: int
    guides: tuple[Guide, ...] = ()


def caption_of(data: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """Return the label of a node as lines, and the note under it."""
    note = broken(data["detail"], 9, 1)[0] if data["kind"] in _NOTED else ""
    return broken(data["label"] or "?"), note


def size_of(kind: str, lines: Sequence[str], note: str) -> tuple[int, int]:
    """Return width and height of a box in which this caption has room."""
    across, along = _PADDING.get(kind, (14, 8))
    width = max(text_width(lines), _NOTE_CELL * half_widths(note))
    height = LINE_HEIGHT * len(lines) + (NOTE_HEIGHT if note else 0)
    return (width + 2 * across, height + 2 * along)


def text_width(lines: Iterable[str]) -> int:
    """Return the width of the longest line, in pixels."""
    return _CELL * max((half_widths(line) for line in lines), default=0)


def edges_of(network: Network, index: Mapping[str, int]) -> Edges:
    """Return the edges in an order that does not depend on how the network was made."""
    rows = [
        (index[source], index[target], data)
        for source, target, data in network.edges(data=True)
        if source in index and target in index
    ]
    return sorted(rows, key=lambda row: (*row[:2], row[2]["kind"], row[2]["label"], _first(row[2])))


def extent(boxes: Iterable[Box]) -> tuple[int, int]:
    """Return width and height of the picture that these boxes are on."""
    corners = [(box.x + box.width // 2, box.y + box.height // 2) for box in boxes]
    width = max((right for right, _ in corners), default=0)
    height = max((low for _, low in corners), default=0)
    return (width + MARGIN, height + MARGIN)


def outermost_first(boxes: Sequence[Box]) -> list[Box]:
    """Return the boxes so that each comes before those that lie in it."""
    return sorted(boxes, key=lambda box: _depth(box, boxes))


def _depth(box: Box, boxes: Sequence[Box]) -> int:
    depth = 0
    while box.inside is not None:
        box, depth = boxes[box.inside], depth + 1
    return depth


def _first(data: Mapping[str, Any]) -> tuple[str, int, int]:
    quotes = data["quotes"]
    return (quotes[0]["document"], quotes[0]["start"], quotes[0]["end"]) if quotes else ("", 0, 0)
