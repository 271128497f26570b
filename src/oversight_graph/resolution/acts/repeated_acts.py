"""Actions that a bulletin tells twice are one, with every quote as evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from oversight_graph.resolution.acts.act_identity import Identities
from oversight_graph.resolution.acts.vaguer_tellings import (
    Acts,
    Pairs,
    numbers_of_named,
    told_by_number,
    told_in_general,
    told_in_part,
    told_in_short,
    told_without_post,
)
from oversight_graph.resolution.entities import Action, Bounds, Ref, Span


def without_repeats(actions: Iterable[Action], text: str) -> tuple[Action, ...]:
    """Keep the first report of a measure and add later quotes to its evidence.

    A bulletin often reports one measure twice: …，待召开全会时予以追认.
    """
    identities, kept = Identities(text), _Kept()
    for action in actions:
        kept.add(identities.of(action), action)
    for way, merge in _WAYS:
        for less, more in tuple(way(kept.acts, text)):
            kept.absorb(less, more, merge)
    for key in tuple(numbers_of_named(kept.acts)):
        kept.acts[key] = replace(kept.acts[key], quantity=None)
    return kept.with_evidence()


_Merge = Callable[[Action, Action], Action]


class _Kept:
    """The acts told so far, each with the quotes of all its tellings."""

    def __init__(self) -> None:
        self.acts: dict[object, Action] = {}
        self._evidence: dict[object, list[Span]] = {}

    def add(self, identity: object | None, action: Action) -> None:
        """One more telling: of the act with that identity, or of a new one."""
        key = identity or len(self.acts)
        self.acts[key] = _merged(self.acts[key], action) if key in self.acts else action
        self._evidence.setdefault(key, []).extend(action.evidence)

    def absorb(self, less: object, more: Iterable[object], merge: _Merge) -> None:
        """Make a telling that says less further evidence of the acts that it tells of."""
        action, evidence = self.acts.pop(less), self._evidence.pop(less)
        for key in more:
            self.acts[key] = merge(self.acts[key], action)
            self._evidence[key].extend(evidence)

    def with_evidence(self) -> tuple[Action, ...]:
        """The acts in the order of their first tellings, each with all its quotes."""
        return tuple(
            replace(action, evidence=tuple(self._evidence[key]))
            if len(self._evidence[key]) > len(action.evidence)
            else action
            for key, action in self.acts.items()
        )


def _merged(first: Action, again: Action) -> Action:
    """One action told twice; the report that names the day or the body says more."""
    date = _better(first.date, again.date)
    later = again.agents and (not first.agents or date is not first.date)
    return replace(
        first,
        target=_fuller(first.target, again.target),
        date=date,
        agents=again.agents if later else first.agents,
    )


def _as_told(exact: Action, _vague: Action) -> Action:
    """An act to whose words a vaguer telling adds nothing."""
    return exact


#: The ways in which a telling says less than another, and what it adds to it besides its quotes.
_WAYS: tuple[tuple[Callable[[Acts, str], Pairs], _Merge], ...] = (
    (told_in_part, _merged),
    (told_without_post, _merged),
    (told_in_short, _merged),
    (told_by_number, _as_told),
    (told_in_general, _as_told),
)


def _fuller(first: Ref | None, second: Ref | None) -> Ref | None:
    """Of two wordings for one target the longer: 山东省 rather than 山东."""
    written = [ref for ref in (first, second) if ref is not None]
    return max(written, key=lambda ref: ref.span.end - ref.span.start, default=None)


def _better(first: Bounds | None, second: Bounds | None) -> Bounds | None:
    """The date that says more: 9月3日 rather than 近日."""
    return second if first is None or (first.vague and second and not second.vague) else first
