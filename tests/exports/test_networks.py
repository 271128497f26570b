"""GraphML and GEXF, read back by networkx and by the XML parser of the standard library."""

import io
from collections import Counter
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pyoxigraph as ox
import pytest

from oversight_graph.errors import OutputError
from oversight_graph.exports import Material, export
from oversight_graph.exports.xml_text import xml_text
from oversight_graph.store import EmbeddedStore
from oversight_graph.views import network_of
from tests.exports.graphs import HOSTILE, count_pairs, counts, texts

KINDS = {"people": "person", "organisations": "organisation", "actions": "action", "areas": "area"}
FORMATS = ("graphml", "gexf")


def read(material: Material, name: str) -> Any:
    stream = io.BytesIO(export(material, name).data)
    if name == "graphml":
        return nx.read_graphml(stream, force_multigraph=True)
    # Of an empty file nothing says that lines may run side by side.
    return nx.read_gexf(stream) or nx.MultiDiGraph()


@pytest.mark.parametrize("name", FORMATS)
def test_counts_in_are_counts_out(material: Material, name: str) -> None:
    network = read(material, name)
    kinds = Counter(kind for _, kind in network.nodes(data="kind"))
    expected = counts(material)
    assert kinds == Counter({kind: n for table, kind in KINDS.items() if (n := expected[table])})
    lines = Counter(kind for *_, kind in network.edges(data="kind"))
    assert lines["tenure"] == expected["tenures"]
    assert lines["target"] == count_pairs(material, "?s ov:target ?o")
    assert lines["stationed_at"] == count_pairs(material, "?s ov:stationedAt ?o")


@pytest.mark.parametrize("name", FORMATS)
def test_it_is_the_network_of_the_pictures(of_examples: Material, name: str) -> None:
    ours, theirs = read(of_examples, name), network_of(of_examples.triples)
    assert set(ours) == set(theirs)
    renamed = {"dispatched_by": "unit_of"}
    expected = Counter(
        (source, target, renamed.get(said["kind"], said["kind"]))
        for source, target, said in theirs.edges(data=True)
    )
    assert expected == Counter(
        (source, target, said["kind"]) for source, target, said in ours.edges(data=True)
    )


@pytest.mark.parametrize("name", FORMATS)
def test_every_label_comes_back(material: Material, name: str) -> None:
    network, known = read(material, name), set(map(xml_text, texts(material)))
    for node, said in network.nodes(data=True):
        assert said["label"] in known, node


@pytest.mark.parametrize("name", FORMATS)
def test_numbers_are_numbers(of_examples: Material, name: str) -> None:
    for _, _, said in read(of_examples, name).edges(data=True):
        if said["kind"] == "tenure":
            assert isinstance(said["confidence"], float)
            assert isinstance(said["quote_start"], int)


@pytest.mark.parametrize("name", FORMATS)
def test_gephi_finds_every_id_once(material: Material, name: str) -> None:
    root = ET.fromstring(export(material, name).data)  # noqa: S314  our own file
    for tag in ("node", "edge", "attribute", "key"):
        ids = [
            (one.get("id"), one.get("for") if tag == "key" else "")
            for one in root.iter()
            if one.tag.rpartition("}")[2] == tag
        ]
        assert len(ids) == len(set(ids)), tag
        assert all(identity for identity, _ in ids)


def test_gexf_has_no_day_of_writing_and_no_column_of_the_library(of_examples: Material) -> None:
    data = export(of_examples, "gexf").data.decode()
    assert "<meta" not in data
    assert "networkx" not in data


def test_gexf_says_when_a_post_was_held(of_examples: Material) -> None:
    table = of_examples.tables["tenures"]
    tenures = {cells[0]: dict(zip(table.columns, cells, strict=True)) for cells in table.cells}
    seen = 0
    for _, _, said in read(of_examples, "gexf").edges(data=True):
        row = tenures.get(said.get("tenure", ""), {})
        assert said.get("start", "") == row.get("start_earliest", "")
        assert said.get("end", "") == row.get("end_latest", "")
        seen += bool({"start", "end"} & said.keys())
    assert seen == sum(bool(row["start_earliest"] or row["end_latest"]) for row in tenures.values())
    assert seen > 10


@pytest.mark.parametrize("name", FORMATS)
def test_what_xml_cannot_hold_is_written_by_number(of_hostile: Material, name: str) -> None:
    data = export(of_hostile, name).data.decode()
    assert "⟨0000⟩⟨0001⟩⟨000B⟩⟨001F⟩" in data
    assert "⟨FFFE⟩⟨FFFF⟩" in data
    labels = [label for _, label in read(of_hostile, name).nodes(data="label")]
    assert any(label.startswith(HOSTILE[8]) for label in labels), "bidi marks stay"
    assert any(label.startswith("𠮷𪚥") for label in labels)


@pytest.mark.parametrize("name", [*FORMATS, "neo4j"])
def test_a_day_that_no_calendar_has_is_one_line(name: str) -> None:
    turtle = """
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix ov: <https://w3id.org/oversight-graph/ontology#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <urn:p> a foaf:Person ; foaf:name "甲"@zh .
        <urn:t> a ov:Tenure ; org:member <urn:p> ; ov:startEarliest "2019-02-30"^^xsd:date .
    """
    material = Material(EmbeddedStore(ox.parse(turtle, format=ox.RdfFormat.TURTLE)).view())
    with pytest.raises(OutputError, match=r"tenures, start_earliest: .*day.*2019-02-30"):
        export(material, name)
