"""Teams and groups with what the text leaves out: who sent or founded them, which one it is."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.area_names import without_province
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.composed_names import stationed_group
from oversight_graph.resolution.bodies.history import History
from oversight_graph.resolution.bodies.inherited_areas import unresolved_level
from oversight_graph.resolution.bodies.named import CENTRE, NOBODY, Named
from oversight_graph.resolution.entities import OrgKind

_WORDINGS = patterns_of("resolution.bodies", "teams.toml")
_TEAM, _CENTRE = "inspection_team", "中央"


def told_in_full(history: History, team: Named, paragraph: int, *, alone: bool) -> Named:
    """A team or leading group, ``alone`` without an area, with its founder or central sender."""
    if team.cls == "leading_group" and alone:
        return _set_up(history, team, paragraph)
    if team.cls != _TEAM:
        return team
    if alone and _WORDINGS["next_of_the_centre"].match(team.name):
        team = _next_of_the_centre(history, team, paragraph)
    if not _WORDINGS["of_the_centre"].match(team.name):
        return team
    return replace(numbered_team(history, team), sender=history.named_so("中共中央") or CENTRE)


def _next_of_the_centre(history: History, team: Named, paragraph: int) -> Named:
    """中央第四巡视组、第九巡视组 are both of the Centre."""
    before = (named for named in history.in_paragraph(paragraph) if named.cls == _TEAM)
    last = next(before, None)
    central = last is not None and _WORDINGS["of_the_centre"].match(last.name)
    return replace(team, name=_CENTRE + team.name) if central else team


def _set_up(history: History, group: Named, paragraph: int) -> Named:
    """A leading group without area is of the body that set it up, or of its area."""
    country = body_words().of_country
    founder = next(history.in_paragraph(paragraph), None)
    if founder is None or founder.kind is OrgKind.TASK_FORCE:
        return group
    if group.name.startswith(country) or founder.name.startswith((*country, "中共中央")):
        return group
    if founder.cls == "party_group" and founder.parent is not None:
        founder = founder.parent
    owner = founder.name
    if founder.cls in body_words().lend_area:
        area = "".join(founder.areas) or unresolved_level(founder)
        committee = "委" if group.name in body_words().units_of_committee else ""
        owner = area + committee if area else owner
    return replace(group, name=owner + group.name, areas=founder.areas)


def numbered_team(history: History, team: Named) -> Named:
    """省委巡视组 after 省委第三巡视组 is that team."""
    if _WORDINGS["numbered"].search(team.name):
        return team
    before = (past.named for past in history.past if past.named.cls == team.cls)
    same = [named for named in before if named.parent == team.parent]
    return same[-1] if same else team


def of_its_sender(org: OrgName, sender: Named | None) -> Named:
    """A group sent out under a number, without a host: 省纪委监委第三监督检查组."""
    name = (sender.name if sender else "") + org.body
    areas = sender.areas if sender else ()
    return Named(name, org.cls, OrgKind.STATIONED_GROUP, areas, sender=sender)


def beside_its_sender(host: OrgName, sender: Named | None) -> OrgName:
    """省发改委 in 福建省纪委监委驻省发改委纪检监察组 is of 福建省, whatever was named before.

    So is 发改委 alone; behind a 县纪委监委 of no known county it is a 县发改委.
    """
    areas = without_province(sender.areas) if sender else ()
    level = unresolved_level(sender)
    if host.bare and (areas or level):
        return replace(host, areas=areas, level=level, bare=False)
    if not host.level or host.areas or not areas or not areas[-1].endswith(host.level):
        return host
    return replace(host, areas=areas, level="")


def at_its_host(history: History, org: OrgName, host: Named | None, sender: Named | None) -> Named:
    """A group stationed at a host: the one named before, if its sender is no other."""
    if host is None or not host.name:
        return NOBODY
    past = (past.named for past in history.past if past.named.host == host)
    same = next((group for group in past if not (sender and group.sender)), None)
    if same is None:
        return stationed_group(org, host, sender)
    return replace(same, sender=same.sender or sender)
