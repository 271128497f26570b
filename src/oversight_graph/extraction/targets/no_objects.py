"""What stands right behind a verb and is nobody whom it befalls: 约谈某县, 周立春调离秀水."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_MOVES_AWAY = patterns_of("extraction.targets", "no_objects.toml")["moves_away"]
_TALK = "talk"


def is_no_object(sv: SentenceView, trigger: Trigger, name: str, behind: Mention) -> bool:
    """Whether a county that is talked to, or a place that is left, stands behind a trigger.

    Places are called like people, too: whoever 调离 a place is moved, and not the place.
    """
    if name == _TALK:
        return behind.kind is Kind.AREA
    return behind.kind is Kind.PERSON and bool(_MOVES_AWAY.search(sv.view, 0, trigger.end))
