"""Real archives for the tests, made in memory."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Mapping

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
}


def bulletin(number: int) -> bytes:
    """Return an invented bulletin, a different one for each number."""
    return (
        f"云泽市通报第{number}起典型问题\n"
        f"来源：云泽日报 发布时间：2023年5月{number % 28 + 1}日\n"
        f"云泽市水务局局长沈知远因违规收受礼金{number}次，受到党内警告处分。"
        f"这是第{number}起，有关情况已经通报全市各单位，要求引以为戒。\n"
    ).encode()


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def tarred(files: Mapping[str, bytes], mode: str = "w") -> bytes:
    """Return a tar archive, packed as ``mode`` says (``w:gz``)."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:  # type: ignore[call-overload]  # any mode
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return made.getvalue()


def record(
    url: str,
    content: bytes,
    *,
    headers: str = "Content-Type: text/html; charset=utf-8",
    status: str = "200 OK",
    date: str = "2024-01-02T03:04:05Z",
    kind: str = "response",
) -> bytes:
    """Return one record of a web archive with the answer of a server."""
    answer = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def docx(text: str) -> bytes:
    """Return a Word file with a paragraph for each line."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines())
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return zipped(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{package}/content-types">'
                f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
            ).encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{package}/relationships">'
                f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/>'
                "</Relationships>"
            ).encode(),
            "word/document.xml": (
                f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'
            ).encode(),
        }
    )


def pdf(text: str) -> bytes:
    """Return a PDF file of one page with a text layer."""
    lines = [line[at : at + 30] for line in text.splitlines() for at in range(0, len(line), 30)]
    shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td\n" for line in lines)
    page = f"BT /F 12 Tf 60 780 Td\n{shown}ET".encode() if lines else b""
    ranges = "".join(f"<{high:02x}00> <{high:02x}ff> <{high:02x}00>\n" for high in range(256))
    blocks = ranges.splitlines(keepends=True)
    mapped = "".join(
        f"100 beginbfrange\n{''.join(blocks[at : at + 100])}endbfrange\n".replace(
            "100 begin", f"{len(blocks[at : at + 100])} begin"
        )
        for at in range(0, len(blocks), 100)
    )
    unicode = f"begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{mapped}endcmap"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page), page),
        (
            b"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H"
            b" /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>"
        ),
        (
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(unicode), unicode.encode()),
    ]
    made = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return made + head + table + tail % (len(objects) + 1, len(made))
