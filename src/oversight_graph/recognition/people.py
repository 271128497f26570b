"""The people of a document, decided with the evidence of the whole of it.

A first pass finds the names that speak for themselves. A second one judges every place again
where one of these stands, and adds their bare mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from oversight_graph.recognition.masked_names import Named, denotations, masked_names
from oversight_graph.recognition.name_evidence import (
    always_swallows,
    is_crossed,
    is_meant,
    rows_of,
    stands_alone,
    starts_of,
)
from oversight_graph.recognition.name_knowledge import name_knowledge
from oversight_graph.recognition.name_scene import Known, Row, Scene, Span
from oversight_graph.recognition.scanner import Scanner

#: What a row of names must come to, to be known in the rest of the document.
_KNOWN = 2.0
#: How many characters a name has at least.
_SHORTEST = 2
#: What a character costs less than that names often end in, and one they seldom end in.
_OFTEN, _SELDOM = 5.0, 9.0
_LEADING_CLASSES = ("prep", "adverb", "verb")
_EDGE = r"(?=[^\u4e00-\u9fff]|\Z)"


def find_people(scenes: Sequence[Scene]) -> list[list[Named]]:
    """The names in each sentence of a document, in text order, with whom they denote."""
    starts = [list(starts_of(scene)) for scene in scenes]
    rows = [rows_of(*each, Known()) for each in zip(scenes, starts, strict=True)]
    known = _known(scenes, rows)
    holding = _holding(scenes, known)
    for index in holding:
        rows[index] = rows_of(scenes[index], starts[index], known)
    found = [_spans(scene, each) for scene, each in zip(scenes, rows, strict=True)]
    scanner = Scanner(dict.fromkeys(known.names, True))
    for index in holding:
        _mentions_again(scenes[index], scanner, found[index])
    return denotations(
        [(scene.text, scene.view, spans) for scene, spans in zip(scenes, found, strict=True)]
    )


def _holding(scenes: Sequence[Scene], known: Known) -> list[int]:
    """Which sentences hold a name that the document knows, or speaks against."""
    if not known.names:
        return []
    scanner = Scanner(dict.fromkeys(known.names | known.denied, True))
    return [index for index, scene in enumerate(scenes) if scanner.scan(scene.text)]


def _known(scenes: Sequence[Scene], rows: list[list[Row]]) -> Known:
    """What the rows that speak for themselves say of the whole document."""
    names = {
        scene.text[start:end]
        for scene, found in zip(scenes, rows, strict=True)
        for row in found
        if row.score >= _KNOWN
        for start, end in row.names
    }
    text = "\n".join(scene.text for scene in scenes)
    longer = {each: name for name in names if (each := _longer(name, text))}
    names |= longer.keys()
    denied = {each for name in names for each in _denied(name, names, scenes, text)}
    denied |= set(longer.values())
    shorter = {each for name in names - longer.keys() for each in _shorter(name, scenes, text)}
    names |= {name[:-1] for name in shorter}
    denied |= shorter
    denied |= {each for name in names for each in _doubled(name, names, scenes, text)}
    return Known(frozenset(names - denied), frozenset(denied))


def _doubled(name: str, names: set[str], scenes: Sequence[Scene], text: str) -> Iterator[str]:
    """Of a name and its end (向张敏, 张敏) the one that the document speaks against."""
    rest = name[1:]
    if rest in names and name_knowledge().word_classes.get(name[0]) in _LEADING_CLASSES:
        always = text.count(rest) == text.count(name)
        crossed = any(is_crossed(scene, name) for scene in scenes)
        yield rest if always and not crossed else name


def _longer(name: str, text: str) -> str:
    """The name with the one character that always follows it, whatever comes then (冯时均).

    An adverb does not follow somebody's name again and again.
    """
    knowledge, size = name_knowledge(), len(name)
    first = text.find(name) + size
    last = text[first : first + 1]
    if last not in knowledge.given_costs or knowledge.word_classes.get(last) != "adverb":
        return ""
    longer = name + last
    behind = {part[:2] for part in text.split(longer)[1:]}
    return longer if len(behind) > 1 and text.count(name) == text.count(longer) else ""


def _shorter(name: str, scenes: Sequence[Scene], text: str) -> Iterator[str]:
    """The name itself where the document holds it without its last character (金星|正接受).

    That character must begin words at every place, and the shorter name stand alone somewhere.
    """
    short, last = name[:-1], name[-1]
    if len(short) < _SHORTEST or text.count(short) == text.count(name):
        return
    if all(always_swallows(scene, name) for scene in scenes) and any(
        stands_alone(scene, match.span())
        for scene in scenes
        for match in re.finditer(f"{re.escape(short)}(?!{last})", scene.text)
    ):
        yield name


def _denied(name: str, names: set[str], scenes: Sequence[Scene], text: str) -> Iterator[str]:
    """Of a name and its beginning (罗振以, 罗振) the one that the document speaks against.

    A name that always goes on in the same way is the longer one, otherwise the shorter unless
    the longer one holds by itself.
    """
    for size in range(2, len(name)):
        if name[:size] in names:
            always = text.count(name[:size]) == text.count(name)
            if always:
                yield name[:size]
            elif not _holds(name, scenes, text):
                yield name


def _holds(name: str, scenes: Sequence[Scene], text: str) -> bool:
    """Whether a name is whole: an edge stands behind it, or names alone often end so (张国才)."""
    cost = name_knowledge().given_cost(name[-1])
    if cost < _SELDOM and re.search(re.escape(name) + _EDGE, text):
        return True
    return cost < _OFTEN and not all(always_swallows(scene, name) for scene in scenes)


def _spans(scene: Scene, rows: list[Row]) -> list[Span]:
    """Masked names, and the names of the rows, without overlap, those of stronger rows first."""
    taken = masked_names(scene.text, scene.view)
    covered = _covered(taken)
    for row in rows:
        free = [span for span in row.names if covered.isdisjoint(range(*span))]
        covered |= _covered(free)
        taken.extend(free)
    return sorted(taken)


def _mentions_again(scene: Scene, known: Scanner[bool], taken: list[Span]) -> None:
    """Add the bare mentions of known people, unless ordinary words stand there."""
    covered = _covered(taken)
    for start, end, _ in known.scan(scene.text):
        if covered.isdisjoint(range(start, end)) and is_meant(scene, (start, end)):
            taken.append((start, end))
    taken.sort()


def _covered(spans: list[Span]) -> set[int]:
    """The offsets inside spans."""
    return {at for span in spans for at in range(*span)}
