"""The files for Neo4j, read by the documented rules of its import."""

from collections import Counter
from datetime import date

import pyoxigraph as ox
import pytest

from oversight_graph.exports import Material, export
from oversight_graph.store import EmbeddedStore
from oversight_graph.views.facts import ORGANISATIONS
from tests.exports.graphs import count_pairs, counts, texts
from tests.exports.neo4j_reader import Imported, read_import

LABELS = {
    "people": "Person",
    "posts": "Post",
    "organisations": "Organisation",
    "actions": "Action",
    "documents": "Document",
    "areas": "Area",
}
LINES = {
    "TARGETS": "?s ov:target ?o",
    "ACTED_IN": "?s ov:agent ?o",
    "IN": "?s org:postIn ?o",
    "JOINT_OF": "?s ov:jointOf ?o",
    "STATIONED_AT": "?s ov:stationedAt ?o",
    "WITHIN": "?s schema:containedInPlace ?o",
}


def imported(material: Material) -> Imported:
    return read_import(export(material, "neo4j").files)


def test_counts_in_are_counts_out(material: Material) -> None:
    made, expected = imported(material), counts(material)
    labels = Counter(label for label, _ in made.nodes.values())
    known = {LABELS[name]: expected[name] for name in LABELS if expected[name]}
    assert labels == Counter(known)
    types = Counter(kind for *_, kind, _ in made.lines)
    assert types["HELD"] == expected["tenures"]
    for kind, pattern in LINES.items():
        assert types[kind] == count_pairs(material, pattern), kind


def test_every_quote_behind_a_node_or_a_tenure_is_there(of_examples: Material) -> None:
    made = imported(of_examples)
    stated = [said for *_, kind, said in made.lines if kind == "STATED_IN"]
    kinds = "foaf:Person ov:OversightAction schema:AdministrativeArea " + " ".join(ORGANISATIONS)
    derived = f"VALUES ?kind {{ {kinds} }} ?s a ?kind ; prov:wasDerivedFrom ?o"
    assert len(stated) == count_pairs(of_examples, derived)
    assert all(said["quote_start"] < said["quote_end"] for said in stated)  # type: ignore[operator]
    assert all(said["quote"] for *_, kind, said in made.lines if kind == "HELD")


def test_values_have_their_types(of_examples: Material) -> None:
    made = imported(of_examples)
    held = [said for *_, kind, said in made.lines if kind == "HELD"]
    assert any(isinstance(said.get("start_earliest"), date) for said in held)
    assert all(isinstance(said["confidence"], float) for said in held)
    masked = [said["masked"] for label, said in made.nodes.values() if label == "Person"]
    of_masked = count_pairs(of_examples, "?s a foaf:Person ; ov:masked ?o FILTER(?o)")
    assert of_masked
    everybody = count_pairs(of_examples, "?s a ?o VALUES ?o { foaf:Person }")
    assert Counter(masked) == {True: of_masked, False: everybody - of_masked}


def test_every_label_comes_back_as_it_is(of_hostile: Material) -> None:
    known = set(texts(of_hostile))
    for label, said in imported(of_hostile).nodes.values():
        assert said["label"] in known, label


@pytest.mark.parametrize("name", ["examples", "nothing"])
def test_the_option_about_line_breaks_is_there_only_where_needed(
    name: str, of_hostile: Material, request: pytest.FixtureRequest
) -> None:
    material: Material = request.getfixturevalue(f"of_{name}")
    assert b"multiline" not in export(material, "neo4j").files["import.args"]
    assert b"--multiline-fields=true\n" in export(of_hostile, "neo4j").files["import.args"]


def test_a_tenure_without_a_body_ends_at_its_role() -> None:
    turtle = """
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix ov: <https://w3id.org/oversight-graph/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <urn:p> a foaf:Person ; foaf:name "甲"@zh .
        <urn:t> a ov:Tenure ; org:member <urn:p> ; org:role <urn:r> .
        <urn:r> a org:Role ; skos:prefLabel "调研员"@zh .
    """
    made = imported(Material(EmbeddedStore(ox.parse(turtle, format=ox.RdfFormat.TURTLE)).view()))
    assert made.nodes["urn:r"] == ("Role", {"label": "调研员"})
    assert made.lines == [
        ("urn:p", "urn:r", "HELD", {"tenure": "urn:t", "name": "甲", "role": "调研员"})
    ]
