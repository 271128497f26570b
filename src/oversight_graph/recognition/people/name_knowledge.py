"""What is known of names and of what stands around them, as ``people.toml`` and lexicons say it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.gate import gated, opening_of, told_apart
from oversight_graph.recognition.words.joined import within_lines
from oversight_graph.recognition.words.lexicons import rows
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.patterns import lists_of

#: Characters that no name holds.
NEVER_IN_NAMES = frozenset(lists_of("recognition.people", "name_knowledge.toml")["never_in_names"])

Sizes = dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class NameKnowledge:
    """Costs of the parts of a name and points of the evidence around it, both in nats."""

    surnames: dict[str, float]
    surname_sizes: Sizes
    openers: frozenset[str]  # characters that a name may begin with
    given_costs: dict[str, float]
    other_given: float
    one_given: float
    two_given: float
    repeated: float
    second_surname: float
    unknown_surname: float
    part: float
    parts: frozenset[str]
    part_sizes: Sizes
    transcribed: float
    transcribing: frozenset[str]
    no_surname: float
    known: float
    denied: float
    swallows: float
    leading: frozenset[str]
    next_in_row: float
    covers: float
    quoted: float
    is_word: float
    verb_at_end: float
    adverb_at_end: float
    word_as_name: float
    joins: float
    leads_in: float
    runs_over: float
    clear_adverb: float
    word_after: float
    verb_after: float
    adverb_after: float
    mention_after: float
    edge_after: float
    words_after: dict[str, float]
    word_sizes: Sizes
    word_classes: dict[str, str]
    person_word: float
    adverbs: frozenset[str]
    things_of_posts: frozenset[str]
    no_comrades: frozenset[str]
    no_names: frozenset[str]
    given_words: frozenset[str]
    before: re.Pattern[str]
    before_points: tuple[float, ...]
    introducing: re.Pattern[str]
    introduced: float
    page_staff: re.Pattern[str]
    anchors: tuple[tuple[re.Pattern[str], float], ...]
    after: re.Pattern[str]
    after_points: tuple[float, ...]
    most_after: float  # the most that what stands behind a name can say for it
    quiet_after: float  # the most that it says where nothing of what follows begins
    telling_words: frozenset[str]  # the first characters of words that may say more
    telling: re.Pattern[str]  # what other wordings that say more begin with

    def has_surname(self, text: str, start: int) -> bool:
        """Whether a surname stands at an offset."""
        return text[start : start + 1] in self.surnames or text[start : start + 2] in self.surnames

    def given_cost(self, char: str) -> float:
        """How improbable a character is in a given name."""
        return self.given_costs.get(char, self.other_given)

    def word_cost(self, char: str) -> float:
        """What it costs a name besides to end in a character that begins the words behind it."""
        if self.words_after.get(char, 0.0) <= self.edge_after:
            return 0.0
        return self.verb_at_end if char in self.given_costs else self.verb_at_end * 2

    def transcribed_cost(self, char: str) -> float:
        """How improbable a character is in a transcribed name."""
        if char in self.transcribing:
            return self.transcribed
        return self.given_cost(char) + self.word_cost(char)

    def part_at(self, text: str, start: int) -> int:
        """The length of the longest part of a transcribed name at an offset, 0 if none."""
        for size in self.part_sizes.get(text[start : start + 1], ()):
            if text[start : start + size] in self.parts and start + size <= len(text):
                return size
        return 0

    def word_points(self, text: str, end: int) -> float | None:
        """The points of the longest word at ``end`` that may follow names, if one does."""
        return self.words_after.get(self.word_at(text, end))

    def word_at(self, text: str, start: int) -> str:
        """The longest word at ``start`` that may follow names, empty if none does."""
        for size in self.word_sizes.get(text[start : start + 1], ()):
            if text[start : start + size] in self.words_after:
                return text[start : start + size]
        return ""


@cache
def name_knowledge() -> NameKnowledge:
    """The shipped knowledge, loaded on first use."""
    data = toml_of("recognition.people", "people.toml")
    costs = data["costs"]
    given = {c: float(costs["given"][grade]) for cs, grade in rows("name-characters") for c in cs}
    parts = frozenset(part for part, *_ in rows("name-parts"))
    transcribing = frozenset("".join(parts)) - NEVER_IN_NAMES
    words_after = {w: float(costs["strength"][s]) for w, _, s, *_ in rows("name-boundary")}
    word_classes = {word: word_class for word, word_class, *_ in rows("name-boundary")}
    surnames = _surnames(costs, words_after)
    after = sorted(data["after"], key=_priority)
    before_names, before_owners = _any(data["before"])
    after_names, after_owners = _any(after)
    edges = [float(costs[e]) for e in ("word_after", "verb_after", "mention_after", "edge_after")]
    telling = [expand(each["pattern"]) for each in after if each["points"] > max(edges)]
    return NameKnowledge(
        surnames=surnames,
        surname_sizes=_sizes(surnames),
        openers=frozenset(surname[0] for surname in surnames) | transcribing,
        given_costs=given,
        other_given=float(costs["given"]["other"]),
        parts=parts,
        part_sizes=_sizes(parts),
        transcribing=transcribing,
        words_after=words_after,
        word_sizes=_sizes(words_after),
        word_classes=word_classes,
        person_word=float(costs["strength"]["person"]),
        adverbs=frozenset(data["adverbs"].split()),
        things_of_posts=frozenset(data["things_of_posts"].split()),
        no_comrades=frozenset(data["no_comrades"].split()),
        no_names=frozenset(data["no_names"].split()),
        given_words=frozenset(data["given_words"].split()),
        leading=frozenset(data["leading"]),
        before=before_names,
        before_points=tuple(float(data["before"][i]["points"]) for i in before_owners),
        after=after_names,
        after_points=tuple(float(after[i]["points"]) for i in after_owners),
        most_after=max(*(float(each["points"]) for each in after), *words_after.values(), *edges),
        quiet_after=max(edges),
        telling_words=frozenset(w[0] for w, points in words_after.items() if points >= edges[-1]),
        telling=re.compile(opening_of("|".join(telling))),
        introducing=re.compile(f"(?:{'|'.join(data['introducing'].split())})”?"),
        page_staff=gated(data["page_staff"]),
        anchors=_weighted(data["anchors"]),
        **{f.name: float(costs[f.name]) for f in fields(NameKnowledge) if f.name in costs},
    )


def _sizes(words: Iterable[str]) -> Sizes:
    """How long the words are that begin with a character, longest first."""
    sizes: dict[str, set[int]] = {}
    for word in words:
        sizes.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}


def _surnames(costs: dict[str, Any], words_after: Container[str]) -> dict[str, float]:
    """What each surname costs; a rare one that is a word as well (经, 由) costs more."""
    by_class = {}
    for surname, cls, *_ in rows("surnames"):
        is_word = cls == "rare" and surname in words_after
        by_class[surname] = float(costs["surname"][cls]) + is_word * float(costs["surname_word"])
    return by_class | dict.fromkeys(costs["frequent"], float(costs["frequent_surname"]))


def _priority(after: dict[str, Any]) -> tuple[bool, float]:
    """What speaks against a name comes first, then what speaks most for it."""
    return after["points"] >= 0, -after["points"]


def _any(entries: list[dict[str, str]]) -> tuple[re.Pattern[str], tuple[int, ...]]:
    patterns = (within_lines(expand(each["pattern"])) for each in entries)
    return told_apart(patterns, re.MULTILINE)


def _weighted(each: list[dict[str, Any]]) -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple(
        (gated(within_lines(expand(one["pattern"]))), float(one["points"])) for one in each
    )
