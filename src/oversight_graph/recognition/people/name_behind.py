"""What stands behind a name, weighed: punctuation, mentions and ordinary words."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_readings import Reading, readings
from oversight_graph.recognition.people.name_scene import Scene
from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.mask import SYMBOLS, expand
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import is_adverb, is_verb, words

_FILE = "name_behind.toml"
_WORDINGS = patterns_of("recognition.people", _FILE)
_NOTHING_MORE, _HAS_NOTHING = _WORDINGS["nothing_more"], _WORDINGS["has_nothing"]
_WORDS = lists_of("recognition.people", _FILE)
#: Verbs that nobody leaves without an object.
_ASKS_FOR_MORE, _HAVING = frozenset(_WORDS["asks_for_more"]), frozenset(_WORDS["having"])
MENTION_BEHIND = re.compile(expand("<org|post|area|people>"))
_MENTION = re.compile("[" + "".join(SYMBOLS.values()) + "]")
#: 经纬代理检察长: the office begins with what is done.
_ACTING = _WORDS["acting"]
_POINTING = re.compile(expand("<reference>"))
_POST_BEHIND = re.compile(expand("<post>"))
#: How many characters behind a name are cut into words.
_WORD_BEHIND = 4
#: A name of this length has no last character that could stand without it.
SHORTEST = 2
#: What behind a name says when.
_TIMES = "".join(_WORDS["times"])
_AFTERWARDS = "后"
#: So many characters are common in Chinese texts.
_CHARACTERS = 8192
#: What a character costs less than that very many names end in.
_COMMON_IN_NAMES = 5.0
#: What joins a name to the next, and how far that must beat ordinary words.
_JOINING = "".join(_WORDS["joining"])
_LIKELY = -4.0
#: The classes of words that a verb follows, and those of what an adverb stands before.
_BEFORE_VERBS = frozenset(("adverb", "prep"))
_AFTER_ADVERBS = _BEFORE_VERBS | {"verb"}


def points_behind(scene: Scene, reading: Reading, *, at_most: bool = False) -> float:
    """What stands behind a name, in nats for it; ``at_most`` asks for a quick bound."""
    knowledge, end = name_knowledge(), reading.end
    following = scene.view[end : end + 1]
    if is_han(following):
        points = _word_behind(scene, reading, at_most=at_most)
    elif MENTION_BEHIND.match(following):
        acting = scene.text.startswith(_ACTING, end)
        points = knowledge.person_word if acting else knowledge.mention_after
    elif _POINTING.match(following):
        points = knowledge.word_after
    else:
        points = knowledge.edge_after
    if match := knowledge.after.match(scene.view, end):
        value = knowledge.after_points[match.lastindex or 0]
        points = value if value < 0 else max(points, value)
    return points


@lru_cache(maxsize=_CHARACTERS)
def most_behind(following: str) -> float:
    """A bound to ``points_behind``, from the first character alone: what may say more begins so."""
    knowledge = name_knowledge()
    told = following in knowledge.telling_words or knowledge.telling.match(following)
    if told or _POST_BEHIND.match(following):  # 经纬 + 代理检察长
        return knowledge.most_after
    return knowledge.quiet_after


def _word_behind(scene: Scene, reading: Reading, *, at_most: bool) -> float:
    """What an ordinary word right behind a name says for it.

    A verb behind an adverb (局长严肃指出) says nothing unless only people do it.
    """
    knowledge = name_knowledge()
    points = _word_points(scene, reading.end)
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


def _word_points(scene: Scene, start: int) -> float | None:
    """The points of a word that may follow names; an adverb needs something to go with."""
    knowledge = name_knowledge()
    word = knowledge.word_at(scene.view, start)
    points = knowledge.words_after.get(word)
    if points is not None and _has_no_object(scene, word, start + 1):
        return knowledge.word_after
    if points is None or knowledge.word_classes[word] not in _BEFORE_VERBS:
        return points
    if len(word) == 1 and not _goes_on(scene, start + 1):
        return knowledge.word_after
    if points == knowledge.edge_after and _is_led_by(scene, start, word):
        return knowledge.clear_adverb
    return points


def _has_no_object(scene: Scene, verb: str, end: int) -> bool:
    """Whether what looks like a verb has no object behind it, so that it ends a name: 黄生用."""
    if verb in _HAVING:
        return _HAS_NOTHING.match(scene.view, end) is not None
    return verb in _ASKS_FOR_MORE and _NOTHING_MORE.match(scene.view, end) is not None


def swallowed(scene: Scene, reading: Reading) -> float:
    """What a name loses whose last character begins the words behind it: 石榴因|涉嫌."""
    knowledge, end = name_knowledge(), reading.end
    word = knowledge.word_at(scene.view, end - 1)
    if not word or not _goes_on(scene, end):
        return 0.0
    if _has_no_object(scene, word, end):
        return 0.0
    if (
        scene.text[end - 2 : end] in knowledge.given_words
        and reading.end - reading.start > SHORTEST
    ):
        return 0.0  # 魏东升 + 任
    if word in _JOINING and is_name_like(scene, end, _LIKELY):
        return knowledge.joins
    cost = -knowledge.word_cost(scene.view[end - 1])
    if knowledge.word_classes[word] != "adverb":
        return min(cost, knowledge.runs_over) if len(word) > 1 else cost
    if _is_led_by(scene, end - 1, word):
        cost += knowledge.runs_over if len(word) > 1 else knowledge.adverb_at_end
    return cost


def ends_in_time(scene: Scene, reading: Reading, known: Collection[str]) -> bool:
    """Whether a name stands there with 后 before a comma: 约谈何平后，…; with 前 a known one.

    A name that is not known is so read where plain words govern it, and no post stands before it.
    """
    start, last = reading.start, reading.end - 1
    if scene.text[last] not in _TIMES or not scene.text.startswith("，", reading.end):
        return False
    if scene.text[start:last] in known:
        return True
    governed = is_han(scene.view[start - 1 : start])
    return governed and scene.text[last] == _AFTERWARDS and last - start >= SHORTEST


def is_name_like(scene: Scene, start: int, least: float) -> bool:
    """Whether a reading that beats ordinary words by ``least`` nats begins at an offset."""
    found = readings(scene.walled, start, len(scene.text))
    return any(each.gain > least for each in found)


def _goes_on(scene: Scene, end: int) -> bool:
    """Whether words or mentions stand right behind an offset, no edge."""
    following = scene.view[end : end + 1]
    return is_han(following) or _MENTION.match(following) is not None


def _is_led_by(scene: Scene, start: int, adverb: str) -> bool:
    """Whether a word is an adverb with what it calls for: a verb, or words before one (先被).

    Characters that very many names end in (才) are taken for the name's unless a longer word
    shows them.
    """
    knowledge, end = name_knowledge(), start + len(adverb)
    if knowledge.word_classes.get(adverb) != "adverb":
        return False
    if knowledge.given_cost(adverb) < _COMMON_IN_NAMES:
        return False
    if len(adverb) > 1 and MENTION_BEHIND.match(scene.view, end):
        return True  # 身为 + 局长
    if knowledge.word_classes.get(knowledge.word_at(scene.view, end)) in _AFTER_ADVERBS:
        return True
    behind = scene.view[end : end + _WORD_BEHIND]
    return bool(behind) and is_verb(words(behind)[0])
