"""What a reader sees first, on a small and on a large window, and how the rest is reached."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import oversight_graph
from tests.views import sample
from tests.views.browsing import visit

SIZES = [{"width": 800, "height": 600}, {"width": 1400, "height": 900}]

_OUTSIDE = """() => {
  const frame = document.querySelector("#picture").getBoundingClientRect();
  return [...document.querySelectorAll("g.box:not(.gone)")].filter((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
  }).length;
}"""
_COLOURS = """() => Object.fromEntries(
  [...document.querySelectorAll("g.line")].map((line) => [
    [...line.classList].find((name) => name !== "line" && name !== "past"),
    getComputedStyle(line.querySelector(".stroke")).stroke,
  ]))"""
_LEGEND = """() => Object.fromEntries(
  [...document.querySelectorAll("[data-filter^='group:']")].map((tick) => [
    tick.dataset.filter.slice(6),
    getComputedStyle(tick.parentNode.querySelector(".sample")).borderTopColor,
  ]))"""


def opened(browser: Browser, folder: Path, html: str, size: dict[str, int]) -> Page:
    return visit(browser, folder, html, viewport=size, color_scheme="light").page


def edges_with_more(page: Page) -> set[str]:
    names = str(page.get_attribute("#picture", "class") or "").split()
    return {name.removeprefix("more-") for name in names if name.startswith("more-")}


@pytest.fixture(scope="module", name="timeline")
def _timeline(built: Path) -> str:
    return oversight_graph.load(built).timeline().html


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
def test_the_picture_of_a_whole_graph_opens_whole(
    browser: Browser, tmp_path: Path, built: Path, size: dict[str, int]
) -> None:
    page = opened(browser, tmp_path, (built / "graph.html").read_text("utf-8"), size)
    assert page.evaluate(_OUTSIDE) == 0
    assert edges_with_more(page) == set()
    page.click("#closer")
    page.click("#closer")
    assert edges_with_more(page) == {"left", "right", "above", "below"}, "it says that it goes on"
    page.close()


def test_a_window_that_changes_its_size_shows_the_whole_again(
    browser: Browser, tmp_path: Path, built: Path
) -> None:
    page = opened(browser, tmp_path, (built / "graph.html").read_text("utf-8"), SIZES[1])
    page.set_viewport_size({"width": 800, "height": 600})
    page.wait_for_timeout(200)
    assert page.evaluate(_OUTSIDE) == 0
    page.close()


def test_every_kind_of_line_is_in_the_legend_in_its_colour(
    browser: Browser, tmp_path: Path, built: Path
) -> None:
    page = opened(browser, tmp_path, (built / "graph.html").read_text("utf-8"), SIZES[1])
    lines, legend = page.evaluate(_COLOURS), page.evaluate(_LEGEND)
    assert lines == legend
    assert {"action", "approval", "target"} <= set(lines)
    assert len(set(lines.values())) == len(lines), "no two kinds share a colour"
    page.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
def test_a_timeline_opens_at_its_beginning_and_can_be_read(
    browser: Browser, tmp_path: Path, timeline: str, size: dict[str, int]
) -> None:
    page = opened(browser, tmp_path, timeline, size)
    frame: Any = page.locator("#picture").bounding_box()
    first: Any = page.locator("g.names g.box").first.bounding_box()
    assert frame["x"] <= first["x"]
    assert frame["y"] <= first["y"] < frame["y"] + 100
    scale = "document.querySelector('g.world').getCTM().a"
    assert 13 * page.evaluate(scale) >= 9, "letters of nine pixels at least"
    assert edges_with_more(page) == {"right", "below"}
    assert "虚线" in page.inner_text("#legend")
    page.close()


def test_names_and_years_stay_in_sight_on_a_timeline_that_is_moved(
    browser: Browser, tmp_path: Path, timeline: str
) -> None:
    page = opened(browser, tmp_path, timeline, SIZES[0])
    frame: Any = page.locator("#picture").bounding_box()
    x, y = frame["x"] + 500, frame["y"] + 350
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 400, y - 300, steps=4)
    page.mouse.up()
    assert edges_with_more(page) == {"left", "right", "above", "below"}
    for name in page.locator("g.names g.box").all():
        left = name.bounding_box()
        assert left is None or left["x"] >= frame["x"]
    years = [year.bounding_box() for year in page.locator("text.year").all()]
    assert all(year is None or year["y"] + year["height"] / 2 > frame["y"] for year in years)
    assert page.locator(".names.moved > .sheet").is_visible()
    page.close()


def test_a_short_timeline_is_as_broad_as_the_window(browser: Browser, tmp_path: Path) -> None:
    html = sample.page(sample.careers(), title="x", view="timeline")
    page = opened(browser, tmp_path, html, SIZES[1])
    assert page.evaluate(_OUTSIDE) == 0
    page.close()


def test_the_page_says_what_the_mouse_does(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample.page(sample.small(), title="x"), SIZES[0])
    assert "滚轮缩放，拖动移动" in page.inner_text("#panel")
    page.close()
