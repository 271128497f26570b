"""A sentence as rules see it: its clauses, and the mentions and phrases in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from oversight_graph.extraction.clauses.phrase import (
    NO_CONTEXT,
    ClauseSubject,
    Context,
    Decision,
    Phrase,
)
from oversight_graph.extraction.clauses.prescan import Ahead
from oversight_graph.extraction.rules.count_types import CountType
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "clauses.toml"
_WORDINGS = patterns_of("extraction.clauses", _FILE)
_MEANS_PEOPLE = frozenset(lists_of("extraction.clauses", _FILE)["means_people"])
#: How many phrases and clauses back a sentence is searched: far more than any that is read.
FAR_PHRASES, FAR_CLAUSES = 80, 40


class Reading(Protocol):
    """Reads more of a sentence, and of those before it, once a rule asks for it."""

    def phrases_of(self, sv: SentenceView) -> tuple[Phrase, ...]:
        """The noun phrases of a sentence in text order."""

    def context_of(self, sv: SentenceView) -> Context:
        """Whom the text before a sentence is about."""

    def acting_in(self, sv: SentenceView) -> tuple[Mention, ...]:
        """The bodies that act in a sentence, empty where it leaves that to the one before."""


#: What figures below a heading count, the heading, and how many sentences it stands above.
Heading = tuple[CountType, "SentenceView", int]


@dataclass(slots=True)
class SentenceView:
    """One sentence with its masked view and the mentions by their start in it.

    Most sentences tell no fact, so what only facts need is read when it is asked for.
    """

    recognised: Recognised
    text: str  # the normalised sentence
    offset: int  # where it starts in the document
    view: str
    ahead: Ahead  # the words in it that rules look for
    previous: SentenceView | None
    kinds: frozenset[Kind]  # of its mentions
    last: SentenceView | None = None  # the sentence before, also over the end of a paragraph
    following: str = ""  # the view of the next sentence of the paragraph
    reading: Reading | None = None
    names: Mapping[str, Mention] = field(default_factory=dict)  # the people of the document
    meant: dict[int, tuple[Mention, ...]] = field(default_factory=dict)  # by references
    subjects: dict[tuple[int, int, bool], ClauseSubject] = field(default_factory=dict)
    decisions: dict[int, Decision] | None = None  # by their clauses, once they are read
    settled: bool = False  # whether all references have been asked for
    known_agent: tuple[Mention, ...] | None = None
    acted: tuple[Mention, ...] | None = None  # the bodies that were subjects so far, two at most
    heading: Heading | None = None  # of the list of figures that it may belong to
    heading_read: bool = False
    meeting: tuple[Mention, ...] = ()  # whose meeting the text told of last
    in_list: bool = False  # whether a sentence before it may be such a heading
    _by_start: dict[int, Mention] | None = None
    _starts: list[int] | None = None
    _spans: list[tuple[int, int]] | None = None
    _phrases: tuple[Phrase, ...] | None = None
    _context: Context | None = None

    @classmethod
    def of(
        cls, recognised: Recognised, ahead: Ahead, previous: SentenceView | None
    ) -> SentenceView:
        """Make the view; ``previous`` is the sentence before in the same paragraph."""
        offset, text, view = recognised.offset, recognised.text, recognised.view
        return cls(recognised, text, offset, view, ahead, previous, recognised.kinds)

    @property
    def by_start(self) -> dict[int, Mention]:
        """Its mentions by their offsets in the sentence, in text order."""
        if self._by_start is None:
            self._by_start = {m.start - self.offset: m for m in self.recognised.mentions}
        return self._by_start

    @property
    def starts(self) -> list[int]:
        """The offsets of its mentions, in order."""
        if self._starts is None:
            self._starts = sorted(self.by_start)
        return self._starts

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Its clauses."""
        if self._spans is None:
            self._spans = _clauses(self.view) or [(0, len(self.view))]
        return self._spans

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Who stands where in its clauses."""
        if self._phrases is None:
            self._phrases = self.reading.phrases_of(self) if self.reading else ()
        return self._phrases

    @property
    def context(self) -> Context:
        """Whom the text before it is about."""
        if self._context is None:
            self._context = self.reading.context_of(self) if self.reading else NO_CONTEXT
        return self._context

    @property
    def agent(self) -> tuple[Mention, ...]:
        """The bodies that it leaves to the next sentence: its own, or those left to it."""
        passed: list[SentenceView] = []
        agent: tuple[Mention, ...] = ()
        here: SentenceView | None = self
        while here is not None and here.known_agent is None and not agent:
            passed.append(here)
            if _WORDINGS["handed_on"].search(here.view):
                return self._left_by(passed, ())
            agent = here.reading.acting_in(here) if here.reading else ()
            here = here.previous
        if not agent and here is not None:
            agent = here.known_agent or ()
        return self._left_by(passed, agent) if passed else self.known_agent or ()

    @staticmethod
    def _left_by(passed: Sequence[SentenceView], agent: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Note the bodies that each of some sentences leaves to the next."""
        for one in passed:
            one.known_agent = agent
        return agent

    def clause_at(self, position: int) -> int:
        """The index of the clause that holds an offset, or of the last one before it."""
        return max(bisect_right(self.spans, (position, len(self.view) + 1)) - 1, 0)

    def clause_around(self, position: int) -> tuple[int, int]:
        """Where the clause that holds an offset starts and ends."""
        return self.spans[self.clause_at(position)]

    def at(self, mention: Mention) -> int:
        """Where a mention starts in the sentence."""
        return mention.start - self.offset


