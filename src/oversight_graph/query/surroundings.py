"""The statements around one thing, fetched ring by ring.

A picture of one person in a graph of millions must not read the millions. Each ring asks for
the ties of what was reached last; what is said of all that was reached, and the words and
passages that this leads to, come at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import Template

import pyoxigraph as ox

from oversight_graph.graph.terms import OA
from oversight_graph.query.parameters import sparql
from oversight_graph.store import View

MOST_NEAR = 600
"""Things looked at around one thing: more than that nobody can read in one picture."""

_BATCH = 300
_MOST_ROWS = 2_400  # ties looked at of one batch; a thing may be tied by several
_PARTICIPANTS = "ov:agent|ov:jointly|ov:approvedBy|ov:target|ov:partOf|ov:area"
_RELATIONS = "ov:jointOf|ov:stationedAt|org:unitOf|org:subOrganizationOf|org:memberOf|org:linkedTo"
# Areas are reached and not gone on from: every body of a province would be a neighbour.
_TIES = (
    "?fact org:member ?thing OPTIONAL { ?fact org:organization ?other }",
    "?fact org:organization ?thing ; org:member ?other",
    f"?other {_PARTICIPANTS} ?thing . ?other a ov:OversightAction",
    f"?thing {_PARTICIPANTS} ?other",
    f"?thing {_RELATIONS}|schema:containedInPlace ?other",
    f"?other {_RELATIONS} ?thing",
    "?fact rdf:subject ?thing ; rdf:object ?other",
    "?fact rdf:object ?thing ; rdf:subject ?other",
)
# The things stand inside each branch: joined to a UNION from outside, an engine tries every
# tie of the graph with every thing.
_RING = Template(
    "SELECT DISTINCT ?other ?fact WHERE { "
    + " UNION ".join(f"{{ VALUES ?thing {{ $things }} {tie} }}" for tie in _TIES)
    + " } ORDER BY ?other ?fact LIMIT $limit"
)
_IN_AREA = Template(
    "SELECT DISTINCT ?other ?fact WHERE { VALUES ?thing { $things } "
    "?other ov:area|schema:containedInPlace ?thing } ORDER BY ?other LIMIT $limit"
)
_AREAS = Template(
    "SELECT ?other WHERE { VALUES ?other { $things } ?other a schema:AdministrativeArea }"
)
_SAID = Template("CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { $things } ?s ?p ?o }")
_PASSAGES = frozenset({OA.hasSelector, OA.hasSource})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The statements around a thing; ``more`` when there was too much to fetch it all."""

    triples: list[ox.Triple]
    more: bool


def surroundings(view: View, start: str, rings: int) -> Surroundings:
    """Return what is said of everything within ``rings`` ties of the thing ``start``.

    A tie is one line of a picture: a tenure, a relation of bodies, or half of an action, which
    lies between those who act and those it concerns. Of a crowd the first by IRI are taken.
    """
    origin = ox.NamedNode(start)
    near: dict[ox.NamedNode, None] = {origin: None}
    facts: dict[ox.NamedNode, None] = {}
    edge, more = [origin], False
    for ring in range(rings):
        reached, cut = _ring(view, edge, facts, inward=ring == 0)
        fresh = [thing for thing in reached if thing not in near]
        more = cut or len(near) + len(fresh) > MOST_NEAR
        edge = fresh[: MOST_NEAR - len(near)]
        near.update(dict.fromkeys(edge))
        if more:
            break
        edge = _without_areas(view, edge)
    return Surroundings(_statements(view, [*near, *facts]), more)


def _ring(
    view: View, edge: list[ox.NamedNode], facts: dict[ox.NamedNode, None], *, inward: bool
) -> tuple[list[ox.NamedNode], bool]:
    """Return what is tied to the things of ``edge``, and whether a crowd was cut.

    The facts that tie it are noted in ``facts``.
    """
    reached: dict[ox.NamedNode, None] = {}
    cut = False
    for query in (_RING, *((_IN_AREA,) if inward else ())):
        rows = list(_rows(view, query, edge))
        cut = cut or len(rows) >= _MOST_ROWS
        for other, fact in rows:
            if isinstance(other, ox.NamedNode):
                reached[other] = None
            if isinstance(fact, ox.NamedNode):
                facts[fact] = None
    return list(reached), cut


def _without_areas(view: View, things: list[ox.NamedNode]) -> list[ox.NamedNode]:
    areas = {row[0] for row in _rows(view, _AREAS, things)}
    return [thing for thing in things if thing not in areas]


def _statements(view: View, things: list[ox.NamedNode]) -> list[ox.Triple]:
    """Return what is said of things, of what that names, and of the passages behind it."""
    said = list(_said(view, things))
    known = set(things)
    named = {triple.object for triple in said} - known
    second = list(_said(view, _resources(named)))
    passages = {triple.object for triple in second if triple.predicate in _PASSAGES}
    third = list(_said(view, _resources(passages - known - named)))
    return sorted({*said, *second, *third}, key=str)


def _resources(terms: Iterable[object]) -> list[ox.NamedNode]:
    return sorted((term for term in terms if isinstance(term, ox.NamedNode)), key=str)


def _said(view: View, things: list[ox.NamedNode]) -> Iterator[ox.Triple]:
    for row in _rows(view, _SAID, things):
        yield ox.Triple(*row)  # type: ignore[arg-type]  # rows of a CONSTRUCT


def _rows(view: View, query: Template, things: list[ox.NamedNode]) -> Iterator[tuple[object, ...]]:
    for first in range(0, len(things), _BATCH):
        named = " ".join(map(sparql, things[first : first + _BATCH]))
        yield from view.answer(query.substitute(things=named, limit=_MOST_ROWS)).rows
