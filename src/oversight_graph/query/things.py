"""What a name can stand for: things of the graph, and the table of those that were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oversight_graph.query.table import Table


class Thing(NamedTuple):
    """Something the graph speaks of: its main label, its IRI and what kind of thing it is."""

    label: str
    iri: str
    kind: str = ""

    def __str__(self) -> str:
        return self.label


class Things(Table):
    """Things that were found, in a table of ``label``, ``iri`` and ``kind``.

    Iterating gives one :class:`Thing` a row.
    """

    def __init__(self, found: Iterable[Thing]) -> None:
        self._things = tuple(found)
        super().__init__(Thing._fields, self._things)

    def __iter__(self) -> Iterator[Thing]:
        """Yield the things."""
        return iter(self._things)

    def __getitem__(self, place: int) -> Thing:
        """Return one thing by its place."""
        return self._things[place]
