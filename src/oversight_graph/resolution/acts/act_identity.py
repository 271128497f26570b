"""When two tellings say one and the same act, and when an act like it has happened again."""

from __future__ import annotations

from collections.abc import Callable

from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.acts.terms import probation_of, term_of
from oversight_graph.resolution.entities import Action, RefKind
from oversight_graph.values import value

#: The rules that tell an act of a number: 立案3人 has its word before it, 3人被立案 behind it.
AHEAD, BEHIND = "action/counted-before", "action/counted-after"

_WORDS = lists_of("resolution.acts", "act_identity.toml")
_ONCE = frozenset(_WORDS["once"])
_UNDER_REVIEW = frozenset(_WORDS["under_review"])
_HEARINGS = frozenset(_WORDS["hearings"])
_FIGURES = frozenset(_WORDS["figures"])
#: How great a figure is that is not of two different things.
_GREAT = 50
#: The same of those called to account, and how much of their noun is compared.
_SEVERAL, _NOUN = 10, 4
#: How much of a quote is the word of its act.
_WORD = 2
_BODIES = (RefKind.ORGANISATION, RefKind.AREA)


@value
class _Sameness:
    """What two tellings have in common if they are of one act.

    ``apart`` is what tells apart acts that have it in common, where one telling may leave that out.
    """

    of: tuple[object, ...]
    apart: tuple[str, ...] | None = None


class Identities:
    """The identities of the acts of one text, in the order in which it tells them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[object, ...], dict[tuple[str, ...], None]] = {}

    def of(self, action: Action) -> tuple[object, ...] | None:
        """What all tellings of an act have in common; ``None`` for one that may happen again."""
        found = next((same for way in _WAYS if (same := way(action, self._text))), None)
        if found is None or found.apart is None:
            return found.of if found else None
        return self._told_apart(found.of, found.apart)

    def _told_apart(self, same: tuple[object, ...], apart: tuple[str, ...]) -> tuple[object, ...]:
        """Another body or day makes another act; a telling that leaves it out is of the known one.

        So a heading without organ tells the investigation that is known, and two organs that
        investigate somebody are two actions.
        """
        alike = self._known.setdefault(same, {})
        if alike and not apart:
            return (*same, next(iter(alike)))
        if () in alike:
            return (*same, ())
        alike.setdefault(apart)
        return (*same, apart)


def _gain_or_loss(action: Action, _text: str) -> _Sameness | None:
    """Posts are gained, lost or intended once for each: the same posts, the same act."""
    if not action.posts or not action.target:
        return None
    return _Sameness((action.type, action.target.value, *sorted(map(str, action.posts))))


def _inspection(action: Action, _text: str) -> _Sameness | None:
    """One inspection visits a body, or so many of its things, however often it is told."""
    target = action.target
    if action.type != "inspection" or not target or target.kind not in _BODIES:
        return None
    return _Sameness((action.type, target.value, str(action.quantity)))


def _sentence(action: Action, _text: str) -> _Sameness | None:
    """The same term or the same fine for the same person is one sentence."""
    target, fine = action.target, action.quantity
    if action.type != "sentence" or not _befalls_person(action) or not action.detail:
        return None
    months = (term_of(action), probation_of(action))
    told = (fine.value, fine.unit) if fine else months if any(months) else (action.detail,)
    return _Sameness((action.type, target.value if target else None, *told))


def _establishment(action: Action, _text: str) -> _Sameness | None:
    """What is established is established once, unless it is counted."""
    if action.type != "establishment" or action.quantity:
        return None
    return _Sameness((action.type, action.target.value if action.target else action.detail))


def _talk(action: Action, _text: str) -> _Sameness | None:
    """So many people whom a body talked to, told in the first lines and below."""
    by, counted = _agents(action), action.quantity
    if action.type != "talk" or action.target or not counted or counted.value < _SEVERAL or not by:
        return None
    return _Sameness((action.type, counted.value, counted.unit, by), _until(action))


def _publication(action: Action, _text: str) -> _Sameness | None:
    """A body makes cases public once in a bulletin; numbers of them are told apart by the body."""
    if action.type != "publicity":
        return None
    by, counted = _agents(action), action.quantity
    if counted is None and not by and _befalls_person(action):
        return _Sameness((action.type, action.target.value if action.target else None))
    if counted is None:
        return _Sameness((action.type, *by))
    return _Sameness((action.type, counted.value, counted.unit), by)


def _people_called_to_account(action: Action, text: str) -> _Sameness | None:
    """Several people of one kind called to account: 12名乡镇干部, told above and below."""
    counted = action.quantity
    if action.type != "accountability" or action.target or not counted or counted.value < _SEVERAL:
        return None
    noun = text[counted.span.end : counted.span.end + _NOUN]
    return _Sameness((action.type, counted.value, counted.unit, noun), _until(action))


def _great_figure(action: Action, text: str) -> _Sameness | None:
    """A great figure with the word of its act: 共立案2921件, told in the first lines and below."""
    counted = action.quantity
    if action.type not in _FIGURES or action.target or not counted or counted.value < _GREAT:
        return None
    quote = text[action.evidence[0].start : action.evidence[0].end]
    if action.rule == BEHIND:
        word = quote[-_WORD:]
    elif action.rule == AHEAD:
        word = quote.removeprefix("共")[:_WORD]
    else:
        return None
    return _Sameness((action.type, counted.value, counted.unit, word), _until(action))


def _befalls_once(action: Action, _text: str) -> _Sameness | None:
    """What befalls a person once: the same measure, in whichever of the words for one state.

    A hearing on another day is another one, 再次开庭, and so is the investigation of another organ.
    """
    if action.type not in _ONCE or not action.target or not _befalls_person(action):
        return None
    told = action.detail if action.type == "other" else None
    measure = _UNDER_REVIEW if action.measure in _UNDER_REVIEW else action.measure
    same = (action.type, measure, action.target.value, told)
    if action.measure in _HEARINGS:
        day = action.date
        return _Sameness(same, (str(day.latest),) if day and not day.vague else ())
    return _Sameness(same, _agents(action) if action.type == "investigation" else None)


#: The ways in which two tellings are of one act; no two of them are for the same act.
_WAYS: tuple[Callable[[Action, str], _Sameness | None], ...] = (
    _gain_or_loss,
    _inspection,
    _sentence,
    _establishment,
    _talk,
    _publication,
    _people_called_to_account,
    _great_figure,
    _befalls_once,
)


def _befalls_person(action: Action) -> bool:
    return action.target is not None and action.target.kind is RefKind.PERSON


def _agents(action: Action) -> tuple[str, ...]:
    return tuple(agent.value for agent in action.agents)


def _until(action: Action) -> tuple[str, ...]:
    date = action.date
    return (str(date.latest),) if date and date.latest else ()
