"""What a closer look at each sentence may find, looked for once in all of a document.

Most sentences report nothing: rules ask here first whether their words stand in a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.extraction.rules.action_types import trigger_words
from oversight_graph.extraction.rules.count_types import counting_words
from oversight_graph.extraction.rules.frames import Frame, frames, frames_in
from oversight_graph.extraction.rules.list_words import (
    ABOUT_OFFICES,
    ANOTHER_LIFE,
    HEADING,
    LIFE,
    MEETING,
)
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.joined import Found, Joined
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.values import value

#: The end of a clause that may sort figures: 从问题类型看，….
_SORTED = patterns_of("extraction.clauses", "prescan.toml")["sorted"]


@value
class Ahead:
    """The words of one sentence that rules look for, with offsets in the masked sentence.

    ``triggers`` may report acts, ``frames`` are those whose words stand there. ``counts`` tells
    whether a word of counted acts does, or the end of a clause that may sort figures; ``listed``
    whether a wording of lists of offices does.
    """

    triggers: Sequence[Found[tuple[str, ...]]]
    frames: Sequence[Frame]
    counts: bool
    listed: bool


#: A sentence without any of these words.
NOTHING = Ahead((), (), counts=False, listed=False)


def look_ahead(sentences: Sequence[Recognised]) -> list[Ahead]:
    """The words of each sentence."""
    texts = Joined.of([found.text for found in sentences])
    views = Joined.of([found.view for found in sentences])
    counting = {
        *texts.by_sentence(counting_words().scan(texts.text)),
        *views.holding(_SORTED, views.text),
    }
    triggers = views.by_sentence(trigger_words().scan(views.text))
    opening = views.by_sentence(frames_in(views.text))
    listed = _listed(texts, views.text)
    result = [NOTHING] * len(sentences)
    for index in {*counting, *triggers, *opening, *listed}:
        result[index] = Ahead(
            triggers.get(index, ()),
            _in_order(opening.get(index, ())),
            index in counting,
            index in listed,
        )
    return result


def _listed(texts: Joined, view: str) -> set[int]:
    """Which sentences hold a wording of lists of offices."""
    in_text = (texts.holding(pattern, texts.text) for pattern in (ABOUT_OFFICES, HEADING))
    in_view = (texts.holding(pattern, view) for pattern in (MEETING, LIFE, ANOTHER_LIFE))
    return set().union(*in_text, *in_view)


def _in_order(opened: Sequence[Found[tuple[int, ...]]]) -> list[Frame]:
    """The frames that may stand somewhere, in their order."""
    return [frames()[i] for i in sorted({i for _, _, numbers in opened for i in numbers})]
