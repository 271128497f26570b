"""Every concept scheme is whole: described, labelled, without orphans, circles or dead links."""

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from oversight_graph.ontology_files import ontology_path, vocabulary_paths
from tests.ontology.schemes import CHECKS, OWL, Schemes

SHIPPED = [quad.triple for path in vocabulary_paths() for quad in ox.parse(path=str(path))]
HEAD = """
@prefix x: <https://w3id.org/oversight-graph/vocabulary/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
GOOD = """
x:s a skos:ConceptScheme ; skos:prefLabel "甲"@zh , "A"@en ; skos:definition "乙"@zh , "B"@en ;
    dcterms:title "甲"@zh , "A"@en ; dcterms:description "丙"@zh , "C"@en ;
    dcterms:creator "D" ; dcterms:license <https://example.org/l> ; dcterms:source "E" ;
    owl:versionInfo "1" ; skos:hasTopConcept x:top .
x:top a skos:Concept ; skos:inScheme x:s ; skos:topConceptOf x:s ; skos:notation "top" ;
    skos:prefLabel "上"@zh , "top"@en ; skos:definition "上位"@zh , "above"@en .
x:low a skos:Concept ; skos:inScheme x:s ; skos:broader x:top ; skos:notation "low" ;
    skos:prefLabel "下"@zh , "low"@en ; skos:definition "下位"@zh , "below"@en .
"""


def turtle(text: str) -> Schemes:
    return Schemes(quad.triple for quad in ox.parse(HEAD + text, format=ox.RdfFormat.TURTLE))


@pytest.mark.parametrize("check", CHECKS)
def test_the_shipped_schemes_have_no_fault(check: Callable[[Schemes], list[str]]) -> None:
    assert check(Schemes(SHIPPED)) == []


def test_the_schemes_have_the_version_of_the_ontology() -> None:
    version = f"{OWL}versionInfo"
    ontology = ox.parse(path=str(ontology_path("oversight.ttl")))
    [expected] = [quad.object for quad in ontology if quad.predicate.value == version]
    known = Schemes(SHIPPED)
    found = {text for scheme in known.schemes for text in known.texts(scheme, version)}
    assert found == {expected}


@pytest.mark.parametrize("path", vocabulary_paths(), ids=lambda path: path.stem)
def test_a_file_holds_one_scheme_of_its_own_name(path: Path) -> None:
    known = Schemes(quad.triple for quad in ox.parse(path=str(path)))
    assert [scheme.rpartition("/")[2] + ".ttl" for scheme in known.schemes] == [path.name]
    assert known.members(known.schemes[0]) == known.concepts


@pytest.mark.parametrize(
    ("now", "broken", "faults"),
    [
        ("", "", []),
        ('dcterms:description "丙"@zh , "C"@en', 'dcterms:description "丙"@zh', ["s: description"]),
        ('dcterms:creator "D" ;', "", ["s: creator"]),
        ("dcterms:license <https://example.org/l> ;", "", ["s: license"]),
        ('dcterms:source "E" ;', "", ["s: source"]),
        ('owl:versionInfo "1"', 'owl:versionInfo "1" , "2"', ["s: versionInfo", "2 versions"]),
        ('"low"@en', '"low"@en , "lower"@en', ["low: prefLabel"]),
        ('"下位"@zh , ', "", ["low: definition"]),
        ('"below"@en', '"Low."@en', ['low: "Low."@en']),
        ('"下位"@zh', '"上位"@zh', ['low: "上位"@zh', 'top: "上位"@zh']),
        ('skos:notation "low" ;', "", ["low: notation"]),
        ('skos:notation "low"', 'skos:notation "top"', ['s: "top"']),
        ('"下"@zh', '"上"@zh', ['s: "上"@zh']),
        ("skos:topConceptOf x:s ;", "", ["hasTopConcept: s top"]),
        ("skos:broader x:top ;", "", ["s: low", "low: an orphan"]),
        ("skos:broader x:top", "skos:broader x:top , x:gone", ["broader gone"]),
        ("skos:broader x:top", "skos:broader x:low", ["low: above itself", "low: an orphan"]),
        ("x:low a skos:Concept ; skos:inScheme x:s", "x:low a skos:Concept", ["low: inScheme"]),
    ],
)
def test_a_fault_is_found(now: str, broken: str, faults: list[str]) -> None:
    known = turtle(GOOD.replace(now, broken, 1) if now else GOOD)
    found = [fault for check in CHECKS for fault in check(known)]
    assert [fault for fault in faults if fault not in found] == []
    assert bool(found) == bool(faults)
