"""One tenure of what a text tells twice: the clearer status, and the dates of all it tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from oversight_graph.extraction.posts.holding import HoldingRule
from oversight_graph.resolution.bodies.area_names import level_of
from oversight_graph.resolution.bodies.spellings import same_name
from oversight_graph.resolution.entities import Bounds, Tenure

#: When a text tells of one post twice, the later status of this list stands. A "career" post
#: is past only because a later one follows, unless the text calls its holder by it.
_RANKED = ("career", "nominated", "current", "former", "acting", "removed")
_SHALL_GET, _ACTS = "nominated", "acting"
#: Whoever is said to be chosen for an office.
_CHOSEN = f"tenure/{HoldingRule.OBJECT_OF_VERB}"
#: Who holds an office has not left it.
_HOLDS = frozenset({"current", "nominated"})


def merged(one: Tenure, two: Tenure) -> Tenure:
    """One tenure of two of the same person and post."""
    for acting, held in ((one, two), (two, one)):
        if _was_confirmed(acting, held):
            acts = replace(acting, status=held.status, start=None, end=None)
            one, two = (acts if each is acting else each for each in (one, two))
            break
    stronger = max(one, two, key=lambda tenure: _RANKED.index(tenure.status))
    if stronger.status != _SHALL_GET:  # somebody who is proposed has not begun
        one, two = (replace(t, start=None) if t.status == _SHALL_GET else t for t in (one, two))
    return replace(
        stronger,
        organisation=_shorter(one, two),
        start=_first(one.start, two.start),
        end=None if stronger.status in _HOLDS else _last(one.end, two.end),
    )


def same_body(one: str, two: str) -> bool:
    """Whether one name is the other with the wider area in front."""
    short, long = sorted((one, two), key=len)
    wider = long.removesuffix(short)
    return wider != long and level_of(wider) in ("province", "prefecture")


def _shorter(one: Tenure, two: Tenure) -> str | None:
    names = one.organisation or "", two.organisation or ""
    alike = same_body(*map(same_name, names))
    return min(names, key=len) if alike else one.organisation


def _was_confirmed(acting: Tenure, held: Tenure) -> bool:
    """2016年12月任代市长. 2017年2月任市长: whoever acted got the office."""
    if acting.status != _ACTS or held.status in (_ACTS, _SHALL_GET, "removed"):
        return False
    acted, got = _earliest(acting.start), _earliest(held.start)
    if acted is None or got is None:
        return held.rule == _CHOSEN  # 选举甲为市长: nobody acts after that
    return acted < got


def _earliest(bounds: Bounds | None) -> date | None:
    return None if bounds is None or bounds.vague else bounds.earliest


def _first(one: Bounds | None, two: Bounds | None) -> Bounds | None:
    """When somebody began, of two periods in the same office."""
    return _furthest(one, two, lambda one, two: _is_before(two, one))


def _last(one: Bounds | None, two: Bounds | None) -> Bounds | None:
    """When somebody ended, of two periods in the same office."""
    return _furthest(one, two, _is_before)


def _furthest(
    one: Bounds | None, two: Bounds | None, is_further: Callable[[Bounds, Bounds], bool]
) -> Bounds | None:
    """The one of two dates that says when, or the further one; 此前 says nothing."""
    known = [each for each in (one, two) if each is not None and not each.vague]
    if len(known) < 2:  # noqa: PLR2004 - nothing to choose from
        return known[0] if known else one or two
    return known[1] if is_further(known[0], known[1]) else known[0]


def _is_before(one: Bounds, two: Bounds) -> bool:
    """Whether a date is wholly before another; 2016年 and 2016年5月 are one."""
    return one.latest is not None and two.earliest is not None and one.latest < two.earliest
