"""Those whom the sentence before counts: 多名干部相继落马，分别是谁由下一句说."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in
from oversight_graph.extraction.dating import governing_date
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.rules.action_types import action_types
from oversight_graph.extraction.telling.telling import is_told
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.people", "rows_of_cases.toml")
_TYPE = "investigation"


def rows_of_cases(sv: SentenceView) -> list[ActionFact]:
    """An investigation of each person in a row that says whom the sentence before counted."""
    opens = _WORDINGS["opens"].match(sv.view)
    last = sv.last
    if opens is None or last is None:
        return []
    counted = _WORDINGS["counted"].search(last.view)
    if counted is None or not is_told(last.view, counted.start("act")):
        return []
    people = mentions_in(sv, opens.end(), len(sv.view), Kind.PERSON)
    action = action_types()[_TYPE]
    date = governing_date(last, counted.start("act"))
    return [
        ActionFact(
            type=_TYPE,
            measure=action.triggers.get(counted["act"], ""),
            agents=(),
            jointly=(),
            target=person,
            approved_by=(),
            place=None,
            date=date,
            quantity=None,
            detail=counted["act"],
            title=None,
            posts=(),
            status=action.status,
            start=person.start,
            end=person.end,
            rule="row_of_cases",
        )
        for person in people
    ]
