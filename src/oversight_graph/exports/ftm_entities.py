"""FollowTheMoney entities as JSON: identity, clean values, dates as precise as the text."""

from __future__ import annotations

import hashlib
import json
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from oversight_graph.views.labels import visible

_LONGEST: Final = {"name": 384, "alias": 384, "reason": 65_000, "description": 65_000}
_LONGEST_STRING: Final = 1024
_ID_DIGITS: Final = 32


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity: the thing it stands for, its schema and the values of its properties."""

    iri: str
    schema: str
    properties: Mapping[str, Iterable[str]] = field(default_factory=dict)

    def line(self) -> str:
        """Return it as one line of JSON, with ``id`` first."""
        said = {name: _clean(name, values) for name, values in sorted(self.properties.items())}
        filled = {name: values for name, values in said.items() if values}
        made = {"id": identity(self.iri), "schema": self.schema, "properties": filled}
        return json.dumps(made, ensure_ascii=False) + "\n"


def identity(iri: str) -> str:
    """Return the id of a thing: ids hold plain letters and digits only, so it is a hash."""
    return "og-" + hashlib.sha256(iri.encode()).hexdigest()[:_ID_DIGITS]


def _clean(name: str, values: Iterable[str]) -> list[str]:
    """Return the values once each, sorted, with hidden characters shown by number."""
    longest = _LONGEST.get(name, _LONGEST_STRING)
    shown = (" ".join(visible(value).split()) for value in values)
    return sorted(
        {text if len(text) <= longest else text[: longest - 1] + "…" for text in shown} - {""}
    )


def dated(earliest: str, latest: str) -> list[str]:
    """Return a day, month or year where the bounds are just that; else nothing.

    >>> dated("2019-03-01", "2019-03-31")
    ['2019-03']
    """
    try:
        first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    except ValueError:
        return []
    if first == last:
        return [earliest]
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and first.year == last.year:
        if first.month == last.month:
            return [earliest[:7]]
        if (first.month, last.month) == (1, 12):
            return [earliest[:4]]
    return []
