"""Who acts where only 他 or 她 does: whoever the sentences before are about."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_before
from oversight_graph.extraction.clauses.phrase import Part, Sort
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.antecedents import people_of_reference
from oversight_graph.recognition.words.mention import Mention

_HE = frozenset({"他", "她"})


def he_acts(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """他带队督查县水务局: the one whom the last subject before an offset means, if it is 他.

    他介绍，…开展了督查 only tells what others did.
    """
    last = next((p for p in phrases_before(sv, position) if p.part is Part.SUBJECT), None)
    if last is None or last.sort is not Sort.PRONOUN or last.reference is None:
        return ()
    tells = phrase_words().speech.match(sv.text, last.end)
    if tells or last.reference.surface not in _HE:
        return ()
    people = people_of_reference(sv, last.reference)
    return people if len(people) == 1 else ()
