"""Whoever is called 同志 where an office is given or taken, whatever word the name is.

免去深浅同志的县林场场长职务 names 深浅; 免去上述同志的职务 names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.recognition.people.name_knowledge import NEVER_IN_NAMES, name_knowledge
from oversight_graph.recognition.people.name_scene import Row, Scene
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.patterns import patterns_of

_CALLED = "同志"
#: A name so short has no character to spare for a preposition.
_SHORTEST = 2
_COMRADE = patterns_of("recognition.people", "comrades.toml")["comrade"]
#: What such a wording speaks for a name, in nats.
_POINTS = 8.0


def comrades(scene: Scene) -> Iterator[Row]:
    """The names of those who are called 同志 beside their office."""
    if _CALLED not in scene.text:
        return
    for match in _COMRADE.finditer(scene.view):
        name, known = match["name"], name_knowledge()
        led = name[0] in grammar().before_places and len(name) > _SHORTEST  # 以何健同志
        if not led and name not in known.no_comrades and NEVER_IN_NAMES.isdisjoint(name):
            yield Row((match.span("name"),), _POINTS)
