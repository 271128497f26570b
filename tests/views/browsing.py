"""Pages in a real browser: Chromium, headless, with every request watched."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Visit:
    """An opened page with what went wrong on it and what it asked for."""

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)

    def node(self, label: str) -> Any:
        return self.page.locator("g.box", has_text=label).first

    def panel(self) -> str:
        return self.page.inner_text("#panel")


def visit(browser: Browser, folder: Path, html: str, **options: Any) -> Visit:
    path = folder / "graph.html"
    path.write_text(html, "utf-8")
    settings: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "locale": "zh-CN"}
    page = browser.new_page(**{**settings, **options})
    page.set_default_timeout(8000)
    opened = Visit(page, path.as_uri())
    page.on("pageerror", lambda error: opened.errors.append(str(error)))
    page.on("console", lambda message: opened.errors.append(message.text))
    page.on("request", lambda request: opened.requests.append(request.url))
    page.on("requestfinished", lambda request: opened.answered.append(request.url))
    page.goto(opened.address)
    return opened
