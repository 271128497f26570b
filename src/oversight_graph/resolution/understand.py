"""Put it together: one document to its ``Findings``."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from oversight_graph.extraction.extract import extract
from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.compact import compact
from oversight_graph.recognition.recognise import recognise
from oversight_graph.resolution.acts.actions import actions_of
from oversight_graph.resolution.acts.calendar_context import date_bounds
from oversight_graph.resolution.acts.matters import with_matters
from oversight_graph.resolution.acts.participants import Participants, contexts_of
from oversight_graph.resolution.assembling import (
    areas_of,
    organisations_of,
    persons_of,
    relations_of,
)
from oversight_graph.resolution.bodies.area_sightings import area_context
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.bodies.home import note_home
from oversight_graph.resolution.bodies.organisation_names import OrganisationNamer
from oversight_graph.resolution.bodies.spellings import Spellings
from oversight_graph.resolution.bodies.village_committees import note_village_committees
from oversight_graph.resolution.entities import Findings
from oversight_graph.resolution.genre import genre_of
from oversight_graph.resolution.namesakes.namesakes import namesakes_in
from oversight_graph.resolution.namesakes.told_apart import told_apart
from oversight_graph.resolution.naming import name_mentions
from oversight_graph.resolution.original import in_original
from oversight_graph.resolution.posts.post_losses import acts_on_people, befalling, bounded
from oversight_graph.resolution.posts.tenures import tenures_of
from oversight_graph.resolution.sentences.ledger import ledger


def understand(document: Document) -> Findings:
    """Recognise, extract and resolve one document, read without the blanks inside its words."""
    with _without_collector():
        copy = compact(document)
        return in_original(_understand(copy.document), copy, document)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Pause the search for cycles: the objects of a document form none, and are very many."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def _understand(document: Document) -> Findings:
    known = _denotations(document)
    extracted = extract(known.sentences)
    namesakes = namesakes_in(known, extracted)
    left_out: dict[str, int] = {}
    if namesakes.bearers:
        extracted, left_out = told_apart(known.sentences, namesakes)
    # The order matters: tenures and targets add organisations to what is known.
    tenures = tenures_of(known, extracted)
    participants = Participants(known, contexts_of(tenures))
    actions = actions_of(participants, extracted)
    acts = acts_on_people(actions)
    persons, organisations = persons_of(participants, actions), organisations_of(known)
    dated = (bounded(t, befalling(t, acts.get(t.person, ()), tenures)) for t in tenures)
    return Findings(
        document=document,
        genre=genre_of(document),
        areas=areas_of(known),
        organisations=organisations,
        persons=persons,
        tenures=tuple(replace(t, person=participants.person_key(t.person)) for t in dated),
        actions=with_matters(document, actions, persons, organisations),
        relations=relations_of(known),
        ledger=ledger(document, extracted),
        warnings=(*document.warnings, *namesakes.warnings(left_out)),
    )


def _denotations(document: Document) -> Denotations:
    """What the mentions of a document denote; those of its title are context only."""
    sentences = recognise(document)
    known = Denotations(
        document=document,
        sentences=sentences,
        namer=OrganisationNamer(
            area_context(document, sentences), Spellings.of_text(document.text)
        ),
        date_at=date_bounds(document, sentences),
    )
    note_village_committees(known.namer.areas, known.namer.spellings, sentences)
    note_home(known.namer, document, sentences)
    for recognised in sentences:
        if recognised.sentence.part is Part.BODY:
            name_mentions(known, recognised)
    return known
