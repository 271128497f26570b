"""Who is named beside those whom a sentence is about, and whether something befalls them."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.rules.action_types import SANCTIONS, trigger_words
from oversight_graph.extraction.telling.triggers import PASSIVE, Trigger
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.subjects", "bystanders.toml")
_WORDS = lists_of("extraction.subjects", "bystanders.toml")

#: What befalls somebody who is named in a clause.
_BEFALLING = SANCTIONS | {"removal", "accountability", "talk", "transfer", "arrest", "sentence"}
#: What nobody does to himself.
_MEASURES = SANCTIONS | {
    "removal", "transfer", "arrest", "investigation", "sentence", "prosecution", "confiscation"
}  # fmt: skip
#: How many characters the name of a team may take before its 组长.
_TEAM = 3
_ANSWERING = frozenset(_WORDS["answering_to"])
_BY = frozenset(_WORDS["by"])


def is_bystander(sv: SentenceView, phrase: Phrase) -> bool:
    """主任张三介绍，…; 审判长李四…: who tells of others, or speaks in court."""
    if phrase.sort is Sort.UNNAMED:
        return says(sv, phrase)
    if phrase.sort is not Sort.NAMED:
        return False
    tells = (
        _WORDINGS[name].match(sv.text, phrase.end)
        for name in ("tells", "interviewed", "cited", "tries")
    )
    if any(tells) or _is_label(sv, phrase) or _only_helps(sv, phrase):
        return True
    return _WORDINGS["in_court"].search(sv.text, phrase.start, phrase.end) is not None


def says(sv: SentenceView, phrase: Phrase) -> bool:
    """张三表示, 张三当庭供述: what follows is what somebody says."""
    return _WORDINGS["says"].match(sv.text, phrase.end) is not None


def _is_label(sv: SentenceView, phrase: Phrase) -> bool:
    """张三：本案是第一起留置案件: who is interviewed speaks, unless a sanction is listed so."""
    opens = sv.previous is None and _WORDINGS["label_start"].fullmatch(sv.view, 0, phrase.start)
    return opens is not None and _WORDINGS["label"].match(sv.view, phrase.end) is not None


def _only_helps(sv: SentenceView, phrase: Phrase) -> bool:
    """由张三主持, 经张三批准: who only makes possible what is told."""
    return phrase.governor in _BY and _WORDINGS["helps"].match(sv.text, phrase.end) is not None


def speaks_of_anybody(sv: SentenceView, phrase: Phrase, trigger: Trigger, name: str) -> bool:
    """局长张三警示干部，…开除公职: a measure without 被 behind who speaks befalls nobody."""
    if name not in _MEASURES or phrase.sort is not Sort.NAMED or phrase.part is not Part.SUBJECT:
        return False
    speaks = any(_WORDINGS[how].match(sv.text, phrase.end) for how in ("says", "warns", "presides"))
    speaks = speaks or _WORDINGS["brings_to_court"].match(sv.view, phrase.end) is not None
    if not (speaks or _decides(sv, phrase, trigger)):
        return False
    return not PASSIVE.search(sv.view, phrase.end, trigger.start + 1)


def _decides(sv: SentenceView, phrase: Phrase, trigger: Trigger) -> bool:
    """检察官张三审查后，依法提起公诉: by office and by what he does he decides about others."""
    if not _holds_such_office(sv, phrase):
        return False
    opens, _ = sv.clause_around(phrase.start)
    told = (opens, phrase.start), (phrase.end, trigger.start)
    accused = any(_WORDINGS["accused"].search(sv.view, *span) for span in told)
    return not accused and _WORDINGS["deliberates"].search(sv.view, *told[1]) is not None


def _holds_such_office(sv: SentenceView, phrase: Phrase) -> bool:
    """专案组组长张三: the team of a bare 组长 stands before the phrase."""
    start = max(0, phrase.start - _TEAM)
    return _WORDINGS["enforces"].search(sv.text, start, phrase.end) is not None


def deals_with_others(sv: SentenceView, phrase: Phrase) -> bool:
    """专案组组长张三劝李四投案: whose office it is to do so is nobody the text is about."""
    if phrase.sort is not Sort.NAMED or phrase.part is not Part.SUBJECT:
        return False
    own = {person.name for person in phrase.people}
    here = (m for m in sv.by_start.values() if m.kind is Kind.PERSON)
    if all(person.name in own for person in (*here, *sv.context.everyone)):
        return False  # there is nobody else whom it may be about
    if _WORDINGS["presides"].match(sv.text, phrase.end):
        return True
    if not _holds_such_office(sv, phrase):
        return False
    opens, stop = sv.clause_around(phrase.start)
    deals = _WORDINGS["deals"].search(sv.view, phrase.end, stop)
    if deals is None:
        return False
    told = (opens, phrase.start), (phrase.end, deals.start())
    return not any(_WORDINGS["accused"].search(sv.view, *span) for span in told)


def is_accused(sv: SentenceView) -> bool:
    """Whether a sentence tells what somebody is accused of, how he answers or what befell him."""
    told = _WORDINGS["done_to_others"].sub("", sv.text)
    return _WORDINGS["called_to_account"].search(told) is not None


def is_answered_for(sv: SentenceView, phrase: Phrase) -> bool:
    """对李四监督不力, 对李四被立案负有领导责任: the clause is about who had to look after 李四."""
    if phrase.part is not Part.OBJECT or phrase.governor not in _ANSWERING:
        return False
    _, stop = sv.clause_around(phrase.start)
    return _WORDINGS["answers_for"].search(sv.text, phrase.end, stop) is not None


def befalls_somebody_in(sv: SentenceView, clause: int) -> bool:
    """Whether a clause tells what befalls somebody."""
    start, end = sv.spans[clause]
    found = trigger_words().scan(sv.view[start:end])
    return any(_BEFALLING.intersection(types) for _, _, types in found)
