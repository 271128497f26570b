"""The word knowledge of ``grammar.toml``, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from oversight_graph.data_files import table_of, toml_of


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
    never_open_places: frozenset[str]
    opening_places: frozenset[str]
    village_surnames: frozenset[str]
    set_apart: frozenset[str]
    never_end_places: frozenset[str]
    before_people: tuple[str, ...]
    before_roles: tuple[str, ...]
    before_either: tuple[str, ...]
    heads_of_areas: frozenset[str]
    prefecture_bodies: frozenset[str]
    not_before: dict[str, str]
    one_name: dict[str, str]
    outside_names: frozenset[str]
    with_own_commission: frozenset[str]
    invoked: frozenset[str]
    branches: frozenset[str]
    decides: tuple[str, ...]
    invoked_by: tuple[str, ...]
    between_bodies: frozenset[str]
    unit_endings: tuple[str, ...]
    unit_fields: frozenset[str]
    staff: tuple[str, ...]
    college_endings: tuple[str, ...]
    not_former: tuple[str, ...]
    whole_schools: frozenset[str]
    pointing: frozenset[str]
    not_pointing: frozenset[str]
    branch_endings: tuple[str, ...]
    sites: frozenset[str]
    wary_heads: frozenset[str]
    unnamed: frozenset[str]
    several: tuple[str, ...]
    teams_again: frozenset[str]
    generic_hosts: tuple[str, ...]
    studies: tuple[str, ...]
    other_parties: frozenset[str]
    local_units: frozenset[str]
    joints: frozenset[str]
    no_fields: frozenset[str]
    never_last: frozenset[str]
    legal_forms: tuple[str, ...]
    legal_openings: tuple[str, ...]
    task_classes: frozenset[str]
    bracketed_classes: frozenset[str]
    body_nouns: frozenset[str]
    acts_of_bodies: tuple[str, ...]
    open_classes: frozenset[str]
    named_after_places: frozenset[str]
    continuing_classes: frozenset[str]
    township_bodies: frozenset[str]
    empty_names: frozenset[str]
    with_office: frozenset[str]
    only_nouns: frozenset[str]
    offices_elsewhere: frozenset[str]
    offices_there: tuple[str, ...]
    trades: frozenset[str]
    short_companies: frozenset[str]

    def makes_a_word(self, before: str, level: str) -> bool:
        """Whether a character and the level behind it are another word: 城市, 小区."""
        if not before:
            return False
        return before in self.not_before["any"] or before in self.not_before.get(level, "")


@cache
def grammar() -> Grammar:
    """The shipped grammar data."""
    data = toml_of("recognition.words", "grammar.toml")
    return table_of(Grammar, data | {"outside_names": data["outside_names"].split()})
