"""The names of one sentence, weighed: rows of readings with what speaks for them together.

At each place where a name may begin, the possible readings are weighed: how like a name their
characters are, what stands before and behind, and what the rest of the document says of them.
Names in a row (张三、李四) stand or fall together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oversight_graph.recognition.people.comrades import comrades
from oversight_graph.recognition.people.name_behind import (
    is_name_like,
    most_behind,
    points_behind,
)
from oversight_graph.recognition.people.name_clues import SURE, Clues
from oversight_graph.recognition.people.name_in_place import crossing_at
from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_readings import Reading, ceilings, readings
from oversight_graph.recognition.people.name_scene import Known, Row, Scene, Span
from oversight_graph.recognition.people.weighed_names import LEADING, LONGEST, weigh
from oversight_graph.recognition.people.word_names import as_word, is_clear
from oversight_graph.recognition.words.characters import last_ideographs
from oversight_graph.recognition.words.joined import Found
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("recognition.people", "name_evidence.toml")
_WORDS = lists_of("recognition.people", "name_evidence.toml")
_NEXT_IN_ROW = _WORDINGS["next_in_row"]
#: What a link to the next name of a row begins with.
_LINKING = "（同、和及与 　"
_PREPOSITIONS = "".join(_WORDS["prepositions"])
#: What a row of names must come to, to be taken.
_TAKEN = 0.0


def rows_of(scene: Scene, clues: Clues, known: Known) -> list[Row]:
    """The rows of names that evidence speaks for, the strongest first.

    ``clues`` are those of the scene, which are the same whatever is known.
    """
    rows = []
    weighed: _Weighed = {}
    dotted = "·" in scene.text
    for _, start, points in clues.starts:
        if points < SURE and not dotted and _is_hopeless(scene, start, points, known):
            continue
        row = _row(scene, start, points, known, weighed)
        if row is None or row.score <= _TAKEN:
            continue
        if points >= SURE or row.score > _TAKEN + crossing_at(scene, start):
            rows.append(row)
    if clues.anchors:
        rows.extend(_anchored(scene, clues.anchors, known))
    rows.extend(comrades(scene))
    if len(rows) < 2:  # noqa: PLR2004 - nothing to put in order
        return rows
    return sorted(rows, key=lambda row: (-row.score, row.names))


def _is_hopeless(scene: Scene, start: int, points: float, known: Known) -> bool:
    """Whether no name that begins there can be taken, as a cheap look shows for most places."""
    knowledge, view = name_knowledge(), scene.view
    besides = points + (knowledge.known if known.names else 0.0)
    for size, most in ceilings(scene.walled, start):
        end = start + size
        following = view[end : end + 1]
        if following in _LINKING and _NEXT_IN_ROW.match(view, end):
            return False
        more = most + besides + most_behind(following)
        if more > _TAKEN and _may_win(scene, Reading(start, end, most), points, known):
            return False
    return True


def _may_win(scene: Scene, most: Reading, points: float, known: Known) -> bool:
    """Whether a reading could be taken if it gained as much as it can.

    All that is weighed but a known name only takes from a reading.
    """
    after = points + points_behind(scene, most, at_most=True)
    if after + most.gain + (name_knowledge().known if known.names else 0.0) <= _TAKEN:
        return False
    return after + weigh(scene, most, known).gain > _TAKEN


def _anchored(scene: Scene, anchors: Iterable[Found[float]], known: Known) -> Iterator[Row]:
    """Names that what follows shows, wherever they begin: 贯彻何健同志的讲话."""
    for end, _, points in anchors:
        for start in range(max(0, end - LONGEST), end - 1):
            for reading in readings(scene.text, start, end):
                score = weigh(scene, reading, known).gain + points
                inside = last_ideographs(scene.text, start, 1)
                if _is_led_to(scene, start) and (inside or scene.text[start] in _PREPOSITIONS):
                    score += name_knowledge().leads_in  # 何健同志的汇报和|丁一同志的说明
                if reading.end == end and score > _TAKEN + crossing_at(scene, start):
                    yield Row(((start, end),), score)


def _is_led_to(scene: Scene, start: int) -> bool:
    """Whether a reading begins with a word that leads to a name: 向|张敏, 由|孙志."""
    leads = scene.text.startswith(LEADING, start)
    return leads and is_name_like(scene, start + 1, _TAKEN)


#: The best reading at a place of a sentence, what stands behind it, where the next may begin.
_Weighed = dict[tuple[int, bool], tuple[Reading, float, int | None] | None]
#: A row is read in stretches of so many names; the next stretch begins like a row of its own.
_LONGEST_ROW = 60


def _row(scene: Scene, start: int, points: float, known: Known, weighed: _Weighed) -> Row | None:
    """The best row of names from ``start`` on; ``points`` is what stands before it."""
    names: list[Span] = []
    best, most = 0, 0.0
    if points < 0 and _is_led_to(scene, start):
        points += name_knowledge().leads_in
    at: int | None = start
    while at is not None and len(names) < _LONGEST_ROW:
        key = at, points >= SURE and not names
        if key not in weighed:
            weighed[key] = _best(scene, at, known, any_surname=key[1])
        found = weighed[key]
        if found is None:
            break
        reading, after, at = found
        names.append((reading.start, reading.end))
        points += reading.gain
        if not best or points + after > most:
            best, most = len(names), points + after
        points += name_knowledge().next_in_row
    return Row(tuple(names[:best]), most) if best else None


def _best(
    scene: Scene, start: int, known: Known, *, any_surname: bool
) -> tuple[Reading, float, int | None] | None:
    """The best reading at a place, what stands behind it, and where the next name may begin."""
    found = [
        (weigh(scene, each, known), points_behind(scene, each))
        for each in readings(scene.walled, start, len(scene.text), any_surname=any_surname)
    ]
    if any_surname and not name_knowledge().has_surname(scene.text, start):
        found = [as_word(scene, *each) for each in found if is_clear(scene, *each)]
    if not found:
        return None
    reading, after = max(found, key=lambda f: f[0].gain + f[1])
    link = _NEXT_IN_ROW.match(scene.view, reading.end)
    if link and scene.text[reading.start : reading.end] in name_knowledge().words_after:
        link = None  # 解除与张三的合同
    return reading, after, link.end() if link else None
