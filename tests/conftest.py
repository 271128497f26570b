"""What several folders of tests need: the shipped examples, built once a run, and a browser."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

import oversight_graph
from tests.views.browsing import FLAGS, NAMES

ROOT = Path(__file__).resolve().parents[1]

# A busy machine is no failure: no test is timed.
settings.register_profile("untimed", deadline=None)
settings.register_profile("fuzz", deadline=None, max_examples=50_000)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def examples() -> Path:
    """Return the folder of the shipped bulletins and their gold."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def built(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an output folder with the build of the shipped examples. Only read it."""
    folder = tmp_path_factory.mktemp("built") / "output"
    oversight_graph.build(examples, folder)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = os.environ.get("OVERSIGHT_BROWSER") or next(
        filter(None, map(shutil.which, NAMES)), ""
    )
    if not program:
        pytest.fail("no Chromium here: install the package chromium, or set OVERSIGHT_BROWSER")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=list(FLAGS))
        yield started
        started.close()
