"""Reading: turn a file into one clean ``Document``, whose text never changes afterwards."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from oversight_graph.errors import InputError
from oversight_graph.reading.decoding import decode
from oversight_graph.reading.document import Document, Part, Sentence
from oversight_graph.reading.given import NOTHING_GIVEN, Given
from oversight_graph.reading.page import read_page
from oversight_graph.reading.sentences import split_sentences

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
    return (_filled_in(read_bytes(data, name), given),)


def _filled_in(document: Document, given: Given) -> Document:
    return replace(
        document,
        url=document.url or given.url,
        title=document.title or given.title,
        publisher=document.publisher or given.publisher,
        issued=document.issued or given.issued,
    )


def read_file(path: Path) -> Document:
    """Read one plain-text bulletin.

    Raises ``InputError`` when the file is missing, unreadable, empty or not text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise InputError(f"{path}: {reason}", "check the path and its permissions") from error
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> Document:
    """Read the bytes of one bulletin; ``name`` is the file's name and gives the id."""
    return read_text(decode(data, name), name)


def read_text(text: str, name: str) -> Document:
    """Make a ``Document`` from a text as it stands. Offsets will count its code points."""
    page = read_page(text)
    sentences: list[Sentence] = []
    for paragraph, line in enumerate(page.lines):
        if line.part in (Part.BODY, Part.TITLE):
            spans = list(split_sentences(text, line.start, line.end))
        else:
            spans = [(line.start, line.end)]
        sentences.extend(Sentence(a, b, paragraph, line.part) for a, b in spans)
    return Document(
        id=Path(name).stem or name,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        source=name,
        sentences=tuple(sentences),
        title=page.title,
        publisher=page.publisher,
        issued=page.issued,
    )
