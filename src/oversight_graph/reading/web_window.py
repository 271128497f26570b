"""Where on a page a story begins and ends that has a title and head lines above it."""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.reading.web_kinds import Line
from oversight_graph.reading.web_lines import WebLine

#: How many links in a row end a bulletin.
_LIST_OF_LINKS = 3
#: How many lines below a title its head line may stand, and the story below that.
_HEAD_WITHIN, _STORY_WITHIN = 8, 12


def window_of(lines: Sequence[WebLine], kinds: Sequence[Line], title: str | None) -> range:
    """From a title with head lines and a story below it to where that story ends.

    The whole page where no title stands so: what readers write below a story may be longer
    than the story.
    """
    for at, line in enumerate(lines):
        if line.text != title or line.linked:
            continue
        head = _next(kinds, Line.HEAD, range(at + 1, at + 1 + _HEAD_WITHIN))
        if head is None:
            continue
        story = _next(kinds, Line.PROSE, range(head + 1, head + 1 + _STORY_WITHIN))
        if story is not None:
            return range(at, _end_of_story(kinds, range(story, len(kinds))))
    return range(len(lines))


def prose_below(lines: Sequence[WebLine], kinds: Sequence[Line], head: int) -> int:
    """How much prose follows a head line before the story ends, none if no story begins soon."""
    story = _next(kinds, Line.PROSE, range(head + 1, head + 1 + _STORY_WITHIN))
    if story is None:
        return 0
    stop = _end_of_story(kinds, range(story, len(kinds)))
    return sum(len(lines[at].text) for at in range(story, stop) if kinds[at] is Line.PROSE)


def _next(kinds: Sequence[Line], kind: Line, span: range) -> int | None:
    return next((at for at in span if at < len(kinds) and kinds[at] is kind), None)


def _end_of_story(kinds: Sequence[Line], span: range) -> int:
    """Behind the credits, or before related pages; credits between two bulletins end nothing."""
    for at in span:
        if kinds[at] is Line.END or is_list(kinds, at):
            return at
        if kinds[at] is Line.CREDITS:
            head = _next(kinds, Line.HEAD, range(at + 1, at + 1 + _HEAD_WITHIN))
            if head is None or _next(kinds, Line.PROSE, range(head + 1, head + 4)) is None:
                return at
    return span.stop


def is_list(kinds: Sequence[Line], at: int) -> bool:
    """Whether a list of links begins at a line."""
    links = kinds[at : at + _LIST_OF_LINKS]
    return len(links) == _LIST_OF_LINKS and all(kind is Line.LINK for kind in links)
