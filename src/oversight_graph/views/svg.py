"""The static picture: the same scene as SVG, for places where scripts do not run.

Colours and fonts are written at each element and nothing refers to anything outside, so
that image viewers, word processors and the previews of code hosts show it as well.
"""

from __future__ import annotations

from html import escape

from oversight_graph.views.curves import Curve
from oversight_graph.views.labels import visible
from oversight_graph.views.scene import LINE_HEIGHT, NOTE_HEIGHT, Box, Scene

FONTS = (
    "system-ui, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', "
    "'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif"
)
_BOXES = {  # fill, rim, text
    "person": ("#1f4e79", "#1f4e79", "#ffffff"),
    "organisation": ("#e2f0ee", "#3b8680", "#0f3d3a"),
    "post": ("#e8ecfa", "#6b7cc4", "#26336b"),
    "action": ("#fdefd8", "#bd8226", "#58380a"),
    "area": ("#edf3e0", "#86a04a", "#3c4d18"),
    "document": ("#efedf3", "#8f86a8", "#3d3652"),
}
_LINES = {
    "tenure": "#2f6fb0",
    "action": "#bd8226",
    "target": "#c2452d",
    "supervision": "#7b4bc0",
    "structure": "#6c8790",
    "place": "#86a04a",
    "source": "#8f86a8",
}


def svg_of(scene: Scene, *, title: str) -> str:
    """Return the scene as one SVG document; labels are real, selectable text."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{scene.width}" height="{scene.height}" '
        f'viewBox="0 0 {scene.width} {scene.height}" font-family="{escape(FONTS)}" '
        f'text-anchor="middle" lang="zh-CN">'
    )
    parts = [
        head,
        f"<title>{escape(visible(title))}</title>",
        _tips(),
        '<rect width="100%" height="100%" fill="#faf9f5"/>',
        *(_line(curve) for curve in scene.curves),
        *(_caption(curve) for curve in scene.curves if curve.shown),
        *(_box(box) for box in scene.boxes),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


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


def _box(box: Box) -> str:
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
