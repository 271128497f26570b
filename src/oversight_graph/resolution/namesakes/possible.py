"""Who may be another than the rest of his name: of a case, in a row, or said to be another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.namesakes.cases import Case
from oversight_graph.resolution.namesakes.introductions import Introduction, related
from oversight_graph.resolution.namesakes.said_apart import SaidApart
from oversight_graph.resolution.namesakes.scene import Scene

_SEVERAL = 2


@dataclass(slots=True)
class Bearer:
    """One who may be another than the rest: where, and by which bodies, the text tells of him."""

    places: list[int]
    bodies: dict[str, Named] = field(default_factory=dict)
    another: bool = False  # the text says that he is none of those before

    def take(self, one: Introduction) -> None:
        """Know that an introduction is his."""
        self.places.append(one.at)
        self.bodies |= one.bodies

    def is_near(self, bodies: Mapping[str, Named]) -> bool:
        """Whether one of the bodies has to do with one of his."""
        return related(bodies.values(), self.bodies.values())


def possible_bearers(
    scene: Scene, apart: SaidApart, name: str, told: list[Introduction]
) -> list[Bearer]:
    """Each who may be another than the rest of his name."""
    known = [Bearer([at], another=True) for at, of in apart.others.items() if of == name]
    others = {one.places[0]: one for one in known}
    for one in (one for one in told if one.at in others):
        others[one.at].bodies |= one.bodies
    sure, outside = name in apart.names, []
    for home, members in _by_home(scene, [one for one in told if one.at not in others]).items():
        own = _in_case(scene, home, members, sure=sure) if home else []
        known += own
        outside += [] if own else members
    if known and name not in scene.title:
        known += _before(scene, name, told)
    known += _outside(scene, outside, known, sure=sure)
    if sure and not others and len(known) == _SEVERAL:
        # 上述两名王强并非同一人: of two who are told of, the later one is another.
        max(known, key=lambda one: one.places).another = True
    return known


def _by_home(scene: Scene, told: list[Introduction]) -> dict[Case | None, list[Introduction]]:
    """By the widest case around that introduces the name itself, not in a case within it."""
    own = {around[-1] for one in told if one.opens and (around := scene.around(one.at))}
    found: dict[Case | None, list[Introduction]] = {}
    for one in told:
        home = next((case for case in scene.around(one.at) if case in own), None)
        found.setdefault(home, []).append(one)
    return found


def _in_case(scene: Scene, home: Case, members: list[Introduction], *, sure: bool) -> list[Bearer]:
    """Those whom one case introduces: one, unless they stand in a row."""
    rows: list[Bearer] = []
    told, last = False, members[0]
    for one in members:
        told = told or scene.tells_of(home, one)
        fitting = [row for row in rows if row.is_near(one.bodies)]
        new = not fitting and (sure or scene.beside(last, one))
        if not rows or (new and one.opens):
            rows.append(Bearer([]))
        if fitting or new or len(rows) == 1:
            (fitting[0] if fitting else rows[-1]).take(one)
        last = one if one.opens else last
    return rows if sure or told or len(rows) > 1 else []


def _before(scene: Scene, name: str, told: list[Introduction]) -> Iterator[Bearer]:
    """Those whom something befalls in a case before the name is introduced: 1.村民张伟被拘留."""
    first = min((one.at for one in told if one.opens), default=0)
    cases = (case for at, _ in scene.mentions[name] for case in scene.around(at)[-1:])
    for case in dict.fromkeys(cases):
        if case.numbered and case.end <= first and name in scene.suffer.get(case, {}):
            yield Bearer([scene.suffer[case][name]])


def _outside(
    scene: Scene, told: list[Introduction], known: list[Bearer], *, sure: bool
) -> Iterator[Bearer]:
    """Those introduced outside of cases, where a row or the cases of a circular are beside."""
    areas = {named.areas for each in known for named in each.bodies.values()}
    beside_cases = bool(known) and scene.is_circular
    opening = [one for one in told if one.opens]
    pairs = [pair for pair in pairwise(opening) if scene.beside(*pair)]
    in_row = {one.at for pair in pairs for one in pair}
    for one in opening:
        own = areas.isdisjoint(named.areas for named in one.bodies.values())
        if sure or one.at in in_row or (beside_cases and not one.past and own):
            yield Bearer([one.at], dict(one.bodies))
