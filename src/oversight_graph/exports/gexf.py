"""GEXF, the format of Gephi, with the time in which each post was held."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

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
    root = GEXFWriter(graph=network, version="1.2draft").xml
    # The library puts the day of writing into `meta`; the same graph must give the same bytes.
    _remove(root, "meta", lambda _: True)
    # It also repeats the id of each line as a column.
    keys = {one.get("id") for one in root.iter("attribute") if one.get("title") == "networkx_key"}
    _remove(root, "attribute", lambda one: one.get("id") in keys)
    _remove(root, "attvalue", lambda one: one.get("for") in keys)
    return document(root)


def _remove(root: ET.Element, tag: str, unwanted: Callable[[ET.Element], bool]) -> None:
    for parent in list(root.iter()):
        for child in [one for one in parent.findall(tag) if unwanted(one)]:
            parent.remove(child)


def _bound(network: Network) -> None:
    for _, _, said in network.edges(data=True):
        start, end = said.get("start_earliest"), said.get("end_latest")
        if start is not None and end is not None and start > end:
            continue  # as the text has it; a program would refuse such a time
        said.update({} if start is None else {"start": start})
        said.update({} if end is None else {"end": end})
