"""What a loose name behind a post is: another body of the area, a department, a unit told again."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.words.kinds_of_body import ASSEMBLIES, COMMISSIONS, COMPANIES
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.area_names import level_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.posts.bodies_inside import is_loose, of_area, with_parents
from oversight_graph.resolution.posts.unit_names import unit_of

_WORDS = lists_of("resolution.posts", "beside_posts.toml")
_OF_PARTY, _OF_ZONES = _WORDS["of_party"], _WORDS["of_zones"]
_NEVER_INSIDE = frozenset(_WORDS["never_inside"])
_MEMBERS, _FIELDS, _COMMITTEES = _WORDS["members"], _WORDS["fields"], _WORDS["committees"]
_COMMITTEE = "委"
#: 市纪委常委、第二审查调查室主任: these have units of their own.
_WITH_UNITS = COMMISSIONS | ASSEMBLIES
#: Fewer characters are a mere kind of unit.
_WHOLE_NAME = 3


def beside(org: OrgName, host: Named) -> Named | None:
    """A loose name behind a post of an area's committee or government: 县委常委、纪委书记."""
    if org.body.startswith(_COMMITTEE) and host.cls in COMMISSIONS:  # 县纪委常委、委组织部部长
        return unit_of(replace(org, body=org.body.removeprefix(_COMMITTEE)), host)
    if org.body in body_words().units_of_committee and (party := _party_committee(org, host)):
        return unit_of(org, party)
    company = org.cls in COMPANIES and host.cls == "department"  # 水务局局长、水务集团董事长
    if host.areas and (company or (org.bare and org.cls in COMMISSIONS)):
        return of_area(host.areas, org.body, org.cls)  # 县委常委、纪委书记、监委主任
    loose = is_loose(org)
    zone = host.name.endswith(_OF_ZONES)
    of_zone = loose and zone and org.body.endswith(_OF_PARTY)  # 党工委委员、党群工作部部长
    loose = loose and not org.bare
    if of_zone or org.inner or (loose and host.cls in _WITH_UNITS):
        return unit_of(org, host)
    of_area_itself = org.bare and (host.cls == "government" or org.cls in COMMISSIONS)
    if host.areas:
        return of_area(host.areas, org.body, org.cls) if loose or of_area_itself else None
    return unit_of(org, host) if loose and host.cls == "department" else None  # a ministry's 局


def _party_committee(org: OrgName, host: Named) -> Named | None:
    """Whose department a bare one is: the 县委's in 副县长、组织部部长, no 县纪委's 统战部."""
    of_government = host.cls == "government" and host.name.endswith("政府")
    if host.areas and (of_government or (host.name.endswith("纪委") and org.body in _NEVER_INSIDE)):
        level = level_of(host.areas[-1])
        ending = "党委" if level == "township" or host.areas[-1].endswith("自治区") else "委"
        return of_area(host.areas, ending)
    return host if host.name.endswith("委") else None


def unit_again(org: OrgName, before: Named | None) -> Named | None:
    """干部一局调配处处长、干部一局副局长: the unit that the one before is part of, or itself."""
    if len(org.body) < _WHOLE_NAME:
        return None
    return next((one for one in with_parents(before) if one.name.endswith(org.body)), None)


def committee_of_assembly(org: OrgName, before: Named | None, role: str) -> Named | None:
    """省政协常委、农业农村委副主任: a committee of the assembly that a member sits in.

    A deputy chairman may head a commission of the government besides.
    """
    member = before is not None and before.cls in ASSEMBLIES and role in _MEMBERS
    special = org.body.startswith(_FIELDS) and org.body.endswith(_COMMITTEES)
    if before is None or not (member and special) or org.areas or org.level:
        return None
    return unit_of(org, before)
