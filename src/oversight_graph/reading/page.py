"""Tell a bulletin's body from the lines of the page around it, and read the head lines.

The patterns live in ``page-lines.toml``. Nothing is dropped: lines that are not body keep
their part (navigation, metadata, related) and go to the report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from oversight_graph.data_files import toml_of
from oversight_graph.reading.document import Part
from oversight_graph.reading.head_lines import (
    calendar_day,
    document_number,
    issued_in,
    publisher_in,
)
from oversight_graph.reading.traditional import is_traditional, simplified
from oversight_graph.values import value

#: Longest lines, in characters, that can be a title or a head line.
_MAX_TITLE = 90
_MAX_METADATA = 120
#: How a line of the story ends that goes on in the next one.
_GOES_ON = "；："
#: How a line ends that is no title.
_GOING_ON = "；，：;,:"
_HEAD_LINES = 12
#: What ends a sentence: a line with it tells something.
_STOP = "。"
#: A subtitle opens with dashes.
_DASH = "—"


@value
class Line:
    """One non-blank line: trimmed code-point offsets and what it is for."""

    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a document with what its head lines say."""

    lines: tuple[Line, ...]
    title: str | None
    publisher: str | None
    issued: date | None
    document_number: str | None


@dataclass(frozen=True, slots=True)
class _Patterns:
    navigation: re.Pattern[str]
    related_start: re.Pattern[str]
    metadata: re.Pattern[str]
    dated: re.Pattern[str]
    signature: re.Pattern[str]
    number: re.Pattern[str]
    official: re.Pattern[str]
    item: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    data = toml_of("reading", "page-lines.toml")
    return _Patterns(
        navigation=_any(data["navigation"]),
        related_start=_any(data["related_start"]),
        metadata=_any(data["metadata"]),
        dated=re.compile(data["dated"]),
        signature=re.compile(data["signature"]),
        number=_any(data["document_number"]),
        official=re.compile(data["official_title"]),
        item=re.compile(data["item"]),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns))


def read_page(text: str) -> Page:
    """Sort the lines of ``text`` into parts and read title, publisher and date."""
    patterns = _patterns()
    spans = list(_line_spans(text))
    parts = _parts(text, spans, patterns)
    title_at = _title_index(text, spans, parts)
    if title_at is not None:
        parts[title_at] = Part.TITLE
    metadata = [text[a:b] for (a, b), p in zip(spans, parts, strict=True) if p is Part.METADATA]
    issued = issued_in(metadata)
    if issued is None:
        issued = _signature(text, spans, parts, patterns.signature)
    return Page(
        lines=tuple(Line(a, b, p) for (a, b), p in zip(spans, parts, strict=True)),
        title=None if title_at is None else text[slice(*spans[title_at])],
        publisher=publisher_in(metadata),
        issued=issued,
        document_number=document_number([text[a:b] for a, b in spans[:_HEAD_LINES]]),
    )


def _line_spans(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)]


def _parts(text: str, spans: list[tuple[int, int]], patterns: _Patterns) -> list[Part]:
    parts: list[Part] = []
    related, told = False, False
    plain = simplified(text) if is_traditional(text) else text
    for start, end in spans:
        line = plain[start:end]
        # A related-links heading before the story would swallow the bulletin itself.
        related = related or (told and bool(patterns.related_start.match(line)))
        part = Part.RELATED if related else _part(line, patterns, head=not told)
        told = told or (part is Part.BODY and (_STOP in line or line[-1] in _GOES_ON))
        parts.append(part)
    return parts


def _part(line: str, patterns: _Patterns, *, head: bool) -> Part:
    """What a line is for; ``head`` while no line has told anything yet."""
    if patterns.navigation.match(line):
        return Part.NAVIGATION
    if len(line) > _MAX_METADATA:
        return Part.BODY
    dated = head and _STOP not in line and patterns.dated.search(line)
    return Part.METADATA if dated or patterns.metadata.match(line) else Part.BODY


def _title_index(text: str, spans: list[tuple[int, int]], parts: list[Part]) -> int | None:
    """The title is the last short line before the first metadata line, else the first line."""
    body = [i for i, part in enumerate(parts[:_HEAD_LINES]) if part is Part.BODY]
    lines = {i: text[slice(*spans[i])] for i in body}
    if (named := _below_number(lines)) is not None:
        return named
    told = next((i for i in body if _STOP in lines[i]), _HEAD_LINES)
    meta = next((i for i, part in enumerate(parts[:told]) if part is Part.METADATA), None)
    before = [i for i in body if meta is not None and i < meta]
    fit = (i for i in [*reversed(before), *body[:1]] if len(body) > 1 and _may_be_title(lines[i]))
    return next(fit, None)


def _may_be_title(line: str) -> bool:
    tells = _STOP in line or line[-1] in _GOING_ON
    marked = line[0] == _DASH or _patterns().item.match(line) is not None
    return len(line) <= _MAX_TITLE and not tells and not marked


def _below_number(lines: dict[int, str]) -> int | None:
    """In an official document the title stands below the number: 云纪发〔2024〕5号, 关于…的通报."""
    patterns = _patterns()
    for above, below in pairwise(lines):
        is_number = patterns.number.fullmatch(lines[above])
        if is_number and _may_be_title(lines[below]) and patterns.official.search(lines[below]):
            return below
    return None


def _signature(
    text: str, spans: list[tuple[int, int]], parts: list[Part], pattern: re.Pattern[str]
) -> date | None:
    """A date standing alone on one of the last body lines dates the bulletin."""
    for index in [i for i, part in enumerate(parts) if part is Part.BODY][-2:]:
        if match := pattern.match(text[slice(*spans[index])]):
            return calendar_day(match)
    return None
