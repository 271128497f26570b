"""The province around areas, by the table of areas.

省纪委 in a text that names 岚浦市 alone is that of the province in which 岚浦市 lies, as any reader
knows who knows the map; where the areas named lie in several, nobody can say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from oversight_graph.recognition.words.lexicons import lexicon

_PROVINCE, _COUNTY = "province", "county"
_AREAS = 4096


def province_of_all(names: Iterable[str]) -> str | None:
    """The one province that all areas known to the table lie in.

    ``None`` where they lie in several, or the table knows none of them.
    """
    found = {province for name in names if (province := _province_of(name)) is not None}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=_AREAS)
def _province_of(name: str) -> str | None:
    """The province around the one area in force that has a name, be it a short one: 楚雄州."""
    rows = [row for row in lexicon().areas.get(name, ()) if not row.former]
    if len(rows) != 1:
        return None
    row = lexicon().area_codes.get(rows[0].parent)
    while row is not None and row.level != _PROVINCE:
        row = lexicon().area_codes.get(row.parent)
    return row.name if row is not None else None


def city_of(district: str, named: Collection[str]) -> tuple[str, ...]:
    """The city among ``named`` that a district lies in; empty where it may lie in several."""
    rows = [row for row in lexicon().areas.get(district, ()) if row.name == district]
    above = (lexicon().area_codes.get(row.parent) for row in rows if row.level == _COUNTY)
    cities = {row.name for row in above if row and row.level != _PROVINCE}.intersection(named)
    return (cities.pop(),) if len(cities) == 1 else ()
