"""The graph in a user's hands: ask it, explain it, draw it, hand it to other libraries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from oversight_graph.errors import InputError, UsageError

if TYPE_CHECKING:
    import networkx as nx
    import pyoxigraph as ox
    import rdflib

    from oversight_graph.exports import Export
    from oversight_graph.query import Explanations, Result, Thing, Things, Verification
    from oversight_graph.store import EmbeddedView, View
    from oversight_graph.views import Figure, Tables

Source = str | Path
"""A file, a folder, an address, or a question: whatever a place is written as."""

_TITLE = "监督图谱 · Oversight Graph"


class Graph:
    """A knowledge graph that can be asked, explained, drawn and handed to other libraries.

    Made by :func:`build` and :func:`load`. It cannot be changed. ``report`` says what became
    of every bulletin when the graph was just built, and is empty when it was loaded.
    """

    def __init__(
        self,
        view: View,
        *,
        texts: Path | Mapping[str, str],
        report: dict[str, Any] | None = None,
    ) -> None:
        """``texts``: those the graph was read from, as a folder or by their SHA-256."""
        self._view = view
        self._texts = texts
        self.report = report or {}

    def query(self, question: Source, **parameters: object) -> Result:
        """Answer a saved question by name, a ``.rq`` file, or SPARQL text.

        Parameters are bound as terms: those that a question declares, else to the variables of
        their names. Text is a name, a thing or web address an IRI.

        >>> g.query("who-held-post", person="…").to_pandas()        # doctest: +SKIP
        >>> g.query("SELECT ?p { ?p foaf:name ?name }", name="…")   # doctest: +SKIP
        """
        from oversight_graph.query import ask

        return ask(self._view, question, parameters)

    def ask(self, question: Source, **parameters: object) -> bool:
        """Answer yes or no: what ASK says, or whether any other question has an answer.

        >>> g.ask("sanctions-in-body", organisation="…")            # doctest: +SKIP
        """
        return bool(self.query(question, **parameters))

    def find(self, name: str) -> Things:
        """Return what a name, an alias or an IRI stands for; of names first those that equal it.

        Raises UnknownName, with the nearest names, where it stands for nothing.
        """
        from oversight_graph.query import find

        return find(self._view, name)

    def explain(self, name: str | Thing) -> Explanations:
        """Return every statement about a name, IRI or thing, with quote, document and rule."""
        from oversight_graph.query import explain

        return explain(self._view, _named(name), self._text_of())

    def verify(self) -> Verification:
        """Check every quote against its text, the shapes, and that no link leads nowhere.

        Raises UsageError for a graph on a server.
        """
        from tempfile import TemporaryDirectory

        from oversight_graph.building.contents import text_files
        from oversight_graph.building.output import write_folder
        from oversight_graph.query import verify

        view = self._embedded("verified")
        if isinstance(self._texts, Path):
            return verify(view, self._texts)
        with TemporaryDirectory() as folder:
            write_folder(Path(folder), text_files(self._texts))
            return verify(view, Path(folder))

    def show(
        self, name: str | Thing | None = None, *, hops: int = 2, view: str | None = None
    ) -> Figure:
        """Return the picture around a name, IRI or thing, or of the whole; notebooks show it.

        ``view`` is ``neighbourhood``, ``overview``, ``timeline`` or ``hierarchy``; without it
        a small whole is drawn as a neighbourhood and a large one as an overview. Only what
        is near a name is read, however large the graph.

        >>> g.show("…").save("picture.html")                        # doctest: +SKIP
        """
        from oversight_graph.query import find_one, surroundings
        from oversight_graph.views import Figure, Wanted, careers_of, network_of

        make = careers_of if view == "timeline" else network_of
        if name is None:
            return Figure(make(self._triples(), self._text_of()), title=_TITLE, view=view)
        thing = find_one(self._view, _named(name))
        near = surroundings(self._view, thing.iri, 2 if view == "timeline" else hops + 1)
        network = make(near.triples, self._text_of())
        if thing.iri not in network:
            raise UsageError(f"{thing.label}: is not drawn", "ask for a person or a body")
        wanted = Wanted(thing.iri, hops, more=near.more)
        return Figure(network, title=thing.label, view=view, wanted=wanted)

    def timeline(self, name: str | Thing | None = None) -> Figure:
        """Return tenures and actions in time: of a person or body, or of those with most."""
        return self.show(name, view="timeline")

    def tables(self) -> Tables:
        """Return people, posts, tenures, organisations, actions and documents as tables."""
        from oversight_graph.views import tables_of

        return tables_of(self._triples())

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """Return people, organisations, posts, actions and areas as a network: a copy."""
        from oversight_graph.views import network_of

        return network_of(self._triples(), self._text_of())

    def to_rdflib(self) -> rdflib.Graph:
        """Return all triples as an rdflib graph with the project's prefixes: a copy."""
        import rdflib

        from oversight_graph.graph.prefixes import PREFIXES

        graph = rdflib.Graph()
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace)
        return graph.parse(data=self.export("nt").data, format="nt")

    def export(self, to: str, *, excel: bool = False) -> Export:
        """Return the graph in another format: its ``data``, and ``save`` for a file or folder.

        Formats: ttl, nt, nq, trig, jsonld, csv, parquet, spells, spells-parquet, graphml,
        gexf, neo4j, ftm. ``excel`` marks CSV as UTF-8 for Excel. Raises UnknownName for any other
        format, UsageError for nq and trig of a graph on a server.

        >>> g.export("csv").save("tables")                          # doctest: +SKIP
        """
        from oversight_graph.exports import Material, export

        return export(Material(self._view), to, excel=excel)

    def __repr__(self) -> str:
        return f"<Graph in {self._view.location}>"

    def _repr_mimebundle_(
        self,
        include: Collection[str] | None = None,  # noqa: ARG002  - what a notebook passes
        exclude: Collection[str] | None = None,  # noqa: ARG002
    ) -> dict[str, str]:
        """Return what a notebook shows: how much there is of what."""
        from oversight_graph.views import summary_of

        try:
            summary = summary_of(self._view)
        except InputError as error:
            return {"text/plain": f"{self!r}: {error}"}
        html = f"<p><b>{_TITLE}</b></p>{summary._repr_html_()}"
        return {"text/plain": f"{self!r}: {summary}", "text/html": html}

    def _embedded(self, done: str) -> EmbeddedView:
        from oversight_graph.store import EmbeddedView

        if isinstance(self._view, EmbeddedView):
            return self._view
        raise UsageError(f"a graph on a server cannot be {done}", "use its graph file")

    def _text_of(self) -> Callable[[str], str | None]:
        from oversight_graph.query.texts import Texts

        return Texts(self._texts).text if isinstance(self._texts, Path) else self._texts.get

    def _triples(self) -> list[ox.Triple]:
        import pyoxigraph as ox

        answer = self._view.answer("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
        return [ox.Triple(*row) for row in answer.rows]  # type: ignore[arg-type]  # a CONSTRUCT


def _named(thing: str | Thing) -> str:
    return thing if isinstance(thing, str) else thing.iri
