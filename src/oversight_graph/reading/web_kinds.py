"""What a line of a web page is: prose, a short line, furniture, data about the page, a link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.reading.traditional import simplified
from oversight_graph.reading.web_lines import WebLine

_PROSE = re.compile("[。；！？]|[，、：]")
_FULL_STOP = re.compile("[。！？；]")
_HAN = re.compile("[\u3400-\u9fff]")
#: So much of a line in links makes it a link; so many characters without a stop are prose.
_MOSTLY = 0.6
_LONG = 40
#: Head lines and furniture are short: a longer line tells something.
_LONGEST_HEAD, _LONGEST_FURNITURE = 160, 80


class Line(Enum):
    """What a line is for."""

    PROSE = auto()
    SHORT = auto()
    HEAD = auto()
    LINK = auto()
    FURNITURE = auto()
    CREDITS = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class _Patterns:
    tools: re.Pattern[str]
    furniture: re.Pattern[str]
    end: re.Pattern[str]
    credits: re.Pattern[str]
    head: re.Pattern[str]
    described: re.Pattern[str]
    dated: re.Pattern[str]
    attached: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    web, plain = toml_of("reading", "web-page.toml"), toml_of("reading", "page-lines.toml")
    return _Patterns(
        tools=re.compile(rf"[\s\[\]【】（）()|｜、·]+|{_any(web['tools']).pattern}"),
        furniture=_any([*web["furniture"], *plain["navigation"]]),
        end=_any(web["end"]),
        credits=re.compile(web["credits"]),
        head=_any(plain["metadata"]),
        described=_labels(web["described"]),
        dated=re.compile(plain["dated"]),
        attached=re.compile(web["attached"]),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _labels(labels: list[str]) -> re.Pattern[str]:
    """Any of the labels at the start of a row, with blanks between its characters."""
    spaced = "|".join(r"\s*".join(label) for label in labels)
    return re.compile(rf"[\[【]?\s*(?:{spaced})\s*[\]】]?\s*(?:[：:]|\t|$)")


def kind_of_line(line: WebLine) -> Line:
    """Tell what a line is for by its words and its links."""
    text = simplified(line.text)
    if line.row:
        return Line.HEAD if _is_described(text) or is_head(text) else Line.PROSE
    if (around := _around(text)) is not None:
        return around
    if is_head(simplified(line.spaced)):
        return Line.HEAD
    if line.linked > _MOSTLY * len(line.text):
        return _linked(line.text)
    return Line.PROSE if _is_prose(line.text) else Line.SHORT


def _is_described(row: str) -> bool:
    """Whether a row of a table describes the document: 索引号, 发文字号."""
    return bool(_patterns().described.match(row)) and not _FULL_STOP.search(row)


def _around(text: str) -> Line | None:
    """What a line is that belongs to the page around an article, ``None`` for another."""
    if len(text) > _LONGEST_FURNITURE or (text.endswith("。") and "转载" not in text):
        return None
    patterns = _patterns()
    for kind, pattern in (
        (Line.END, patterns.end),
        (Line.CREDITS, patterns.credits),
        (Line.FURNITURE, patterns.furniture),
    ):
        if pattern.match(text):
            return kind
    return Line.FURNITURE if _holds_only(patterns.tools, text) else None


def _holds_only(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text is one match after another; a loop, as one pattern could take for ever."""
    position = 0
    while position < len(text) and (match := pattern.match(text, position)):
        position = match.end()
    return position == len(text)


def is_head(text: str) -> bool:
    """Whether a line says where and when a page was published."""
    if len(text) > _LONGEST_HEAD or _FULL_STOP.search(text):
        return False
    return bool(_patterns().head.match(text) or _patterns().dated.search(text))


def _linked(text: str) -> Line:
    """A line of links is no prose, unless it names an attachment or is a whole sentence."""
    if _patterns().attached.search(text):
        return Line.SHORT
    whole = _FULL_STOP.search(text) and len(text) > _LONG
    return Line.PROSE if whole else Line.LINK


def _is_prose(text: str) -> bool:
    if len(_HAN.findall(text)) < 2:  # noqa: PLR2004 - one character tells nothing
        return False
    return bool(_FULL_STOP.search(text)) or (len(text) >= _LONG and bool(_PROSE.search(text)))


def weight(line: WebLine, kind: Line) -> int:
    """How much a line speaks for the part of the page around it being the body."""
    own = len(line.text) - line.linked
    if kind is Line.PROSE:
        return own
    return own // 4 if kind is Line.SHORT and own > 1 else 0
