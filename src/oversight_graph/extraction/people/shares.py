"""Who gets what of one trigger: each person, a number without names, or a sum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from oversight_graph.extraction.agents.taking_part import by_their_own
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.people.money import is_taken, personal, takes_things
from oversight_graph.extraction.people.particulars import (
    only_sum_before,
    owners_of_sums,
    sum_beside,
    sum_taken,
    sums_in_turn,
)
from oversight_graph.extraction.people.reporting import undergone
from oversight_graph.extraction.people.sanctions import RESPECTIVELY, Place, both_are_his, receivers
from oversight_graph.extraction.people.shared_gains import is_of_several
from oversight_graph.extraction.rules.action_types import SANCTIONS, action_types
from oversight_graph.extraction.targets.target import How, Target
from oversight_graph.extraction.targets.targets import find_target
from oversight_graph.extraction.telling.triggers import PASSIVE, Trigger
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_WORDINGS = patterns_of("extraction.people", "shares.toml")
_WORDS = lists_of("extraction.people", "shares.toml")

_TWO = 2
#: How far before its people 分别 may stand.
_LEAD = 4
_MONEY = "confiscation"
_BORNE = frozenset(_WORDS["borne"])
_OWN_ACT = _BORNE.union(_WORDS["gives_up"])
_DEALT_WITH = frozenset(_WORDS["dealt_with"])
_GROUP = _WORDINGS["group"]
#: 其妻李四代为退缴: whoever is named right before pays for somebody else.
_IN_PLACE_OF = _WORDS["in_place_of"]
_SOME_OF_THEM = _WORDINGS["some_of_them"]
#: Whoever is ordered to hand money back owes it.
_ORDERED = "责令"
#: A measure is named and others are not.
_AND_SO_ON = "等"
#: An inquiry is opened though nobody is named yet.
_OPENED = "启动"
#: What may be told of a number of people without names: 其余3人被调离.
_COUNTS = SANCTIONS | {"talk", "accountability", "removal"}


@dataclass(frozen=True, slots=True)
class Share:
    """What one fact is about: a person or nobody by name, and a sum or number."""

    person: Mention | None
    target: Target
    quantity: Mention | None = None
    index: int = 0  # its place in the list of people, which 分别由甲、乙… goes by


def shares_of(
    sv: SentenceView, trigger: Trigger, name: str, place: Place | None
) -> Iterator[Share]:
    """The shares of one trigger. A row of sanctions has the target of its first one."""
    if name == _MONEY and (owners := owners_of_sums(sv, trigger)):
        for person, amount in owners:
            yield Share(
                person, Target((person,), sv.at(person), sv.at(amount), How.SUBJECT), amount
            )
        return
    anchor = trigger
    if place and place.index:
        anchor = Trigger(place.start, place.start, "", trigger.types)
    target = find_target(sv, anchor, name)
    if target and trigger.surface.startswith(_OPENED) and not _is_against(sv, trigger, target):
        target = None  # 县纪委随即启动追责程序: against whom is not said
    if target and not undergone(sv, anchor, name, target.how):
        return
    if name == _MONEY:
        yield from _in_each_currency(sv, _of_money(sv, trigger, target))
    elif target and target.people:
        yield from _of_people(sv, anchor, target, place)
    else:
        yield from _of_nobody(sv, trigger, name, place, target)


def is_a_figure(trigger: Trigger, share: Share) -> bool:
    """查处了甲、乙等7名党员干部: how many are dealt with, not what becomes of each one named."""
    return trigger.surface in _DEALT_WITH and share.person is None and share.quantity is not None


def _is_against(sv: SentenceView, trigger: Trigger, target: Target) -> bool:
    """Whether a procedure is opened against somebody: 对甲启动…, 甲被停职，同步启动…."""
    start, _ = sv.clause_around(trigger.start)
    if target.how in (How.OVER, How.OBJECT):
        return True
    acts = _WORDINGS["actor"].search(sv.view, start, trigger.start)
    if not acts and _WORDINGS["measure"].search(sv.text, 0, start):
        return True
    suffers = PASSIVE.search(sv.view, start, trigger.start)
    also = _WORDINGS["also"].search(sv.text, start, trigger.start)
    return target.how == How.SUBJECT and bool(suffers or also)


def _in_each_currency(sv: SentenceView, shares: Iterator[Share]) -> Iterator[Share]:
    """Each share, and once more with the sum in another currency beside its own."""
    for share in shares:
        yield share
        if share.quantity and (other := sum_beside(sv, share.quantity)):
            yield replace(share, quantity=other)


def _of_nobody(
    sv: SentenceView, trigger: Trigger, name: str, place: Place | None, target: Target | None
) -> Iterator[Share]:
    """What is told of people without names, or of nobody yet."""
    if trigger.surface.startswith(_OPENED):
        yield Share(None, Target((), trigger.start, trigger.end, How.NUMBER))
    elif target and _may_count(sv, trigger, name, place, target):
        yield Share(None, replace(target, how=How.NUMBER), target.total)


def _may_count(
    sv: SentenceView, trigger: Trigger, name: str, place: Place | None, target: Target
) -> bool:
    """Whether it may be told of people without names; of a number, not several in one row."""
    if target.how == How.ACCUSED:
        return True
    if "；" in sv.view[target.end : trigger.start]:
        return False  # 受政纪处分25人；受到责任追究的: those were others
    kind_alone = trigger.surface in action_types()[name].named
    if name not in _COUNTS or (kind_alone and target.total is None):
        return False
    if target.total is None:  # 对责任人追责问责 may be no more than a promise
        said = sv.text[target.end : trigger.end]
        return name != "accountability" or PASSIVE.search(said) is not None
    alone = place is None or place.size == 1
    return alone and not kind_alone


def _of_people(
    sv: SentenceView, anchor: Trigger, target: Target, place: Place | None
) -> Iterator[Share]:
    """Each person, and the number of a list that names only some.

    The number alone, where somebody of the list was not understood.
    """
    if _of_both_laws(sv, anchor, target):
        return
    clause, _ = sv.clause_around(anchor.start)
    said = sv.text[min(clause, max(0, target.start - _LEAD)) : anchor.start]
    people = target.people
    further = _WORDINGS["further"].search(sv.view, 0, target.start) is not None
    if place and place.size > 1 and RESPECTIVELY in said and (further or not target.whole):
        return  # who got what is not said
    each = said.removesuffix("被").endswith(RESPECTIVELY)
    if "sentence" in anchor.types and len(people) == 1 and each:
        return  # 分别判处三年、二年: somebody else was not understood
    several = len(target.people) > 1 or not target.whole
    if several and sv.text.endswith(_AND_SO_ON, target.end, anchor.start):
        return  # 党内警告等党纪处分或诫勉谈话: the kind of one that not all of them got
    if (
        several
        and _SOME_OF_THEM.match(sv.view, anchor.start)
        and ((place and place.size > 1) or not end_of_kind(sv, anchor, target))
    ):
        return
    if target.total and not target.whole and (further or anchor.surface in _DEALT_WITH):
        yield Share(None, target, target.total)
        return
    own = by_their_own(sv, anchor, len(people)) or both_are_his(sv, target, anchor.start, place)
    got = people if own else receivers(people, place, said)
    yield from (Share(person, target, index=people.index(person)) for person in got)
    if target.total and not target.whole and _more_than(target.total, len(target.people)):
        yield Share(None, target, target.total)


def end_of_kind(sv: SentenceView, trigger: Trigger, target: Target) -> int:
    """Where a sanction ends of which only the kind is known for each of several people; else zero.

    甲等5人受到党内严重警告等党纪处分: each got a sanction of the party, and who which is not said.
    """
    if len(target.people) < _TWO and target.whole:
        return 0
    match = _WORDINGS["of_one_kind"].match(sv.text, trigger.end)
    return match.end() if match else 0


def _of_both_laws(sv: SentenceView, anchor: Trigger, target: Target) -> bool:
    """甲、乙等3人受到党纪政务处分: one or the other may be what each of them got."""
    several = len(target.people) > 1 or not target.whole
    return several and _WORDINGS["one_or_both"].match(sv.text, anchor.start) is not None


def _more_than(total: Mention, named: int) -> bool:
    """Whether a number of people is greater than that of those named: 甲、乙等2人 is not."""
    return isinstance(total.value, QuantityValue) and total.value.value > named


def _of_money(sv: SentenceView, trigger: Trigger, target: Target | None) -> Iterator[Share]:
    """The sum of one person, a sum whose owner the text leaves open, or each person's gains."""
    amount = sum_taken(sv, trigger) or (
        only_sum_before(sv, trigger) if trigger.surface in _OWN_ACT else None
    )
    if target and target.people and is_of_several(sv, trigger, target):
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
