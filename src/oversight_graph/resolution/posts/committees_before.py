"""The committee of a bare 党委书记: the one of its kind that the text speaks of, or of its town."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile

from oversight_graph.recognition.words.mention import PostName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.area_names import level_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.entities import OrgKind
from oversight_graph.resolution.posts.bodies_inside import of_area, top_of
from oversight_graph.resolution.posts.place import Place

_WORDS = lists_of("resolution.posts", "committees_before.toml")
#: How many mentions of bodies back a committee is looked for.
_REACH = 80
_TOWNSHIP, _STREET = "township", "街道"


def committee_before(place: Place, post: PostName) -> Named | None:
    """党委书记 behind 柳坪镇党委: of the one committee of that kind that the text speaks of.

    The paragraph decides, or the one before it; where it names two of them, or speaks of another
    body since that may have one, nobody's.
    """
    if post.prefix not in _WORDS["committees"] or _holder_before(place):
        return None
    for past in islice(reversed(place.known.namer.history), _REACH):
        named = past.named
        if named.name.endswith(post.prefix):
            return _holding(named) if _only_one(place, post) else None
        if named.cls in body_words().hosts and not _is_wide(named):
            here = past.paragraph == place.paragraph and _towns(place, past.offset)
            return _of_town_before(place, post) if here else None
    return _of_town_before(place, post)


def _only_one(place: Place, post: PostName) -> bool:
    """Whether the paragraph names one committee of that kind, or none and the text one."""
    last = islice(reversed(place.known.namer.history), _REACH)
    past = [p for p in last if p.named.name.endswith(post.prefix)]
    near = [p for p in past if p.paragraph == place.paragraph]
    return len({p.named.name for p in near or past}) == 1


def _holding(committee: Named) -> Named:
    """The body that the office is in: 县水务局 of its 党组, a 柳坪镇党委 itself."""
    within = committee.cls == "party_group" and committee.parent
    return committee.parent if within and committee.parent else committee


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
    areas = place.known.namer.areas
    end = bisect_left(areas.sightings, place.mention.start, key=lambda s: s.offset)
    near = takewhile(
        lambda s: s.paragraph == place.paragraph and s.offset >= start,
        areas.sightings[max(0, end - _REACH) : end][::-1],
    )
    return {areas.complete(s.said) for s in near if level_of(s.names[-1]) == _TOWNSHIP}


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
