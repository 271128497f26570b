"""Write a graph in the RDF formats that other tools read, checked before it is put in place."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from oversight_graph.errors import OutputError
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.graph.turtle import to_turtle
from oversight_graph.store.embedded import EmbeddedView
from oversight_graph.store.jsonld import to_jsonld

_WITH_GRAPHS = frozenset({"nq", "trig"})
_RDF: Final[dict[str, ox.RdfFormat]] = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
}

EXPORT_FORMATS: Final[tuple[str, ...]] = tuple(_RDF)
"""The names of the RDF formats. ``nq`` and ``trig`` keep each document's graph apart."""


def serialise(view: EmbeddedView, name: str) -> bytes:
    """Return the graph in one of ``EXPORT_FORMATS``, the same bytes for the same graph.

    Raises ``OutputError`` when what was written does not read back as the same graph.
    """
    quads = sorted(set(_content(view, name)), key=_order)
    data = _written(quads, name)
    if set(_read(data, name)) != set(quads):
        raise OutputError(f"the {name} output does not read back as the same graph")
    return data


def export_graph(view: EmbeddedView, name: str, path: Path) -> None:
    """Write the graph to a file in one of ``EXPORT_FORMATS``.

    The file is replaced in one step, after its content was read back and compared; until
    then the old file stays. Raises ``OutputError`` when it cannot be written.
    """
    replace_file(path, serialise(view, name))


def replace_file(path: Path, data: bytes) -> None:
    """Put ``data`` in place of a file in one step; ``OutputError`` when that fails."""
    waiting = path.with_name(f"{path.name}.tmp-{os.getpid()}")
    try:
        with waiting.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(path)
    except OSError as error:
        message = f"{path.name}: cannot be written ({error.strerror})"
        raise OutputError(message, "check the folder and the space on the disk") from None
    finally:
        with suppress(OSError):
            waiting.unlink()


def _content(view: EmbeddedView, name: str) -> Iterable[ox.Quad]:
    if name in _WITH_GRAPHS:
        return view.quads()
    return (ox.Quad(t.subject, t.predicate, t.object) for t in view.triples())


def _order(quad: ox.Quad) -> tuple[str, str]:
    return (str(quad.graph_name), str(quad.triple))


def _written(quads: list[ox.Quad], name: str) -> bytes:
    if name in _WITH_GRAPHS:
        return ox.serialize(quads, format=_RDF[name], prefixes=PREFIXES) or b""
    triples = [quad.triple for quad in quads]
    if name == "ttl":
        return to_turtle(triples)
    if name == "jsonld":
        return to_jsonld(triples, PREFIXES)
    return ox.serialize(triples, format=_RDF[name], prefixes=PREFIXES) or b""


def _read(data: bytes, name: str) -> Iterable[ox.Quad]:
    try:
        return list(ox.parse(data, format=_RDF[name]))
    except (SyntaxError, ValueError) as error:
        raise OutputError(f"the {name} output does not parse: {error}") from None
