"""Framed JSON-LD, expanded by three readers, and the published context."""

import json
from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from pyld import jsonld

from oversight_graph.exports import Material, export
from oversight_graph.exports.context import context
from oversight_graph.graph.terms import declared_order
from oversight_graph.ontology_files import ontology_path
from oversight_graph.store import EmbeddedStore, open_file
from tests.exports.graphs import counts

PREFIXES = """
    @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    @prefix org: <http://www.w3.org/ns/org#> .
    @prefix ov: <https://w3id.org/oversight-graph/ontology#> .
    @prefix oa: <http://www.w3.org/ns/oa#> .
    @prefix prov: <http://www.w3.org/ns/prov#> .
    @prefix schema: <https://schema.org/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

SH, RDF = "<http://www.w3.org/ns/shacl#", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def made(turtle: str) -> Material:
    quads = ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE)
    return Material(EmbeddedStore(quads).view())


def framed(material: Material) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(export(material, "jsonld").data)
    return found


def by_pyld(data: bytes) -> set[ox.Triple]:
    lines = jsonld.to_rdf(json.loads(data), {"format": "application/n-quads"})
    return {quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)}


def by_rdflib(data: bytes) -> set[ox.Triple]:
    lines = rdflib.Graph().parse(data=data, format="json-ld").serialize(format="nt")
    return {quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)}


def by_pyoxigraph(data: bytes) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(data, format=ox.RdfFormat.JSON_LD)}


# rdflib's own parser uses what rdflib deprecates.
@pytest.mark.filterwarnings("ignore:.*Dataset:DeprecationWarning")
@pytest.mark.parametrize("read", [by_pyld, by_rdflib, by_pyoxigraph])
def test_every_reader_gets_the_very_same_triples(material: Material, read: Any) -> None:
    assert read(export(material, "jsonld").data) == set(material.triples)


def test_every_thing_stands_in_its_place(material: Material) -> None:
    found, expected = framed(material), counts(material)
    for name in ("documents", "people", "areas"):
        assert len(found.get(name, ())) == expected[name]
    people, bodies = found.get("people", []), found.get("organisations", [])
    assert sum(len(one.get("tenures", ())) for one in people) == expected["tenures"]
    assert sum(len(one.get("posts", ())) for one in bodies) == expected["posts"]
    inside = sum(len(one.get("actionsOn", ())) for one in people)
    assert inside + len(found.get("actions", ())) == expected["actions"]
    assert "others" not in found


def test_a_person_reads_as_it_should(of_examples: Material) -> None:
    (person,) = [one for one in framed(of_examples)["people"] if one["name"] == "罗振"]
    assert list(person)[:3] == ["id", "type", "name"]
    assert person["id"] == "og:person/罗振-4f751853"
    tenure = person["tenures"][0]
    assert tenure["type"] == "Tenure"
    assert "person" not in tenure, "its place says whose it is"
    passage = tenure["evidence"][0]["passage"]
    assert "罗振" in passage["quote"]
    assert passage["to"] - passage["from"] == len(passage["quote"])
    statuses = {action["epistemicStatus"] for action in person["actionsOn"]}
    assert "ovv:convicted" in statuses


def keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def types(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        kinds = value.get("type", [])
        yield from [kinds] if isinstance(kinds, str) else kinds
        for inner in value.values():
            yield from types(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from types(inner)


def test_every_property_and_class_of_our_graphs_has_a_short_name(of_examples: Material) -> None:
    example = Material(open_file(ontology_path("example/graph.ttl")))
    for material in (of_examples, example):
        found = framed(material)
        del found["@context"]
        assert not [key for key in keys(found) if ":" in key]
        assert not [kind for kind in types(found) if ":" in kind]


def test_every_property_that_a_shape_speaks_of_has_a_name() -> None:
    shapes = ox.Store()
    shapes.load(path=str(ontology_path("shapes.ttl")))
    steps = f"({SH}alternativePath>|{SH}inversePath>|{SH}zeroOrMorePath>|{RDF}first>|{RDF}rest>)*"
    asked = shapes.query(f"SELECT DISTINCT ?p {{ ?s {SH}path>/{steps} ?p FILTER(ISIRI(?p)) }}")
    assert isinstance(asked, ox.QuerySolutions)
    found = {row["p"] for row in asked} - {ox.NamedNode(RDF[1:] + "nil")}
    # Shapes name these only to forbid them.
    forbidden = {"http://www.w3.org/2002/07/owl#sameAs", "org:heldBy", "org:holds"}
    names = {context().term_for(one, ox.NamedNode("urn:x")).name for one in found}
    assert {name for name in names if ":" in name} == forbidden
    assert len(names) > 60


def test_the_published_context_is_the_one_in_the_file(of_nothing: Material) -> None:
    published = json.loads(ontology_path("context.jsonld").read_text("utf-8"))
    assert framed(of_nothing) == {"@context": published["@context"]}


def test_every_name_of_the_context_stands_for_something_declared() -> None:
    declared = {term.value for term in declared_order()}
    names = context()
    for name, said in names.definitions.items():
        iri = said if isinstance(said, str) else ""
        if isinstance(said, dict):
            iri = said.get("@id") or said["@reverse"]
        if ":" in iri and not iri.startswith("http"):
            full = names.expanded(iri)
            assert full in declared, name
        assert len(name) <= 27, name


def test_an_action_on_two_people_stands_once_and_names_both() -> None:
    found = framed(
        made("""
        <urn:a> a foaf:Person . <urn:b> a foaf:Person .
        <urn:x> a ov:OversightAction ; ov:target <urn:a> , <urn:b> .
        <urn:y> a ov:OversightAction ; ov:target <urn:a> .
    """)
    )
    assert [action["targets"] for action in found["actions"]] == [["urn:a", "urn:b"]]
    assert [one["id"] for one in found["people"][0]["actionsOn"]] == ["urn:y"]


def test_what_goes_round_in_circles_ends() -> None:
    material = made("""
        <urn:e> a oa:SpecificResource ; prov:wasDerivedFrom <urn:f> .
        <urn:f> a oa:SpecificResource ; prov:wasDerivedFrom <urn:e> .
        <urn:t> a ov:Tenure , foaf:Person ; org:member <urn:t> .
        <urn:u> a ov:Tenure , foaf:Person ; org:member <urn:v> .
        <urn:v> a ov:Tenure , foaf:Person ; org:member <urn:u> .
    """)
    assert by_pyoxigraph(export(material, "jsonld").data) == set(material.triples)


def test_values_that_no_name_fits_are_written_out() -> None:
    material = made("""
        <urn:p> a foaf:Person , "odd" ; foaf:name "A"@en , "甲"@zh , "plain" , <urn:n> , 7 ;
            <urn:unknown> "x"@zh , <urn:y> ; ov:masked "1"^^xsd:boolean , true .
        <urn:s> oa:start 007 , "x"^^xsd:integer , 12345678901234567890 ; oa:exact "甲"@zh .
        _:b foaf:name "乙"@zh ; org:memberOf _:b .
    """)
    data = export(material, "jsonld").data
    assert len(by_pyld(data)) == len(material.triples)
    named = {triple for triple in material.triples if isinstance(triple.subject, ox.NamedNode)}
    for read in (by_pyld, by_pyoxigraph):
        assert named <= read(data)
