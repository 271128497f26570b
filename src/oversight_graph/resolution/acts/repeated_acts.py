"""Actions that a bulletin tells twice are one, with every quote as evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from oversight_graph.extraction.people.double_tellings import SPECIFIC
from oversight_graph.extraction.rules.action_types import ON_POSTS
from oversight_graph.resolution.entities import Action, Bounds, Ref, RefKind, Span

#: What befalls a person once, however often a bulletin tells it.
_ONCE = frozenset(
    {
        "party_discipline",
        "admin_discipline",
        "investigation",
        "arrest",
        "transfer",
        "other",
        "prosecution",
    }
)
#: What says of somebody only that he was called to account.
_GENERAL = "accountability"
#: Names of one and the same state of being investigated.
_REVIEW = "review_and_investigation"
_HEARINGS = frozenset({"first_instance_trial", "second_instance_trial"})
_UNDER_REVIEW = frozenset({_REVIEW, "discipline_review", "supervision_investigation"})
_BODIES = (RefKind.ORGANISATION, RefKind.AREA)
#: A great figure that stands twice is told twice; small ones may well be of different things.
_FIGURES = frozenset(
    {"case_stats", "investigation", "transfer", "accountability", "finding", "rectification"}
)
_GREAT = 50
#: How great a number of those called to account is the same one, and how much of its noun is.
_SEVERAL, _NOUN = 10, 4
#: What a headline counts before the text names those whom it befell, and how it counts them.
_TAKEN_UP, _HEADS = "investigation", frozenset({"人", "名", "位"})
_AHEAD, _BEHIND, _WORD = "action/counted-before", "action/counted-after", 2


def without_repeats(actions: Iterable[Action], text: str) -> tuple[Action, ...]:
    """Keep the first report of a measure and add later quotes to its evidence.

    A bulletin often reports one measure twice: …，待召开全会时予以追认.
    """
    kept: dict[object, Action] = {}
    evidence: dict[object, list[Span]] = {}
    known: _Known = {}
    for action in actions:
        key = _identity(action, known, text) or len(kept)
        kept[key] = _merged(kept[key], action) if key in kept else action
        evidence.setdefault(key, []).extend(action.evidence)
    for part, whole in _told_in_parts(kept):
        evidence[whole].extend(evidence.pop(part))
        kept[whole] = _merged(kept[whole], kept.pop(part))
    for total, one in _named_besides(kept):
        evidence[one].extend(evidence.pop(total))
        del kept[total]
    for general, exact in _told_generally(kept):
        evidence[exact].extend(evidence.pop(general))
        del kept[general]
    return tuple(
        replace(action, evidence=tuple(evidence[key]))
        if len(evidence[key]) > len(action.evidence)
        else action
        for key, action in kept.items()
    )


def _told_in_parts(kept: dict[object, Action]) -> list[tuple[object, object]]:
    """任命甲为副市长、代理市长, told above, and 任命甲为副市长 below: the whole tells the part."""
    alike: dict[tuple[str, str], list[object]] = {}
    for key, act in kept.items():
        if act.type in ON_POSTS and act.target and act.posts:
            alike.setdefault((act.type, act.target.value), []).append(key)
    found = []
    for keys in alike.values():
        wholes: list[object] = []
        for key in sorted(keys, key=lambda each: -len(kept[each].posts)):
            whole = next((other for other in wholes if _tells(kept[other], kept[key])), None)
            if whole is None:
                wholes.append(key)
            else:
                found.append((key, whole))
    return found


def _tells(whole: Action, part: Action) -> bool:
    """Whether an act on more posts may be the same as one on some of them."""
    by = [{agent.value for agent in act.agents} for act in (whole, part)]
    same = not all(by) or by[0] == by[1]
    more = set(map(str, part.posts)) < set(map(str, whole.posts))
    return same and more and _may_be_one_day(whole, part)


def _told_generally(kept: dict[object, Action]) -> list[tuple[object, object]]:
    """The acts that only call somebody to account, each with the sanction that it was.

    周立春受到责任追究。…给予周立春警告处分: they are one, unless their days tell them apart.
    """
    exact: dict[object, list[object]] = {}
    for key, action in kept.items():
        if action.type in SPECIFIC and action.target:
            exact.setdefault(action.target.value, []).append(key)
    found = []
    for key, action in kept.items():
        if action.type != _GENERAL or action.quantity or not _is_person(action.target):
            continue
        known = exact.get(action.target.value, ()) if action.target else ()
        same = next((other for other in known if _may_be_one_day(kept[other], action)), None)
        if same is not None:
            found.append((key, same))
    return found


def _named_besides(kept: dict[object, Action]) -> list[tuple[object, object]]:
    """6名干部被立案调查, and all six are named below: the total with the first of them."""
    named: dict[str, dict[str, object]] = {}
    for key, action in kept.items():
        if action.target and _is_person(action.target):
            named.setdefault(action.type, {}).setdefault(action.target.value, key)
    found = []
    for key, action in kept.items():
        alike, counted = named.get(action.type, {}), action.quantity
        suffered = action.type == _TAKEN_UP and action.rule == _BEHIND and action.target is None
        if suffered and counted and counted.unit in _HEADS and counted.value == len(alike):
            found.append((key, next(iter(alike.values()))))
    return found


def _is_person(target: Ref | None) -> bool:
    return target is not None and target.kind is RefKind.PERSON


def _may_be_one_day(first: Action, second: Action) -> bool:
    dates = (first.date, second.date)
    return None in dates or any(date.vague for date in dates if date) or dates[0] == dates[1]


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


def _fuller(first: Ref | None, second: Ref | None) -> Ref | None:
    """Of two wordings for one target the longer: 山东省 rather than 山东."""
    written = [ref for ref in (first, second) if ref is not None]
    return max(written, key=lambda ref: ref.span.end - ref.span.start, default=None)


def _better(first: Bounds | None, second: Bounds | None) -> Bounds | None:
    """The date that says more: 9月3日 rather than 近日."""
    return second if first is None or (first.vague and second and not second.vague) else first


#: What tells two actions apart that are alike else: the bodies that did them, or the day.
_Known = dict[tuple[object, ...], dict[tuple[str, ...], None]]


def _told_again(action: Action) -> tuple[object, ...] | None:
    """What is one act for its posts, the body inspected, the term, or the cases made public."""
    target, counted = action.target, action.quantity
    if action.type in ON_POSTS and action.posts and target:
        return (action.type, target.value, *sorted(map(str, action.posts)))
    if action.type == "inspection" and target and target.kind in _BODIES:
        return (action.type, target.value, str(counted))
    if action.type == "sentence" and target and target.kind is RefKind.PERSON and action.detail:
        return (action.type, target.value, action.detail)
    if action.type == "establishment" and not counted:
        return (action.type, target.value if target else action.detail)
    if action.type == "publicity":
        by = tuple(agent.value for agent in action.agents)
        return None if counted else (action.type, *by)
    return None


def _identity(action: Action, known: _Known, text: str) -> tuple[object, ...] | None:
    """What makes two reports one action, or ``None`` for an action that may happen again.

    Two organs that investigate somebody are two actions; a report without organ, such as a
    heading, tells the one that is known.
    """
    if (again := _told_again(action)) is not None:
        return again
    by = tuple(agent.value for agent in action.agents)
    if action.type == "publicity" and action.quantity:
        return _by_each((action.type, action.quantity.value, action.quantity.unit), by, known)
    if (figure := _figure(action, text)) is not None:
        date = action.date
        until = (str(date.latest),) if date and date.latest else ()
        return _by_each(figure, until, known)
    if action.type not in _ONCE or not action.target or not _is_person(action.target):
        return None
    told = action.detail if action.type == "other" else None
    measure = _REVIEW if action.measure in _UNDER_REVIEW else action.measure
    same = (action.type, measure, action.target.value, told)
    if action.measure in _HEARINGS:  # 再次开庭: one on another day is another
        day = action.date
        return _by_each(same, (str(day.latest),) if day and not day.vague else (), known)
    return _by_each(same, by, known) if action.type == "investigation" else same


def _figure(action: Action, text: str) -> tuple[object, ...] | None:
    """A great figure with the word of its act: 共立案2921件, told in the first lines and below."""
    counted = action.quantity
    if action.type == _GENERAL and not action.target and counted and counted.value >= _SEVERAL:
        end = counted.span.end  # 12名乡镇干部, told above and below
        return (action.type, counted.value, counted.unit, text[end : end + _NOUN])
    if action.type not in _FIGURES or action.target or not counted or counted.value < _GREAT:
        return None
    quote = text[action.evidence[0].start : action.evidence[0].end]
    if action.rule == _BEHIND:
        word = quote[-_WORD:]
    elif action.rule == _AHEAD:
        word = quote.removeprefix("共")[:_WORD]
    else:
        return None
    return (action.type, counted.value, counted.unit, word)


def _by_each(same: tuple[object, ...], by: tuple[str, ...], known: _Known) -> tuple[object, ...]:
    """The same of another body is another action; told without a body it is the one known."""
    alike = known.setdefault(same, {})
    if alike and not by:
        return (*same, next(iter(alike)))
    if () in alike:
        return (*same, ())
    alike.setdefault(by)
    return (*same, by)
