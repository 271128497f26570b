"""The document: one clean text with its metadata, cut into sentences.

The text never changes once a ``Document`` exists, because every offset in the product
counts Unicode code points in exactly this text, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from oversight_graph.values import value


class Part(StrEnum):
    """What a line of a bulletin is for. Only ``BODY`` and ``TITLE`` may give facts."""

    TITLE = "title"
    METADATA = "metadata"
    NAVIGATION = "navigation"
    RELATED = "related"
    BODY = "body"


@value
class Sentence:
    """One sentence: code-point offsets into ``Document.text``, end exclusive.

    ``paragraph`` numbers the paragraphs of the document from 0, so that context can be
    looked for in the same paragraph first.
    """

    start: int
    end: int
    paragraph: int
    part: Part = Part.BODY


@dataclass(frozen=True, slots=True)
class Document:
    """One bulletin as the rest of the product sees it.

    ``id`` is the file's stem; ``source`` the name of the file as given (never an absolute
    path); ``sha256`` the hex digest of ``text`` in UTF-8. What the bulletin says of itself is
    ``None`` where it does not say: ``origin`` is its 来源 as written, ``document_number`` its
    发文字号. ``warnings`` are what reading it met that a reader should know of.
    """

    id: str
    text: str
    sha256: str
    source: str
    sentences: tuple[Sentence, ...]
    title: str | None = None
    publisher: str | None = None
    issued: date | None = None
    url: str | None = None
    document_number: str | None = None
    origin: str | None = None
    warnings: tuple[str, ...] = ()

    def quote(self, start: int, end: int) -> str:
        """Return the exact text of a span (code points, end exclusive)."""
        return self.text[start:end]
