"""Whether somebody else than the subject of a clause may be whom its measure befalls."""

from __future__ import annotations

from oversight_graph.extraction.clauses.phrase import Phrase
from oversight_graph.extraction.rules.action_types import SANCTIONS
from oversight_graph.extraction.subjects.antecedents import either_may_be_meant
from oversight_graph.extraction.subjects.bystanders import speaks_of_anybody, tells_of_another
from oversight_graph.extraction.subjects.own_subjects import others_suffer
from oversight_graph.extraction.subjects.unknown_names import (
    acts_on_known,
    names_somebody_of,
    names_sufferer,
)
from oversight_graph.extraction.targets.asked_clause import AskedClause
from oversight_graph.extraction.telling.triggers import PASSIVE
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.targets", "subject_doubts.toml")

#: What nobody does to himself, and how somebody does it to another.
BY_OTHERS = SANCTIONS | {"investigation", "arrest", "removal", "transfer"}
_BY = "由"
_LEADS = 2
_ANSWERING = frozenset({"对", "对于"})


def is_doubtful(c: AskedClause, last: Phrase) -> bool:
    """Whether somebody else than the last subject may be meant."""
    return bool(
        _does_it(c, last)
        or tells_of_another(c.sv, last)
        or either_may_be_meant(c.sv, last)
        or names_somebody_of(c.sv, last.end)
        or others_suffer(c.sv, last.end, c.trigger.start)
        or _another_suffers(c, last)
        or _next_suffers(c, last)
        or names_sufferer(c.sv, last.end, c.trigger.start)
        or speaks_of_anybody(c.sv, last, c.trigger, c.name)
        or acts_on_known(c.sv, last.end, c.trigger.start)
    )


def _another_suffers(c: AskedClause, subject: Phrase) -> bool:
    """张三对李四被开除党籍负有责任: somebody else stands right before what is suffered."""
    behind = [p for p in c.here if p.governor in _ANSWERING and p.start >= subject.end]
    return bool(behind) and PASSIVE.match(c.sv.view, behind[-1].end) is not None


def _next_suffers(c: AskedClause, subject: Phrase) -> bool:
    """张三被判刑三年、安静被判刑二年: who is listed behind 、 suffers the second."""
    return (
        _WORDINGS["next_suffers"].search(c.sv.view, subject.end, c.trigger.start + _LEADS)
        is not None
    )


def _does_it(c: AskedClause, subject: Phrase) -> bool:
    """张三对…采取留置措施: who is the subject of an active clause does it to somebody else."""
    suffers = PASSIVE.search(c.sv.view, subject.end, c.trigger.start + _LEADS)
    if c.name not in BY_OTHERS or suffers:
        return False
    said = c.sv.view[subject.end : c.trigger.start]
    if len(subject.people) > 1 and _WORDINGS["each_given"].fullmatch(said):
        return False  # 甲、乙分别给予记过、警告处分
    return _BY not in said and _WORDINGS["handles"].search(said) is not None
