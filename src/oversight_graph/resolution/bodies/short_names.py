"""How companies and bureaus are called in short once the text has named them: 恒岳集团, 文旅局."""

from __future__ import annotations

from dataclasses import dataclass, field

from oversight_graph.recognition.words.kinds_of_body import COMPANIES
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.entities import OrgKind

_WORDINGS = patterns_of("resolution.bodies", "short_names.toml")
_WORDS = lists_of("resolution.bodies", "short_names.toml")

#: Kinds of body that are called by characters of their name.
BUREAUS = frozenset({"department", "police"})
_FEWEST = len("文旅")
_KINDS, _LEGAL = _WORDS["kinds"], _WORDS["legal"]


def is_company(named: Named) -> bool:
    """Whether a body is a company or bank, and no unit of one."""
    return named.cls in COMPANIES and named.kind is OrgKind.BODY


@dataclass(slots=True)
class ShortNames:
    """The companies and bureaus named so far, by what they may be called from here on."""

    companies: dict[str, Named] = field(default_factory=dict)
    _without_level: dict[str, Named] = field(default_factory=dict)
    _bureaus: dict[tuple[tuple[str, ...], str], dict[str, Named]] = field(default_factory=dict)

    def note(self, named: Named) -> None:
        """Remember an organisation that the text names, for the short names it may be given."""
        if is_company(named):
            self.companies[named.name] = named
            for short in _without_level(named):
                self._without_level[short] = named
        self.note_bureau(named)

    def note_bureau(self, named: Named) -> None:
        """Remember a bureau, or that of a party group; a head line names one before the text."""
        for body in (named, named.parent):
            if body is not None and body.cls in BUREAUS and body.kind is OrgKind.BODY:
                key = (body.areas, _in_short(body.name)[-1:])
                self._bureaus.setdefault(key, {})[body.name] = body

    def bureau(self, name: str, areas: tuple[str, ...]) -> Named | None:
        """The one bureau before whose name a shorter one draws together: 文旅局."""
        named, size = self._bureaus.get((areas, _in_short(name)[-1:]), {}), len("".join(areas))
        drawn = [n for n in named.values() if _draws_together(name[size:], n.name[size:])]
        return drawn[0] if len(drawn) == 1 else None

    def company(self, short: str) -> Named | None:
        """The one company before whose name holds the telling part of a shorter one.

        恒岳集团 is the 中国恒岳装备集团公司; a mere area tells nothing (云溪公司). 柯山水务有限公司
        is the 柯山区水务有限公司, 吉林银行 the 吉林银行股份有限公司.
        """
        if short in self._without_level:
            return self._without_level[short]
        if whole := next(filter(None, (self.companies.get(short + e) for e in _LEGAL)), None):
            return whole
        match = _WORDINGS["company"].match(short)
        known = lexicon()
        if match is None or match[1] in known.areas:
            return None
        kind = next((kind for kind in _KINDS if kind in short), "")
        longer = [
            named
            for name, named in self.companies.items()
            if kind in name and len(name) > len(short) and _holds(name, match[1])
        ]
        if short in known.entries or not longer:
            longer = [n for name, n in self.companies.items() if _is_called(name, match[1], kind)]
        return longer[0] if len(longer) == 1 else None


def _without_level(named: Named) -> tuple[str, ...]:
    """The name of a body with its area in short form: 柯山 for 柯山区, with its city or not."""
    area = "".join(named.areas)
    if area:
        rest = named.name.removeprefix(area)
        return area[:-1] + rest, named.areas[-1][:-1] + rest
    return (_WORDINGS["level_of_area"].sub(r"\1", named.name),)


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
