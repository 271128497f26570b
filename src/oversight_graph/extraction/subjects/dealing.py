"""Who does something to somebody else, and goes on: 张三约谈了李四，并对其….

其 is then not whoever acts.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_before
from oversight_graph.extraction.clauses.phrase import Part, Phrase
from oversight_graph.extraction.subjects.unread_names import ends_like_a_name
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.subjects", "dealing.toml")

_DONE_TO = ("对", "给予", "将", "责令", "责成")
#: Who says this says it of somebody else: 张三约谈了李四，指出其….
_SAID_OF = ("指出", "告诫", "提醒", "督促", "要求")
#: What somebody does to another person whom the next clause goes on with.
_ACTS_ON = frozenset({"约谈", "约请", "批评", "诫勉", "举报", "反映", "免去"})


def does_to_another(sv: SentenceView, subject: Phrase, at: int) -> bool:
    """张三约谈了局长安静，并对其…: whoever is the subject does both to somebody else."""
    handles = _WORDINGS["handles"].match(sv.text, subject.end)
    return handles is not None and _is_done(sv, subject, at)


def _is_done(sv: SentenceView, subject: Phrase, at: int) -> bool:
    """Whether a subject does what follows to the one whom words at an offset mean."""
    done = sv.view.endswith((*_DONE_TO, *_SAID_OF), 0, at)
    return done and subject.part is Part.SUBJECT


def deals_with_another(sv: SentenceView, subject: Phrase | None, at: int) -> bool:
    """张三找到李四，随后对其…; 张三的低保被李四冒领，对其…: 其 is not 张三 for certain."""
    if subject is None or subject.part is not Part.SUBJECT:
        return False
    if _WORDINGS["wronged"].match(sv.view, subject.end):
        return True
    if not sv.view.endswith(_DONE_TO, 0, at):
        return False
    clause = sv.clause_at(at)
    if not _WORDINGS["goes_on"].fullmatch(sv.text, sv.spans[clause][0], at):
        return False
    others = any(p.people and p.start >= subject.end for p in phrases_before(sv, at))
    return others or ends_like_a_name(sv.view, *sv.spans[clause - 1])


def acted_on(sv: SentenceView, subject: Phrase, at: int) -> tuple[Mention, ...]:
    """甲约谈了乙，并对其通报批评: 甲 goes on acting, and not on himself."""
    if not _is_done(sv, subject, at):
        return ()
    between = [p for p in phrases_before(sv, at) if p.start >= subject.end]
    if len(between) != 1 or between[0].part is not Part.OBJECT or not between[0].whole:
        return ()
    end = between[0].end
    acts = between[0].governor in _ACTS_ON or _WORDINGS["decision_on"].match(sv.text, end)
    return between[0].people if acts or _WORDINGS["deals_with"].match(sv.text, end) else ()
