"""Tenures as RDF: who held which post, and between which days.

No date is invented. A former tenure ended no later than its publication, a removed one no
later than the removal; a current one is known to stand on the day of publication, which
says nothing about its end. Posts held one after the other within one span (副科长、科长) each began
and ended somewhere in it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pyoxigraph import NamedNode

from oversight_graph.graph.concepts import concept, find
from oversight_graph.graph.entities import write_post, write_role
from oversight_graph.graph.literals import day, zh
from oversight_graph.graph.sheet import Sheet
from oversight_graph.graph.terms import ORG, OV, RDF, RDFS, TIME
from oversight_graph.resolution.entities import Bounds, RefKind, Tenure
from oversight_graph.resolution.posts.in_turn import held_in_turn

# 时任 says that the post was held when something happened, not that it has ended since.
_AT_THE_TIME = "then"


def tenure_iri(sheet: Sheet, tenure: Tenure) -> NamedNode:
    """Return the IRI of a tenure, from its content without the rule that read it."""
    content = replace(tenure, rule="", confidence=0.0)
    return sheet.iris.hashed("tenure", sheet.document.sha256, content)


def write_tenure(sheet: Sheet, tenure: Tenure) -> None:
    """Write one tenure with its post, dates and evidence."""
    node = tenure_iri(sheet, tenure)
    name = sheet.person_name(tenure.person)
    place = "" if tenure.organisation is None else sheet.organisation(tenure.organisation).name
    sheet.add(node, RDF.type, OV.Tenure)
    sheet.add(node, RDFS.label, zh(f"{name} {place}{tenure.role}"))
    sheet.add(node, ORG.member, sheet.person_iri(tenure.person))
    sheet.add(node, ORG.role, write_role(sheet, tenure.role, rank=tenure.rank))
    if tenure.organisation is not None:
        sheet.add(node, ORG.organization, sheet.organisation_iri(tenure.organisation))
        if not tenure.rank:
            sheet.add(node, OV.post, write_post(sheet, tenure.organisation, tenure.role))
    sheet.add(node, OV.tenureStatus, sheet.concept(concept("tenure-statuses", tenure.status)))
    if tenure.modality is not None:
        sheet.add(node, OV.modality, sheet.word("modalities", "modality", tenure.modality))
    _write_dates(sheet, node, tenure)
    sheet.fact(node, tenure.evidence, tenure.rule, tenure.confidence)


def _write_dates(sheet: Sheet, node: NamedNode, tenure: Tenure) -> None:
    issued = sheet.document.issued
    start, end = tenure.start, tenure.end or _removal(sheet, tenure)
    if start and end and held_in_turn(tenure, sheet.findings.tenures):
        start, end = (
            replace(bound, earliest=start.earliest, latest=end.latest) for bound in (start, end)
        )
    if start is not None:
        sheet.add(node, OV.start, zh(start.text))
        _write_day(sheet, node, OV.startEarliest, start.earliest)
        _write_day(sheet, node, OV.startLatest, start.latest)
    if end is not None:
        sheet.add(node, OV.end, zh(end.text))
        _write_day(sheet, node, OV.endEarliest, end.earliest)
    over = tenure.status in ("former", "removed")
    known = None if end is None else end.latest
    ended = issued if over and not _held_at_the_time(tenure) else None
    _write_day(sheet, node, OV.endLatest, known or ended)
    _write_day(sheet, node, OV.asOf, None if over else issued)
    _write_interval(sheet, node, _exact(start), _exact(end))


def _held_at_the_time(tenure: Tenure) -> bool:
    modality = find("modalities", tenure.modality) if tenure.modality else None
    return modality is not None and modality.notation == _AT_THE_TIME


def _removal(sheet: Sheet, tenure: Tenure) -> Bounds | None:
    """Return the date of the action that took this post away, if the text dates it."""
    if tenure.status != "removed":
        return None
    for action in sheet.findings.actions:
        target = action.target
        taken = (tenure.organisation, tenure.role) in action.posts
        if taken and target and (target.kind, target.value) == (RefKind.PERSON, tenure.person):
            return action.date
    return None


def _write_day(sheet: Sheet, node: NamedNode, predicate: NamedNode, value: date | None) -> None:
    sheet.add(node, predicate, None if value is None else day(value))


def _exact(bounds: Bounds | None) -> date | None:
    return bounds.earliest if bounds and bounds.earliest == bounds.latest else None


def _write_interval(sheet: Sheet, node: NamedNode, start: date | None, end: date | None) -> None:
    if start is None and end is None:
        return
    interval = sheet.iris.hashed("interval", start, end)
    sheet.add(node, ORG.memberDuring, interval)
    sheet.add(interval, RDF.type, TIME.Interval)
    for predicate, known in ((TIME.hasBeginning, start), (TIME.hasEnd, end)):
        if known is not None:
            instant = sheet.iris.day(known)
            sheet.add(interval, predicate, instant)
            sheet.add(instant, RDF.type, TIME.Instant)
            sheet.add(instant, TIME.inXSDDate, day(known))
