"""Who is named beside those whom a sentence is about, and whether something befalls them."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_before
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.rules.action_types import SANCTIONS, trigger_words
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.unknown_names import seems_named
from oversight_graph.extraction.telling.triggers import PASSIVE, Trigger
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.subjects", "bystanders.toml")

_HANDLED = ("将", "把", "对", "对于")
#: What befalls somebody who is named in a clause.
_BEFALLING = SANCTIONS | {"removal", "accountability", "talk", "transfer", "arrest", "sentence"}
#: What nobody does to himself.
_MEASURES = SANCTIONS | {
    "removal", "transfer", "arrest", "investigation", "sentence", "prosecution", "confiscation"
}  # fmt: skip
_ANSWERING = frozenset({"对", "对于"})
_BY = frozenset({"由", "在", "经"})


def is_bystander(sv: SentenceView, phrase: Phrase) -> bool:
    """主任张三介绍，…; 审判长李四…: who tells of others, or speaks in court."""
    if phrase.sort is Sort.UNNAMED:
        return phrase_words().speech.match(sv.text, phrase.end) is not None
    if phrase.sort is not Sort.NAMED:
        return False
    said = sv.text[phrase.start : phrase.end]
    tells = sv.text.startswith(phrase_words().telling, phrase.end)
    if tells or _WORDINGS["interviewed"].match(sv.text, phrase.end):
        return True
    if _is_label(sv, phrase) or _only_helps(sv, phrase):
        return True
    return phrase_words().in_court.search(said) is not None


def _is_label(sv: SentenceView, phrase: Phrase) -> bool:
    """张三：本案是第一起留置案件: who is interviewed speaks, unless a sanction is listed so."""
    opens = sv.previous is None and _WORDINGS["label_start"].fullmatch(sv.view, 0, phrase.start)
    return opens is not None and _WORDINGS["label"].match(sv.view, phrase.end) is not None


def _only_helps(sv: SentenceView, phrase: Phrase) -> bool:
    """由张三主持, 经张三批准: who only makes possible what is told."""
    helped = phrase_words().helped.match(sv.text, phrase.end)
    return helped is not None and phrase.governor in _BY


def tells_of_another(sv: SentenceView, phrase: Phrase) -> bool:
    """村民张三称李四已被拘留: what is said in one breath is about somebody else, or alleged."""
    speech = phrase_words().speech.match(sv.text, phrase.end)
    return speech is not None and _WORDINGS["after_speech"].match(sv.text, speech.end()) is None


def speaks_of_anybody(sv: SentenceView, phrase: Phrase, trigger: Trigger, name: str) -> bool:
    """局长张三警示干部，…开除公职: a measure without 被 behind who speaks befalls nobody."""
    if name not in _MEASURES or phrase.sort is not Sort.NAMED or phrase.part is not Part.SUBJECT:
        return False
    words = phrase_words()
    speaks = words.speech.match(sv.text, phrase.end) or words.warning.match(sv.text, phrase.end)
    speaks = speaks or words.presiding.match(sv.text, phrase.end)
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
