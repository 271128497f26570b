"""The body that a unit, a team or a branch belongs to which the text names by itself."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.kinds_of_body import COMPANIES
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.composed_names import inner_unit, is_shop, unit_behind
from oversight_graph.resolution.bodies.history import History
from oversight_graph.resolution.bodies.hosts import (
    body_in,
    head_office,
    host_of_unit,
    is_of_street,
    owner_of_shop,
    police_bureau,
    street_office,
)
from oversight_graph.resolution.bodies.named import COLLECTIVE, NOBODY, THE_CENTRE, Named

_FILE = "owners.toml"
_WORDINGS = patterns_of("resolution.bodies", _FILE)
_WORDS = lists_of("resolution.bodies", _FILE)

#: Units of a police bureau wherever no area stands before them: 法制大队.
_SQUADS = _WORDS["squads"]
_UNIVERSITY, _COLLEGE, _LONGEST_COLLEGE = "university", "学院", 6
#: Bodies that a college is part of.
_WITH_COLLEGES = frozenset({_UNIVERSITY, "school", "hospital", *COMPANIES})
_STATION, _ROOM = "派出所", "室"
#: 东关支行: a branch of so few characters does not hold the name of its bank.
_LONGEST_BRANCH = 5


def owner_of(history: History, org: OrgName, body: str, paragraph: int) -> Named | None:
    """The body of a police station, a team told only by its number, a branch or a shop."""
    alone = not (org.areas or org.level)
    squad = org.cls == "police" and body.endswith(_SQUADS)
    if body.endswith(_STATION) or (
        alone and (squad or body.endswith(body_words().units_of_police))
    ):
        return police_bureau(history, paragraph)
    if alone and body.endswith(_ROOM) and body.startswith(body_words().units_of_discipline):
        return host_of_unit(history, body, paragraph)
    if _WORDINGS["one_of_several"].match(body) is not None and not org.areas:
        return _sender_before(history, paragraph)
    if alone and not org.within and org.cls == _UNIVERSITY and body.endswith(_COLLEGE):
        return _university(history, body)
    if alone and org.bare and body in _WORDS["offices"] and history.home is not None:
        areal = any(n.cls in body_words().lend_area for n in history.in_paragraph(paragraph))
        return None if areal else history.home
    whole = alone and not (org.within or org.bare) and org.cls in COMPANIES
    return _head_office(history, org, body, paragraph) if whole else None


def unit_of_context(history: History, org: OrgName, body: str, paragraph: int) -> Named | None:
    """A unit written by itself, as a unit of the body that the text speaks of."""
    if again := history.in_full(body, org.cls) or history.home_named(body):
        return again
    if body in grammar().offices_elsewhere and not is_of_street(history, paragraph):
        return street_office(history, paragraph) or NOBODY
    if host := host_of_unit(history, body, paragraph):
        return unit_behind(replace(org, body=body), host)
    above = body_in(history, paragraph) if org.bare else None
    return inner_unit(org.cls, body, above) if above and may_have(above, org) else None


def may_have(body: Named, unit: OrgName) -> bool:
    """Whether a unit may be one of a body: 河海学院 beside a court is none of it."""
    return unit.cls != _UNIVERSITY or body.cls in _WITH_COLLEGES


def _university(history: History, body: str) -> Named | None:
    """The university whose document it is, of which 知行学院 is a college."""
    home = history.home
    if body in grammar().whole_schools or home is None or home.cls != _UNIVERSITY:
        return None
    college = home.name.endswith(_COLLEGE) or home.name.endswith(body)
    return None if college or len(body) > _LONGEST_COLLEGE else home


def as_unit(org: OrgName, body: str) -> OrgName:
    """A branch has departments of its own, a 服务公司 of a school has none."""
    cls = "institution" if is_shop(body) else org.cls
    return replace(org, body="".join(org.areas) + body, cls=cls)


def _head_office(history: History, org: OrgName, body: str, paragraph: int) -> Named | None:
    """The bank of a 东关支行 that is called by its place alone, and whoever has a 服务公司."""
    if history.in_full(body, org.cls):
        return None
    if body.endswith(grammar().branch_endings) and len(body) <= _LONGEST_BRANCH:
        return head_office(history, paragraph, bank=org.cls == "bank")
    return owner_of_shop(history, paragraph) if is_shop(body) else None


def _sender_before(history: History, paragraph: int) -> Named | None:
    """Who sent 第二巡察组 behind 市委第一巡察组: the sender of the teams named before."""
    team = history.last_of("inspection_team")
    if team is not None and team.parent is not None:
        return team.parent
    teams = history.last_of(COLLECTIVE)
    if teams is not None and teams.parent is not None and _WORDINGS["teams"].search(teams.name):
        return teams.parent
    near = (n for n in history.in_paragraph(paragraph) if n.cls == "party_committee")
    committee = next(near, None)
    return None if committee and committee.name in THE_CENTRE else committee
