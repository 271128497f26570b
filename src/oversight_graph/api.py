"""The Python interface: build a graph, load one, ask it, look at it.

Only light modules are imported here; what a function needs it imports when it runs, so that
``import oversight_graph`` and ``oversight --help`` start at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from oversight_graph.errors import InputError, UsageError

if TYPE_CHECKING:
    import networkx as nx
    import pyoxigraph as ox
    import rdflib

    from oversight_graph.building.pipeline import Progress
    from oversight_graph.evaluation import Comparison
    from oversight_graph.exports import Export
    from oversight_graph.query import Explanations, Result, Thing, Things, Verification
    from oversight_graph.store import EmbeddedView, View
    from oversight_graph.views import Figure, Tables

Source = str | Path

_TITLE = "监督图谱 · Oversight Graph"


def build(
    inputs: Source | Iterable[Source] = (),
    output: Source | None = None,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
    listed: Iterable[Source] = (),
    columns: Mapping[str, str] | None = None,
    limits: Mapping[str, float] | None = None,
) -> Graph:
    """Build the graph of bulletins: files, folders, archives, tables, web archives, ``"-"``.

    With ``output`` the whole output folder is written. A bulletin that cannot be read is
    quarantined with its reason in ``Graph.report`` and does not stop the others. ``listed`` are
    more inputs, of which a missing one is quarantined too. ``columns`` says which columns of
    tables hold ``text``, ``title``, ``date``, ``url`` and ``publisher``; ``limits`` changes
    some of those in docs/reference/inputs.md.

    Raises InputError where nothing can be read, OutputError where the graph fails its own
    check or cannot be written; in both cases nothing is written.

    >>> g = build("bulletins/", "output")                           # doctest: +SKIP
    """
    from oversight_graph.building.builder import build_from
    from oversight_graph.building.contents import contents
    from oversight_graph.building.limits import limits_with
    from oversight_graph.building.output import write_folder
    from oversight_graph.building.sources import find_inputs
    from oversight_graph.building.unpacking import Reading

    folder = None if output is None else Path(output)
    reading = Reading(limits_with(limits), columns or {})
    found = find_inputs(_listed(inputs), folder, listed=listed, reading=reading)
    built = build_from(found, jobs, progress, reading)
    if folder is not None:
        write_folder(folder, contents(built))
    return Graph(built.view, texts=built.texts, report=built.report)


def load(location: Source = "output") -> Graph:
    """Load a graph: an output folder, a graph file, or the URL of a SPARQL endpoint.

    Raises InputError where there is none or it is broken.
    """
    from oversight_graph.query import TEXTS_FOLDER
    from oversight_graph.store import open_view

    path = Path(location)
    folder = path if path.is_dir() else path.parent
    return Graph(open_view(location), texts=folder / TEXTS_FOLDER)


def extract(source: Source) -> dict[str, Any]:
    """Return one bulletin (a file, also packed, or ``"-"``) as a flat record, the format of gold.

    Raises InputError where it cannot be read, UsageError for a folder and for what holds
    several bulletins.
    """
    from oversight_graph.building.one_input import read_input
    from oversight_graph.building.sources import find_inputs
    from oversight_graph.building.unpacking import Reading, unpack
    from oversight_graph.evaluation import to_record

    if Path(source).is_dir():
        raise UsageError(f"{source}: is a folder", "give one bulletin")
    (found,) = find_inputs([source])
    reading = Reading()
    singles = list(islice(unpack(found, reading), 2))
    outcome, *others = read_input(singles[0], reading.limits)
    if others or len(singles) > 1:
        raise UsageError(f"{source}: holds several bulletins", "use `oversight build`")
    if outcome.findings is None:
        raise InputError(outcome.reason or f"{source}: cannot be read", outcome.remedy)
    return to_record(outcome.findings)


def evaluate(
    gold: Source | Iterable[Source], *, progress: Progress | None = None
) -> list[Comparison]:
    """Compare what is extracted from the texts beside the gold with the gold.

    ``gold`` are ``NAME.gold.json`` files or folders of such. Raises InputError for gold or
    a text that cannot be read.
    """
    from oversight_graph.evaluation import compare, find_gold

    pairs = find_gold(map(Path, _listed(gold)))
    comparisons = []
    for done, pair in enumerate(pairs, start=1):
        comparisons.append(compare(pair.load(), extract(pair.text)))
        if progress is not None:
            progress(done, len(pairs), pair.text.name)
    return comparisons


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


def _listed(given: Source | Iterable[Source]) -> list[Source]:
    return [given] if isinstance(given, str | Path) else list(given)


def _named(thing: str | Thing) -> str:
    return thing if isinstance(thing, str) else thing.iri
