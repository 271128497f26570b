from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.errors import QueryError, UsageError
from oversight_graph.query import Thing, ask
from oversight_graph.query.binding import variables, with_values
from oversight_graph.query.parameters import term_of
from oversight_graph.store import open_file
from tests.query.test_parameters import HOSTILE, TEXT

SAMPLE = open_file(Path(__file__).with_name("sample.ttl"))
ONE = {"x": ox.Literal(1)}
SHAPES = {
    "plain": "SELECT ?s { ?s ?p ?x }",
    "filter": "SELECT ?s { ?s ov:confidence ?c FILTER(?c < ?x) }",
    "union": "SELECT ?s { { ?s ov:start ?x } UNION { ?s foaf:name ?x } }",
    "optional": "SELECT ?s ?o { ?s a foaf:Person OPTIONAL { ?s foaf:name ?o FILTER(?o = ?x) } }",
    "subquery": "SELECT ?n { { SELECT (COUNT(*) AS ?n) { ?s foaf:name ?x } } }",
    "minus": "SELECT ?s { ?s a foaf:Person MINUS { ?s foaf:name ?x } }",
    "exists": "SELECT ?s { ?s a foaf:Person FILTER EXISTS { ?s foaf:name ?x } }",
    "values": 'SELECT ?s ?v { VALUES (?v ?w) { ("a" "b") } ?s foaf:name ?x }',
    "construct": "CONSTRUCT { ?s foaf:name ?x } WHERE { ?s foaf:name ?x }",
    "ask": "ASK { ?s foaf:name ?x }",
    "group": "SELECT ?k (COUNT(*) AS ?n) { ?s a ?k ; foaf:name ?x } GROUP BY ?k ORDER BY ?k",
}


def written_out(query: str, term: str) -> str:
    """The query with the value typed into it: what binding must amount to."""
    return query.replace("?x", term)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["顾长青", "江有年", "无此人"])
def test_a_bound_variable_is_its_value_wherever_it_stands(shape: str, name: str) -> None:
    term = '"0.99"^^xsd:decimal' if shape == "filter" else f'"{name}"@zh'
    value = ox.Literal("0.99", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal"))
    expected = ask(SAMPLE, written_out(SHAPES[shape], term))
    found = ask(SAMPLE, SHAPES[shape], {"x": value if shape == "filter" else name})
    assert sorted(map(str, found.terms)) == sorted(map(str, expected.terms))


def test_each_group_that_names_it_gets_the_value_on_its_own_line() -> None:
    query = "SELECT ?s {\n ?s ?p ?o\n { ?s ?p ?x }\n}"
    values = ' VALUES (?x) { ("1"^^<http://www.w3.org/2001/XMLSchema#integer>) } '
    assert with_values(query, ONE) == query.replace("{ ?s ?p ?x", f"{{{values} ?s ?p ?x")
    assert with_values(query, {}) == query


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_a_value_and_no_piece_of_the_query(text: str) -> None:
    if text.strip():
        assert len(ask(SAMPLE, "SELECT ?s { ?s foaf:name ?x }", {"x": text})) == 0


@given(TEXT.filter(str.strip), st.sampled_from(sorted(SHAPES)))
def test_any_text_can_be_bound(text: str, shape: str) -> None:
    ask(SAMPLE, SHAPES[shape], {"x": text})


@given(st.text("{}()?x$ SELECTVALUSCONTR#\n'\""))
def test_any_query_can_be_looked_through(query: str) -> None:
    try:
        bound = with_values(query, ONE)
    except UsageError:
        return
    assert "VALUES (?x)" in bound


def test_a_variable_that_is_not_there_is_an_error_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        ask(SAMPLE, "SELECT ?person { ?person foaf:name ?name }", {"nam": "x"})
    assert str(caught.value).startswith("the query has no ?nam to bind — did you mean name?")


def test_an_error_in_the_query_is_shown_where_it_was_typed() -> None:
    with pytest.raises(QueryError) as caught:
        ask(SAMPLE, "SELECT ?s {\n  ?s foaf:name ?x . ?s ?p ; .\n}", {"x": "顾长青"})
    assert "line 2, column" in caught.value.message
    line, caret = caught.value.excerpt.split("\n")
    assert line == "   2 |   ?s foaf:name ?x . ?s ?p ; ."
    assert line[caret.index("^") :].startswith(".")


def test_a_caret_stands_below_its_place_behind_chinese_text() -> None:
    with pytest.raises(QueryError) as caught:
        ask(SAMPLE, 'SELECT ?s { ?s foaf:name "顾长青"@zh ; FILTR }')
    line, caret = caught.value.excerpt.split("\n")
    assert line[len(caret) - 1 :].startswith("FILTR")
    assert caret.count("\u3000") == 3


@pytest.mark.parametrize(
    ("value", "term"),
    [
        ("顾长青", '"顾长青"@zh'),
        ("https://a.example/b", "<https://a.example/b>"),
        (Thing("甲", "https://a.example/b"), "<https://a.example/b>"),
        (3, '"3"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        (True, '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'),
        (0.5, '"0.5"^^<http://www.w3.org/2001/XMLSchema#double>'),
        (date(2020, 1, 2), '"2020-01-02"^^<http://www.w3.org/2001/XMLSchema#date>'),
        (ox.Literal("x"), '"x"'),
    ],
)
def test_a_python_value_becomes_the_term_one_expects(value: object, term: str) -> None:
    assert str(term_of("x", value)) == term


@pytest.mark.parametrize("value", [["a"], {"a": 1}, b"x", "https://a b/", " "])
def test_what_is_no_value_is_a_usage_error(value: object) -> None:
    with pytest.raises(UsageError, match="parameter x"):
        term_of("x", value)


def test_the_variables_of_a_query() -> None:
    assert variables("SELECT ?a { ?a ?b $c . # ?d\n ?a ?b '?e' }") == ("a", "b", "c")
