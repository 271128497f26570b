"""A noun phrase in its clause, as the rules see it that say which part it plays."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.governors import Governor
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.rules.phrase_words import INSIDE_NAMES
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.values import value

_RELATIVE_END = patterns_of("extraction.clauses", "phrase_place.toml")["relative_end"]


@value
class Place:
    """A phrase in its clause: where the clause opens, what governs it, what came before."""

    sv: SentenceView
    start: int
    end: int
    sort: Sort
    opens: int
    governors: list[Governor]  # those of the clause before the phrase, nearest last
    before: list[Phrase]

    @property
    def nearest(self) -> Governor | None:
        """The nearest governor; one that may belong to a name only right before the phrase."""
        for governor in reversed(self.governors):
            if governor.end == self.start or governor.word not in INSIDE_NAMES:
                return governor
        return None

    @property
    def is_described(self) -> bool:
        """Whether what stands before the phrase ends in 的, and so only describes it."""
        return _RELATIVE_END.search(self.sv.view, self.opens, self.start) is not None


#: The part of a phrase and the word that governs it, as far as a rule knows.
Answer = tuple[Part, str] | None
