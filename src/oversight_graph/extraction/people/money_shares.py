"""Whose money is taken or handed back: the sum of one person, of several, or of nobody by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.people.money import is_taken, personal, takes_things
from oversight_graph.extraction.people.particulars import (
    only_sum_before,
    owners_of_sums,
    sum_beside,
    sum_taken,
    sums_in_turn,
)
from oversight_graph.extraction.people.share import Share
from oversight_graph.extraction.people.shared_gains import is_of_several
from oversight_graph.extraction.targets.target import How, Target
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.people", "money_shares.toml")
_WORDS = lists_of("extraction.people", "money_shares.toml")

_BORNE = frozenset(_WORDS["borne"])
_OWN_ACT = _BORNE.union(_WORDS["gives_up"])
_GROUP = _WORDINGS["group"]
#: 其妻李四代为退缴: whoever is named right before pays for somebody else.
_IN_PLACE_OF = _WORDS["in_place_of"]
#: How far back a sum is looked for that was given out.
_SENTENCES_BACK = 8
#: Whoever is ordered to hand money back owes it.
_ORDERED = "责令"


def owned_sums(sv: SentenceView, trigger: Trigger) -> tuple[Share, ...]:
    """The sums of which a sentence tells whose each is."""
    return tuple(
        Share(person, Target((person,), sv.at(person), sv.at(amount), How.SUBJECT), amount)
        for person, amount in owners_of_sums(sv, trigger)
    )


def shares_of_money(sv: SentenceView, trigger: Trigger, target: Target | None) -> Iterator[Share]:
    """Each share, and once more with the sum in another currency beside its own."""
    for share in _of_money(sv, trigger, target):
        yield share
        if share.quantity and (other := sum_beside(sv, share.quantity)):
            yield replace(share, quantity=other)


def _of_money(sv: SentenceView, trigger: Trigger, target: Target | None) -> Iterator[Share]:
    """The sum of one person, a sum whose owner the text leaves open, or each person's gains."""
    own_act = trigger.surface in _OWN_ACT
    amount = sum_taken(sv, trigger) or (only_sum_before(sv, trigger) if own_act else None)
    given_out = amount is not None and not own_act and _was_given_out(sv, amount)
    if target and target.people and (given_out or is_of_several(sv, trigger, target)):
        yield Share(None, Target((), trigger.start, trigger.end, How.NUMBER), amount)
        return
    if target and _not_theirs(sv, trigger, target):
        target = None
    people = target.people if target else ()
    if target and (sums := sums_in_turn(sv, trigger, len(people))):
        yield from (Share(one, target, each) for one, each in zip(people, sums, strict=True))
        return
    unsure = target or Target((), trigger.start, trigger.end, How.UNSURE)
    if target and target.whole and _WORDINGS["each_as_much"].search(sv.text, 0, trigger.start):
        yield from (Share(person, target, amount) for person in people)
    elif amount and (len(people) != 1 or not unsure.whole):
        yield Share(None, unsure, amount)
    elif not people and _goes_back(sv, trigger):
        yield Share(None, replace(unsure, how=How.NUMBER))
    elif target:
        yield from (Share(person, target, amount) for person in people)


def _was_given_out(sv: SentenceView, amount: Mention) -> bool:
    """Whether just this sum was given out to others, as the text told before: 违规发放2万元."""
    before: SentenceView | None = sv
    for _ in range(_SENTENCES_BACK):
        if before is None:
            break
        same = (m for m in before.by_start.values() if m.surface == amount.surface)
        told = (before.at(m) for m in same if m.start < amount.start)
        if any(_WORDINGS["paid_out"].search(before.view, 0, at) for at in told):
            return True
        before = before.last
    return False


def _goes_back(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether something is taken or handed back, whosever it was."""
    by_a_group = trigger.surface in _OWN_ACT and _GROUP.search(sv.text, 0, trigger.start)
    borne = trigger.surface in _BORNE or bool(by_a_group)
    return borne or is_taken(sv, trigger) or takes_things(sv, trigger)


def _not_theirs(sv: SentenceView, trigger: Trigger, target: Target) -> bool:
    """Money that is nobody's gain: 扶贫资金, 低保金, unless somebody gives it up himself."""
    start, _ = sv.clause_around(trigger.start)
    if _WORDINGS["for_others"].search(sv.text, start, trigger.start):
        return True
    named = target.people and sv.text.endswith(target.people[-1].surface, 0, target.end)
    if named and sv.text.startswith(_IN_PLACE_OF, target.end):
        return True
    if trigger.surface in _OWN_ACT and not is_taken(sv, trigger):
        return False
    ordered = _ORDERED in sv.text[start : trigger.end]
    return target.how not in (How.OBJECT, How.TOLD) and not ordered and not personal(sv, trigger)
