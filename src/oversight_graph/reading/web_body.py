"""Find the bulletin's own lines among those of a web page.

From the whole page down, the part that holds nearly all the prose is followed to where it
divides; from there single lines are taken in or left out by what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

from oversight_graph.data_files import toml_of
from oversight_graph.reading.web_kinds import Line, kind_of_line, weight
from oversight_graph.reading.web_lines import Region, WebLine, WebPage
from oversight_graph.reading.web_window import is_list, window_of

#: The share of the prose that a part must hold to stand for the part around it; less is enough
#: for a part with a name that content systems give to the body.
_NEARLY_ALL, _NAMED = 0.85, 0.6
#: A part beside the article holds less than this share.
_ASIDE = 0.4
_LONGEST_VALUE = 30
_CLEAN = frozenset((Line.PROSE, Line.SHORT))


@dataclass(frozen=True, slots=True)
class WebBody:
    """Which lines of a page are the bulletin's own, and the part of the page they stand in.

    ``first`` to ``last`` exclusive are the lines from the article's head to the bulletin's end;
    ``lines`` are the indexes of those that are the bulletin's own, ``prose`` their weight.
    """

    kinds: tuple[Line, ...]
    first: int
    last: int
    lines: tuple[int, ...]
    prose: int


class _Weights:
    """Sums of weight over lines, so that any part of the page is weighed at once."""

    def __init__(self, page: WebPage, kinds: Sequence[Line], window: range) -> None:
        weights = (
            weight(line, kind) if at in window else 0
            for at, (line, kind) in enumerate(zip(page.lines, kinds, strict=True))
        )
        self._sums = [0, *accumulate(weights)]

    def of(self, region: Region) -> int:
        """The weight of all lines of a region."""
        return self._sums[region.last] - self._sums[region.first]


def find_body(page: WebPage, title: str | None) -> WebBody:
    """The bulletin's own lines; none where the page holds no prose."""
    kinds = [_kind(line, title) for line in page.lines]
    _give_labels_their_values(page.lines, kinds)
    _set_aside(page, kinds)
    weights = _Weights(page, kinds, window_of(page.lines, kinds, title))
    core = _named(page.body, weights) or _core(page.body, weights)
    _keep_signature(page.lines, kinds, core)
    article = _article(core, kinds, page.lines, title)
    first, last = _widened(core, article, kinds)
    start = _behind_head(page.lines, kinds, range(first, last), title)
    stop = _before_end(kinds, range(start, last))
    taken = own_lines(kinds, range(start, stop))
    return WebBody(tuple(kinds), min(article.first, start), stop, taken, weights.of(core))


def _kind(line: WebLine, title: str | None) -> Line:
    return Line.HEAD if title is not None and line.text == title else kind_of_line(line)


def _give_labels_their_values(lines: Sequence[WebLine], kinds: list[Line]) -> None:
    """What stands on the line below 来源： is data about the page as well."""
    for at, (label, value) in enumerate(pairwise(lines)):
        is_label = kinds[at] in (Line.FURNITURE, Line.HEAD) and _pattern("label").fullmatch(
            label.text
        )
        is_short = kinds[at + 1] is Line.SHORT and len(value.text) <= _LONGEST_VALUE
        if is_label and is_short and value.text[-1] not in "：，；。":
            kinds[at + 1] = Line.HEAD


def _keep_signature(lines: Sequence[WebLine], kinds: list[Line], core: Region) -> None:
    """A day alone on a line behind the story is its signature, not data about the page."""
    told = False
    for at in range(core.first, len(lines)):
        told = told or kinds[at] is Line.PROSE
        if told and kinds[at] is Line.HEAD and _pattern("signed").fullmatch(lines[at].text):
            kinds[at] = Line.SHORT


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(toml_of("reading", "web-page.toml")[name])


@cache
def _names(name: str) -> frozenset[str]:
    return frozenset(toml_of("reading", "web-page.toml")[name])


def _regions(region: Region) -> Iterator[Region]:
    """A region and all regions inside it, the outer before the inner."""
    waiting = [region]
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(reversed(each.inside))


def _set_aside(page: WebPage, kinds: list[Line]) -> None:
    """Lines of a part whose name says that it stands beside the article are furniture.

    A part that holds much of the page's prose is not believed: names are given freely.
    """
    weights = _Weights(page, kinds, range(len(kinds)))
    most = _ASIDE * weights.of(page.body)
    for region in _regions(page.body):
        named = region.tag in ("footer", "aside") or region.names & _names("aside")
        if named and weights.of(region) < most:
            kinds[region.first : region.last] = [Line.FURNITURE] * (region.last - region.first)


def _named(body: Region, weights: _Weights) -> Region | None:
    """The innermost part with a name for bodies that holds most of the page's prose."""
    found, total = None, weights.of(body)
    for region in _regions(body):
        if region.names & _names("bodies") and weights.of(region) >= max(1, _NAMED * total):
            found = region
    return found


def _core(body: Region, weights: _Weights) -> Region:
    """The innermost part that holds nearly all the prose of every part around it."""
    core, total = body, weights.of(body)
    while total:
        best = max(core.inside, key=weights.of, default=None)
        if best is None or weights.of(best) < _NEARLY_ALL * weights.of(core):
            break
        core = best
    while core.tag in _names("paragraphs") and core.outer is not None:
        core = core.outer
    return core


def _article(
    core: Region, kinds: Sequence[Line], lines: Sequence[WebLine], title: str | None
) -> Region:
    """The part around the body that holds the title or the head lines as well."""
    region: Region | None = core
    first = core.first
    while region is not None:
        above, first = range(region.first, first), region.first
        if any(kinds[at] is Line.HEAD or lines[at].text == title for at in above):
            return region
        if region.outer is None or region.tag == "body":
            break
        region = region.outer
    return core


def _widened(core: Region, article: Region, kinds: Sequence[Line]) -> tuple[int, int]:
    """The lines of the body, and those beside it in the article that go on with it."""
    first, last = core.first, core.last
    while last < article.last and kinds[last] in _CLEAN:
        last += 1
    while first > article.first and kinds[first - 1] in _CLEAN:
        first -= 1
    return first, last


def own_lines(kinds: Sequence[Line], span: range) -> tuple[int, ...]:
    """The lines of a span that are the bulletin's own, without the furniture among them."""
    return tuple(
        at for at in span if kinds[at] in _OWN or (kinds[at] is Line.HEAD and at > span.start)
    )


def _behind_head(
    lines: Sequence[WebLine], kinds: Sequence[Line], span: range, title: str | None
) -> int:
    """Where the story begins: behind the last head line that stands before any prose."""
    start = span.start
    for at in span:
        if kinds[at] is Line.PROSE and not lines[at].row:
            break
        if kinds[at] in (Line.HEAD, Line.FURNITURE, Line.LINK) or lines[at].text == title:
            start = at + 1
    return start


def _before_end(kinds: Sequence[Line], span: range) -> int:
    """Where the story ends: before related pages, credits and the links at the foot."""
    told = False
    stop = span.stop
    for at in span:
        told = told or kinds[at] is Line.PROSE
        if told and (kinds[at] is Line.END or is_list(kinds, at)):
            stop = at
            break
    while stop > span.start and kinds[stop - 1] in _FOOT:
        stop -= 1
    return stop


_OWN = frozenset((Line.PROSE, Line.SHORT, Line.LINK))
_FOOT = frozenset((Line.LINK, Line.FURNITURE, Line.CREDITS, Line.HEAD, Line.END))
