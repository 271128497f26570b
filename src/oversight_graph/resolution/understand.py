"""Put it together: one document to its ``Findings``."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.extraction.extract import extract
from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.recognise import recognise
from oversight_graph.resolution.assembling import (
    areas_of,
    organisations_of,
    persons_of,
    relations_of,
)
from oversight_graph.resolution.calendar_context import date_bounds
from oversight_graph.resolution.entities import Findings
from oversight_graph.resolution.facts import (
    action_of,
    contexts_of,
    person_key,
    tenures_of,
    with_outcome,
    without_repeats,
)
from oversight_graph.resolution.ledger import ledger
from oversight_graph.resolution.naming import area_context, name_mentions
from oversight_graph.resolution.organisation_names import OrganisationNamer
from oversight_graph.resolution.reading_state import ReadingState


def understand(document: Document) -> Findings:
    """Recognise, extract and resolve one document."""
    sentences = recognise(document)
    state = ReadingState(
        document, sentences, OrganisationNamer(area_context(document, sentences), {}),
        date_bounds(sentences, document.issued),
    )  # fmt: skip
    for recognised in sentences:
        if recognised.sentence.part is Part.BODY:
            name_mentions(state, recognised)
    extracted = extract(sentences)
    tenures = tenures_of(state, extracted)
    contexts = contexts_of(tenures)
    actions = without_repeats(action_of(state, contexts, f) for e in extracted for f in e.actions)
    tenures = tuple(with_outcome(t, actions) for t in tenures)
    keyed = tuple(replace(t, person=person_key(state, contexts, t.person)) for t in tenures)
    return Findings(
        document=document,
        genre=None,
        areas=areas_of(state),
        organisations=organisations_of(state),
        persons=persons_of(state, contexts),
        tenures=keyed,
        actions=actions,
        relations=relations_of(state),
        ledger=ledger(document, extracted),
    )
