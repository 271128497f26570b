"""From glyphs on a page to lines and paragraphs.

A PDF file knows places of glyphs, not paragraphs: a line goes on in the next one where it
reaches the right margin and the next begins at the left one. Wide gaps are columns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from oversight_graph.values import value

#: Gaps, in widths of a character: between columns, between words of Chinese.
_COLUMN, _BLANK = 1.4, 0.2
#: How far, in characters, a line that goes on may end before the right margin, and how far a new
#: paragraph begins behind the left one.
_SHORT, _INDENT = 2.5, 1.0
#: A line that begins so far behind the left margin is a signature or a title.
_ALIGNED = 5.0
#: How much other the height of a title is, and how much wider the space before a new part.
_OTHER_HEIGHT, _APART = 0.12, 1.9
#: Browsers print the address and the page's number below each page.
_PRINTED = re.compile(r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[, ]+\d.*|(?:https?|file)://\S+\s+\d+/\d+")
_NUMBER = re.compile(r"[-—–·\s]*\d{1,4}[-—–·\s]*|第\s*\d+\s*页.{0,12}")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’—…]")
#: A head or foot line stands on so many pages.
_FEWEST_PAGES, _EDGE = 3, 2
#: So many lines that end at one place end at the right margin.
_ALIKE = 3


@value
class Glyph:
    """One character with its box; ``made`` for a blank that only a gap stands for."""

    char: str
    left: float
    right: float
    bottom: float
    top: float
    made: bool = False


@value
class PdfLine:
    """One line: its text, where it begins, ends and stands, its height, and a character's width."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    width: float
    columns: bool


@value
class PdfPage:
    """The lines of one page and how wide it is."""

    lines: tuple[PdfLine, ...]
    width: float


def line_of(glyphs: Sequence[Glyph]) -> PdfLine:
    """Put the glyphs of a line together, with tabs in gaps between columns."""
    seen = [glyph for glyph in glyphs if not glyph.char.isspace()]
    if not seen:
        return PdfLine("", 0, 0, 0, 0, 1, columns=False)
    width = _width(seen)
    pieces = [seen[0].char]
    blanks = _blanks_behind(glyphs)
    for number, (before, glyph) in enumerate(pairwise(seen)):
        pieces.append(_between(before, glyph, width, blanks[number]))
        pieces.append(glyph.char)
    return PdfLine(
        "".join(pieces),
        seen[0].left,
        seen[-1].right,
        seen[0].bottom,
        median(glyph.top - glyph.bottom for glyph in seen),
        width,
        columns="\t" in pieces,
    )


def _width(seen: Sequence[Glyph]) -> float:
    wide = [glyph.right - glyph.left for glyph in seen if _WIDE.match(glyph.char)]
    found = median(wide or [2 * (glyph.right - glyph.left) for glyph in seen])
    return found if found > 0 else 1.0


def _blanks_behind(glyphs: Sequence[Glyph]) -> list[str]:
    """The blanks that the file itself has behind each character that is seen."""
    blanks: list[str] = []
    for glyph in glyphs:
        if not glyph.char.isspace():
            blanks.append("")
        elif blanks and not glyph.made:
            blanks[-1] += glyph.char
        elif blanks:
            blanks[-1] = blanks[-1] or "\0"
    return blanks


def _between(before: Glyph, glyph: Glyph, width: float, blank: str) -> str:
    """What stands between two characters: nothing, a blank or a tab."""
    gap = glyph.left - before.right
    chinese = bool(_WIDE.match(before.char)) and bool(_WIDE.match(glyph.char))
    if gap > _COLUMN * width and not blank.strip("\0"):
        return "\t"
    if blank.strip("\0"):
        return "\u3000" if "\u3000" in blank else " "
    return " " if blank and (not chinese or gap > _BLANK * width) else ""


def paragraphs(pages: Sequence[PdfPage]) -> Iterator[str]:
    """The paragraphs of a file, without page numbers and lines that every page repeats."""
    repeated = _repeated(pages)
    text, last = "", None
    for page in pages:
        kept = [line for at, line in enumerate(page.lines) if not _is_edge(at, page, repeated)]
        margins = _margins(kept, page.width)
        for at, line in enumerate(kept):
            if last is not None and _goes_on(last, line, *margins, same_page=at > 0):
                text += _join(text, line.text)
            else:
                yield text
                text = line.text
            last = line
    yield text


def _repeated(pages: Sequence[PdfPage]) -> frozenset[str]:
    """The first and last lines that most pages share."""
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({line.text for line in [*page.lines[:_EDGE], *page.lines[-_EDGE:]]})
    most = max(_FEWEST_PAGES, len(pages) // 2 + 1)
    return frozenset(text for text, count in edges.items() if count >= most)


def _is_edge(at: int, page: PdfPage, repeated: frozenset[str]) -> bool:
    lines = page.lines
    at_edge = at < _EDGE or at >= len(lines) - _EDGE
    text = lines[at].text
    return at_edge and (
        text in repeated or bool(_NUMBER.fullmatch(text) or _PRINTED.fullmatch(text))
    )


def _margins(lines: Sequence[PdfLine], page_width: float) -> tuple[float, float]:
    """Where most lines of a page begin, and where those end that go on.

    That is where several end alike; a page of short lines has no such place, and its right margin
    is taken to be as wide as its left one.
    """
    if not lines:
        return 0.0, page_width
    starts = Counter(round(line.left) for line in lines)
    left = min(start for start, count in starts.items() if count == max(starts.values()))
    ends = sorted((line.right for line in lines), reverse=True)
    width = lines[0].width
    alike = (a for a, b in zip(ends, ends[_ALIKE - 1 :], strict=False) if a - b < width)
    return float(left), next(alike, max(ends[0], page_width - min(line.left for line in lines)))


def _goes_on(last: PdfLine, line: PdfLine, left: float, right: float, *, same_page: bool) -> bool:
    """Whether a line goes on with the paragraph of the line before."""
    width = last.width
    if last.columns or line.columns or last.right < right - _SHORT * width:
        return False
    if line.left > left + _INDENT * width or last.left > left + _ALIGNED * width:
        return False
    if abs(last.height - line.height) > _OTHER_HEIGHT * max(last.height, line.height):
        return False
    return not same_page or last.bottom - line.bottom < _APART * max(last.height, width) * 1.5


def _join(before: str, after: str) -> str:
    latin = before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii()
    return f" {after}" if latin and after[:1].isalpha() else after
