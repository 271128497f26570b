"""What shows where names may begin and end, found in one pass over a whole document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_readings import ceilings
from oversight_graph.recognition.people.name_scene import Scenes
from oversight_graph.recognition.words.joined import Found
from oversight_graph.values import value

#: What stands before a name where no ordinary word is looked for that runs over its beginning,
#: and where it may have any surname.
SURE = 6.0


@value
class Clues:
    """What stands before names in a sentence, and what only follows whole ones.

    Each has its offsets, and what it says for the name beside it, in nats.
    """

    starts: Sequence[Found[float]]
    anchors: Sequence[Found[float]]


def clues_in(scenes: Scenes) -> dict[int, Clues]:
    """The clues of the sentences that hold any."""
    joined, knowledge = scenes.joined, name_knowledge()
    text = joined.text
    starts = joined.by_sentence(_before(scenes))
    words = joined.by_sentence((*m.span(), knowledge.introduced) for m in _introduced(text))
    for index, introduced in words.items():
        starts[index] = [*starts.get(index, ()), *introduced]
    anchors = joined.by_sentence(sorted(_behind(text)))
    return {
        index: Clues(starts.get(index, ()), anchors.get(index, ())) for index in starts | anchors
    }


def _before(scenes: Scenes) -> Iterator[Found[float]]:
    """What stands before names, unless it names the staff of the page.

    Most of it stands before characters that no name may begin with: only where a name is sure,
    or has a dot, may a reading have a surname that nobody knows.
    """
    text, view, walled, knowledge = scenes.joined.text, scenes.view, scenes.walled, name_knowledge()
    staff = {at for m in knowledge.page_staff.finditer(text) for at in range(*m.span())}
    dotted, openers, all_points = "·" in text, knowledge.openers, knowledge.before_points
    for match in knowledge.before.finditer(view):
        end, points = match.end(), all_points[match.lastindex or 0]
        if (
            points >= SURE
            or (walled[end : end + 1] in openers and ceilings(walled, end))
            or (dotted and _is_dotted(text, end))
        ) and end - 1 not in staff:
            yield match.start(), end, points


def _is_dotted(text: str, at: int) -> bool:
    """Whether the dot of a transcribed name stands in the line around an offset."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return "·" in text[start : end if end >= 0 else None]


def _introduced(text: str) -> Iterator[re.Match[str]]:
    """The words for one person that introduce a name."""
    return name_knowledge().introducing.finditer(text)


def _behind(text: str) -> Iterator[Found[float]]:
    """What only follows whole names: 同志."""
    for pattern, points in name_knowledge().anchors:
        for match in pattern.finditer(text):
            yield *match.span(), points
