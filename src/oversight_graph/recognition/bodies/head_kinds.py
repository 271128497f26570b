"""What a head says by itself: the class of its body, its one spelling, and if it is too short."""

from __future__ import annotations

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit

#: Heads of so few characters (局, 中心) name nothing by themselves or behind a mere level.
SHORT_HEAD = 2


def class_of(head: Hit) -> str:
    """The class of body a head stands for, empty if it says none."""
    if head.surface == "委":
        return "party_committee"
    if head.type == "prefix":
        is_party = "党" in head.surface or head.surface == "工委"
        return "party_committee" if is_party else "government"
    return head.cls


def canonical(head: Hit) -> str:
    """Names stay as the text writes them, but for those with several names: 中纪委."""
    return grammar().one_name.get(head.surface, head.surface)
