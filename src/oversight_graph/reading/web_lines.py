"""A web page as the lines that a reader sees, with the parts of the page around them.

The page is parsed as browsers do. A line is the text between two block elements; white space
is joined as on a screen, a row of a table of data is one line with tabs between its cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from oversight_graph.data_files import toml_of
from oversight_graph.reading.web_tables import Cell, rows_down, rows_of_data
from oversight_graph.values import value

_TEXT, _BREAK = "-text", "br"
_SPACE = re.compile("[ \t\n\r\f\u00a0]+")
# A line end in the source between two Chinese characters is no blank on the screen.
_WRAPPED = re.compile(
    "(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…])[ \t\r]*\n[ \t\r\n]*"
    "(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…])"
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_EDGES = " \t\u3000"


@value
class WebLine:
    """One line: its text, how many of its characters are links, and whether it is a heading.

    ``spaced`` has a blank wherever an element begins or ends, as between a source and a day.
    """

    text: str
    spaced: str
    linked: int
    heading: bool
    row: bool


@dataclass(slots=True)
class Region:
    """An element with its lines, ``first`` to ``last`` exclusive, and the regions inside it."""

    tag: str
    names: frozenset[str]
    first: int
    last: int = 0
    inside: list[Region] = field(default_factory=list)
    outer: Region | None = None


@dataclass(frozen=True, slots=True)
class WebPage:
    """The lines of a page and its body as a tree of regions."""

    lines: tuple[WebLine, ...]
    body: Region


@cache
def _tags(name: str) -> frozenset[str]:
    return frozenset(toml_of("reading", "web-page.toml")[name])


def read_lines(parser: LexborHTMLParser, *, hidden: bool = False) -> WebPage:
    """The lines of a parsed page; ``hidden`` takes what the page does not show as well."""
    root = parser.root
    writer = _Writer(hidden=hidden, layouts=_layout_tables(parser))
    if root is not None:
        writer.walk(root)
    return WebPage(tuple(writer.lines), writer.region)


def _layout_tables(parser: LexborHTMLParser) -> frozenset[int]:
    """The tables with another one right inside them: they lay out the page."""
    found = set()
    for table in parser.css("table table"):
        outer = table.parent
        while outer is not None and outer.tag != "table":
            outer = outer.parent
        if outer is not None:
            found.add(outer.mem_id)
    return frozenset(found)


class _Writer:
    """Walks the nodes of a page once and writes down lines and regions."""

    def __init__(self, *, hidden: bool, layouts: frozenset[int] = frozenset()) -> None:
        self.lines: list[WebLine] = []
        self.region = Region("page", frozenset(), 0)
        self._top = self.region
        self._hidden, self._layouts = hidden, layouts
        self._pieces: list[str] = []
        self._linked: list[str] = []
        self._links = self._headings = self._pre = 0

    def walk(self, root: LexborNode) -> None:
        """Visit every node below ``root`` without recursion, however deep they stand."""
        node: LexborNode | None = root
        while node is not None:
            child = self._enter(node)
            if child is not None:
                node = child
                continue
            while node is not None and (node.next is None or node.mem_id == root.mem_id):
                parent = node.parent if node.mem_id != root.mem_id else None
                if parent is not None:
                    self._leave(parent)
                node = parent
            node = node.next if node is not None else None
        self._end_line()
        self._top.last = len(self.lines)

    def _enter(self, node: LexborNode) -> LexborNode | None:
        """Begin a node; return its first child when that is to be visited."""
        tag = node.tag or ""
        if tag == _TEXT:
            self._add(node.text_content or "")
            return None
        if tag == _BREAK:
            self._end_line()
        if tag[:1] in "-_!" or tag in _tags("unseen") or (not self._hidden and _is_hidden(node)):
            return None
        if tag == "table" and node.mem_id not in self._layouts:
            rows = _rows_of_data(node)
            if rows is not None:
                self._write_rows(rows)
                return None
        if node.first_child is None:
            return None
        self._begin(tag, node)
        return node.first_child

    def _begin(self, tag: str, node: LexborNode) -> None:
        if tag in _tags("blocks"):
            self._end_line()
            region = Region(tag, _names(node), len(self.lines), outer=self.region)
            self.region.inside.append(region)
            self.region = region
        self._links += tag == "a"
        self._headings += _is_heading(tag)
        self._pre += tag == "pre"

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in _tags("blocks"):
            self._end_line()
            self.region.last = len(self.lines)
            self.region = self.region.outer or self.region
        self._links -= tag == "a"
        self._headings -= _is_heading(tag)
        self._pre -= tag == "pre"

    def _add(self, text: str) -> None:
        if self._pre and "\n" in text:
            *before, text = text.split("\n")
            for piece in before:
                self._put(piece)
                self._end_line()
        self._put(text)

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        if self._links:
            self._linked.append(text)

    def _end_line(self) -> None:
        text = _joined("".join(self._pieces))
        if text:
            linked = len(_joined("".join(self._linked)))
            spaced = _joined(" ".join(self._pieces))
            self.lines.append(WebLine(text, spaced, linked, self._headings > 0, row=False))
        self._pieces.clear()
        self._linked.clear()

    def _write_rows(self, rows: list[list[str]]) -> None:
        self._end_line()
        region = Region("table", frozenset(), len(self.lines), outer=self.region)
        self.region.inside.append(region)
        for row in rows:
            text = "\t".join(row).rstrip("\t")
            self.lines.append(WebLine(text, text, 0, heading=False, row=True))
        region.last = len(self.lines)


def _joined(text: str) -> str:
    """A text with its white space as a screen shows it."""
    text = _CONTROLS.sub("", text)
    if "\n" in text:
        text = _WRAPPED.sub("", text)
    return _SPACE.sub(" ", text).strip(_EDGES)


def _names(node: LexborNode) -> frozenset[str]:
    attributes = node.attributes
    words = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return frozenset(words.lower().split())


def _is_heading(tag: str) -> bool:
    return len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"  # noqa: PLR2004 - h1 to h6


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def _rows_of_data(table: LexborNode) -> list[list[str]] | None:
    """The cells of a table of data, ``None`` for a table that only lays out the page."""
    return rows_of_data([_cells(row) for row in table.css("tr")])


def _cells(row: LexborNode) -> list[Cell]:
    return [_cell(node) for node in _children(row) if node.tag in ("td", "th")]


def _cell(node: LexborNode) -> Cell:
    writer = _Writer(hidden=False)
    writer.walk(node)
    text = " ".join(line.text for line in writer.lines)
    return Cell(text, rows_down(node.attributes.get("rowspan")), len(writer.lines))


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next
