"""The people of a document, decided with the evidence of the whole of it.

A first pass finds the names that speak for themselves. A second one judges every place again
where one of these stands, and adds their bare mentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oversight_graph.recognition.people.known_in_place import stands_for_person
from oversight_graph.recognition.people.known_names import known_names
from oversight_graph.recognition.people.masked_names import (
    Named,
    denotations,
    masked_names,
    masks_in,
)
from oversight_graph.recognition.people.name_clues import clues_in
from oversight_graph.recognition.people.name_evidence import rows_of
from oversight_graph.recognition.people.name_in_place import is_meant
from oversight_graph.recognition.people.name_scene import Known, Row, Scene, Scenes, Span
from oversight_graph.recognition.words.joined import Found, Joined
from oversight_graph.recognition.words.scanner import Scanner


def find_people(joined: Joined, view: str) -> dict[int, list[Named]]:
    """The names in the sentences of a document, in text order, with whom they denote.

    ``view`` is the mask of the joined text, as yet without people.
    """
    scenes = Scenes(joined, view)
    clues = clues_in(scenes)
    nobody = Known()
    read = ((index, rows_of(scenes[index], each, nobody)) for index, each in clues.items())
    rows = {index: found for index, found in read if found}
    known = known_names(scenes, rows)
    holding = _places_of(known.names | known.denied, joined) if known.names else {}
    for index in holding.keys() & clues.keys():
        rows[index] = rows_of(scenes[index], clues[index], known)
    hidden = joined.by_sentence(masks_in(joined.text))
    found = {
        index: _spans(scenes[index], rows.get(index, []), hidden.get(index, ()))
        for index in rows | hidden
    }
    again = _places_of(known.names, joined) if known.denied else holding
    for index, places in again.items():
        found[index] = _with_mentions_again(scenes[index], places, found.get(index, []))
    order = sorted(index for index, spans in found.items() if spans)
    named = denotations([(scenes[i].text, scenes[i].view, found[i]) for i in order])
    return dict(zip(order, named, strict=True))


def _places_of(names: Iterable[str], joined: Joined) -> dict[int, list[Found[bool]]]:
    """Where names stand, by sentence."""
    return joined.by_sentence(Scanner(dict.fromkeys(names, True)).scan(joined.text))


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


def _with_mentions_again(
    scene: Scene, known: Sequence[Found[bool]], taken: list[Span]
) -> list[Span]:
    """The names with the bare mentions of known people, unless ordinary words stand there."""
    covered = _covered(taken)
    for start, end, _ in known:
        span = start, end
        if not covered.isdisjoint(range(*span)):
            continue
        if is_meant(scene, span) or stands_for_person(scene, span):
            taken.append(span)
    return sorted(taken)


def _covered(spans: list[Span]) -> set[int]:
    """The offsets inside spans."""
    return {at for span in spans for at in range(*span)}
