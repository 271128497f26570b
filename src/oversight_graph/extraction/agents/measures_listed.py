"""Who takes the measures that a notice tells without a subject: 依据…，决定给予….

A notice says at its head who looked into a matter, then what was found, and at last, with no
subject, what was decided; the measures may follow as a list. Its subject is the one commission
that the text has told of so far.
"""

from __future__ import annotations

from oversight_graph.extraction.agents.whole_story import acted_so_far
from oversight_graph.extraction.clauses.clauses import SentenceView, bodies_in, sentences_before
from oversight_graph.recognition.words.kinds_of_body import OVERSEERS
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.agents", "measures_listed.toml")
#: How many items back the decision is looked for that they carry out, and from there the case.
_ITEMS, _STORY = 40, 12


def decider_of_measures(sv: SentenceView) -> tuple[Mention, ...]:
    """Who decided a measure that opens a sentence or an item, if head and list say it."""
    decision = _decision_above(sv) if _WORDINGS["measure"].match(sv.view) else sv
    if decision is None:
        return ()
    if match := _WORDINGS["decides"].search(decision.view):
        return _overseers(bodies_in(decision, *match.span("agent")))
    if not _WORDINGS["decided"].search(decision.view):
        return ()
    return _who_opened_the_case(decision)


def _decision_above(sv: SentenceView) -> SentenceView | None:
    """The sentence that a list of measures stands under: nothing but its items lies between."""
    for here in sentences_before(sv, _ITEMS):
        if not _WORDINGS["item"].match(here.view):
            return here
    return None


def _who_opened_the_case(sv: SentenceView) -> tuple[Mention, ...]:
    """The commission that looked into the matter, if no other has acted up to the decision."""
    for here in sentences_before(sv, _STORY):
        if match := _WORDINGS["opened"].search(here.view):
            found = _overseers(bodies_in(here, *match.span("agent")))
            others = {one.surface for one in _overseers(acted_so_far(sv))}
            return found if others <= {one.surface for one in found} else ()
    return ()


def _overseers(bodies: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(
        one
        for one in bodies
        if one.kind is Kind.ORGANISATION
        and isinstance(one.value, OrgName)
        and one.value.cls in OVERSEERS
    )
