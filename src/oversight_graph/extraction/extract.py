"""From mentions to facts: run the tenure, people and thing rules over every sentence."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.extraction.appointments import appointments, triggers_left
from oversight_graph.extraction.clauses import SentenceView, set_topic
from oversight_graph.extraction.fact import ActionFact, TenureFact
from oversight_graph.extraction.listed import ListContext
from oversight_graph.extraction.people_actions import people_actions
from oversight_graph.extraction.tenures import holdings, tenures
from oversight_graph.extraction.thing_actions import thing_actions
from oversight_graph.extraction.triggers import find_triggers
from oversight_graph.reading.document import Part
from oversight_graph.recognition.mention import Mention
from oversight_graph.recognition.recognise import Recognised


@dataclass(frozen=True, slots=True)
class Extracted:
    """The facts of one sentence."""

    view: SentenceView
    tenures: tuple[TenureFact, ...]
    actions: tuple[ActionFact, ...]


def extract(sentences: list[Recognised]) -> list[Extracted]:
    """Extract the facts of all body sentences, in order; titles only name entities."""
    result: list[Extracted] = []
    previous: SentenceView | None = None
    story: tuple[Mention, ...] = ()
    context = ListContext()
    for recognised in sentences:
        if recognised.sentence.part is Part.TITLE:
            continue
        if previous and previous.recognised.sentence.paragraph != recognised.sentence.paragraph:
            previous = None
        sv = SentenceView.of(recognised, previous)
        sv.story = story
        result.append(_extract_one(sv, context))
        set_topic(sv)
        story = _story(story, sv)
        previous = sv
    return result


def _story(story: tuple[Mention, ...], sv: SentenceView) -> tuple[Mention, ...]:
    """The one person a bulletin opened with: judicial steps told paragraphs later are theirs.

    Empty while no sentence was about one person alone.
    """
    return story or (sv.topic if len(sv.topic) == 1 else ())


def _extract_one(sv: SentenceView, context: ListContext) -> Extracted:
    context.read(sv)
    triggers = find_triggers(sv)
    if not triggers and not sv.by_start:
        return Extracted(sv, (), ())
    held = holdings(sv, life_of=context.life_of, removing=context.mode == "removal")
    acts = appointments(sv, held, context)
    triggers = triggers_left(sv, triggers, acts)
    done = people_actions(sv, triggers)
    taken = {t.start for t in triggers if any(_uses(f, t.start + sv.offset) for f in done)}
    things = thing_actions(sv, taken)
    return Extracted(sv, tuple(tenures(held, sv.offset)), (*acts, *done, *things))


def _uses(fact: ActionFact, position: int) -> bool:
    return fact.start <= position < fact.end
