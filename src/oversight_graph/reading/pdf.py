"""PDF files with a text layer: the lines of their pages, joined to paragraphs again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
from pypdfium2 import raw

from oversight_graph.reading.draft import Draft
from oversight_graph.reading.given import Given
from oversight_graph.reading.limits import check
from oversight_graph.reading.pdf_layout import Glyph, PdfPage, line_of, paragraphs
from oversight_graph.reading.plain import drafts_of
from oversight_graph.reading.troubles import Unreadable

_CUT_OFF = "the file ends without its last mark: pages may have been cut off"
_LAST_MARK, _LAST_BYTES = b"%%EOF", 4096


def read_pdf(data: bytes, name: str, given: Given) -> list[Draft]:
    """Read the bytes of a PDF file; what ``given`` says is filled in later."""
    del given
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refused(error, name) from error
    try:
        check(name, "most_pages", len(document))
        pages = [_page(page) for page in document]
    except pypdfium2.PdfiumError as error:
        raise _refused(error, name) from error
    finally:
        document.close()
    text = "\n".join(filter(None, paragraphs(pages)))
    if not text.strip():
        raise Unreadable("empty_pdf", name=name)
    whole = _LAST_MARK in data[-_LAST_BYTES:]
    return drafts_of(text, name, () if whole else (_CUT_OFF,))


def _refused(error: pypdfium2.PdfiumError, name: str) -> Unreadable:
    if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return Unreadable("protected", name=name)
    return Unreadable("broken_pdf", name=name)


def _page(page: pypdfium2.PdfPage) -> PdfPage:
    lines = (line_of(list(filter(_is_whole, glyphs))) for glyphs in _lines(page))
    return PdfPage(tuple(line for line in lines if line.text), page.get_width())


def _lines(page: pypdfium2.PdfPage) -> Iterator[list[Glyph]]:
    """The glyphs of each line of a page, in the order in which the file has them."""
    text = page.get_textpage()
    line: list[Glyph] = []
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in _LINE_ENDS:
            if line:
                yield line
            line = []
        elif _is_low(code) and line and _is_high(ord(line[-1].char)):
            line[-1] = replace(line[-1], char=_pair(ord(line[-1].char), code))
        elif code not in _NOTHING:
            line.append(_glyph(text, index, code))
    if line:
        yield line


def _is_whole(glyph: Glyph) -> bool:
    """Whether a glyph is a character, and not half of one whose other half is missing."""
    return not 0xD800 <= ord(glyph.char) < 0xE000  # noqa: PLR2004 - the halves


def _is_high(code: int) -> bool:
    return 0xD800 <= code < 0xDC00  # noqa: PLR2004 - the first half of a rare character


def _is_low(code: int) -> bool:
    return 0xDC00 <= code < 0xE000  # noqa: PLR2004 - its second half


def _pair(high: int, low: int) -> str:
    """The rare character (𠮷) that two halves give."""
    return chr(0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00)


def _glyph(text: pypdfium2.PdfTextPage, index: int, code: int) -> Glyph:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, box)
    made = raw.FPDFText_IsGenerated(text, index) == 1
    return Glyph(chr(code), box.left, box.right, box.bottom, box.top, made)


_LINE_ENDS = frozenset((0x0A, 0x0D))
#: What stands for no character: NUL, the soft hyphen at a line's end.
_NOTHING = frozenset((0x00, 0x02, 0xFFFE, 0xFFFF))
