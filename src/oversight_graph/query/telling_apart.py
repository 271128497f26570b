"""What tells things of one name apart: their posts, else the acts they take part in."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from oversight_graph.query.parameters import sparql
from oversight_graph.query.things import Thing
from oversight_graph.query.values import label_of
from oversight_graph.store import View

#: The posts of somebody, and acts in which it takes part; a post tells more.
_FACTS = """
SELECT ?thing ?turn ?what WHERE {{
  VALUES ?thing {{ {things} }}
  {{ ?fact org:member ?thing . BIND(0 AS ?turn) }}
  UNION {{ ?fact ov:target|ov:agent|ov:jointly ?thing . BIND(1 AS ?turn) }}
  ?fact rdfs:label ?what
}} ORDER BY ?thing ?turn ?what
"""


def told_apart(view: View, things: Iterable[Thing]) -> dict[str, str]:
    """Return the first post or act of each thing by its IRI; nothing of whom no fact tells."""
    named = {one.iri: one.label for one in things}
    if not named:
        return {}
    nodes = " ".join(sparql(ox.NamedNode(iri)) for iri in named)
    found: dict[str, str] = {}
    for thing, _, what in view.answer(_FACTS.format(things=nodes)).rows:
        if isinstance(thing, ox.NamedNode):
            told = label_of(what).removeprefix(named[thing.value]).strip()
            found.setdefault(thing.value, told)
    return found
