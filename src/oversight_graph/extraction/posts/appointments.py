"""Appointments, removals and resignations: the holdings that a decision gives or ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.dating import governing_date
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.posts.holders import people_groups
from oversight_graph.extraction.posts.holding import Holding, hides_name
from oversight_graph.extraction.posts.listed import ListContext
from oversight_graph.extraction.posts.office_deciders import (
    BY_MEETING,
    ELECTED,
    who_decides,
)
from oversight_graph.extraction.posts.tenures import shares
from oversight_graph.extraction.posts.unfulfilled import is_only_offered
from oversight_graph.extraction.rules.action_types import ON_POSTS
from oversight_graph.extraction.rules.offices import Verb
from oversight_graph.extraction.telling.narrated_acts import is_told_of_people
from oversight_graph.extraction.telling.triggers import Trigger
from oversight_graph.recognition.dates.dates import DateValue
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "appointments.toml")
_WORDS = lists_of("extraction.posts", "appointments.toml")

_GIVING = frozenset(_WORDS["giving"])
_ABOUT_GIVING = _WORDS["about_giving"]
_MOVES = _WORDS["moves"]
_TAKING = frozenset(_WORDS["taking"])


_TAKES = "任"
_NOMINATION, _INTENDED = "nomination", "拟任"
#: The measure by which somebody is only intended for an office, as no body has decided yet.
_NOTICE = "public_notice"


def appointments(sv: SentenceView, held: list[Holding], context: ListContext) -> list[ActionFact]:
    """One action for each person and verb; posts that only go on with the verb are its too."""
    facts: list[ActionFact] = []
    open_acts: list[ActionFact] = []
    for one in held:
        if one.goes_on:
            grown = [_grown(fact, one, sv.offset) for fact in open_acts]
            facts[len(facts) - len(open_acts) :] = grown
        elif _is_act(sv, one, context):
            grown = list(_facts(sv, one, context))
            facts.extend(grown)
        else:
            grown = []
        open_acts = grown
    return facts


def triggers_left(
    sv: SentenceView, triggers: list[Trigger], held: list[Holding], *, heading: bool = False
) -> list[Trigger]:
    """The triggers that are no verb of a holding: it has said already what they report."""
    spans = [(min(one.start, one.said), one.end) for one in held if one.verb and one.verb.act]
    left = []
    for trigger in triggers:
        if heading and ON_POSTS.issuperset(trigger.types):
            continue  # 免去： what it heads says who
        if trigger.surface in _GIVING and not _gives_to_people(sv, trigger):
            continue  # 颁发任命书, 新任命人员
        if trigger.surface in _TAKING and _takes_from_unknown(sv, trigger.end):
            continue
        if trigger.surface == "免职" and sv.text[trigger.start - 1 : trigger.start] == "任":
            continue  # 任免职
        if sv.text[trigger.start - 2 : trigger.start] == "（已":
            continue  # 原科长甲（已调离）: a remark on one named for something else
        if any(start <= trigger.start < end for start, end in spans):
            types = tuple(name for name in trigger.types if name not in ON_POSTS)
            left.extend([replace(trigger, types=types)] if types else [])
        else:
            left.append(trigger)
    return left


def _gives_to_people(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether people stand beside a verb whose post was not understood."""
    groups = people_groups(sv)
    end = trigger.end + sv.text.startswith("了", trigger.end)
    if sv.text[end : end + 1] in _ABOUT_GIVING:
        return False
    return any(group.start == end or group.end == trigger.start for group in groups)


def _takes_from_unknown(sv: SentenceView, at: int) -> bool:
    """Whether a verb that takes an office takes it from somebody not understood."""
    behind = sv.by_start.get(at)
    if behind is not None and behind.kind is Kind.POST and hides_name(behind):
        return True
    return _WORDINGS["unknown_holder"].match(sv.view, at) is not None


def _is_act(sv: SentenceView, one: Holding, context: ListContext) -> bool:
    verb = one.verb
    if verb is None or not verb.act or one.status in ("former", "career"):
        return False
    if is_only_offered(sv, one) or not is_told_of_people(sv, one.said):
        return False
    if _WORDINGS["asked"].search(sv.view, 0, one.said):
        return False
    if not verb.decided:
        return not (verb.measure == ELECTED and _WORDINGS["born"].search(sv.text, 0, one.said))
    decided = (
        bool(context.mode)
        or _WORDINGS["decision"].search(sv.view, 0, one.said) is not None
        or _WORDINGS["leaves_another"].search(sv.view, one.end) is not None
        or _WORDINGS["by_a_body"].search(sv.view, 0, one.said) is not None
    )
    decided = (
        decided or _is_news(sv, one) or _goes_with_a_notice(sv, one) or _in_row_of_news(sv, one)
    )
    return decided and one.since is None


