"""The province around areas, by the table of areas.

省纪委 in a text that names 岚浦市 alone is that of the province in which 岚浦市 lies, as any reader
knows who knows the map; where the areas named lie in several, nobody can say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from oversight_graph.recognition.words.lexicons import lexicon

_PROVINCE, _COUNTY = "province", "county"
_AREAS = 8192


def province_of_all(names: Iterable[str]) -> str | None:
    """The one province in which all areas known to the table may lie.

    ``None`` where they lie in several, or the table knows none of them.
    """
    possible = [provinces for name in names if (provinces := _provinces_of(name))]
    common = frozenset.intersection(*possible) if possible else frozenset()
    return next(iter(common)) if len(common) == 1 else None


@lru_cache(maxsize=_AREAS)
def _provinces_of(name: str) -> frozenset[str]:
    """The provinces around the areas in force that have a name, be it a short one: 楚雄州."""
    found = set()
    for area in lexicon().areas.get(name, ()):
        row = None if area.former else lexicon().area_codes.get(area.parent)
        while row is not None and row.level != _PROVINCE:
            row = lexicon().area_codes.get(row.parent)
        if row is not None:
            found.add(row.name)
    return frozenset(found)


def city_of(district: str, named: Collection[str]) -> tuple[str, ...]:
    """The city among ``named`` that a district lies in; empty where it may lie in several."""
    rows = [row for row in lexicon().areas.get(district, ()) if row.name == district]
    above = (lexicon().area_codes.get(row.parent) for row in rows if row.level == _COUNTY)
    cities = {row.name for row in above if row and row.level != _PROVINCE}.intersection(named)
    return (cities.pop(),) if len(cities) == 1 else ()
