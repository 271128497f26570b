"""The word knowledge of ``grammar.toml``, loaded once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the name grammar knows besides the lexicons; see ``grammar.toml``."""

    levels: frozenset[str]
    high_levels: tuple[str, ...]
    own_area: frozenset[str]
    heads_on_level: frozenset[str]
    bodies_with_units: dict[str, tuple[str, ...]]
    not_places: frozenset[str]
    before_places: frozenset[str]
    opening_places: frozenset[str]
    set_apart: frozenset[str]
    before_people: tuple[str, ...]
    never_units: frozenset[str]
    not_before: dict[str, str]
    outside_names: frozenset[str]
    with_own_commission: frozenset[str]
    invoked: frozenset[str]
    branches: frozenset[str]
    decides: tuple[str, ...]
    invoked_by: tuple[str, ...]
    between_bodies: frozenset[str]
    unit_endings: tuple[str, ...]
    college_endings: tuple[str, ...]
    sites: frozenset[str]
    wary_heads: frozenset[str]
    unnamed: frozenset[str]
    several: tuple[str, ...]
    studies: tuple[str, ...]
    other_parties: frozenset[str]
    local_units: frozenset[str]
    joints: frozenset[str]
    never_last: frozenset[str]
    legal_forms: tuple[str, ...]
    legal_openings: tuple[str, ...]
    task_classes: frozenset[str]
    bracketed_classes: frozenset[str]
    body_nouns: frozenset[str]
    open_classes: frozenset[str]
    continuing_classes: frozenset[str]
    township_bodies: frozenset[str]
    empty_names: frozenset[str]
    not_bodies: frozenset[str]

    def makes_a_word(self, before: str, level: str) -> bool:
        """Whether a character and the level behind it are another word: 城市, 小区."""
        other = self.not_before["any"] + self.not_before.get(level, "")
        return bool(before) and before in other


@cache
def grammar() -> Grammar:
    """The shipped grammar data."""
    source = files("oversight_graph.recognition").joinpath("grammar.toml")
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return Grammar(
        levels=frozenset(data["levels"]),
        high_levels=tuple(data["high_levels"]),
        own_area=frozenset(data["own_area"]),
        heads_on_level=frozenset(data["heads_on_level"]),
        bodies_with_units={b: tuple(u) for b, u in data["bodies_with_units"].items()},
        not_places=frozenset(data["not_places"]),
        before_places=frozenset(data["before_places"]),
        opening_places=frozenset(data["opening_places"]),
        set_apart=frozenset(data["set_apart"]),
        before_people=tuple(data["before_people"]),
        never_units=frozenset(data["never_units"]),
        not_before=data["not_before"],
        outside_names=frozenset(data["outside_names"].split()),
        with_own_commission=frozenset(data["with_own_commission"]),
        invoked=frozenset(data["invoked"]),
        invoked_by=tuple(data["invoked_by"]),
        branches=frozenset(data["branches"]),
        decides=tuple(data["decides"]),
        between_bodies=frozenset(data["between_bodies"]),
        wary_heads=frozenset(data["wary_heads"]),
        sites=frozenset(data["sites"]),
        college_endings=tuple(data["college_endings"]),
        unit_endings=tuple(data["unit_endings"]),
        unnamed=frozenset(data["unnamed"]),
        several=tuple(data["several"]),
        studies=tuple(data["studies"]),
        other_parties=frozenset(data["other_parties"]),
        local_units=frozenset(data["local_units"]),
        joints=frozenset(data["joints"]),
        never_last=frozenset(data["never_last"]),
        legal_openings=tuple(data["legal_openings"]),
        legal_forms=tuple(data["legal_forms"]),
        task_classes=frozenset(data["task_classes"]),
        bracketed_classes=frozenset(data["bracketed_classes"]),
        body_nouns=frozenset(data["body_nouns"]),
        open_classes=frozenset(data["open_classes"]),
        continuing_classes=frozenset(data["continuing_classes"]),
        township_bodies=frozenset(data["township_bodies"]),
        not_bodies=frozenset(data["not_bodies"]),
        empty_names=frozenset(data["empty_names"]),
    )
