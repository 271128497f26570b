"""A picture as an object: shows itself in a notebook, saves itself as a file."""

from __future__ import annotations

import os
from collections.abc import Collection
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from oversight_graph.errors import OutputError
from oversight_graph.views.core import MOST_DRAWN, core
from oversight_graph.views.picture import render
from oversight_graph.views.scene import stage
from oversight_graph.views.svg import svg_of

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

HEIGHT = 640
"""Height of the picture in a notebook, in pixels."""


class Figure:
    """The picture of a network, drawn when it is first looked at.

    >>> figure.save("graph.html")                                       # doctest: +SKIP
    """

    def __init__(
        self, network: Network, *, title: str, focus: str | None = None, limit: int = MOST_DRAWN
    ) -> None:
        self.network = network
        self.title = title
        self.focus = focus
        self.limit = limit
        self._html: str | None = None
        self._svg: str | None = None

    @property
    def html(self) -> str:
        """The interactive page: self-contained, works offline."""
        if self._html is None:
            self._html = render(self.network, title=self.title, focus=self.focus, limit=self.limit)
        return self._html

    @property
    def svg(self) -> str:
        """The static picture of the same scene."""
        if self._svg is None:
            drawn = core(self.network, self.focus, self.limit)
            self._svg = svg_of(stage(drawn), title=self.title)
        return self._svg

    def save(self, path: str | Path) -> Path:
        """Write the page, or the static picture when ``path`` ends in ``.svg``; return the path.

        An ``OutputError`` when it cannot be written; the old file is then still there.
        """
        target = Path(path)
        text = self.svg if target.suffix.lower() == ".svg" else self.html
        partial = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            partial.write_bytes(text.encode())
            partial.replace(target)
        except OSError as error:
            partial.unlink(missing_ok=True)
            reason = error.strerror or str(error)
            raise OutputError(
                f"{target}: cannot write the picture ({reason})", "choose another place"
            ) from error
        return target

    def __repr__(self) -> str:
        nodes, edges = self.network.number_of_nodes(), self.network.number_of_edges()
        return f"<Figure {self.title!r}: {nodes} nodes, {edges} lines>"

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
        """Return the page in a frame which lets it run its script and nothing else."""
        return (
            f'<iframe sandbox="allow-scripts" width="100%" height="{HEIGHT}" '
            f'title="{escape(self.title)}" style="border:1px solid #8886;border-radius:8px" '
            f'srcdoc="{escape(self.html)}"></iframe>'
        )
