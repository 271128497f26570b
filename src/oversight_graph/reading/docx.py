"""DOCX files: paragraphs as lines, rows of tables as lines with tabs between the cells.

A DOCX file is a ZIP archive of XML parts. Both come with Python, so that no package is needed;
document types and entities are refused outright, and no part is unpacked beyond the limits.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from xml.parsers import expat

from oversight_graph.reading.draft import Draft
from oversight_graph.reading.given import Given
from oversight_graph.reading.limits import check, limits
from oversight_graph.reading.plain import drafts_of
from oversight_graph.reading.troubles import Unreadable

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_DOCUMENT = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    RuntimeError,  # zipfile: it needs a password, or is packed in a way that it does not know
    ValueError,
    OSError,
)


def read_docx(data: bytes, name: str, given: Given) -> list[Draft]:
    """Read the bytes of a DOCX file; what ``given`` says is filled in later."""
    del given
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            text = "\n".join(_lines(_part(archive, _DOCUMENT, name), name))
            notes = [part for part in _NOTES if part in archive.namelist()]
            warnings = _warnings(archive, notes, name)
    except _BROKEN as error:
        raise Unreadable("broken_docx", name=name) from error
    if not text.strip():
        raise Unreadable("empty_docx", name=name)
    return drafts_of(text.strip("\n"), name, warnings)


def _part(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    """Unpack one part, never more of it than the limits allow."""
    try:
        info = archive.getinfo(part)
    except KeyError as error:
        raise Unreadable("no_docx", name=name) from error
    if info.flag_bits & _ENCRYPTED:
        raise Unreadable("protected", name=name)
    most = limits().largest_part
    check(name, "largest_part", info.file_size)
    check(name, "highest_ratio", info.file_size // max(1, info.compress_size))
    with archive.open(info) as stream:
        data = stream.read(most + 1)
    check(name, "largest_part", len(data))
    return data


def _warnings(archive: zipfile.ZipFile, notes: list[str], name: str) -> tuple[str, ...]:
    """Notes at the foot are no part of the text; say so where there are some."""
    told = any(line.strip() for part in notes for line in _lines(_part(archive, part, name), name))
    return ("the notes at the foot of its pages were left out",) if told else ()


def _lines(xml: bytes, name: str) -> list[str]:
    collector = _Collector(name)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    parser.CharacterDataHandler = collector.characters
    parser.StartDoctypeDeclHandler = _refuse_doctype(name)
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - the interface of expat
    except expat.ExpatError as error:
        raise Unreadable("broken_docx", name=name) from error
    return collector.lines


def _refuse_doctype(name: str) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise Unreadable("typed_docx", name=name)

    return refuse


class _Table:
    """The rows of a table as they come; a cell merged with the one above repeats its text."""

    def __init__(self) -> None:
        self.cells: list[str] = []
        self.text: list[str] = []
        self.above: list[str] = []
        self.goes_on = False

    def end_cell(self) -> None:
        at = len(self.cells)
        text = " ".join(filter(None, self.text))
        self.cells.append(self.above[at] if self.goes_on and at < len(self.above) else text)
        self.text, self.goes_on = [], False

    def end_row(self) -> str:
        row = "\t".join(self.cells).rstrip("\t")
        self.above, self.cells = self.cells, []
        return row


class _Collector:
    """Collects the lines of a part while expat reads it."""

    def __init__(self, name: str) -> None:
        self.lines: list[str] = []
        self._name = name
        self._pieces: list[str] = []
        self._tables: list[_Table] = []
        self._in_text = False
        self._ignored = self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        self._depth += 1
        if self._depth > limits().deepest_part:
            check(self._name, "deepest_part", self._depth)
        local = _local(tag)
        if tag == _FALLBACK or local in ("del", "moveFrom"):
            self._ignored += 1
        elif local == "t":
            self._in_text = True
        elif local in _CHARACTERS and not self._ignored:
            self._pieces.append(_CHARACTERS[local])
        elif local == "tbl":
            self._tables.append(_Table())
        elif local == "vMerge" and self._tables:
            self._tables[-1].goes_on = _value(attributes) != "restart"

    def end(self, tag: str) -> None:
        """End an element."""
        self._depth -= 1
        local = _local(tag)
        if tag == _FALLBACK or local in ("del", "moveFrom"):
            self._ignored -= 1
        elif local == "t":
            self._in_text = False
        elif local == "p":
            self._end_paragraph()
        elif self._tables:
            self._end_in_table(local)

    def characters(self, text: str) -> None:
        """Take text, if it is that of a run."""
        if self._in_text and not self._ignored:
            self._pieces.append(text)

    def _end_paragraph(self) -> None:
        text = "".join(self._pieces)
        self._pieces.clear()
        if self._tables:
            self._tables[-1].text.append(" ".join(text.split("\n")).strip())
        else:
            self.lines.extend(line.rstrip() for line in text.split("\n"))

    def _end_in_table(self, local: str) -> None:
        if local == "tc":
            self._tables[-1].end_cell()
        elif local == "tr":
            row = self._tables[-1].end_row()
            outer = self._tables[-2].text if len(self._tables) > 1 else self.lines
            if row:
                outer.append(row)
        elif local == "tbl":
            self._tables.pop()


_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def _local(tag: str) -> str:
    """The name of a Word element, ``""`` for an element of another vocabulary."""
    space, _, local = tag.rpartition(" ")
    return local if space in (_WORD, _STRICT) else ""


def _value(attributes: dict[str, str]) -> str:
    return attributes.get(f"{_WORD} val") or attributes.get(f"{_STRICT} val") or "continue"
