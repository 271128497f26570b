import random

import networkx as nx
import pytest

from oversight_graph.views.layout import nest
from oversight_graph.views.model import About, add_edge, add_node
from oversight_graph.views.overview import overview
from oversight_graph.views.scene import Box, outermost_first
from tests.views import sample


def edges(box: Box) -> tuple[int, int, int, int]:
    left, top = box.x - box.width // 2, box.y - box.height // 2
    return left, top, left + box.width, top + box.height


def test_what_belongs_to_a_thing_lies_inside_its_box_below_its_name() -> None:
    boxes = overview(sample.bodies()).boxes
    inside = {box.node: boxes[box.inside].node for box in boxes if box.inside is not None}
    assert inside["p"] == "bureau"
    assert inside["bureau"] == "city"
    for box in boxes:
        if box.inside is None:
            continue
        left, top, right, low = edges(box)
        outer = edges(boxes[box.inside])
        assert outer[0] <= left
        assert outer[1] + 20 <= top
        assert right <= outer[2]
        assert low <= outer[3]


def test_boxes_side_by_side_do_not_cover_each_other() -> None:
    chance = random.Random(5)  # noqa: S311 - not for secrets
    children: list[list[int]] = [[] for _ in range(200)]
    for node in range(1, 200):
        children[chance.randrange(node)].append(node)
    found = nest([(chance.randrange(30, 90), 30) for _ in range(200)], children, [0])
    for row in children:
        for place, one in enumerate(row):
            for other in row[:place]:
                a, b = found[one], found[other]
                apart = (
                    a[0] + a[2] <= b[0]
                    or b[0] + b[2] <= a[0]
                    or a[1] + a[3] <= b[1]
                    or b[1] + b[3] <= a[1]
                )
                assert apart


def test_outer_boxes_are_painted_first() -> None:
    boxes = overview(sample.bodies()).boxes
    order = {box.node: place for place, box in enumerate(outermost_first(boxes))}
    assert order["province"] < order["city"] < order["bureau"] < order["p"]


def test_nothing_to_map() -> None:
    assert overview(nx.MultiDiGraph()).boxes == ()


@pytest.mark.parametrize("shape", ["flat", "chain"])
def test_wide_and_deep_graphs_are_mapped_whole(shape: str) -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number in range(3000):
        add_node(network, f"n{number:04}", "organisation", About(f"云泽市第{number}检查组"))
        if shape == "chain" and number:
            before = f"n{number - 1:04}"
            add_edge(network, f"n{number:04}", before, "subordinate", About("上级"))
    scene = overview(network)
    assert len({(box.x, box.y, box.width) for box in scene.boxes}) == 3000
