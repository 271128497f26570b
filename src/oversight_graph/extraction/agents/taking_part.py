"""Who takes part in an act: who approved it, who acted along, who acted on which person."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, bodies_in
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.values import value

_WORDINGS = patterns_of("extraction.agents", "taking_part.toml")

#: What becomes of money and of a case is approved only where that is said of it alone.
_GOES_ELSEWHERE = frozenset({"confiscation", "transfer", "prosecution", "other"})

#: 甲纪委、乙公安局分别对张三、李四立案: each acts on one.
_OF_ONE_ORGAN = "investigation"


@value
class Approval:
    """The bodies that approved an act, and from where to where the text says so."""

    by: tuple[Mention, ...] = ()
    start: int = 0
    end: int = 0


def approval_of(sv: SentenceView, trigger: Trigger) -> Approval:
    """What approves an act: 经…批准 before it, 报…同意 right behind it, up to the next semicolon.

    It covers what is done to the person (给予开除党籍、开除公职处分). What another
    organ does (…，由监委给予政务处分), and money or a case that goes elsewhere, only next to it.
    """
    start = sv.view.rfind("；", 0, trigger.start) + 1
    end = sv.view.find("；", trigger.start)
    found = None
    for match in _WORDINGS["approved"].finditer(sv.view, start, end if end >= 0 else len(sv.view)):
        if match.end() <= trigger.start:
            found = match if _covers(sv, match.end(), trigger) else None
        elif found is None and _stands_right_behind(sv, trigger, match.start()):
            found = match
    if found is None:
        return Approval()
    by = bodies_in(sv, *found.span("by"))
    return Approval(by, found.start() + sv.offset, found.end() + sv.offset)


def _covers(sv: SentenceView, approved: int, trigger: Trigger) -> bool:
    if sv.clause_at(trigger.start) <= sv.clause_at(approved) + 1:
        return True
    by_another = _WORDINGS["by_another"].search(sv.view, approved, trigger.start)
    return not by_another and not _GOES_ELSEWHERE.intersection(trigger.types)


def _stands_right_behind(sv: SentenceView, trigger: Trigger, approved: int) -> bool:
    """给予其开除党籍处分，并报县委批准: and nothing is told behind it."""
    here = sv.clause_at(approved)
    last = here == len(sv.spans) - 1 or sv.view[sv.spans[here][1]] in "；。"
    return last and sv.clause_at(trigger.start) >= here - 1


def partners_of(sv: SentenceView, start: int, end: int) -> tuple[Mention, ...]:
    """The bodies acting along in a span: 会同驻在单位."""
    if match := _WORDINGS["along_with"].search(sv.view, start, end):
        return bodies_in(sv, match.start("with"), match.end("with"))
    return ()


def by_their_own(sv: SentenceView, trigger: Trigger, people: int) -> tuple[Mention, ...]:
    """分别由甲、乙给予…: one body for each of so many people; empty in any other wording."""
    start, _ = sv.clause_around(trigger.start)
    match = _WORDINGS["by_their_own"].search(sv.view, start, trigger.start)
    if match is None and _OF_ONE_ORGAN in trigger.types:
        match = _WORDINGS["each_on_one"].search(sv.view, start, trigger.start)
    found = bodies_in(sv, *match.span("agent")) if match else ()
    return found if people > 1 and len(found) == people else ()
