"""What stands behind a name, weighed: punctuation, mentions and ordinary words."""

from __future__ import annotations

import re

from oversight_graph.recognition.characters import is_han
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.name_knowledge import name_knowledge
from oversight_graph.recognition.name_readings import Reading
from oversight_graph.recognition.name_scene import Scene
from oversight_graph.recognition.segmenter import is_adverb, is_verb, words

MENTION_BEHIND = re.compile(expand("<org|post|area|people>"))
_POINTING = re.compile(expand("<reference>"))
#: How many characters behind a name are cut into words.
_WORD_BEHIND = 4


def points_behind(scene: Scene, reading: Reading, *, at_most: bool = False) -> float:
    """What stands behind a name, in nats for it; ``at_most`` asks for a quick bound."""
    knowledge, end = name_knowledge(), reading.end
    following = scene.view[end : end + 1]
    if MENTION_BEHIND.match(following):
        points = knowledge.mention_after
    elif _POINTING.match(following):
        points = knowledge.word_after
    elif is_han(following):
        points = _word_behind(scene, reading, at_most=at_most)
    else:
        points = knowledge.edge_after
    if match := knowledge.after.match(scene.view, end):
        value = knowledge.after_points[(match.lastindex or 1) - 1]
        points = value if value < 0 else max(points, value)
    return points


def _word_behind(scene: Scene, reading: Reading, *, at_most: bool) -> float:
    """What an ordinary word right behind a name says for it.

    A verb behind an adverb (局长严肃指出) says nothing unless only people do it.
    """
    knowledge = name_knowledge()
    points = knowledge.word_points(scene.view, reading.end)
    if scene.text[reading.start : reading.end] in knowledge.adverbs:
        return points if points and points >= knowledge.person_word else knowledge.word_after
    if points is not None:
        return points
    if at_most:
        return max(knowledge.verb_after, knowledge.word_after)
    word = words(scene.view[reading.end : reading.end + _WORD_BEHIND])[0]
    if is_adverb(word):
        return knowledge.adverb_after
    return knowledge.verb_after if is_verb(word) else knowledge.word_after
