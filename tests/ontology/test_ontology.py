"""The ontology says of every term what it is, in two languages, with an example."""

import re

import pyoxigraph as ox
import pytest

from oversight_graph.errors import InputError
from oversight_graph.graph.terms import OV
from oversight_graph.ontology_files import ontology_path, vocabulary_paths

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OWL = "http://www.w3.org/2002/07/owl#"
DCTERMS = "http://purl.org/dc/terms/"
STANDARD = {
    "Membership": "http://www.w3.org/ns/org#Membership",
    "Action": "https://schema.org/Action",
}
ONTOLOGY = ox.NamedNode("https://w3id.org/oversight-graph/ontology")


def load(name: str) -> ox.Store:
    store = ox.Store()
    store.load(path=str(ontology_path(name)))
    return store


STORE = load("oversight.ttl")
TERMS = sorted(
    {q.subject for q in STORE if q.subject.value.startswith(OV.namespace)},
    key=str,
)


def literals(term: ox.NamedNode, predicate: str) -> list[ox.Literal]:
    found = (q.object for q in STORE.quads_for_pattern(term, ox.NamedNode(predicate), None))
    return [value for value in found if isinstance(value, ox.Literal)]


def languages(term: ox.NamedNode, predicate: str) -> list[str]:
    return sorted(value.language or "" for value in literals(term, predicate))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.value.rpartition("#")[2])
def test_our_term_has_labels_definitions_and_an_example(term: ox.NamedNode) -> None:
    assert languages(term, f"{RDFS}label") == ["en", "zh"]
    assert languages(term, f"{SKOS}definition") == ["en", "zh"]
    assert len(literals(term, f"{SKOS}example")) == 1
    defined_by = STORE.quads_for_pattern(term, ox.NamedNode(f"{RDFS}isDefinedBy"), ONTOLOGY)
    assert next(defined_by, None) is not None


def test_every_declared_term_has_labels_in_both_languages() -> None:
    declared = {
        q.subject
        for q in STORE.quads_for_pattern(None, ox.NamedNode(f"{RDFS}label"), None)
        if isinstance(q.subject, ox.NamedNode)
    }
    assert len(declared) > 100
    assert {term.value for term in declared if languages(term, f"{RDFS}label") != ["en", "zh"]} == (
        set()
    )


def test_no_two_of_our_terms_share_a_label() -> None:
    for language in ("zh", "en"):
        labels = [
            value.value
            for term in TERMS
            for value in literals(term, f"{RDFS}label")
            if value.language == language
        ]
        assert [label for label in labels if labels.count(label) > 1] == []


def test_properties_say_what_they_are_below() -> None:
    below = ox.NamedNode(f"{RDFS}subPropertyOf")
    for name, standard in (
        ("agent", "https://schema.org/agent"),
        ("target", "https://schema.org/object"),
        ("stationedAt", "http://www.w3.org/ns/org#linkedTo"),
        ("legalBasis", f"{DCTERMS}references"),
    ):
        assert ox.Quad(OV[name], below, ox.NamedNode(standard)) in STORE


def test_classes_say_what_they_are_below_and_apart_from() -> None:
    below = ox.NamedNode(f"{RDFS}subClassOf")
    apart = ox.NamedNode(f"{OWL}disjointWith")
    for name, standard in (
        ("Tenure", "http://www.w3.org/ns/org#Membership"),
        ("StationedGroup", "http://www.w3.org/ns/org#OrganizationalUnit"),
        ("OversightAction", "https://schema.org/Action"),
    ):
        assert ox.Quad(OV[name], below, ox.NamedNode(standard)) in STORE
    membership, action = (ox.NamedNode(STANDARD[name]) for name in ("Membership", "Action"))
    assert ox.Quad(membership, apart, action) in STORE


@pytest.mark.parametrize(
    "predicate",
    [
        f"{DCTERMS}title",
        f"{DCTERMS}description",
        f"{DCTERMS}creator",
        f"{DCTERMS}created",
        f"{DCTERMS}modified",
        f"{DCTERMS}license",
        f"{DCTERMS}bibliographicCitation",
        f"{OWL}versionIRI",
        f"{OWL}versionInfo",
        "http://purl.org/vocab/vann/preferredNamespacePrefix",
        "http://purl.org/vocab/vann/preferredNamespaceUri",
    ],
)
def test_the_header_can_be_cited(predicate: str) -> None:
    found = STORE.quads_for_pattern(ONTOLOGY, ox.NamedNode(predicate), None)
    assert next(found, None) is not None


def test_the_ontology_and_the_vocabulary_hold_no_blank_node() -> None:
    for path in (ontology_path("oversight.ttl"), *vocabulary_paths()):
        assert all(not isinstance(q.subject, ox.BlankNode) for q in ox.parse(path=str(path)))


def test_examples_use_declared_terms() -> None:
    names = {term.value.rpartition("#")[2] for term in TERMS}
    for term in TERMS:
        for example in literals(term, f"{SKOS}example"):
            used = re.findall(r"\bov:([A-Za-z][\w-]*)", example.value)
            assert set(used) <= names, example.value


def test_a_missing_file_is_an_input_error() -> None:
    with pytest.raises(InputError, match=r"the ontology has no nothing\.ttl"):
        ontology_path("nothing.ttl")
