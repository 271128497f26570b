"""Draw a pattern of the ontology as an SVG picture: boxes for nodes, arrows for properties.

A pattern is a TOML file in ``docs/ontology/source``. Class and property names are checked against
the ontology and their labels are taken from it, so a picture cannot drift from the terms.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

WIDTH, GAP_X, GAP_Y, EDGE = 250, 130, 56, 24
LINE, TITLE, PAD = 19, 52, 12
FONT = "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif"

Label = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Box:
    """A node on the page; ``lines`` are what stands below its class."""

    id: str
    curie: str
    label: str
    lines: tuple[str, ...]
    example: str
    x: float
    y: float

    @property
    def height(self) -> float:
        """The height in pixels."""
        return TITLE + LINE * (len(self.lines) + bool(self.example)) + PAD

    @property
    def middle(self) -> tuple[float, float]:
        """The point that arrows aim at."""
        return self.x + WIDTH / 2, self.y + self.height / 2

    def border(self, towards: tuple[float, float]) -> tuple[float, float]:
        """Where the line from the middle to a point leaves the box."""
        x, y = self.middle
        dx, dy = towards[0] - x, towards[1] - y
        reach = min(
            WIDTH / 2 / abs(dx) if dx else float("inf"),
            self.height / 2 / abs(dy) if dy else float("inf"),
        )
        return x + dx * reach, y + dy * reach


def load_pattern(path: Path) -> dict[str, Any]:
    """Read a pattern; every arrow must join two of its boxes."""
    pattern = tomllib.loads(path.read_text("utf-8"))
    known = {box["id"] for box in pattern["box"]}
    for arrow in pattern["arrow"]:
        missing = {arrow["from"], arrow["to"]} - known
        if missing:
            raise LookupError(f"{path.name}: no box {min(missing)!r}")
    return pattern


def draw(pattern: dict[str, Any], language: str, label: Label) -> str:
    """Return the picture in one language; ``label`` gives the label of a prefixed name."""
    boxes = {box.id: box for box in _place(pattern["box"], label)}
    right = max(box.x + WIDTH for box in boxes.values()) + EDGE
    bottom = max(box.y + box.height for box in boxes.values()) + EDGE
    arrows = "".join(
        _arrow(boxes[a["from"]], boxes[a["to"]], a["property"], label(a["property"]))
        for a in pattern["arrow"]
    )
    drawn = "".join(map(_box, boxes.values()))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right:g} {bottom:g}" '
        f'role="img" lang="{language}" font-family="{FONT}">\n'
        f"<title>{escape(pattern['title'][language])}</title>\n"
        f"<desc>{escape(pattern['caption'][language])}</desc>\n"
        '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" '
        'markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z" fill="#46586b"/>'
        "</marker></defs>\n"
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n{arrows}{drawn}</svg>\n'
    )


def _place(raw: list[dict[str, Any]], label: Label) -> list[Box]:
    rows = sorted({box["row"] for box in raw})
    tops: dict[int, float] = {}
    y: float = EDGE
    for row in rows:
        tops[row] = y
        y += max(_make(box, label, 0, 0).height for box in raw if box["row"] == row) + GAP_Y
    return [
        _make(box, label, EDGE + box["column"] * (WIDTH + GAP_X), tops[box["row"]]) for box in raw
    ]


def _make(raw: dict[str, Any], label: Label, x: float, y: float) -> Box:
    lines = tuple(f"{curie}  {label(curie)}" for curie in raw.get("carries", ()))
    return Box(raw["id"], raw["class"], label(raw["class"]), lines, raw.get("example", ""), x, y)


def _box(box: Box) -> str:
    ours = box.curie.startswith("ov:")
    fill, line = ("#fdf1e3", "#b3641a") if ours else ("#eaf2f8", "#2f6690")
    frame = (
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{WIDTH}" height="{box.height:g}" rx="6" '
        f'fill="{fill}" stroke="{line}"/>\n'
    )
    parts = [
        frame,
        _text(box.x + PAD, box.y + 22, box.label, 16, "600"),
        _text(box.x + PAD, box.y + 41, box.curie, 12, "400", "#46586b"),
    ]
    y = box.y + TITLE + 8
    if box.example:
        parts.append(_text(box.x + PAD, y, box.example, 13, "400", "#1d6b3a"))
        y += LINE
    for line_ in box.lines:
        parts.append(_text(box.x + PAD, y, line_, 12, "400", "#222222"))
        y += LINE
    return "".join(parts)


def _arrow(start: Box, end: Box, curie: str, label: str) -> str:
    (x1, y1), (x2, y2) = start.border(end.middle), end.border(start.middle)
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    wide = max(_width(curie), _width(label)) * 12 + 8
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#46586b" '
        'marker-end="url(#head)"/>\n'
        f'<rect x="{x - wide / 2:.1f}" y="{y - 17:.1f}" width="{wide:.1f}" height="34" '
        'fill="#ffffff" fill-opacity="0.9"/>\n'
        + _text(x, y - 3, label, 12, "600", "#222222", "middle")
        + _text(x, y + 12, curie, 11, "400", "#46586b", "middle")
    )


def _text(
    x: float,
    y: float,
    text: str,
    size: int,
    weight: str,
    fill: str = "#111111",
    anchor: str = "start",
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" fill="{fill}" '
        f'text-anchor="{anchor}">{escape(text)}</text>\n'
    )


def _width(text: str) -> float:
    """The width of a text in ems, near enough: a Chinese character is one, a letter half of it."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WF" else 0.55 for c in text)
