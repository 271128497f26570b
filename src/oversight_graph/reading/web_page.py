"""HTML pages: the title, the bulletin's own text, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from selectolax.lexbor import LexborHTMLParser

from oversight_graph.data_files import toml_of
from oversight_graph.reading.decoding import Decoded, decode, refuse_mojibake
from oversight_graph.reading.document import Part
from oversight_graph.reading.draft import Draft
from oversight_graph.reading.given import Given
from oversight_graph.reading.head_lines import document_number, issued_in, publisher_in
from oversight_graph.reading.limits import check
from oversight_graph.reading.several import openings
from oversight_graph.reading.troubles import Unreadable
from oversight_graph.reading.web_body import WebBody, find_body, own_lines
from oversight_graph.reading.web_kinds import Line
from oversight_graph.reading.web_lines import WebLine, WebPage, read_lines
from oversight_graph.reading.web_metadata import said_by
from oversight_graph.reading.web_title import better_title, find_title, title_of_longest_story
from oversight_graph.values import value

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]+)""")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
#: Elements that close by themselves or hold nothing, so that they never pile up.
_FLAT = frozenset(toml_of("reading", "web-page.toml")["flat"])
_HEAD_OF_PAGE = 4096
_LOOKED_AT = 30


def read_web_page(data: bytes, name: str, given: Given) -> list[Draft]:
    """Read the bytes of an HTML page.

    Raises ``InputError`` for a page without a bulletin: a list of links, or a page whose text
    a script would fetch.
    """
    check(name, "largest_page", len(data))
    decoded = decode(data, name, given.charset or _declared(data), tolerant=True)
    refuse_mojibake(_TAGS.sub("", decoded.text[: _LOOKED_AT * _HEAD_OF_PAGE]), name)
    _refuse_depth(decoded.text, name)
    _refuse_attributes(decoded.text, name)
    parser = LexborHTMLParser(decoded.text)
    found = _bulletin(parser, hidden=False)
    if found.body.prose < _LITTLE:
        # Some systems hide the text until a script has run: then nearly all of it is hidden.
        all_of_it = _bulletin(parser, hidden=True)
        found = all_of_it if all_of_it.body.prose > _MOSTLY_HIDDEN * found.body.prose else found
    if not found.body.prose:
        raise Unreadable(_why_empty(parser), name=name)
    warnings = (*decoded.warnings, *_cut_off(decoded.text))
    return _drafts(parser, replace(decoded, warnings=warnings), found, given.url or name)


#: How little prose makes one look at what is hidden, and how much more that must be.
_LITTLE, _MOSTLY_HIDDEN = 100, 4


@value
class _Bulletin:
    page: WebPage
    body: WebBody
    title: str | None


def _bulletin(parser: LexborHTMLParser, *, hidden: bool) -> _Bulletin:
    """The lines of a page, which of them are the bulletin's own, and its title."""
    page = read_lines(parser, hidden=hidden)
    title = find_title(parser, page) or title_of_longest_story(page)
    body = find_body(page, title)
    if (better := better_title(title, page, body)) is not None:
        title, body = better, find_body(page, better)
    return _Bulletin(page, body, title)


_TAGS = re.compile(r"<[^<>]{0,2000}>|&#?\w{1,10};")


def _declared(data: bytes) -> str | None:
    head = data[:_HEAD_OF_PAGE]
    match = _CHARSET.search(head) or _XML.search(head)
    return match.group(1).decode("ascii") if match else None


def _refuse_depth(html: str, name: str) -> None:
    """Elements deep inside each other cost the parser the square of their depth."""
    depth = deepest = 0
    for match in _TAG.finditer(html):
        if match.group(2).lower() not in _FLAT:
            depth = max(0, depth - 1) if match.group(1) else depth + 1
            deepest = max(deepest, depth)
    check(name, "deepest_page", deepest)


def _refuse_attributes(html: str, name: str) -> None:
    """The attributes of an element cost the parser the square of their number."""
    for match in _LONG_TAG.finditer(_QUOTED.sub("", html)):
        check(name, "most_attributes", len(match.group().split()))


_QUOTED = re.compile(r"\"[^\"<>]*\"|'[^'<>]*'")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{1000,}")


