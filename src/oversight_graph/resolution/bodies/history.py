"""What a document has named so far: short and bare names mean something named before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import COMPANIES
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.entities import OrgKind

_WORDINGS = patterns_of("resolution.bodies", "history.toml")
_COMPANY = _WORDINGS["company"]
_WORDS = lists_of("resolution.bodies", "history.toml")

#: The last characters of a name say so much that it may stand for the whole from here on.
_TELLING = 4
#: How many bodies back an endless paragraph is looked through.
_REACH = 200
_NOT_ONE = _WORDS["not_one"]
#: Kinds of body that are called by characters of their name.
BUREAUS = frozenset({"department", "police"})
_FEWEST = len("文旅")
_BANKS = _WORDS["banks"]
_WITH_SHOPS = frozenset({"university", "school", "hospital"})
_KINDS = ("银行", "集团")
_GROUP = "党组"


class Past(NamedTuple):
    """An organisation named before: where, and which."""

    offset: int
    paragraph: int
    named: Named


def _whole(named: Named) -> Named:
    """The body of a party group or a unit: the company in 银河集团有限公司党组第二巡视组."""
    while named.parent is not None:
        named = named.parent
    return named


def _without_level(named: Named) -> str:
    """The name of a body with its area in short form: 柯山 for 柯山区."""
    area = "".join(named.areas)
    if area:
        return area[:-1] + named.name.removeprefix(area)
    return _WORDINGS["level_of_area"].sub(r"\1", named.name)


def _wholes(named: Named) -> tuple[Named, Named]:
    """A body and the whole that it is a unit of: 党风室 tells of its 纪委监委."""
    return named, _whole(named)


def _holds(name: str, part: str) -> bool:
    """Whether a name holds the part of another, but not inside an area: 龙江 in 黑龙江省."""
    at, areas = name.find(part), lexicon().areas
    inside = range(at + 1, at + len(part) + 2)
    return at >= 0 and not (at and any(name[:end] in areas for end in inside))


def _is_called(name: str, short: str, kind: str) -> bool:
    """Whether a company is called by the first characters of its place and trade: 云钢集团.

    云溪钢铁（集团）公司 is called so.
    """
    if len(short) != _FEWEST or not kind or kind not in name or short[0] != name[0]:
        return False
    return short[1] in name[_FEWEST : name.index(kind)]


def _in_short(name: str) -> str:
    return name.removesuffix("员会")


def _draws_together(short: str, long: str) -> bool:
    """Whether a name has characters of several words of a longer one: 交管 of 交通管理.

    粮食局 is no short form of 粮食和物资储备局: one word of it may be another body.
    """
    short, tail = _in_short(short), _in_short(long)
    field = short[:-1]
    if not _FEWEST <= len(field) < len(tail) - 1 or short[-1] != tail[-1] or field in tail:
        return False
    rest = iter(tail[:-1])
    return all(character in rest for character in field)


def _is_group(named: Named) -> bool:
    """Whether a body is a company that 集团 may stand for."""
    return named.kind is OrgKind.BODY and named.cls in COMPANIES and "集团" in named.name


@dataclass(slots=True)
class History:
    """The organisations named so far, and the body whose document it is, if a head line says."""

    past: list[Past] = field(default_factory=list)
    home: Named | None = None
    _by_end: dict[str, dict[str, Named]] = field(default_factory=dict)
    _by_class: dict[str, dict[str, Named]] = field(default_factory=dict)
    _companies: dict[str, Named] = field(default_factory=dict)
    _bureaus: dict[tuple[tuple[str, ...], str], dict[str, Named]] = field(default_factory=dict)
    _without_level: dict[str, Named] = field(default_factory=dict)

    def __reversed__(self) -> Iterator[Past]:
        """What was named, the last first."""
        return reversed(self.past)

    def note(self, offset: int, paragraph: int, named: Named) -> None:
        """Remember an organisation named at an offset."""
        self.past.append(Past(offset, paragraph, named))
        for index, key in ((self._by_end, named.name[-_TELLING:]), (self._by_class, named.cls)):
            same = index.setdefault(key, {})
            same.pop(named.name, None)  # the one named last stands last
            same[named.name] = named
        if named.cls in COMPANIES and named.kind is OrgKind.BODY:
            self._companies[named.name] = named
            self._without_level[_without_level(named)] = named
        self.note_bureau(named)

    def note_bureau(self, named: Named) -> None:
        """Remember a bureau, or that of a party group, for the short names it may be given."""
        for body in (named, named.parent):
            if body is not None and body.cls in BUREAUS and body.kind is OrgKind.BODY:
                key = (body.areas, _in_short(body.name)[-1:])
                self._bureaus.setdefault(key, {})[body.name] = body

    def bureau(self, name: str, areas: tuple[str, ...]) -> Named | None:
        """The one bureau before whose name a shorter one draws together: 文旅局."""
        named, size = self._bureaus.get((areas, _in_short(name)[-1:]), {}), len("".join(areas))
        drawn = [n for n in named.values() if _draws_together(name[size:], n.name[size:])]
        return drawn[0] if len(drawn) == 1 else None

    def before(self, offset: int) -> Iterator[Past]:
        """What was named before an offset, the last first."""
        return (past for past in reversed(self.past) if past.offset < offset)

    def in_paragraph(self, paragraph: int) -> Iterator[Named]:
        """What a paragraph has named so far, the last first."""
        for past in reversed(self.past[-_REACH:]):
            if past.paragraph < paragraph:
                return
            if past.paragraph == paragraph:
                yield past.named

    def body_in(self, paragraph: int) -> Named | None:
        """The body that a paragraph named last, if that may have units."""
        for named in self.in_paragraph(paragraph):
            if named.kind is OrgKind.BODY:
                return None if named.name.endswith(body_words().unit_endings) else named
        return None

    def host_of_unit(self, unit: str, paragraph: int) -> Named | None:
        """The body that a unit named by itself (财务处) belongs to: of the paragraph, or home."""
        words = body_words()
        if unit.endswith(grammar().college_endings):
            return self._university(paragraph)
        if not unit.endswith(words.unit_endings):
            return None
        of_discipline = unit.startswith(words.units_of_discipline)
        near = (n for named in self.in_paragraph(paragraph) for n in dict.fromkeys(_wholes(named)))
        for named in near:
            hosts = words.hosts_of_discipline if of_discipline else words.hosts
            is_body = named.kind in (OrgKind.BODY, OrgKind.JOINT_ORGAN)
            if named.name.endswith(words.unit_endings):
                continue  # 财务处 is no unit of the 审计处 before it
            if named.cls in hosts and (is_body or named.cls in words.homes):
                return named
        if of_discipline and unit not in _WORDS["in_any_body"]:
            return None
        home = self.home or self._only_home()
        return home and (self.company(home.name) or home)

    def _only_home(self) -> Named | None:
        """The one hospital, school or company that the text has named so far."""
        same = (self._by_class.get(cls, {}) for cls in sorted(body_words().homes))
        found = [n for named in same for n in named.values() if n.kind is OrgKind.BODY]
        return found[0] if len(found) == 1 else None

    def company(self, short: str) -> Named | None:
        """The one company before whose name holds the telling part of a shorter one.

        恒岳集团 is the 中国恒岳装备集团公司; a mere area tells nothing (云溪公司). 柯山水务有限公司
        is the 柯山区水务有限公司.
        """
        if short in self._without_level:
            return self._without_level[short]
        match = _COMPANY.match(short)
        known = lexicon()
        if match is None or match[1] in known.areas:
            return None
        kind = next((kind for kind in _KINDS if kind in short), "")
        longer = [
            named
            for name, named in self._companies.items()
            if kind in name and len(name) > len(short) and _holds(name, match[1])
        ]
        if short in known.entries or not longer:
            longer = [n for name, n in self._companies.items() if _is_called(name, match[1], kind)]
        return longer[0] if len(longer) == 1 else None

    def head_office(self, paragraph: int, *, bank: bool) -> Named | None:
        """The one bank or company of a paragraph, or else of the text, that has branches."""
        for named in ({n.name: n for n in self.in_paragraph(paragraph)}, self._companies):
            whole = [n for n in named.values() if n.cls in COMPANIES and n.kind is OrgKind.BODY]
            main = [n for n in whole if not n.name.endswith(grammar().branch_endings)]
            main = [n for n in main if bank == any(word in n.name for word in _BANKS)]
            if main:
                return main[0] if len(main) == 1 else None
        return None

    def only_company(self, paragraph: int) -> Named | None:
        """The one bank or company named so far that may be called 公司, whatever its name."""
        banks, others = (self.head_office(paragraph, bank=bank) for bank in (True, False))
        return None if banks and others else banks or others

    def owner_of_shop(self, paragraph: int) -> Named | None:
        """The one school or hospital of a paragraph, whose 服务公司 stands by itself."""
        near = {n.name: n for n in self.in_paragraph(paragraph)}
        homes = [n for n in near.values() if n.cls in _WITH_SHOPS and n.kind is OrgKind.BODY]
        return homes[0] if len(homes) == 1 else None

    def group(self, paragraph: int) -> Named | None:
        """The group of companies that 集团 in 集团纪委 is: whose document it is, or its main one.

        A paragraph names the group first and its branches behind, so the last one is not meant.
        """
        if self.home is not None and _is_group(self.home):
            return self.company(self.home.name) or self.home
        near = [top for named in self.in_paragraph(paragraph) if _is_group(top := _whole(named))]
        if near:
            return near[-1]
        before = (top for past in self.past if _is_group(top := _whole(past.named)))
        return next(before, None)

    def watched(self, endings: tuple[str, ...]) -> Named | None:
        """The body that 厅 in 驻厅纪检监察组 is: the host of a group before, or a bureau named."""
        for past in reversed(self.past):
            host = past.named.host
            if host is not None and host.name.endswith(endings):
                return host
        hosts = (past.named for past in reversed(self.past) if past.named.cls in body_words().hosts)
        return next((named for named in hosts if named.name.endswith(endings)), None)

    def only_host(self) -> Named | None:
        """The one body that the stationed groups named so far watch."""
        groups = self._by_class.get("stationed_group", {}).values()
        hosts = {named.host.name: named.host for named in groups if named.host}
        return next(iter(hosts.values())) if len(hosts) == len(groups) == 1 else None

    def only_areas(self) -> tuple[str, ...]:
        """The area of all bodies so far, if they are of one county or city only."""
        named = (one for same in self._by_class.values() for one in same.values())
        found = {n.areas for n in named if n.areas and not n.areas[-1].endswith(_NOT_ONE)}
        return found.pop() if len(found) == 1 else ()

    def named_so(self, name: str) -> Named | None:
        """The organisation before of that very name."""
        return self._by_end.get(name[-_TELLING:], {}).get(name)

    def of_a_level(self, body: str, cls: str) -> str | None:
        """县民政局 of no known county, which 民政局 by itself is again."""
        same, groups = self._by_class.get(cls, {}), self._by_class.get("party_group", {})
        names = (level + body for level in grammar().levels)
        found = [name for name in names if name in same or name + _GROUP in groups]
        return found[0] if len(found) == 1 else None

    def home_named(self, name: str) -> Named | None:
        """The body whose document this is, if it bears that very name."""
        return self.home if self.home is not None and self.home.name == name else None

    def street(self, paragraph: int) -> bool:
        """Whether the body that a paragraph named last is of a street, which has a 办事处."""
        last = next(self.in_paragraph(paragraph), None)
        return last is not None and bool(last.areas) and last.areas[-1].endswith("街道")

    def street_office(self, paragraph: int) -> Named | None:
        """The 街道办事处 that a paragraph named last, which 办事处 by itself is."""
        return next((n for n in self.in_paragraph(paragraph) if n.name.endswith("办事处")), None)

    def police_bureau(self, paragraph: int) -> Named | None:
        """The police bureau a paragraph named last, whose 派出所 stand by themselves."""
        near = (_whole(named) for named in self.in_paragraph(paragraph))
        return next((n for n in near if n.name.endswith(("公安局", "公安分局"))), None)

    def _university(self, paragraph: int) -> Named | None:
        """The university that a paragraph named last, or whose document this is."""
        for named in self.in_paragraph(paragraph):
            if named.cls == "university" and named.kind is OrgKind.BODY:
                return named
        return self.home if self.home and self.home.cls == "university" else None

    def in_full(self, short: str, cls: str) -> Named | None:
        """The organisation before whose name ends with a shorter one: 测绘院 again.

        A body of the Centre is itself: 电子工业部 is no 机械电子工业部.
        """
        known = lexicon().entries.get(short)
        if len(short) < _TELLING or (known is not None and known.type == "central"):
            return None
        ending = reversed(self._by_end.get(short[-_TELLING:], {}).values())
        return next((n for n in ending if n.cls == cls and n.name.endswith(short)), None)

    def teams(self, word: str) -> dict[str, Named]:
        """The inspection teams named so far that end in a word, by name, the last first."""
        same = reversed(self._by_class.get("inspection_team", {}).values())
        return {named.name: named for named in same if named.name.endswith(word)}

    def last_of(self, cls: str) -> Named | None:
        """The organisation of a class that was named last."""
        return next(reversed(self._by_class.get(cls, {}).values()), None)
