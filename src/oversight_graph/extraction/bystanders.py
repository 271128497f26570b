"""Who is named beside those whom a sentence is about, and whether something befalls them."""

from __future__ import annotations

from oversight_graph.extraction.action_types import SANCTIONS, trigger_words
from oversight_graph.extraction.clauses import SentenceView, phrases_before
from oversight_graph.extraction.phrase import Part, Phrase, Sort
from oversight_graph.extraction.phrase_words import phrase_words
from oversight_graph.extraction.triggers import PASSIVE, Trigger
from oversight_graph.extraction.unknown_names import seems_named

_HANDLED = ("将", "把", "对", "对于")
#: What befalls somebody who is named in a clause.
_BEFALLING = SANCTIONS | {"removal", "accountability", "talk", "transfer", "arrest", "sentence"}
#: What nobody does to himself.
_MEASURES = SANCTIONS | {"removal", "transfer", "arrest", "investigation"}
_ANSWERING = frozenset({"对", "对于"})


def is_bystander(sv: SentenceView, phrase: Phrase) -> bool:
    """主任张三介绍，…; 审判长李四…: who tells of others, or speaks in court."""
    if phrase.sort is Sort.UNNAMED:
        return phrase_words().speech.match(sv.text, phrase.end) is not None
    if phrase.sort is not Sort.NAMED:
        return False
    said = sv.text[phrase.start : phrase.end]
    tells = sv.text.startswith(phrase_words().telling, phrase.end)
    return tells or phrase_words().in_court.search(said) is not None


def speaks_of_anybody(sv: SentenceView, phrase: Phrase, trigger: Trigger, name: str) -> bool:
    """局长张三警示干部，…开除公职: a measure without 被 behind who speaks befalls nobody."""
    if name not in _MEASURES or phrase.sort is not Sort.NAMED or phrase.part is not Part.SUBJECT:
        return False
    words = phrase_words()
    speaks = words.speech.match(sv.text, phrase.end) or words.warning.match(sv.text, phrase.end)
    return speaks is not None and not PASSIVE.search(sv.view, phrase.end, trigger.start + 1)


def handles_others(sv: SentenceView, phrase: Phrase) -> bool:
    """甲…，将其亲属纳入低保: the sentence stays about 甲."""
    if phrase.sort is not Sort.UNNAMED or phrase.governor not in _HANDLED:
        return False
    subjects = (p for p in phrases_before(sv, phrase.start) if p.part is Part.SUBJECT)
    last = next(subjects, None)
    return last is not None and last.sort is Sort.NAMED


def is_answered_for(sv: SentenceView, phrase: Phrase) -> bool:
    """对李四监督不力, 对李四被立案负有领导责任: the clause is about who had to look after 李四."""
    if phrase.part is not Part.OBJECT or phrase.governor not in _ANSWERING:
        return False
    return (
        phrase_words().answers_for.search(sv.text, phrase.end, sv.clause_around(phrase.start)[1])
        is not None
    )


def somebody_got_it(sv: SentenceView, clause: int) -> bool:
    """Whether a clause tells what befell somebody whose name was not understood."""
    return befalls_somebody_in(sv, clause) and seems_named(sv, clause, len(sv.view))


def befalls_somebody_in(sv: SentenceView, clause: int) -> bool:
    """Whether a clause tells what befalls somebody."""
    start, end = sv.spans[clause]
    found = trigger_words().scan(sv.view[start:end])
    return any(_BEFALLING.intersection(types) for _, _, types in found)