def _cut_off(html: str) -> tuple[str, ...]:
    """A page without its last tag may be half of a page."""
    whole = _CLOSED.search(html, max(0, len(html) - _HEAD_OF_PAGE))
    return () if whole else ("the page ends without its last tag: it may have been cut off",)


_CLOSED = re.compile(r"</(?:html|body|frameset)\s*>", re.IGNORECASE)


def _why_empty(parser: LexborHTMLParser) -> str:
    links = len(parser.css("a"))
    if links > _MANY_LINKS:
        return "page_of_links"
    if parser.css_first("script") is not None:
        return "page_of_script"
    return "page_without_text"


_MANY_LINKS = 20


def _drafts(
    parser: LexborHTMLParser, decoded: Decoded, found: _Bulletin, address: str
) -> list[Draft]:
    page, body, title = found.page, found.body, found.title
    notices = _notices(page, body, title)
    if notices:
        return [_notice(page, body.kinds, span, decoded.warnings) for span in notices]
    heads = _head_strings(page, range(body.first, body.lines[0] if body.lines else body.last))
    said = said_by(parser, decoded.text, heads, address)
    return [
        Draft(
            "\n".join([*([title] if title else []), *(page.lines[at].text for at in body.lines)]),
            headed=True,
            title=title,
            publisher=said.publisher,
            origin=said.origin,
            issued=said.issued,
            url=said.url,
            document_number=said.document_number,
            warnings=decoded.warnings,
        )
    ]


def _head_strings(page: WebPage, span: range) -> list[str]:
    """The lines above a story, each label with its value."""
    strings = [string for at in span for string in _labelled(page.lines[at])]
    joined = (a + b for a, b in pairwise(strings) if _BARE_LABEL.fullmatch(a))
    return [*joined, *strings]


def _labelled(line: WebLine) -> Iterator[str]:
    if not line.row:
        yield _LABEL.sub(lambda match: re.sub(r"\s+", "", match.group()), line.spaced)
        return
    cells = [cell for cell in line.text.split("\t") if cell]
    for label, following in zip(cells[::2], cells[1::2], strict=False):
        bare = re.sub(r"\s+", "", label).strip("[]【】：:")
        yield f"{bare}：{following}"


_BARE_LABEL = re.compile("[\u4e00-\u9fff]{2,6}[：:]")
#: A label with blanks to fill its column: 来　源：
_LABEL = re.compile("[\u4e00-\u9fff](?:[ \u3000]{1,4}[\u4e00-\u9fff]){1,3}[ \u3000]*[：:]")

_AS_PART = {
    Line.HEAD: Part.METADATA,
    Line.PROSE: Part.BODY,
    Line.SHORT: Part.BODY,
    Line.LINK: Part.BODY,
}


def _notices(page: WebPage, body: WebBody, title: str | None) -> list[range]:
    """Where each bulletin of a page with several stands; none for a page with one."""
    span = range(body.first, body.last)
    texts = [page.lines[at].text for at in span]
    parts = [
        Part.BODY if text == title else _AS_PART.get(body.kinds[at], Part.NAVIGATION)
        for at, text in zip(span, texts, strict=True)
    ]
    starts = openings(texts, parts)
    if len(starts) < 2:  # noqa: PLR2004 - several are two or more
        return []
    edges = [body.first + at for at in starts] + [body.last]
    return [range(start, stop) for start, stop in pairwise(edges)]


def _notice(page: WebPage, kinds: Sequence[Line], span: range, warnings: tuple[str, ...]) -> Draft:
    """One bulletin of a page with several: its title, its head lines, its story."""
    title = page.lines[span.start].text
    start = next((at for at in span if kinds[at] is Line.HEAD), span.start) + 1
    while start < span.stop and kinds[start] in (Line.HEAD, Line.FURNITURE):
        start += 1
    heads = _head_strings(page, range(span.start + 1, start))
    story = (page.lines[at].text for at in own_lines(kinds, range(start, span.stop)))
    origin = publisher_in(heads)
    return Draft(
        "\n".join([title, *story]),
        headed=True,
        title=title,
        publisher=origin,
        origin=origin,
        issued=issued_in(heads),
        document_number=document_number(heads),
        warnings=warnings,
    )
