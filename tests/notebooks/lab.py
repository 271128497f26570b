"""A real JupyterLab on this machine, with everything it keeps in a folder of its own."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

_SETTINGS = (
    "--ServerApp.ip=127.0.0.1",
    "--ServerApp.port=0",
    "--ServerApp.open_browser=False",
    "--ServerApp.allow_root=True",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
)
_NO_NEWS = {"fetchNews": "false", "checkForUpdates": False}
_START_SECONDS = 90
_RUN_MILLISECONDS = 180_000
_ALL_NUMBERED = r"""() => {
  const prompts = [...document.querySelectorAll(".jp-CodeCell .jp-InputArea-prompt")];
  return prompts.length && prompts.every((prompt) => /\[\d+\]/.test(prompt.textContent));
}"""


@contextmanager
def laboratory(folder: Path, state: Path) -> Iterator[str]:
    """Serve a folder; gives the address of its tree, with the token as its query left open."""
    token = secrets.token_hex()
    asked = state / "settings/@jupyterlab/apputils-extension/notification.jupyterlab-settings"
    asked.parent.mkdir(parents=True)
    asked.write_text(json.dumps(_NO_NEWS), "utf-8")
    folders = {
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
        "MPLCONFIGDIR": "matplotlib",
    }
    settings = {**os.environ, "JUPYTER_TOKEN": token, "HOME": str(state)}
    settings |= {name: str(state / place) for name, place in folders.items()}
    command = [sys.executable, "-m", "jupyterlab", *_SETTINGS, f"--ServerApp.root_dir={folder}"]
    with (state / "log").open("wb") as log:
        server = subprocess.Popen(command, env=settings, stdout=log, stderr=log)
    try:
        yield f"{_address(state, server)}lab/tree/{{}}?reset&token={token}"
    finally:
        server.terminate()
        server.wait(30)


def _address(state: Path, server: subprocess.Popen[bytes]) -> str:
    """Wait until the server has written down where it listens."""
    last = time.monotonic() + _START_SECONDS
    while time.monotonic() < last and server.poll() is None:
        for file in (state / "runtime").glob("jpserver-*.json"):
            text = file.read_text("utf-8")
            if text.endswith("}"):
                return str(json.loads(text)["url"])
        time.sleep(0.1)
    raise AssertionError((state / "log").read_text("utf-8"))


class Desk:
    """A notebook that is open in JupyterLab, with what went wrong and what was asked for."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.errors: list[str] = []
        self.requests: list[str] = []
        # High enough that JupyterLab, which draws only the cells in sight, draws them all.
        self.page: Page = browser.new_page(viewport={"width": 1280, "height": 9000}, locale="zh-CN")
        self.page.set_default_timeout(60_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._said)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("websocket", lambda socket: self.requests.append(socket.url))
        self.page.goto(address)
        self.page.wait_for_selector(".jp-Notebook .jp-Cell")

    def _said(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def run_all(self) -> None:
        """Run every cell by the menu, and wait until the last one has its number."""
        page = self.page
        page.locator(".jp-Toolbar-kernelName", has_text="Python 3").wait_for()
        page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]")
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.locator(".lm-Menu-item", has_text="Run All Cells").first.click()
        page.wait_for_function(_ALL_NUMBERED, timeout=_RUN_MILLISECONDS)

    def abroad(self) -> list[str]:
        """Return the requests that left this machine."""
        near = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "about:")
        return [address for address in self.requests if not address.startswith(near)]
