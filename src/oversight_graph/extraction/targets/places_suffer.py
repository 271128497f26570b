"""What befalls a place, or the body of whoever was named, and nobody who was named before."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.targets", "places_suffer.toml")

#: 取消 + 石桥镇年度评优资格: what a place or body loses.
_TAKES = frozenset({"取消", "扣除", "收回", "扣减"})


def befalls_a_place(sv: SentenceView, trigger: Trigger) -> bool:
    """对某县予以通报批评, 某县被约谈, 责令其所在单位…, 取消某镇评优资格."""
    start, _ = sv.clause_around(trigger.start)
    takes = trigger.surface in _TAKES
    lost = takes and (
        _WORDINGS["lost_by_body"].match(sv.view, trigger.end)
        or _WORDINGS["lost_by_that_body"].match(sv.text, trigger.end)
        or _WORDINGS["kind_of_body"].search(sv.view, max(0, trigger.start - 48), trigger.start)
    )
    place = lost or _WORDINGS["place"].search(sv.view, max(0, start - 1), trigger.end)
    return bool(place)
