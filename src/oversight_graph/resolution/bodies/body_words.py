"""The word tables of ``bodies.toml``: which body a role, a unit or a reference points to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from oversight_graph.data_files import table_of, toml_of


@dataclass(frozen=True, slots=True)
class BodyWords:
    """The tables of ``bodies.toml``, each explained there."""

    spellings: dict[str, str]
    level_of_ending: dict[str, str]
    class_of_ending: dict[str, str]
    implied: dict[str, str]
    only: dict[str, str]
    not_of_villages: dict[str, list[str]]
    of_area: dict[str, dict[str, str]]
    units_of_committee: frozenset[str]
    lend_area: frozenset[str]
    zones: tuple[str, ...]
    zones_in_full: dict[str, tuple[str, ...]]
    beside_party: frozenset[str]
    ranks: tuple[str, ...]
    of_standing_committee: tuple[str, ...]
    units_in_chains: tuple[str, ...]
    committees_inside: tuple[str, ...]
    parts_of_roles: frozenset[str]
    unit_of_body: str
    offices_of_committee: frozenset[str]
    without_tie: frozenset[str]
    nameless: frozenset[str]
    of_areas: frozenset[str]
    of_provinces: tuple[str, ...]
    not_of_provinces: tuple[str, ...]
    of_congress: tuple[str, ...]
    of_country: tuple[str, ...]
    unit_endings: tuple[str, ...]
    hosts: frozenset[str]
    units_of_discipline: tuple[str, ...]
    homes: frozenset[str]
    of_groups: frozenset[str]
    units_of_police: tuple[str, ...]
    team_roles: frozenset[str]
    roles_in_teams: frozenset[str]
    team_prefixes: tuple[str, ...]
    roles_not_of: frozenset[str]
    roles_of_committees: frozenset[str]
    own_bodies: frozenset[str]
    own_bodies_of_townships: frozenset[str]
    party_roles: frozenset[str]
    offices: frozenset[str]
    roles_of_the_whole: frozenset[str]
    ranks_of_bodies: tuple[str, ...]
    without_ranks: frozenset[str]
    roles_of_villages: frozenset[str]
    posts_of_villages: frozenset[str]
    roles_of_branches: frozenset[str]
    branches: frozenset[str]
    branches_of_units: frozenset[str]
    own_body: str
    role_endings: dict[str, tuple[str, ...]]
    reference_endings: dict[str, tuple[str, ...]]
    parent_relations: dict[str, str]

    def endings_of_role(self, role: str) -> tuple[str, ...]:
        """How the name of a body ends that has such a role; empty when any body may."""
        for start in range(len(role) - 1):
            if found := self.role_endings.get(role[start:]):
                return found
        return ()

    def endings_of_reference(self, word: str) -> tuple[str, ...]:
        """How the name of a body ends that 该 with such a word refers to."""
        return self.reference_endings.get(word, (word,))


@cache
def body_words() -> BodyWords:
    """The shipped tables, loaded on first use."""
    data = toml_of("resolution.bodies", "bodies.toml")
    endings = {role: row["endings"] for row in data["role_endings"] for role in row["roles"]}
    return table_of(BodyWords, data | data["units"] | data["roles"] | {"role_endings": endings})
