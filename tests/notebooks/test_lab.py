"""Notebooks in a real JupyterLab, in a real browser, without a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert import HTMLExporter
from playwright.sync_api import Browser

import oversight_graph as og
from tests.notebooks.lab import Desk, laboratory
from tests.notebooks.running import FOLDER
from tests.notebooks.test_frames import STANDS_INSIDE


@pytest.fixture(scope="module")
def address(examples: Path, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(examples, folder / "examples")
    shutil.copytree(FOLDER, folder / "notebooks")
    (folder / "foreign.ipynb").write_text(foreign_notebook(built), "utf-8")
    with laboratory(folder, tmp_path_factory.mktemp("state")) as served:
        yield served


def foreign_notebook(built: Path) -> str:
    """A notebook that came with its outputs: JupyterLab does not trust them."""
    graph = og.load(built)
    bundles = [
        graph.show("令狐川", hops=1)._repr_mimebundle_(),
        {"text/html": graph.explain("令狐川")._repr_html_()},
        {"text/html": graph.query("who-watches-whom")._repr_html_()},
        graph._repr_mimebundle_(),
    ]
    make: Any = nbformat.v4
    outputs = [make.new_output("display_data", data=bundle) for bundle in bundles]
    notebook = make.new_notebook(cells=[make.new_code_cell("g", outputs=outputs)])
    return str(make.writes(notebook))


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    opened = Desk(browser, address.format("notebooks/first-look.ipynb"))
    opened.run_all()
    yield opened
    opened.page.close()


def test_it_runs_from_top_to_bottom_without_an_error(desk: Desk) -> None:
    failed = "[data-mime-type='application/vnd.jupyter.stderr'], [data-mime-type*='error']"
    assert desk.page.locator(failed).count() == 0
    assert desk.errors == []


def test_tables_and_quotes_are_seen(desk: Desk) -> None:
    outputs = desk.page.locator(".jp-OutputArea-output")
    assert outputs.locator("table", has_text="documents").is_visible()
    assert outputs.locator("table", has_text="统计数据").is_visible()
    assert outputs.locator("table.dataframe").is_visible()
    assert outputs.locator("mark", has_text="时光明").first.is_visible()


def test_the_picture_stands_whole_in_its_frame_and_answers(desk: Desk) -> None:
    desk.page.frames[-1].wait_for_function(STANDS_INSIDE, arg="令狐川")
    frame = desk.page.frame_locator(".jp-OutputArea-output iframe")
    frame.locator("g.box", has_text="开除党籍").first.click()
    frame.locator("#panel mark", has_text="开除党籍").first.wait_for()


def test_no_request_leaves_this_machine(desk: Desk) -> None:
    assert len(desk.requests) > 20
    assert desk.abroad() == []


def test_what_is_not_trusted_is_still_seen(browser: Browser, address: str) -> None:
    desk = Desk(browser, address.format("foreign.ipynb"))
    outputs = desk.page.locator(".jp-OutputArea-output")
    picture = outputs.locator("img")
    picture.wait_for()
    assert picture.evaluate("image => image.complete && image.naturalWidth") > 100
    assert desk.page.locator("iframe").count() == 0
    assert outputs.locator("mark").count() > 10
    assert outputs.locator("table", has_text="groupName").is_visible()
    assert outputs.locator("table", has_text="documents").is_visible()
    assert desk.errors == []
    assert desk.abroad() == []
    desk.page.close()


def test_an_exported_page_has_the_frame_once_and_no_second_picture(built: Path) -> None:
    notebook: Any = nbformat.reads(foreign_notebook(built), 4)  # type: ignore[no-untyped-call]
    exporter: Any = HTMLExporter()  # type: ignore[no-untyped-call]
    page, _ = exporter.from_notebook_node(notebook)
    assert page.count("<iframe ") == 1
    assert page.count("<svg") == 0
    assert page.count("<mark>") > 10
