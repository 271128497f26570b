"""What is known of a document when its namesakes are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from oversight_graph.extraction.extract import Extracted
from oversight_graph.reading.document import Document
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.namesakes.cases import (
    Case,
    Stretch,
    cases_of,
    paragraphs_of,
    tells_of_several,
)
from oversight_graph.resolution.namesakes.introductions import Introduction, related

_WORDINGS = patterns_of("resolution.namesakes", "scene.toml")
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """The cases of a document, the people in them, and upon whom something is told to befall.

    ``befallen`` gives where each act is told, whom it befalls and where that name stands.
    """

    text: str
    title: str
    cases: list[Case]
    paragraphs: Mapping[int, Stretch]
    first_in: dict[int, int]  # by the start of a case: where its first person stands
    befallen: list[tuple[int, str, int]]
    several: bool  # whether it says that it tells of several cases

    @classmethod
    def of(
        cls,
        document: Document,
        extracted: list[Extracted],
        introduced: Mapping[int, Introduction],
    ) -> Scene:
        """Read a document."""
        paragraphs = paragraphs_of(extracted)
        cases = cases_of(extracted, paragraphs, introduced)
        mentions = (m for item in extracted for m in item.view.recognised.mentions)
        people = [m.start for m in mentions if m.kind is Kind.PERSON]
        return cls(
            text=document.text,
            title=document.title or "",
            cases=cases,
            paragraphs=paragraphs,
            first_in=_first_in(cases, people),
            befallen=list(befallen(extracted)),
            several=tells_of_several(document.text),
        )

    def around(self, offset: int) -> list[Case]:
        """The cases that an offset stands in, the widest first."""
        return [case for case in self.cases if offset in case]

    def home_of(self, one: Introduction, told: list[Introduction]) -> Case | None:
        """The widest case around that introduces the name itself, not in a case within it."""
        own = {around[-1] for i in told if i.opens and (around := self.around(i.at))}
        return next((case for case in self.around(one.at) if case in own), None)

    def tells_of(self, case: Case, one: Introduction) -> bool:
        """Whether a case is that of whom it introduces."""
        name, counts = one.person.name, case.numbered or self.several or not one.past
        if counts and any(
            whose == name and at in case and target in case for at, whose, target in self.befallen
        ):
            return True
        told = case.headed or self.several or any(at in case for at, _, _ in self.befallen)
        return case.numbered and told and not one.past and self.first_in.get(case.start) == one.at

    @property
    def is_circular(self) -> bool:
        """Whether something befalls people in several cases."""
        told = (case for case in self.cases if any(at in case for at, _, _ in self.befallen))
        return len(list(told)) >= _SEVERAL

    def beside(self, first: Introduction, other: Introduction) -> bool:
        """Whether one sentence tells of two: 东江县民政局局长张伟、西岭区教育局局长张伟."""
        apart = not related(first.bodies.values(), other.bodies.values())
        if first.sentence != other.sentence or not apart or not (first.opens and other.opens):
            return False
        between = self.text[first.person.end : other.quote]
        targets = {target for _, _, target in self.befallen}
        each = {first.at, other.at} <= targets and not other.past
        return each or _WORDINGS["row"].fullmatch(between) is not None


def _first_in(cases: list[Case], people: list[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    index = 0
    for case in cases:
        while index < len(people) and people[index] < case.start:
            index += 1
        if index < len(people) and people[index] in case:
            found[case.start] = people[index]
    return found


def befallen(extracted: list[Extracted]) -> Iterator[tuple[int, str, int]]:
    """Where each act on somebody is told, upon whom, and where that name stands."""
    for item in extracted:
        for fact in item.actions:
            if isinstance(fact.target, Mention) and fact.target.kind is Kind.PERSON:
                yield fact.start, fact.target.name, fact.target.start
