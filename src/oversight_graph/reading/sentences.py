"""Cut a line into sentences without ever cutting inside 《》.

A sentence ends with 。！？!? and any closing quotes or brackets that follow, also with a Latin
full stop after a Chinese character that no digit or letter follows. Semicolons do not end a
sentence: agent and target are often shared across them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: 查处3人.其中…: typed with a Western keyboard. 一.加强领导 only numbers an item.
_LATIN_STOP = r"(?<=[\u4e00-\u9fff”）)])(?<![一二三四五六七八九十])\.(?=[\u4e00-\u9fff“]|$)"
# No possessive group: before Python 3.11.5 such a group loses its last character (gh-106052). What
# follows always matches, so nothing is ever given back.
_ENDS = re.compile(
    rf"(?:[^。！？!?.《]+|《(?:[^》\n]{{0,200}}》)?|(?!{_LATIN_STOP})\.)*[。！？!?.]*[”’\"』」）)】]*"
)
#: Twice as long as any sentence of a real bulletin, in code points.
_LONGEST = 1000
_SOFT_STOPS = "；，、"


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield ``(start, end)`` of each sentence in ``text[start:end]``, blanks trimmed.

    Offsets are code points into ``text``, end exclusive; blank stretches give nothing.
    """
    position = start
    while position < end:
        match = _ENDS.match(text, position, min(end, position + _LONGEST + 1))
        stop = match.end() if match and match.end() > position else position + 1
        if stop - position > _LONGEST:
            stop = _soft_end(text, position)
        trimmed = text[position:stop]
        left = position + len(trimmed) - len(trimmed.lstrip())
        right = position + len(trimmed.rstrip())
        if left < right:
            yield left, right
        position = stop


def _soft_end(text: str, start: int) -> int:
    """Where an endless sentence is cut: after its last semicolon, else comma, within reach."""
    end = start + _LONGEST
    for stop in _SOFT_STOPS:
        found = text.rfind(stop, start + _LONGEST // 2, end)
        if found >= 0 and text.rfind("《", start, found) <= text.rfind("》", start, found):
            return found + 1
    return end
