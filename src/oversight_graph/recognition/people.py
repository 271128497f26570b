"""The people of a document, decided with the evidence of the whole of it.

A first pass finds the names that speak for themselves. A second one judges every place again
where one of these stands, and adds their bare mentions.
"""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.recognition.joined import Found, Joined
from oversight_graph.recognition.known_in_place import stands_for_person
from oversight_graph.recognition.known_names import known_names
from oversight_graph.recognition.masked_names import Named, denotations, masked_names, masks_in
from oversight_graph.recognition.name_clues import clues_in
from oversight_graph.recognition.name_evidence import rows_of
from oversight_graph.recognition.name_in_place import is_meant
from oversight_graph.recognition.name_scene import Known, Row, Scene, Span, scenes_of
from oversight_graph.recognition.scanner import Scanner


def find_people(joined: Joined, view: str) -> list[list[Named]]:
    """The names in each sentence of a document, in text order, with whom they denote.

    ``view`` is the mask of the joined text, as yet without people.
    """
    scenes = scenes_of(joined, view)
    clues = clues_in(joined, view)
    nobody = Known()
    rows = [
        rows_of(scene, each, nobody) if each else []
        for scene, each in zip(scenes, clues, strict=True)
    ]
    known = known_names(joined, scenes, rows)
    holding = _holding(joined, known)
    for index in holding:
        rows[index] = rows_of(scenes[index], clues[index], known)
    hidden = joined.each(masks_in(joined.text))
    found = [
        _spans(*each) if each[1] or each[2] else []
        for each in zip(scenes, rows, hidden, strict=True)
    ]
    if known.names:
        scanner = Scanner(dict.fromkeys(known.names, True))
        again = joined.each(scanner.scan(joined.text))
        for index in holding:
            _mentions_again(scenes[index], again[index], found[index])
    return denotations(
        [(scene.text, scene.view, spans) for scene, spans in zip(scenes, found, strict=True)]
    )


def _holding(joined: Joined, known: Known) -> list[int]:
    """Which sentences hold a name that the document knows, or speaks against."""
    if not known.names:
        return []
    scanner = Scanner(dict.fromkeys(known.names | known.denied, True))
    found = joined.each(scanner.scan(joined.text))
    return [index for index, names in enumerate(found) if names]


def _spans(scene: Scene, rows: list[Row], hidden: Sequence[Found[str]]) -> list[Span]:
    """Masked names, and the names of the rows, without overlap, those of stronger rows first."""
    taken = masked_names(scene.text, scene.view, hidden)
    if not rows:
        return sorted(taken)
    covered = _covered(taken)
    for row in rows:
        free = [span for span in row.names if covered.isdisjoint(range(*span))]
        covered |= _covered(free)
        taken.extend(free)
    return sorted(taken)


def _mentions_again(scene: Scene, known: Sequence[Found[bool]], taken: list[Span]) -> None:
    """Add the bare mentions of known people, unless ordinary words stand there."""
    covered = _covered(taken)
    for start, end, _ in known:
        span = start, end
        if not covered.isdisjoint(range(*span)):
            continue
        if is_meant(scene, span) or stands_for_person(scene, span):
            taken.append(span)
    taken.sort()


def _covered(spans: list[Span]) -> set[int]:
    """The offsets inside spans."""
    return {at for span in spans for at in range(*span)}
