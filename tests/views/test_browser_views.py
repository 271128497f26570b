"""Every picture in a real browser: what it shows, what it hides, and that nothing hostile runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser

from oversight_graph.views import VIEWS, Wanted
from tests.views import sample
from tests.views.browsing import Visit, visit

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

SCREENSHOTS = Path(__file__).resolve().parents[2] / "screenshots"


def opened(browser: Browser, folder: Path, html: str, fragment: str = "") -> Visit:
    found = visit(browser, folder, html)
    if fragment:
        found.page.goto("about:blank")
        found.page.goto(f"{found.address}#{fragment}")
    return found


def shown(found: Visit) -> set[str]:
    boxes = found.page.locator("g.box:not(.gone) text.label")
    return set(boxes.all_text_contents())


def network_for(view: str) -> Network:
    return sample.careers() if view == "timeline" else sample.bodies()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_picture_opens_alone_and_a_search_leads_to_its_quote(
    browser: Browser, tmp_path: Path, view: str, scheme: str
) -> None:
    html = sample.page(network_for(view), title="云泽市", view=view)
    found = visit(browser, tmp_path, html, color_scheme=scheme)
    found.page.keyboard.press("/")
    found.page.keyboard.type("商务局")
    found.page.keyboard.press("Enter")
    assert "云泽市商务局" in found.panel()
    found.page.wait_for_timeout(200)
    SCREENSHOTS.mkdir(exist_ok=True)
    picture = found.page.screenshot(path=SCREENSHOTS / f"{view}-{scheme}.png")
    found.page.evaluate("document.querySelector('main').hidden = true")
    assert len(picture) > len(found.page.screenshot()), "something is drawn"
    assert found.errors == []
    assert found.requests == [found.address]
    found.page.close()


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_text_runs_nothing_anywhere(browser: Browser, tmp_path: Path, view: str) -> None:
    network = sample.hostile_careers() if view == "timeline" else sample.hostile()
    html = sample.page(network, title=sample.HOSTILE[1], view=view, wanted=Wanted("n00"))
    found = visit(browser, tmp_path, html)
    page = found.page
    page.evaluate(
        """() => { for (const box of document.querySelectorAll("g.box, g.line"))
        box.dispatchEvent(new MouseEvent("click", { bubbles: true })); }"""
    )
    for part in ("_", "<", "甲", "constructor"):
        page.fill("#search", part)
        page.keyboard.press("Enter")
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    for button in ("#language", "#theme", "#share", "#language"):
        page.click(button)
    page.wait_for_timeout(200)
    assert page.evaluate("window.__hit") is None
    assert page.evaluate("document.querySelectorAll('img, iframe, form, a, object').length") == 0
    assert page.evaluate("document.querySelectorAll('script').length") == 2
    assert found.errors == []
    assert found.requests == [found.address]
    page.close()


@pytest.mark.parametrize("fragment", ["node=<script>window.__hit=1</script>", "view=a,b,c&from=x"])
def test_a_hostile_address_does_nothing(browser: Browser, tmp_path: Path, fragment: str) -> None:
    found = opened(browser, tmp_path, sample.page(sample.small(), title="x"), fragment)
    assert found.page.locator("g.box:not(.gone)").count() == 4
    assert found.page.evaluate("window.__hit") is None
    assert found.errors == []
    found.page.close()


def test_neighbours_wait_folded_and_come_on_demand(browser: Browser, tmp_path: Path) -> None:
    html = sample.page(sample.small(), title="x", wanted=Wanted("p", hops=0))
    found = opened(browser, tmp_path, html)
    assert shown(found) == {"顾长青"}
    assert found.page.locator("g.box.person .more").text_content() == "+2"
    found.page.locator("#panel .unfold").click()
    assert shown(found) == {"顾长青", "云泽市商务局", "党内严重警告"}
    found.page.locator("#panel .unfold").click()
    assert shown(found) == {"顾长青"}
    found.page.locator("g.box.person").dblclick()
    assert len(shown(found)) == 3
    found.page.close()


def test_years_types_and_areas_choose_what_is_seen(browser: Browser, tmp_path: Path) -> None:
    found = opened(browser, tmp_path, sample.page(sample.careers(), title="x", view="timeline"))
    page = found.page
    page.fill("[data-filter=from]", "2020")
    page.locator("[data-filter=from]").blur()
    assert not any("原副局长" in label for label in shown(found))
    page.locator("[data-filter=undated]").uncheck()
    assert not any("诫勉" in label for label in shown(found))
    page.locator("summary").click()
    page.locator("[data-filter='type:党内严重警告']").uncheck()
    assert not any("警告" in label for label in shown(found))
    page.close()
    found = opened(browser, tmp_path, sample.page(sample.bodies(), title="x"))
    page = found.page
    page.select_option("[data-filter=within]", label="云泽市")
    assert "某公司" not in shown(found)
    assert {"云泽市商务局", "顾长青"} <= shown(found)
    page.close()


def test_a_link_shows_another_reader_the_same(browser: Browser, tmp_path: Path) -> None:
    html = sample.page(sample.small(), title="x", wanted=Wanted("p", hops=1))
    found = opened(browser, tmp_path, html)
    page = found.page
    page.locator("[data-filter=organisation]").uncheck()
    page.click("#theme")
    page.click("#language")
    page.locator("g.box.action").click()
    page.click("#share")
    address = page.evaluate("location.hash").removeprefix("#")
    before = (shown(found), page.inner_text("#panel"), page.get_attribute("html", "data-theme"))
    page.close()
    again = opened(browser, tmp_path, html, address)
    after = (
        shown(again),
        again.panel(),
        again.page.get_attribute("html", "data-theme"),
    )
    assert after == before
    assert "serious party warning" in after[1]
    again.page.close()


def test_a_map_of_twenty_thousand_boxes_is_painted_searched_and_chosen(
    browser: Browser, tmp_path: Path
) -> None:
    found = opened(browser, tmp_path, sample.page(sample.large(20_000), title="x"))
    page = found.page
    page.wait_for_function("Number(document.querySelector('#map').dataset.painted) > 100")
    page.fill("#search", "第19999检查组")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "云泽市第19999检查组"
    page.locator("#map").focus()
    page.keyboard.press("ArrowLeft")
    page.mouse.click(620, 420)
    assert page.inner_text("#panel h2").startswith("云泽市第")
    assert found.errors == []
    page.close()


def test_more_than_the_map_holds_says_so_and_how_to_narrow(
    browser: Browser, tmp_path: Path
) -> None:
    html = sample.page(sample.large(60), title="x", view="overview", wanted=Wanted(limit=50))
    found = opened(browser, tmp_path, html)
    assert "60" in found.page.inner_text("#notice")
    assert "oversight show" in found.page.inner_text("#notice")
    found.page.close()
