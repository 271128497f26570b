"""The title of a web page: what a meta tag, a heading and the window's title agree on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from selectolax.lexbor import LexborHTMLParser

from oversight_graph.data_files import toml_of
from oversight_graph.reading.web_body import WebBody
from oversight_graph.reading.web_kinds import Line, kind_of_line
from oversight_graph.reading.web_lines import WebLine, WebPage
from oversight_graph.reading.web_metadata import MetaTags
from oversight_graph.reading.web_window import prose_below

_SHORTEST, _LONGEST = 4, 120
#: How many lines above the head lines a title may stand, and how none ends.
_ABOVE, _NO_TITLE_ENDS = 5, "。；，：、"
_SEPARATORS = re.compile(
    r"\s*[_|｜]\s*|\s+[-–—]+\s+|--+|(?<=[\u4e00-\u9fff）”》])[-–—](?=[\u4e00-\u9fff])"
)
_BLANKS = re.compile(r"\s+")
#: A link of so few characters names a column.
_COLUMN = 10
#: So many head lines are looked at; a page with more lists other pages.
_MOST_HEADS = 50
#: A shortened title ends so.
_CUT = re.compile(r"(?:\.{2,}|…+)$")


def find_title(parser: LexborHTMLParser, page: WebPage) -> str | None:
    """The title as the page shows it where it does, else as the tags give it."""
    window = _window(parser)
    candidates = [*MetaTags(parser).values("title"), *_window_parts(window)]
    for candidate in candidates:
        if shown := _shown(candidate, page.lines):
            return shown
    if shown := _inside_window(window, page.lines):
        return shown
    likely = [each for each in candidates if _is_title(each) and not _is_site(each)]
    return next(iter(likely), None)


def title_of_longest_story(page: WebPage) -> str | None:
    """For a page whose tags tell nothing: what stands above the head line with most prose below."""
    kinds = [kind_of_line(line) for line in page.lines]
    best, most = None, 0
    heads = (at for at, kind in enumerate(kinds) if kind is Line.HEAD and not page.lines[at].linked)
    for at in islice(heads, _MOST_HEADS):
        above = range(at - 1, max(-1, at - _ABOVE), -1)
        fit = [
            above_at for above_at in above if _may_be_title(page.lines[above_at], kinds[above_at])
        ]
        prose = prose_below(page.lines, kinds, at)
        if fit and prose > most:
            best, most = max(fit, key=lambda each: len(page.lines[each].text)), prose
    return None if best is None else page.lines[best].text


def better_title(title: str | None, page: WebPage, body: WebBody) -> str | None:
    """The line above the story where the title found is not shown, or only below the story.

    A window may bear the name of the site, which its foot shows again; ``None`` where the title
    found is as good.
    """
    if title is not None and _stands_above(title, page, body):
        return None
    above = _title_above(page, body)
    return above if above is not None and len(above) >= len(title or "") else None


def _stands_above(title: str, page: WebPage, body: WebBody) -> bool:
    """Whether a page shows a title by itself, on one line or more, above the story."""
    story = body.lines[0] if body.lines else len(page.lines)
    above = page.lines[:story]
    return any(line.text == title for line in above) or _over_lines(_bare(title), above) is not None


def _title_above(page: WebPage, body: WebBody) -> str | None:
    """A heading, else the longest short line above the story."""
    if not body.lines:
        return None
    story = next((at for at in body.lines if body.kinds[at] is Line.PROSE), body.lines[0])
    heads = [at for at in range(body.first, story) if body.kinds[at] is Line.HEAD]
    above = range(heads[0] - 1, max(-1, heads[0] - _ABOVE), -1) if heads else range(story)
    fit = [at for at in above if _may_be_title(page.lines[at], body.kinds[at])]
    best = max(fit, key=lambda at: (page.lines[at].heading, len(page.lines[at].text)), default=None)
    return None if best is None else page.lines[best].text


def _may_be_title(line: WebLine, kind: Line) -> bool:
    fits = kind is Line.SHORT or (kind is Line.PROSE and line.heading)
    return fits and _SHORTEST < len(line.text) <= _LONGEST and line.text[-1] not in _NO_TITLE_ENDS


def _is_site(text: str) -> bool:
    """Whether a title names a site or a column rather than an article."""
    return bool(_named("site").search(text)) or bool(_named("untitled").match(text))


@cache
def _named(name: str) -> re.Pattern[str]:
    """The pattern of that name of titles that are those of no article."""
    return re.compile(toml_of("reading", "web-page.toml")[name])


def _window(parser: LexborHTMLParser) -> str:
    node = parser.css_first("title")
    return " ".join((node.text() if node is not None else "").split())


def _window_parts(window: str) -> list[str]:
    """The window's title, then its parts, the longest first."""
    parts = [part.strip() for part in _SEPARATORS.split(window)]
    return [each for each in (window, *sorted(parts, key=len, reverse=True)) if _is_title(each)]


def _is_title(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST


def _shown(candidate: str, lines: Sequence[WebLine]) -> str | None:
    """The line that shows a title, by itself or as the whole of which it was cut short."""
    if not _is_title(candidate) or _is_site(candidate):
        return None
    wanted = _bare(candidate)
    cut = _bare(_CUT.sub("", candidate)) if _CUT.search(candidate) else None
    for line in _titles(lines):
        bare = _bare(line.text)
        if bare == wanted or (cut and bare.startswith(cut)):
            return line.text
    return _over_lines(wanted, lines)


def _over_lines(wanted: str, lines: Sequence[WebLine]) -> str | None:
    """A title that the page breaks into two or three lines."""
    texts = [line.text for line in lines]
    for at, text in enumerate(texts):
        if not wanted.startswith(_bare(text)):
            continue
        for count in (2, 3):
            joined = "".join(texts[at : at + count])
            if _bare(joined) == wanted:
                return joined
    return None


def _inside_window(window: str, lines: Sequence[WebLine]) -> str | None:
    """The longest line, a heading before others, that the window's title holds."""
    bare = _bare(window)
    found = [
        line
        for line in _titles(lines)
        if len(line.text) > _SHORTEST + 1 and _bare(line.text) in bare and not _is_site(line.text)
    ]
    return max(found, key=lambda line: (line.heading, len(line.text))).text if found else None


def _titles(lines: Sequence[WebLine]) -> Iterator[WebLine]:
    """The lines that may be a title; one that is a link only where no other shows it."""
    fit = [line for line in lines if _is_title(line.text) and not line.row]
    yield from (line for line in fit if not line.linked)
    yield from (line for line in fit if line.linked and len(line.text) > _COLUMN)


def _bare(text: str) -> str:
    return _BLANKS.sub("", text).replace("\u3000", "")