def _goes_with_a_notice(sv: SentenceView, one: Holding) -> bool:
    """拟任县水务局党组书记，提名为局长人选: the nomination is part of the public notice."""
    nominated = one.verb is not None and one.verb.measure == _NOMINATION
    return nominated and _INTENDED in sv.text[: one.said]


def _is_news(sv: SentenceView, one: Holding) -> bool:
    """甲调任某市市长 without a date of a life and without 曾 or 后: that he moves is the news."""
    if not sv.text.startswith(_MOVES, one.said) or _WORDINGS["in_a_life"].search(sv.text):
        return False
    dates = (m.value for m in sv.by_start.values() if isinstance(m.value, DateValue))
    return all(date.start[2] is not None or date.relative for date in dates)


def _in_row_of_news(sv: SentenceView, one: Holding) -> bool:
    """多地人事调整。他们分别是，甲任某市市委书记，…: a row of those who took office."""
    if sv.text[one.said : one.said + 1] != _TAKES or sv.last is None:
        return False
    if _WORDINGS["in_a_life"].search(sv.text, *sv.clause_around(one.said)):
        return False
    opens = _WORDINGS["row_of_news"].match(sv.text)
    return bool(opens and _WORDINGS["news_of_offices"].search(sv.last.text))


def _facts(sv: SentenceView, one: Holding, context: ListContext) -> Iterator[ActionFact]:
    agents = who_decides(sv, one, context)
    resigns = one.verb is not None and one.verb.act == "resignation"
    if resigns and not _WORDINGS["accepted"].search(sv.text, 0, one.said):
        agents = ()
    if one.total is not None and len(one.people) == 1:  # 甲等5人: he and those without names
        yield replace(_fact(sv, one, one.people[0], context, agents), quantity=one.total)
        return
    for who in one.people:
        yield _fact(sv, one, who, context, agents)
    if one.total is not None:
        yield replace(_fact(sv, one, None, context, agents), quantity=one.total)


def _fact(
    sv: SentenceView,
    one: Holding,
    who: Mention | None,
    context: ListContext,
    agents: tuple[Mention, ...],
) -> ActionFact:
    verb = one.verb
    if verb is None:
        raise ValueError("an act without a verb")
    chain = next((c for person, c in shares(one) if person is who), one.chain)
    dated = verb.measure != _NOTICE
    own = governing_date(sv, one.said) if dated else None
    if own is None and dated and agents and BY_MEETING.search(sv.text, 0, one.said):
        own = context.meeting[1]
    ordered = verb.act == "resignation" and _WORDINGS["ordered"].search(sv.text, 0, one.said)
    return ActionFact(
        type=_type(sv, one, verb, ordered=bool(ordered)),
        measure="ordered_resignation" if ordered else verb.measure,
        agents=agents[:1],
        jointly=agents[1:],
        target=who,
        approved_by=(),
        place=None,
        date=own or (context.date if dated and set(context.agents) & set(agents) else None),
        quantity=None,
        detail=sv.text[chain[0].start : chain[-1].end],
        title=None,
        posts=(chain,),
        status="decided",
        start=_start(one, who, sv),
        end=one.end + sv.offset,
        rule=f"{verb.act}/{one.rule}",
    )


def _type(sv: SentenceView, one: Holding, verb: Verb, *, ordered: bool) -> str:
    """The type of an act; whoever is only intended for an office is not appointed."""
    if ordered:
        return "removal"
    intended = verb.measure == _NOTICE or _goes_with_a_notice(sv, one)
    return "other" if intended else verb.act


def _start(one: Holding, who: Mention | None, sv: SentenceView) -> int:
    """The quote starts with the verb, for a further name of a list with that name."""
    start = one.start + sv.offset
    return start if who is None or who is one.people[0] else max(start, who.start)


def _grown(fact: ActionFact, one: Holding, offset: int) -> ActionFact:
    more = one.post.surface
    return replace(
        fact,
        posts=(*fact.posts, one.chain),
        detail=f"{fact.detail}、{more}",
        end=max(fact.end, one.end + offset),
    )
