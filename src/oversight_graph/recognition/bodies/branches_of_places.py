"""Branches of the party called after what they are for: 柳坪镇教育党总支, 机关第一党支部.

Such a one is a body of its own in its town or street where its secretary is named; behind any
other body the branch is part of the role.
"""

from __future__ import annotations

from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_OWN_NAME = patterns_of("recognition.bodies", "branches_of_places.toml")["own_name"]
_WORDS = lists_of("recognition.bodies", "branches_of_places.toml")
_BRANCHES, _TOWNS = _WORDS["branches"], _WORDS["towns"]


def names_branch(body: str) -> bool:
    """Whether a name without its place is that of such a branch: 教育党总支."""
    branch = next((each for each in _BRANCHES if body.endswith(each)), None)
    return branch is not None and _OWN_NAME.fullmatch(body.removesuffix(branch)) is not None


def branch_of_place(line: Line, hit: Hit) -> FoundOrg | None:
    """The branch that ends in a prefix of a role and has a name of its own behind its place."""
    if not hit.surface.endswith(_BRANCHES) or not line.areas or not line.role_follows(hit.end):
        return None
    area = line.areas[-1]
    body = line.text[area.end : hit.end]
    place = area.names[-1] if area.names else area.level
    if not place.endswith(_TOWNS) or not names_branch(body):
        return None
    return FoundOrg(area.start, hit.end, OrgName(area.names, area.level, body, "party_group"))
