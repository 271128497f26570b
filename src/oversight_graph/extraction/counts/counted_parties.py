"""Between whom a counted act passes where the wording turns it round: letters that are received.

县水务局收到县纪委发出的建议书2份 and 县纪委将2份建议书送达县水务局 tell the same.
"""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start
from oversight_graph.extraction.counts.count_words import CountedAct
from oversight_graph.extraction.telling.triggers import PASSIVE
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Mention

_LETTER, _FINDING = "letter", "finding"
_RECEIVED = re.compile(
    expand(
        "(?P<to><org>)(?:<date>|先后|共|已)*(?:收到|接到)(?:了)?(?P<by><org>)?"
        "(?:发出|下发|制发|送达|发来|送来)?的?"
    )
)
_DELIVERED = re.compile(
    expand("(?:送达|送至|送交|发送至|发送给|下发至|发至|发给)(?P<to><org|reference>)")
)
#: 对巡察反馈的35个问题逐项整改: who mends them has not found them.
_OF_OTHERS = re.compile(
    "(?:对|将|把|就|针对|围绕)(?:本轮|上轮|此次)?(?:巡[视察]|审计|上级|督[察查导])[^，。；]{0,6}$"
)
#: 为受到不实举报的干部澄清: what they suffered before makes the clause no passive.
_ONCE_SUFFERED = re.compile(
    expand(
        "(?:被|受到|受|遭受?)[^，。；]{1,16}?的(?=[^，。；]{0,8}?(?:党员|干部|同志|人员|<people>))"
    )
)


def receiver(sv: SentenceView, act: CountedAct) -> Mention | None:
    """The body that a letter was received by or delivered to, by the verb that says so."""
    found = _letter(sv, act)
    return sv.by_start.get(found.start("to")) if found else None


def sender(sv: SentenceView, act: CountedAct) -> tuple[Mention, ...] | None:
    """Who sent what a body received; ``None`` where the subject of the clause acts as usual."""
    found = _letter(sv, act)
    if found is not None and found.re is _RECEIVED:
        by = sv.by_start.get(found.start("by")) if found["by"] else None
        return (by,) if by else ()
    others = act.rule.type == _FINDING and _OF_OTHERS.search(sv.view, 0, act.word.start)
    return () if others else None


def _letter(sv: SentenceView, act: CountedAct) -> re.Match[str] | None:
    if act.rule.type != _LETTER:
        return None
    start = clause_start(sv.view, act.start)
    return _RECEIVED.search(sv.view, start, act.start) or _DELIVERED.match(sv.view, act.end)


def is_suffered(sv: SentenceView, start: int, end: int) -> bool:
    """Whether a stretch says 被 or 受到 of what is counted, and not only of who somebody is."""
    said = sv.view[start:end]
    return PASSIVE.search(said) is not None and (
        PASSIVE.search(_ONCE_SUFFERED.sub("", said)) is not None
    )
