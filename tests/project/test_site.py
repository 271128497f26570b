"""The site builds without a warning, no link leads nowhere, and it works without a network."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from make_site import ROOT, build
from playwright.sync_api import Browser, Page
from site_links import faults_of


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site: building it is what fails on a warning or a dead link."""
    folder = tmp_path_factory.mktemp("site") / "site"
    assert build(folder) > 30
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


def test_every_page_of_the_documentation_is_in_the_site_and_its_contents(site: Path) -> None:
    contents = (ROOT / "mkdocs.yml").read_text("utf-8")
    for path in (ROOT / "docs").rglob("*.md"):
        name = path.relative_to(ROOT).as_posix()
        assert f"{name}\n" in contents, f"{name} is not in the nav of mkdocs.yml"
        built = name.removesuffix("README.md") + "index.html" if path.name == "README.md" else name
        assert (site / built.replace(".md", ".html")).exists(), name


def test_it_is_read_and_searched_without_a_network(site: Path, page: Page) -> None:
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((site / "docs/tutorial/first-graph.html").as_uri())
    page.locator("article").get_by_role("link", name="中文").click()
    page.wait_for_url("**/first-graph.zh.html")
    assert page.locator("article h1").inner_text().startswith("第一张图谱")
    assert page.locator("html").get_attribute("lang") == "zh"
    for word in ("misattributions", "原文"):
        page.goto((site / "index.html").as_uri())
        page.get_by_role("button", name="Search").first.click()
        page.locator("input:visible").last.fill(word)
        page.get_by_text(re.compile(r"^\d+ results?$")).wait_for()
    picture = page.locator("article img").first
    assert picture.evaluate("image => image.naturalWidth") > 100
    assert wrong == []
    assert {url.partition(":")[0] for url in asked} <= {"file", "data", "blob"}


def test_a_fault_is_found(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text('<h1 id="there">B</h1>', "utf-8")
    (tmp_path / "a.css").write_text("@import url(https://example.org/font.css);", "utf-8")
    (tmp_path / "a.html").write_text(
        '<link rel="stylesheet" href="https://example.org/a.css"><script src="//example.org/a.js">'
        '</script><a href="b.html#there">1</a><a href="b.html#not">2</a><a href="c.html">3</a>'
        '<a href="https://example.org">4</a><img src="d.png">',
        "utf-8",
    )
    assert faults_of(tmp_path) == [
        "a.html: b.html#not leads nowhere",
        "a.html: c.html leads nowhere",
        "a.html: d.png leads nowhere",
        "a.html: fetches //example.org/a.js",
        "a.html: fetches https://example.org/a.css",
        "a.css: fetches from elsewhere",
    ]
