"""How much is read before an input is put aside: the table ``limits.toml`` as settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from oversight_graph.data_files import toml_of
from oversight_graph.errors import UnknownName, UsageError


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits by name; ``limits.toml`` says what each is for."""

    input_bytes: float
    ratio: float
    unpacked_bytes: float
    entries: float
    header_bytes: float
    depth: float
    seconds: float
    memory_bytes: float


def limits_with(changes: Mapping[str, float] | None = None) -> Limits:
    """Return the default limits with some of them changed.

    Raises UnknownName for a limit that does not exist, UsageError for one that is not above 0.
    """
    table: dict[str, Any] = toml_of("building", "limits.toml")
    values = {name: entry["default"] for name, entry in table.items()}
    for name, value in (changes or {}).items():
        if name not in values:
            raise UnknownName(f"there is no limit {name!r}", f"there are {', '.join(values)}")
        if not value > 0:
            raise UsageError(f"{name}={value}: a limit is a number above 0")
        values[name] = value
    return Limits(**values)


def parse_limits(given: Iterable[str]) -> dict[str, float]:
    """Return the limits of arguments such as ``seconds=60``; UsageError for anything else."""
    found: dict[str, float] = {}
    for each in given:
        name, _, value = each.partition("=")
        try:
            found[name.strip()] = float(value)
        except ValueError:
            raise UsageError(f"{each!r}: no limit", "write NAME=NUMBER") from None
    return found
