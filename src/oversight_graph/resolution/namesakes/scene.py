"""What is known of a document when its namesakes are told apart."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from oversight_graph.extraction.extract import Extracted
from oversight_graph.reading.document import Document, Sentence
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


@dataclass(slots=True)
class Scene:
    """The cases of a document, the people in them, and upon whom something is told to befall."""

    text: str
    title: str
    several: bool  # whether it says that it tells of several cases
    cases: list[Case]
    paragraphs: Mapping[int, Stretch]
    mentions: Mapping[str, list[tuple[int, Sentence]]]  # of each name, where and in which sentence
    first_in: dict[Case, int] = field(default_factory=dict)  # where its first person stands
    targets: set[int] = field(default_factory=set)  # where the names of those who suffer stand
    suffer: dict[Case, dict[str, int]] = field(default_factory=dict)  # who does in a case, where
    _innermost: set[Case] = field(default_factory=set)  # in which somebody does
    _starts: list[int] = field(default_factory=list)
    _around: list[int] = field(default_factory=list)  # the case around each, by its index

    @classmethod
    def of(
        cls,
        document: Document,
        extracted: list[Extracted],
        introduced: Mapping[int, Introduction],
    ) -> Scene:
        """Read a document."""
        paragraphs = paragraphs_of(extracted)
        mentions: dict[str, list[tuple[int, Sentence]]] = defaultdict(list)
        for item in extracted:
            for mention in item.view.recognised.mentions:
                if mention.kind is Kind.PERSON:
                    place = mention.start, item.view.recognised.sentence
                    mentions[mention.name].append(place)
        scene = cls(
            text=document.text,
            title=document.title or "",
            several=tells_of_several(document.text),
            cases=cases_of(extracted, paragraphs, introduced),
            paragraphs=paragraphs,
            mentions=mentions,
        )
        scene._note_cases()
        for at, name, target in befallen(extracted):
            scene._note_suffering(at, name, target)
        return scene

    def _note_cases(self) -> None:
        self._starts = [case.start for case in self.cases]
        for index, case in enumerate(self.cases):
            outer = index - 1
            while outer >= 0 and case.start not in self.cases[outer]:
                outer = self._around[outer]
            self._around.append(outer)
        for at in sorted(at for places in self.mentions.values() for at, _ in places):
            for case in self.around(at):
                self.first_in.setdefault(case, at)

    def _note_suffering(self, at: int, name: str, target: int) -> None:
        self.targets.add(target)
        around = self.around(at)
        self._innermost.update(around[-1:])
        for case in around:
            told = self.suffer.setdefault(case, {})
            if target in case:
                told.setdefault(name, target)

    def around(self, offset: int) -> list[Case]:
        """The cases that an offset stands in, the widest first."""
        found = []
        index = bisect_right(self._starts, offset) - 1
        while index >= 0:
            if offset in self.cases[index]:
                found.append(self.cases[index])
            index = self._around[index]
        return found[::-1]

    def tells_of(self, case: Case, one: Introduction) -> bool:
        """Whether a case is that of whom it introduces."""
        counts = case.numbered or self.several or not one.past
        if counts and one.person.name in self.suffer.get(case, {}):
            return True
        told = case.headed or self.several or case in self.suffer
        return case.numbered and told and not one.past and self.first_in.get(case) == one.at

    @property
    def is_circular(self) -> bool:
        """Whether something befalls people in several cases."""
        return len(self._innermost) >= _SEVERAL

    def beside(self, first: Introduction, other: Introduction) -> bool:
        """Whether one sentence tells of two: 东江县民政局局长张伟、西岭区教育局局长张伟."""
        if first.sentence != other.sentence or not (first.opens and other.opens):
            return False
        if related(first.bodies.values(), other.bodies.values()):
            return False
        between = self.text[first.person.end : other.quote]
        each = {first.at, other.at} <= self.targets and not other.past
        return each or _WORDINGS["row"].fullmatch(between) is not None


def befallen(extracted: list[Extracted]) -> Iterator[tuple[int, str, int]]:
    """Where each act on somebody is told, upon whom, and where that name stands."""
    for item in extracted:
        for fact in item.actions:
            if isinstance(fact.target, Mention) and fact.target.kind is Kind.PERSON:
                yield fact.start, fact.target.name, fact.target.start
