"""Measure the pictures: made beside the time of their SPARQL, opened in headless Chromium.

Usage::

    python scripts/bench_pictures.py BIG.nt

BIG.nt is a graph of ``big_graph.py``; ``make bench-pictures`` makes one of a million triples. A
page counts as open when a click on a box, or a search on the map, has shown its evidence panel.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from oversight_graph import load
from oversight_graph.query import surroundings
from oversight_graph.store import View, open_view
from oversight_graph.views import Figure, Wanted, network_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
RUNS = 3
STARTS = {
    "a person": "SELECT ?x WHERE { ?x a foaf:Person } ORDER BY ?x LIMIT 1",
    "a body": "SELECT ?x WHERE { ?x a org:FormalOrganization } ORDER BY ?x LIMIT 1",
}


def main() -> None:
    """Measure and print one line a figure."""
    view = open_view(Path(sys.argv[1]))
    for name, query in STARTS.items():
        for hops in (1, 2):
            _beside_sparql(view, name, str(view.answer(query).rows[0][0])[1:-1], hops)
    network = load(Path(sys.argv[1])).to_networkx()
    print(f"the whole graph: {len(network)} nodes, {network.number_of_edges()} lines")
    for view_name in ("neighbourhood", "overview", "hierarchy"):
        _in_browser(Figure(network, title="bench", view=view_name))


def _beside_sparql(view: View, name: str, start: str, hops: int) -> None:
    """Print how long the statements take, and how many times that the whole picture takes."""
    asked = _best(lambda: surroundings(view, start, hops + 1))

    def picture() -> str:
        network = network_of(surroundings(view, start, hops + 1).triples)
        return Figure(network, title=name, wanted=Wanted(start, hops)).html

    whole = _best(picture)
    print(
        f"{name}, {hops} hops: SPARQL {asked * 1000:.0f} ms, picture {whole * 1000:.0f} ms, "
        f"ratio {whole / asked:.2f}"
    )


def _in_browser(figure: Figure) -> None:
    began = time.perf_counter()
    page_text = figure.html
    made = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "page.html"
        path.write_text(page_text, "utf-8")
        program = os.environ.get("OVERSIGHT_BROWSER") or next(
            filter(None, map(shutil.which, BROWSERS))
        )
        browser = driver.chromium.launch(executable_path=program, args=FLAGS)
        opened = _best(lambda: _until_usable(browser.new_page(), path))
        browser.close()
    boxes = len(figure.drawing.scene.boxes)
    print(
        f"{figure.view}, {boxes} boxes, {len(page_text) / 1e6:.1f} MB: made in {made:.1f} s, "
        f"usable in the browser after {opened:.2f} s"
    )


def _until_usable(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    if page.locator("#map").is_visible():
        page.wait_for_function("Number(document.querySelector('#map').dataset.painted) > 0")
    page.fill("#search", "局")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel h2")
    page.close()


def _best(act: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return min(times)


if __name__ == "__main__":
    main()
