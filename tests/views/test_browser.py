"""The page in a real browser: Chromium, headless, with every request watched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Browser

from oversight_graph.views import Figure
from tests.views import sample
from tests.views.browsing import Visit, visit


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    found = visit(browser, tmp_path, sample.page(sample.small(), title="云泽市"))
    yield found
    found.page.close()


def test_the_page_opens_without_errors_and_asks_for_nothing(opened: Visit) -> None:
    assert opened.errors == []
    assert opened.requests == [opened.address]


def test_every_label_stands_in_the_picture_as_text(opened: Visit) -> None:
    texts = opened.page.locator("#picture g.box text.label").all_text_contents()
    assert sorted(texts) == sorted(["顾长青", "云泽市商务局", "云泽市纪委", "党内严重警告"])
    assert opened.page.locator("text.caption.tenure").text_content() == "局长"


def test_boxes_are_as_wide_as_their_labels(opened: Visit) -> None:
    script = """() => [...document.querySelectorAll("g.box")].every((box) =>
        box.querySelector("text").getBoundingClientRect().width
        <= box.querySelector(".outline").getBoundingClientRect().width)"""
    assert opened.page.evaluate(script)


def test_a_click_shows_the_quote_in_its_sentence(opened: Visit) -> None:
    opened.node("党内严重警告").click()
    panel = opened.page.locator("#panel")
    assert panel.locator("mark").inner_text() == "给予市商务局局长顾长青党内严重警告处分"
    assert panel.locator("blockquote").inner_text() == sample.SENTENCE
    for part in ("云泽市通报", "2023-05-18", "第 105–124 字", "sanction-plain", "0.9", "yunze.txt"):
        assert part in opened.panel()


def test_a_click_on_a_line_shows_its_quote(opened: Visit) -> None:
    opened.page.locator("text.caption.tenure").click()
    assert opened.page.locator("#panel mark").inner_text() == "市商务局局长顾长青"
    assert "顾长青 → 云泽市商务局" in opened.panel()


def test_relations_lead_on_and_the_rest_steps_back(opened: Visit) -> None:
    opened.node("顾长青").click()
    assert opened.page.locator("g.box.near").count() == 3
    opened.page.locator("#panel .link", has_text="云泽市商务局").click()
    assert opened.page.locator("#panel h2").inner_text() == "云泽市商务局"
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("g.box.near").count() == 0


def test_search_finds_names_and_other_names(opened: Visit) -> None:
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("市纪委")
    assert opened.page.locator("#found .result").count() == 1
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#panel h2").inner_text() == "云泽市纪委"


def test_search_without_a_hit_says_so(opened: Visit) -> None:
    opened.page.fill("#search", "无此人")
    assert opened.page.inner_text("#found") == "没有找到"


def test_a_kind_can_be_hidden_with_its_lines(opened: Visit) -> None:
    opened.page.locator("[data-filter=action]").uncheck()
    assert not opened.node("党内严重警告").is_visible()
    assert opened.page.locator(".line:not(.gone)").count() == 1
    opened.page.locator("[data-filter=action]").check()
    assert opened.node("党内严重警告").is_visible()


def test_the_keyboard_is_enough(opened: Visit) -> None:
    page = opened.page
    page.locator("#language").focus()
    reached = ""
    for _ in range(20):
        page.keyboard.press("Tab")
        reached = page.evaluate("document.activeElement.getAttribute('aria-label') || ''")
        if "顾长青" in reached or "党内严重警告" in reached:
            break
    assert reached.startswith(("人员", "监督行动"))
    before = page.evaluate("document.activeElement.dataset.node")
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.dataset.node") is not None
    assert before is not None
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").count() == 1


def test_zoom_by_button_key_and_wheel(opened: Visit) -> None:
    def scale() -> float:
        text = opened.page.locator("g.world").get_attribute("transform") or ""
        return float(text.partition("scale(")[2].rstrip(")"))

    start = scale()
    opened.page.click("#closer")
    assert scale() == pytest.approx(start * 1.25)
    opened.page.keyboard.press("-")
    assert scale() == pytest.approx(start)
    opened.page.mouse.move(500, 300)
    opened.page.mouse.wheel(0, -300)
    opened.page.wait_for_timeout(100)
    assert scale() > start
    opened.page.click("#fit")
    assert scale() == pytest.approx(start)


def test_the_ground_can_be_dragged(opened: Visit) -> None:
    world = opened.page.locator("g.world")
    before = world.get_attribute("transform")
    opened.page.mouse.move(300, 700)
    opened.page.mouse.down()
    opened.page.mouse.move(360, 640, steps=4)
    opened.page.mouse.up()
    assert world.get_attribute("transform") != before


def test_the_language_of_the_interface_changes_and_names_do_not(opened: Visit) -> None:
    opened.page.click("#language")
    assert opened.page.get_attribute("html", "lang") == "en"
    assert "Oversight action" in opened.page.inner_text("#legend")
    opened.node("党内严重警告").click()
    assert opened.page.locator("#panel h2").inner_text() == "serious party warning"
    assert opened.page.locator("#panel mark").inner_text().startswith("给予")


def test_dark_and_light(browser: Browser, tmp_path: Path) -> None:
    html = sample.page(sample.small(), title="云泽市")
    grounds = []
    for scheme in ("light", "dark"):
        found = visit(browser, tmp_path, html, color_scheme=scheme)
        grounds.append(found.page.evaluate("getComputedStyle(document.body).backgroundColor"))
        found.page.close()
    assert grounds[0] != grounds[1]


def test_the_page_fits_a_telephone(browser: Browser, tmp_path: Path) -> None:
    html = sample.page(sample.small(), title="云泽市")
    found = visit(browser, tmp_path, html, viewport={"width": 390, "height": 800})
    assert found.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert found.page.locator("#picture").bounding_box()["height"] > 200  # type: ignore[index]
    found.page.close()


def test_the_policy_stops_what_markup_would_run(browser: Browser, tmp_path: Path) -> None:
    """Even text pasted into the page as markup, which the viewer never does, runs nothing."""
    html = sample.page(sample.small(), title="x")
    injected = html.replace("<main>", f"<main>{''.join(sample.HOSTILE[:5])}")
    found = visit(browser, tmp_path, injected)
    found.page.wait_for_timeout(200)
    assert found.page.evaluate("window.__hit") is None
    assert found.answered == [found.address]
    assert any("Content Security Policy" in error for error in found.errors)
    found.page.close()


def test_three_hundred_nodes_can_be_used_at_once(browser: Browser, tmp_path: Path) -> None:
    found = visit(
        browser, tmp_path, sample.page(sample.large(320), title="x", view="neighbourhood")
    )
    assert found.page.locator("g.box").count() == 300
    assert "320" in found.page.inner_text("#notice")
    assert "oversight show" in found.page.inner_text("#notice")
    found.page.close()


def test_an_empty_graph_says_so(browser: Browser, tmp_path: Path) -> None:
    found = visit(browser, tmp_path, sample.page(nx.MultiDiGraph(), title="空"))
    assert "没有可画的内容" in found.panel()
    assert found.errors == []
    found.page.close()


def test_the_notebook_frame_works_closed_in(browser: Browser, tmp_path: Path) -> None:
    frame = Figure(sample.small(), title="云泽市")._repr_mimebundle_()["text/html"]
    found = visit(browser, tmp_path, f"<!doctype html><meta charset=utf-8>{frame}")
    inside = found.page.frame_locator("iframe")
    inside.locator("g.box", has_text="党内严重警告").click()
    assert inside.locator("#panel mark").inner_text().startswith("给予")
    assert found.errors == []
    assert [address for address in found.requests if not address.startswith("about:")] == [
        found.address
    ]
    found.page.close()
