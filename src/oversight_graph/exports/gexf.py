"""GEXF, the format of Gephi, with the time in which each post was held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from networkx.readwrite.gexf import GEXFWriter

from oversight_graph.exports.material import Material
from oversight_graph.exports.networks import flat_network
from oversight_graph.exports.xml_text import document

if TYPE_CHECKING:
    from oversight_graph.views.model import Network


def as_gexf(material: Material) -> bytes:
    """Return the same network as in GraphML, as dynamic GEXF 1.2 in UTF-8.

    The line of a tenure has ``start`` and ``end``: the earliest and the latest day on which
    the text allows it. An end that the text does not give stays open.
    """
    network = flat_network(material)
    network.graph["mode"] = "dynamic"
    _bound(network)
    writer = GEXFWriter(graph=network, version="1.2draft")
    for meta in list(writer.xml):
        # The library puts the day of writing here; the same graph must give the same bytes.
        if meta.tag.rpartition("}")[2] == "meta":
            writer.xml.remove(meta)
    return document(writer.xml)


def _bound(network: Network) -> None:
    for _, _, said in network.edges(data=True):
        start, end = said.get("start_earliest"), said.get("end_latest")
        if start is not None and end is not None and start > end:
            continue  # as the text has it; a program would refuse such a time
        said.update({} if start is None else {"start": start})
        said.update({} if end is None else {"end": end})
