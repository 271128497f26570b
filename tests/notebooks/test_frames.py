"""Pictures far down a page, as in a notebook: whole when one gets there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

import oversight_graph as og
from tests.views.browsing import visit

STANDS_INSIDE = """(name) => {
  const boxes = [...document.querySelectorAll("g.box")];
  const named = boxes.find((box) => box.textContent.includes(name));
  if (!named) return false;
  const box = named.getBoundingClientRect();
  const ground = document.querySelector("#picture").getBoundingClientRect();
  const within = (place, start, end) => start <= place && place < end;
  return within(box.left, ground.left, ground.right) && within(box.top, ground.top, ground.bottom);
}"""


@pytest.mark.parametrize("view", ["neighbourhood", "timeline", "hierarchy"])
def test_the_picture_stands_in_its_frame_when_one_scrolls_there(
    browser: Browser, built: Path, tmp_path: Path, view: str
) -> None:
    name = "岷阳市纪委监委" if view == "hierarchy" else "罗振"
    frame = og.load(built).show(name, view=view)._repr_mimebundle_()["text/html"]
    head = "<!doctype html><meta charset=utf-8><div style='height:9000px'></div>"
    found = visit(browser, tmp_path, f"{head}{frame}")
    found.page.wait_for_timeout(500)  # the frame opens out of sight, where it has no size
    found.page.locator("iframe").scroll_into_view_if_needed()
    found.page.frames[-1].wait_for_function(STANDS_INSIDE, arg=name)
    assert found.errors == []
    found.page.close()
