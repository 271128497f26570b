"""Give every organisation mention its canonical full name.

Context supplies what the text leaves out: the area of 省 and 市, the area of a bare 监委
after 市纪委, the body that a unit or a numbered team belongs to.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import COMPANIES, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.area_context import (
    AreaContext,
    full_name,
    without_province,
    without_short_province,
)
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.composed_names import (
    inner_unit,
    is_bureau,
    stationed_group,
    unit_behind,
)
from oversight_graph.resolution.bodies.history import BUREAUS, History
from oversight_graph.resolution.bodies.named import CENTRE, COLLECTIVE, NOBODY, Named, kind_of
from oversight_graph.resolution.bodies.owners import as_unit, owner_of
from oversight_graph.resolution.bodies.references import References, reference_mention
from oversight_graph.resolution.entities import OrgKind

_WORDINGS = patterns_of("resolution.bodies", "organisation_names.toml")
_WORDS = lists_of("resolution.bodies", "organisation_names.toml")

#: 校纪委 of a school that the text does not tell stays as it is written.
_SCHOOL, _SAME_SCHOOL = "校", "该校"
_PROVINCIAL = ("省", "自治区")
_OF_FORMER_PREFECTURES = ("地委", "地区", "行署")
_TWICE = ("地区地委", "地区行署")
_OF_ZONES = _WORDS["of_zones"]
_COLLEGE, _PROVINCE_LEVEL = "学院", "省"
#: The 区 of a 区委组织部 is no zone either.
_OF_A_COMMITTEE = "委"
_LEVELS_IN_ROLES = _WORDS["levels"]


class OrganisationNamer:
    """Names organisations in text order, remembering those that came before."""

    def __init__(self, areas: AreaContext) -> None:
        self.areas = areas
        self.aliases: dict[str, Named] = {}
        self.spellings: dict[str, str] = {}
        self.history = History()
        self._references = References(self.history, self.aliases)

    def name(self, org: OrgName, offset: int, paragraph: int) -> Named:
        """The canonical form of an organisation named at an offset, and remember it."""
        named = self._name(org, offset, paragraph)
        if named.name:
            self.history.note(offset, paragraph, named)
        return named

    def note_home(self, org: OrgName) -> None:
        """Take the body that a head line names as the one whose document this is."""
        spelled = dict(self.spellings)
        named = self._name(org, -1, -1)
        self.spellings = spelled  # the body text decides how a name is spelled
        named = named.parent or named
        self.history.note_bureau(named)
        if self.history.home is None and named.cls in body_words().homes:
            self.history.home = named

    def implied(self, role: str, implies: str, before: Named | None, offset: int) -> Named | None:
        """The body a bare role belongs to: 县长 after 县委副书记 is of the 县政府."""
        body = body_words().implied.get(implies)
        if body is None:
            return None
        areas = without_province(before.areas) if before else ()
        level = next((word for word in _LEVELS_IN_ROLES if word in role), "")
        if not areas and level:
            areas = self.areas.of_level(level, offset) or ()
        if not areas:
            level = level or self._unresolved_level(before)
            return Named(level + body, implies, OrgKind.BODY, ()) if level else None
        name = "".join(areas) + body
        return Named(name, implies, kind_of(implies, name), areas)

    @staticmethod
    def _unresolved_level(before: Named | None) -> str:
        """市 of the 市纪委 of a city that the text does not tell."""
        fits = before is not None and not before.areas and before.cls in body_words().lend_area
        name = before.name if before is not None and fits else ""
        return next((word for word in _LEVELS_IN_ROLES if name.startswith(word)), "")

    def reference(self, mention: Mention, paragraph: int, *, at_home: bool = False) -> Named | None:
        """What a reference means, as ``References`` says, and remember that it was named here."""
        found = self._references.meant(mention, paragraph, at_home=at_home)
        if found is not None:
            self.history.note(mention.start, paragraph, found)
        return found

    def chain(
        self, names: tuple[str, ...], level: str, offset: int, *, governed: bool = False
    ) -> tuple[str, ...]:
        """The full chain of areas that written names and a bare level character stand for."""
        names = without_short_province(names)
        full = names if len(names) > 1 else tuple(map(full_name, names))
        if level:
            return (*(self.areas.of_level(level, offset, governed=governed) or ()), *full)
        return self.areas.complete(full)

    def _name(self, org: OrgName, offset: int, paragraph: int) -> Named:
        if org.cls == "reference":
            mention = reference_mention(org, offset)
            return self.reference(mention, paragraph, at_home=org.bare) or NOBODY
        if org.cls == "declared" or self._is_declared(org):
            return self.aliases.get(org.level + org.body, NOBODY)
        if org.host is not None or org.dispatcher is not None:
            return self._group(org, offset, paragraph)
        if org.parent is not None:
            above = self._name(org.parent, offset, paragraph)
            if not above.name and org.parent.body == _SAME_SCHOOL:
                return Named(_SCHOOL + org.body, org.cls, OrgKind.BODY, ())
            unit = unit_behind(org, above)
            return self._numbered_team(unit) if org.cls == "inspection_team" else unit
        return self._of_its_own(org, offset, paragraph)

    def _is_declared(self, org: OrgName) -> bool:
        """Whether the text has declared a name that reads like any other: 市供销社."""
        whole = not (org.areas or org.within or org.host or org.parent or org.dispatcher)
        return whole and bool(org.level) and org.level + org.body in self.aliases

    def _of_its_own(self, org: OrgName, offset: int, paragraph: int) -> Named:
        """A name that is written without another: of a body, or of a unit of the context."""
        body = _WORDINGS["term_of_office"].sub("", org.body)
        unit = self._of_party(org, body, offset)
        if unit or (org.inner and (unit := self._unit_of_context(org, body, paragraph))):
            return unit
        if org.inner and org.bare and body.endswith(_unit_endings()):
            # 财务处 of nobody knows whom; 云岗学院 where no university is told of
            alone = org.cls == "university" and not self.history.last_of("university")
            return Named(body, org.cls, OrgKind.BODY, ()) if alone and body != _COLLEGE else NOBODY
        if owner := owner_of(self.history, org, body, paragraph):
            return unit_behind(as_unit(org, body), owner)
        named = self._body(org, body, offset, paragraph)
        alone = named.name == body and not (named.areas or org.within)
        if org.cls == "leading_group" and alone:
            return self._set_up(named, paragraph)
        if org.cls == "inspection_team" and _WORDINGS["of_the_centre"].match(named.name):
            team = self._numbered_team(named)
            return replace(team, sender=self.history.named_so("党中央") or CENTRE)
        return named

    def _of_party(self, org: OrgName, body: str, offset: int) -> Named | None:
        """团县委 and 民盟市委 hold the level of their area inside the name."""
        if not body.endswith(_OF_A_COMMITTEE):
            return None
        match = _WORDINGS["party_committee"].fullmatch(body)
        if match is None or match[1] not in grammar().other_parties or org.areas or org.level:
            return None
        areas = self.areas.of_level(match[2], offset, governed=True) or ()
        name = match[1] + ("".join(areas) or match[2]) + "委"
        return Named(name, org.cls, kind_of(org.cls, name), areas)

    def _set_up(self, group: Named, paragraph: int) -> Named:
        """A leading group without area is of the body that set it up, or of its area."""
        country = body_words().of_country
        founder = next(self.history.in_paragraph(paragraph), None)
        if founder is None or founder.kind is OrgKind.TASK_FORCE:
            return group
        if group.name.startswith(country) or founder.name.startswith((*country, "中共中央")):
            return group
        if founder.cls == "party_group" and founder.parent is not None:
            founder = founder.parent
        owner = founder.name
        if founder.cls in body_words().lend_area:
            area = "".join(founder.areas) or self._unresolved_level(founder)
            committee = "委" if group.name in body_words().units_of_committee else ""
            owner = area + committee if area else owner
        return replace(group, name=owner + group.name, areas=founder.areas)

    def _numbered_team(self, team: Named) -> Named:
        """省委巡视组 after 省委第三巡视组 is that team."""
        if _WORDINGS["numbered"].search(team.name):
            return team
        before = (past.named for past in self.history.past if past.named.cls == team.cls)
        same = [named for named in before if named.parent == team.parent]
        return same[-1] if same else team

    def _unit_of_context(self, org: OrgName, body: str, paragraph: int) -> Named | None:
        """A unit written by itself, as a unit of the body that the text speaks of."""
        if again := self.history.in_full(body, org.cls) or self.history.home_named(body):
            return again
        if body in grammar().offices_elsewhere and not self.history.street(paragraph):
            return self.history.street_office(paragraph) or NOBODY
        if host := self.history.host_of_unit(body, paragraph):
            return unit_behind(replace(org, body=body), host)
        above = self.history.body_in(paragraph) if org.bare else None
        return inner_unit(org.cls, body, above) if above else None

    def _group(self, org: OrgName, offset: int, paragraph: int) -> Named:
        """A stationed group, or one sent out under a number: with its host, and its sender."""
        sender = self._name(org.dispatcher, offset, paragraph) if org.dispatcher else None
        sender = sender if sender and sender.name else None
        if org.host is None:
            name = (sender.name if sender else "") + org.body
            areas = sender.areas if sender else ()
            return Named(name, org.cls, OrgKind.STATIONED_GROUP, areas, sender=sender)
        if org.host.cls == "reference":
            host = self.history.watched(body_words().endings_of_reference(org.host.body[1:]))
        else:
            host = self._name(org.host, offset, paragraph)
        if host is None or not host.name:
            return NOBODY
        past = (past.named for past in self.history.past if past.named.host == host)
        same = next((group for group in past if not (sender and group.sender)), None)
        return (
            replace(same, sender=same.sender or sender)
            if same
            else stationed_group(org, host, sender)
        )

    def _body(self, org: OrgName, body: str, offset: int, paragraph: int) -> Named:
        lends = org.cls in body_words().lend_area or body.startswith(_OF_A_COMMITTEE)
        governed = lends and not body.startswith(_OF_ZONES)
        areas = self.chain(org.areas, org.level, offset, governed=governed)
        if body.startswith(_OF_FORMER_PREFECTURES) and not org.level:
            areas = org.areas  # 商丘地委 was no committee of a 市
        if org.bare or (not (areas or org.level) and is_bureau(org, body)):
            inherited = self._inherit(org, offset, paragraph)
            areas, body = (areas, body) if _says_its_level(*inherited) else inherited
        if org.bare and not areas and body in body_words().nameless:
            return NOBODY  # 人大代表、政协委员 of no place
        if org.areas and (whole := self._company("".join(org.areas) + body, org.cls)):
            return whole
        if not areas and (again := self.aliases.get(body) or self._again(org, body)):
            return again
        if org.level and areas == org.areas and areas:  # 县 + 工业园区 of no known county
            return self._as_written(org, body, areas)
        if org.level and not areas:  # 全省纪检监察机关 of no known province stays as written
            body = ("全" if org.cls == COLLECTIVE else "") + org.level + body
        name = _joined(areas, body) if org.bare else "".join(areas) + body
        return self._behind_its_owner(name, org) or self._itself(self._spelled(name), org, areas)

    def _itself(self, name: str, org: OrgName, areas: tuple[str, ...]) -> Named:
        whole = self.history.bureau(name, areas) if org.cls in BUREAUS else None
        return whole or Named(name, org.cls, kind_of(org.cls, name), areas)

    def _behind_its_owner(self, name: str, org: OrgName) -> Named | None:
        """A name that stood behind that of a whole before: 国家税务总局 + 云溪县税务局."""
        whole = None if org.bare else self.history.in_full(name, org.cls)
        owner = whole.name.removesuffix(name) if whole else ""
        of_party = owner in grammar().other_parties  # 共青团云溪县委 is no 云溪县委
        return whole if owner in lexicon().entries and not of_party else None

    def _as_written(self, org: OrgName, body: str, areas: tuple[str, ...]) -> Named:
        name = self._spelled(org.level + "".join(areas) + body)
        return Named(name, org.cls, kind_of(org.cls, name), areas)

    def spelled(self, named: Named) -> Named:
        """An organisation that was not named here under its first spelling of the document."""
        return replace(named, name=self._spelled(named.name))

    def _spelled(self, name: str) -> str:
        """The first spelling of a name; 监委 is the 监察委员会, with its province or without."""
        return self.spellings.setdefault(_in_one_spelling(name), name)

    def _again(self, org: OrgName, body: str) -> Named | None:
        """What a name without an area denotes that is the end of a name before."""
        if org.bare or org.level:
            return None
        return self._company(body, org.cls) or self.history.in_full(body, org.cls)

    def _company(self, short: str, cls: str) -> Named | None:
        """The company or branch named before that a shorter name means."""
        if cls not in COMPANIES:
            return None
        return self.history.in_full(short, cls) or self.history.company(short)

    def _inherit(self, org: OrgName, offset: int, paragraph: int) -> tuple[tuple[str, ...], str]:
        """The area of a bare body is that of the body named last: 市纪委、监委."""
        words = body_words()
        if org.body.endswith(words.of_provinces) and not org.body.endswith(words.not_of_provinces):
            provinces = (self.areas.of_level(word, offset) for word in _PROVINCIAL)
            return next((found for found in provinces if found), ()), org.body
        for named in self.history.in_paragraph(paragraph):
            if named.name.endswith(org.body) and _is_again(named, org):
                return named.areas, named.name.removeprefix("".join(named.areas))
        for named in self.history.in_paragraph(paragraph):
            if named.areas and named.kind is not OrgKind.UNIT:
                committee = "委" if org.body in words.units_of_committee else ""
                return named.areas, committee + org.body
        for named in self.history.in_paragraph(paragraph):
            if level := self._unresolved_level(named):
                committee = "委" if org.body in words.units_of_committee else ""
                return (), level + committee + org.body
        again = self.history.of_a_level(org.body, org.cls)
        bureau = not again and org.cls in words.of_areas
        return self.history.only_areas() if bureau else (), again or org.body


def _is_again(named: Named, org: OrgName) -> bool:
    """县水务局…，作为水务局局长; 培训中心 by itself is a 干部培训中心 before."""
    whole = bool(named.areas) and named.name == "".join(named.areas) + org.body
    telling = len(org.body) >= len("培训中心") and org.cls in BUREAUS
    return whole or (telling and named.cls == org.cls)


def _says_its_level(areas: tuple[str, ...], body: str) -> bool:
    """地委 behind 地区纪委 is no 地区地委."""
    return not areas and body.startswith(_TWICE)


def _joined(areas: tuple[str, ...], body: str) -> str:
    """A bare name behind its area: the 省军区 of 青海省 is the 青海省军区."""
    area = "".join(areas)
    twice = area.endswith(_PROVINCE_LEVEL) and body.startswith(_PROVINCE_LEVEL)
    return area + (body.removeprefix(_PROVINCE_LEVEL) if twice else body)


@cache
def _unit_endings() -> tuple[str, ...]:
    return (*body_words().unit_endings, *grammar().college_endings)


@lru_cache(maxsize=4096)
def _in_one_spelling(name: str) -> str:
    """What all spellings of a name have in common."""
    name = _WORDINGS["province"].sub("", name)
    if numbered := _WORDINGS["told_apart"].fullmatch(name):
        kind = numbered["kind"].removesuffix("学")[-1]
        return numbered["area"] + numbered["number"] + kind
    for long, short in body_words().spellings.items():
        name = name.replace(long, short)
    return name
