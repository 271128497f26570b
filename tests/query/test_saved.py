"""The saved questions, on two invented bulletins and on a built graph, in both engines."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from oversight_graph.errors import InputError, QueryError, UnknownName
from oversight_graph.graph.build import build_graph
from oversight_graph.query import Result, ask, saved_names, saved_question
from oversight_graph.query.parameters import sparql
from oversight_graph.store import EmbeddedStore, EmbeddedView, open_file
from tests import factory

SAMPLE = Path(__file__).with_name("sample.ttl")


@pytest.fixture(name="sample", scope="module")
def _sample() -> EmbeddedView:
    return open_file(SAMPLE)


@pytest.fixture(name="built", scope="module")
def _built() -> EmbeddedView:
    return EmbeddedStore(build_graph([factory.make_findings()])).view()


def column(result: Result, name: str) -> list[object]:
    return [row[name] for row in result.to_dicts()]


ON_THE_SAMPLE = (
    "actions-of-body",
    "count-actions",
    "evidence-of",
    "person-history",
    "who-held-post",
    "who-watches-whom",
)


def test_the_questions_are_named_as_their_files() -> None:
    assert set(ON_THE_SAMPLE) < set(saved_names())
    assert list(saved_names()) == sorted(saved_names())


@pytest.mark.parametrize("name", saved_names())
def test_a_saved_question_says_in_both_languages_what_it_asks(name: str) -> None:
    question = saved_question(name)
    assert set(question.titles) == {"zh", "en"}
    assert all(parameter.description for parameter in question.parameters)


@pytest.mark.parametrize("name", saved_names())
def test_the_bind_lines_of_the_file_bind_the_defaults(name: str) -> None:
    """So the file as it stands is the question with nothing given, for any other tool."""
    question = saved_question(name)
    default = {
        f"?{p.name}": "UNDEF" if p.default is None else sparql(p.term(p.default))
        for p in question.parameters
    }
    marked = [line.strip() for line in question.text.split("\n") if line.endswith("# @bind")]
    for line in marked:
        names = line.partition("(")[2].partition(")")[0].split()
        row = " ".join(default[name] for name in names)
        assert line == f"VALUES ({' '.join(names)}) {{ ({row}) }}  # @bind"
    assert bool(marked) == bool(question.parameters)


@pytest.mark.parametrize("name", ON_THE_SAMPLE)
def test_the_columns_are_those_of_the_header(name: str, sample: EmbeddedView) -> None:
    result = ask(sample, name)
    assert result.columns == saved_question(name).columns
    assert len(result) > 0


GIVEN: list[tuple[str, dict[str, object]]] = [
    *((name, {}) for name in ON_THE_SAMPLE),
    ("who-held-post", {"organisation": "市粮食局", "on": "2019-06-01"}),
    ("who-held-post", {"person": "江有年", "role": "局长"}),
    ("who-held-post", {"on": "2023-01-01"}),
    ("person-history", {"person": "江有年"}),
    ("person-history", {"subject": "person:顾长青-00000002"}),
    ("actions-of-body", {"organisation": "市纪委监委"}),
    ("actions-of-body", {"since": "2022-03-15", "until": "2023-05-10"}),
    ("count-actions", {"type": "talk", "area": "云泽市"}),
    ("count-actions", {"since": "2023-01-01"}),
    ("who-watches-whom", {"organisation": "市粮食局"}),
    ("evidence-of", {"name": "梁柏川"}),
    ("evidence-of", {"fact": "action:b3"}),
]


def plain(rows: Iterator[object]) -> list[list[str | None]]:
    return [[None if term is None else str(value(term)) for term in row] for row in rows]  # type: ignore[attr-defined]


def value(term: object) -> object:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else term


@pytest.mark.parametrize("graph", ["sample", "built"])
@pytest.mark.parametrize(("name", "given"), GIVEN)
def test_rdflib_gives_the_same_rows_in_the_same_order(
    name: str, given: dict[str, object], graph: str, request: pytest.FixtureRequest
) -> None:
    view: EmbeddedView = request.getfixturevalue(graph)
    triples = ox.serialize(view.triples(), format=ox.RdfFormat.N_TRIPLES)
    other = rdflib.Graph().parse(data=triples, format="nt")
    expected = plain(iter(ask(view, name, given).terms))
    assert plain(iter(other.query(saved_question(name).sparql(given)))) == expected


def test_the_file_as_it_stands_is_the_question_without_parameters(sample: EmbeddedView) -> None:
    for name in saved_names():
        question = saved_question(name)
        assert sample.answer(question.text).rows == ask(sample, name).terms


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2015-02-28", []),
        ("2015-03-15", [("梁柏川", "possible")]),
        ("2017-01-01", [("梁柏川", "certain")]),
        ("2019-06-01", [("梁柏川", "possible"), ("顾长青", "possible")]),
        ("2020-01-01", [("顾长青", "possible")]),
        (date(2022, 6, 10), [("顾长青", "certain")]),
        ("2022-06-11", [("江有年", "possible"), ("顾长青", "possible")]),
    ],
)
def test_who_held_a_post_on_a_day(
    sample: EmbeddedView, on: object, expected: list[tuple[str, str]]
) -> None:
    result = ask(sample, "who-held-post", {"organisation": "云泽市粮食局", "on": on})
    assert sorted(zip(column(result, "holder"), column(result, "answer"), strict=True)) == expected


def test_an_organisation_is_found_by_any_of_its_names(sample: EmbeddedView) -> None:
    by_alias = ask(sample, "who-held-post", {"organisation": "市粮食局"})
    assert by_alias.terms == ask(sample, "who-held-post", {"organisation": "云泽市粮食局"}).terms
    assert len(by_alias) == 3


def test_a_history_keeps_people_of_one_name_apart(sample: EmbeddedView) -> None:
    both = ask(sample, "person-history", {"person": "江有年"})
    assert len(set(column(both, "subject"))) == 2
    one = ask(sample, "person-history", {"subject": "person:江有年-00000004"})
    assert column(one, "kind") == ["target", "tenure"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, {"action:b2", "action:b3"}),
        ({"since": "2022-03-31"}, {"action:b2"}),
        ({"since": "2022-04-01"}, set()),
        ({"until": "2022-03-01"}, {"action:b2"}),
        ({"until": "2022-02-28"}, set()),
    ],
)
def test_the_actions_of_a_body_in_a_period(
    sample: EmbeddedView, given: dict[str, object], expected: set[str]
) -> None:
    result = ask(sample, "actions-of-body", {"organisation": "云泽市纪委监委", **given})
    shown = result.to("table")
    assert len(result) == len(expected)
    assert all(action in shown for action in expected)


def test_actions_count_in_the_areas_above(sample: EmbeddedView) -> None:
    result = ask(sample, "count-actions", {"type": "investigation"})
    assert {(row["areaName"], row["actions"]) for row in result.to_dicts()} == {
        ("临岚市", 1),
        ("青海省", 1),
    }


def test_who_watches_whom(built: EmbeddedView) -> None:
    (row,) = ask(built, "who-watches-whom").to_dicts()
    assert (row["groupName"], row["watches"], row["sentBy"]) == (
        factory.GROUP,
        factory.HOST,
        factory.JOINT,
    )


def test_the_evidence_of_a_person_is_quoted_exactly(built: EmbeddedView) -> None:
    rows = ask(built, "evidence-of", {"name": "梁柏川"}).to_dicts()
    assert len(rows) == 3
    for row in rows:
        start, end = row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert factory.TEXT[start:end] == row["quote"]


def test_an_unknown_name_suggests_and_lists(sample: EmbeddedView) -> None:
    with pytest.raises(UnknownName) as caught:
        ask(sample, "who-held-posts")
    message = str(caught.value)
    assert "no saved question 'who-held-posts' — did you mean who-held-post?" in message


def test_a_question_may_be_a_file_or_sparql(sample: EmbeddedView, tmp_path: Path) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?t a ov:Tenure }"
    file = tmp_path / "mine.rq"
    file.write_text(f"\ufeff{text}", encoding="utf-8")
    assert list(ask(sample, text)) == list(ask(sample, file)) == [(4,)]
    assert list(ask(sample, str(file))) == [(4,)]


def test_a_file_that_cannot_be_read_is_an_input_error(sample: EmbeddedView, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.rq: cannot be read"):
        ask(sample, tmp_path / "none.rq")
    broken = tmp_path / "broken.rq"
    broken.write_bytes("ASK { ?s ?p '张' }".encode("gb18030"))
    with pytest.raises(InputError, match="is not UTF-8 text"):
        ask(sample, broken)


def test_sparql_that_is_refused_never_reaches_the_engine(sample: EmbeddedView) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        ask(sample, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
