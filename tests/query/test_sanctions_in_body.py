"""Which posts ``sanctions-in-body`` names beside a sanction, and what it says of them."""

import pyoxigraph as ox
import pytest

from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.query import ask
from oversight_graph.store import EmbeddedStore

HEAD = "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
GRAPH = """
@prefix : <https://example.org/> .
:bureau skos:prefLabel "云溪市商务局"@zh .
:office skos:prefLabel "云溪市商务局办公室"@zh ; org:unitOf :bureau .
:elsewhere skos:prefLabel "海棠县政府"@zh .
:p foaf:name "顾长青"@zh .
ovv:role-head skos:prefLabel "主任"@zh .
:act ov:target :p ; ov:actionType ovv:party_discipline ; {measure} {dated}
    ov:epistemicStatus :decided ; prov:wasDerivedFrom :e .
:warning skos:prefLabel "党内警告"@zh .
:decided skos:notation "decided" .
:e oa:hasSource :d . :d dcterms:issued "2023-06-20"^^xsd:date .
"""
DATED = 'ov:timeEarliest "2023-05-01"^^xsd:date ; ov:timeLatest "2023-05-31"^^xsd:date ;'

FORMER = ("office", {"startEarliest": "2015-03-01", "endLatest": "2018-12-31"})
CURRENT = ("bureau", {"startLatest": "2019-01-31", "asOf": "2023-06-20"})
LATER = ("office", {"startEarliest": "2023-06-01"})
OPEN = ("office", {"endLatest": "2023-06-20"})
AWAY = ("elsewhere", {"startLatest": "2019-01-31"})


def asked(
    *tenures: tuple[str, dict[str, str]],
    dated: str = DATED,
    measure: str = "ov:measure :warning ;",
    columns: tuple[str, ...] = ("organisationName", "held"),
    period: dict[str, str] | None = None,
) -> list[tuple[object, ...]]:
    text = HEAD + GRAPH.format(dated=dated, measure=measure)
    for number, (body, days) in enumerate(tenures):
        bounds = "".join(f' ; ov:{name} "{day}"^^xsd:date' for name, day in days.items())
        about = f"org:member :p ; org:role ovv:role-head ; org:organization :{body}"
        text += f":t{number} a ov:Tenure ; {about}{bounds} .\n"
    view = EmbeddedStore(ox.parse(text, format=ox.RdfFormat.TURTLE)).view()
    result = ask(view, "sanctions-in-body", {"organisation": "云溪市商务局", **(period or {})})
    return [tuple(row[name] for name in columns) for row in result.to_dicts()]


def test_a_post_that_was_left_for_another_is_not_listed() -> None:
    assert asked(FORMER, CURRENT) == [("云溪市商务局", "then")]
    assert asked(FORMER, AWAY) == []
    assert asked(LATER, CURRENT) == [("云溪市商务局", "then")]


def test_a_post_that_was_over_is_listed_as_the_last_one_and_says_so() -> None:
    assert asked(FORMER) == [("云溪市商务局办公室", "before")]
    assert asked(FORMER, LATER) == [("云溪市商务局办公室", "before")]
    earlier = ("bureau", {"endLatest": "2015-02-28"})
    assert asked(FORMER, earlier) == [("云溪市商务局办公室", "before")]


def test_a_post_of_which_the_texts_leave_open_when_it_was_held_says_so() -> None:
    assert asked(OPEN) == [("云溪市商务局办公室", "unknown")]
    assert asked(FORMER, dated="") == [("云溪市商务局办公室", "unknown")]


@pytest.mark.parametrize(
    ("period", "rows"),
    [
        ({"since": "2023-06-01"}, 1),
        ({"until": "2023-06-20"}, 1),
        ({"since": "2023-06-21"}, 0),
        ({"until": "2023-06-19"}, 0),
    ],
)
def test_a_sanction_without_a_date_is_in_the_period_when_it_was_reported_in_it(
    period: dict[str, str], rows: int
) -> None:
    assert len(asked(OPEN, dated="", period=period)) == rows


def test_the_day_of_the_report_adds_nothing_to_a_date_that_is_written() -> None:
    assert asked(CURRENT, period={"since": "2023-06-01"}) == []


def test_a_term_of_prison_is_told_in_the_words_of_the_text() -> None:
    term = 'ov:detail "有期徒刑三年" ;'
    assert asked(CURRENT, measure=term, columns=("measure",)) == [("有期徒刑三年",)]
    assert asked(CURRENT, columns=("measure",)) == [("党内警告",)]
