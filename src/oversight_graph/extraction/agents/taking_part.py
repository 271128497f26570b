"""Who takes part in an act: who approved it, who acted along, who acted on which person."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, bodies_in
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.agents", "taking_part.toml")

#: 甲纪委、乙公安局分别对张三、李四立案: each acts on one.
_OF_ONE_ORGAN = "investigation"


def approvers_of(sv: SentenceView) -> tuple[Mention, ...]:
    """The bodies that approved what the sentence reports: 经…批准, 报…同意."""
    found: list[Mention] = []
    for match in _WORDINGS["approved"].finditer(sv.view):
        found.extend(bodies_in(sv, match.start("by"), match.end("by")))
    return tuple(found)


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
