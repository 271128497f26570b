"""What a web server answered, as a web archive keeps it: headers, and a body in its packing."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from email.message import Message

from oversight_graph.building.limits import Limits
from oversight_graph.building.streams import Readable, read_whole
from oversight_graph.building.troubles import Trouble, too_large, too_long

Headers = dict[str, str]

_LONGEST_LINE = 64 * 1024
#: zlib finds out by itself whether it is gzip or zlib; some servers send neither head.
_ANY_HEAD, _NO_HEAD = 47, -15
_PACKINGS = frozenset(("gzip", "x-gzip", "deflate"))


@dataclass(frozen=True, slots=True)
class Response:
    """The answer of a server: status, headers by small names, and the body as sent."""

    status: int
    headers: Headers
    body: Readable


def read_headers(lines: io.BufferedIOBase, name: str, limits: Limits) -> Headers:
    """Return headers up to the blank line, by small names; Trouble when they do not end."""
    headers: Headers = {}
    size = 0
    while (line := lines.readline(_LONGEST_LINE)).strip():
        size += len(line)
        if size > limits.header_bytes:
            raise too_large(name, limits.header_bytes, "header_bytes")
        key, _, value = line.decode("utf-8", "replace").partition(":")
        headers.setdefault(key.strip().lower(), value.strip())
    return headers


def read_response(block: io.RawIOBase, name: str, limits: Limits) -> Response | None:
    """Return the answer that a record holds; ``None`` where it holds none."""
    lines = io.BufferedReader(block)
    version, _, rest = lines.readline(_LONGEST_LINE).decode("latin-1").partition(" ")
    status = rest.split(" ")[0].strip()
    if not version.startswith("HTTP/") or not (status.isascii() and status.isdigit()):
        return None
    return Response(int(status), read_headers(lines, name, limits), lines)


def media_type(declared: str) -> tuple[str, str | None]:
    """Return the type of a ``Content-Type`` in small letters, and the charset it declares.

    >>> media_type('text/HTML; charset="GB2312"')
    ('text/html', 'gb2312')
    """
    message = Message()
    message["content-type"] = declared.encode("ascii", "replace").decode() or "text/plain"
    return message.get_content_type() if declared else "", message.get_content_charset()


class Payload:
    """The body of an answer without its packing, worked out when it is first read."""

    def __init__(self, response: Response, name: str, limits: Limits) -> None:
        self._response, self._name, self._limits = response, name, limits
        self._content: io.BytesIO | None = None

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes. Raises Trouble for a packing that is not known or too large."""
        if self._content is None:
            self._content = io.BytesIO(self._unpacked())
        return self._content.read(size)

    def _unpacked(self) -> bytes:
        headers = self._response.headers
        body = read_whole(self._response.body, self._name, self._limits)
        if "chunked" in headers.get("transfer-encoding", "").lower():
            body = _joined(body)
        packing = headers.get("content-encoding", "").lower().strip()
        if packing in _PACKINGS:
            return self._inflated(body)
        if packing not in ("", "identity"):
            remedy, zh = "crawl it again without this packing", "请重新抓取，不使用此压缩"
            what = f"a page packed by {packing}"
            raise Trouble("unsupported", name=self._name, what=what, remedy=remedy, remedy_zh=zh)
        return body

    def _inflated(self, body: bytes) -> bytes:
        for head in (_ANY_HEAD, _NO_HEAD):
            inflater = zlib.decompressobj(head)
            try:
                found = inflater.decompress(body, int(self._limits.input_bytes) + 1)
            except zlib.error:
                continue
            if len(found) > self._limits.input_bytes:
                raise too_long(self._name, self._limits.input_bytes)
            return found
        return body  # crawlers store the body unpacked and keep the header


def _joined(body: bytes) -> bytes:
    """Return a body without the lines between its chunks; as it is where it has none."""
    parts: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\r\n", at)
        size = _hexadecimal(body[at:end].split(b";")[0]) if end >= 0 else None
        if size is None:
            return body if not parts else b"".join(parts)
        if size == 0:
            break
        parts.append(body[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(parts)


def _hexadecimal(digits: bytes) -> int | None:
    try:
        return int(digits, 16) if digits.strip() and not digits.startswith((b"-", b"+")) else None
    except ValueError:
        return None
