"""Whom each sentence is about, carried from sentence to sentence of an item or a bulletin."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from oversight_graph.extraction.agents.agents import bodies_of
from oversight_graph.extraction.agents.continuing_agents import begun_by
from oversight_graph.extraction.agents.idle_subjects import (
    at_fault,
    only_figures,
    only_publishes,
    only_says_when,
)
from oversight_graph.extraction.agents.reported_decisions import deciding_of
from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in
from oversight_graph.extraction.clauses.phrase import (
    WITHOUT_NAMES,
    Context,
    Part,
    Phrase,
    Sort,
    Who,
)
from oversight_graph.extraction.clauses.phrases import find_phrases
from oversight_graph.extraction.subjects.antecedents import people_meant
from oversight_graph.extraction.subjects.bystanders import deals_with_others, is_bystander, says
from oversight_graph.extraction.subjects.clause_subject import going_on, subject_of
from oversight_graph.extraction.subjects.lists_of_people import distinct
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.subjects", "topics.toml")


_IN_QUESTION = frozenset({Who.PEOPLE, Who.SOMEBODY})
#: So many people in a bulletin, and no one is meant by an omitted subject.
_SEVERAL = 2


@dataclass(slots=True)
class Discourse:
    """What has been said so far, one sentence after the other.

    ``people`` stand in question, ``lately`` are all those of the last sentence, ``item`` those
    of the item at hand, ``document`` the first two of the bulletin, which tell whether it names
    one only; ``story`` is the one person that it opened with, ``alone`` the one whom the last
    sentence with names was about.
    """

    people: tuple[Mention, ...] = ()
    lately: tuple[Mention, ...] = ()
    item: tuple[Mention, ...] = ()
    item_names: set[str] = field(default_factory=set)
    document: tuple[Mention, ...] = ()
    story: tuple[Mention, ...] = ()
    alone: tuple[Mention, ...] = ()
    opened: bool = False  # some sentence was about people
    strayed: bool = False  # the last that was about people was about others than the story is
    itemised: bool = False
    somebody: bool = False  # somebody without a name has stood in question
    titled: tuple[Mention, ...] = ()  # those whom the title names
    _unread: deque[SentenceView | Recognised] = field(default_factory=deque)

    def take_title(self, title: Recognised) -> None:
        """Take the next sentence of the title."""
        self._unread.append(title)

    def take(self, sv: SentenceView) -> None:
        """Take the next sentence; it is read only if a later one asks whom the text is about."""
        sv.reading = self
        self._unread.append(sv)

    def phrases_of(self, sv: SentenceView) -> tuple[Phrase, ...]:
        """The noun phrases of a sentence in text order."""
        return find_phrases(sv)

    def context_of(self, sv: SentenceView) -> Context:
        """Whom the text before a sentence is about: those before it are read, this one is next."""
        while (one := self._unread[0]) is not sv:
            if isinstance(one, SentenceView):
                self._leave(one, one.context)
            else:
                self._read_title(one)
            self._unread.popleft()
        return self._enter(sv)

    def acting_in(self, sv: SentenceView) -> tuple[Mention, ...]:
        """The bodies that are the last subject of a sentence, or decided what it tells."""
        subjects = [p for p in sv.phrases if p.part is Part.SUBJECT and not only_figures(p)]
        subjects = [p for p in subjects if not only_says_when(sv, *sv.spans[p.clause])]
        last = subjects[-1] if subjects else None
        if begun := begun_by(sv, last.end if last else 0):
            return begun
        acts = last and not last.is_person and not only_publishes(sv, last)
        acting = bodies_of(last) if last and acts and not at_fault(sv, last.end) else ()
        return acting or deciding_of(sv)

    def _read_title(self, title: Recognised) -> None:
        """Note whom the title is about."""
        people = (m for m in title.mentions if m.kind is Kind.PERSON)
        self.titled = distinct((*self.titled, *people))

    def _enter(self, sv: SentenceView) -> Context:
        """The people whom the text before a sentence is about, as it begins."""
        if _WORDINGS["item"].match(sv.text):
            self.itemised, self.somebody, self.item_names = True, False, set()
            self.people = self.lately = self.item = ()
        elif sv.previous is None:
            self._new_paragraph()
            if not self.people and self.alone and _WORDINGS["life"].match(sv.text):
                self.people = self.lately = self.alone
        story = () if self.itemised or self.strayed else self.story
        return Context(self.people, self.lately, self.item, story, self.somebody)

    def _new_paragraph(self) -> None:
        """Only one who is alone in question, or in the title, stays so across paragraphs."""
        known = self.item if self.itemised else self.titled or self.document
        sure = len(known) == 1 and (not self.somebody or bool(self.titled))
        self.people = self.lately = known if sure else ()

    def _note(self, named: Sequence[Mention]) -> None:
        """Remember the people whom a sentence was about."""
        new = distinct(person for person in named if person.name not in self.item_names)
        if new:
            self.item = (*self.item, *new)
            self.item_names.update(person.name for person in new)
        if len(self.document) < _SEVERAL:
            self.document = distinct((*self.document, *named))[:_SEVERAL]

    def _leave(self, sv: SentenceView, context: Context) -> None:
        """Note whom the sentence leaves in question, which stood in a context."""
        focuses, unread = _focuses(sv), False
        sets = {tuple(p.name for p in people): people for people in focuses}
        if len(sets) == 1:
            self.people = next(iter(sets.values()))
        elif focuses or (unread := going_on(sv, len(sv.view)).who in WITHOUT_NAMES):
            self.people = ()
        elif not context.people:
            self.people = _only_person(sv)
        self.alone = self._alone_in(sv)
        self.somebody = self.somebody or () in sets.values() or unread
        named = [person for people in focuses for person in people] or self.people
        self.lately = distinct(named) if () not in sets else ()
        self._note(named)
        if named or unread:
            self.strayed = not {p.name for p in self.story} & {p.name for p in named}
        if not self.opened and (focuses or self.people):
            self.opened = True
            self.story = self.people if len(self.people) == 1 else ()

    def _alone_in(self, sv: SentenceView) -> tuple[Mention, ...]:
        """The one person whom a sentence names, or one who stays so where it names nobody."""
        named = {m.name for m in sv.recognised.mentions if m.kind is Kind.PERSON}
        question = {m.name for m in self.people}
        if named:
            return self.people if len(named) == 1 and named == question else ()
        return self.alone if question == {m.name for m in self.alone} else ()


def _focuses(sv: SentenceView) -> list[tuple[Mention, ...]]:
    """The people of each clause that is about somebody; empty for those without a name."""
    found, writers = [], _reporters(sv) if sv.phrases else set()
    for clause in sorted({phrase.clause for phrase in sv.phrases}):
        subject = subject_of(sv, clause)
        phrase = subject.phrase
        if phrase is None or subject.who not in _IN_QUESTION or _only_tells(sv, phrase, writers):
            continue
        people = people_meant(sv, phrase)
        if people or phrase.sort is not Sort.PRONOUN:
            found.append(people)
    return found


def _only_tells(sv: SentenceView, phrase: Phrase, writers: set[str]) -> bool:
    """Those who say something of others or deal with them, and those who wrote the text."""
    if phrase.sort is not Sort.NAMED:
        return False
    others = says(sv, phrase) or deals_with_others(sv, phrase)
    return others or {person.name for person in phrase.people} <= writers


def _only_person(sv: SentenceView) -> tuple[Mention, ...]:
    named = [m for m in sv.recognised.mentions if m.kind is Kind.PERSON]
    writers = _reporters(sv) if named else set()
    beside = {
        person.name
        for phrase in sv.phrases
        if is_bystander(sv, phrase) or deals_with_others(sv, phrase)
        for person in phrase.people
    }
    people = distinct(m for m in named if m.name not in writers | beside)
    return people if len(people) == 1 else ()


def _reporters(sv: SentenceView) -> set[str]:
    """Those who only wrote the text: （记者 张三 李四）."""
    found = set()
    for match in _WORDINGS["reporters"].finditer(sv.view):
        found |= {m.name for m in mentions_in(sv, *match.span(), Kind.PERSON)}
    return found
