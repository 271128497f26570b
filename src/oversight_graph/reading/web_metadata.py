"""What a web page says of itself: meta tags first, then its head lines, then its address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from oversight_graph.data_files import toml_of
from oversight_graph.reading.head_lines import (
    calendar_day,
    document_number,
    issued_in,
    publisher_in,
    value_of,
)

_DATE = re.compile(r"(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})")
_DIGITS = re.compile(r"^(\d{4})(\d{2})(\d{2})")
_ADDRESS_DATES = (
    re.compile(r"[/_]t?(20\d\d|19\d\d)([01]\d)([0-3]\d)[_/.]"),
    re.compile(r"/(20\d\d)[-/]([01]?\d)[-/]([0-3]?\d)/"),
    re.compile(r"/(20\d\d)-?([01]\d)/([0-3]\d)/"),
    re.compile(r"/(20\d\d)/([01]\d)([0-3]\d)/"),
)
#: Browsers write where a page was saved from in its first comment.
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_WEB = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)
_LONGEST_NAME = 40
#: No page is older than the web.
_FIRST_YEAR = 1990
_TAG = re.compile(r"<[^<>]{0,100}>")


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of itself; ``None`` where it does not."""

    publisher: str | None = None
    origin: str | None = None
    issued: date | None = None
    url: str | None = None
    document_number: str | None = None


@cache
def _tag_names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = toml_of("reading", "web-page.toml")["meta"]
    return names


class MetaTags:
    """The meta tags of a page, by name in lower case."""

    def __init__(self, parser: LexborHTMLParser) -> None:
        self._tags: dict[str, str] = {}
        for node in parser.css("meta"):
            name = node.attributes.get("name") or node.attributes.get("property") or ""
            content = _clean(node.attributes.get("content") or "")
            if name and content:
                self._tags.setdefault(name.strip().lower(), content)

    def values(self, what: str) -> Iterator[str]:
        """The values of the tags for title, issued, origin, publisher or url, best first."""
        for name in _tag_names()[what]:
            if value := self._tags.get(name):
                yield value


def said_by(parser: LexborHTMLParser, html: str, heads: list[str], address: str) -> Said:
    """Put together what tags, head lines and addresses say.

    ``heads`` are the head lines; ``address`` is where the page comes from, or its file's name.
    """
    tags = MetaTags(parser)
    url = _url(parser, html, tags)
    origin = next(_names(tags.values("origin")), None) or publisher_in(heads)
    return Said(
        publisher=_publisher(tags, heads, origin),
        origin=origin,
        issued=_issued(parser, tags, heads, url or address),
        url=url,
        document_number=document_number(heads),
    )


def _publisher(tags: MetaTags, heads: list[str], origin: str | None) -> str | None:
    """Who published: the body a table names, the source, or the site."""
    body = value_of(heads, "publisher")
    if body is None and origin is not None and origin not in _own_sources():
        body = origin
    return body or next(_names(tags.values("publisher")), None) or origin


@cache
def _own_sources() -> frozenset[str]:
    return frozenset(toml_of("reading", "web-page.toml")["own_sources"])


@cache
def _before_source() -> re.Pattern[str]:
    return re.compile(toml_of("reading", "web-page.toml")["source"])


def _names(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        if len(value) <= _LONGEST_NAME and not _WEB.match(value) and value.lower() != "null":
            yield _before_source().sub("", value)


def _issued(
    parser: LexborHTMLParser, tags: MetaTags, heads: list[str], address: str
) -> date | None:
    for value in tags.values("issued"):
        if day := day_of(value):
            return day
    return issued_in(heads) or _linked_data_day(parser) or day_of_address(address)


def day_of(text: str) -> date | None:
    """The day that a value opens with or holds: 2024-01-30 10:20, 20240130, 2024年1月30日."""
    match = _DATE.search(text) or _DIGITS.match(text.strip())
    day = calendar_day(match) if match else None
    return day if day is not None and day.year >= _FIRST_YEAR else None


def day_of_address(url: str) -> date | None:
    """The day in an address or a file name: …/202401/t20240130_325476.html, …/2024/1/30/1.html."""
    for pattern in _ADDRESS_DATES:
        if (match := pattern.search("/" + url)) and (day := calendar_day(match)):
            return day
    return None


def _linked_data_day(parser: LexborHTMLParser) -> date | None:
    """The day in a block of JSON-LD."""
    for node in parser.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text())
        except (ValueError, RecursionError):
            continue
        value = data.get("pubDate") or data.get("datePublished") if isinstance(data, dict) else None
        if isinstance(value, str) and (day := day_of(value)):
            return day
    return None


def _url(parser: LexborHTMLParser, html: str, tags: MetaTags) -> str | None:
    saved = _SAVED_FROM.search(html[:2000])
    link = parser.css_first('link[rel="canonical"]')
    found = [saved.group(1) if saved else "", *tags.values("url")]
    found.append((link.attributes.get("href") or "") if link else "")
    return next((url for url in found if _WEB.fullmatch(url)), None)


def _clean(text: str) -> str:
    """A value without the tags and references that some systems leave in it."""
    return " ".join(_TAG.sub("", unescape(text)).split())
