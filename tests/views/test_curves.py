from typing import Any

from oversight_graph.views.curves import Curve, curves
from oversight_graph.views.scene import Box


def box(x: int, y: int, width: int = 80, height: int = 40) -> Box:
    return Box("n", "person", ("甲",), "", x, y, width, height)


def edge(kind: str = "tenure", label: str = "局长", past: int = 0) -> dict[str, Any]:
    return {"kind": kind, "label": label, "past": past}


def middle(curve: Curve) -> tuple[float, float]:
    x1, y1, x2, y2, x3, y3 = curve.points
    return ((x1 + 2 * x2 + x3) / 4, (y1 + 2 * y2 + y3) / 4)


def test_a_single_line_is_straight_and_ends_at_the_borders() -> None:
    (curve,) = curves([box(100, 100), box(400, 100)], [(0, 1, edge())])
    assert curve.points == (142, 100, 250, 100, 358, 100)


def test_several_lines_between_two_boxes_stay_apart() -> None:
    boxes = [box(100, 100), box(400, 100)]
    drawn = curves(boxes, [(0, 1, edge()), (0, 1, edge(label="书记")), (1, 0, edge("target"))])
    heights = sorted(middle(curve)[1] for curve in drawn)
    assert heights[1] - heights[0] >= 20
    assert heights[2] - heights[1] >= 20


def test_a_line_passes_beside_a_box_in_its_way_and_so_does_its_label() -> None:
    boxes = [box(100, 100), box(500, 100), box(300, 100, 60, 30)]
    (curve,) = curves(boxes, [(0, 1, edge())])
    assert abs(middle(curve)[1] - 100) > 15
    assert curve.shown
    assert abs(curve.label_at[1] - 100) > 15 or abs(curve.label_at[0] - 300) > 40


def test_a_line_that_cannot_pass_is_drawn_all_the_same() -> None:
    wall = [box(300, y, 60, 60) for y in range(-400, 600, 50)]
    (curve,) = curves([box(100, 100), box(500, 100), *wall], [(0, 1, edge())])
    assert curve.points[0] < 300 < curve.points[4]


def test_a_label_without_room_is_not_shown() -> None:
    (curve,) = curves([box(100, 100), box(190, 100)], [(0, 1, edge(label="党组副书记"))])
    assert not curve.shown


def test_a_long_label_is_cut_between_characters() -> None:
    (curve,) = curves([box(0, 0), box(900, 0)], [(0, 1, edge(label="𠮷" * 30))])
    assert curve.label == "𠮷" * 11 + "…"


def test_a_line_to_itself_is_not_drawn() -> None:
    assert curves([box(0, 0)], [(0, 0, edge())]) == ()


def test_former_posts_are_dashed() -> None:
    boxes = [box(0, 0), box(300, 0)]
    drawn = curves(boxes, [(0, 1, edge(past=1)), (0, 1, edge())])
    assert [curve.past for curve in drawn] == [True, False]
