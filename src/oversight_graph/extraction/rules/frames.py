"""The frames of actions on bodies, documents and things, read from ``frames.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.mask import expand

#: What ~ stands for in a frame.
_PLAIN = r"[\u3007\u4e00-\u9fffA-Za-z0-9]"


@dataclass(frozen=True, slots=True)
class Frame:
    """One entry of ``frames.toml``, compiled."""

    id: str
    type: str
    passive: bool
    acting: bool
    told: bool
    not_by: frozenset[str]
    words: tuple[str, ...]
    says: re.Pattern[str]
    dated_by: re.Pattern[str] | None
    told_to: re.Pattern[str] | None
    found_by: re.Pattern[str] | None
    pattern: re.Pattern[str]

    def matches(self, view: str) -> Iterator[re.Match[str]]:
        """Where a masked sentence fits the frame; cheap where none of its words stands."""
        if any(word in view for word in self.words):
            yield from self.pattern.finditer(view)


def frames_in(view: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Where words of frames may stand in masked lines of text, and of which, by number."""
    opening, search = _opening(), _any_opening().search
    match = search(view)
    while match is not None:
        at = match.start()
        yield at, at, opening.get(view[at], ())
        yield at, at, opening.get(view[at : at + 2], ())
        match = search(view, at + 1)


@cache
def _any_opening() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _opening())))


@cache
def _opening() -> dict[str, tuple[int, ...]]:
    """The frames, by number, that have a word with these first two characters."""
    opening: dict[str, tuple[int, ...]] = {}
    for number, frame in enumerate(frames()):
        for pair in sorted({word[:2] for word in frame.words}):
            opening[pair] = (*opening.get(pair, ()), number)
    return opening


@cache
def frames() -> tuple[Frame, ...]:
    """The shipped frames in their order, loaded on first use."""
    return tuple(_frame(entry) for entry in toml_of("extraction.rules", "frames.toml")["frame"])


def _frame(entry: dict[str, Any]) -> Frame:
    words = tuple(entry["words"].split())
    longest_first = sorted(map(re.escape, words), key=lambda w: (-len(w), w))
    trigger = f"(?P<trigger>{'|'.join(longest_first)})"
    pattern = entry["pattern"].replace("<trigger>", trigger).replace("~", _PLAIN)
    return Frame(
        id=entry["id"],
        type=entry["type"],
        passive=entry.get("passive", False),
        acting=entry.get("acting", False),
        told=entry.get("told", False),
        not_by=frozenset(entry.get("not_by", "").split()),
        words=words,
        says=re.compile(entry.get("says", "")),
        dated_by=re.compile(entry["dated_by"]) if "dated_by" in entry else None,
        told_to=re.compile(expand(entry["told_to"])) if "told_to" in entry else None,
        found_by=re.compile(entry["found_by"]) if "found_by" in entry else None,
        pattern=re.compile(expand(pattern)),
    )
