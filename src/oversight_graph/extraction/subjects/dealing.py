"""Who does something to somebody else, and goes on: 张三约谈了李四，并对其….

其 is then not whoever acts.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, phrases_before
from oversight_graph.extraction.clauses.phrase import Part, Phrase
from oversight_graph.extraction.subjects.unread_names import ends_like_a_name
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.subjects", "dealing.toml")
_WORDS = lists_of("extraction.subjects", "dealing.toml")

_DONE_TO = _WORDS["done_to"]
_TAKING_HOLD = _WORDS["taking_hold"]
_SAID_OF = _WORDS["said_of"]
_ACTS_ON = frozenset(_WORDS["acts_on"])


def dealt_with(sv: SentenceView, subject: Phrase, at: int) -> tuple[Mention, ...] | None:
    """Whom 其 means behind a subject who does something to another; nobody where it is not certain.

    None where the subject deals with nobody: 其 may then be the subject.
    """
    if subject.part is not Part.SUBJECT:
        return None
    if _WORDINGS["wronged"].match(sv.view, subject.end):
        return ()
    if not sv.view.endswith((*_DONE_TO, *_SAID_OF), 0, at):
        return None
    if acted := _acted_on(sv, subject, at):
        return acted
    handles = _WORDINGS["handles"].match(sv.text, subject.end) is not None
    drives_out = sv.view.endswith(_TAKING_HOLD, 0, at)
    harms = drives_out and _WORDINGS["harms"].match(sv.text, subject.end) is not None
    return () if handles or harms or _turns_to_another(sv, subject, at) else None


def _acted_on(sv: SentenceView, subject: Phrase, at: int) -> tuple[Mention, ...]:
    """甲约谈了乙，并对其通报批评: 甲 goes on acting, and not on himself."""
    between = [p for p in phrases_before(sv, at) if p.start >= subject.end]
    if len(between) != 1 or between[0].part is not Part.OBJECT or not between[0].whole:
        return ()
    end = between[0].end
    acts = between[0].governor in _ACTS_ON or _WORDINGS["decision_on"].match(sv.text, end)
    return between[0].people if acts or _WORDINGS["deals_with"].match(sv.text, end) else ()


def _turns_to_another(sv: SentenceView, subject: Phrase, at: int) -> bool:
    """张三找到李四，随后对其…: the other may stand there with or without a name."""
    clause = sv.clause_at(at)
    goes_on = _WORDINGS["goes_on"].fullmatch(sv.text, sv.spans[clause][0], at)
    if goes_on is None or not sv.view.endswith(_DONE_TO, 0, at):
        return False
    others = any(p.people and p.start >= subject.end for p in phrases_before(sv, at))
    return others or ends_like_a_name(sv.view, *sv.spans[clause - 1])
