"""Give every organisation mention its canonical full name.

Context supplies what the text leaves out: the area of 省 and 市, the area of a bare 监委
after 市纪委, the body that a unit or a numbered team belongs to.
"""

from __future__ import annotations

from functools import cache

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.kinds_of_body import COMPANIES
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.area_context import AreaContext
from oversight_graph.resolution.bodies.area_names import (
    TOWNSHIP,
    full_name,
    level_of,
    without_short_province,
)
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.composed_names import is_bureau, unit_behind
from oversight_graph.resolution.bodies.courts_in_short import with_its_area
from oversight_graph.resolution.bodies.history import History
from oversight_graph.resolution.bodies.hosts import outermost, watched
from oversight_graph.resolution.bodies.inherited_areas import inherited
from oversight_graph.resolution.bodies.named import COLLECTIVE, NOBODY, Named, kind_of
from oversight_graph.resolution.bodies.owners import as_unit, owner_of, unit_of_context
from oversight_graph.resolution.bodies.references import References, reference_mention
from oversight_graph.resolution.bodies.short_names import BUREAUS
from oversight_graph.resolution.bodies.spellings import Spellings
from oversight_graph.resolution.bodies.teams import (
    at_its_host,
    beside_its_sender,
    numbered_team,
    of_its_sender,
    told_in_full,
)
from oversight_graph.resolution.bodies.village_committees import of_village
from oversight_graph.resolution.entities import OrgKind

_WORDINGS = patterns_of("resolution.bodies", "organisation_names.toml")
_WORDS = lists_of("resolution.bodies", "organisation_names.toml")

#: 校纪委 of a school that the text does not tell stays as it is written.
_SCHOOL, _SAME_SCHOOL = "校", "该校"
_OF_FORMER_PREFECTURES, _TWICE = _WORDS["of_former_prefectures"], _WORDS["twice"]
_OF_ZONES = _WORDS["of_zones"]
_COLLEGE, _PROVINCE_LEVEL = "学院", "省"
#: The 区 of a 区委组织部 is no zone either.
_OF_A_COMMITTEE = "委"


