"""The body that a unit, a commission or a bench is part of, from the posts and courts around it."""

from __future__ import annotations

from oversight_graph.recognition.words.kinds_of_body import COMMISSIONS
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.area_names import level_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.bodies.owners import may_have
from oversight_graph.resolution.entities import OrgKind
from oversight_graph.resolution.posts.bodies_inside import is_loose, of_area, top_of, with_parents
from oversight_graph.resolution.posts.place import Place

_WORDINGS = patterns_of("resolution.posts", "hosts_around.toml")
_NUMBERED = _WORDINGS["numbered"]

_COMMITTEE = "委"


def host_of_commission(place: Place) -> Named | None:
    """The body whose own 纪委 is meant where posts of that body were named before."""
    words = body_words()
    bodies = (top_of(past.body) for past in place.posts_before())
    return next((named for named in bodies if named.cls in words.hosts), None)


def host_by_posts(place: Place, org: OrgName) -> Named | None:
    """财务部部长甲、法律部副部长乙: the body of the post before in the sentence."""
    last = _last_of_sentence(place)
    if last is None:
        return None
    if org.body.startswith(_COMMITTEE) and last.cls in COMMISSIONS:
        return last  # 县纪委常委甲、委组织部部长乙
    if not org.inner:  # 柳坪镇镇长甲主持会议，人大主席乙参加
        town = org.bare and last.cls in body_words().lend_area and last.areas
        of_town = town and level_of(last.areas[-1]) == "township"
        return of_area(last.areas, "政府", "government") if of_town else None
    whole = top_of(last)
    return last if whole.cls in body_words().hosts and may_have(whole, org) else None


def host_by_placement(place: Place, org: OrgName) -> Named | None:
    """到水利部挂职，任农村水利司副司长: the body that somebody was sent to has the unit."""
    if not (org.inner or is_loose(org)):
        return None
    start = place.recognised.offset
    match = _WORDINGS["placed"].search(place.recognised.view, 0, place.mention.start - start)
    at = match.start("body") + start if match else -1
    body = next((m for m in place.recognised.mentions if m.start == at), None)
    if body is None or not isinstance(body.value, OrgName):
        return None
    named = place.known.namer.name(body.value, at, place.paragraph)
    return named if named.cls in body_words().hosts else None


def whole_of_numbered(place: Place, org: OrgName) -> Named | None:
    """第一监督检查室主任甲、第二审查调查室主任乙: the body of both units."""
    last = _last_of_sentence(place)
    if last is None or last.parent is None or not _NUMBERED.match(org.body):
        return None
    beside = _NUMBERED.search(last.name) and last.name[-1] == org.body[-1]
    return last.parent if beside else None


def _last_of_sentence(place: Place) -> Named | None:
    """The body of the last post that the sentence has named."""
    last = next(place.posts_before(), None)
    return last.body if last and last.offset >= place.recognised.sentence.start else None


def court_around(place: Place, cls: str) -> Named | None:
    """The court of a bare 审判长: of a further post of its chain, or the one named last."""
    return _court_in_chain(place, cls) or _court_before(place, cls)


def _court_in_chain(place: Place, cls: str) -> Named | None:
    """审判长、市中级人民法院刑二庭庭长甲: the court of a further post of the chain."""
    for post in place.chain[1:]:
        if post.org is not None:
            named = place.known.namer.name(post.org, place.at(post), place.paragraph)
            return next((n for n in reversed([*with_parents(named)]) if n.cls == cls), None)
    return None


def _court_before(place: Place, cls: str) -> Named | None:
    """The court named last, a collegial bench being one of its own."""
    for past in reversed(place.known.namer.history):
        for named in with_parents(past.named):
            if named.cls == cls and named.kind is OrgKind.BODY and named.areas:
                return named
    return None
