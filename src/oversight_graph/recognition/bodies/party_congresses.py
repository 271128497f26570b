"""Congresses of the party, by their number: 党的二十大代表, 云溪县第十二次党代会代表.

One is named here only before its delegates, who have a seat in it; elsewhere it is an event.
"""

from __future__ import annotations

import re
from dataclasses import replace

from oversight_graph.recognition.words.hits import FoundOrg
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_CONGRESS = patterns_of("recognition.bodies", "party_congresses.toml")["congress"]
_DELEGATE, _CLASS = "代表", "congress"


def with_party_congresses(line: Line) -> None:
    """Add to a line the congresses of the party whose delegates follow."""
    if _DELEGATE not in line.text:
        return
    for match in _CONGRESS.finditer(line.text):
        areas, level, start = line.areas_before(match.start())
        if match["of"] is None:
            areas, level, start = (), "", match.start()
        elif start == match.start():
            continue  # of no place
        line.orgs[:] = [org for org in line.orgs if org.end <= start or org.start >= match.end()]
        name = OrgName(areas, level, match.group(), _CLASS)
        line.orgs.append(FoundOrg(start, match.end(), name))
        _part_delegates(line, match)
    line.orgs.sort(key=lambda org: org.start)


def _part_delegates(line: Line, congress: re.Match[str]) -> None:
    """党代会代表, which the lexicon has whole, is no role of its own behind the number."""
    hits = (line.hit_at(at) for at in range(*congress.span()))
    for hit in [hit for hit in hits if hit is not None and hit.end > congress.end()]:
        line.change(replace(hit, type="plain"))
