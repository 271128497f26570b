"""Reading: turn a file into one clean ``Document``, whose text never changes afterwards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from oversight_graph.reading.decoding import decode
from oversight_graph.reading.document import Document, Part, Sentence
from oversight_graph.reading.draft import Draft, document_of
from oversight_graph.reading.given import NOTHING_GIVEN, Given
from oversight_graph.reading.kinds import Kind, kind_of
from oversight_graph.reading.limits import check
from oversight_graph.reading.plain import read_markdown, read_plain
from oversight_graph.reading.troubles import Unreadable

__all__ = [
    "Document",
    "Given",
    "Part",
    "Sentence",
    "read_bytes",
    "read_documents",
    "read_file",
    "read_text",
]


def read_documents(data: bytes, name: str, given: Given = NOTHING_GIVEN) -> tuple[Document, ...]:
    """Read the bytes of one input of any supported format: one document for each bulletin in it.

    ``name`` is the file's name; it gives the id and helps where the bytes do not show their
    format. ``given`` fills in what the page does not say. Raises ``InputError``, with one line
    that says why and how to mend it, for everything that cannot be read.
    """
    check(name, "largest_file", len(data))
    drafts = _drafts(data, name, given)
    if len(drafts) == 1:
        return (document_of(drafts[0], name, given),)
    return tuple(document_of(draft, name, given, number) for number, draft in enumerate(drafts, 1))


def _drafts(data: bytes, name: str, given: Given) -> list[Draft]:
    return _reader(kind_of(data, name, given.content_type))(data, name, given)


def _reader(kind: Kind) -> Callable[[bytes, str, Given], list[Draft]]:
    """The reader of a format; those with libraries of their own are loaded when first needed."""
    if kind is Kind.HTML:
        from oversight_graph.reading.web_page import read_web_page

        return read_web_page
    if kind is Kind.DOCX:
        from oversight_graph.reading.docx import read_docx

        return read_docx
    if kind is Kind.PDF:
        from oversight_graph.reading.pdf import read_pdf

        return read_pdf
    if kind is Kind.MAIL:
        from oversight_graph.reading.mail import read_mail

        return partial(read_mail, attached=_drafts)
    return read_markdown if kind is Kind.MARKDOWN else read_plain


def read_file(path: Path) -> Document:
    """Read one plain-text bulletin.

    Raises ``InputError`` when the file is missing, unreadable, empty or not text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise Unreadable("unreadable", name=path, why=reason) from error
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> Document:
    """Read the bytes of one plain-text bulletin; ``name`` is the file's name and gives the id."""
    return read_text(decode(data, name).text, name)


def read_text(text: str, name: str) -> Document:
    """Make a ``Document`` from a text as it stands. Offsets will count its code points."""
    return document_of(Draft(text), name, NOTHING_GIVEN)
