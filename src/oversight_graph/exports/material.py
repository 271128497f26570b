"""What exports are made of: one graph in the forms that writers want, each made once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import pyoxigraph as ox

from oversight_graph.errors import UsageError
from oversight_graph.store import EmbeddedView, View
from oversight_graph.views import Table, tables_of
from oversight_graph.views.statements import Statements


class Material:
    """A graph as triples, as quads, as statements by subject, and as tables."""

    def __init__(self, view: View) -> None:
        self._view = view

    @cached_property
    def triples(self) -> list[ox.Triple]:
        """All triples, each once, in a stable order."""
        if isinstance(self._view, EmbeddedView):
            return sorted(self._view.triples(), key=str)
        answer = self._view.answer("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
        return [ox.Triple(*row) for row in answer.rows]  # type: ignore[arg-type]  # a CONSTRUCT

    @cached_property
    def quads(self) -> list[ox.Quad]:
        """All quads in a stable order; ``UsageError`` for a graph on a server."""
        if not isinstance(self._view, EmbeddedView):
            remedy = "use its graph file, or a format without named graphs such as nt"
            raise UsageError("a graph on a server is read without its named graphs", remedy)
        return sorted(self._view.quads(), key=lambda quad: (str(quad.graph_name), str(quad)))

    @cached_property
    def statements(self) -> Statements:
        """The statements about each thing, by property."""
        return Statements(self.triples)

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """The six tables by name."""
        return tables_of(self.triples)
