from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import networkx as nx
import pyoxigraph as ox
import pytest

from oversight_graph.graph.build import build_graph
from oversight_graph.views import network_of
from oversight_graph.views.evidence import TextOf
from oversight_graph.views.model import About, add_edge, add_node
from tests import factory

if TYPE_CHECKING:
    from oversight_graph.views.model import Network


@pytest.fixture(scope="module")
def quads() -> list[ox.Quad]:
    return build_graph([factory.make_findings()])


@pytest.fixture(scope="module")
def network(quads: list[ox.Quad]) -> Network:
    document = factory.make_document()
    return network_of(quads, {document.sha256: document.text}.get)


def named(network: Network, label: str) -> str:
    (node,) = [node for node, data in network.nodes(data=True) if data["label"] == label]
    return node


def edges(network: Network, kind: str) -> list[tuple[str, str, dict[str, Any]]]:
    nodes = network.nodes
    return sorted(
        (
            (nodes[source]["label"], nodes[target]["label"], data)
            for source, target, data in network.edges(data=True)
            if data["kind"] == kind
        ),
        key=lambda edge: (*edge[:2], edge[2]["label"]),
    )


def test_every_person_body_action_and_area_is_a_node(network: Network) -> None:
    findings = factory.make_findings()
    kinds = [data["kind"] for _, data in network.nodes(data=True)]
    assert kinds.count("person") == len(findings.persons)
    assert kinds.count("organisation") == len(findings.organisations)
    assert kinds.count("action") == len(findings.actions)
    assert kinds.count("area") == len(findings.areas)
    assert "document" not in kinds


def test_a_post_is_a_line_from_the_person_to_the_body(network: Network) -> None:
    found = [(person, body, data["label"]) for person, body, data in edges(network, "tenure")]
    assert ("沈知远", "云泽市纪委", "书记") in found
    assert ("梁柏川", "云泽市粮食局", "原局长") in found
    assert ("梁柏川", "云泽市粮食局", "原党组书记") in found
    assert ("裴文谦", "云泽市临溪区农业农村局", "局长（被免）") in found


def test_former_posts_are_past(network: Network) -> None:
    past = {person: data["past"] for person, _, data in edges(network, "tenure")}
    assert past == {"沈知远": 0, "梁柏川": 1, "顾长青": 0, "裴文谦": 1}


def test_a_post_rests_on_its_quote(network: Network) -> None:
    (line,) = [data for person, _, data in edges(network, "tenure") if person == "顾长青"]
    (quote,) = line["quotes"]
    assert quote["quote"] == "市商务局局长顾长青"
    assert quote["title"] == factory.TITLE
    assert quote["date"] == "2023-05-18"
    assert quote["source"] == "yunze-2023-05-18.txt"
    assert quote["rule"] == "post-before-name"
    assert quote["sentence"].startswith("2023年3月，经云泽市委批准")
    assert quote["sentence"].endswith("处分。")
    assert quote["sentence"][quote["offset"] :].startswith(quote["quote"])
    assert factory.TEXT[quote["start"] : quote["end"]] == quote["quote"]


def test_an_action_stands_between_agent_and_target(network: Network) -> None:
    node = named(network, "党内严重警告")
    assert network.nodes[node]["label_en"] == "serious party warning"
    assert network.nodes[node]["detail"] == "2023年3月"
    assert ("云泽市纪委", "党内严重警告") in [edge[:2] for edge in edges(network, "agent")]
    assert ("云泽市委", "党内严重警告") in [edge[:2] for edge in edges(network, "approved_by")]
    assert ("党内严重警告", "顾长青") in [edge[:2] for edge in edges(network, "target")]


def test_counts_and_descriptions_stand_on_the_action(network: Network) -> None:
    fields = network.nodes[named(network, "谈话 约10人")]["fields"]
    assert fields["target"] == "相关负责人"
    assert fields["quantity"] == "约10人"


def test_a_stationed_group_is_tied_to_both_sides(network: Network) -> None:
    (watched,) = edges(network, "stationed_at")
    (sent,) = edges(network, "dispatched_by")
    assert watched[:2] == (factory.GROUP, factory.HOST)
    assert sent[:2] == (factory.GROUP, factory.JOINT)
    assert watched[2]["quotes"][0]["quote"] == "市纪委监委驻市交通运输局纪检监察组"
    assert edges(network, "unit_of") == []


def test_a_joint_organ_is_tied_to_its_organs(network: Network) -> None:
    assert [edge[:2] for edge in edges(network, "joint_of")] == [
        (factory.JOINT, factory.SUPERVISION),
        (factory.JOINT, factory.PARTY_COMMISSION),
    ]


def test_areas_can_be_left_out_and_documents_added(quads: list[ox.Quad]) -> None:
    network = network_of(quads, areas=False, documents=True)
    kinds = {data["kind"] for _, data in network.nodes(data=True)}
    assert kinds == {"person", "organisation", "action", "document"}
    assert ("云泽市纪委监委紧盯粮食购销开展专项监督", "顾长青") in [
        edge[:2] for edge in edges(network, "mentions")
    ]


def test_without_the_text_the_quote_stands_alone(quads: list[ox.Quad]) -> None:
    texts: tuple[TextOf | None, ...] = (None, lambda _: None, lambda _: "another text")
    for text_of in texts:
        network = network_of(quads, text_of)
        (quote,) = network.nodes[named(network, "党内严重警告")]["quotes"]
        assert quote["sentence"] == quote["quote"]
        assert quote["offset"] == 0


def test_all_attributes_can_be_written_as_json(network: Network) -> None:
    json.dumps(nx.node_link_data(network, edges="edges"))


def test_the_order_of_the_statements_does_not_matter(quads: list[ox.Quad]) -> None:
    one, other = network_of(quads), network_of(reversed(quads))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))


def test_an_empty_graph_is_an_empty_network() -> None:
    assert len(network_of([])) == 0


def test_a_foreign_graph_is_read_as_far_as_it_goes() -> None:
    turtle = b"""
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        <https://example.org/a> a foaf:Person ; foaf:name "A" ; prov:wasDerivedFrom <x:y> .
        _:b a foaf:Person ; foaf:name "B" .
    """
    network = network_of(ox.parse(turtle, format=ox.RdfFormat.TURTLE))
    assert [data["label"] for _, data in network.nodes(data=True)] == ["A"]
    assert network.nodes["https://example.org/a"]["quotes"] == []


def test_a_kind_nobody_draws_is_refused() -> None:
    network: Network = nx.MultiDiGraph()
    with pytest.raises(ValueError, match="planet"):
        add_node(network, "n", "planet", About("x"))
    with pytest.raises(ValueError, match="orbit"):
        add_edge(network, "n", "m", "orbit", About("x"))


def test_a_post_is_called_in_english_what_it_is_and_whether_it_is_over(network: Network) -> None:
    found = {data["label"]: data["label_en"] for *_, data in edges(network, "tenure")}
    assert found["书记"] == "secretary"
    assert found["原局长"] == "director of the bureau (former)"
