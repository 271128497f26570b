"""What the document and the mask say of one reading of a name, for it and against it."""

from __future__ import annotations

import re

from oversight_graph.recognition.people.name_behind import (
    MENTION_BEHIND,
    SHORTEST,
    ends_in_time,
    swallowed,
)
from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_readings import Reading
from oversight_graph.recognition.people.name_scene import Known, Scene
from oversight_graph.recognition.people.no_names import against_a_name
from oversight_graph.recognition.words.mask import FILL, SYMBOLS, expand
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "weighed_names.toml"
_WORDINGS = patterns_of("recognition.people", _FILE)
_WORDS = lists_of("recognition.people", _FILE)
#: Surnames that lead to a name as well.
LEADING = _WORDS["leading"]
#: How many characters a name before an anchor, or behind a word that leads to it, may have.
LONGEST = 4
_APPOINTING = _WORDINGS["appointing"]
_MENTION = re.compile("[" + "".join(SYMBOLS.values()) + "]")
_PLACE = re.compile(expand("<area>") + FILL + "*")
#: How the names of places end that may read like a person's.
_TOWNS = "".join(_WORDS["towns"])
_REACH = 24
_NEGATIONS = "".join(_WORDS["negations"])
_NEVER_GIVEN = "".join(_WORDS["never_given"])


def weigh(scene: Scene, reading: Reading, known: Known) -> Reading:
    """A reading with what the document and the mask say of it."""
    knowledge = name_knowledge()
    gain = reading.gain
    name = scene.text[reading.start : reading.end]
    if name in known.names:
        gain += knowledge.known
    gain += against_a_name(scene, reading)
    if (
        name in known.denied
        or _leads_to_known(scene, reading, known)
        or ends_in_time(scene, reading, known.names)
    ):
        gain += knowledge.denied
    if _MENTION.search(scene.view, reading.start, reading.end):
        gain += knowledge.covers + _is_place(scene, reading) * knowledge.denied
    if _is_quoted(scene.text, reading):
        gain += knowledge.quoted
    if len(name) > SHORTEST and "·" not in name:
        gain += swallowed(scene, reading)
    if name[-1] in knowledge.leading and _leads_on(scene, reading):
        gain += knowledge.swallows
    gain += knowledge.is_word * (_is_word(name) + 2 * _is_thing_of_post(name))
    return Reading(reading.start, reading.end, gain)


def _is_word(name: str) -> bool:
    """Whether a name is itself a word that stands behind names, or holds one that no name does."""
    if len(name) == SHORTEST and (name[0] in _NEGATIONS or name[-1] in _NEVER_GIVEN):
        return True  # 因领导不力, 何因行贿
    known = name_knowledge()
    return name in known.words_after or name[:2] in known.words_after


def _is_thing_of_post(name: str) -> bool:
    """Whether what stands behind a post is a thing of it and no name: 局长任上大搞."""
    return len(name) > SHORTEST and name[:2] in name_knowledge().things_of_posts


def _is_place(scene: Scene, reading: Reading) -> bool:
    """Whether a reading is the name of a town or village: 对石莲镇、相沟镇开展巡察."""
    town = scene.text[reading.end - 1] in _TOWNS
    return town and _PLACE.fullmatch(scene.view, reading.start, reading.end) is not None


def _leads_to_known(scene: Scene, reading: Reading, known: Known) -> bool:
    """Whether a known name stands behind the 向 that a reading begins with: 向|余天水."""
    start = reading.start + 1
    if not known.names or scene.text[reading.start] not in LEADING:
        return False
    ends = range(max(reading.end, start + SHORTEST), start + LONGEST)
    return any(scene.text[start:end] in known.names for end in ends)


def _leads_on(scene: Scene, reading: Reading) -> bool:
    """Whether a post or body stands behind a name, or behind one more word that leads to it.

    为 behind 任命 leads to the post alone: in 任命王草原为… 原 belongs to the name.
    """
    end = reading.end + len("代理") * scene.view.startswith("代理", reading.end)
    following = scene.view[end : end + 1]
    if following in name_knowledge().leading:
        if following == "为" and _APPOINTING.search(
            scene.view, max(0, reading.start - _REACH), reading.start
        ):
            return False
        end += 1
    return MENTION_BEHIND.match(scene.view, end) is not None


def _is_quoted(text: str, reading: Reading) -> bool:
    """Whether the reading stands alone between quotation marks, as slogans and titles do."""
    return (
        text[reading.start - 1 : reading.start] == "“"
        and text[reading.end : reading.end + 1] == "”"
    )
