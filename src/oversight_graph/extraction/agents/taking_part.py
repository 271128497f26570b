"""Who takes part in an act: who approved it, who acted along, who acted on which person."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView, bodies_in
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Mention

_APPROVED = re.compile(
    expand(
        r"(?:经|报经|报请|报|并报)(?P<by><org>)(?:[、和]<org>)*[^，。；]{0,6}?(?:批准|同意|审批)"
    )
)
_WITH = re.compile(
    expand(r"(?:(?:会同|联合|协同)(?:有关|相关)?|与|配合(?=<org>对))(?P<with><org|reference>)")
)
_BY_THEIR_OWN = re.compile(
    expand(r"分别(?:由|被|接受|受到)(?P<agent><org>(?:[、和]<org>)+)[^，。；]{0,30}$")
)
#: 甲纪委、乙公安局分别对张三、李四立案: each acts on one.
_OF_ONE_ORGAN = "investigation"
_EACH_ON_ONE = re.compile(
    expand(r"(?P<agent><org>(?:[、和]<org>)+)分别(?:依法|依规|决定)*(?:对|给予|将)[^，。；]{1,40}$")
)


def approvers_of(sv: SentenceView) -> tuple[Mention, ...]:
    """The bodies that approved what the sentence reports: 经…批准, 报…同意."""
    found: list[Mention] = []
    for match in _APPROVED.finditer(sv.view):
        found.extend(bodies_in(sv, match.start("by"), match.end("by")))
    return tuple(found)


def partners_of(sv: SentenceView, start: int, end: int) -> tuple[Mention, ...]:
    """The bodies acting along in a span: 会同驻在单位."""
    if match := _WITH.search(sv.view, start, end):
        return bodies_in(sv, match.start("with"), match.end("with"))
    return ()


def by_their_own(sv: SentenceView, trigger: Trigger, people: int) -> tuple[Mention, ...]:
    """分别由甲、乙给予…: one body for each of so many people; empty in any other wording."""
    start, _ = sv.clause_around(trigger.start)
    match = _BY_THEIR_OWN.search(sv.view, start, trigger.start)
    if match is None and _OF_ONE_ORGAN in trigger.types:
        match = _EACH_ON_ONE.search(sv.view, start, trigger.start)
    found = bodies_in(sv, *match.span("agent")) if match else ()
    return found if people > 1 and len(found) == people else ()
