"""The interactive picture: one HTML file that opens anywhere and asks for nothing.

The page carries its data as JSON, its style and its script. A content security policy
allows exactly that script (by hash) and no request of any kind, so that a hostile label
could not even run if it were put in the wrong place – and it is not: labels reach the page
as JSON whose ``< > &`` are escaped, and reach the screen as text nodes.

No clock, no version and no path is written: the same network gives the same bytes.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from oversight_graph.views.labels import visible
from oversight_graph.views.page_data import page_data

if TYPE_CHECKING:
    from oversight_graph.views.drawing import Drawing

_SCRIPTS = (
    *("words", "elements", "scene", "boxes", "canvas", "camera", "panel", "finder", "filters"),
    *("selection", "keys", "state", "main"),
)
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def page(drawing: Drawing, *, title: str, more: bool = False) -> str:
    """Return the picture as one self-contained HTML page.

    Its focus is the node to begin with (its evidence is open, the view is centred on it).
    Where only a part is drawn, the page says so and how to narrow; ``more`` says that even
    the whole that it counts is a part.
    """
    script = _script()
    style = _viewer("viewer.css")
    return _filled(
        _viewer("page.html"),
        {
            "title": escape(visible(title)),
            "policy": _policy(script, style),
            "style": style,
            "data": page_data(drawing, more=more),
            "script": script,
        },
    )


def _viewer(name: str) -> str:
    return (files("oversight_graph.views") / "viewer" / name).read_text(encoding="utf-8")


def _script() -> str:
    """Return the viewer's modules as one function, so that nothing becomes global."""
    parts = "\n".join(_viewer(f"{name}.js") for name in _SCRIPTS)
    return f'\n(() => {{\n"use strict";\n{parts}}})();\n'


def _policy(script: str, style: str) -> str:
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"


def _filled(template: str, values: Mapping[str, str]) -> str:
    """Fill every ``{{slot}}`` in one pass, so that values are never read as slots."""
    return _SLOT.sub(lambda slot: values[slot[1]], template)
