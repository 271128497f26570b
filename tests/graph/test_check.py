"""Every shape lets a good graph pass and catches the one fault that it is there for."""

from collections.abc import Callable
from datetime import date

import pyoxigraph as ox
import pytest

from oversight_graph.graph.build import build_graph
from oversight_graph.graph.check import Severity, ShapeResult, check_graph
from oversight_graph.graph.literals import day, decimal, en, integer, plain, zh
from oversight_graph.graph.terms import OA, OV, OVV, iri
from oversight_graph.ontology_files import ontology_path
from tests import factory
from tests.factory import make_findings
from tests.graph.reading import RUN, Reading

Term = ox.NamedNode | ox.Literal
Change = Callable[[list[ox.Triple]], list[ox.Triple]]

GRAPH = Reading(make_findings())
TRIPLES = [quad.triple for quad in build_graph([make_findings()], run=RUN)]
SHAPES = "https://w3id.org/oversight-graph/shapes#"
SH = "http://www.w3.org/ns/shacl#"

CURRENT = GRAPH.labelled("沈知远 云泽市纪委书记")
FORMER = GRAPH.labelled("梁柏川 云泽市粮食局局长")
INVESTIGATION = GRAPH.labelled("云泽市纪委监委 审查调查 梁柏川")
SANCTION = GRAPH.labelled("云泽市纪委 党内严重警告 顾长青")
RELATION = GRAPH.labelled(f"{factory.GROUP} 派驻于 {factory.HOST}")
DOCUMENT = GRAPH.of_class("schema:NewsArticle")[0]
EVIDENCE = GRAPH.of_class("oa:SpecificResource")[0]
SELECTOR = GRAPH.of_class("oa:TextQuoteSelector")[0]
QUANTITY = GRAPH.of_class("schema:QuantitativeValue")[0]
POST = GRAPH.of_class("org:Post")[0]
PERSON = GRAPH.labelled("沈知远")
MARCH, MAY = date(2023, 3, 1), date(2023, 5, 18)


def organ(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"https://w3id.org/oversight-graph/id/org/{name}")


def without(subject: ox.NamedNode, name: str) -> Change:
    predicate = ox.NamedNode(iri(name))
    return lambda triples: [t for t in triples if (t.subject, t.predicate) != (subject, predicate)]


def also(subject: ox.NamedNode | ox.BlankNode, name: str, value: Term) -> Change:
    return lambda triples: [*triples, ox.Triple(subject, ox.NamedNode(iri(name)), value)]


def instead(subject: ox.NamedNode, name: str, value: Term) -> Change:
    return both(without(subject, name), also(subject, name, value))


def both(*changes: Change) -> Change:
    def change(triples: list[ox.Triple]) -> list[ox.Triple]:
        for each in changes:
            triples = each(triples)
        return triples

    return change


CHARGED = both(
    instead(SANCTION, "ov:actionType", OVV.prosecution),
    both(without(SANCTION, "ov:measure"), without(SANCTION, "ov:target")),
)
FAULTS: list[tuple[str, Change]] = [
    ("fact-evidence", without(CURRENT, "prov:wasDerivedFrom")),
    ("fact-rule", without(SANCTION, "ov:rule")),
    ("fact-confidence", instead(SANCTION, "ov:confidence", decimal(1.5))),
    ("fact-run", without(RELATION, "prov:wasGeneratedBy")),
    ("evidence-source", without(EVIDENCE, "oa:hasSource")),
    ("evidence-selector", without(EVIDENCE, "oa:hasSelector")),
    ("selector-start", instead(SELECTOR, "oa:start", integer(10_000))),
    ("selector-start", instead(SELECTOR, "oa:start", integer(-1))),
    ("selector-end", without(SELECTOR, "oa:end")),
    ("selector-exact", instead(SELECTOR, "oa:exact", zh("市纪委"))),
    ("document-hash", instead(DOCUMENT, "ov:textSha256", plain("0"))),
    ("document-title", without(DOCUMENT, "dcterms:title")),
    ("tenure-member", instead(CURRENT, "org:member", organ(factory.GRAIN))),
    ("tenure-role", without(CURRENT, "org:role")),
    ("tenure-organisation", instead(CURRENT, "org:organization", organ(factory.COLLECTIVE))),
    ("tenure-post", instead(CURRENT, "ov:post", PERSON)),
    ("TenureSomewhere", both(without(CURRENT, "org:organization"), without(CURRENT, "ov:post"))),
    ("tenure-status", instead(CURRENT, "ov:tenureStatus", OVV.alleged)),
    (
        "tenure-start",
        both(
            also(CURRENT, "ov:startEarliest", day(MAY)), also(CURRENT, "ov:startLatest", day(MARCH))
        ),
    ),
    (
        "tenure-end",
        both(also(FORMER, "ov:endEarliest", day(MAY)), instead(FORMER, "ov:endLatest", day(MARCH))),
    ),
    (
        "tenure-span",
        both(
            also(FORMER, "ov:startEarliest", day(MAY)), instead(FORMER, "ov:endLatest", day(MARCH))
        ),
    ),
    ("TenureOver", also(FORMER, "ov:asOf", day(MAY))),
    ("date-as-of", instead(CURRENT, "ov:asOf", plain("2023-05-18"))),
    ("date-start-latest", also(CURRENT, "ov:startLatest", plain("2023"))),
    ("date-end-latest", also(FORMER, "ov:endLatest", day(MARCH))),
    ("action-type", without(SANCTION, "ov:actionType")),
    ("action-measure", also(SANCTION, "ov:measure", OVV.party_warning)),
    ("action-status", without(SANCTION, "ov:epistemicStatus")),
    ("action-target", also(SANCTION, "ov:target", PERSON)),
    ("action-quantity", also(SANCTION, "ov:quantity", PERSON)),
    ("action-earliest", instead(SANCTION, "ov:timeEarliest", day(MAY))),
    ("action-latest", instead(SANCTION, "ov:timeLatest", plain("2023年3月"))),
    ("MeasureBelowType", instead(SANCTION, "ov:actionType", OVV.removal)),
    ("investigation-status", instead(INVESTIGATION, "ov:epistemicStatus", OVV.found)),
    # 涉嫌 stands in the evidence: even "reported" says too much.
    ("investigation-status", instead(INVESTIGATION, "ov:epistemicStatus", OVV.reported)),
    ("sanction-target", without(SANCTION, "ov:target")),
    ("sanction-target", instead(SANCTION, "ov:target", organ(factory.COMMERCE))),
    ("judicial-target", CHARGED),
    ("judicial-target", both(CHARGED, also(SANCTION, "ov:target", OVV.party_warning))),
    ("quantity-value", instead(QUANTITY, "schema:value", integer(-3))),
    ("quantity-approximate", without(QUANTITY, "ov:approximate")),
    ("group-has-host", without(organ(factory.GROUP), "ov:stationedAt")),
    (
        "group-not-unit-of-host",
        also(organ(factory.GROUP), "org:unitOf", organ(factory.HOST)),
    ),
    ("joint-parts", without(organ(factory.JOINT), "ov:jointOf")),
    ("Collective", instead(POST, "org:postIn", organ(factory.COLLECTIVE))),
    ("relation-subject", instead(RELATION, "rdf:subject", organ(factory.HOST))),
    ("relation-object", without(RELATION, "rdf:object")),
    ("relation-type", without(RELATION, "ov:relationType")),
    ("relation-is-stated", without(organ(factory.GROUP), "ov:stationedAt")),
    ("post-in", without(POST, "org:postIn")),
    ("post-role", without(POST, "org:role")),
    ("WordsOfPeople", instead(PERSON, "foaf:name", plain("沈知远"))),
    ("StringsOfMachines", instead(SANCTION, "ov:rule", zh("规则"))),
    ("label-preferred", also(organ(factory.GRAIN), "skos:prefLabel", zh("市粮食局"))),
    ("label-preferred", also(organ(factory.GRAIN), "skos:prefLabel", plain("粮食局"))),
    ("NoBlankNode", also(ox.BlankNode("b"), "rdf:type", OV.Case)),
]
WARNINGS = {"document-title", "TenureSomewhere", "group-has-host", "joint-parts"}


