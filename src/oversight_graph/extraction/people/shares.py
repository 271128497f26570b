"""Who gets what of one trigger: each person, a number without names, or a sum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.agents.taking_part import by_their_own
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.people.money_shares import owned_sums, shares_of_money
from oversight_graph.extraction.people.reporting import undergone
from oversight_graph.extraction.people.sanctions import RESPECTIVELY, Place, both_are_his, receivers
from oversight_graph.extraction.people.share import Share
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
_DEALT_WITH = frozenset(_WORDS["dealt_with"])
_SOME_OF_THEM = _WORDINGS["some_of_them"]
#: A measure is named and others are not.
_AND_SO_ON = "等"
#: An inquiry is opened though nobody is named yet.
_OPENED = "启动"
#: What may be told of a number of people without names: 其余3人被调离.
_COUNTS = SANCTIONS | {"talk", "accountability", "removal"}


def shares_of(
    sv: SentenceView, trigger: Trigger, name: str, place: Place | None
) -> Iterator[Share]:
    """The shares of one trigger. A row of sanctions has the target of its first one."""
    if name == _MONEY and (owned := owned_sums(sv, trigger)):
        yield from owned
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
        yield from shares_of_money(sv, trigger, target)
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
    clause, _ = sv.clause_around(anchor.start)
    said = sv.text[min(clause, max(0, target.start - _LEAD)) : anchor.start]
    people, number = target.people, _of_more(target)
    further = _WORDINGS["further"].search(sv.view, 0, target.start) is not None
    if place and place.size > 1 and RESPECTIVELY in said and (further or not target.whole):
        return  # who got what is not said
    each = said.removesuffix("被").endswith(RESPECTIVELY)
    if "sentence" in anchor.types and len(people) == 1 and each:
        return  # 分别判处三年、二年: somebody else was not understood
    if (len(people) > 1 or not target.whole) and _of_several_kinds(sv, anchor, target, place):
        return
    if target.total and not target.whole and (further or anchor.surface in _DEALT_WITH):
        yield Share(None, target, target.total)
        return
    own = by_their_own(sv, anchor, len(people)) or both_are_his(sv, target, anchor.start, place)
    got = people if own else receivers(people, place, said)
    with_him = number if len(got) == len(people) == 1 else None  # 甲等5人: he and four others
    yield from (Share(person, target, with_him, people.index(person)) for person in got)
    if number and not with_him:
        yield Share(None, target, number)


def _of_several_kinds(
    sv: SentenceView, anchor: Trigger, target: Target, place: Place | None
) -> bool:
    """Whether not all of several people need have got the measure that is named.

    党纪政务处分, 党内警告等党纪处分或诫勉谈话: one or the other may be what each of them got.
    """
    if _WORDINGS["one_or_both"].match(sv.text, anchor.start):
        return True
    if sv.text.endswith(_AND_SO_ON, target.end, anchor.start):
        return True
    if not _SOME_OF_THEM.match(sv.view, anchor.start):
        return False
    return bool(place and place.size > 1) or not end_of_kind(sv, anchor, target)


def end_of_kind(sv: SentenceView, trigger: Trigger, target: Target) -> int:
    """Where a sanction ends of which only the kind is known for each of several people; else zero.

    甲等5人受到党内严重警告等党纪处分: each got a sanction of the party, and who which is not said.
    """
    if len(target.people) < _TWO and target.whole:
        return 0
    match = _WORDINGS["of_one_kind"].match(sv.text, trigger.end)
    return match.end() if match else 0


def _of_more(target: Target) -> Mention | None:
    """The number of a list that names only some of them; none for 甲、乙等2人."""
    total = None if target.whole else target.total
    counted = total.value if total else None
    more = isinstance(counted, QuantityValue) and counted.value > len(target.people)
    return total if more else None
