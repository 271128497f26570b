"""The static picture: the same scene as SVG, for places where scripts do not run.

Colours and fonts are written at each element and nothing refers to anything outside, so
that image viewers, word processors and the previews of code hosts show it as well.
"""

from __future__ import annotations

from html import escape

from oversight_graph.views.curves import Curve
from oversight_graph.views.labels import visible
from oversight_graph.views.scene import (
    BAR_HEIGHT,
    LINE_HEIGHT,
    NOTE_HEIGHT,
    Box,
    Guide,
    Scene,
    outermost_first,
)

FONTS = (
    "system-ui, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', "
    "'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif"
)
ITEMS = ("tenure", "action")
"""Kinds that a timeline draws as bars."""

_BOXES = {  # fill, rim, text
    "person": ("#1f4e79", "#1f4e79", "#ffffff"),
    "organisation": ("#e2f0ee", "#3b8680", "#0f3d3a"),
    "post": ("#e8ecfa", "#6b7cc4", "#26336b"),
    "tenure": ("#cfe0f5", "#2f6fb0", "#123a63"),
    "action": ("#fdefd8", "#bd8226", "#58380a"),
    "area": ("#edf3e0", "#86a04a", "#3c4d18"),
    "document": ("#efedf3", "#8f86a8", "#3d3652"),
}
_LINES = {
    "tenure": "#2f6fb0",
    "action": "#bd8226",
    "approval": "#a8447a",
    "target": "#c2452d",
    "supervision": "#7b4bc0",
    "structure": "#6c8790",
    "place": "#86a04a",
    "source": "#8f86a8",
}


def svg_of(scene: Scene, *, title: str) -> str:
    """Return the scene as one SVG document; labels are real, selectable text.

    What is folded is left out; on a map only the lines of supervision are drawn.
    """
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{scene.width}" height="{scene.height}" '
        f'viewBox="0 0 {scene.width} {scene.height}" font-family="{escape(FONTS)}" '
        f'text-anchor="middle" lang="zh-CN">'
    )
    lines = [curve for curve in scene.curves if _is_drawn(curve, scene)]
    boxes = [_box(box, scene.view) for box in outermost_first(scene.boxes) if not box.folded]
    below = boxes if scene.view == "overview" else []
    parts = [
        head,
        f"<title>{escape(visible(title))}</title>",
        _tips(),
        '<rect width="100%" height="100%" fill="#faf9f5"/>',
        *(_guide(guide) for guide in scene.guides),
        *below,
        *(_line(curve) for curve in lines),
        *(_caption(curve) for curve in lines if curve.shown),
        *([] if below else boxes),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _is_drawn(curve: Curve, scene: Scene) -> bool:
    ends = (scene.boxes[curve.source], scene.boxes[curve.target])
    if not curve.points or any(box.folded for box in ends):
        return False
    return scene.view != "overview" or curve.group == "supervision"


def _guide(guide: Guide) -> str:
    # A line across time without a name is a part of a year.
    dashes = ' stroke-dasharray="2 5"' if guide.x1 == guide.x2 and not guide.label else ""
    line = (
        f'<path d="M{guide.x1} {guide.y1}L{guide.x2} {guide.y2}" stroke="#dcd8cd" '
        f'stroke-width="1"{dashes}/>'
    )
    if not guide.label:
        return line
    return line + (
        f'<text x="{guide.x1 + 4}" y="{guide.y1 + 12}" font-size="12" fill="#5b6572" '
        f'text-anchor="start">{escape(guide.label)}</text>'
    )


def _tips() -> str:
    tips = "".join(
        f'<marker id="tip-{group}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
        f'markerHeight="7" orient="auto" markerUnits="userSpaceOnUse">'
        f'<path d="M0 0.5L8 4L0 7.5Z" fill="{colour}"/></marker>'
        for group, colour in _LINES.items()
    )
    return f"<defs>{tips}</defs>"


def _line(curve: Curve) -> str:
    x1, y1, x2, y2, x3, y3 = curve.points
    dashes = ' stroke-dasharray="6 4"' if curve.past else ""
    return (
        f'<path d="M{x1} {y1}Q{x2} {y2} {x3} {y3}" fill="none" stroke="{_LINES[curve.group]}" '
        f'stroke-width="1.5"{dashes} marker-end="url(#tip-{curve.group})"/>'
    )


def _caption(curve: Curve) -> str:
    x, y = curve.label_at
    return (
        f'<text x="{x}" y="{y + 4}" font-size="12" fill="{_LINES[curve.group]}" '
        f'stroke="#faf9f5" stroke-width="4" paint-order="stroke">{escape(curve.label)}</text>'
    )


def _box(box: Box, view: str) -> str:
    if view == "overview":
        return _on_map(box)
    return _item(box) if view == "timeline" and box.kind in ITEMS else _card(box)


def _item(box: Box) -> str:
    """A fact in time: its words above a bar, which is dashed where its end is open."""
    fill, rim, _ = _BOXES[box.kind]
    left, top = box.x - box.width // 2, box.y - box.height // 2
    words = (
        f'<text x="{left}" y="{top + 14}" font-size="13" fill="#1d2530" '
        f'text-anchor="start">{escape(box.lines[0])}</text>'
    )
    if box.bar is None:
        return words
    opened, start, until, closed = box.bar
    y = top + LINE_HEIGHT + BAR_HEIGHT // 2
    return words + (
        f'<path d="M{opened} {y}H{closed}" stroke="{rim}" stroke-width="2" '
        f'stroke-dasharray="3 3"/>'
        f'<rect x="{start}" y="{y - BAR_HEIGHT // 2}" width="{until - start}" '
        f'height="{BAR_HEIGHT}" rx="3" fill="{fill}" stroke="{rim}"/>'
    )


def _on_map(box: Box) -> str:
    """A box of the map: its name in the middle, or at the top when it may hold others."""
    fill, rim, ink = _BOXES[box.kind]
    left, top = box.x - box.width // 2, box.y - box.height // 2
    outline = (
        f'<rect x="{left}" y="{top}" width="{box.width}" height="{box.height}" rx="6" '
        f'fill="{fill}" stroke="{rim}"/>'
    )
    if len(box.lines) > 1 or box.note or box.height < 2 * LINE_HEIGHT + 12:
        return _card(box)
    return outline + (
        f'<text x="{left + 10}" y="{top + 20}" font-size="14" fill="{ink}" '
        f'text-anchor="start">{escape(box.lines[0])}</text>'
    )


def _card(box: Box) -> str:
    fill, rim, ink = _BOXES[box.kind]
    top = box.y - (LINE_HEIGHT * len(box.lines) + (NOTE_HEIGHT if box.note else 0)) // 2
    rows = [
        f'<text x="{box.x}" y="{top + LINE_HEIGHT * place + 15}" font-size="14" '
        f'fill="{ink}">{escape(line)}</text>'
        for place, line in enumerate(box.lines)
    ]
    if box.note:
        rows.append(
            f'<text x="{box.x}" y="{top + LINE_HEIGHT * len(box.lines) + 11}" font-size="11" '
            f'fill="{ink}">{escape(box.note)}</text>'
        )
    radius = {"person": min(box.height // 2, 20), "area": 14}.get(box.kind, 6)
    outline = (
        f'<rect x="{box.x - box.width // 2}" y="{box.y - box.height // 2}" width="{box.width}" '
        f'height="{box.height}" rx="{radius}" fill="{fill}" stroke="{rim}" stroke-width="1.4"/>'
    )
    return outline + "".join(rows)
