"""Action types and the words that report them, read from ``actions.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from oversight_graph.recognition.scanner import Scanner


@dataclass(frozen=True, slots=True)
class ActionType:
    """One entry of ``actions.toml``; ``triggers`` gives the measure of each word."""

    type: str
    manner: str
    status: str
    triggers: dict[str, str]
    people: frozenset[str]
    named: frozenset[str]
    example: str

    @property
    def on_people(self) -> bool:
        """Whether it may act on people, found without a frame."""
        return self.manner in ("person", "both")


@dataclass(frozen=True, slots=True)
class Rules:
    """The action types by name, and one scanner over all their triggers."""

    types: dict[str, ActionType]
    scanner: Scanner[tuple[str, ...]]


@cache
def rules() -> Rules:
    """The shipped rules, loaded on first use."""
    source = files("oversight_graph.extraction").joinpath("actions.toml")
    entries = tomllib.loads(source.read_text(encoding="utf-8"))["action"]
    types = {t.type: t for t in _types(entries)}
    words: dict[str, tuple[str, ...]] = {}
    for action in types.values():
        for word in action.triggers:
            words[word] = (*words.get(word, ()), action.type)
    return Rules(
        types=types,
        scanner=Scanner(words),
    )


def _types(entries: list[dict[str, Any]]) -> Iterator[ActionType]:
    """The action types as written."""
    for entry in entries:
        yield ActionType(
            type=entry["type"],
            manner=entry["manner"],
            status=entry["status"],
            triggers=entry["triggers"],
            people=frozenset(entry.get("people", entry["triggers"])),
            named=frozenset(entry.get("named", ())),
            example=entry["example"],
        )
