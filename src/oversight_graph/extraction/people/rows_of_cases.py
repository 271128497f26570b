"""Those whom the sentence before counts: 多名干部相继落马，分别是谁由下一句说."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in
from oversight_graph.extraction.dating import governing_date
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.rules.action_types import ActionType, action_types
from oversight_graph.extraction.telling.telling import is_told
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_WORDINGS = patterns_of("extraction.people", "rows_of_cases.toml")
_TYPE = "investigation"


def rows_of_cases(sv: SentenceView) -> list[ActionFact]:
    """What befell each person in a row that says whom the sentence before counted."""
    opens = _WORDINGS["opens"].match(sv.view)
    last = sv.last
    if opens is None or last is None:
        return []
    people = mentions_in(sv, opens.end(), len(sv.view), Kind.PERSON)
    return [
        _fact(action, word, person, date, last.offset + at)
        for action, word, date, at in _befell(last, len(people))
        for person in people
    ]


def _befell(
    last: SentenceView, named: int
) -> Iterator[tuple[ActionType, str, Mention | None, int]]:
    """What befell those whom a sentence counts, when, and where in it the number stands.

    The day on which it was made public dates nothing. A sanction is that of all who are named only
    where they are as many as were counted.
    """
    counted = _WORDINGS["counted"].search(last.view)
    if counted is not None and is_told(last.view, counted.start("act")):
        date = governing_date(last, counted.start("act"))
        yield action_types()[_TYPE], counted["act"], date, counted.start()
        return
    punished = _WORDINGS["punished"].search(last.view)
    if punished is None or _number(last, punished) != named:
        return
    word, public = punished["act"] or punished["told"], punished["told"] is not None
    at = punished.start("told" if public else "act")
    if is_told(last.view, at):
        date = None if public else governing_date(last, at)
        types = (action for action in action_types().values() if word in action.triggers)
        first = punished.start()
        yield from ((action, word, date, first) for action in types if action.on_people)


def _number(last: SentenceView, punished: re.Match[str]) -> int | None:
    count = last.by_start.get(punished.start("count" if punished["count"] else "public"))
    return count.value.value if count and isinstance(count.value, QuantityValue) else None


def _fact(
    action: ActionType, word: str, person: Mention, date: Mention | None, start: int
) -> ActionFact:
    """The act on a person; its quote goes from the number before the act to the name."""
    return ActionFact(
        type=action.type,
        measure=action.triggers.get(word, ""),
        agents=(),
        jointly=(),
        target=person,
        approved_by=(),
        place=None,
        date=date,
        quantity=None,
        detail=word,
        title=None,
        posts=(),
        status=action.status,
        start=start,
        end=person.end,
        rule="row_of_cases",
    )
