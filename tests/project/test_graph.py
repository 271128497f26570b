"""The object that people hold: asked, found in, explained and looked at in a notebook."""

from pathlib import Path

import pytest

import oversight_graph as og
from tests.store.endpoint import serving


@pytest.fixture(scope="module")
def graph(built: Path) -> og.Graph:
    return og.load(built)


def test_yes_and_no(graph: og.Graph) -> None:
    assert graph.ask("ASK { ?p foaf:name ?name }", name="令狐川") is True
    assert graph.ask("ASK { ?p foaf:name ?name }", name="无此人") is False
    assert graph.ask("person-history", person="令狐川") is True
    assert graph.ask("SELECT ?p { ?p foaf:name ?name }", name="无此人") is False


def test_what_is_found_can_be_asked_about(graph: og.Graph) -> None:
    (thing,) = graph.find("令狐川")
    assert (str(thing), thing.kind) == ("令狐川", "人物")
    assert graph.query("SELECT ?t { ?t org:member ?who }", who=thing).columns == ("t",)
    assert graph.explain(thing)[0].label == "令狐川"
    assert graph.show(thing).title == "令狐川"


def test_the_quotes_stand_in_their_sentences(graph: og.Graph, built: Path) -> None:
    rows = graph.explain("令狐川").quotes.to_dicts()
    texts = [path.read_text("utf-8") for path in (built / "texts").iterdir()]
    assert len(rows) > 10
    for row in rows:
        assert any(str(row["sentence"]) in text for text in texts)
    assert any(row["sentence"] != row["quote"] for row in rows)


def test_a_notebook_sees_how_much_there_is(graph: og.Graph) -> None:
    shown = graph._repr_mimebundle_()
    assert "8 documents" in shown["text/plain"]
    assert "2019-06-27 – 2025-03-28" in shown["text/plain"]
    assert f"<td>{len(graph.tables()['people'])}</td>" in shown["text/html"]
    assert f"<td>{len(graph.tables()['organisations'])}</td>" in shown["text/html"]


def test_an_empty_graph_has_nothing(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("", "utf-8")
    assert "0 documents" in og.load(tmp_path)._repr_mimebundle_()["text/plain"]


def test_a_graph_that_cannot_be_reached_is_still_shown() -> None:
    with serving([]) as (address, _):
        shown = og.load(f"{address}/page")._repr_mimebundle_()
        assert list(shown) == ["text/plain"]
        assert address in shown["text/plain"]
        assert og.load(f"{address}/sparql")._repr_mimebundle_()["text/html"]
