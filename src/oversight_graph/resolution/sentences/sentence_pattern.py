"""The pattern of a sentence: what kinds of mention it holds, around the words that report.

Unknown sentences of the same pattern want the same new rule, so the report counts patterns:
``机关 + 立案 + 人物``. A pattern holds no name, only kinds and triggers.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.recognition.words.mention import Kind

_WORD = {
    Kind.DATE: "日期",
    Kind.QUANTITY: "数量",
    Kind.TITLE: "文件",
    Kind.AREA: "地区",
    Kind.ORGANISATION: "机构",
    Kind.POST: "职务",
    Kind.PERSON: "人物",
    Kind.GROUP: "人员",
    Kind.REFERENCE: "指代",
}
#: Longer sentences differ from each other anyway; their pattern is cut.
_LONGEST = 8


def pattern_of(sv: SentenceView) -> str:
    """The kinds of mention and the triggers of a sentence in text order, joined by ``+``."""
    parts = [part for part, _ in groupby(part for _, part in sorted(_parts(sv)))]
    return " + ".join(parts[:_LONGEST]) + (" …" if len(parts) > _LONGEST else "")


def _parts(sv: SentenceView) -> Iterator[tuple[int, str]]:
    yield from ((at, _WORD[mention.kind]) for at, mention in sv.by_start.items())
    for start, end, _ in sv.ahead.triggers:
        yield start, sv.text[start:end]
