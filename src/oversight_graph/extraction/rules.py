"""Action types and sentence frames, read from ``actions.toml`` and ``frames.toml``."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from oversight_graph.recognition.mask import FILL, expand
from oversight_graph.recognition.scanner import Scanner

#: What ~ stands for in a frame.
_PLAIN = r"[\u3007\u4e00-\u9fffA-Za-z0-9]"
#: The private-use characters from here on stand for the triggers of each action type.
_FIRST_SYMBOL = 0xE040


@dataclass(frozen=True, slots=True)
class ActionType:
    """One entry of ``actions.toml``; ``triggers`` gives the measure of each word."""

    type: str
    manner: str
    status: str
    triggers: dict[str, str]
    symbol: str
    people: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True)
class Frame:
    """One entry of ``frames.toml`` compiled for one action type."""

    id: str
    type: str
    pattern: re.Pattern[str]
    requires: re.Pattern[str] | None
    again: bool  # may use a trigger that another frame has used
    keep: bool  # leaves the trigger free for further frames


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules: types by name, frames by type, and one scanner over all triggers."""

    types: dict[str, ActionType]
    frames: tuple[Frame, ...]
    scanner: Scanner[tuple[str, ...]]
    digest: str  # hash of the rule files, for provenance


@cache
def rules() -> Rules:
    """The shipped rules, loaded on first use."""
    folder = files("oversight_graph.extraction")
    actions_text = folder.joinpath("actions.toml").read_text(encoding="utf-8")
    frames_text = folder.joinpath("frames.toml").read_text(encoding="utf-8")
    types = {t.type: t for t in _types(tomllib.loads(actions_text)["action"])}
    words: dict[str, tuple[str, ...]] = {}
    for action in types.values():
        for word in action.triggers:
            words[word] = (*words.get(word, ()), action.type)
    return Rules(
        types=types,
        frames=tuple(_frames(tomllib.loads(frames_text)["frame"], types)),
        scanner=Scanner(words),
        digest=hashlib.sha256((actions_text + frames_text).encode()).hexdigest()[:16],
    )


def _types(entries: list[dict[str, Any]]) -> Iterator[ActionType]:
    """The action types as written, each with a symbol of its own."""
    for i, entry in enumerate(entries):
        yield ActionType(
            type=entry["type"],
            manner=entry["manner"],
            status=entry["status"],
            triggers=entry["triggers"],
            symbol=chr(_FIRST_SYMBOL + i),
            people=frozenset(entry.get("people", entry["triggers"])),
            example=entry["example"],
        )


def _frames(entries: list[dict[str, Any]], types: dict[str, ActionType]) -> Iterator[Frame]:
    """The frames as written, one for each type they are for."""
    things = [action.type for action in types.values() if action.manner == "thing"]
    for entry in entries:
        requires = entry.get("requires")
        for name in entry["types"] or things:
            yield Frame(
                id=entry["id"],
                type=name,
                pattern=re.compile(_pattern(entry["pattern"], types[name].symbol)),
                requires=re.compile(requires) if requires else None,
                again=entry.get("again", False),
                keep=entry.get("keep", False),
            )


def _pattern(pattern: str, symbol: str) -> str:
    """Compile a frame: ~ is a plain character, <trigger> the type's own symbol.

    Triggers of other types read as plain words, so the frame sees them as such.
    """
    pattern = pattern.replace("<trigger>", f"(?:{symbol}{FILL}*+)")
    return expand(pattern.replace("~", _PLAIN))
