"""What is fetched around a thing is what the whole graph says around it, and no more."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from oversight_graph.graph.build import build_graph
from oversight_graph.query import surroundings
from oversight_graph.query import surroundings as module_function
from oversight_graph.store import EmbeddedStore, EmbeddedView
from oversight_graph.views import ego, network_of
from tests.factory import make_findings


@pytest.fixture(scope="module")
def view() -> EmbeddedView:
    return EmbeddedStore(build_graph([make_findings()])).view()


def people_and_bodies(view: EmbeddedView) -> list[str]:
    rows = view.answer(
        "SELECT DISTINCT ?x WHERE { ?x a ?c "
        "VALUES ?c { foaf:Person org:FormalOrganization ov:StationedGroup ov:JointOrgan } }"
    ).rows
    return sorted(row[0].value for row in rows if isinstance(row[0], ox.NamedNode))


@pytest.mark.parametrize("hops", [0, 1, 2])
def test_the_picture_is_that_of_the_whole_graph(view: EmbeddedView, hops: int) -> None:
    whole = network_of(view.triples(), areas=False)
    names = people_and_bodies(view)
    assert len(names) > 4
    for name in names:
        near = surroundings(view, name, hops)
        part = ego(network_of(near.triples, areas=False), name, hops)
        expected = ego(whole, name, hops)
        assert set(part) == set(expected), name
        assert sorted(part.edges(data="label")) == sorted(expected.edges(data="label"))
        assert part.nodes[name] == expected.nodes[name], "with the same quotes"
        assert not near.more


def test_it_reads_less_than_the_whole(view: EmbeddedView) -> None:
    whole = set(view.triples())
    for name in people_and_bodies(view):
        near = set(surroundings(view, name, 0).triples)
        assert near < whole


@pytest.mark.parametrize(("limit", "most"), [("MOST_NEAR", 3), ("_MOST_ROWS", 1)])
def test_of_a_crowd_the_same_part_is_taken_and_it_says_so(
    view: EmbeddedView, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    module = __import__(module_function.__module__, fromlist=[limit])
    monkeypatch.setattr(module, limit, most)
    name = people_and_bodies(view)[0]
    found = [surroundings(view, name, 3) for _ in range(2)]
    assert found[0].more
    assert found[0].triples == found[1].triples
