"""The data model of every picture: a networkx ``MultiDiGraph`` with plain attributes.

Nodes are keyed by their IRI and have

    kind      one of ``NODE_KINDS``
    label     what a reader calls it, in Chinese
    label_en  the same in English where the vocabulary gives it, else empty
    detail    one line more, may be empty (date of an action, classification of a body)
    type      what it is among its kind (the type of an action), may be empty; ``type_en``
    earliest  first and last day it can have to do with, ISO; empty where nothing bounds it:
    latest    an action's own bounds, of a tenure earliest start and latest end
    fields    ``{name: value}``, all strings, for the evidence panel
    quotes    list of ``Quote``, the evidence, best first

Edges have ``kind`` (a key of ``EDGE_GROUPS``), the attributes of nodes from ``label`` on,
and ``past``: 1 when the text says that it is over, else 0.
Everything is made of ``str``, ``int``, ``list`` and ``dict``, so
that it can be written as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    import networkx as nx

    Network = nx.MultiDiGraph[str]

NODE_KINDS = ("person", "organisation", "post", "tenure", "action", "area", "document")

EDGE_GROUPS = {
    "tenure": "tenure",
    "agent": "action",
    "jointly": "action",
    "approved_by": "approval",
    "target": "target",
    "stationed_at": "supervision",
    "dispatched_by": "supervision",
    "unit_of": "structure",
    "subordinate": "structure",
    "part_of": "structure",
    "member_of": "structure",
    "joint_of": "structure",
    "linked_to": "structure",
    "post_in": "structure",
    "action_part": "structure",
    "place": "place",
    "located": "place",
    "contained": "place",
    "mentions": "source",
}
"""Kind of an edge → the group it is drawn, coloured and filtered by."""


class Quote(TypedDict):
    """Where a statement stands in the text; offsets count code points, end exclusive.

    ``sentence`` is the sentence around the quote, empty when the text is not at hand;
    ``offset`` is where the quote begins in it.
    """

    document: str
    title: str
    date: str
    source: str
    start: int
    end: int
    quote: str
    sentence: str
    offset: int
    rule: str
    confidence: str


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a node or an edge, whatever its kind; see the top of this module."""

    label: str
    label_en: str = ""
    detail: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    quotes: Sequence[Quote] = ()
    past: bool = False
    type: str = ""
    type_en: str = ""
    earliest: str = ""
    latest: str = ""

    def attributes(self, kind: str) -> dict[str, object]:
        """Return it as attributes of networkx."""
        return {
            "kind": kind,
            "label": self.label,
            "label_en": self.label_en,
            "detail": self.detail,
            "type": self.type,
            "type_en": self.type_en,
            "earliest": self.earliest,
            "latest": self.latest,
            "fields": {name: value for name, value in self.fields.items() if value},
            "quotes": list(self.quotes),
        }


def add_node(network: Network, node: str, kind: str, about: About) -> None:
    """Add a node with every attribute of the model; a ``ValueError`` for an unknown kind."""
    if kind not in NODE_KINDS:
        raise ValueError(f"unknown kind of node: {kind}")
    network.add_node(node, **about.attributes(kind))


def add_edge(network: Network, source: str, target: str, kind: str, about: About) -> None:
    """Add an edge with every attribute of the model; a ``ValueError`` for an unknown kind."""
    if kind not in EDGE_GROUPS:
        raise ValueError(f"unknown kind of edge: {kind}")
    network.add_edge(source, target, past=int(about.past), **about.attributes(kind))
