"""Action types and sentence frames, read from ``actions.toml`` and ``frames.toml``."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from oversight_graph.recognition.mask import FILL, SYMBOLS, expand
from oversight_graph.recognition.scanner import Scanner

_PLAIN = r"[\\u3007\\u4e00-\\u9fffA-Za-z0-9]"
_FIRST = 0xE040


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
    types = {
        entry["type"]: ActionType(
            entry["type"], entry["manner"], entry["status"], entry["triggers"],
            chr(_FIRST + i), frozenset(entry.get("people", entry["triggers"])), entry["example"],
        )
        for i, entry in enumerate(tomllib.loads(actions_text)["action"])
    }  # fmt: skip
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


def _frames(entries: list[dict[str, object]], types: dict[str, ActionType]) -> list[Frame]:
    frames = []
    for entry in entries:
        names = entry["types"] or [t.type for t in types.values() if t.manner == "thing"]
        assert isinstance(names, list)
        for name in names:
            requires = entry.get("requires")
            frames.append(
                Frame(
                    id=str(entry["id"]),
                    type=name,
                    pattern=re.compile(_pattern(str(entry["pattern"]), types[name].symbol)),
                    requires=re.compile(str(requires)) if requires else None,
                    again=bool(entry.get("again")),
                    keep=bool(entry.get("keep")),
                )
            )
    return frames


def _pattern(pattern: str, symbol: str) -> str:
    """Compile a frame: ~ is a plain character, <trigger> the type's own symbol.

    Triggers of other types read as plain words, so the frame sees them as such.
    """
    pattern = pattern.replace("<trigger>", f"(?:{symbol}{FILL}*+)")
    return expand(pattern.replace("~", _PLAIN.replace("\\\\", "\\")))


def symbol_of(name: str) -> str:
    """The mask symbol of a mention type."""
    return SYMBOLS[name]
