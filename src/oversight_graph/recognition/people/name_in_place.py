"""Whether a name that is known otherwise stands at a place of a sentence, or words run over it."""

from __future__ import annotations

import re

from oversight_graph.recognition.people.name_behind import points_behind, swallowed
from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_readings import Reading, readings
from oversight_graph.recognition.people.name_scene import Scene, Span
from oversight_graph.recognition.words.characters import last_ideographs
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.segmenter import crossing

_NO_NAME = re.compile(expand("<org|post|date|quantity|title|people|reference>"))
#: How many characters around a name show whether it is part of ordinary words there.
_LEFT, _RIGHT = 3, 5


def is_meant(scene: Scene, span: Span) -> bool:
    """Whether a known name means the person here: 管理 may be a person and 加强管理 is none."""
    start, end = span
    if _NO_NAME.search(scene.view, start, end):
        return False
    gains = [each.gain for each in readings(scene.text, start, end) if each.end == end]
    gain = max(gains, default=0.0) - crossing_at(scene, start)
    after = points_behind(scene, Reading(start, end, gain))
    return gain + name_knowledge().known + after > 0


def stands_alone(scene: Scene, span: Span) -> bool:
    """Whether a name stands there with something behind it that only follows whole names."""
    reading = Reading(*span, 0.0)
    return is_meant(scene, span) and points_behind(scene, reading) >= name_knowledge().edge_after


def swallows(scene: Scene, span: Span) -> bool:
    """Whether the last character of a name begins the words behind it there."""
    return swallowed(scene, Reading(*span, 0.0)) < 0


def is_crossed(scene: Scene, start: int) -> bool:
    """Whether ordinary words run over the beginning of a name there (关于|宋雨)."""
    return crossing_at(scene, start) > 0


def crossing_at(scene: Scene, start: int) -> float:
    """How much better ordinary words run over the beginning of a name (及|时) than end there."""
    left = last_ideographs(scene.text, start, _LEFT)
    return crossing(left, scene.text[start : start + _RIGHT]) if left else 0.0
