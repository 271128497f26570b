"""Plain text and Markdown: one or several bulletins, each with its head lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from oversight_graph.reading.decoding import decode, refuse_mojibake
from oversight_graph.reading.draft import Draft
from oversight_graph.reading.given import Given
from oversight_graph.reading.head_lines import calendar_day
from oversight_graph.reading.limits import check
from oversight_graph.reading.page import read_page
from oversight_graph.reading.several import openings


def read_plain(data: bytes, name: str, given: Given) -> list[Draft]:
    """Read the bytes of a plain text."""
    decoded = decode(data, name, given.charset)
    refuse_mojibake(decoded.text, name)
    return drafts_of(decoded.text, name, decoded.warnings)


def drafts_of(text: str, name: str, warnings: tuple[str, ...] = ()) -> list[Draft]:
    """The bulletins of a text; a text with one bulletin stays as it is to the last blank."""
    _check_size(text, name)
    page = read_page(text)
    lines = [text[line.start : line.end] for line in page.lines]
    starts = openings(lines, [line.part for line in page.lines])
    if len(starts) < 2:  # noqa: PLR2004 - several are two or more
        return [Draft(text, warnings=warnings)]
    cuts = [0, *(page.lines[at].start for at in starts[1:]), len(text)]
    return [Draft(text[start:end].strip("\n"), warnings=warnings) for start, end in pairwise(cuts)]


def _check_size(text: str, name: str) -> None:
    check(name, "longest_text", len(text))
    lines = text.split("\n")
    check(name, "longest_line", max(map(len, lines)))
    check(name, "most_lines", len(lines))


_FRONT = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_ENTRY = re.compile(r"([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")
_FENCE = re.compile(r"[ \t]*(?:```|~~~).*$")
_RULE = re.compile(r"[ \t]{0,3}(?:[-*_][ \t]*){3,}$")
_OPENING = re.compile(r"[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?=\S))+")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")
_STRONG = re.compile(r"(\*{1,3}|_{2,3}|~~|`)(?=\S)([^*_~`\n]{1,2000})(?<=\S)\1")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_DIVIDER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_KEYS = {
    "title": ("title", "标题"),
    "publisher": ("publisher", "source", "来源", "发布机构"),
    "issued": ("date", "issued", "published", "日期", "发布时间", "发布日期"),
    "url": ("url", "link", "permalink", "链接"),
}


def read_markdown(data: bytes, name: str, given: Given) -> list[Draft]:
    """Read the bytes of a Markdown text: its words without its marks, its front matter."""
    decoded = decode(data, name, given.charset)
    refuse_mojibake(decoded.text, name)
    _check_size(decoded.text, name)
    front = _FRONT.match(decoded.text)
    text = decoded.text[front.end() :] if front else decoded.text
    entries = dict(_ENTRY.findall(front.group(1))) if front else {}
    plain = "\n".join(_unmarked(text)).strip("\n")
    drafts = drafts_of(plain or text, name, decoded.warnings)
    return [_with_front(drafts[0], entries), *drafts[1:]] if entries else drafts


def _unmarked(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if _FENCE.match(line) or _RULE.match(line) or ("|" in line and _DIVIDER.match(line)):
            continue
        stripped = line.strip()
        if stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 1:
            cells = re.split(r"(?<!\\)\|", stripped[1:-1])
            yield "\t".join(_words(cell.strip()) for cell in cells).rstrip("\t")
        else:
            yield _words(_CLOSING.sub("", _OPENING.sub("", line)) if _OPENING.match(line) else line)


def _words(text: str) -> str:
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    return _ESCAPED.sub(r"\1", _STRONG.sub(r"\2", _STRONG.sub(r"\2", text)))


def _with_front(draft: Draft, entries: dict[str, str]) -> Draft:
    def said(what: str) -> str | None:
        values = (entries.get(key, "").strip("\"'") for key in _KEYS[what])
        return next(filter(None, values), None)

    return Draft(
        draft.text,
        title=said("title"),
        publisher=said("publisher"),
        issued=_day(said("issued")),
        url=said("url"),
        warnings=draft.warnings,
    )


def _day(text: str | None) -> date | None:
    match = _DAY.search(text or "")
    return calendar_day(match) if match else None
