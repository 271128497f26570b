"""Which format an input has: by its bytes first, then by what was declared, then by its name."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from pathlib import PurePosixPath

from oversight_graph.reading.troubles import Unreadable


class Kind(StrEnum):
    """A format that can be read."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    DOCX = "DOCX"
    PDF = "PDF"
    MAIL = "mail"


_HEAD = 4096
_PDF_WITHIN = 1024

#: How files open that hold something else, the kind of trouble, and what it is called there.
_OTHER = (
    (b"\x89PNG", "picture", ""),
    (b"\xff\xd8\xff", "picture", ""),
    (b"GIF8", "picture", ""),
    (b"II*\x00", "picture", ""),
    (b"{\\rtf", "rtf", ""),
    (b"7z\xbc\xaf\x27\x1c", "packed", "7z"),
    (b"Rar!", "packed", "RAR"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The names that tell an encrypted Office file, in UTF-16 as its folder writes them.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|div|table|p|h[1-6]|article|section|font|center|"
    r"script|style|link|ul|span)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"</?(?:p|div|td|tr|br|table|span|a|li|body|html|meta)\b[^<>]{0,300}>", re.IGNORECASE
)
_HEADER = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[ \t][^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}"
)
_MAIL_HEADER = re.compile(
    rb"^(?:mime-version|received|message-id|return-path|content-type|from):",
    re.IGNORECASE | re.MULTILINE,
)

_BY_ENDING = {
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".htm": Kind.HTML,
    ".html": Kind.HTML,
    ".shtml": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".jsp": Kind.HTML,
    ".aspx": Kind.HTML,
    ".php": Kind.HTML,
    ".eml": Kind.MAIL,
    ".mht": Kind.MAIL,
    ".mhtml": Kind.MAIL,
    ".docx": Kind.DOCX,
    ".pdf": Kind.PDF,
}
_BY_TYPE = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "text/markdown": Kind.MARKDOWN,
}
#: Fewest tags that make a page of a file without the usual opening.
_SOME_TAGS = 4


def kind_of(data: bytes, name: str, content_type: str | None = None) -> Kind:
    """Tell the format of an input. Raises ``InputError`` for what is known and cannot be read."""
    opening = data[:_HEAD].lstrip(codecs.BOM_UTF8 + b" \t\r\n")
    if not data.strip():
        raise Unreadable("empty", name=name)
    _refuse_others(data, opening, name)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Kind.PDF
    if opening.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.DOCX
    declared = _declared(name, content_type)
    if declared in (Kind.DOCX, Kind.PDF):
        raise Unreadable("misnamed", name=name, declared=declared)
    if declared is Kind.MAIL or _is_mail(opening):
        return Kind.MAIL
    if declared is not Kind.MARKDOWN and _is_markup(data):
        return Kind.HTML
    return declared or Kind.TEXT


def _declared(name: str, content_type: str | None) -> Kind | None:
    essence = (content_type or "").partition(";")[0].strip().lower()
    return _BY_TYPE.get(essence) or _BY_ENDING.get(PurePosixPath(name).suffix.lower())


def _refuse_others(data: bytes, opening: bytes, name: str) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise Unreadable("protected", name=name)
        raise Unreadable("old_office", name=name)
    for magic, kind, what in _OTHER:
        if opening.startswith(magic):
            raise Unreadable(kind, name=name, what=what)


def _is_mail(opening: bytes) -> bool:
    headers = _HEADER.match(opening)
    return headers is not None and _MAIL_HEADER.search(headers.group()) is not None


def _is_markup(data: bytes) -> bool:
    head = data[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head[: len(head) // 2 * 2].decode("utf-16", "ignore")
    else:
        text = head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
    return bool(_MARKUP.match(text)) or len(_TAG.findall(text)) >= _SOME_TAGS
