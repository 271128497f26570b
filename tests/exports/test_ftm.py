"""FollowTheMoney entities, read, cleaned and validated by the library itself."""

import json
from collections import Counter
from typing import Any, cast

import pyoxigraph as ox
import pytest
from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.proxy import EntityProxy
from followthemoney.schema import ValidationData

from oversight_graph.exports import Material, export
from oversight_graph.exports.ftm_entities import dated
from oversight_graph.store import EmbeddedStore
from tests.exports.graphs import HOSTILE, count_pairs, counts

PREFIXES = """
    @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    @prefix org: <http://www.w3.org/ns/org#> .
    @prefix ov: <https://w3id.org/oversight-graph/ontology#> .
    @prefix ovv: <https://w3id.org/oversight-graph/vocabulary/> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SANCTIONED = """
    VALUES (?type ?standing) {
        (ovv:party_discipline ovv:decided) (ovv:admin_discipline ovv:decided)
        (ovv:sentence ovv:convicted)
    }
    ?s ov:actionType ?type ; ov:epistemicStatus ?standing ; ov:target ?o .
    FILTER NOT EXISTS { ?o ov:masked true }
    FILTER NOT EXISTS { ?s ov:measure ovv:exempt_from_punishment }
"""


def entities(material: Material) -> list[dict[str, Any]]:
    return [json.loads(line) for line in export(material, "ftm").data.splitlines()]


def of_schema(material: Material, name: str) -> list[dict[str, Any]]:
    return [one["properties"] for one in entities(material) if one["schema"] == name]


def test_the_library_takes_every_value_as_it_is(material: Material) -> None:
    for one in entities(material):
        schema = model.get(one["schema"])
        assert schema is not None
        schema.validate(cast(ValidationData, one))
        assert set(schema.required) <= one["properties"].keys(), one
        read = EntityProxy.from_dict(one, cleaned=False)
        assert read.id == one["id"]
        cleaned = {name: sorted(values) for name, values in read.properties.items()}
        assert cleaned == one["properties"], "nothing had to be cleaned, nothing was dropped"


def test_every_reference_leads_to_an_entity_that_may_stand_there(material: Material) -> None:
    found = {one["id"]: one["schema"] for one in entities(material)}
    assert len(found) == len(entities(material)), "every id once"
    for one in entities(material):
        schema = model.get(one["schema"])
        assert schema is not None
        for name, values in one["properties"].items():
            wanted = schema.properties[name].range
            for value in values if wanted is not None else ():
                target = model.get(found[value])
                assert target is not None
                assert target.is_a(wanted), (one["schema"], name, found[value])


def test_counts_in_are_counts_out(material: Material) -> None:
    found = Counter(one["schema"] for one in entities(material))
    expected = counts(material)
    masked = count_pairs(material, "?s a foaf:Person ; ov:masked true BIND(?s AS ?o)")
    assert found["Person"] == expected["people"] - masked
    assert found["Organization"] + found["PublicBody"] == expected["organisations"]
    assert found["Position"] == expected["posts"]
    assert found["Article"] == expected["documents"]
    held = """?s ov:post ?o ; org:member ?p ; ov:tenureStatus ?status
        FILTER NOT EXISTS { ?p ov:masked true } FILTER(?status != ovv:nominated)"""
    assert found["Occupancy"] == count_pairs(material, held)
    assert found["Sanction"] == count_pairs(material, SANCTIONED)


def test_what_stays_out_is_said_and_adds_up(of_examples: Material) -> None:
    said = export(of_examples, "ftm").left_out
    figures = [int(line.split()[1]) for line in said]
    sanctioned = {one["recordId"][0] for one in of_schema(of_examples, "Sanction")}
    assert figures[0] == 3
    assert figures[-1] == counts(of_examples)["actions"] - len(sanctioned)


def test_no_left_out_line_for_nothing(of_nothing: Material) -> None:
    assert export(of_nothing, "ftm").left_out == ()


def action(kind: str, status: str, measure: str, person: str = "<urn:p>") -> Material:
    text = f"""{PREFIXES}
        <urn:p> a foaf:Person ; foaf:name "甲"@zh .
        <urn:q> a foaf:Person ; foaf:name "吴某"@zh ; ov:masked true .
        <urn:a> a ov:OversightAction ; ov:actionType ovv:{kind} ; ov:target {person} ;
            ov:epistemicStatus ovv:{status} ; ov:measure ovv:{measure} .
        ovv:{kind} skos:notation "{kind}" . ovv:{status} skos:notation "{status}" .
        ovv:{measure} skos:notation "{measure}" .
    """
    return Material(EmbeddedStore(ox.parse(text, format=ox.RdfFormat.TURTLE)).view())


def test_a_decided_sanction_is_one() -> None:
    (sanction,) = of_schema(action("party_discipline", "decided", "party_warning"), "Sanction")
    assert sanction["recordId"] == ["urn:a"]


@pytest.mark.parametrize("status", ["alleged", "found", "reported", "indicted"])
@pytest.mark.parametrize("kind", ["party_discipline", "admin_discipline", "sentence"])
def test_what_is_not_decided_is_never_a_sanction(kind: str, status: str) -> None:
    assert of_schema(action(kind, status, "party_warning"), "Sanction") == []


@pytest.mark.parametrize(
    ("kind", "measure"),
    [
        ("investigation", "filing_and_investigation"),
        ("removal", "removed_from_post"),
        ("prosecution", "indictment"),
        ("arrest", "criminal_detention"),
        ("talk", "talk_and_reminder"),
        ("sentence", "exempt_from_punishment"),
    ],
)
def test_what_punishes_nobody_is_never_a_sanction(kind: str, measure: str) -> None:
    assert of_schema(action(kind, "decided", measure), "Sanction") == []


def test_two_statuses_that_differ_are_no_decision() -> None:
    material = action("party_discipline", "decided", "party_warning")
    quads = [*material.quads]
    text = (
        PREFIXES + '<urn:a> ov:epistemicStatus ovv:alleged . ovv:alleged skos:notation "alleged" .'
    )
    quads += ox.parse(text, format=ox.RdfFormat.TURTLE)
    assert of_schema(Material(EmbeddedStore(quads).view()), "Sanction") == []


def test_a_masked_person_is_in_no_entity() -> None:
    material = action("party_discipline", "decided", "party_warning", "<urn:q>")
    assert of_schema(material, "Sanction") == []
    assert [one["name"] for one in of_schema(material, "Person")] == [["甲"]]
    assert "吴某" not in export(material, "ftm").data.decode()


def test_no_alleged_matter_of_the_examples_is_a_sanction(of_examples: Material) -> None:
    statuses = Counter(
        status for one in of_schema(of_examples, "Sanction") for status in one["status"]
    )
    assert statuses.keys() <= {"决定", "判决"}
    assert all(one["entity"] and one["provisions"] for one in of_schema(of_examples, "Sanction"))


def test_who_was_only_nominated_held_nothing() -> None:
    text = f"""{PREFIXES}
        <urn:p> a foaf:Person ; foaf:name "甲"@zh . <urn:o> a org:Post .
        <urn:t> a ov:Tenure ; org:member <urn:p> ; ov:post <urn:o> ; ov:tenureStatus ovv:nominated .
        <urn:u> a ov:Tenure ; org:member <urn:p> ; ov:post <urn:o> ; ov:tenureStatus ovv:former ;
            ov:endLatest "2020-11-06"^^xsd:date .
        ovv:nominated skos:notation "nominated" . ovv:former skos:notation "former" .
    """
    material = Material(EmbeddedStore(ox.parse(text, format=ox.RdfFormat.TURTLE)).view())
    (held,) = of_schema(material, "Occupancy")
    assert (held["recordId"], held["status"]) == (["urn:u"], ["ended"])
    assert "endDate" not in held, "that it was over by then does not say when it ended"


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2019-03-01", "2019-03-01", ["2019-03-01"]),
        ("2019-03-01", "2019-03-31", ["2019-03"]),
        ("2020-02-01", "2020-02-29", ["2020-02"]),
        ("2019-01-01", "2019-12-31", ["2019"]),
        ("2019-01-01", "2019-06-30", []),
        ("2019-03-02", "2019-03-31", []),
        ("2018-01-01", "2019-12-31", []),
        ("9999-12-01", "9999-12-31", ["9999-12"]),
        ("", "2019-03-31", []),
        ("2019-02-30", "2019-02-30", []),
    ],
)
def test_a_date_is_as_precise_as_the_text(earliest: str, latest: str, expected: list[str]) -> None:
    assert dated(earliest, latest) == expected


def test_hidden_characters_are_shown(of_hostile: Material) -> None:
    data = export(of_hostile, "ftm").data.decode()
    assert not [mark for mark in HOSTILE[5] + "\u202e\u2066\u200b\u2028" if mark in data]
    assert "⟨202E⟩乙⟨2066⟩丙⟨200B⟩" in data
    assert "𠮷𪚥" in data


def test_a_name_without_end_is_cut_so_that_the_library_takes_it() -> None:
    text = f'{PREFIXES} <urn:p> a foaf:Person ; foaf:name "{"甲" * 1000}"@zh .'
    material = Material(EmbeddedStore(ox.parse(text, format=ox.RdfFormat.TURTLE)).view())
    (one,) = entities(material)
    schema = model.get("Person")
    assert schema is not None
    try:
        schema.validate(cast(ValidationData, one))
    except InvalidData as error:
        pytest.fail(str(error.errors))
