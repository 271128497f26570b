from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import isomorphic

import oversight_graph
from oversight_graph.errors import OutputError
from oversight_graph.exports import Material, export
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.store import EmbeddedStore, EmbeddedView, open_file

DOCUMENT = ox.NamedNode(PREFIXES["doc"] + "one")
XSD = PREFIXES["xsd"]


def fact(value: ox.NamedNode | ox.Literal, graph: ox.NamedNode | None = None) -> ox.Quad:
    person = ox.NamedNode(PREFIXES["person"] + "沈知远-6cb38459")
    predicate = ox.NamedNode(PREFIXES["foaf"] + "name")
    return ox.Quad(person, predicate, value, graph or ox.DefaultGraph())


VALUES: list[ox.NamedNode | ox.Literal] = [
    ox.Literal("沈知远", language="zh"),
    ox.Literal('"""𠮷\\'),
    ox.Literal("a\r\n\t\x00\x0b\u2028\x7f"),
    ox.Literal("2023-05-18", datatype=ox.NamedNode(f"{XSD}date")),
    ox.Literal("0.95", datatype=ox.NamedNode(f"{XSD}decimal")),
    ox.Literal("7", datatype=ox.NamedNode(f"{XSD}integer")),
    ox.Literal(value=True),
    ox.NamedNode(PREFIXES["organ"] + "市委（代）%2F"),
    ox.NamedNode("urn:x:y"),
    ox.NamedNode(PREFIXES["id"]),
]
QUADS = [
    *(fact(value) for value in VALUES),
    fact(ox.Literal("in a document"), DOCUMENT),
    ox.Quad(DOCUMENT, ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode("urn:z"), DOCUMENT),
]


EXPORT_FORMATS = ("ttl", "nt", "nq", "trig", "jsonld")


def serialise(view: EmbeddedView, name: str) -> bytes:
    return export(Material(view), name).data


def view_of(quads: list[ox.Quad]) -> EmbeddedView:
    return EmbeddedStore(quads).view()


# rdflib's own parsers use what rdflib deprecates.
@pytest.mark.filterwarnings("ignore:.*Dataset:DeprecationWarning")
@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_every_format_reads_back_in_rdflib_as_the_same_graph(name: str) -> None:
    expected = rdflib.Graph().parse(data=serialise(view_of(QUADS), "nt"), format="nt")
    parser = {"ttl": "turtle", "nq": "nquads", "jsonld": "json-ld"}.get(name, name)
    given = rdflib.Dataset(default_union=True)
    given.parse(data=serialise(view_of(QUADS), name), format=parser)
    union = rdflib.Graph()
    union += given.triples((None, None, None))
    assert isomorphic(union, expected)


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_the_same_graph_gives_the_same_bytes_in_any_order(name: str) -> None:
    assert serialise(view_of(QUADS), name) == serialise(view_of(QUADS[::-1]), name)


@pytest.mark.parametrize("name", ["nq", "trig"])
def test_formats_with_graphs_keep_each_documents_facts_apart(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph.{name}"
    export(Material(view_of(QUADS)), name).save(path)
    assert set(open_file(path).quads()) == set(QUADS)


def test_ntriples_are_sorted_lines() -> None:
    lines = serialise(view_of(QUADS), "nt").decode().removesuffix("\n").split("\n")
    assert lines == sorted(lines)
    assert len(lines) == len(QUADS)


def test_a_format_that_cannot_hold_the_graph_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("old")
    blank = ox.Quad(ox.BlankNode("b"), ox.NamedNode("urn:p"), ox.Literal("x"))
    with pytest.raises(OutputError):
        export(Material(view_of([blank])), "ttl").save(path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_an_output_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        export(Material(view_of(QUADS)), "nt").save(tmp_path / "none" / "graph.nt")


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(EXPORT_FORMATS))
def test_any_text_survives_every_format(text: str, name: str) -> None:
    quads = [fact(ox.Literal(text)), fact(ox.Literal(text, language="zh"))]
    # The export compares what it wrote with what it was given.
    assert serialise(view_of(quads), name)


@pytest.mark.parametrize("name", ["nq", "trig"])
def test_a_graph_just_built_has_a_graph_for_each_document(examples: Path, name: str) -> None:
    files = [examples / "court.txt", examples / "appointment.txt"]
    data = oversight_graph.build(files).export(name).data
    form = ox.RdfFormat.from_extension(name)
    graphs = {quad.graph_name for quad in ox.parse(data, format=form)}
    documents = {
        quad.subject
        for quad in ox.parse(data, format=form)
        if quad.object == ox.NamedNode(PREFIXES["schema"] + "NewsArticle")
    }
    assert graphs == documents
    assert len(documents) == 2
