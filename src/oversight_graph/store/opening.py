"""Open a graph wherever it is: a file, an output folder, standard input, or a URL."""

from __future__ import annotations

import sys
from pathlib import Path

import pyoxigraph as ox

from oversight_graph.errors import InputError
from oversight_graph.store.answer import View
from oversight_graph.store.embedded import EmbeddedStore, EmbeddedView
from oversight_graph.store.remote import RemoteView

GRAPH_FILE = "graph.ttl"
"""The name of the graph in an output folder."""

STANDARD_INPUT = "-"
"""What stands for standard input where a graph is named."""


def open_view(location: str | Path) -> View:
    """Open a graph for reading: a path as in :func:`open_file`, an http(s) URL, or ``"-"``.

    Standard input is read as TriG, which Turtle and N-Triples are too. A URL is not contacted
    before the first query. Raises ``InputError`` for a file that cannot be read, ``UsageError``
    for a URL that cannot be one.
    """
    if location == STANDARD_INPUT:
        return _from_standard_input()
    if isinstance(location, str) and "://" in location:
        return RemoteView(location)
    return open_file(Path(location))


def open_file(path: Path) -> EmbeddedView:
    """Load a graph file, or the ``graph.ttl`` of an output folder, into memory.

    Raises ``InputError`` when it is missing, unreadable or broken.
    """
    file = path / GRAPH_FILE if path.is_dir() else path
    if not file.exists():
        remedy = "build one with `oversight build INPUT -o FOLDER`"
        raise InputError(f"{path}: no graph there", remedy)
    store = EmbeddedStore(location=file.name)
    store.load(file)
    return store.view()


def _from_standard_input() -> EmbeddedView:
    store = EmbeddedStore(location="stdin")
    store.parse(sys.stdin.buffer.read(), ox.RdfFormat.TRIG, "stdin")
    return store.view()
