"""What an action is about: its topics, its ground and the law it rests on.

Words count for an action of the sentence they stand in or, in a paragraph that names one person
only, of that paragraph; the heading of a case, or else the title of a circular, counts for all
that is told under it, but not for whoever only failed to watch over others. In doubt an action has
no topic. Each reading adds the passage it was read from to the evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.reading.document import Document, Part, Sentence
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.acts.case_headings import case_headings
from oversight_graph.resolution.acts.concept_words import above, words_of
from oversight_graph.resolution.entities import Action, Organisation, Person, RefKind, Span

_TITLE = re.compile("《([^》]+)》")


@dataclass(frozen=True, slots=True)
class _Said:
    """A concept, by its notation, and the words that name it."""

    notation: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Rules:
    """What ``matters.toml`` says, compiled."""

    topic: re.Pattern[str]
    denied: re.Pattern[str]
    circular: re.Pattern[str]
    watched: re.Pattern[str]
    basis: re.Pattern[str]
    ground: re.Pattern[str]
    crimes: frozenset[str]
    ladder: frozenset[str]
    about_conduct: frozenset[str]
    laws: dict[str, list[str]]


@cache
def _rules() -> _Rules:
    data = toml_of("resolution.acts", "matters.toml")
    patterns = patterns_of("resolution.acts", "matters.toml")
    words = sorted(words_of("topics"), key=lambda word: (-len(word), word))
    return _Rules(
        topic=re.compile("|".join(map(re.escape, words))),
        denied=patterns["denied"],
        circular=patterns["circular"],
        watched=patterns["watched"],
        basis=patterns["basis"],
        ground=patterns["ground"],
        crimes=frozenset(data["crimes"]),
        ladder=frozenset(data["ladder"]),
        about_conduct=frozenset(data["about_conduct"]),
        laws=data["laws"],
    )


def ladder() -> frozenset[str]:
    """Return the action types that are the rungs of a case."""
    return _rules().ladder


def with_matters(
    document: Document,
    actions: Iterable[Action],
    persons: Iterable[Person],
    organisations: Iterable[Organisation],
) -> tuple[Action, ...]:
    """Return the actions with what the text says of their topics, grounds and laws."""
    actions = tuple(actions)
    if not actions:
        return ()
    reader = _Reader(document, tuple(persons), tuple(organisations))
    return tuple(reader.read(action) for action in actions)


class _Reader:
    """Reads the surroundings of the actions of one document, each sentence once."""

    def __init__(
        self, document: Document, persons: tuple[Person, ...], bodies: tuple[Organisation, ...]
    ) -> None:
        self._document = document
        self._starts = [sentence.start for sentence in document.sentences]
        self._paragraphs: dict[int, list[Sentence]] = {}
        for sentence in document.sentences:
            self._paragraphs.setdefault(sentence.paragraph, []).append(sentence)
        self._names = sorted((s.start, p.key) for p in persons for s in p.spans)
        self._bodies = _merged(sorted((s.start, s.end) for body in bodies for s in body.spans))
        self._alone: dict[int, list[_Said] | None] = {}
        self._titled = tuple(self._topics_of_title())
        self._headings = case_headings(document)

    def read(self, action: Action) -> Action:
        """The action with its topics, its ground and its laws, and the passages behind them."""
        sentence = self._sentence_at(action.evidence[0].start)
        if sentence is None:
            return action
        laws = [one for one in self._laws(sentence) if _carries(one, action)]
        topics, ground = self._topics(action, sentence), self._ground(action, sentence)
        if not (topics or laws or ground):
            return action
        spans = {one.span for one in (*topics, *laws)} | ({ground} if ground else set())
        return replace(
            action,
            topics=tuple(sorted({one.notation for one in topics})),
            laws=tuple(sorted({one.notation for one in laws})),
            ground=self._document.quote(ground.start, ground.end) if ground else action.ground,
            evidence=(*action.evidence, *sorted(spans - set(action.evidence))),
        )

    def _topics(self, action: Action, sentence: Sentence) -> list[_Said]:
        if action.target is None or action.quantity is not None:
            return []
        found = [one for one in self._topics_near(sentence) if _is_about(one.notation, action.type)]
        if (
            found
            or action.target.kind is not RefKind.PERSON
            or self._only_watched(action, sentence)
        ):
            return found
        above_it = self._of_heading(sentence) or self._titled
        return [one for one in above_it if _is_about(one.notation, action.type)]

    def _of_heading(self, sentence: Sentence) -> tuple[_Said, ...]:
        """The topics of the heading of the case that a sentence belongs to."""
        heading = self._headings.get(sentence.paragraph)
        return tuple(self._topics_in(heading)) if heading else ()

    def _only_watched(self, action: Action, sentence: Sentence) -> bool:
        """Whether who was acted on did not do it, but failed to watch over those who did."""
        whose, end = action.target.value if action.target else "", action.evidence[0].end
        last = bisect_left(self._names, (end, ""))
        own = [start for start, key in self._names[:last] if key == whose]
        since = max(own[-1], sentence.start) if own else sentence.start
        return _rules().watched.search(self._document.text, since, end) is not None

    def _topics_near(self, sentence: Sentence) -> list[_Said]:
        """The topics of the paragraph if it names one person, else of the sentence if that does."""
        number = sentence.paragraph
        if number not in self._alone:
            self._alone[number] = self._topics_of(self._paragraphs[number])
        told = self._alone[number]
        return (self._topics_of([sentence]) or []) if told is None else told

    def _topics_of(self, part: list[Sentence]) -> list[_Said] | None:
        """The topics of sentences that name one person; ``None`` when they name none or more."""
        if len(self._people(part[0].start, part[-1].end)) != 1:
            return None
        first: dict[str, _Said] = {}
        for said in (said for one in part for said in self._topics_in(one)):
            first.setdefault(said.notation, said)
        return list(first.values())

    def _people(self, start: int, end: int) -> set[str]:
        """The keys of those whose names stand between two places."""
        first, last = (bisect_left(self._names, (place, "")) for place in (start, end))
        return {key for _, key in self._names[first:last]}

    def _topics_in(self, sentence: Sentence) -> Iterator[_Said]:
        rules, text = _rules(), self._document.text
        of_bodies = [ground for ground, of_person in self._grounds(sentence) if not of_person]
        for match in rules.topic.finditer(text, sentence.start, sentence.end):
            place = match.start()
            marks = (text.rfind(mark, sentence.start, place) for mark in "，。；：")
            clause = max(sentence.start, *marks)
            of_a_body = any(ground.start <= place < ground.end for ground in of_bodies)
            denied = rules.denied.search(text, clause, place) is not None
            if not (of_a_body or denied or self._in_a_body(*match.span())):
                yield _Said(words_of("topics")[match[0]], Span(*match.span()))

    def _in_a_body(self, start: int, end: int) -> bool:
        before = bisect_right(self._bodies, (start, len(self._document.text))) - 1
        return before >= 0 and end <= self._bodies[before][1]

    def _topics_of_title(self) -> Iterator[_Said]:
        for sentence in self._document.sentences:
            if sentence.part is not Part.TITLE:
                continue
            quote = self._document.quote(sentence.start, sentence.end)
            if _rules().circular.search(quote):
                yield from self._topics_in(sentence)

    def _laws(self, sentence: Sentence) -> Iterator[_Said]:
        text, titles = self._document.text, words_of("laws")
        for basis in _rules().basis.finditer(text, sentence.start, sentence.end):
            for title in _TITLE.finditer(text, basis.start(), basis.end()):
                if title[1] in titles:
                    yield _Said(titles[title[1]], Span(*title.span()))

    def _ground(self, action: Action, sentence: Sentence) -> Span | None:
        person = action.target is not None and action.target.kind is RefKind.PERSON
        if not person or action.type not in _rules().about_conduct:
            return None
        found = list(self._grounds(sentence))
        if len(found) != 1 or len(self._people(sentence.start, sentence.end)) != 1:
            return None
        ground, of_person = found[0]
        # What stands before the ground has another, and so has a body.
        return ground if of_person and action.evidence[0].end >= ground.end else None

    def _grounds(self, sentence: Sentence) -> Iterator[tuple[Span, bool]]:
        """The grounds of a sentence, and whether each is that of the person named before it."""
        for match in _rules().ground.finditer(self._document.text, sentence.start, sentence.end):
            person = bisect_left(self._names, (match.start(), "")) - 1
            body = bisect_left(self._bodies, (match.start(), 0)) - 1
            named = self._names[person][0] if person >= 0 else -1
            nearer = self._bodies[body][0] > named if body >= 0 else False
            yield Span(*match.span("ground")), named >= sentence.start and not nearer

    def _sentence_at(self, place: int) -> Sentence | None:
        index = bisect_right(self._starts, place) - 1
        sentence = self._document.sentences[index] if index >= 0 else None
        return sentence if sentence is not None and place < sentence.end else None


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted spans with those that overlap made one."""
    made: list[tuple[int, int]] = []
    for start, end in spans:
        if made and start < made[-1][1]:
            made[-1] = made[-1][0], max(end, made[-1][1])
        else:
            made.append((start, end))
    return made


def _is_about(topic: str, kind: str) -> bool:
    """Whether an action of a kind can be about a topic."""
    rules = _rules()
    crime = topic in rules.crimes or above("topics").get(topic) in rules.crimes
    return kind in (rules.ladder if crime else rules.about_conduct)


def _carries(law: _Said, action: Action) -> bool:
    """Whether a law that stands before an action can carry it."""
    kinds = _rules().laws.get(law.notation, ())
    return action.type in kinds and law.span.end <= action.evidence[0].end
