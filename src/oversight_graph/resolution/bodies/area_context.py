"""Say which area a name or a bare level character means in its context.

省 in 省纪委 is the province the text speaks of: the one named last before, else one that a head
line names or the first named behind, else the one in which all areas named lie.

An area is called by a name that is complete at its level: a city or county by its own, without
what is around it; a district, whose name several cities have, with its city; a town or village with
its county, as far as the text tells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cached_property

from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import frequency
from oversight_graph.resolution.bodies.area_names import (
    MUNICIPALITIES,
    full_name,
    is_meant_by,
    is_province,
    is_small,
    is_unique,
    is_zone,
    without_province,
)
from oversight_graph.resolution.bodies.counties import counties_of_towns, in_one_row, is_county
from oversight_graph.resolution.bodies.provinces import city_of, province_of_all
from oversight_graph.values import value

_FILE = "area_context.toml"
_WORDS = lists_of("resolution.bodies", _FILE)
_WORDINGS = patterns_of("resolution.bodies", _FILE)
_BANNER, _OF_THERE = _WORDINGS["banner"], _WORDINGS["of_there"]

#: There is one corps only: 兵团教育局 is of no province named before.
_CORPS, _THE_CORPS = "兵团", "新疆生产建设兵团"
_LONGEST_NAME_IN_HINTS, _SHORTEST_NAME = 12, 2
_IN_WORDS = _WORDS["in_words"]
#: What is named so few characters behind is named in the same breath.
_NEAR = 60


@value
class AreaSighting:
    """An area as some place of the text names it: full chain, widest first.

    ``own`` is where the name of the area begins: a province in short (江西) and the county that
    该县 means say where it is and are no part of it.
    """

    offset: int
    paragraph: int
    names: tuple[str, ...]
    own: int = 0

    @property
    def said(self) -> tuple[str, ...]:
        """The chain that is the name of the area."""
        return self.names[self.own :]


class AreaContext:
    """The areas a document names, and what bare level words mean in it."""

    def __init__(
        self, sightings: list[AreaSighting], hints: str, schools: Collection[str] = ()
    ) -> None:
        self.sightings = sorted(sightings, key=lambda s: s.offset)
        self._hints = hints
        self._schools = schools
        self._of_level: dict[tuple[str, bool], list[AreaSighting]] = {}
        self._joined: dict[str, tuple[str, ...]] = {}
        self._within: dict[str, tuple[str, ...]] = {}
        self._published: tuple[str, ...] = ()
        self._completed: dict[tuple[str, ...], tuple[str, ...]] = {}
        for sighting in self.sightings:
            _note_longest(self._joined, sighting.said)
            _note_longest(self._within, sighting.names)
        self._drawn_together = _drawn_together({n for s in self.sightings for n in s.names})

    def join(self, chain: tuple[str, ...]) -> None:
        """Remember what a row says: 高泉村 behind 柳坪镇大桥村、 is 柳坪镇高泉村 from there on."""
        self._joined.setdefault(chain[-1], chain)
        self._within.setdefault(chain[-1], chain)
        self._completed.clear()

    def note_publisher(self, chain: tuple[str, ...]) -> None:
        """Remember where a publisher is: 岚浦市云溪区纪委监委 says of which city 云溪区 is."""
        self._published += chain
        if len(chain) > 1 and chain[-1] not in self._joined:
            self.join(chain)

    def whole(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Where an area is, as far as the text tells, its province apart."""
        if not names:
            return names
        names = tuple(self._drawn_together.get(name, name) for name in names)
        wider = self._within.get(names[0], names[:1])[:-1]
        if wider:  # 大理州 + 云龙县 + 漕涧镇, of which the text joins two at a time
            wider = (*self._within.get(wider[0], wider[:1])[:-1], *wider)
        return (*(name for name in wider if not is_province(name)), *names)

    def complete(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The chain that is the complete name of an area, and stands in names of its bodies."""
        found = self._completed.get(names)
        if found is None:
            self._completed[names] = names  # 岚柳县岚柳县: a place around itself ends here
            self._completed[names] = found = self._complete(names)
        return found

    def _complete(self, names: tuple[str, ...]) -> tuple[str, ...]:
        names = tuple(self._drawn_together.get(name, name) for name in names)
        fullest = self._joined.get(names[-1], ()) if names and is_small(names[-1]) else ()
        chain = fullest if fullest[-len(names) :] == names else names
        chain = without_province(_from_county(chain))
        if not chain or is_unique(chain[0]):
            return chain
        if is_small(chain[0]):
            return (*self.complete(self._counties.get(chain[0], ())), *chain)
        joined = self._joined.get(chain[0], chain[:1])[:-1]
        wider = tuple(name for name in joined if not is_province(name))
        if not wider and chain[0].endswith("区"):
            wider = city_of(chain[0], self._named)
        return (*self.complete(wider), *chain) if wider else chain

    def of_level(self, word: str, offset: int, *, governed: bool = False) -> tuple[str, ...] | None:
        """The chain of the area a level word (省, 市, 县 …) means at an offset.

        It is the area of that level named last, else the first one named behind; where it is
        ``governed``, as the 区 of a 区委 is, no zone. Behind a row of counties it is
        the one of the head lines or the publisher, or none.
        """
        if word == _CORPS:
            return (_THE_CORPS,)
        key = (word, governed)
        if key not in self._of_level:
            any_of = self._fitting(word)
            self._of_level[key] = [s for s in any_of if not (governed and is_zone(s.names[-1]))]
        fitting = self._of_level[key]
        before = bisect_left(fitting, offset, key=lambda s: s.offset)
        row = in_one_row([(s.offset, s.names) for s in fitting[max(0, before - 2) : before]])
        if before and not row:
            return self.complete(fitting[before - 1].names)
        found = next(((name,) for name in self._in_hints if is_meant_by(name, word)), None)
        if not row and fitting and (found is None or fitting[0].offset - offset <= _NEAR):
            return self.complete(fitting[0].names)
        if found is None and word == "区" and not row:
            # 全区 and 区纪委 in a text without any district are those of the autonomous region.
            return self.of_level("自治区", offset)
        published = (name for name in self._published if is_meant_by(name, word))
        return found or next(((name,) for name in published), None) or self._around(word)

    @cached_property
    def _named(self) -> frozenset[str]:
        """All areas that the text and its head lines name."""
        named = (name for s in self.sightings for name in s.names)
        return frozenset(map(full_name, (*named, *self._in_hints, *self._published)))

    def called(self, short: str) -> str | None:
        """The one area of the text that is called so without its level: 云溪 is the 云溪区."""
        named = self._in_short.get(short, ())
        return named[0] if len(named) == 1 else None

    @cached_property
    def _in_short(self) -> dict[str, list[str]]:
        """All areas, by their names without the level."""
        found: dict[str, list[str]] = {}
        for name in self._named:
            found.setdefault(name[:-1], []).append(name)
        return found

    @cached_property
    def _counties(self) -> dict[str, tuple[str, ...]]:
        """The county, or district, of each town that the text tells without one."""
        named = (*self._in_hints, *self._published)
        in_head = {name for name in named if is_county(name) and name in self._hints}
        return counties_of_towns(
            ((s.offset, s.paragraph, s.names) for s in self.sightings), in_head
        )

    def _around(self, word: str) -> tuple[str, ...] | None:
        """The province around all that the text names, by the table: 省纪委 beside 岚浦市.

        Where it names no area, the cities that its schools are called after tell.
        """
        province = province_of_all([n for s in self.sightings for n in s.names] or self._schools)
        return (province,) if province is not None and is_meant_by(province, word) else None

    def _fitting(self, word: str) -> Iterator[AreaSighting]:
        """Where the text names an area that a level word may mean, cut after that area."""
        for sighting in self.sightings:
            for i, name in enumerate(sighting.names):
                if is_meant_by(name, word):
                    own = sighting.own if i >= sighting.own else 0
                    chain = without_province(sighting.names[own : i + 1])
                    yield replace(sighting, names=chain, own=0)
                    break

    @cached_property
    def _in_hints(self) -> tuple[str, ...]:
        """The areas that title and publisher name, in order."""
        known, found = lexicon(), []
        for start in range(len(self._hints)):
            for size in range(_LONGEST_NAME_IN_HINTS, 1, -1):
                surface = self._hints[start : start + size]
                pair = self._hints[start - 1 : start + 1]
                if pair in _IN_WORDS or (size == _SHORTEST_NAME and frequency(pair)):
                    continue  # 代理县长 and 处理县级干部 name no 理县
                if (
                    len(surface) == size
                    and surface in known.short_counties
                    and _OF_THERE.match(self._hints, start + size)
                ):
                    found.append(known.short_counties[surface])
                elif len(surface) == size and surface in known.areas:
                    found.append(full_name(surface))
        return tuple(found)


def _from_county(chain: tuple[str, ...]) -> tuple[str, ...]:
    """A chain from its county or city on; one of a municipality says so: 重庆市武隆县."""
    first = max((i for i, name in enumerate(chain) if is_unique(name)), default=0)
    return chain[first - 1 if first and chain[first - 1] in MUNICIPALITIES else first :]


def _drawn_together(names: Collection[str]) -> dict[str, str]:
    """The banners and leagues that the text calls in short as well: 阿左旗 is 阿拉善左旗."""
    found = {}
    for name in filter(_BANNER.fullmatch, names):
        ending = name[1:]
        full = {n for n in names if len(n) > len(name) and n[0] == name[0] and n.endswith(ending)}
        if len(full) == 1:
            found[name] = full.pop()
    return found


def _note_longest(chains: dict[str, tuple[str, ...]], names: tuple[str, ...]) -> None:
    """Note under each area the longest chain that ends with it."""
    for i in range(1, len(names)):
        pair = names[: i + 1]
        if len(pair) > len(chains.get(pair[-1], ())):
            chains[pair[-1]] = pair
