"""What one fact of a trigger is about: a person or nobody by name, and a sum or number."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.extraction.targets.target import Target
from oversight_graph.recognition.words.mention import Mention


@dataclass(frozen=True, slots=True)
class Share:
    """What one fact is about: a person or nobody by name, and a sum or number."""

    person: Mention | None
    target: Target
    quantity: Mention | None = None
    index: int = 0  # its place in the list of people, which 分别由甲、乙… goes by
