"""Builders of small DOCX, PDF and mail files, so that no binary stands in the repository."""

from __future__ import annotations

import zipfile
from base64 import encodebytes
from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO
from xml.sax.saxutils import escape

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_STAMP = (2024, 3, 4, 0, 0, 0)


def docx(body: str, *, parts: dict[str, bytes] | None = None, prolog: str = "") -> bytes:
    """A DOCX file with this XML as its body, and other parts beside it."""
    document = f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<w:document {_WORD}><w:body>{body}'
    document += "</w:body></w:document>"
    return archive(
        {"[Content_Types].xml": _TYPES.encode(), "word/document.xml": document.encode()}
        | (parts or {})
    )


def archive(parts: dict[str, bytes]) -> bytes:
    """A ZIP archive of these parts, the same bytes each time."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(info, data)
    return stream.getvalue()


def paragraph(text: str) -> str:
    """A paragraph of a DOCX file, its words in two runs as editors leave them."""
    half = len(text) // 2
    runs = "".join(f"<w:r><w:t>{escape(part)}</w:t></w:r>" for part in (text[:half], text[half:]))
    return f"<w:p>{runs}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of a DOCX file; an empty cell goes on with the one above."""
    return f"<w:tbl>{''.join(map(_row, rows))}</w:tbl>"


def _row(cells: Sequence[str]) -> str:
    return "<w:tr>" + "".join(map(_cell, cells)) + "</w:tr>"


def _cell(text: str) -> str:
    merged = "" if text else "<w:tcPr><w:vMerge/></w:tcPr>"
    return f"<w:tc>{merged}{paragraph(text)}</w:tc>"


#: Lines of 34 characters, 12 points each, between margins of 90.
_ACROSS, _SIZE, _LEFT, _TOP, _DOWN = 34, 12, 90, 780, 20


def pdf(title: str, paragraphs: Sequence[str], *, lines_a_page: int = 30) -> bytes:
    """A PDF file set in a Chinese font, each paragraph indented and broken into lines."""
    lines = [(_LEFT + (_ACROSS - len(title)) * _SIZE / 2, title)]
    for text in paragraphs:
        first, rest = text[: _ACROSS - 2], text[_ACROSS - 2 :]
        lines.append((_LEFT + 2 * _SIZE, first))
        lines += [(_LEFT, rest[at : at + _ACROSS]) for at in range(0, len(rest), _ACROSS)]
    pages = [lines[at : at + lines_a_page] for at in range(0, len(lines), lines_a_page)]
    return pdf_of([_stream(page) for page in pages])


def _stream(lines: Sequence[tuple[float, str]]) -> bytes:
    shown = (
        f"1 0 0 1 {left} {_TOP - number * _DOWN} Tm <{text.encode('utf-16-be').hex()}> Tj"
        for number, (left, text) in enumerate(lines)
    )
    return f"BT /F1 {_SIZE} Tf {' '.join(shown)} ET".encode()


_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H "
    b"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << "
    b"/Type /FontDescriptor /FontName /STSong-Light /Flags 6 /ItalicAngle 0 /Ascent 880 "
    b"/Descent -120 /CapHeight 880 /StemV 93 /FontBBox [-25 -254 1000 880] >> >>] >>"
)


def pdf_of(streams: Sequence[bytes], *, trailer: bytes = b"") -> bytes:
    """A PDF file of pages with these contents; ``trailer`` goes into its trailer."""
    count = len(streams)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        _FONT,
    ]
    for number, stream in enumerate(streams):
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
        )
        objects.append(page.encode() + b"/Resources << /Font << /F1 3 0 R >> >> >>")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _numbered(objects, trailer)


def _numbered(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table_at = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    return data + b"startxref\n%d\n%%%%EOF\n" % table_at


def mail(
    subject: str, text: str, *, charset: str = "utf-8", files: dict[str, bytes] | None = None
) -> bytes:
    """A mail with its text in some charset and files attached."""
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "云溪市纪委监委 <jw@yunxi.example>"
    message["Date"] = "Mon, 04 Mar 2024 10:20:30 +0800"
    message.set_content(text, charset=charset)
    for name, data in (files or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def web_archive(page: bytes, url: str) -> bytes:
    """A page saved by a browser as one file, with a style sheet beside it."""
    lines = [
        b"From: <Saved by a browser>",
        b"Subject: saved",
        b"Date: Mon, 04 Mar 2024 10:20:30 +0800",
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/related; type="text/html"; boundary="=_part"',
        b"",
        b"--=_part",
        b"Content-Type: text/html",
        b"Content-Transfer-Encoding: base64",
        b"Content-Location: " + url.encode(),
        b"",
        _base64(page),
        b"--=_part",
        b"Content-Type: text/css",
        b"Content-Location: https://www.yunxi.example/style.css",
        b"",
        b"body { color: black }",
        b"--=_part--",
        b"",
    ]
    return b"\r\n".join(lines)


def _base64(data: bytes) -> bytes:
    return encodebytes(data).replace(b"\n", b"\r\n").strip()
