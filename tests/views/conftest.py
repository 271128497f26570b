"""The browser that the tests of pictures share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.views.browsing import FLAGS, NAMES


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
