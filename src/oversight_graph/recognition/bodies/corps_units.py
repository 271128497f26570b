"""Divisions and regiments of the production corps: 第八师134团, 农八师143团, 兵团第三师.

They are counties and townships in all but name; a number is their name.
"""

from __future__ import annotations

from oversight_graph.recognition.words.hits import FoundOrg
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_UNIT = patterns_of("recognition.bodies", "corps_units.toml")["unit"]


def with_corps_units(line: Line, orgs: list[FoundOrg]) -> list[FoundOrg]:
    """The organisations of a line, with the numbered units whose offices follow."""
    if "师" not in line.text and "团" not in line.text:
        return orgs
    for match in _UNIT.finditer(line.text):
        if not line.role_follows(match.end()):
            continue
        orgs = [org for org in orgs if org.end <= match.start() or org.start >= match.end()]
        orgs.append(FoundOrg(*match.span(), OrgName((), "", match.group(), "army")))
    return sorted(orgs, key=lambda org: org.start)
