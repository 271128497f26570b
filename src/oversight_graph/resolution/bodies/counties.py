"""Which county a text means by a town that it names without one, or by a bare 县."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.resolution.bodies.area_names import TOWNSHIP, is_zone, level_of

_COUNTY, _NEW_AREA = "county", "新区"
#: What is named so few characters behind another of its kind stands in a row with it.
_IN_A_ROW, _TWO = 8, 2

#: Where the text names an area: its offset, its paragraph, and the chain, widest first.
Named = tuple[int, int, tuple[str, ...]]
#: An area and its offset alone.
Told = tuple[int, tuple[str, ...]]


def counties_of_towns(named: Iterable[Named], in_head: set[str]) -> dict[str, tuple[str, ...]]:
    """The county, or district, of each town that the text tells without one.

    It is the one that the paragraph names, of several the one named last before, or where that
    names none the one that the head lines and the text do up to there. A town told of below two of
    them is of no known one. ``named`` are all areas of a text in its order.
    """
    found: dict[str, set[str]] = {}
    text = in_head
    for _, paragraph in groupby(named, key=itemgetter(1)):
        areas = [(offset, names) for offset, _, names in paragraph]
        told = [(offset, (name,)) for offset, names in areas for name in names if is_county(name)]
        here = {name for _, (name,) in told}
        text = text | here
        for offset, names in areas:
            own = {name for name in names if is_county(name)}
            around = _last_of(told, offset) if len(here) > 1 else here or text
            counties = own or around
            if len(counties) == 1:
                for town in (name for name in names if level_of(name) == TOWNSHIP):
                    found.setdefault(town, set()).update(counties)
    return {town: tuple(names) for town, names in found.items() if len(names) == 1}


def is_county(name: str) -> bool:
    """Whether an area is a county, a city of its rank or a district, and no zone.

    A 新区 is a district where the table says so: 浦东新区.
    """
    zone = is_zone(name) or (name.endswith(_NEW_AREA) and name not in lexicon().areas)
    return level_of(name) == _COUNTY and not zone


def in_one_row(last: Sequence[Told]) -> bool:
    """Whether the last two counties named stand in a row: 云溪县、磐石县.

    What leans on the county named last is of none of them.
    """
    if len(last) < _TWO:
        return False
    (first, names), (second, others) = last[-_TWO:]
    near = second - first < _IN_A_ROW and names[-1] != others[-1]
    return near and is_county(names[-1]) and is_county(others[-1])


def _last_of(told: Sequence[Told], offset: int) -> set[str]:
    """The county named last before an offset, unless it stands in a row."""
    before = told[: bisect_left(told, offset, key=itemgetter(0))]
    return set() if in_one_row(before) else {names[-1] for _, names in before[-1:]}
