from pathlib import Path

import pyoxigraph as ox
import pytest

from oversight_graph.errors import InputError, QueryError
from oversight_graph.store import EmbeddedStore, EmbeddedView, Kind, open_file, open_view

A, B = ox.NamedNode("https://example.org/a"), ox.NamedNode("https://example.org/b")
ONE, TWO = ox.NamedNode("https://example.org/1"), ox.NamedNode("https://example.org/2")
TURTLE = '@prefix : <https://example.org/> .\n:a :b "沈知远"@zh , "𠮷" .\n'


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_every_format_is_loaded(tmp_path: Path) -> None:
    triples = {*loaded(tmp_path, "graph.ttl", TURTLE).triples()}
    lines = "".join(f"{triple} .\n" for triple in triples)
    assert {*loaded(tmp_path, "graph.nt", lines).triples()} == triples
    assert {*loaded(tmp_path, "graph.nq", lines).triples()} == triples
    assert {*loaded(tmp_path, "graph.trig", TURTLE).triples()} == triples


def loaded(folder: Path, name: str, data: str) -> EmbeddedView:
    return open_file(write(folder, name, data))


def test_a_byte_order_mark_is_no_part_of_the_graph(tmp_path: Path) -> None:
    assert len(open_file(write(tmp_path, "graph.ttl", "\ufeff" + TURTLE))) == 2


def test_an_output_folder_stands_for_its_graph(tmp_path: Path) -> None:
    write(tmp_path, "graph.ttl", TURTLE)
    view = open_view(tmp_path)
    assert view.location == "graph.ttl"
    assert len(view.answer("SELECT * { ?s ?p ?o }").rows) == 2


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ('@prefix a: <http://a/> .\na:b a:c "张三𠮷"@zh a:d .', "line 2, column 18: A dot"),
        ("@prefix a: <http://a/> .\na:b c:d 1 .", "line 2, column 5"),
        ("<a> <b> <c> .", "line 1, column 1: No scheme"),
        ('<http://a/> <http://b/> "no end', "line 1, column 25"),
        ('<http://a/> <http://b/> "张三" .'.encode("gb18030"), "Invalid UTF-8"),
    ],
)
def test_broken_turtle_says_where_and_what_to_do(
    tmp_path: Path, data: str | bytes, where: str
) -> None:
    with pytest.raises(InputError) as caught:
        open_file(write(tmp_path, "graph.ttl", data))
    message = str(caught.value)
    assert message.startswith("graph.ttl: ")
    assert where in message
    assert "mend that line" in message
    assert "\n" not in message


def test_a_broken_file_adds_nothing(tmp_path: Path) -> None:
    store = EmbeddedStore()
    with pytest.raises(InputError):
        store.load(write(tmp_path, "graph.ttl", TURTLE + "broken"))
    assert len(store) == 0


def test_a_missing_file_a_folder_and_a_strange_ending_are_input_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no graph there"):
        open_file(tmp_path / "nothing.ttl")
    with pytest.raises(InputError, match="no graph there"):
        open_file(tmp_path)
    with pytest.raises(InputError, match="not a graph file by its ending"):
        open_file(write(tmp_path, "graph.rdf", "<rdf/>"))
    (tmp_path / "folder.ttl").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        EmbeddedStore().load(tmp_path / "folder.ttl")


def test_a_path_that_leads_nowhere_is_an_input_error(tmp_path: Path) -> None:
    path = write(tmp_path, "graph.ttl", TURTLE)
    with pytest.raises(InputError, match="cannot be read"):
        EmbeddedStore().load(path / "more.ttl")


def test_a_fact_in_two_graphs_counts_once() -> None:
    twice = [ox.Quad(A, B, ox.Literal("x"), graph) for graph in (ONE, TWO)]
    view = EmbeddedStore(twice).view()
    (row,) = view.answer("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows
    assert row == (ox.Literal(1),)
    assert len(view) == 1


def test_the_graphs_are_kept_apart_and_the_quads_come_back_as_given() -> None:
    quads = {
        ox.Quad(A, B, ox.Literal("x"), ONE),
        ox.Quad(A, B, ox.Literal("y"), TWO),
        ox.Quad(A, B, ox.Literal("z")),
    }
    view = EmbeddedStore(quads).view()
    assert set(view.quads()) == quads
    rows = view.answer("SELECT ?o { GRAPH <https://example.org/1> { ?s ?p ?o } }").rows
    assert rows == ((ox.Literal("x"),),)


def test_a_view_shows_later_additions_and_cannot_write() -> None:
    store = EmbeddedStore()
    view = store.view()
    store.add([ox.Quad(A, B, ox.Literal("x"))])
    store.add([ox.Quad(A, B, ox.Literal("x"))])
    assert len(view) == 1
    assert not {"add", "load", "extend", "update", "remove"} & set(dir(view))


def test_each_kind_of_query_gives_its_kind_of_answer(tmp_path: Path) -> None:
    view = open_file(write(tmp_path, "graph.ttl", TURTLE))
    assert view.answer("ASK {}").rows == ((ox.Literal(value=True),),)
    made = view.answer("CONSTRUCT { ?o ?p ?s } WHERE { ?s ?p ?o }")
    assert (made.kind, made.rows) == (Kind.GRAPH, ())
    described = view.answer("DESCRIBE <https://example.org/a>")
    assert described.columns == ("subject", "predicate", "object")
    assert len(described.rows) == 2
    assert list(described.rows) == sorted(described.rows, key=str)


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("SELECT *\nWHERE { ?s ?p }", "line 2, column 16"),
        ("SELECT * WHERE { ?s ?p '张三𠮷' ?x ! }", "line 1, column 36"),
        ("SELECT * WHERE { ?s ?p ?o", "at the end of the query"),
        ("SELECT * WHERE { FILTER(<http://a/f>(1)) }", "cannot be answered"),
    ],
)
def test_a_broken_query_says_where_on_one_line(query: str, where: str) -> None:
    with pytest.raises(QueryError) as caught:
        EmbeddedStore().view().answer(query)
    assert where in str(caught.value)
    assert "\n" not in str(caught.value)
