"""The people of a document, decided with the evidence of the whole of it.

A first pass finds the names that speak for themselves. A second one judges every place again
where one of these stands, and adds their bare mentions.
"""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.recognition.known_in_place import stands_for_person
from oversight_graph.recognition.known_names import known_names
from oversight_graph.recognition.masked_names import Named, denotations, masked_names
from oversight_graph.recognition.name_evidence import (
    is_meant,
    rows_of,
    starts_of,
)
from oversight_graph.recognition.name_scene import Known, Row, Scene, Span
from oversight_graph.recognition.scanner import Scanner


def find_people(scenes: Sequence[Scene]) -> list[list[Named]]:
    """The names in each sentence of a document, in text order, with whom they denote."""
    starts = [list(starts_of(scene)) for scene in scenes]
    nobody = Known()
    rows = [rows_of(*each, nobody) for each in zip(scenes, starts, strict=True)]
    known = known_names(scenes, rows)
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


def _spans(scene: Scene, rows: list[Row]) -> list[Span]:
    """Masked names, and the names of the rows, without overlap, those of stronger rows first."""
    taken = masked_names(scene.text, scene.view)
    if not rows:
        return sorted(taken)
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
        span = start, end
        if not covered.isdisjoint(range(*span)):
            continue
        if is_meant(scene, span) or stands_for_person(scene, span):
            taken.append(span)
    taken.sort()


def _covered(spans: list[Span]) -> set[int]:
    """The offsets inside spans."""
    return {at for span in spans for at in range(*span)}
