"""The embedded store: a graph held in memory, loaded from files or built from quads.

Documents may keep their facts in named graphs, and a fact or label can stand in several of
them. The default graph is therefore kept as the union of all graphs, each triple once, so
that counts are right without a query having to name a graph.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from oversight_graph.errors import InputError
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.store.answer import Answer, answer_from
from oversight_graph.store.formats import format_of
from oversight_graph.store.syntax import query_error, readable

_UNION = ox.DefaultGraph()


class EmbeddedView:
    """Read access to a graph in memory. It has no method that writes."""

    def __init__(self, engine: ox.Store, location: str) -> None:
        self._engine = engine
        self._location = location

    @property
    def location(self) -> str:
        """The name of the file the graph came from, or ``memory``."""
        return self._location

    def __len__(self) -> int:
        """Count the distinct triples."""
        return sum(1 for _ in self.triples())

    def answer(self, sparql: str) -> Answer:
        """Answer a query; the project's prefixes need no declaration.

        The engine has no time limit of its own and cannot be interrupted: queries from
        outside go through ``oversight_graph.query.guard`` first, which bounds their size
        but not their running time. Raises ``QueryError`` with line and column.
        """
        try:
            return answer_from(self._engine.query(sparql, prefixes=PREFIXES))
        except (SyntaxError, ValueError, RuntimeError) as error:
            raise query_error(str(error), sparql) from None

    def triples(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        value: ox.NamedNode | ox.Literal | None = None,
    ) -> Iterator[ox.Triple]:
        """Yield the triples that match, in no particular order; ``None`` matches anything."""
        for quad in self._engine.quads_for_pattern(subject, predicate, value, _UNION):
            yield quad.triple

    def quads(self) -> Iterator[ox.Quad]:
        """Yield every quad as it was given: in its named graph, or in the default graph.

        A triple of a named graph is not repeated as one of the default graph.
        """
        for quad in self._engine:
            if quad.graph_name != _UNION or not self._is_named(quad.triple):
                yield quad

    def _is_named(self, triple: ox.Triple) -> bool:
        found = self._engine.quads_for_pattern(triple.subject, triple.predicate, triple.object)
        return any(quad.graph_name != _UNION for quad in found)


class EmbeddedStore:
    """A graph in memory that can be added to. Hand out :meth:`view` to whoever only reads."""

    def __init__(self, quads: Iterable[ox.Quad] = (), location: str = "memory") -> None:
        self._engine = ox.Store()
        self._location = location
        self.add(quads)

    def __len__(self) -> int:
        """Count the distinct triples."""
        return len(self.view())

    def add(self, quads: Iterable[ox.Quad]) -> None:
        """Add quads; those that are there already change nothing."""
        self._engine.extend(both for quad in quads for both in (quad, _in_union(quad)))

    def load(self, path: Path) -> None:
        """Add the content of a Turtle, TriG, N-Triples or N-Quads file, all or nothing.

        Raises ``InputError`` for a missing, unreadable or broken file; for a broken one it
        names line and column.
        """
        rdf_format = format_of(path)
        self.parse(read_bytes(path), rdf_format, path.name)

    def parse(self, data: bytes, rdf_format: ox.RdfFormat, name: str) -> None:
        """Add the content of a text in an RDF format, all or nothing; errors as in ``load``."""
        try:
            self.add(list(ox.parse(data, format=rdf_format)))
        except SyntaxError as error:
            remedy = "mend that line, or rebuild the graph with `oversight build`"
            raise InputError(f"{name}: {readable(error)}", remedy) from None

    def view(self) -> EmbeddedView:
        """Return read access to this store; later additions show in it."""
        return EmbeddedView(self._engine, self._location)


def read_bytes(path: Path) -> bytes:
    """Read a file without its UTF-8 byte order mark; ``InputError`` when it cannot be read."""
    try:
        return path.read_bytes().removeprefix(codecs.BOM_UTF8)
    except FileNotFoundError:
        raise InputError(f"{path.name}: no such file", "check the path") from None
    except IsADirectoryError:
        raise InputError(f"{path.name}: is a folder, not a graph file") from None
    except OSError as error:
        raise InputError(f"{path.name}: cannot be read ({error.strerror})") from None


def _in_union(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object, _UNION)
