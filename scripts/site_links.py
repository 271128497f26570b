"""Search the pages of a site for links that lead nowhere, and for what comes from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: Attributes by which a browser fetches something on its own.
_FETCHING = frozenset({"src", "srcset", "poster", "data"})
#: Links of a head that are fetched; others, such as ``canonical``, only say something.
_FETCHED = frozenset({"stylesheet", "icon", "preload", "preconnect", "modulepreload", "manifest"})
_IMPORT = re.compile(r"@import|url\(\s*['\"]?(?:https?:)?//", re.IGNORECASE)


class _Page(HTMLParser):
    """The ids of a page, where it links to, and what it fetches."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.fetched: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        self.fetched |= {given[name] for name in _FETCHING & given.keys()}
        if tag == "link" and set(given.get("rel", "").split()) & _FETCHED:
            self.fetched.add(given.get("href", ""))
        elif "href" in given:
            self.links.add(given["href"])


def faults_of(site: Path) -> list[str]:
    """Return what is wrong in a site, one line a fault."""
    return sorted(
        f"{page.relative_to(site)}: {fault}"
        for page in site.rglob("*.html")
        for fault in _faults(site, page)
    ) + [
        f"{sheet.relative_to(site)}: fetches from elsewhere"
        for sheet in sorted(site.rglob("*.css"))
        if _IMPORT.search(sheet.read_text("utf-8"))
    ]


def _faults(site: Path, path: Path) -> Iterator[str]:
    page = _read(path)
    for address in page.fetched:
        if urlsplit(address).netloc:
            yield f"fetches {address}"
    for address in page.links | page.fetched:
        parts = urlsplit(address)
        if not (parts.scheme or parts.netloc) and not _leads(site, path, address):
            yield f"{address} leads nowhere"


def _leads(site: Path, path: Path, address: str) -> bool:
    parts = urlsplit(address)
    target = path
    if parts.path.startswith("/"):
        target = site / unquote(parts.path.lstrip("/"))
    elif parts.path:
        target = path.parent / unquote(parts.path)
    if target.is_dir():
        return any(target.iterdir())
    if not target.is_file():
        return False
    fragment = unquote(parts.fragment)
    return not fragment or target.suffix != ".html" or fragment in _read(target).ids


@cache
def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    return page
