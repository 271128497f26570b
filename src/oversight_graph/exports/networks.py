"""The property graph as a networkx graph that the XML formats can hold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from oversight_graph.exports.material import Material
from oversight_graph.exports.property_graph import Properties, Said, property_graph
from oversight_graph.exports.xml_text import xml_text

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

# Gephi takes columns of these names for the time in which a line is there.
_RENAMED: Final = {"start": "start_text", "end": "end_text"}


def flat_network(material: Material) -> Network:
    """Return the graph with ``label``, ``kind`` and what else is said as plain attributes.

    Every line has a key of its own, ``e1``, ``e2`` …, as programs want it that identify
    lines. Days are ISO text; characters that XML cannot hold are written by number.
    """
    graph = property_graph(material, full=False)
    network: Network = nx.MultiDiGraph()
    for node in graph.nodes:
        named: dict[str, Any] = {"label": xml_text(node.label), "kind": node.kind}
        network.add_node(xml_text(node.id), **_attributes(node.properties) | named)
    for number, line in enumerate(graph.lines, start=1):
        said = _attributes(line.properties)
        named = {"label": said.get("role", line.kind), "kind": line.kind}
        ends = (xml_text(line.source), xml_text(line.target))
        network.add_edge(*ends, f"e{number}", **said | named)
    return network


def _attributes(properties: Properties) -> dict[str, Any]:
    return {_RENAMED.get(name, name): _plain(value) for name, value in properties.items()}


def _plain(value: Said) -> str | int | float | bool:
    if isinstance(value, date):
        return value.isoformat()
    return xml_text(value) if isinstance(value, str) else value
