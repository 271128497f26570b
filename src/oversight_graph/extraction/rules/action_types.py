"""Action types and the words that report them, read from ``actions.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.mask import FILL, expand
from oversight_graph.recognition.words.scanner import Scanner

#: Types by which a post is gained or lost.
ON_POSTS = frozenset({"appointment", "removal", "resignation"})
#: Sanctions of the party and of the state, each under its own law.
DISCIPLINE = frozenset({"party_discipline", "admin_discipline"})
#: Types whose measures are listed one after the other: 党内警告、政务记过处分.
SANCTIONS = DISCIPLINE | {"education"}
#: Types that befall bodies as well as people: 县水务局被通报批评.
ON_BODIES = frozenset({"education", "accountability"})
#: Types whose clause may well name the thing that is taken or handed on: 违纪款被收缴.
TAKING_THINGS = frozenset({"confiscation", "transfer"})
#: What figures of cases are made of: those that are opened, and all that became of them.
FIGURES = frozenset({"case_stats", "investigation"})

_STOPS = "，。；"


@dataclass(frozen=True, slots=True)
class Condition:
    """What must, or must not, stand before or after a trigger for it to report its action."""

    words: frozenset[str]  # the triggers it is for; empty: all of the type
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    either: bool  # before or after is enough

    def is_for(self, word: str) -> bool:
        """Whether the condition is asked of a trigger."""
        return not self.words or word in self.words

    def holds(self, text: str, view: str, start: int, end: int) -> bool:
        """Whether it holds for a trigger at offsets of a sentence and its masked view."""

        def found(pattern: re.Pattern[str], *, behind: bool) -> bool:
            # A pattern that names mentions reads the masked view, any other the text.
            where = view if FILL in pattern.pattern else text
            if behind:
                return pattern.match(where, end) is not None
            return pattern.search(where, 0, start) is not None

        stands = [
            found(pattern, behind=behind)
            for pattern, behind in ((self.before, False), (self.after, True))
            if pattern is not None
        ]
        return (
            (any(stands) if self.either else all(stands))
            and not (self.not_before and found(self.not_before, behind=False))
            and not (self.not_after and found(self.not_after, behind=True))
        )


@dataclass(frozen=True, slots=True)
class ActionType:
    """One entry of ``actions.toml``; ``triggers`` gives the measure of each word.

    ``written`` are the words as the file has them, some of them with the stop that they need.
    """

    type: str
    manner: str
    status: str
    triggers: dict[str, str]
    written: tuple[str, ...]
    people: frozenset[str]
    named: frozenset[str]
    conditions: tuple[Condition, ...]

    @property
    def on_people(self) -> bool:
        """Whether it may act on people, found without a frame."""
        return self.manner in ("person", "both")


@cache
def action_types() -> dict[str, ActionType]:
    """The shipped action types by name, loaded on first use."""
    return {t.type: t for t in map(_type, toml_of("extraction.rules", "actions.toml")["action"])}


@cache
def trigger_words() -> Scanner[tuple[str, ...]]:
    """A scanner over the triggers of all action types; each gives the types it may report."""
    words: dict[str, tuple[str, ...]] = {}
    for action in action_types().values():
        for word in action.written:
            words[word] = (*words.get(word, ()), action.type)
    return Scanner(words, kept=True)


@cache
def noun_end() -> re.Pattern[str]:
    """What behind a trigger makes it the name of a thing: 留置点, 处分数."""
    return re.compile(toml_of("extraction.rules", "actions.toml")["nouns"]["end"].strip())


def bare(word: str) -> str:
    """A trigger without the stop that it needs behind it: 受审 of 受审。."""
    return word.rstrip(_STOPS)


def _type(entry: dict[str, Any]) -> ActionType:
    return ActionType(
        type=entry["type"],
        manner=entry["manner"],
        status=entry["status"],
        triggers={bare(word): measure for word, measure in entry["triggers"].items()},
        written=tuple(entry["triggers"]),
        people=frozenset(map(bare, entry.get("people", entry["triggers"]))),
        named=frozenset(entry.get("named", ())),
        conditions=tuple(map(_condition, entry.get("only", ()))),
    )


def _condition(entry: dict[str, Any]) -> Condition:
    def pattern(key: str) -> re.Pattern[str] | None:
        ending = "" if key.endswith("after") else "$"
        return re.compile(expand(f"(?:{entry[key]}){ending}")) if key in entry else None

    return Condition(
        words=frozenset(entry.get("words", "").split()),
        before=pattern("before"),
        after=pattern("after"),
        not_before=pattern("not_before"),
        not_after=pattern("not_after"),
        either=entry.get("either", False),
    )
