"""The ontology is free of the pitfalls of the OOPS! catalogue, each test named by its code.

The catalogue is Poveda-Villalón and others, "OOPS! (OntOlogy Pitfall Scanner!)" (2014). P13, a
property without inverse, is left out on purpose: SPARQL reads every property both ways.
"""

import itertools
import re

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, URIRef

from oversight_graph.graph.terms import OV
from oversight_graph.ontology_files import ontology_path

GRAPH = rdflib.Graph().parse(ontology_path("oversight.ttl"))
ONTOLOGY = URIRef("https://w3id.org/oversight-graph/ontology")
SCHEMA = rdflib.Namespace("https://schema.org/")
PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def of(*kinds: URIRef) -> list[URIRef]:
    found = {term for kind in kinds for term in GRAPH.subjects(RDF.type, kind)}
    return sorted(term for term in found if isinstance(term, URIRef))


CLASSES = of(OWL.Class)
PROPERTIES = of(*PROPERTY_KINDS)


def ours(terms: list[URIRef]) -> list[URIRef]:
    return [term for term in terms if term.startswith(OV.namespace)]


def above(term: URIRef, relation: URIRef) -> set[URIRef]:
    """Everything above a term, itself included; classes that are the same count as above."""
    found, waiting = {term}, [term]
    while waiting:
        one = waiting.pop()
        equal = {
            *GRAPH.objects(one, OWL.equivalentClass),
            *GRAPH.subjects(OWL.equivalentClass, one),
        }
        for other in {*GRAPH.objects(one, relation), *equal} - found:
            found.add(other)  # type: ignore[arg-type]  # the file names every class
            waiting.append(other)  # type: ignore[arg-type]
    return found


def apart(one: URIRef, other: URIRef) -> bool:
    return any(
        (a, OWL.disjointWith, b) in GRAPH or (b, OWL.disjointWith, a) in GRAPH
        for a in above(one, RDFS.subClassOf)
        for b in above(other, RDFS.subClassOf)
    )


@pytest.mark.parametrize("term", ours(CLASSES))
def test_p04_no_class_of_ours_is_unconnected(term: URIRef) -> None:
    linked = {RDFS.domain, RDFS.range, RDFS.subClassOf, SCHEMA.domainIncludes, SCHEMA.rangeIncludes}
    near = {p for _, p, _ in GRAPH.triples((term, None, None))}
    near |= {p for _, p, _ in GRAPH.triples((None, None, term))}
    assert near & linked


def test_p05_an_inverse_goes_back_where_its_property_comes_from() -> None:
    pairs = list(GRAPH.subject_objects(OWL.inverseOf))
    assert len(pairs) > 1
    for one, other in pairs:
        assert one != other
        for a, b in ((one, other), (other, one)):
            domains, ranges = set(GRAPH.objects(a, RDFS.domain)), set(GRAPH.objects(b, RDFS.range))
            assert not domains or not ranges or domains == ranges, (a, b)


@pytest.mark.parametrize("relation", [RDFS.subClassOf, RDFS.subPropertyOf])
def test_p06_nothing_is_below_itself(relation: URIRef) -> None:
    pairs = list(GRAPH.subject_objects(relation))
    assert len(pairs) > 10
    assert [a for a, b in pairs if a in above(b, relation)] == []  # type: ignore[arg-type]


def test_p07_a_class_is_one_concept() -> None:
    labels = [str(label) for term in CLASSES for label in GRAPH.objects(term, RDFS.label)]
    assert [label for label in labels if re.search(r" and | or |和|或|及", label)] == []


@pytest.mark.parametrize("term", ours(CLASSES + PROPERTIES))
def test_p08_and_p20_a_definition_is_more_than_the_label(term: URIRef) -> None:
    labels = {str(one).casefold() for one in GRAPH.objects(term, RDFS.label)}
    definitions = [str(one) for one in GRAPH.objects(term, SKOS.definition)]
    assert len(definitions) == 2
    assert all(one.casefold().rstrip("。.") not in labels for one in definitions)


