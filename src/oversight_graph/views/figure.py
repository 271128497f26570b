"""A picture as an object: shows itself in a notebook, saves itself as a file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Collection
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from oversight_graph.errors import UsageError
from oversight_graph.placing import place_file
from oversight_graph.views.core import without_strangers
from oversight_graph.views.drawing import Drawing, Wanted, draw, view_of
from oversight_graph.views.picture import page
from oversight_graph.views.png import png_of
from oversight_graph.views.svg import svg_of

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

ENDINGS = (".html", ".svg", ".png")
"""Endings of the files that a picture is written to."""

HEIGHT = 640
"""Height of the picture in a notebook, in pixels."""


class Figure:
    """One picture of a network, drawn when it is first looked at.

    ``view`` is ``neighbourhood``, ``overview``, ``timeline`` or ``hierarchy``; without it the
    one that suits the size.

    >>> figure.save("graph.html")                                       # doctest: +SKIP
    """

    def __init__(
        self, network: Network, *, title: str, view: str | None = None, wanted: Wanted | None = None
    ) -> None:
        self.title = title
        self.wanted = wanted or Wanted()
        whole = self.wanted.focus is None and view != "timeline"
        self.network = without_strangers(network) if whole else network
        self.view = view_of(view, self.network.number_of_nodes(), self.wanted.focus)

    @cached_property
    def drawing(self) -> Drawing:
        """What is drawn and where."""
        return draw(self.network, self.view, self.wanted)

    @cached_property
    def html(self) -> str:
        """The interactive page: self-contained, works offline."""
        return page(self.drawing, title=self.title, more=self.wanted.more)

    @cached_property
    def svg(self) -> str:
        """The static picture of the same scene."""
        return svg_of(self.drawing.scene, title=self.title)

    @property
    def png(self) -> bytes:
        """The static picture as PNG; ``UsageError`` without the packages of the extra ``png``."""
        scene = self.drawing.scene
        return png_of(self.svg, scene.width, scene.height)

    def save(self, path: str | Path) -> Path:
        """Write the page, or the static picture to a path in ``.svg`` or ``.png``; return it.

        A ``UsageError`` for another ending than these and ``.html``. An ``OutputError`` when it
        cannot be written; the old file is then still there.
        """
        target = Path(path)
        if target.suffix.lower() not in ENDINGS:
            raise UsageError(f"{target}: no picture has that ending", f"use {', '.join(ENDINGS)}")
        place_file(target, self._content(target.suffix.lower()))
        return target

    def _content(self, ending: str) -> bytes:
        if ending == ".png":
            return self.png
        return (self.svg if ending == ".svg" else self.html).encode()

    def __repr__(self) -> str:
        nodes, edges = self.network.number_of_nodes(), self.network.number_of_edges()
        return f"<Figure {self.title!r}: {self.view}, {nodes} nodes, {edges} lines>"

    def _repr_mimebundle_(
        self,
        include: Collection[str] | None = None,
        exclude: Collection[str] | None = None,
    ) -> dict[str, str]:
        """Return what a notebook may show: page in a closed frame, static picture, text."""
        bundle = {
            "text/plain": repr(self),
            "text/html": self._frame(),
            "image/svg+xml": self.svg,
        }
        return {
            kind: value
            for kind, value in bundle.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }

    def _frame(self) -> str:
        """Return the page in a frame which lets it run its script and nothing else.

        Where frames are removed from what is shown (a notebook that is not trusted, a preview)
        the image inside is left; a browser that shows the frame does not look at it.
        """
        image = b64encode(self.svg.encode()).decode("ascii")
        return (
            f'<iframe sandbox="allow-scripts" width="100%" height="{HEIGHT}" '
            f'title="{escape(self.title)}" style="border:1px solid #8886;border-radius:8px" '
            f'srcdoc="{escape(self.html)}">'
            f'<img alt="{escape(self.title)}" src="data:image/svg+xml;base64,{image}"></iframe>'
        )
