"""What seems to be the name of somebody who was not understood.

Nobody else may then get what a clause reports: 给予昊昊警告处分, 昊昊被立案.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.recognition.people.name_readings import readings
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.subjects", "unread_names.toml")

#: How far a reading as a name must beat ordinary words, in nats, to raise doubt …
_SUSPICION = 2.0
#: … and how far, where nothing behind it shows that it is one.
CERTAIN = 4.0
#: Where whatever word stands there is somebody.
_NEEDS_NO_NAME = ("after_post", "before_office", "convicted")
#: How a word may stand right before a sanction.
_BESIDE = ("beside", "next_in_row", "in_bracket")
#: How much text behind a name is weighed with it.
_BEHIND = 4
_LONGEST = 4


def name_at(text: str, start: int, end: int) -> bool:
    """Whether a name beats ordinary words from one offset to the other."""
    return any(one.end == end and one.gain > _SUSPICION for one in readings(text, start, end))


def ends_like_a_name(text: str, start: int, end: int) -> bool:
    """Whether a name that begins behind ``start`` beats ordinary words right before an offset."""
    starts = range(max(start, end - _LONGEST), end - 1)
    return any(name_at(text, at, end) for at in starts)


def begins_like_a_name(
    text: str, start: int, end: int, limit: int, gain: float = _SUSPICION
) -> bool:
    """Whether a name beats ordinary words at a place, though nothing around it made it one.

    ``end`` is where it ends at a guess; a bit of what follows is weighed with it.
    """
    limit = min(limit, end + _BEHIND) if end > start else limit
    return any(one.gain > gain for one in readings(text, start, limit))


def known_at(sv: SentenceView, at: int) -> Mention | None:
    """The person of the document whose name stands there and was read as a plain word: 项目…."""
    if at in sv.by_start:
        return None
    return next((m for name, m in sv.names.items() if sv.text.startswith(name, at)), None)


def known_beside_others(sv: SentenceView, at: int) -> bool:
    """Whether such a name stands there and the text is about somebody else as well."""
    person = known_at(sv, at)
    if person is None:
        return False
    here = (m for start, m in sv.by_start.items() if start < at and m.kind is Kind.PERSON)
    people = sv.context.people or sv.context.everyone
    return {m.name for m in (*people, *here)} != {person.name}


def acts_on_known(sv: SentenceView, start: int, end: int) -> bool:
    """Whether something is done to a name of the document that was read as a plain word."""
    found = _WORDINGS["governs"].finditer(sv.view, start, end) if sv.names else ()
    return any(known_beside_others(sv, match.end()) for match in found)


def named_beside(sv: SentenceView, start: int, position: int) -> bool:
    """Whether a word stands where a name does before what befalls somebody: 主任安静诫勉处理."""
    found = (_WORDINGS[name].search(sv.view, start, position) for name in _BESIDE)
    return any(match and not _WORDINGS["no_name"].search(match["name"]) for match in found)


def names_after(sv: SentenceView, position: int) -> bool:
    """Whether a name that was not understood seems to follow a trigger that takes one."""
    if any(_WORDINGS[name].match(sv.view, position) for name in _NEEDS_NO_NAME):
        return True
    match = _WORDINGS["after"].match(sv.view, position)
    return match is not None and begins_like_a_name(sv.view, *match.span("name"), len(sv.view))
