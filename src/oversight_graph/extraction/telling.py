"""Whether a sentence tells an act on bodies and things as done or under way."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses import SentenceView
from oversight_graph.extraction.triggers import is_told

#: Teams that have moved in will do only what they are doing already, and whom a round of
#: inspections will visit is decided when it is made public.
_MOVED_IN = "进驻"
_ROUND = re.compile("轮巡[视察]将对")
_WILL_ON, _DOES_ON = "将对", "　对"


def is_telling(sv: SentenceView, position: int) -> bool:
    """Whether what begins at an offset is told as a fact: no demand, no plan, no denial."""
    view = sv.view
    moved_in = sv.previous is not None and _MOVED_IN in sv.previous.text
    if moved_in or _ROUND.search(view):
        view = view.replace(_WILL_ON, _DOES_ON)
    return is_told(view, position)
