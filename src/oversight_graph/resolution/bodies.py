"""The word tables of ``bodies.toml``: which body a role, a unit or a reference points to."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Endings = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class BodyWords:
    """The tables of ``bodies.toml``, each explained there."""

    spellings: tuple[tuple[str, str], ...]
    implied: dict[str, str]
    only: dict[str, str]
    of_area: dict[str, dict[str, str]]
    units_of_committee: frozenset[str]
    lend_area: frozenset[str]
    beside_party: frozenset[str]
    ranks: tuple[str, ...]
    with_units: frozenset[str]
    of_standing_committee: tuple[str, ...]
    units_in_chains: tuple[str, ...]
    committees_inside: tuple[str, ...]
    parts_of_roles: frozenset[str]
    unit_of_body: str
    offices_of_committee: frozenset[str]
    without_tie: frozenset[str]
    nameless: frozenset[str]
    of_areas: frozenset[str]
    of_congress: tuple[str, ...]
    of_country: tuple[str, ...]
    college_endings: tuple[str, ...]
    unit_endings: tuple[str, ...]
    hosts: frozenset[str]
    units_of_discipline: tuple[str, ...]
    hosts_of_discipline: frozenset[str]
    homes: frozenset[str]
    team_roles: frozenset[str]
    team_prefixes: tuple[str, ...]
    roles_not_of: frozenset[str]
    roles_of_committees: frozenset[str]
    own_bodies: frozenset[str]
    own_bodies_of_townships: frozenset[str]
    party_roles: frozenset[str]
    offices: frozenset[str]
    roles_of_villages: frozenset[str]
    roles_of_branches: frozenset[str]
    branches: frozenset[str]
    own_body: str
    role_endings: Endings
    reference_endings: Endings
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
    source = files("oversight_graph.resolution").joinpath("bodies.toml")
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    units, roles = data["units"], data["roles"]
    return BodyWords(
        spellings=tuple(data["spellings"].items()),
        implied=data["implied"],
        only=data["only"],
        of_area=data["of_area"],
        units_of_committee=frozenset(units["of_committee"]),
        lend_area=frozenset(units["lend_area"]),
        beside_party=frozenset(units["beside_party"]),
        ranks=tuple(units["ranks"]),
        with_units=frozenset(units["with_units"]),
        of_standing_committee=tuple(units["of_standing_committee"]),
        units_in_chains=tuple(units["in_chains"]),
        committees_inside=tuple(units["committees_inside"]),
        parts_of_roles=frozenset(units["of_roles"]),
        unit_of_body=units["of_body"],
        nameless=frozenset(units["nameless"]),
        of_country=tuple(units["of_country"]),
        of_congress=tuple(units["of_congress"]),
        of_areas=frozenset(units["of_areas"]),
        without_tie=frozenset(units["without_tie"]),
        college_endings=tuple(units["college_endings"]),
        offices_of_committee=frozenset(units["offices_of_committee"]),
        unit_endings=tuple(units["endings"]),
        hosts=frozenset(units["hosts"]),
        units_of_discipline=tuple(units["of_discipline"]),
        hosts_of_discipline=frozenset(units["hosts_of_discipline"]),
        homes=frozenset(units["homes"]),
        team_roles=frozenset(roles["team"]),
        team_prefixes=tuple(roles["team_prefixes"]),
        roles_not_of=frozenset(roles["not_of"]),
        roles_of_committees=frozenset(roles["of_committees"]),
        own_bodies=frozenset(roles["own_bodies"]),
        own_bodies_of_townships=frozenset(roles["own_bodies_of_townships"]),
        party_roles=frozenset(roles["in_committees"]),
        offices=frozenset(roles["offices"]),
        roles_of_villages=frozenset(roles["of_villages"]),
        roles_of_branches=frozenset(roles["of_branches"]),
        branches=frozenset(roles["branches"]),
        own_body=roles["own_body"],
        role_endings=_tuples(data["role_endings"]),
        reference_endings=_tuples(data["reference_endings"]),
        parent_relations=data["parent_relations"],
    )


def _tuples(table: dict[str, list[str]]) -> Endings:
    return {word: tuple(endings) for word, endings in table.items()}
