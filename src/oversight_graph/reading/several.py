"""Tell where each bulletin begins in a text that holds several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.reading.document import Part
from oversight_graph.reading.traditional import simplified

_LONGEST_TITLE, _SHORTEST_TITLE = 90, 8
#: So many characters with a stop tell something.
_TELLS = 15
_STOP = "。"
_NO_TITLE_ENDS = "。；，：、？"
#: Between a title and the head line below it may stand so many lines, such as a number.
_APART = 2


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(toml_of("reading", "page-lines.toml")["opens"])


def openings(lines: Sequence[str], parts: Sequence[Part]) -> list[int]:
    """The lines on which bulletins begin; one or none where the text holds no more than one.

    A bulletin begins with a title that a head line follows closely, and tells something
    before the next begins.
    """
    found: list[int] = []
    told = True
    for at, part in enumerate(parts):
        if part is Part.METADATA and told and _opens().search(simplified(lines[at])):
            if (title := _title_above(lines, parts, at)) is not None:
                found.append(title)
                told = False
        elif part is Part.BODY and _STOP in lines[at] and len(lines[at]) >= _TELLS:
            told = True
    if not told and found:
        found.pop()
    return found


def _title_above(lines: Sequence[str], parts: Sequence[Part], head: int) -> int | None:
    for at in range(head - 1, max(-1, head - 1 - _APART), -1):
        line = lines[at]
        if parts[at] is Part.METADATA or _STOP in line:
            return None
        if _SHORTEST_TITLE <= len(line) <= _LONGEST_TITLE and line[-1] not in _NO_TITLE_ENDS:
            return at
    return None
