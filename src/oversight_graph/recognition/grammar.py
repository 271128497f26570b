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
    not_before_level: frozenset[str]
    outside_names: frozenset[str]
    open_classes: frozenset[str]
    continuing_classes: frozenset[str]
    township_bodies: frozenset[str]
    empty_names: frozenset[str]
    after_names: frozenset[str]
    not_bodies: frozenset[str]


@cache
def grammar() -> Grammar:
    """The shipped grammar data."""
    source = files("oversight_graph.recognition").joinpath("grammar.toml")
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return Grammar(
        levels=frozenset(data["levels"]),
        not_before_level=frozenset(data["not_before_level"]),
        outside_names=frozenset(data["outside_names"].split()),
        open_classes=frozenset(data["open_classes"]),
        continuing_classes=frozenset(data["continuing_classes"]),
        township_bodies=frozenset(data["township_bodies"]),
        not_bodies=frozenset(data["not_bodies"]),
        after_names=frozenset(data["after_names"].split()),
        empty_names=frozenset(data["empty_names"]),
    )
