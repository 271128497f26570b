"""Bulletins that come twice: the same one from two places, and a page that was changed later.

Both are told with care, since a fact counted once too few is as wrong as one too many:

* **The same**: bodies alike in every character once blanks, quotation marks and the width of
  characters are left out, issued within two weeks of each other where both say when. A very
  short body does not suffice: the title must be the same too.
* **A version**: the same address, or the same title, publisher and day; from another input; and
  at least half of the shorter wording in common. Notices are written alike and lists have one
  address for all: where the titles differ nine tenths must be in common.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from urllib.parse import urlsplit

from oversight_graph.building.outcome import Outcome
from oversight_graph.reading.document import Document, Part
from oversight_graph.values import value

_REPRINTED_WITHIN = timedelta(days=14)
#: A body of fewer characters says too little to be told by itself.
_SHORT = 40
#: Wordings are compared by their pieces of four characters.
_PIECE = 4
_COMMON = 0.5
_COMMON_UNDER_OTHER_TITLE = 0.9
#: How many earlier pages of one address a page is compared with.
_COMPARED = 20
_LEFT_OUT = re.compile(r"[\s“”‘’\"'「」『』\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")


@value
class Page:
    """What is kept of a document to know it again; ``body`` are spans of its text."""

    name: str
    sha256: str
    title: str
    issued: date | None
    fetched: str
    body: tuple[tuple[int, int], ...]

    @property
    def input(self) -> str:
        """The input that the document is from."""
        return self.name.partition("#")[0]

    def order(self) -> tuple[str, date, str]:
        """What puts the versions of a page in order."""
        return (self.fetched, self.issued or date.min, self.name)

    def surely_after(self, other: Page) -> bool:
        """Tell whether it is known to be the later one, and not by its name alone."""
        if self.fetched and other.fetched and self.fetched != other.fetched:
            return True
        return bool(self.issued and other.issued and self.issued != other.issued)


class Repeats:
    """Remembers the documents of a build; ``texts`` are theirs by SHA-256."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._by_sha256: dict[str, Page] = {}
        self._by_wording: defaultdict[str, list[Page]] = defaultdict(list)
        self._by_place: defaultdict[tuple[str, ...], list[Page]] = defaultdict(list)
        #: Which line of versions each page belongs to: the SHA-256 of the first.
        self._line: dict[str, str] = {}

    def first_of(self, document: Document) -> Page | None:
        """Return the page that is the same bulletin, if one was remembered."""
        if document.sha256 in self._by_sha256:
            return self._by_sha256[document.sha256]
        alike = self._by_wording.get(_wording_key(document), ())
        return next((page for page in alike if _near(page.issued, document.issued)), None)

    def remember(self, outcome: Outcome, document: Document) -> None:
        """Remember a document that is not the same as an earlier one."""
        issued, fetched = document.issued, outcome.fetched
        title = _plain(document.title or "")
        page = Page(outcome.name, document.sha256, title, issued, fetched, _body(document))
        self._by_sha256[page.sha256] = page
        self._by_wording[_wording_key(document)].append(page)
        for place in _places(document):
            self._join(page, document, self._by_place[place][-_COMPARED:])
            self._by_place[place].append(page)

    def revisions(self) -> Iterator[tuple[Page, Page]]:
        """Yield each later version of a page with the one just before it."""
        lines: defaultdict[str, list[Page]] = defaultdict(list)
        for sha256, first in self._line.items():
            lines[first].append(self._by_sha256[sha256])
        for pages in lines.values():
            ordered = sorted(pages, key=Page.order)
            yield from zip(ordered[1:], ordered, strict=False)

    def _join(self, page: Page, document: Document, others: list[Page]) -> None:
        """Put a page into the line of the earlier page that it has most in common with."""
        if page.sha256 in self._line:
            return
        pieces = _pieces(_wording(document.text, page.body))
        shares = [(self._share(pieces, other), other) for other in others]
        shares = [(share, other) for share, other in shares if other.input != page.input]
        share, nearest = max(shares, key=lambda each: each[0], default=(0.0, page))
        titled_alike = page.title in nearest.title or nearest.title in page.title
        if share >= (_COMMON if titled_alike else _COMMON_UNDER_OTHER_TITLE):
            first = self._line.setdefault(nearest.sha256, nearest.sha256)
            self._line[page.sha256] = first

    def _share(self, pieces: set[str], other: Page) -> float:
        theirs = _pieces(_wording(self._texts[other.sha256], other.body))
        shorter = min(len(pieces), len(theirs))
        return len(pieces & theirs) / shorter if shorter else 0.0


def _near(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs(one - other) <= _REPRINTED_WITHIN


def _body(document: Document) -> tuple[tuple[int, int], ...]:
    return tuple((s.start, s.end) for s in document.sentences if s.part is Part.BODY)


def _wording(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Return the words of a text that two prints of it have in common."""
    return _plain("".join(text[start:end] for start, end in spans))


def _plain(written: str) -> str:
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKC", written))


def _wording_key(document: Document) -> str:
    wording = _wording(document.text, _body(document))
    if not wording:
        return document.sha256
    key = wording if len(wording) >= _SHORT else f"{document.title}\n{wording}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _pieces(wording: str) -> set[str]:
    return {wording[at : at + _PIECE] for at in range(max(1, len(wording) - _PIECE + 1))}


def _places(document: Document) -> Iterator[tuple[str, ...]]:
    """Yield what tells of which page a document is a version."""
    if document.url:
        yield ("url", _address(document.url))
    if document.title and document.publisher and document.issued:
        yield ("head", _plain(document.title), document.publisher, document.issued.isoformat())


def _address(url: str) -> str:
    """Return an address without what does not change the page: scheme, fragment, last slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}{query}"