class OrganisationNamer:
    """Names organisations in text order, remembering those that came before."""

    def __init__(self, areas: AreaContext, spellings: Spellings) -> None:
        self.areas, self.spellings = areas, spellings
        self.aliases: dict[str, Named] = {}
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
        spellings = self.spellings.copy()
        named = self._name(org, -1, -1)
        self.spellings = spellings  # the body text decides how a name is spelled
        named = named.parent or named
        self.history.in_short.note_bureau(named)
        if self.history.home is None and named.cls in body_words().homes:
            self.history.home = named

    def note_issuer(self, org: OrgName) -> None:
        """Take a body as the one whose document it is, whatever kind of body it is."""
        self.note_home(org)
        named = outermost(self._name(org, -1, -1))
        if named.cls in body_words().hosts:
            self.history.home = named

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
        town = bool(full) and level_of(full[0]) == TOWNSHIP
        if level and not town:  # else 该县 only says where 该县柳坪镇 is
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
            return numbered_team(self.history, unit) if org.cls == "inspection_team" else unit
        return self._of_its_own(org, offset, paragraph)

    def _is_declared(self, org: OrgName) -> bool:
        """Whether the text has declared a name that reads like any other: 市供销社."""
        whole = not (org.areas or org.within or org.host or org.parent or org.dispatcher)
        return whole and bool(org.level) and org.level + org.body in self.aliases

    def _of_its_own(self, org: OrgName, offset: int, paragraph: int) -> Named:
        """A name that is written without another: of a body, or of a unit of the context."""
        org = with_its_area(org, self.areas)
        body = _WORDINGS["term_of_office"].sub("", org.body)
        if org.inner and _WORDINGS["of_a_school"].match(body):
            return Named(body, org.cls, kind_of(org.cls, body), ())
        unit = self._of_party(org, body, offset)
        if unit or (org.inner and (unit := unit_of_context(self.history, org, body, paragraph))):
            return unit
        if org.inner and org.bare and body.endswith(_unit_endings()):
            # 财务处 of nobody knows whom; 云岗学院 where no university is told of
            alone = org.cls == "university" and not self.history.last_of("university")
            return Named(body, org.cls, OrgKind.BODY, ()) if alone and body != _COLLEGE else NOBODY
        if owner := owner_of(self.history, org, body, paragraph):
            return unit_behind(as_unit(org, body), owner)
        named = self._body(org, body, offset, paragraph)
        alone = named.name == body and not (named.areas or org.within)
        return told_in_full(self.history, named, paragraph, alone=alone)

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

    def _group(self, org: OrgName, offset: int, paragraph: int) -> Named:
        """A stationed group, or one sent out under a number: with its host, and its sender."""
        sender = self._name(org.dispatcher, offset, paragraph) if org.dispatcher else None
        sender = sender if sender and sender.name else None
        if org.host is None:
            unsaid = org.dispatcher is not None and org.dispatcher.cls == "reference"
            again = self.history.in_full(org.body, org.cls) if unsaid else None
            return again or of_its_sender(org, sender)
        if org.host.cls == "reference":
            endings = body_words().endings_of_reference(org.host.body[1:])
            host = watched(self.history, endings)
        else:
            host = self._name(beside_its_sender(org.host, sender), offset, paragraph)
        return at_its_host(self.history, org, host, sender)

    def _body(self, org: OrgName, body: str, offset: int, paragraph: int) -> Named:
        lends = org.cls in body_words().lend_area or body.startswith(_OF_A_COMMITTEE)
        governed = lends and not body.startswith(_OF_ZONES)
        areas = (
            org.areas
            if _as_it_stands(org, body)
            else self.chain(org.areas, org.level, offset, governed=governed)
        )
        if org.bare or (not (areas or org.level) and is_bureau(org, body)):
            taken_over = inherited(self.areas, self.history, org, offset, paragraph)
            areas, body = (areas, body) if _says_its_level(*taken_over) else taken_over
        if org.bare and not areas and body in body_words().nameless:
            return NOBODY  # 人大代表、政协委员 of no place
        if org.areas and (whole := self._company("".join(org.areas) + body, org.cls)):
            return whole
        if not areas and (again := self.aliases.get(body) or self._again(org, body)):
            return again
        town = bool(areas) and level_of(areas[0]) == TOWNSHIP
        if org.level and areas == org.areas and areas and not town:  # 县 + 工业园区 of whom
            return self._as_written(org, body, areas)
        if org.level and not areas:  # 全省纪检监察机关 of no known province stays as written
            body = ("全" if org.cls == COLLECTIVE else "") + org.level + body
        else:
            body = of_village(org, body)
        name = _joined(areas, body) if org.bare else "".join(areas) + body
        return self._behind_its_owner(name, org) or self._itself(name, org, areas)

    def _itself(self, name: str, org: OrgName, areas: tuple[str, ...]) -> Named:
        name = self.spellings.first(name)
        whole = self.history.in_short.bureau(name, areas) if org.cls in BUREAUS else None
        return whole or Named(name, org.cls, kind_of(org.cls, name), areas)

    def _behind_its_owner(self, name: str, org: OrgName) -> Named | None:
        """A name that stood behind that of a whole before: 国家税务总局 + 云溪县税务局."""
        whole = None if org.bare else self.history.in_full(name, org.cls)
        owner = whole.name.removesuffix(name) if whole else ""
        of_party = owner in grammar().other_parties  # 共青团云溪县委 is no 云溪县委
        return whole if owner in lexicon().entries and not of_party else None

    def _as_written(self, org: OrgName, body: str, areas: tuple[str, ...]) -> Named:
        name = self.spellings.first(org.level + "".join(areas) + body)
        return Named(name, org.cls, kind_of(org.cls, name), areas)

    def _again(self, org: OrgName, body: str) -> Named | None:
        """What a name without an area denotes that is the end of a name before."""
        if org.bare or org.level:
            return None
        return self._company(body, org.cls) or self.history.in_full(body, org.cls)

    def _company(self, short: str, cls: str) -> Named | None:
        """The company or branch named before that a shorter name means."""
        if cls not in COMPANIES:
            return None
        return self.history.in_full(short, cls) or self.history.in_short.company(short)


def _as_it_stands(org: OrgName, body: str) -> bool:
    """商丘地委 was no committee of a 市; a company is registered under the whole of its name."""
    former = body.startswith(_OF_FORMER_PREFECTURES) and not org.level
    return former or (len(org.areas) > 1 and org.cls in COMPANIES)


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
