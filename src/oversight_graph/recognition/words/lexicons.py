"""The lexicons: tab-separated files beside this module, loaded once per process.

Each file opens with a comment that says what it holds, its columns and its source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from oversight_graph.recognition.words.bodies_of_levels import bodies_of_levels
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.quantities import QuantityFinder
from oversight_graph.recognition.words.scanner import Scanner

#: Short names of counties up to this length need their level to be taken for one.
_SHORT_COUNTY = 2
_FORMS = {"bare": "head", "suffix": "suffix"}
_HEAD_TYPES = {
    "township": "level",
    "village": "level",
    "team": "team",
    "inspection_team": "team",
    "leading_group": "team",
    "headquarters": "team",
    "stationed_group": "stationed",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a lexicon says of a surface: its ``type`` decides what rules make of it."""

    type: str
    cls: str = ""
    implies: str = ""
    opening: str = ""  # 村 in 村委会, 政府 in 政府办公室: what the head belongs to


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One administrative area: ``parent`` is the code of the containing area, or empty."""

    code: str
    name: str
    level: str
    parent: str
    former: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lexicons together: a scanner over names and the tables behind it."""

    scanner: Scanner[Entry]
    entries: dict[str, Entry]
    levels: dict[str, tuple[str, ...]]  # the levels that 市 stands for
    areas: dict[str, tuple[AreaRow, ...]]  # by every surface
    area_codes: dict[str, AreaRow]
    short_counties: dict[str, str]  # 肇东 → 肇东市, in head lines only
    common_areas: frozenset[str]  # names that are everyday words as well: 文县
    surnames: frozenset[str]  # of one character
    outside_names: frozenset[str]
    quantities: QuantityFinder


def rows(name: str) -> Iterator[list[str]]:
    """Yield the fields of each line of ``lexicons/NAME.tsv``; comments and blanks are left out."""
    text = files("oversight_graph.recognition.words").joinpath("lexicons", f"{name}.tsv")
    for line in text.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def lexicon() -> Lexicon:
    """The shipped lexicons, loaded on first use."""
    areas, codes = _areas()
    entries = _entries(areas)
    return Lexicon(
        scanner=Scanner(entries, kept=True),
        entries=entries,
        levels={word: tuple(found.split("|")) for word, found in rows("levels")},
        areas=areas,
        area_codes=codes,
        short_counties=_short_counties(),
        common_areas=frozenset(row.name for row in codes.values() if row.name not in areas),
        surnames=frozenset(s for s, *_ in rows("surnames") if len(s) == 1),
        outside_names=grammar().outside_names
        | {s for s, *_ in rows("name-boundary") if len(s) > 1 and s not in entries},
        quantities=QuantityFinder(
            {s: kind for s, kind, *_ in rows("units")},
            frozenset(s for s, *_ in rows("number-phrases")),
        ),
    )


def _entries(areas: dict[str, tuple[AreaRow, ...]]) -> dict[str, Entry]:
    """What the scanner looks for; no two lists hold one word, but an area may be more."""
    entries = {s: Entry("area", found[0].level) for s, found in areas.items() if found}
    entries.update(_organisation_entries())
    entries.update((s, Entry("role", cls, implies)) for s, cls, implies in rows("roles"))
    entries.update((s, Entry("prefix")) for s, *_ in rows("role-prefixes"))
    entries.update((s, Entry("group")) for s, *_ in rows("generic-people"))
    entries.update((s, Entry("level")) for s, *_ in rows("levels"))
    entries["委"] = Entry("committee", "party_committee")
    entries.update((s, Entry(_FORMS[form], "collective")) for s, form, *_ in rows("collectives"))
    entries.update((s, Entry("head", "collective")) for s in bodies_of_levels())
    for surface, *_ in rows("ordinary-words"):
        entries.setdefault(surface, Entry("plain"))
    return entries


def _organisation_entries() -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for surface, cls in rows("organisations-central"):
        opening = _opening_of(surface)
        entries[surface] = Entry("head" if opening else "central", cls, opening=opening)
    entries.update((s, Entry("word")) for s, *_ in rows("organisation-words"))
    for surface, cls, form in rows("organisation-heads"):
        entries[surface] = _head_entry(surface, cls, form)
    return entries


def _head_entry(surface: str, cls: str, form: str) -> Entry:
    opening = _opening_of(surface)
    return Entry(
        type=_HEAD_TYPES.get(cls) or _FORMS[form],
        cls="department" if opening in grammar().bodies_with_units else cls,
        opening=opening,
    )


def _opening_of(head: str) -> str:
    """The area or body that a head begins with and belongs to: 街道 in 街道办事处."""
    words = grammar()
    if head in words.heads_on_level:
        return next(level for level in ("街道", "社区", "村") if head.startswith(level))
    for body, units in words.bodies_with_units.items():
        unit = head.removeprefix(body)
        if head not in words.bodies_with_units and unit != head and (unit in units or "*" in units):
            return body
    return ""


def _short_counties() -> dict[str, str]:
    """Counties by their names without level, where that means one county only."""
    found: dict[str, set[str]] = {}
    for _, name, _, level, _, status in rows("areas"):
        if level == "county" and status == "current":
            found.setdefault(name[:-1], set()).add(name)
    return {s: names.pop() for s, names in found.items() if len(names) == 1 and len(s) > 1}


def _says_its_level(short: str, level: str) -> bool:
    """Whether a short name is one in a text: 青海 is; 三都 is more often a township's."""
    return level != "county" or len(short) > _SHORT_COUNTY or short[-1] in grammar().levels


def _areas() -> tuple[dict[str, tuple[AreaRow, ...]], dict[str, AreaRow]]:
    by_surface: dict[str, list[AreaRow]] = {}
    by_code: dict[str, AreaRow] = {}
    for code, name, short, level, parent, status in rows("areas"):
        row = AreaRow(code, name, level, parent, status.startswith("former"))
        if not row.former or code not in by_code:
            by_code[code] = row
        # 会同县 is a county, but 会同 + 县 is what bulletins write.
        if "common" in status or name[:-1] in grammar().outside_names:
            continue
        shorts = [s for s in short.split("|") if s and _says_its_level(s, level)]
        for surface in [name, *shorts]:
            by_surface.setdefault(surface, []).append(row)
    # In force before former, then by code, so that the first is the likelier one.
    ordered = {s: tuple(sorted(r, key=lambda a: (a.former, a.code))) for s, r in by_surface.items()}
    return ordered, by_code
