"""Oversight actions as RDF, with their participants, quantities and instruments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pyoxigraph import NamedNode

from oversight_graph.graph.cases import write_case
from oversight_graph.graph.concepts import by_iri, concept
from oversight_graph.graph.entities import write_measure, write_post, write_role
from oversight_graph.graph.laws import write_law
from oversight_graph.graph.literals import boolean, day, integer, zh
from oversight_graph.graph.sheet import Sheet
from oversight_graph.graph.tenures import tenure_iri
from oversight_graph.graph.terms import DCTERMS, OV, PROV, QB, RDF, RDFS, SCHEMA
from oversight_graph.resolution.acts.terms import probation_of, term_of
from oversight_graph.resolution.entities import Action, Bounds, Quantity, Ref, RefKind

#: Types whose numbers are observations of the cube of figures.
_FIGURES = frozenset({"case_stats", "investigation"})


def write_action(sheet: Sheet, action: Action) -> None:
    """Write one action with everything that the text says about it."""
    content = replace(action, rule="", confidence=0.0)
    node = sheet.iris.hashed("action", sheet.document.sha256, content)
    kind = sheet.concept(concept("action-types", action.type))
    measure = write_measure(sheet, kind, action.measure) if action.measure else None
    sheet.add(node, RDF.type, OV.OversightAction)
    sheet.add(node, RDFS.label, zh(_label(sheet, action, measure or kind)))
    sheet.add(node, OV.actionType, kind)
    sheet.add(node, OV.measure, measure)
    _write_participants(sheet, node, action)
    _write_posts(sheet, node, action)
    _write_circumstances(sheet, node, action)
    write_case(sheet, node, action)
    if action.quantity is not None:
        quantity = _write_quantity(sheet, node, action.quantity)
        if action.type in _FIGURES and action.target is None:
            _write_figure(sheet, quantity, action)
    status = concept("epistemic-statuses", action.status)
    sheet.add(node, OV.epistemicStatus, sheet.concept(status))
    sheet.fact(node, action.evidence, action.rule, action.confidence)


def _write_participants(sheet: Sheet, node: NamedNode, action: Action) -> None:
    for predicate, in_words, refs in (
        (OV.agent, OV.agentText, action.agents),
        (OV.jointly, OV.jointlyText, action.jointly),
        (OV.target, OV.targetText, (action.target,) if action.target else ()),
        (OV.approvedBy, OV.approvedByText, action.approved_by),
    ):
        for ref in refs:
            known = _entity(sheet, ref)
            sheet.add(node, predicate if known else in_words, known or zh(ref.value))


def _entity(sheet: Sheet, ref: Ref) -> NamedNode | None:
    if ref.kind is RefKind.PERSON:
        return sheet.person_iri(ref.value)
    if ref.kind is RefKind.ORGANISATION:
        return sheet.organisation_iri(ref.value)
    return sheet.area_iri(ref.value) if ref.kind is RefKind.AREA else None


def _write_posts(sheet: Sheet, node: NamedNode, action: Action) -> None:
    for organisation, role in action.posts:
        if organisation is None:
            sheet.add(node, OV.role, write_role(sheet, role))
        else:
            sheet.add(node, OV.post, write_post(sheet, organisation, role))
    if action.target is None or action.target.kind is not RefKind.PERSON:
        return
    for tenure in sheet.findings.tenures:
        held = (tenure.organisation, tenure.role) in action.posts
        if held and tenure.person == action.target.value:
            sheet.add(node, OV.tenure, tenure_iri(sheet, tenure))


def _write_circumstances(sheet: Sheet, node: NamedNode, action: Action) -> None:
    if action.place is not None:
        sheet.add(node, OV.area, sheet.area_iri(action.place))
    if action.date is not None:
        sheet.add(node, OV.date, zh(action.date.text))
        _write_bounds(sheet, node, action.date)
    for topic in action.topics:
        sheet.add(node, OV.topic, sheet.concept(concept("topics", topic)))
    for law in action.laws:
        sheet.add(node, OV.legalBasis, write_law(sheet, concept("laws", law)))
    for predicate, words in ((OV.ground, action.ground), (OV.detail, action.detail)):
        sheet.add(node, predicate, zh(words) if words else None)
    for predicate, months in (
        (OV.termInMonths, term_of(action)),
        (OV.probationInMonths, probation_of(action)),
    ):
        sheet.add(node, predicate, None if months is None else integer(months))
    if action.instrument is not None:
        sheet.add(node, OV.instrument, _write_instrument(sheet, action, action.instrument))


def _write_bounds(sheet: Sheet, node: NamedNode, bounds: Bounds) -> None:
    for predicate, known in (
        (OV.timeEarliest, bounds.earliest),
        (OV.timeLatest, bounds.latest),
    ):
        sheet.add(node, predicate, None if known is None else day(known))


def _write_instrument(sheet: Sheet, action: Action, written: str) -> NamedNode:
    """Return the instrument: its title in the hands of its issuers, else of this document."""
    title = written.removeprefix("《").removesuffix("》")
    issuers = sorted(str(_entity(sheet, ref)) for ref in action.agents if _entity(sheet, ref))
    node = sheet.iris.hashed("instrument", title, issuers or sheet.document.sha256)
    sheet.add(node, RDF.type, OV.Instrument)
    sheet.add(node, DCTERMS.title, zh(title))
    return node


def _write_quantity(sheet: Sheet, node: NamedNode, quantity: Quantity) -> NamedNode:
    value = sheet.iris.hashed("quantity", sheet.document.sha256, str(node), quantity)
    sheet.add(node, OV.quantity, value)
    sheet.add(value, RDF.type, SCHEMA.QuantitativeValue)
    sheet.add(value, SCHEMA.value, integer(quantity.value))
    sheet.add(value, SCHEMA.unitText, zh(quantity.unit) if quantity.unit else None)
    sheet.add(value, OV.approximate, boolean(value=quantity.approximate))
    sheet.add(value, PROV.wasDerivedFrom, sheet.evidence(quantity.span))
    return value


def _write_figure(sheet: Sheet, value: NamedNode, action: Action) -> None:
    """Make a quantity an aggregate figure: of which period and which area.

    What it counts, its action says by type and measure.
    """
    sheet.add(value, RDF.type, QB.Observation)
    sheet.add(value, QB.dataSet, OV.figures)
    if action.place is not None:
        sheet.add(value, OV.area, sheet.area_iri(action.place))
    if action.date is not None:
        _write_bounds(sheet, value, action.date)


def _label(sheet: Sheet, action: Action, act: NamedNode) -> str:
    """Return a label that reads like a short sentence: who, what, to whom, how many."""
    known = by_iri(act)
    what = action.instrument or (None if action.measure else action.detail)
    target = _names(sheet, (action.target,)) if action.target else what
    counted = action.quantity.span if action.quantity else None
    parts = (
        _names(sheet, action.agents),
        known.zh if known else "",
        target,
        sheet.document.quote(counted.start, counted.end) if counted else "",
    )
    return " ".join(part for part in parts if part)


def _names(sheet: Sheet, refs: Iterable[Ref]) -> str:
    return "、".join(
        sheet.person_name(ref.value) if ref.kind is RefKind.PERSON else ref.value for ref in refs
    )