def _clauses(view: str) -> list[tuple[int, int]]:
    """Cut a masked sentence at commas, semicolons and colons."""
    dateline = _WORDINGS["dateline"].match(view)
    spans, start = [], dateline.end() if dateline else 0
    for match in _WORDINGS["stop"].finditer(view, start):
        if match["stop"] is None:
            continue
        spans.append((start, match.start()))
        start = match.end()
    if start < len(view):
        spans.append((start, len(view)))
    return spans


def clause_start(view: str, position: int) -> int:
    """Where the clause around an offset of a masked sentence starts."""
    return behind_last(view, "，。；：", position)


def mentions_in(sv: SentenceView, start: int, end: int, *kinds: Kind) -> list[Mention]:
    """The mentions of ``kinds`` that begin in a span of the sentence, in order."""
    first, last = bisect_left(sv.starts, start), bisect_left(sv.starts, end)
    inside = (sv.by_start[at] for at in sv.starts[first:last])
    return [mention for mention in inside if mention.kind in kinds]


def bodies_in(sv: SentenceView, start: int, end: int) -> tuple[Mention, ...]:
    """The bodies that begin in a span, and the references to bodies; 其 means a person."""
    found = mentions_in(sv, start, end, Kind.ORGANISATION, Kind.REFERENCE)
    return tuple(mention for mention in found if not means_people(mention))


def means_people(mention: Mention) -> bool:
    """Whether a mention is a reference to people: 其, 他, 二人, 上述人员."""
    return mention.kind is Kind.REFERENCE and mention.surface[0] in _MEANS_PEOPLE


def phrases_in(sv: SentenceView, first: int, last: int) -> Sequence[Phrase]:
    """The phrases of the clauses from ``first`` to ``last``, both included."""
    start = bisect_left(sv.phrases, first, key=lambda phrase: phrase.clause)
    return sv.phrases[start : bisect_right(sv.phrases, last, key=lambda phrase: phrase.clause)]


def sentences_before(
    sv: SentenceView, most: int, *, in_paragraph: bool = False
) -> Iterator[SentenceView]:
    """So many sentences before one at most, the nearest first; of its own paragraph if asked."""
    for _ in range(most):
        before = sv.previous if in_paragraph else sv.last
        if before is None:
            return
        yield before
        sv = before


def phrases_before(sv: SentenceView, position: int) -> Iterator[Phrase]:
    """The phrases that end by an offset, the nearest first, as far back as they may matter."""
    count = bisect_right(sv.phrases, position, key=lambda phrase: phrase.end)
    return reversed(sv.phrases[max(0, count - FAR_PHRASES) : count])


def phrases_from(sv: SentenceView, position: int) -> Sequence[Phrase]:
    """The few phrases that begin at an offset or next behind it."""
    first = bisect_left(sv.phrases, position, key=lambda phrase: phrase.start)
    return sv.phrases[first : first + FAR_PHRASES]


def chain_of(mention: Mention) -> tuple[PostName, ...]:
    """The posts of a mention of posts."""
    if not isinstance(mention.value, tuple):
        raise TypeError(f"no mention of posts: {mention}")
    return mention.value
