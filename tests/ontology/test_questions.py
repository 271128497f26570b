"""Every saved question has the expected answers on the example, in three engines.

An expected answer is a CSV file in ``answers/``: ``QUESTION.csv`` or ``QUESTION.CASE.csv``, its
first line the parameters as JSON. Besides, every set of its parameters is asked of all engines,
which must agree. The question is the same text for pyoxigraph, rdflib and a Virtuoso server; only
the way an engine writes a number or a truth value is made alike.
"""

import csv
import itertools
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
from oversight_graph.query.asking import ask_question
from oversight_graph.query.question import parse_question
from oversight_graph.store import EmbeddedView, RemoteView, open_file
from tests.ontology.virtuoso import virtuoso

EXAMPLE = ontology_path("example") / "graph.ttl"
FOLDER = Path(__file__).with_name("answers")
CASES = sorted(path.stem for path in FOLDER.glob("*.csv"))
BUILT = Path(__file__).resolve().parents[2] / "output" / "graph.ttl"

#: A value for every parameter, chosen so that each alone has an answer on the example.
VALUES = {
    "agent": "云泽市纪委监委",
    "area": "云泽市",
    "below": "0.95",
    "document": "https://w3id.org/oversight-graph/id/doc/outcome",
    "fact": "https://w3id.org/oversight-graph/id/action/expelled",
    "formula": "开除党籍",
    "host": "市水务局",
    "identifier": "outcome",
    "law": "中国共产党纪律处分条例",
    "level": "prefecture",
    "measure": "party_warning",
    "name": "沈知远",
    "on": "2021-06-01",
    "organisation": "市水务局",
    "person": "沈知远",
    "role": "局长",
    "since": "2022-05-09",
    "subject": "https://w3id.org/oversight-graph/id/person/王立-wang2",
    "target": "沈知远",
    "topic": "eight_rules",
    "type": "party_discipline",
    "unit": "人",
    "until": "2023-10-15",
}
#: Where that value has no answer, another one.
OWN_VALUES = {
    ("actions-of-body", "organisation"): "市纪委监委",
    ("actions-under-body", "type"): "inspection",
    ("approvals", "organisation"): "云泽市委",
    ("figures", "agent"): "湖南省纪委监委",
    ("identity-judgements", "person"): "王立",
    ("named-together", "person"): "张某某",
    ("served-together", "person"): "韦大川",
    ("unnamed-targets", "type"): "education",
}
#: Virtuoso 7.2.5 comes to no end here, as the question itself says: it wants the name of a person.
ENDLESS = {("is-this-person-a-hit", frozenset({"organisation", "role"}))}

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
    got = [[one.get(rdflib.Variable(c)) for c in columns] for one in found.bindings]
    assert Counter(rows(got)) == Counter(rows(wanted))


@pytest.mark.parametrize("case", CASES)
def test_virtuoso_gives_the_same_rows(case: str, server: RemoteView) -> None:
    assert Counter(asked(server, case)) == Counter(rows(expected(case)[3]))


def sets(name: str) -> list[dict[str, str]]:
    """Every set of the parameters of a question, with their values."""
    names = [parameter.name for parameter in saved_question(name).parameters]
    return [
        {each: OWN_VALUES.get((name, each), VALUES[each]) for each in some}
        for size in range(len(names) + 1)
        for some in itertools.combinations(names, size)
    ]


def table(view: EmbeddedView | RemoteView, name: str, given: dict[str, str]) -> Counter[Row]:
    found = ask(view, name, given).to_dicts()
    return Counter(rows([["" if v is None else str(v) for v in row.values()] for row in found]))


@pytest.mark.parametrize("name", saved_names())
def test_each_parameter_alone_has_an_answer(name: str, embedded: EmbeddedView) -> None:
    assert [
        given for given in sets(name) if len(given) < 2 and not table(embedded, name, given)
    ] == []


@pytest.mark.parametrize("name", saved_names())
def test_rdflib_agrees_for_every_set_of_parameters(
    name: str, embedded: EmbeddedView, in_rdflib: rdflib.Graph
) -> None:
    question = saved_question(name)
    columns = [rdflib.Variable(column) for column in question.columns]
    for given in sets(name):
        found = in_rdflib.query(question.sparql(given)).bindings
        got = rows(
            [["" if (v := row.get(c)) is None else str(v) for c in columns] for row in found]
        )
        assert Counter(got) == table(embedded, name, given), given


@pytest.mark.parametrize("name", saved_names())
def test_virtuoso_agrees_for_every_set_of_parameters(
    name: str, embedded: EmbeddedView, server: RemoteView
) -> None:
    for given in sets(name):
        if (name, frozenset(given)) not in ENDLESS:
            assert table(server, name, given) == table(embedded, name, given), given


@pytest.mark.parametrize("engine", ["embedded", "in_rdflib", "server"])
def test_one_line_leaves_out_what_is_alleged(engine: str, request: pytest.FixtureRequest) -> None:
    """The line that doubtful-facts gives, put into a question that has alleged rows."""
    line = "FILTER NOT EXISTS { ?action ov:epistemicStatus ovv:alleged }"
    assert f"# {line}" in saved_question("doubtful-facts").text
    text = saved_question("case-stages").text
    careful = text.replace("  ?case rdfs:label", f"  {line}\n  ?case rdfs:label")
    view = request.getfixturevalue(engine)
    statuses = []
    for one in (text, careful):
        if isinstance(view, rdflib.Graph):
            found = [str(row[rdflib.Variable("status")]) for row in view.query(one).bindings]
        else:
            answer = ask_question(view, parse_question("mine", one), {})
            found = [str(row["status"]) for row in answer.to_dicts()]
        statuses.append(Counter(found))
    before, after = statuses
    assert before["alleged"] > 0
    assert after == Counter({k: v for k, v in before.items() if k != "alleged"})


@pytest.mark.parametrize("name", saved_names())
def test_a_question_runs_on_a_graph_that_the_product_built(name: str) -> None:
    result = ask(open_file(BUILT), name, {})
    assert tuple(result.columns) == saved_question(name).columns


def test_every_term_of_ours_is_asked_for_or_marked() -> None:
    """A term that no question names must say so, and no other may."""
    texts = "".join(saved_question(name).text for name in saved_names())
    asked_for = set(re.findall(r"\bov:([\w-]+)", texts))
    ontology = rdflib.Graph().parse(ontology_path("oversight.ttl"))
    marked = {
        str(term).removeprefix(OV.namespace)
        for term, note in ontology.subject_objects(rdflib.SKOS.scopeNote)
        if "No question names it" in str(note)
    }
    terms = map(str, set(ontology.subjects(rdflib.RDF.type)))
    ours = {t.removeprefix(OV.namespace) for t in terms if t.startswith(OV.namespace)}
    assert ours - asked_for == marked
