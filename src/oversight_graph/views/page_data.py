"""The data block of a page: a scene as JSON, one record a line, safe inside HTML."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from oversight_graph.views.core import most_connected
from oversight_graph.views.labels import visible
from oversight_graph.views.model import EDGE_GROUPS, NODE_KINDS, Quote
from oversight_graph.views.regions import areas_of

if TYPE_CHECKING:
    from oversight_graph.views.curves import Curve
    from oversight_graph.views.drawing import Drawing
    from oversight_graph.views.model import Network
    from oversight_graph.views.scene import Box, Guide

MOST_QUOTES = 12
"""Passages listed for one node or line; the page says how many more there are."""

MOST_QUOTES_OF_MANY = 2
"""The same on a map of thousands, which would be too large otherwise."""

AROUND = 160
"""Characters of the sentence kept on each side of the quote."""

_ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def as_json(value: object) -> str:
    """Return compact JSON that may stand inside a ``<script>`` element of a page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in _ESCAPES.items():
        text = text.replace(character, escaped)
    return text


def page_data(drawing: Drawing, *, more: bool = False) -> str:
    """Return the JSON the viewer reads; what is empty is not written."""
    network, scene, focus = drawing.network, drawing.scene, drawing.focus
    nodes = [box.node for box in scene.boxes]
    start = focus if focus in nodes else most_connected(network)
    tables = _Tables(network, MOST_QUOTES_OF_MANY if scene.view == "overview" else MOST_QUOTES)
    boxes = [_box(box, network.nodes[box.node], tables) for box in scene.boxes]
    edges = [_edge(curve, tables) for curve in scene.curves]
    return _object(
        {
            "view": scene.view,
            "size": {"width": scene.width, "height": scene.height},
            "total": drawing.total,
            **_filled(more=int(more)),
            "centre": nodes.index(start) if start in nodes else 0,
            "focused": focus in nodes,
            "kinds": _counts((box.kind for box in scene.boxes), NODE_KINDS),
            "groups": _counts(
                (curve.group for curve in scene.curves if curve.points),
                dict.fromkeys(EDGE_GROUPS.values()),
            ),
            "areas": tables.areas,
        },
        {
            "nodes": boxes,
            "edges": edges,
            "guides": [_guide(guide) for guide in scene.guides],
            "quotes": tables.quotes,
            "documents": tables.documents,
        },
    )


class _Tables:
    """Quotes, documents and areas, each written once and referred to by its place."""

    def __init__(self, network: Network, most: int) -> None:
        self.most = most
        self._around = areas_of(network)
        known = sorted({area for areas in self._around.values() for area in areas})
        self._areas = {area: place for place, area in enumerate(known)}
        self.areas = [visible(network.nodes[area]["label"]) for area in known]
        self.quotes: list[dict[str, Any]] = []
        self.documents: list[dict[str, str]] = []
        self._quotes: dict[tuple[str, int, int, str], int] = {}
        self._documents: dict[str, int] = {}

    def areas_around(self, node: str) -> list[int]:
        """Return the places of the areas that a node has to do with."""
        return [self._areas[area] for area in self._around.get(node, ())]

    def quote(self, quote: Quote) -> int:
        """Return the place of a quote, adding it if it is new."""
        key = (quote["document"], quote["start"], quote["end"], quote["rule"])
        if key not in self._quotes:
            self._quotes[key] = len(self.quotes)
            self.quotes.append({"document": self._document(quote), **_passage(quote)})
        return self._quotes[key]

    def _document(self, quote: Quote) -> int:
        key = quote["document"]
        if key not in self._documents:
            self._documents[key] = len(self.documents)
            title = visible(quote["title"] or quote["source"] or key)
            self.documents.append(
                {"title": title, "date": quote["date"], "source": visible(quote["source"])}
            )
        return self._documents[key]


def _passage(quote: Quote) -> dict[str, Any]:
    """Return the sentence in three parts: code points are counted here, not in a browser."""
    begin = quote["offset"]
    end = begin + len(quote["quote"])
    before, after = quote["sentence"][:begin], quote["sentence"][end:]
    return {
        "before": visible(before if len(before) <= AROUND else "…" + before[-AROUND:]),
        "exact": visible(quote["quote"]),
        "after": visible(after if len(after) <= AROUND else after[:AROUND] + "…"),
        "start": quote["start"],
        "end": quote["end"],
        "rule": visible(quote["rule"]),
        "confidence": quote["confidence"],
    }


def _box(box: Box, data: Mapping[str, Any], tables: _Tables) -> dict[str, Any]:
    return {
        "id": box.node,
        "kind": box.kind,
        "lines": box.lines,
        "x": box.x,
        "y": box.y,
        "w": box.width,
        "h": box.height,
        **_filled(note=box.note, bar=box.bar, folded=int(box.folded)),
        **({} if box.inside is None else {"inside": box.inside}),
        **_filled(areas=tables.areas_around(box.node)),
        **_described(data, tables),
    }


def _edge(curve: Curve, tables: _Tables) -> dict[str, Any]:
    return {
        "source": curve.source,
        "target": curve.target,
        "group": curve.group,
        **_filled(past=int(curve.past), points=curve.points, shown=int(curve.shown)),
        **({"at": curve.label_at} if curve.points else {}),
        **_described(curve.data, tables),
    }


def _guide(guide: Guide) -> dict[str, Any]:
    ends = {"from": (guide.x1, guide.y1), "to": (guide.x2, guide.y2)}
    return {**ends, **_filled(label=guide.label)}


def _described(data: Mapping[str, Any], tables: _Tables) -> dict[str, Any]:
    quotes = data["quotes"]
    return _filled(
        label=visible(data["label"]),
        english=visible(data["label_en"]),
        detail=visible(data["detail"]),
        type=visible(data["type"]),
        type_en=visible(data["type_en"]),
        earliest=data["earliest"],
        latest=data["latest"],
        fields={visible(name): visible(value) for name, value in data["fields"].items()},
        quotes=[tables.quote(quote) for quote in quotes[: tables.most]],
        unlisted=max(0, len(quotes) - tables.most),
    )


def _filled(**values: object) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _counts(found: Iterable[str], order: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in found:
        counts[name] = counts.get(name, 0) + 1
    return {name: counts[name] for name in order if name in counts}


def _object(single: Mapping[str, object], lists: Mapping[str, Sequence[object]]) -> str:
    """Write one JSON object with each record on a line of its own, so that builds diff well."""
    parts = [f"{as_json(name)}:{as_json(value)}" for name, value in single.items()]
    for name, rows in lists.items():
        body = ",\n".join(as_json(row) for row in rows)
        parts.append(f"{as_json(name)}:[\n{body}\n]")
    return "{" + ",\n".join(parts) + "}"
