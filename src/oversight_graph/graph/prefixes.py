"""The prefixes of a graph and of the queries on it.

The vocabularies' prefixes come from the ontology. A resource's prefix is its kind, so that
``person:`` and ``organ:`` read well in Turtle; ``organ`` because ``org`` is the W3C ontology.
"""

from __future__ import annotations

from oversight_graph.graph.terms import prefixes

DEFAULT_BASE = "https://w3id.org/oversight-graph/id/"

# Prefix and folder of every kind of resource, in reading order.
FOLDERS = {
    "doc": "doc/",
    "person": "person/",
    "organ": "org/",
    "area": "area/",
    "post": "post/",
    "role": "role/",
    "modality": "modality/",
    "tenure": "tenure/",
    "interval": "interval/",
    "day": "day/",
    "action": "action/",
    "quantity": "quantity/",
    "instrument": "instrument/",
    "case": "case/",
    "relation": "relation/",
    "evidence": "evidence/",
    "selector": "selector/",
    "run": "run/",
    "tool": "tool/",
}

_EXTRA = {"sh": "http://www.w3.org/ns/shacl#"}


def make_prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """Return all prefixes for resources under ``base``: ours first, then the reused ones."""
    known = prefixes() | _EXTRA
    ours = {name: known.pop(name) for name in ("ov", "ovv")}
    resources = {name: base + folder for name, folder in FOLDERS.items()}
    return ours | {"id": base} | resources | dict(sorted(known.items()))


PREFIXES = make_prefixes()
