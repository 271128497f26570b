"""The kinds of counted act, read from ``counts.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.scanner import Scanner


@dataclass(frozen=True, slots=True)
class CountType:
    """One entry of ``counts.toml``."""

    type: str
    kinds: frozenset[str]
    of: re.Pattern[str] | None
    of_kinds: frozenset[str]
    noun: bool
    subject: bool
    verb: re.Pattern[str] | None
    target: bool

    def admits(self, kind: str, around: str) -> bool:
        """Whether the type takes a count of a unit's class, with these words around it."""
        if kind not in self.kinds:
            return False
        return self.of is None or kind not in self.of_kinds or self.of.search(around) is not None


@cache
def counting_words() -> Scanner[tuple[CountType, ...]]:
    """A scanner over the words of all counted acts; each gives the types it may report."""
    words: dict[str, tuple[CountType, ...]] = {}
    for reported, made in count_types():
        for word in reported:
            words[word] = (*words.get(word, ()), made)
    return Scanner(words, kept=True)


@cache
def count_types() -> tuple[tuple[tuple[str, ...], CountType], ...]:
    """The words and the type of every entry, in order."""
    entries = toml_of("extraction.rules", "counts.toml")["count"]
    return tuple((tuple(entry["words"].split()), _type(entry)) for entry in entries)


def _type(entry: dict[str, Any]) -> CountType:
    of, verb = entry.get("of"), entry.get("verb")
    return CountType(
        type=entry["type"],
        kinds=frozenset(entry["kinds"]),
        of=re.compile(of) if of else None,
        of_kinds=frozenset(entry.get("of_kinds", entry["kinds"])),
        noun=entry.get("noun", False),
        subject=entry.get("subject", False),
        verb=re.compile(verb) if verb else None,
        target=entry.get("target", False),
    )
