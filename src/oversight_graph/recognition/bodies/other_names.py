"""The other name of a body in brackets, behind which its units stand: 甲局（乙局）财务科."""

from __future__ import annotations

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of

#: How long a bracket is that may hold the other name of a body, and what it opens with.
_LONGEST_OTHER_NAME = 30
_OTHER_NAMES = lists_of("recognition.bodies", "other_names.toml")["other_names"]
_DIVISION = "司"
_ORGANS = frozenset({"discipline_commission", "association"})


def body_before_bracket(line: Line, end: int, head: Hit) -> FoundOrg | None:
    """The body whose other name stands in the bracket that ends there: 甲局（乙局） + 财务科."""
    words_of = grammar()
    unit = head.surface.endswith((*words_of.unit_endings, *words_of.branch_endings))
    unit = unit or head.surface == _DIVISION
    if not unit and head.cls not in _ORGANS:
        return None
    opened = line.text.rfind("（", max(0, end - _LONGEST_OTHER_NAME), end)
    body = next((org for org in reversed(line.orgs) if org.end == opened), None)
    if body is None or body.name.parent is not None:
        return None
    named = line.orgs[-1].end == end - 1 and line.orgs[-1].start > opened
    told = line.text.startswith(_OTHER_NAMES, opened + 1)
    return body if named or told else None
