"""Find the people of one name in a document whom the text does not join.

"1.东江县民政局局长张伟…2.西岭区教育局局长张伟…" tells of two people: a name that two cases of a
circular introduce with posts of unrelated bodies, and to whose bearer something befalls in each, is
that of two unless a post that one has had in the body of the other joins them. So it is in a row
(东江县民政局局长张伟、西岭区教育局局长张伟), and where the text says 非同一人.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from oversight_graph.extraction.extract import Extracted
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.namesakes.bearers import Bearers, Namesakes
from oversight_graph.resolution.namesakes.cases import Case, Stretch
from oversight_graph.resolution.namesakes.introductions import (
    Introduction,
    introductions_of,
    related,
)
from oversight_graph.resolution.namesakes.said_apart import SaidApart, said_apart
from oversight_graph.resolution.namesakes.scene import Scene, befallen

_SEVERAL = 2


def namesakes_in(known: Denotations, extracted: list[Extracted]) -> Namesakes:
    """Find the names that several people of a document bear."""
    introduced = introductions_of(known, extracted)
    apart = said_apart(extracted)
    by_name: dict[str, list[Introduction]] = {name: [] for name in apart.names}
    for one in introduced.values():
        by_name.setdefault(one.person.name, []).append(one)
    suffering = dict(reversed([(name, at) for _, name, at in befallen(extracted)]))
    doubtful = [
        name
        for name, told in by_name.items()
        if name in apart.names or _is_doubtful(told, suffering.get(name))
    ]
    if not doubtful:
        return Namesakes()
    scene = Scene.of(known.document, extracted, introduced)
    found = {name: _bearers(scene, apart, name, by_name[name]) for name in sorted(doubtful)}
    several = {name: bearers for name, bearers in found.items() if bearers is not None}
    return Namesakes(several, frozenset(apart.compared))


def _is_doubtful(told: list[Introduction], suffers: int | None) -> bool:
    """Whether a name is introduced with posts of unrelated bodies, or after its bearer suffered.

    ``suffers`` is where the first stands of those upon whom something befalls.
    """
    opening = [one for one in told if one.opens]
    if opening and suffers is not None and suffers < opening[0].at:
        return True
    return any(not related(one.bodies.values(), opening[0].bodies.values()) for one in opening[1:])


@dataclass(slots=True)
class _Bearer:
    """One who may be another than the rest: where, and by which bodies, the text tells of him."""

    places: list[int]
    bodies: dict[str, Named] = field(default_factory=dict)
    another: bool = False  # the text says that he is none of those before

    def take(self, one: Introduction) -> None:
        """Know that an introduction is his."""
        self.places.append(one.at)
        self.bodies |= one.bodies


def _bearers(scene: Scene, apart: SaidApart, name: str, told: list[Introduction]) -> Bearers | None:
    """The bearers of a name, ``None`` where one person may be meant throughout."""
    possible = _possible(scene, apart, name, told)
    lives = [_Bearer([], dict(i.bodies)) for i in told if not i.opens and len(i.bodies) > 1]
    groups = _joined([*sorted(possible, key=lambda one: one.places), *lives])
    if len(groups) < _SEVERAL:
        return None
    mentions: dict[int, int | None] = {}
    _place_others(told, groups, mentions)
    for number, group in enumerate(groups, 1):
        mentions |= dict.fromkeys(group.places, number)
    bodies = {n: next(iter(g.bodies), "no body") for n, g in enumerate(groups, 1)}
    return Bearers(bodies, mentions, _stretches(scene, told, mentions))


def _possible(scene: Scene, apart: SaidApart, name: str, told: list[Introduction]) -> list[_Bearer]:
    """Each who may be another: of a case that is his, of a row, or said to be another."""
    known = [_Bearer([at], another=True) for at, of in apart.others.items() if of == name]
    for one in (one for one in told if one.at in apart.others):
        next(each for each in known if each.places == [one.at]).bodies |= one.bodies
    rest = [one for one in told if one.at not in apart.others]
    homes: dict[Case | None, list[Introduction]] = {}
    for one in rest:
        homes.setdefault(scene.home_of(one, told), []).append(one)
    outside = homes.pop(None, [])
    for home, members in homes.items():
        own = _in_case(scene, home, members, sure=name in apart.names)
        known += own
        outside += [] if own else members
    if known and name not in scene.title:
        known += _before(scene, name, told)
    known += _outside(scene, outside, known, sure=name in apart.names)
    if name in apart.names and not apart.others:
        _part_the_two(known)
    return known


def _in_case(
    scene: Scene, home: Case | None, members: list[Introduction], *, sure: bool
) -> list[_Bearer]:
    """Those whom one case introduces: one, unless they stand in a row."""
    rows: list[_Bearer] = []
    told = False
    for one in members:
        told = told or (home is not None and scene.tells_of(home, one))
        fitting = [row for row in rows if related(one.bodies.values(), row.bodies.values())]
        new = not fitting and (sure or any(scene.beside(other, one) for other in members))
        if not rows or (new and one.opens):
            rows.append(_Bearer([]))
        if fitting or new or len(rows) == 1:
            (fitting[0] if fitting else rows[-1]).take(one)
    return rows if sure or told or len(rows) > 1 else []


def _before(scene: Scene, name: str, told: list[Introduction]) -> Iterator[_Bearer]:
    """Those whom something befalls in a case before the name is introduced: 1.村民张伟被拘留."""
    first = min((one.at for one in told if one.opens), default=0)
    for case in scene.cases:
        if case.numbered and case.end <= first:
            places = [at for _, whose, at in scene.befallen if whose == name and at in case]
            if places:
                yield _Bearer(places[:1])


def _outside(
    scene: Scene, told: list[Introduction], known: list[_Bearer], *, sure: bool
) -> Iterator[_Bearer]:
    """Those introduced outside of cases, where a row or the cases of a circular are beside."""
    areas = {named.areas for each in known for named in each.bodies.values()}
    beside_cases = bool(known) and scene.is_circular
    for one in (one for one in told if one.opens):
        in_row = any(scene.beside(*pair) for other in told for pair in ((one, other), (other, one)))
        own = areas.isdisjoint(named.areas for named in one.bodies.values())
        if sure or in_row or (beside_cases and not one.past and own):
            yield _Bearer([one.at], dict(one.bodies))


def _part_the_two(known: list[_Bearer]) -> None:
    """上述两名王强并非同一人: of two who are told of, the later one is another."""
    if len(known) == _SEVERAL:
        max(known, key=lambda one: one.places).another = True


def _joined(possible: list[_Bearer]) -> list[_Bearer]:
    """Those whom no body joins, in text order; who may be either of two is neither."""
    groups: list[_Bearer] = []
    for one in possible:
        fitting = [g for g in groups if related(one.bodies.values(), g.bodies.values())]
        if one.another or not fitting:
            groups += [one] if one.places else []
        elif len(fitting) == 1 or not any(each.another for each in fitting):
            first, *others = fitting
            for each in (one, *others):
                first.places += each.places
                first.bodies |= each.bodies
            groups = [each for each in groups if each not in others]
    return groups


def _place_others(
    told: list[Introduction], groups: list[_Bearer], mentions: dict[int, int | None]
) -> None:
    """Say whom the other introductions mean, by their bodies; a body of nobody's is another's."""
    placed = {at for group in groups for at in group.places}
    for one in (one for one in told if one.opens and one.at not in placed):
        fitting = [g for g in groups if related(one.bodies.values(), g.bodies.values())]
        if not fitting:
            groups.append(_Bearer([one.at], dict(one.bodies)))
        elif len(fitting) == 1:
            fitting[0].places.append(one.at)
        else:
            mentions[one.at] = None


def _stretches(
    scene: Scene, told: list[Introduction], mentions: dict[int, int | None]
) -> tuple[tuple[Stretch, frozenset[int]], ...]:
    """Whom each sentence, paragraph and case introduces, the smallest first."""
    found: dict[Stretch, set[int]] = {}
    sentences = {one.at: one.sentence for one in told}
    for at, number in mentions.items():
        if number is None:
            continue
        parts: list[Stretch] = list(scene.around(at))
        if at in sentences:
            sentence = sentences[at]
            parts += Stretch(sentence.start, sentence.end), scene.paragraphs[sentence.paragraph]
        for part in parts:
            found.setdefault(Stretch(part.start, part.end), set()).add(number)
    smallest = sorted(found, key=lambda part: (part.size, part.start))
    return tuple((part, frozenset(found[part])) for part in smallest)
