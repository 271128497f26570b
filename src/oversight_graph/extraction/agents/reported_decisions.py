"""Whose decision a text reports: 经县纪委研究, 经甲报请乙批准, 宣布县委关于…的决定."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, bodies_in, means_people
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.agents", "reported_decisions.toml")
_ACCEPTS, _GIVES = "接受", "给予"
#: In this order each clause is asked who decided.
_DECISIONS = tuple(
    _WORDINGS[name]
    for name in ("made_before", "decides_last", "research", "asked", "decision_read")
)


def decided_in(sv: SentenceView, start: int, end: int) -> tuple[Mention, ...]:
    """The body whose decision a clause reports."""
    told = (decision.search(sv.view, start, end) for decision in _DECISIONS)
    match = next(filter(None, told), None)
    return bodies_in(sv, *match.span("agent")) if match else ()


def decided_before(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """The body whose decision stands right before what it brought: 经县检察院决定，张三被逮捕."""
    clause = sv.clause_at(position)
    for start, end in reversed(sv.spans[max(0, clause - 1) : clause + 1]):
        if found := decided_in(sv, start, min(end, position)):
            return found
    dealt_with = _WORDINGS["dealt_with"].search(sv.view, 0, position)
    return bodies_in(sv, *dealt_with.span("agent")) if dealt_with else ()


def deciding_of(sv: SentenceView) -> tuple[Mention, ...]:
    """The body whose decision a sentence reports last: 经县纪委研究，给予…."""
    return next(filter(None, (decided_in(sv, *span) for span in reversed(sv.spans))), ())


def decided_first(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """经县纪委研究，决定给予…；由县监委给予…；收缴其违纪所得: whose decision all of it carries out.

    It is the first one that the sentence tells up to there, or the one before it.
    """
    return _giving(sv, position) or (_giving(sv.previous) if sv.previous is not None else ())


def _giving(sv: SentenceView, stop: int | None = None) -> tuple[Mention, ...]:
    """The body of the first decision up to an offset by which somebody was given something."""
    given = sv.text.rfind(_GIVES, 0, stop)
    clauses = (span for span in sv.spans if span[0] <= given)
    return next(filter(None, (decided_in(sv, *span) for span in clauses)), ())


def only_asks(sv: SentenceView, at: int) -> bool:
    """会议接受其辞职请求: whoever is meant asks for it, and does nothing to anybody."""
    mention = sv.by_start.get(at)
    whom = mention is not None and means_people(mention)
    return whom and sv.text.endswith(_ACCEPTS, 0, at)


def announced_by(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """中央批准：甲任…；省委决定：乙任…: the body whose decision the last such words open."""
    stop = behind_last(sv.text, "；", position)
    opened = list(_WORDINGS["opens_decision"].finditer(sv.view, stop, position))
    return bodies_in(sv, *opened[-1].span("agent")) if opened else ()
