import networkx as nx

from oversight_graph.views.belonging import parents
from oversight_graph.views.hierarchy import KINDS, bodies_of, hierarchy
from oversight_graph.views.model import About, add_edge, add_node
from oversight_graph.views.regions import areas_of
from tests.views import sample


def test_a_body_belongs_to_its_area_and_a_unit_to_its_body() -> None:
    assert parents(sample.bodies(), KINDS) == {
        "city": "province",
        "joint": "city",
        "bureau": "city",
        "party": "joint",
        "group": "joint",
    }


def test_a_circle_is_broken() -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in "abc":
        add_node(network, node, "organisation", About(node))
    for source, target in ("ab", "bc", "ca"):
        add_edge(network, source, target, "subordinate", About("上级"))
    assert parents(network, KINDS) == {"a": "b", "b": "c"}


def test_a_tenure_that_lasts_goes_before_one_that_is_over() -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, kind in (("p", "person"), ("a", "organisation"), ("b", "organisation")):
        add_node(network, node, kind, About(node))
    add_edge(network, "p", "a", "tenure", About("原局长", past=True))
    add_edge(network, "p", "b", "tenure", About("局长"))
    assert parents(network, ("person", "organisation")) == {"p": "b"}


def test_people_and_bodies_tied_to_nothing_are_not_in_the_hierarchy() -> None:
    assert set(bodies_of(sample.bodies())) == {
        *("province", "city", "joint", "party", "group", "bureau")
    }


def test_what_belongs_to_a_body_stands_to_its_right() -> None:
    scene = hierarchy(bodies_of(sample.bodies()))
    x = {box.node: box.x - box.width // 2 for box in scene.boxes}
    assert x["province"] < x["city"] < x["joint"] == x["bureau"] < x["group"] == x["party"]
    (watches,) = [curve for curve in scene.curves if curve.data["kind"] == "stationed_at"]
    assert watches.points
    assert watches.shown


def test_areas_of_a_thing_are_its_own_and_all_around() -> None:
    areas = areas_of(sample.bodies())
    assert areas["bureau"] == areas["p"] == ["city", "province"]
    assert areas["province"] == ["province"]
    assert "alone" not in areas


def test_a_line_within_a_column_goes_around_the_boxes_between() -> None:
    network = sample.bodies()
    add_edge(network, "joint", "bureau", "linked_to", About("相关"))
    scene = hierarchy(bodies_of(network))
    (line,) = [curve for curve in scene.curves if curve.data["kind"] == "linked_to"]
    rights = [box.x + box.width // 2 for box in scene.boxes if box.node in ("joint", "bureau")]
    assert line.points[2] > max(rights)
    assert line.points[0] >= min(rights)
