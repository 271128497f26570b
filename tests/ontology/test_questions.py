"""Every saved question has the expected answers on the example, in three engines.

An expected answer is a CSV file in ``answers/``: ``QUESTION.csv`` or ``QUESTION.CASE.csv``, its
first line the parameters as JSON. The question is the same text for pyoxigraph, rdflib and a
Virtuoso server; only the way an engine writes a number or a truth value is made alike.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest
import rdflib

from oversight_graph.graph.terms import OV
from oversight_graph.ontology_files import ontology_path
from oversight_graph.query import ask, saved_names, saved_question
from oversight_graph.store import EmbeddedView, RemoteView, open_file
from tests.ontology.virtuoso import virtuoso

EXAMPLE = ontology_path("example") / "graph.ttl"
FOLDER = Path(__file__).with_name("answers")
CASES = sorted(path.stem for path in FOLDER.glob("*.csv"))
BUILT = Path(__file__).resolve().parents[2] / "output" / "graph.ttl"

Row = tuple[str, ...]


def expected(case: str) -> tuple[str, dict[str, str], list[str], list[Row]]:
    """The question, its parameters, columns and rows of one file."""
    first, *lines = (FOLDER / f"{case}.csv").read_text("utf-8").splitlines()
    columns, *rows = csv.reader(lines)
    return case.partition(".")[0], json.loads(first), columns, [tuple(row) for row in rows]


def alike(value: object) -> str:
    """One way of writing a value: engines differ in 1, 1.0 and true."""
    text = "" if value is None else str(value)
    if text in {"true", "false", "True", "False"}:
        return str(int(text.lower() == "true"))
    try:
        number = Decimal(text).normalize()
    except InvalidOperation:
        return text
    return f"{number:f}"


def rows(answers: Iterable[Iterable[object]]) -> list[Row]:
    return [tuple(alike(value) for value in row) for row in answers]


def asked(view: EmbeddedView | RemoteView, case: str) -> list[Row]:
    name, parameters, columns, _ = expected(case)
    result = ask(view, name, parameters)
    return rows(
        [
            tuple(str(row[c] if row[c] is not None else "") for c in columns)
            for row in result.to_dicts()
        ]
    )


@pytest.fixture(scope="module")
def embedded() -> EmbeddedView:
    return open_file(EXAMPLE)


@pytest.fixture(scope="module")
def in_rdflib() -> rdflib.Graph:
    return rdflib.Graph().parse(EXAMPLE)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RemoteView]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso"), EXAMPLE) as endpoint:
        yield RemoteView(endpoint)


def test_every_question_has_an_expected_answer() -> None:
    assert {case.partition(".")[0] for case in CASES} == set(saved_names())
    assert len(saved_names()) >= 24
    assert [c for c in CASES if "." not in c and not expected(c)[3]] == []


@pytest.mark.parametrize("case", CASES)
def test_pyoxigraph_gives_the_expected_rows_in_order(case: str, embedded: EmbeddedView) -> None:
    assert asked(embedded, case) == rows(expected(case)[3])


@pytest.mark.parametrize("case", CASES)
def test_rdflib_gives_the_same_rows(case: str, in_rdflib: rdflib.Graph) -> None:
    name, parameters, columns, wanted = expected(case)
    found = in_rdflib.query(saved_question(name).sparql(parameters))
    got = [[one.get(rdflib.Variable(c)) for c in columns] for one in found.bindings if one]
    assert Counter(rows(got)) == Counter(rows(wanted))


@pytest.mark.parametrize("case", CASES)
def test_virtuoso_gives_the_same_rows(case: str, server: RemoteView) -> None:
    assert Counter(asked(server, case)) == Counter(rows(expected(case)[3]))


@pytest.mark.parametrize("name", saved_names())
def test_a_question_runs_on_a_graph_that_the_product_built(name: str) -> None:
    result = ask(open_file(BUILT), name, {})
    assert tuple(result.columns) == saved_question(name).columns


def test_every_term_of_ours_is_asked_for_or_marked() -> None:
    """A term that no question names must say so."""
    texts = "".join(saved_question(name).text for name in saved_names())
    asked_for = set(re.findall(r"\bov:([\w-]+)", texts))
    ontology = rdflib.Graph().parse(ontology_path("oversight.ttl"))
    note = rdflib.SKOS.scopeNote
    unused = {
        term.removeprefix(OV.namespace)
        for term in map(str, set(ontology.subjects(rdflib.RDF.type)))
        if term.startswith(OV.namespace)
        and term.removeprefix(OV.namespace) not in asked_for
        and not any(
            "No question names it" in str(text)
            for text in ontology.objects(rdflib.URIRef(term), note)
        )
    }
    assert unused == set()
