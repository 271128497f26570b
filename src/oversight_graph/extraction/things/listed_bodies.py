"""The bodies of a list that are inspected or told of it, item by item.

对石桥镇、县水务局党组、柳坪街道及所辖9个社区（不含大桥村）等开展巡察: what lies below a body
is told with it, and a town that nobody knows is named by its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.extraction.clauses.clauses import SentenceView, means_people
from oversight_graph.extraction.fact import Words
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.things", "listed_bodies.toml")
_WORDS = lists_of("extraction.things", "listed_bodies.toml")
#: 全县13个乡镇 is no body.
_ALL = _WORDS["all"]
_KINDS = (Kind.ORGANISATION, Kind.AREA, Kind.REFERENCE)


def bodies_listed(sv: SentenceView, start: int, end: int) -> list[Mention | Words]:
    """The bodies and areas that the items of a list begin with, in order."""
    return list(_bodies(sv, start, end))


def _bodies(sv: SentenceView, start: int, end: int) -> Iterator[Mention | Words]:
    for at, until in _items(sv.view, start, end):
        lead = _WORDINGS["lead"].match(sv.view, at, until)
        first = lead.end() if lead else at
        mention = sv.by_start.get(first)
        if mention is not None and mention.kind in _KINDS:
            if not (means_people(mention) or mention.surface.startswith(_ALL)):
                yield _place_within(sv, mention, until) or mention
        elif town := _WORDINGS["town"].match(sv.view, first, until):
            yield Words(first + sv.offset, town.end() + sv.offset, town.group())


def _place_within(sv: SentenceView, area: Mention, until: int) -> Mention | Words | None:
    """柳坪镇清水干沟, 该县机关部门: what is in an area, or a body that is named behind it."""
    end = area.end - sv.offset
    within = _WORDINGS["place_within"].match(sv.view, end, until)
    if area.kind is Kind.ORGANISATION or within is None:
        return None
    body = sv.by_start.get(end)
    text = sv.text[sv.at(area) : within.end()]
    return body or Words(area.start, within.end() + sv.offset, text)


def _items(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the items of a list stand, without what brackets say beside them."""
    masked = _WORDINGS["beside"].sub(lambda m: " " * len(m.group()), view[start:end])
    at = 0
    for match in _WORDINGS["parts"].finditer(masked):
        yield start + at, start + match.start()
        at = match.end()
    yield start + at, end
