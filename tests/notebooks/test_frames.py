"""Pictures far down a page, as in a notebook: whole when one gets there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

import oversight_graph as og
from tests.views.browsing import visit


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
    inside = found.page.frame_locator("iframe")
    chosen = inside.locator("g.box", has_text=name).first
    chosen.wait_for()
    found.page.wait_for_timeout(500)
    ground, box = inside.locator("#picture").bounding_box(), chosen.bounding_box()
    assert ground is not None
    assert box is not None
    assert ground["x"] <= box["x"] < ground["x"] + ground["width"]
    assert ground["y"] <= box["y"] < ground["y"] + ground["height"]
    assert found.errors == []
    found.page.close()
