"""The RDF formats a graph can be read from and written to, by name and by file ending."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from oversight_graph.errors import InputError

READABLE: dict[str, ox.RdfFormat] = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
}
"""File ending (without the dot) to format. RDF/XML is left out on purpose: a file of a few
hundred bytes can make its parser fill the memory, and nothing here writes it."""


def format_of(path: Path) -> ox.RdfFormat:
    """Return the format that a file's ending says; ``InputError`` for any other ending."""
    found = READABLE.get(path.suffix.lower().removeprefix("."))
    if found is None:
        known = ", ".join(f".{ending}" for ending in READABLE)
        raise InputError(f"{path.name}: not a graph file by its ending", f"give one of {known}")
    return found
