import networkx as nx
import pytest

from oversight_graph.views.core import core, ego, most_connected
from tests.views import sample


def test_neighbourhood_counts_steps_in_both_directions() -> None:
    network = sample.small()
    assert set(ego(network, "p", 1)) == {"p", "o", "a"}
    assert set(ego(network, "o", 1)) == {"o", "p"}
    assert set(ego(network, "o", 2)) == {"o", "p", "a"}
    assert set(ego(network, "o", 0)) == {"o"}


def test_neighbourhood_keeps_lines_and_is_a_copy() -> None:
    network = sample.small()
    part = ego(network, "p", 1)
    assert part.number_of_edges() == 2
    part.add_node("x")
    assert "x" not in network


def test_neighbourhood_of_nobody() -> None:
    with pytest.raises(KeyError):
        ego(sample.small(), "nobody")


def test_a_small_network_is_its_own_core() -> None:
    network = sample.small()
    assert core(network) is network


def test_core_of_a_large_network_hangs_together_and_holds_the_hub() -> None:
    part = core(sample.large(500), limit=100)
    assert part.number_of_nodes() == 100
    assert "n0" in part
    assert nx.is_weakly_connected(part)


def test_core_around_a_focus_takes_the_nearest() -> None:
    network = sample.large(500)
    part = core(network, "n400", limit=20)
    assert "n400" in part
    assert set(network.successors("n400")) <= set(part)


def test_core_of_unconnected_parts_fills_the_picture() -> None:
    network = sample.large(30)
    network.add_nodes_from(f"alone{number}" for number in range(20))
    assert core(network, limit=40).number_of_nodes() == 40


def test_core_does_not_depend_on_the_order_of_nodes() -> None:
    network = sample.large(400)
    turned: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(network.nodes(data=True))))
    turned.add_edges_from(reversed(list(network.edges(data=True))))
    assert set(core(turned, limit=50)) == set(core(network, limit=50))


def test_most_connected() -> None:
    assert most_connected(sample.large(30)) == "n1"
    assert most_connected(nx.MultiDiGraph()) is None