def names(results: list[ShapeResult]) -> set[str]:
    return {result.shape.removeprefix(SHAPES) for result in results}


def test_a_good_graph_passes_every_shape() -> None:
    assert check_graph(TRIPLES) == []


@pytest.mark.parametrize(("shape", "change"), FAULTS, ids=[shape for shape, _ in FAULTS])
def test_a_fault_is_caught_by_its_shape(shape: str, change: Change) -> None:
    found = [r for r in check_graph(change(TRIPLES)) if r.shape == SHAPES + shape]
    assert found
    expected = Severity.WARNING if shape in WARNINGS else Severity.VIOLATION
    assert {result.severity for result in found} == {expected}
    assert all(result.zh and result.en and result.focus for result in found)


def test_every_shape_has_a_fault_that_shows_it() -> None:
    store = ox.Store()
    store.load(path=str(ontology_path("shapes.ttl")))
    says = store.quads_for_pattern(None, ox.NamedNode(f"{SH}message"), None)
    shapes = {str(q.subject)[1:-1].removeprefix(SHAPES) for q in says}
    assert shapes == {shape for shape, _ in FAULTS}


def test_every_shape_speaks_two_languages() -> None:
    store = ox.Store()
    store.load(path=str(ontology_path("shapes.ttl")))
    message = ox.NamedNode(f"{SH}message")
    for shape in {q.subject for q in store.quads_for_pattern(None, message, None)}:
        values = (q.object for q in store.quads_for_pattern(shape, message, None))
        assert sorted(v.language or "" for v in values if isinstance(v, ox.Literal)) == ["en", "zh"]


def test_violations_come_before_warnings_and_the_order_is_stable() -> None:
    change = both(
        without(DOCUMENT, "dcterms:title"), without(CURRENT, "ov:rule"), without(POST, "org:role")
    )
    results = check_graph(change(TRIPLES))
    assert [result.severity for result in results] == sorted(
        (result.severity for result in results), key=list(Severity).index
    )
    assert results == check_graph(reversed(change(TRIPLES)))


def test_a_group_of_unnamed_people_may_be_sanctioned() -> None:
    change = both(without(SANCTION, "ov:target"), also(SANCTION, "ov:targetText", zh("有关责任人")))
    assert check_graph(change(TRIPLES)) == []


def test_a_body_may_be_charged() -> None:
    changed = both(CHARGED, also(SANCTION, "ov:target", organ(factory.GRAIN)))(TRIPLES)
    assert [r for r in check_graph(changed) if r.shape.endswith("judicial-target")] == []


def test_an_english_label_belongs_to_a_concept_only() -> None:
    change = also(CURRENT, "rdfs:label", en("a tenure"))
    assert names(check_graph(change(TRIPLES))) == {"WordsOfPeople"}


def test_selectors_are_checked_by_class() -> None:
    lone = ox.NamedNode("https://example.org/selector")
    change = also(lone, "rdf:type", OA.TextPositionSelector)
    assert names(check_graph(change(TRIPLES))) == {
        "selector-start",
        "selector-end",
        "selector-exact",
    }
