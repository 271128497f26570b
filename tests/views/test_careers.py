"""What a timeline is made of: acts without a date are bounded by the day they were told of."""

import pyoxigraph as ox
import pytest

from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.views.careers import careers_of
from oversight_graph.views.timeline import timeline

HEAD = "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
GRAPH = """
<https://example.org/p> a foaf:Person ; foaf:name "顾长青"@zh .
<https://example.org/a> a ov:OversightAction ;
    ov:actionType ovv:party_discipline ; ov:target <https://example.org/p> ; {dated}
    prov:wasDerivedFrom <https://example.org/e1> , <https://example.org/e2> .
<https://example.org/e1> oa:hasSource <https://example.org/d1> ;
    oa:hasSelector <https://example.org/s> .
<https://example.org/e2> oa:hasSource <https://example.org/d2> ;
    oa:hasSelector <https://example.org/s> .
<https://example.org/s> oa:start 0 ; oa:end 3 ; oa:exact "顾长青" .
<https://example.org/d1> a schema:NewsArticle ; dcterms:issued {first} .
<https://example.org/d2> a schema:NewsArticle ; dcterms:issued "2023-06-02"^^xsd:date .
"""
FIRST = '"2023-05-18"^^xsd:date'


def made(first: str = FIRST, dated: str = "") -> list[ox.Quad]:
    text = HEAD + GRAPH.format(first=first, dated=dated)
    return list(ox.parse(text, format=ox.RdfFormat.TURTLE))


def test_an_act_without_a_date_ends_where_the_first_bulletin_tells_of_it() -> None:
    careers = careers_of(made())
    act = careers.nodes["https://example.org/a"]
    assert act["days"] == ["", "", "", "2023-05-18", ""]
    assert act["fields"]["by"] == "2023-05-18"
    assert "date" not in act["fields"], "that is no date of the act"
    assert (act["earliest"], act["latest"]) == ("", "2023-05-18")
    (box,) = [box for box in timeline(careers).boxes if box.kind == "action"]
    opened, start, until, closed = box.bar or (0, 0, 0, 0)
    assert opened < start == until == closed, "dashed, for it may have been on any day before"


def test_an_act_of_no_type_is_told_in_its_words() -> None:
    other = 'ov:detail "终止代表资格"@zh ; ov:actionType ovv:other ;'
    named = 'ovv:other skos:notation "other" ; skos:prefLabel "其他"@zh .'
    text = GRAPH.replace("ov:actionType ovv:party_discipline ;", "").format(
        first=FIRST, dated=other
    )
    careers = careers_of(ox.parse(HEAD + text + named, format=ox.RdfFormat.TURTLE))
    act = careers.nodes["https://example.org/a"]
    assert (act["label"], act["detail"], act["type"]) == ("其他：终止代表资格", "", "其他")


def test_a_date_that_is_written_stays_alone() -> None:
    written = 'ov:timeEarliest "2023-04-01"^^xsd:date ; ov:timeLatest "2023-04-30"^^xsd:date ;'
    act = careers_of(made(dated=written)).nodes["https://example.org/a"]
    assert act["days"] == ["2023-04-01", "2023-04-01", "2023-04-30", "2023-04-30", ""]
    assert "by" not in act["fields"]


@pytest.mark.parametrize("first", ['"2023"^^xsd:gYear', '"去年"@zh'])
def test_what_is_no_day_bounds_nothing(first: str) -> None:
    act = careers_of(made(first=first)).nodes["https://example.org/a"]
    assert act["days"] == ["", "", "", "2023-06-02", ""]


def test_every_line_is_called_something_in_english() -> None:
    tenure = """
    <https://example.org/t> a ov:Tenure ; org:member <https://example.org/p> ;
        org:organization <https://example.org/o> ; ov:tenureStatus ovv:former .
    <https://example.org/o> a org:FormalOrganization ; skos:prefLabel "海棠县水务局"@zh .
    <https://example.org/a> ov:agent <https://example.org/o> .
    """
    text = HEAD + GRAPH.format(first=FIRST, dated="") + tenure
    careers = careers_of(ox.parse(text, format=ox.RdfFormat.TURTLE))
    called = {(data["label"], data["label_en"]) for _, _, data in careers.edges(data=True)}
    assert called == {
        ("对象", "target"), ("任职", "holds"), ("任职于", "held in"), ("作出", "acts")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("detail", "note"),
    [("党内警告", ""), ("党内警告处分", ""), ("留党察看一年", "留党察看一年")],
)
def test_an_act_does_not_say_its_name_twice(detail: str, note: str) -> None:
    named = 'ovv:party_warning skos:prefLabel "党内警告"@zh .'
    dated = f'ov:measure ovv:party_warning ; ov:detail "{detail}"@zh ;'
    text = HEAD + GRAPH.format(first=FIRST, dated=dated) + named
    act = careers_of(ox.parse(text, format=ox.RdfFormat.TURTLE)).nodes["https://example.org/a"]
    assert (act["label"], act["detail"]) == ("党内警告", note)
