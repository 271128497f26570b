from datetime import date

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.errors import UsageError
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.query.guard import check
from oversight_graph.query.parameters import Parameter, Type, bound, expanded, sparql
from oversight_graph.store import EmbeddedStore, Term

XSD = PREFIXES["xsd"]
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
HOSTILE = [
    '"',
    "\\",
    '\\"',
    "\\u0022",
    "\\\\u0022 . } SERVICE <http://a/> {",
    "\\U00000022",
    "\x000022",
    '" } INSERT DATA { <a:> <b:> 1 } #',
    "'''\n\"\"\"",
    "@zh",
    "?x",
    "{}",
    "\x00\x0b\u2028\u202e",
    "𠮷\r\n",
]


def parameter(type_: Type, default: str | None = None) -> Parameter:
    return Parameter("x", type_, default, "")


def answered(literal: ox.Literal) -> Term | None:
    query = f"SELECT ?x {{ VALUES ?x {{ {sparql(literal)} }} }}"
    return EmbeddedStore().view().answer(query).rows[0][0]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_one_literal_in_every_engine(text: str) -> None:
    literal = ox.Literal(text, language="zh")
    query = f"SELECT ?x {{ VALUES ?x {{ {sparql(literal)} }} }}"
    check(query)
    assert answered(literal) == literal
    # rdflib resolves code points before it parses.
    (row,) = rdflib.Graph().query(query)
    assert isinstance(row, rdflib.query.ResultRow)
    assert str(row[0]) == text


@given(TEXT)
def test_any_text_is_bound_as_itself(text: str) -> None:
    literal = ox.Literal(text)
    assert answered(literal) == literal
    check(f"SELECT ?x {{ VALUES ?x {{ {sparql(literal)} }} }}")


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (Type.NAME, " 沈知远 ", ox.Literal("沈知远", language="zh")),
        (Type.STRING, " talk", ox.Literal(" talk")),
        (Type.DATE, "2023-05-18", ox.Literal("2023-05-18", datatype=ox.NamedNode(XSD + "date"))),
        (Type.DATE, date(33, 1, 2), ox.Literal("0033-01-02", datatype=ox.NamedNode(XSD + "date"))),
        (Type.INTEGER, "12", ox.Literal(12)),
        (Type.INTEGER, 12, ox.Literal(12)),
        (Type.IRI, "https://example.org/a", ox.NamedNode("https://example.org/a")),
        (Type.IRI, "<urn:a:b>", ox.NamedNode("urn:a:b")),
        (Type.IRI, "organ:云泽市委", ox.NamedNode(PREFIXES["organ"] + "云泽市委")),
        (Type.IRI, ox.NamedNode("urn:a:b"), ox.NamedNode("urn:a:b")),
    ],
)
def test_a_value_becomes_the_term_of_its_type(type_: Type, value: object, expected: Term) -> None:
    assert parameter(type_).term(value) == expected


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (Type.NAME, " "),
        (Type.NAME, 3),
        (Type.STRING, "\ud800"),
        (Type.DATE, "2023-02-30"),
        (Type.DATE, "May"),
        (Type.INTEGER, "1.5"),
        (Type.INTEGER, True),
        (Type.IRI, "not an iri"),
        (Type.IRI, "https://a/> } #"),
        (Type.IRI, "nothing"),
    ],
)
def test_a_value_of_another_type_is_a_usage_error_that_says_what_to_give(
    type_: Type, value: object
) -> None:
    with pytest.raises(UsageError) as caught:
        parameter(type_).term(value)
    assert caught.value.message.startswith("parameter x: ")
    assert caught.value.remedy.startswith("give ")


def test_what_is_not_given_is_not_bound() -> None:
    both = (parameter(Type.NAME), Parameter("n", Type.INTEGER, "5", ""))
    assert bound(both, {}) == f'VALUES (?n) {{ ("5"^^<{XSD}integer>) }}'
    assert bound(both, {"n": None, "x": "张"}).startswith('VALUES (?x ?n) { ("张"@zh ')
    assert bound((parameter(Type.NAME),), {}) == ""


def test_only_known_prefixes_are_expanded() -> None:
    assert expanded("ov:agent") == PREFIXES["ov"] + "agent"
    assert expanded("https://example.org/") == "https://example.org/"
    assert expanded("urn:x") == "urn:x"
