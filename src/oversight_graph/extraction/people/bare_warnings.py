"""By whose rules 警告处分 is given where no word before it tells: the party's, or the state's."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.rules.action_types import DISCIPLINE
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.people", "bare_warnings.toml")

_BARE = "警告"
PARTY_ORGAN = _WORDINGS["party_organ"]


def fits_its_law(sv: SentenceView, trigger: Trigger, fact: ActionFact) -> bool:
    """Whether a sanction is told of the right law; only a bare 警告 leaves that open.

    An organ of the party warns by its rules, everybody else by the law: who means the party
    writes 党内警告, where nothing else says so.
    """
    if trigger.surface != _BARE or fact.type not in DISCIPLINE:
        return True
    if _WORDINGS["by_police"].search(sv.text, 0, trigger.start):
        return False
    by_party = any(PARTY_ORGAN.search(agent.surface) for agent in fact.agents[:1])
    by_party = by_party or _WORDINGS["party_row"].search(sv.text, 0, trigger.start) is not None
    by_state = not by_party or _in_state_row(sv, trigger)
    return by_state == (fact.type == "admin_discipline")


def _in_state_row(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether the sanctions told along with 警告 are those of the state."""
    if _WORDINGS["in_state_row"].search(sv.text, 0, trigger.start):
        return True
    if _WORDINGS["party_row"].search(sv.text, 0, trigger.start):
        return False
    if _WORDINGS["state_row_goes_on"].match(sv.text, trigger.end):
        return True
    by_party = _WORDINGS["of_party"].search(sv.text) is not None
    return not by_party and _WORDINGS["state_beside"].search(sv.text) is not None
