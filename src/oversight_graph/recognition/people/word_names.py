"""Names that begin with no surname anyone knows, most of them ordinary words (棋盘, 晴朗)."""

from __future__ import annotations

from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_readings import Reading
from oversight_graph.recognition.people.name_scene import Scene
from oversight_graph.recognition.people.no_names import is_behind_many
from oversight_graph.recognition.words.segmenter import costs_to_end, is_adverb, is_verb, words

#: What a name with an unknown surname must win over ordinary words unless so much stands behind.
_DOUBT, _PERSON, _SUBJECT = 1.0, 3.5, 2.4
#: What ordinary words cost that may be names of people without a surname; 项目 costs less.
_RARE = 9.0
#: How many characters a word has that may be a name.
_LONGEST = 2


def is_clear(scene: Scene, reading: Reading, after: float) -> bool:
    """Whether a name with an unknown surname is no ordinary word, or only a person fits."""
    name, known = scene.text[reading.start : reading.end], name_knowledge()
    if name in known.words_after or name in known.things_of_posts:
        return False
    if reading.gain > _DOUBT or after >= _PERSON:
        return True
    return after >= _SUBJECT and _is_named_so(scene, reading)


def as_word(scene: Scene, reading: Reading, after: float) -> tuple[Reading, float]:
    """A name that is one ordinary word and a rare one (棋盘): its characters say nothing of it."""
    if after >= _SUBJECT and _is_named_so(scene, reading):
        return reading._replace(gain=max(reading.gain, name_knowledge().word_as_name)), after
    return reading, after


def _is_named_so(scene: Scene, reading: Reading) -> bool:
    """Whether one person may be called by a rare word: behind 工友, but not behind 成员."""
    return not is_behind_many(scene, reading.start) and _is_rare_word(
        scene.text[reading.start : reading.end]
    )


def _is_rare_word(name: str) -> bool:
    """Whether a name is one ordinary word that seldom stands behind a post: 棋盘, no 项目."""
    is_word = len(name) == _LONGEST and words(name) == (name,) and costs_to_end(name)[0] > _RARE
    never = name in name_knowledge().no_names
    return is_word and not (never or is_verb(name) or is_adverb(name))
