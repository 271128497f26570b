"""Find the people of one name in a document whom the text does not join.

"1.东江县民政局局长张伟…2.西岭区教育局局长张伟…" tells of two people: a name that two cases of a
circular introduce with posts of unrelated bodies, and to whose bearer something befalls in each, is
that of two unless a post that one has had in the body of the other joins them. So it is in a row
(东江县民政局局长张伟、西岭区教育局局长张伟), and where the text says 非同一人.
"""

from __future__ import annotations

from oversight_graph.extraction.extract import Extracted
from oversight_graph.reading.document import Sentence
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.namesakes.bearers import Bearers, Namesakes
from oversight_graph.resolution.namesakes.cases import Stretch
from oversight_graph.resolution.namesakes.introductions import (
    Introduction,
    introductions_of,
    related,
)
from oversight_graph.resolution.namesakes.possible import Bearer, possible_bearers
from oversight_graph.resolution.namesakes.said_apart import SaidApart, said_apart
from oversight_graph.resolution.namesakes.scene import Scene, befallen

_SEVERAL = 2
#: With more bodies than any name has in a text nobody can say who is who.
_MOST = 100


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
    first, *others = list({frozenset(one.bodies): one.bodies for one in opening}.values()) or [{}]
    return any(not related(bodies.values(), first.values()) for bodies in others)


def _bearers(scene: Scene, apart: SaidApart, name: str, told: list[Introduction]) -> Bearers | None:
    """The bearers of a name, ``None`` where one person may be meant throughout."""
    bodies = dict.fromkeys(next(iter(one.bodies)) for one in told)
    if len(bodies) > _MOST:
        return Bearers(dict(enumerate(bodies, 1)), {})
    possible = possible_bearers(scene, apart, name, told)
    lives = [Bearer([], dict(i.bodies)) for i in told if not i.opens and len(i.bodies) > 1]
    groups = _joined([*sorted(possible, key=lambda one: one.places), *lives])
    if len(groups) < _SEVERAL:
        return None
    unsure = _place_others(told, groups)
    numbers = {at: n for n, group in enumerate(groups, 1) for at in group.places}
    named = {n: next(iter(g.bodies), "no body") for n, g in enumerate(groups, 1)}
    return Bearers(named, _everywhere(scene, name, numbers, unsure))


def _joined(possible: list[Bearer]) -> list[Bearer]:
    """Those whom no body joins, in text order; who may be either of two is neither."""
    groups: list[Bearer] = []
    for one in _alike_as_one(possible):
        fitting = [group for group in groups if group.is_near(one.bodies)]
        if one.another or not fitting:
            groups += [one] if one.places else []
        elif len(fitting) == 1 or not any(each.another for each in fitting):
            first, *others = fitting
            for each in (one, *others):
                first.places += each.places
                first.bodies |= each.bodies
            gone = {id(each) for each in others}
            groups = [each for each in groups if id(each) not in gone]
    return groups


def _alike_as_one(possible: list[Bearer]) -> list[Bearer]:
    """Those of the very same bodies as one, unless somebody is said to be another."""
    if any(one.another or not one.bodies for one in possible):
        return possible
    found: dict[frozenset[str], Bearer] = {}
    for one in possible:
        found.setdefault(frozenset(one.bodies), Bearer([], one.bodies)).places += one.places
    return list(found.values())


def _place_others(told: list[Introduction], groups: list[Bearer]) -> set[int]:
    """Say whom the other introductions mean, by their bodies; a body of nobody's is another's.

    Returns where they may mean either of two.
    """
    placed = {at for group in groups for at in group.places}
    fitting: dict[frozenset[str], list[Bearer]] = {}
    unsure = set()
    for one in (one for one in told if one.opens and one.at not in placed):
        key = frozenset(one.bodies)
        if key not in fitting:
            fitting[key] = [group for group in groups if group.is_near(one.bodies)]
        if not fitting[key]:
            groups.append(Bearer([one.at], dict(one.bodies)))
            fitting.clear()
        elif len(fitting[key]) == 1:
            fitting[key][0].places.append(one.at)
        else:
            unsure.add(one.at)
    return unsure


def _everywhere(
    scene: Scene, name: str, numbers: dict[int, int], unsure: set[int]
) -> dict[int, int]:
    """Who is meant at each mention: the only one whom the smallest part around it introduces."""
    parts = {at: _parts_around(scene, at, sentence) for at, sentence in scene.mentions[name]}
    introduces: dict[Stretch, set[int]] = {}
    for at, number in numbers.items():
        for part in parts.get(at, ()):
            introduces.setdefault(part, set()).add(number)
    found = dict(numbers)
    for at in parts.keys() - numbers.keys() - unsure:
        own = next((introduces[part] for part in parts[at] if part in introduces), set[int]())
        if len(own) == 1:
            found[at] = next(iter(own))
    return found


def _parts_around(scene: Scene, at: int, sentence: Sentence) -> list[Stretch]:
    """The sentence, the paragraph and the cases around an offset, the smallest first."""
    cases = [Stretch(case.start, case.end) for case in scene.around(at)]
    own = Stretch(sentence.start, sentence.end), scene.paragraphs[sentence.paragraph]
    return sorted((*own, *cases), key=lambda part: (part.size, part.start))
