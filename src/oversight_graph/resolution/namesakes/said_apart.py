"""Where the text itself says that two of one name are not one person: （与前述张伟非同一人）."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from oversight_graph.extraction.extract import Extracted
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("resolution.namesakes", "said_apart.toml")


@dataclass(frozen=True, slots=True)
class SaidApart:
    """Of which names a text says so, at which mentions somebody else begins, and of whom not."""

    names: set[str] = field(default_factory=set)
    others: dict[int, str] = field(default_factory=dict)
    compared: set[int] = field(default_factory=set)


def said_apart(extracted: list[Extracted]) -> SaidApart:
    """Read what a document says of people of one name."""
    found = SaidApart()
    for item in extracted:
        if not _WORDINGS["another"].search(item.view.text) and not _WORDINGS["stated"].search(
            item.view.text
        ):
            continue
        people = [m for m in item.view.recognised.mentions if m.kind is Kind.PERSON]
        brackets = list(_in_brackets(item, people))
        for other, compared in brackets:
            found.names.add(other.name)
            found.others[other.start] = other.name
            found.compared.update(m.start for m in compared)
        if not brackets:
            _note_stated(people, found)
    return found


def _in_brackets(item: Extracted, people: list[Mention]) -> Iterator[tuple[Mention, list[Mention]]]:
    """Whoever stands before such a bracket, and the people in it."""
    for match in _WORDINGS["another"].finditer(item.view.text):
        start, end = (item.view.offset + at for at in match.span())
        before = [m for m in people if m.end <= start]
        inside = [m for m in people if start < m.start < end]
        near = before[-1:] if before and (before[-1].end == start or not inside) else []
        named = [m for m in before if inside and m.name == inside[0].name][-1:]
        for other in near or named:
            yield other, inside


def _note_stated(people: list[Mention], found: SaidApart) -> None:
    """西岭区教育局局长王强与上述王强不是同一人; 上述两名王强并非同一人."""
    times = Counter(m.name for m in people)
    twice = [name for name, count in times.items() if count > 1]
    for name in twice or (list(times) if len(times) == 1 else []):
        found.names.add(name)
        first, *rest = [m for m in people if m.name == name]
        if rest:
            found.others[first.start] = name
            found.compared.add(rest[0].start)
        else:
            found.compared.add(first.start)
