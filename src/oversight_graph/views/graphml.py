"""The network as GraphML, for Gephi, yEd, Cytoscape and networkx itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from oversight_graph.views.model import plain

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

# What no XML 1.0 document may hold, whatever it is written as.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_graphml(network: Network) -> bytes:
    """Return the network as GraphML in UTF-8, the same bytes for the same network.

    Characters that XML cannot hold are written by number, ``⟨0001⟩``.
    """
    import networkx as nx  # noqa: PLC0415 - not needed to import the views

    copy = plain(network)
    for _, attributes in copy.nodes(data=True):
        _make_legal(attributes)
    for _, _, attributes in copy.edges(data=True):
        _make_legal(attributes)
    lines = nx.generate_graphml(copy, named_key_ids=True)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return (head + "".join(f"{line}\n" for line in lines)).encode()


def _make_legal(attributes: dict[str, object]) -> None:
    for name, value in attributes.items():
        attributes[name] = _ILLEGAL.sub(lambda found: f"⟨{ord(found[0]):04X}⟩", str(value))
