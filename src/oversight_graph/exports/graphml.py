"""GraphML, for Gephi, yEd, Cytoscape and networkx."""

from __future__ import annotations

from networkx.readwrite.graphml import GraphMLWriter

from oversight_graph.exports.material import Material
from oversight_graph.exports.networks import flat_network
from oversight_graph.exports.xml_text import document


def as_graphml(material: Material) -> bytes:
    """Return people, bodies, actions and areas as GraphML in UTF-8, with typed columns."""
    network = flat_network(material)
    return document(GraphMLWriter(graph=network, named_key_ids=True).xml)
