"""The committee of a bare 党委书记: the one of its kind that the text speaks of, or of its town."""

from __future__ import annotations

from oversight_graph.recognition.words.mention import PostName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.area_context import level_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.entities import OrgKind
from oversight_graph.resolution.posts.bodies_inside import of_area, top_of
from oversight_graph.resolution.posts.place import Place

_WORDS = lists_of("resolution.posts", "committees_before.toml")
_TOWNSHIP, _STREET = "township", "街道"


def committee_before(place: Place, post: PostName) -> Named | None:
    """党委书记 behind 柳坪镇党委: of the one committee of that kind that the text speaks of.

    The paragraph decides, or the text before it; where it names two of them, nobody's.
    """
    if post.prefix not in _WORDS["committees"] or _holder_before(place):
        return None
    history = place.known.namer.history
    for near in (history.in_paragraph(place.paragraph), (p.named for p in history.past)):
        found = {named.name: named for named in near if named.name.endswith(post.prefix)}
        if len(found) > 1:
            return None
        for named in found.values():
            return named.parent if named.cls == "party_group" and named.parent else named
    return _of_town_before(place, post)


def _of_town_before(place: Place, post: PostName) -> Named | None:
    """对柳坪镇开展检查，党委书记…: the committee of the one town that the paragraph has named."""
    towns = _towns(place, 0)
    names = towns.pop() if len(towns) == 1 else ()
    fits = (
        names and post.prefix in _WORDS["of_streets" if names[-1].endswith(_STREET) else "of_towns"]
    )
    return of_area(names, post.prefix) if fits else None


def _towns(place: Place, start: int) -> set[tuple[str, ...]]:
    """The towns and streets that the paragraph has named so far, from an offset on."""
    areas, end = place.known.namer.areas, place.mention.start
    near = (s for s in areas.sightings if s.paragraph == place.paragraph)
    return {
        areas.complete(s.names)
        for s in near
        if start <= s.offset < end and level_of(s.names[-1]) == _TOWNSHIP
    }


def _holder_before(place: Place) -> bool:
    """Whether the sentence names a post of a body before, whose committee may be meant."""
    start = place.recognised.sentence.start
    near = [past for past in place.posts_before() if past.offset >= start]
    if near and _towns(place, near[0].offset):
        return False  # 县水务局局长甲到柳坪镇检查，党委书记乙陪同
    bodies = (past.body for past in near)
    return any(body.kind is not OrgKind.TASK_FORCE and not _is_wide(body) for body in bodies)


def _is_wide(body: Named) -> bool:
    """Whether a body is of a county or more, whose committees are named by themselves."""
    if body.name.endswith(tuple(body_words().units_of_committee)):
        return True  # 县委巡察办
    top = top_of(body)
    level = level_of(top.areas[-1]) if top.areas else ""
    township = level == _TOWNSHIP or (not level and top.name.startswith(_WORDS["townships"]))
    return top.cls in body_words().lend_area and not township
