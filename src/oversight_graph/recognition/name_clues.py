"""What shows where names may begin and end, found in one pass over a whole document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from oversight_graph.recognition.joined import Found, Joined
from oversight_graph.recognition.name_knowledge import name_knowledge
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

    def __bool__(self) -> bool:
        return bool(self.starts or self.anchors)


_NONE = Clues((), ())


def clues_in(joined: Joined, view: str) -> list[Clues]:
    """The clues of each sentence; ``view`` is the mask of the joined text."""
    text, knowledge = joined.text, name_knowledge()
    before = joined.each(_before(text, view))
    words = joined.each((*m.span(), knowledge.introduced) for m in _introduced(text))
    behind = joined.each(sorted(_behind(text)))
    return [
        Clues((*starts, *introduced) if introduced else starts, anchors)
        if starts or introduced or anchors
        else _NONE
        for starts, introduced, anchors in zip(before, words, behind, strict=True)
    ]


def _before(text: str, view: str) -> Iterator[Found[float]]:
    """What stands before names, unless it names the staff of the page."""
    knowledge = name_knowledge()
    staff = {at for m in knowledge.page_staff.finditer(text) for at in range(*m.span())}
    dotted, openers, all_points = "·" in text, knowledge.openers, knowledge.before_points
    for match in knowledge.before.finditer(view):
        end, points = match.end(), all_points[match.lastindex or 0]
        if (
            text[end : end + 1] in openers or points >= SURE or (dotted and _is_dotted(text, end))
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
