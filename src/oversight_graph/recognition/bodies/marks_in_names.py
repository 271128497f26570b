"""Brackets and quotation marks in names, and before them: 云河投资（集团）有限公司."""

from __future__ import annotations

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("recognition.bodies", "marks_in_names.toml")
_LONGEST_BRACKET = 10
_OFFICE = "department"


def with_country(text: str, left: int) -> int:
    """Where a free trade zone begins that has its province in brackets: 中国（青海）."""
    before = _WORDINGS["free_trade"].search(text, max(0, left - _LONGEST_BRACKET), left + 2)
    return before.start() if before and before.end() == left + 2 else left


def may_hold_bracket(line: Line, head: Hit, opened: int) -> bool:
    """Whether a bracket is inside the name of a head: 党政（综合）办公室 + 主任.

    Where a whole name ends before it, it says something of that: 发展和改革局（粮食局）.
    """
    if head.cls in grammar().bracketed_classes:
        return True
    held = head.cls == _OFFICE and line.role_follows(head.end)
    whole = line.orgs and line.orgs[-1].end >= opened
    return held and not (whole or line.area_ends_at(opened))


def bracket_before(text: str, end: int) -> int:
    """How long the bracket that ends at ``end`` is, if it belongs to a name: （集团）有限公司."""
    inside = _WORDINGS["bracket"].search(text, max(0, end - _LONGEST_BRACKET), end)
    return end - inside.start() if inside else 0


def after_closed_quote(text: str, left: int, end: int) -> int:
    """A name does not begin inside a quotation that ends in it, nor run into one."""
    inner = text[left:end]
    if inner.count("“") > inner.count("”"):
        return left + inner.rindex("“") + 1
    return left + inner.index("”") + 1 if inner.count("”") > inner.count("“") else left
