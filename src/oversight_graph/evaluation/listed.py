"""What a record lists: bodies that the text names by themselves, and no fine beside a term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations

from oversight_graph.resolution.entities import (
    Action,
    Findings,
    Organisation,
    OrgKind,
    RefKind,
    Span,
)

PART_OF = "part_of"
_SENTENCE, _FINE = "sentence", "fine"


def unlisted(findings: Findings) -> frozenset[str]:
    """The keys of the bodies that stand only inside the name of another one.

    These are the organs that a joint name joins, 县纪委 in 县纪委监委, and the body whose unit is
    named, 县水务局 in 县水务局供水科. One that acts, suffers an act or has a post is listed.
    """
    inside = {
        (part, span) for org in findings.organisations for part in org.parts for span in org.spans
    }
    units = set(_bodies_of_units(findings))
    taking_part = set(_taking_part(findings))
    return frozenset(
        org.key
        for org in findings.organisations
        if all((org.key, span) in inside for span in org.spans)
        or (
            org.key not in taking_part
            and all((org.key, span) in units or (org.key, span) in inside for span in org.spans)
        )
    )


def _bodies_of_units(findings: Findings) -> Iterator[tuple[str, Span]]:
    """Each body whose unit is named, and where: tied to it, or written in front of its name."""
    at: dict[Span, list[Organisation]] = defaultdict(list)
    for org in findings.organisations:
        for span in org.spans:
            at[span].append(org)
    for span, orgs in at.items():
        yield from ((b.key, span) for u, b in permutations(orgs, 2) if _is_unit_by_name(u, b))
    for tie in findings.relations:
        if tie.rel == PART_OF:
            yield from ((tie.parent, span) for span in tie.evidence)


def _is_unit_by_name(unit: Organisation, body: Organisation) -> bool:
    """Whether a name says so: 县委组织部, 县防汛指挥部物资组; a team sent out is no unit."""
    team = unit.kind is body.kind is OrgKind.TASK_FORCE
    return (team or unit.kind is OrgKind.UNIT) and unit.name.startswith(body.name)


def _taking_part(findings: Findings) -> Iterator[str]:
    """The keys of the bodies that do, suffer or have something by themselves."""
    for tenure in findings.tenures:
        if tenure.organisation is not None:
            yield tenure.organisation
    for action in findings.actions:
        yield from _in_action(action)


def _in_action(action: Action) -> Iterator[str]:
    target = (action.target,) if action.target else ()
    for ref in (*action.agents, *action.jointly, *action.approved_by, *target):
        if ref.kind is RefKind.ORGANISATION:
            yield ref.value
    for body, _ in action.posts:
        if body is not None:
            yield body


def listed_acts(actions: Iterable[Action]) -> list[Action]:
    """The actions that a record lists: no fine that the words of a term of prison hold.

    判处有期徒刑三年，并处罚金五万元 is one sentence in the record and two in the graph.
    """
    actions = list(actions)
    terms: defaultdict[str | None, list[Span]] = defaultdict(list)
    for action in actions:
        if action.type == _SENTENCE and action.measure != _FINE:
            terms[_whom(action)].extend(action.evidence)
    return [action for action in actions if not _is_beside_a_term(action, terms)]


def _whom(action: Action) -> str | None:
    return action.target.value if action.target else None


def _is_beside_a_term(action: Action, terms: Mapping[str | None, list[Span]]) -> bool:
    if action.type != _SENTENCE or action.measure != _FINE:
        return False
    fine = action.evidence[0]
    return any(
        term.start <= fine.start and fine.end <= term.end for term in terms.get(_whom(action), ())
    )
