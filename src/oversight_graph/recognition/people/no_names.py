"""What looks like a name and names nobody: 党纪轻, 因违, 由王琳, 孙曾, 侯氏, 云溪人."""

from __future__ import annotations

from oversight_graph.recognition.people.name_behind import SHORTEST, is_name_like
from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_readings import Reading
from oversight_graph.recognition.people.name_scene import Scene
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import (
    costs_to_end,
    is_verb,
    is_word_of_two,
    words,
)

_FILE = "no_names.toml"
_WORDINGS = patterns_of("recognition.people", _FILE)
_WORDS = lists_of("recognition.people", _FILE)
_NO_START, _NO_OPENING = frozenset(_WORDS["no_start"]), _WORDS["no_opening"]
#: Where somebody was born stands before the name, which must be clear to show it.
_NATIVE, _CLEAR = "人", 4.0
#: How much more such words are denied than a reading that the document speaks against.
_NEVER = 3
#: A surname that costs no more is a common one.
_COMMON = 6.0
#: Surnames that mostly are something else, and how far the word behind them is looked for.
_LEADING_ON, _BY, _WINDOW = frozenset(_WORDS["leading_on"]), "由", 4
_NEVER_SHORT = _LEADING_ON - {"应"}
#: How far before a name stands how many it is about.
_MANY = 16
#: What a word of more than one character costs that is very common.
_COMMON_WORD = 7.5


def against_a_name(scene: Scene, reading: Reading) -> float:
    """What the characters of a reading say against it, in nats; 0 where nothing does."""
    knowledge = name_knowledge()
    if _names_nobody(scene, reading):
        return knowledge.denied * _NEVER
    leading = _LEADING_ON if reading.end - reading.start > SHORTEST else _NEVER_SHORT
    if scene.text[reading.start] in leading and _leads_to_words(scene, reading.start + 1):
        return knowledge.leads_in
    return 0.0


def _names_nobody(scene: Scene, reading: Reading) -> bool:
    """Whether a reading is a word that names nobody, or begins with one."""
    known, name = name_knowledge(), scene.text[reading.start : reading.end]
    if name in known.no_names or name[0] in _NO_START or name.startswith(_NO_OPENING):
        return True
    if _is_told_by_what_follows(scene, reading):
        return True
    called = _WORDINGS["called"].match(scene.text, reading.start)
    if called is not None and reading.end <= called.end():
        return True
    if any(
        _WORDINGS[words].match(scene.text, reading.start)
        for words in ("at_once", "held", "ends_a_word")
    ):
        return True
    if len(name) == SHORTEST and _WORDINGS["surname_alone"].match(scene.text, reading.start):
        return True
    return known.surnames.get(name[0], known.unknown_surname) > _COMMON and (
        name[:SHORTEST] in known.no_names or _is_done_by_many(scene, reading)
    )


def _is_done_by_many(scene: Scene, reading: Reading) -> bool:
    """部分成员 + 晋级: an ordinary word tells what many do, though a rare surname opens it."""
    name = scene.text[reading.start : reading.end]
    word = is_word_of_two(name[:SHORTEST]) and words(name)[0] == name[:SHORTEST]
    return word and is_behind_many(scene, reading.start)


def is_behind_many(scene: Scene, at: int) -> bool:
    """Whether what many are called stands right before a place: 部分社区成员 + 聚餐."""
    return _WORDINGS["many"].search(scene.text, max(0, at - _MANY), at) is not None


def _is_told_by_what_follows(scene: Scene, reading: Reading) -> bool:
    """何平案, 方腾生物: of a case or company; 云溪人|方知远: where he was born, and his name."""
    if any(_WORDINGS[of].match(scene.text, reading.end) for of in ("case", "held_by", "company")):
        return True
    native = scene.text[reading.end - 1] == _NATIVE
    return native and is_name_like(scene, reading.end, _CLEAR)


def _leads_to_words(scene: Scene, at: int) -> bool:
    """由王琳任总经理, 投资人应共担盈亏: a 由 or 应 that a name or a word of its own follows."""
    if scene.text[at - 1] == _BY and is_name_like(scene, at, 0.0):
        return True
    word = words(scene.view[at : at + _WINDOW])[0]
    common = len(word) > 1 and costs_to_end(word)[0] < _COMMON_WORD
    return common or is_verb(word) or word in name_knowledge().word_classes
