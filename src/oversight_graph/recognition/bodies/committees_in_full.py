"""Committees by their names in full: 中共云溪市委员会, 政协云溪县第十届委员会.

委员会 alone is a head of many bodies; behind an area or a body with its party in front it is
the committee of that party, or the 政协 itself.
"""

from __future__ import annotations

from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("recognition.bodies", "committees_in_full.toml")
_PARTY = _WORDINGS["party"]
_COMMITTEE = "委员会"
_LONGEST_TERM = 5


def committee_in_full(line: Line, head: Hit) -> FoundOrg | None:
    """The committee that a 委员会 with its party in front names, if it does."""
    if head.surface != _COMMITTEE:
        return None
    end = _before_term(line, head.start)
    return _inside(line, head) if line.org_ends_at(end) else _of_area(line, head, end)


def _inside(line: Line, head: Hit) -> FoundOrg | None:
    """中共云溪大学委员会: the committee inside a body."""
    body = line.orgs[-1]
    if _PARTY.search(line.text, 0, body.start) is None:
        return None
    line.orgs.pop()
    return FoundOrg(body.start, head.end, OrgName((), "", "党委", "party_group", parent=body.name))


def _of_area(line: Line, head: Hit, end: int) -> FoundOrg | None:
    """中共云溪市委员会, 政协云溪市委员会: the committee of an area."""
    if whole := _WORDINGS["of_the_country"].search(line.text, 0, head.end):
        return FoundOrg(whole.start(), head.end, OrgName((), "", "全国政协", "conference"))
    areas, level, start = line.areas_before(end)
    before = _before_term(line, start)
    if start < end and _PARTY.search(line.text, 0, before):
        return FoundOrg(start, head.end, OrgName(areas, level, "委", "party_committee"))
    conference = _WORDINGS["conference"].search(line.text, 0, before) if start < end else None
    if conference is None:
        return None
    return FoundOrg(conference.start(), head.end, OrgName(areas, level, "政协", "conference"))


def _before_term(line: Line, end: int) -> int:
    """Where a term of office that ends at an offset begins, or that offset."""
    term = _WORDINGS["term"].search(line.text, max(0, end - _LONGEST_TERM), end)
    return term.start() if term else end
