"""校纪委, 校党委 and 校党委书记: organs of the school that the text speaks of, and that school."""

from __future__ import annotations

from oversight_graph.recognition.bodies.bodies_again import opens_a_name
from oversight_graph.recognition.bodies.head_kinds import class_of
from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of

_WORDS = lists_of("recognition.bodies", "school_organs.toml")

_SCHOOL, _ORGANS_OF_SCHOOLS = "校", frozenset(_WORDS["organs_of_schools"])
_THE_SCHOOL = OrgName((), "", "该校", "reference", bare=True)


def organ_of_school(line: Line, head: Hit) -> FoundOrg | None:
    """校纪委 and 校工会 are those of the school that the text speaks of."""
    if head.surface not in _ORGANS_OF_SCHOOLS:
        return None
    return _behind_school(line, head, class_of(head))


def committee_of_school(line: Line, hit: Hit) -> FoundOrg | None:
    """校党委 by itself is that of the school the text speaks of."""
    return _behind_school(line, hit, "party_group")


def school_before(line: Line, hit: Hit) -> FoundOrg | None:
    """校 in 校党委书记 is the school the text speaks of."""
    start = _start_of_school(line, hit)
    return None if start is None else FoundOrg(start, hit.start, _THE_SCHOOL)


def _behind_school(line: Line, hit: Hit, cls: str) -> FoundOrg | None:
    start = _start_of_school(line, hit)
    if start is None:
        return None
    return FoundOrg(start, hit.end, OrgName((), "", hit.surface, cls, parent=_THE_SCHOOL))


def _start_of_school(line: Line, hit: Hit) -> int | None:
    """Where 校 stands right before a hit and begins a name."""
    start = hit.start - len(_SCHOOL)
    return start if line.before(hit.start) == _SCHOOL and opens_a_name(line, start) else None
