"""The clause of a trigger, as the rules see it that ask whom it acts on."""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.phrase import ClauseSubject, Part, Phrase
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.clause_subject import subject_of
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.values import value


@value
class AskedClause:
    """A trigger of a type in its clause, with the phrases before it there."""

    sv: SentenceView
    trigger: Trigger
    name: str
    here: Sequence[Phrase]
    passive: bool

    @property
    def subjects(self) -> list[Phrase]:
        """Its subjects."""
        return [p for p in self.here if p.part is Part.SUBJECT]

    @property
    def subject(self) -> ClauseSubject:
        """Who its subject is, as far as the trigger."""
        clause = self.sv.clause_at(self.trigger.start)
        return subject_of(self.sv, clause, self.trigger.start, act=True)

    @property
    def objects(self) -> list[Phrase]:
        """Those who are acted on in it."""
        governing = phrase_words().objects_of.get(self.name, frozenset())
        return [p for p in self.here if p.part is Part.OBJECT or p.governor in governing]

    @property
    def known(self) -> tuple[Mention, ...]:
        """Those whose names were understood in the sentence or in its item before."""
        return known_in(self.sv)


def known_in(sv: SentenceView) -> tuple[Mention, ...]:
    """Those whose names were understood in a sentence or in its item before."""
    return (*sv.context.everyone, *(p for one in sv.phrases for p in one.people))
