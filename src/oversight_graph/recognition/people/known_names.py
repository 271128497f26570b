"""What a document as a whole says of its names: which it knows, which it speaks against.

金星 alone elsewhere speaks against 金星正; a name that always goes on with the same character
is the longer one; 陆川 is nobody where the text tells of 陆川县. Where a name stands is looked up
in one pass over the text for all names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from oversight_graph.recognition.people.name_in_place import is_crossed, stands_alone, swallows
from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_scene import Known, Row, Scene, Scenes, Span
from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.mask import FILL, SYMBOLS
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.scanner import places_of_pairs

_FILE = "known_names.toml"
_SOLE = patterns_of("recognition.people", _FILE)["sole"]
_OF_SEVERAL = frozenset(lists_of("recognition.people", _FILE)["of_several"])

#: What a row of names must come to, to be known in the rest of the document.
_KNOWN = 2.0
#: How many characters a name has at least, and how many of them its places are filed under.
_SHORTEST = 2
#: What a character costs less than that names often end in, and one they seldom end in.
_OFTEN, _SELDOM = 5.0, 9.0
#: Whoever stands here is a person: 局长高平 of 高平市.
_IN_OFFICE = frozenset(SYMBOLS[kind] for kind in ("post", "person", "people"))
#: What a place may stand behind.
_BEFORE_PLACE = frozenset("，。；：\n 　") | {SYMBOLS["area"]}
_LEADING_CLASSES = ("prep", "adverb", "verb")


def known_names(scenes: Scenes, rows: Mapping[int, list[Row]]) -> Known:
    """What the rows that speak for themselves say of the whole document.

    ``rows`` are those of the sentences that have any.
    """
    names = {
        scenes[index].text[start:end]
        for index, found in rows.items()
        for row in found
        if row.score >= _KNOWN
        for start, end in row.names
    }
    if not names:
        return Known()
    places = _Places(scenes, names)
    longer = {each: name for name in names if (each := _longer(name, places))}
    names |= longer.keys()
    denied = {each for name in names for each in _denied(name, names, places)}
    denied |= set(longer.values())
    shorter = {name for name in names - longer.keys() if _is_shorter(name, places)}
    names |= {name[:-1] for name in shorter}
    denied |= shorter
    denied |= {each for name in names for each in _doubled(name, names, places)}
    denied |= {name for name in names if _is_place(name, places)}
    return Known(frozenset(names - denied), frozenset(denied))


class _Places:
    """Where names and their beginnings and ends stand in the sentences of a document."""

    def __init__(self, scenes: Scenes, names: Iterable[str]) -> None:
        beginnings = {name[start : start + _SHORTEST] for name in names for start in (0, 1)}
        self._places: dict[str, list[tuple[Scene, int]]] = {each: [] for each in beginnings}
        joined = scenes.joined
        places = ((at, at, pair) for at, pair in places_of_pairs(joined.text, beginnings))
        for index, found in joined.by_sentence(places).items():
            for start, _, pair in found:
                self._places[pair].append((scenes[index], start))

    def of(self, name: str) -> Iterator[tuple[Scene, Span]]:
        """The places of a name, in text order."""
        for scene, start in self._places[name[:_SHORTEST]]:
            if scene.text.startswith(name, start):
                yield scene, (start, start + len(name))

    def count(self, name: str) -> int:
        """How often a name stands in the document."""
        return sum(1 for _ in self.of(name))


def _doubled(name: str, names: set[str], places: _Places) -> Iterator[str]:
    """Of a name and its end (向张敏, 张敏) the one that the document speaks against."""
    rest = name[1:]
    if rest in names and name_knowledge().word_classes.get(name[0]) in _LEADING_CLASSES:
        always = places.count(rest) == places.count(name)
        crossed = any(is_crossed(scene, start) for scene, (start, _) in places.of(name))
        yield rest if always and not crossed else name


def _is_place(name: str, places: _Places) -> bool:
    """Whether the document tells of the place of that name, and of nobody in office so named.

    The place opens a clause at least once, and the name stands elsewhere alone: 免去周立春县水务局
    局长 tells of no 周立春县.
    """
    found = list(places.of(name))
    levelled = [
        (scene, at) for scene, at in found if scene.text[at[1] : at[1] + 1] in grammar().levels
    ]
    opens = any(at[0] == 0 or scene.view[at[0] - 1] in _BEFORE_PLACE for scene, at in levelled)
    alone = len(found) > len(levelled)
    return opens and alone and not any(_is_in_office(scene, start) for scene, (start, _) in found)


def _is_in_office(scene: Scene, start: int) -> bool:
    """Whether a post or a person stands right before a name."""
    at = start - 1
    if at > 0 and scene.view[at] in "、（":
        at -= 1
    while at > 0 and scene.view[at] == FILL:
        at -= 1
    return at >= 0 and scene.view[at] in _IN_OFFICE


def _longer(name: str, places: _Places) -> str:
    """The name with the one character that always follows it, whatever comes then (冯时均).

    An adverb does not follow somebody's name again and again, nor 均 that of one person alone.
    """
    knowledge = name_knowledge()
    scene, (_, end) = next(places.of(name))
    last = scene.text[end : end + 1]
    if last not in knowledge.given_costs or knowledge.word_classes.get(last) != "adverb":
        return ""
    longer = name + last
    if last in _OF_SEVERAL and any(_SOLE.search(s.view, 0, at) for s, (at, _) in places.of(longer)):
        return longer
    behind = {scene.text[end : end + 2] for scene, (_, end) in places.of(longer)}
    return longer if len(behind) > 1 and places.count(name) == places.count(longer) else ""


def _is_shorter(name: str, places: _Places) -> bool:
    """Whether the document holds a name without its last character as well (金星|正接受).

    That character must begin words at every place, and the shorter name stand alone somewhere.
    """
    short, last = name[:-1], name[-1]
    if len(short) < _SHORTEST or places.count(short) == places.count(name):
        return False
    return all(swallows(scene, span) for scene, span in places.of(name)) and any(
        stands_alone(scene, span)
        for scene, span in places.of(short)
        if not scene.text.startswith(last, span[1])
    )


def _denied(name: str, names: set[str], places: _Places) -> Iterator[str]:
    """Of a name and its beginning (罗振以, 罗振) the one that the document speaks against.

    A name that always goes on in the same way is the longer one, otherwise the shorter unless
    the longer one holds by itself.
    """
    for size in range(_SHORTEST, len(name)):
        if name[:size] in names:
            always = places.count(name[:size]) == places.count(name)
            if always:
                yield name[:size]
            elif not _holds(name, places):
                yield name


def _holds(name: str, places: _Places) -> bool:
    """Whether a name is whole: an edge stands behind it, or names alone often end so (张国才)."""
    cost = name_knowledge().given_cost(name[-1])
    if cost < _SELDOM and any(not is_han(s.text[end : end + 1]) for s, (_, end) in places.of(name)):
        return True
    return cost < _OFTEN and not all(swallows(scene, span) for scene, span in places.of(name))
