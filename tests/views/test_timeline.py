from datetime import date

import pytest

from oversight_graph.views.calendar_scale import CalendarScale
from oversight_graph.views.careers import busiest, careers_around
from oversight_graph.views.model import About, add_edge, add_node
from oversight_graph.views.scene import Box, Scene
from oversight_graph.views.timeline import timeline
from tests.views import sample


def box(scene: Scene, node: str) -> Box:
    (found,) = [box for box in scene.boxes if box.node == node]
    return found


def test_a_bar_is_solid_where_it_surely_was_so_and_open_where_only_a_bound_is_known() -> None:
    scene = timeline(sample.careers(), "p")
    opened, start, until, closed = box(scene, "t1").bar or (0, 0, 0, 0)
    assert opened < start < until < closed, "begins within a month, lasts to the day of the text"
    opened, start, until, closed = box(scene, "t2").bar or (0, 0, 0, 0)
    assert opened < start == until == closed, "nothing says when it was so, only that it ended"


def test_an_action_takes_the_time_it_can_have_been_in() -> None:
    opened, start, until, closed = box(timeline(sample.careers()), "a1").bar or (0, 0, 0, 0)
    assert opened == start < until == closed


@pytest.mark.parametrize("begins", ["", "2018-01-01"])
def test_what_was_over_by_the_day_it_had_begun_by_is_solid_nowhere(begins: str) -> None:
    careers = sample.careers()
    careers.nodes["t2"]["days"] = [begins, "2018-02-28", "", "2018-02-28", ""]
    opened, start, until, closed = box(timeline(careers), "t2").bar or (0, 0, 0, 0)
    assert opened < start == until == closed


def test_what_nothing_dates_stands_before_the_first_year() -> None:
    scene = timeline(sample.careers())
    undated = box(scene, "a2")
    first_year = min(guide.x1 for guide in scene.guides if guide.label.isdecimal())
    assert undated.bar is None
    assert undated.x + undated.width // 2 < first_year
    assert any("undated" in guide.label for guide in scene.guides)


def test_no_item_covers_another() -> None:
    boxes = timeline(sample.careers(), "p").boxes
    for place, one in enumerate(boxes):
        for other in boxes[:place]:
            apart = (
                2 * abs(one.x - other.x) >= one.width + other.width
                or 2 * abs(one.y - other.y) >= one.height + other.height
            )
            assert apart, (one.node, other.node)


def test_every_item_keeps_its_ties_for_the_panel() -> None:
    scene = timeline(sample.careers(), "p")
    assert all(curve.points == () for curve in scene.curves)
    assert {curve.group for curve in scene.curves} == {"tenure", "target"}


def test_what_a_person_did_is_not_told_like_what_befell_them() -> None:
    careers = sample.careers()
    add_node(careers, "q", "person", About("柏知远"))
    add_edge(careers, "q", "a1", "agent", About("作出"))
    careers.remove_edge("a1", "p")
    assert box(timeline(careers), "a1").lines == ("作出：党内严重警告",)


def test_only_the_part_around_a_name_and_only_the_busiest() -> None:
    careers = sample.careers()
    assert set(careers_around(careers, "p")) == {"p", "t1", "t2", "a1", "a2", "o"}
    assert {"t1", "t2", "o", "p"} <= set(careers_around(careers, "o"))
    assert set(busiest(careers, 0)) == set()
    assert "a2" in busiest(careers, 1)


def test_an_empty_timeline_is_a_picture_too() -> None:
    assert timeline(sample.careers().subgraph([]).copy()).boxes == ()


def test_a_full_year_is_wider_than_an_empty_one_and_days_keep_their_order() -> None:
    scale = CalendarScale([[date(2015, 2, 1)], [date(2020, 5, 1), date(2020, 6, 1)]])
    widths = {year: width for year, (_, width) in scale.years.items()}
    assert widths[2020] > widths[2015] > widths[2016]
    days = [
        date(2010, 1, 1),
        date(2015, 1, 1),
        date(2015, 12, 31),
        date(2020, 5, 1),
        date(2031, 1, 1),
    ]
    places = [scale.at(day) for day in days]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == scale.width


@pytest.mark.parametrize("bands", [[], [[]]])
def test_a_scale_without_days_has_a_year(bands: list[list[date]]) -> None:
    assert CalendarScale(bands).width > 0