def test_p10_any_two_classes_of_ours_are_apart_unless_one_is_below_the_other() -> None:
    pairs = list(itertools.combinations(ours(CLASSES), 2))
    related = [
        (a, b) for a, b in pairs if a in above(b, RDFS.subClassOf) or b in above(a, RDFS.subClassOf)
    ]
    assert [pair for pair in pairs if pair not in related and not apart(*pair)] == []
    assert len(pairs) - len(related) > 40


@pytest.mark.parametrize("term", ours(PROPERTIES))
def test_p11_a_property_of_ours_has_a_domain_and_a_range(term: URIRef) -> None:
    if (term, RDF.type, OWL.AnnotationProperty) in GRAPH:
        return
    said = {p for _, p, _ in GRAPH.triples((term, None, None))}
    assert said & {RDFS.domain, SCHEMA.domainIncludes}
    assert said & {RDFS.range, SCHEMA.rangeIncludes}


@pytest.mark.parametrize("term", PROPERTIES)
def test_p19_a_property_has_one_domain_and_one_range_at_most(term: URIRef) -> None:
    for relation, loose in (
        (RDFS.domain, SCHEMA.domainIncludes),
        (RDFS.range, SCHEMA.rangeIncludes),
    ):
        strict = list(GRAPH.objects(term, relation))
        assert len(strict) <= 1
        assert not strict or not list(GRAPH.objects(term, loose))


def test_p22_names_are_written_alike() -> None:
    names = [term.removeprefix(OV.namespace) for term in ours(CLASSES)]
    assert [name for name in names if not re.fullmatch(r"([A-Z][a-z]+)+", name)] == []
    names = [term.removeprefix(OV.namespace) for term in ours(PROPERTIES)]
    assert [name for name in names if not re.fullmatch(r"[a-z]+([A-Z][a-z0-9]+)*", name)] == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("terms", [CLASSES, PROPERTIES], ids=["classes", "properties"])
def test_p32_no_two_terms_of_a_kind_share_a_label(terms: list[URIRef], language: str) -> None:
    labels = [
        str(label)
        for term in terms
        for label in GRAPH.objects(term, RDFS.label)
        if isinstance(label, rdflib.Literal) and label.language == language
    ]
    assert sorted({label for label in labels if labels.count(label) > 1}) == []


def test_p34_and_p35_whatever_is_used_is_declared() -> None:
    known = {str(RDF), str(RDFS), str(OWL)}
    declared = set(CLASSES + PROPERTIES)
    properties = set(GRAPH.predicates())
    objects = {
        o for p in (RDFS.domain, RDFS.range, RDFS.subClassOf) for o in GRAPH.objects(None, p)
    }
    values = {SCHEMA.domainIncludes, SCHEMA.rangeIncludes}
    objects |= {o for p in values for o in GRAPH.objects(None, p)}
    below = set(GRAPH.objects(None, RDFS.subPropertyOf))
    outside = {
        str(term)
        for term in properties | objects | below
        if term not in declared
        and not str(term).startswith((*known, "http://www.w3.org/2001/XMLSchema#"))
    }
    assert outside == set()


def test_p36_p38_p39_and_p41_the_head_names_the_ontology_its_prefix_and_its_licence() -> None:
    assert (ONTOLOGY, RDF.type, OWL.Ontology) in GRAPH
    assert not re.search(r"\.(ttl|owl|rdf)\b", f"{ONTOLOGY} {OV.namespace}")
    vann = rdflib.Namespace("http://purl.org/vocab/vann/")
    assert str(GRAPH.value(ONTOLOGY, vann.preferredNamespaceUri)) == OV.namespace
    assert GRAPH.value(ONTOLOGY, rdflib.DCTERMS.license)


def test_p40_no_term_of_another_vocabulary_is_put_below_ours() -> None:
    relations = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.equivalentClass)
    assert [
        (a, b)
        for relation in relations
        for a, b in GRAPH.subject_objects(relation)
        if str(b).startswith(OV.namespace) and not str(a).startswith(OV.namespace)
    ] == []
