"""From mentions to facts: run the tenure, people and thing rules over every sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.prescan import NOTHING, look_ahead
from oversight_graph.extraction.counts.figure_lists import announces
from oversight_graph.extraction.fact import ActionFact, TenureFact
from oversight_graph.extraction.people.annulments import annulled
from oversight_graph.extraction.people.people_actions import people_actions
from oversight_graph.extraction.posts.appointments import appointments, triggers_left
from oversight_graph.extraction.posts.holding import Holding
from oversight_graph.extraction.posts.listed import ListContext
from oversight_graph.extraction.posts.named_lists import with_given
from oversight_graph.extraction.posts.tenures import holdings, tenures
from oversight_graph.extraction.posts.unnamed_offices import intended_offices
from oversight_graph.extraction.subjects.topics import Discourse
from oversight_graph.extraction.targets.target import How
from oversight_graph.extraction.telling.triggers import find_triggers
from oversight_graph.extraction.things.thing_actions import thing_actions
from oversight_graph.reading.document import Part
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.values import value

_REMOVAL, _FROM_OFFICE, _LOWERED = "removal", "免职", "lowered_in_post"
#: What facts are told with where none of their words stands.
_TOLD_WITH = frozenset({Kind.POST, Kind.QUANTITY, Kind.PERSON})


@value
class Extracted:
    """The facts of one sentence."""

    view: SentenceView
    tenures: tuple[TenureFact, ...]
    actions: tuple[ActionFact, ...]


def extract(sentences: list[Recognised]) -> list[Extracted]:
    """Extract the facts of all body sentences, in order; titles only name entities."""
    result: list[Extracted] = []
    previous: SentenceView | None = None
    last: SentenceView | None = None
    discourse = Discourse()
    context = ListContext()
    names = _names(sentences)
    following = [*sentences, None][1:]
    for recognised, ahead, after in zip(sentences, look_ahead(sentences), following, strict=True):
        if recognised.sentence.part is Part.TITLE:
            discourse.take_title(recognised)
            continue
        if previous and not _together(previous.recognised, recognised):
            previous = None
        sv = SentenceView.of(recognised, ahead, previous)
        sv.last, sv.names = last, names
        sv.following = after.view if after and _together(recognised, after) else ""
        sv.in_list = last is not None and (last.in_list or announces(last))
        discourse.take(sv)
        result.append(_extract_one(sv, context))
        previous = last = sv
    return _without_annulled(result)


def _together(one: Recognised, other: Recognised) -> bool:
    """Whether two sentences stand in one paragraph."""
    return one.sentence.paragraph == other.sentence.paragraph


def _without_annulled(result: list[Extracted]) -> list[Extracted]:
    """What was extracted, without the acts that a later place of the text takes back."""
    taken_back = annulled([(one.view, one.actions) for one in result])
    if not taken_back:
        return result
    return [
        replace(one, actions=tuple(act for act in one.actions if act not in taken_back))
        for one in result
    ]


def _names(sentences: list[Recognised]) -> dict[str, Mention]:
    """The first mention of each person of a document, by the name as it is written."""
    people = [m for found in sentences for m in found.mentions if m.kind is Kind.PERSON]
    return {person.surface: person for person in reversed(people)}


def _extract_one(sv: SentenceView, context: ListContext) -> Extracted:
    context.read(sv)
    sv.meeting = context.meeting[0]
    if not _may_tell(sv):
        return Extracted(sv, (), ())
    triggers = find_triggers(sv) if sv.ahead.triggers else []
    if not triggers and not sv.recognised.mentions:
        return Extracted(sv, (), ())
    held = _held(sv, context)
    if not triggers and not held:
        return Extracted(sv, (), (*people_actions(sv, []), *thing_actions(sv, set())))
    acts = [*appointments(sv, held, context), *intended_offices(sv, held, context)]
    triggers = triggers_left(sv, triggers, held, heading=context.heading)
    done = [context.fill(sv, fact) for fact in people_actions(sv, triggers)]
    people = [fact for fact in done if not fact.rule.endswith(How.NUMBER)]
    taken = {t.start for t in triggers if any(_uses(f, t.start + sv.offset) for f in people)}
    counted = [fact.quantity for fact in people if fact.quantity]
    listed = {f.start for f in people if f.rule.endswith(How.COUNTED)}  # 立案2人，分别是…
    things = [
        f
        for f in thing_actions(sv, taken)
        if f.quantity not in counted and not any(f.start <= at < f.end for at in listed)
    ]
    people = [f for f in people if not _told_in_row(f, things)]
    numbers = [f for f in done if f.rule.endswith(How.NUMBER) and not _told(f, things)]
    actions = (*acts, *people, *numbers, *things)
    return Extracted(sv, tuple(tenures(held, sv.offset)), tuple(_one_removal(actions)))


def _held(sv: SentenceView, context: ListContext) -> list[Holding]:
    """Who holds which post in a sentence."""
    if Kind.POST not in sv.kinds:
        return []
    held = holdings(sv, life_of=context.life_of, removing=context.mode == "removal")
    return with_given(sv, held, context.given)


def _may_tell(sv: SentenceView) -> bool:
    """Whether a sentence may tell a fact, as a cheap look shows.

    Every act has a trigger, a frame or a figure, or somebody named; every tenure has a post.
    """
    return sv.ahead is not NOTHING or not _TOLD_WITH.isdisjoint(sv.kinds)


def _one_removal(actions: tuple[ActionFact, ...]) -> Iterator[ActionFact]:
    """甲、乙被集体免职，其中甲被免去局长职务: it is one removal, and the post is known."""
    lost = {f.target for f in actions if f.type == _REMOVAL and f.posts and not _lowers(f)}
    names = {target.name for target in lost if isinstance(target, Mention)}
    for fact in actions:
        told = isinstance(fact.target, Mention) and fact.target.name in names
        if not (told and fact.type == _REMOVAL and not fact.posts and fact.detail == _FROM_OFFICE):
            yield fact


def _lowers(fact: ActionFact) -> bool:
    """降为科员: the post that it tells is the one that is left."""
    return fact.measure == _LOWERED


def _told(number: ActionFact, things: list[ActionFact]) -> bool:
    """Whether a frame tells of the same people, and so more about them."""
    return any(thing.start < number.end and number.start < thing.end for thing in things)


#: Frames of rows of bodies and towns, in which a trigger may also act on the first one alone.
_ROWS = frozenset({"bodies-have-to-account", "bodies-criticised-besides"})


def _told_in_row(fact: ActionFact, things: list[ActionFact]) -> bool:
    """责令县水务局、石桥镇作出检查: a frame tells of the bureau along with the town beside it."""
    return any(
        thing.rule in _ROWS and thing.target == fact.target and fact.start < thing.end
        for thing in things
    )


def _uses(fact: ActionFact, position: int) -> bool:
    return fact.start <= position < fact.end
