"""Web archives (WARC 1.0 and 1.1): the pages that a crawler got, with what the server said."""

from __future__ import annotations

import io
from collections.abc import Iterator

from oversight_graph.building.containers.entry import Entry
from oversight_graph.building.containers.http import (
    Headers,
    Payload,
    Response,
    media_type,
    read_headers,
    read_response,
)
from oversight_graph.building.limits import Limits
from oversight_graph.building.names import inside, visible
from oversight_graph.building.streams import Counted, Readable
from oversight_graph.reading.given import Given

_LONGEST_LINE = 64 * 1024
#: Records that hold what was got by itself, and not the answer of a server.
_BARE = frozenset(("resource", "conversion"))
_PAGES = frozenset(
    (
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
)
_OK = 200


def warc_entries(stream: Readable, name: str, limits: Limits) -> Iterator[Entry]:
    """Yield the pages of a web archive. What is wrong with the archive is raised."""
    lines = io.BufferedReader(Counted(stream))
    while (headers := _record_headers(lines, name, limits)) is not None:
        length = int(headers.get("content-length", ""))
        if length < 0:
            raise ValueError("a record of a negative length")
        block = _Block(lines, length)
        entry = _entry(headers, block, name, limits)
        if entry is not None:
            yield entry
        block.skip()


def _record_headers(lines: io.BufferedIOBase, name: str, limits: Limits) -> Headers | None:
    """Return the headers of the next record; ``None`` at the end."""
    while not (first := lines.readline(_LONGEST_LINE)).strip():
        if not first:
            return None
    if not first.startswith(b"WARC/"):
        raise ValueError("a record does not begin with WARC/")
    return read_headers(lines, name, limits)


class _Block(io.RawIOBase):
    """The content of one record, which ends where the record does."""

    def __init__(self, lines: io.BufferedIOBase, length: int) -> None:
        self._lines, self._left = lines, length

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # what io gives
        data = self._lines.read(min(len(buffer), self._left))
        if not data and self._left and len(buffer):
            raise EOFError("a record is cut short")
        self._left -= len(data)
        buffer[: len(data)] = data
        return len(data)

    def skip(self) -> None:
        """Go to the end of the record."""
        while self._left:
            self.read(min(self._left, _LONGEST_LINE))


def _entry(headers: Headers, block: _Block, name: str, limits: Limits) -> Entry | None:
    """Return the page of a record, or what was passed over; ``None`` for one about the crawl."""
    kind = headers.get("warc-type", "").lower()
    url = headers.get("warc-target-uri", "").strip("<> ")
    if kind == "revisit":
        return Entry(url, passed_over="a page that did not change")
    if kind == "response":
        response = read_response(block, name, limits)
    elif kind in _BARE:
        response = Response(_OK, {"content-type": headers.get("content-type", "")}, block)
    else:
        return None
    if response is None:
        return Entry(url, passed_over="an answer that is not HTTP")
    return _page(response, url, headers.get("warc-date", ""), name, limits)


def _page(response: Response, url: str, fetched: str, name: str, limits: Limits) -> Entry:
    declared = response.headers.get("content-type", "")
    media, charset = media_type(declared)
    if response.status != _OK:
        return Entry(url, passed_over=f"HTTP {response.status}")
    if media and media not in _PAGES:
        return Entry(url, passed_over=media)
    known = Given(url=visible(url) or None, charset=charset, content_type=media or None)
    payload = Payload(response, inside(name, visible(url)), limits)
    return Entry(url, payload, known, fetched)
