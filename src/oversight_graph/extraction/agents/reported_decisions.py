"""Whose decision a text reports: 经县纪委研究, 经甲报请乙批准, 宣布县委关于…的决定."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.extraction.clauses.clauses import (
    FAR_CLAUSES,
    SentenceView,
    bodies_in,
    means_people,
)
from oversight_graph.extraction.clauses.phrase import Decision
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.agents", "reported_decisions.toml")
#: In this order each clause is asked who decided.
_DECISIONS = tuple(
    _WORDINGS[name]
    for name in ("announced", "made_before", "decides_last", "research", "asked", "read", "dealt")
)
_ACCEPTS, _GIVES = "接受", "给予"
#: What a decision opens, and where another one may: 省委决定：甲任…；市委决定：乙任….
_OPENS, _NEXT_MAY_OPEN = "：", "；"
#: In how many clauses a decision stands right before what it brought.
_RIGHT_BEFORE = 2


def decided_in(sv: SentenceView, clause: int) -> tuple[Mention, ...]:
    """The body whose decision a clause reports."""
    one = _decisions_of(sv).get(clause)
    return one.bodies if one else ()


def decided_before(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """The body whose decision stands right before what it brought: 经县检察院决定，张三被逮捕."""
    return next((one.bodies for one in _before(sv, position, _RIGHT_BEFORE)), ())


def announced_by(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """中央批准：甲任…；省委决定：乙任…: the body whose decision the last such words open."""
    stop = behind_last(sv.text, _NEXT_MAY_OPEN, position)
    here = (one for one in _before(sv, position, FAR_CLAUSES) if one.start >= stop)
    return next((one.bodies for one in here if sv.view[one.end - 1] == _OPENS), ())


def deciding_of(sv: SentenceView) -> tuple[Mention, ...]:
    """The body whose decision a sentence reports last: 经县纪委研究，给予…."""
    return next((one.bodies for one in reversed(_decisions_of(sv).values())), ())


def decided_first(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """经县纪委研究，决定给予…；由县监委给予…；收缴其违纪所得: whose decision all of it carries out.

    It is the first one that the sentence tells up to there, or the one before it.
    """
    return _giving(sv, position) or (_giving(sv.previous) if sv.previous is not None else ())


def _giving(sv: SentenceView, stop: int | None = None) -> tuple[Mention, ...]:
    """The body of the first decision, if somebody is given something behind it up to an offset."""
    first = next(iter(_decisions_of(sv).values()), None)
    return first.bodies if first and first.start <= sv.text.rfind(_GIVES, 0, stop) else ()


def _before(sv: SentenceView, position: int, clauses: int) -> Iterator[Decision]:
    """The decisions of so many clauses that are told by an offset, the nearest first."""
    last, told = sv.clause_at(position), _decisions_of(sv)
    near = (told.get(clause) for clause in range(last, last - clauses, -1))
    return (one for one in near if one and one.end <= position)


def _decisions_of(sv: SentenceView) -> dict[int, Decision]:
    """The decision of each clause of a sentence that tells of one, in text order."""
    if sv.decisions is None:
        sv.decisions = dict(_decisions(sv)) if Kind.ORGANISATION in sv.kinds else {}
    return sv.decisions


def _decisions(sv: SentenceView) -> Iterator[tuple[int, Decision]]:
    for clause, (start, end) in enumerate(sv.spans):
        with_stop = end + 1
        told = (decision.search(sv.view, start, with_stop) for decision in _DECISIONS)
        match = next(filter(None, told), None)
        if match and (bodies := bodies_in(sv, *match.span("agent"))):
            yield clause, Decision(bodies, start, match.end())


def only_asks(sv: SentenceView, at: int) -> bool:
    """会议接受其辞职请求: whoever is meant asks for it, and does nothing to anybody."""
    mention = sv.by_start.get(at)
    whom = mention is not None and means_people(mention)
    return whom and sv.text.endswith(_ACCEPTS, 0, at)
