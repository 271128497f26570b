"""A text that a reader of one format found, before it becomes a ``Document``."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from oversight_graph.reading.document import Document, Part, Sentence
from oversight_graph.reading.given import NOTHING_GIVEN, Given
from oversight_graph.reading.limits import check
from oversight_graph.reading.page import Line, read_page
from oversight_graph.reading.sentences import split_sentences
from oversight_graph.reading.troubles import Unreadable

#: Characters that no reader sees: zero-width, bidirectional, control. They stay in the text, but
#: not in what names something.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_TOLD = (Part.BODY, Part.TITLE)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with what its source says of it.

    ``headed`` means that the first line of the text is the title and the others are the story,
    as in a text taken out of a page; else its lines are told apart by their words. ``known`` is
    what the source says around the text, such as the head of a mail.
    """

    text: str
    headed: bool = False
    title: str | None = None
    publisher: str | None = None
    origin: str | None = None
    issued: date | None = None
    url: str | None = None
    document_number: str | None = None
    warnings: tuple[str, ...] = ()
    known: Given = NOTHING_GIVEN


def document_of(draft: Draft, name: str, given: Given, number: int | None = None) -> Document:
    """Make the document of a draft; ``number`` counts the bulletins of one input from 1."""
    text = draft.text
    check(name, "longest_text", len(text))
    page, known = read_page(text), draft.known
    lines = _headed(page.lines, draft.title) if draft.headed else page.lines
    suffix = "" if number is None else f"-{number}"
    return Document(
        id=(PurePath(name).stem or name) + suffix,
        text=text,
        sha256=hashlib.sha256(_bytes(text, name)).hexdigest(),
        source=name,
        sentences=_sentences(text, lines),
        title=_seen(draft.title or page.title or given.title or known.title),
        publisher=_seen(draft.publisher or page.publisher or given.publisher or known.publisher),
        issued=draft.issued or page.issued or given.issued or known.issued,
        url=_seen(draft.url or given.url or known.url),
        document_number=_seen(draft.document_number or page.document_number),
        origin=_seen(draft.origin),
        warnings=(*draft.warnings, *_warnings(text)),
    )


def _bytes(text: str, name: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Unreadable("half_character", name=name, place=error.start) from error


def _headed(lines: tuple[Line, ...], title: str | None) -> tuple[Line, ...]:
    """The first line is the title, where there is one; no other line is."""
    first = Part.TITLE if title else Part.BODY
    told = (
        replace(line, part=Part.BODY) if line.part is not Part.METADATA else line for line in lines
    )
    return tuple(replace(line, part=first) if at == 0 else line for at, line in enumerate(told))


def _sentences(text: str, lines: tuple[Line, ...]) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    for paragraph, line in enumerate(lines):
        if line.part in _TOLD:
            spans = list(split_sentences(text, line.start, line.end))
        else:
            spans = [(line.start, line.end)]
        sentences.extend(Sentence(a, b, paragraph, line.part) for a, b in spans)
    return tuple(sentences)


def _seen(words: str | None) -> str | None:
    """Words without what cannot be seen, ``None`` if nothing is left."""
    return (UNSEEN.sub("", words).strip() or None) if words else None


def _warnings(text: str) -> tuple[str, ...]:
    found = len(UNSEEN.findall(text))
    return (f"{found} characters that cannot be seen are in the text",) if found else ()
