"""The body of a bare role in a chain: implied by the role, or that of the post before it."""

from __future__ import annotations

from oversight_graph.recognition.words.kinds_of_body import COURTS
from oversight_graph.recognition.words.mention import OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.area_names import is_zone, level_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.inherited_areas import body_implied
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.entities import OrgKind
from oversight_graph.resolution.posts.bodies_inside import (
    beside_party_committee,
    branch_of,
    of_area,
    village_of,
    whole_of,
    with_parents,
    with_prefix,
)
from oversight_graph.resolution.posts.hosts_around import court_around
from oversight_graph.resolution.posts.place import Place
from oversight_graph.resolution.posts.unread_bodies import behind_unknown_area

_WORDS = lists_of("resolution.posts", "inherited_bodies.toml")

#: How a court or procuratorate within another ends, and none of its divisions.
_BRANCH = "分院"
#: What stands before an office that somebody shall get.
_SHALL_BE = _WORDS["shall_be"]
#: Units that nobody is 处长 of.
_SMALL_UNITS, _HIGHER = _WORDS["small_units"], _WORDS["higher"]
_OF_MANAGEMENTS, _LIKE_ZONES = _WORDS["of_managements"], _WORDS["like_zones"]
#: The committee of the party in a zone or a street, and who manages either.
_OF_PARTY, _STREET, _MANAGES, _OFFICE = "党工委", "街道", "管委会", "办事处"


def implied_body(place: Place, post: PostName, before: Named | None) -> Named | None:
    """The body that a bare role presupposes: that of the post before, or one of its area."""
    if post.implies in COURTS:
        same = [named for named in with_parents(before) if named.cls == post.implies]
        if same and before is not None and before.name.endswith(_BRANCH):
            return before  # 铁路运输分院 has its own 检察员
        return same[-1] if same else court_around(place, post.implies)
    implied, endings = body_words().implied, body_words().endings_of_role(post.role)
    for named in with_parents(before):
        fits = post.implies not in implied and bool(endings) and named.name.endswith(endings)
        if named.cls == post.implies or fits:
            return named
    if post.implies not in implied:
        return inherited(post, before) if before else None
    if before is None and (behind_unknown_area(place) or _is_of_any_area(place, post)):
        return None
    namer = place.known.namer
    return body_implied(namer.areas, post.role, post.implies, before, place.at(post))


def _is_of_any_area(place: Place, post: PostName) -> bool:
    """Whether somebody shall be 县长 of a county that nobody names: his own post is elsewhere."""
    before = place.recognised.text[: place.mention.start - place.recognised.offset]
    if not before.endswith(_SHALL_BE):
        return False
    last = next(place.posts_before(), None)
    areas = last.body.areas if last is not None else ()
    return not (areas and areas[-1].endswith(tuple(post.role.removeprefix("副")[:1])))


def branch_goes_on(place: Place, post: PostName, body: Named) -> None:
    """村党支部书记甲、副书记乙: the second is of the branch as well."""
    last = next(place.posts_before(), None)
    words = body_words()
    if last is None or post.prefix or body.cls != "village" or last.body.name != body.name:
        return
    prefix = place.known.prefix_at.get(last.offset, last.post.prefix)
    if prefix in words.branches and post.role in words.roles_of_branches:
        place.known.prefix_at[place.at(post)] = prefix


def inherited(post: PostName, before: Named) -> Named | None:
    """The body of the post before, or the one it is a unit of if the role says so.

    党组成员 and 副局长 behind 局办公室主任 are posts of the 局. In 以甲为组长、副局长乙为副组长 the
    副局长 is of no 领导小组.
    """
    if before.cls == "village_committee" and before.areas:  # 村委会主任、党支部书记
        return of_area(before.areas, "") if post.prefix else village_of(post.role, before)
    if post.prefix:
        branch = post.prefix in body_words().branches_of_units and before.kind is OrgKind.UNIT
        own = branch or _heads_own_group(post, before)
        return before if own else with_prefix(post.prefix, branch_of(before))
    words = body_words()
    if post.role in words.roles_of_the_whole and (whole := whole_of(before)):
        return whole
    for of_role in (_party_committee_of_area, _management_of_zone, _body_of_rank):
        if other := of_role(post, before):
            return other
    endings = words.endings_of_role(post.role)
    if endings and not before.name.endswith(endings):
        other = None if before.kind is OrgKind.TASK_FORCE else _with_such_rank(post, before)
        return next((n for n in with_parents(before) if n.name.endswith(endings)), other)
    return before


def _heads_own_group(post: PostName, before: Named) -> bool:
    """县政府办公室主任、党组书记: the group is that of the office, as its member need not be.

    That of the government itself is headed by the 县长.
    """
    of_government = before.parent is not None and before.parent.cls == "government"
    return of_government and f"{post.prefix}{post.role}" in _WORDS["heads_of_groups"]


def _management_of_zone(post: PostName, before: Named) -> Named | None:
    """开发区党工委书记、主任: the second is the head of the 管委会."""
    zone = before.name.removesuffix(_OF_PARTY)
    if zone == before.name or post.role not in _OF_MANAGEMENTS:
        return None
    if not (is_zone(zone) or zone.endswith((_STREET, *_LIKE_ZONES))):
        return None
    body = _OFFICE if zone.endswith(_STREET) else _MANAGES
    return beside_party_committee(OrgName((), "", body, "government"), before)


def _with_such_rank(post: PostName, before: Named) -> Named:
    """调查科科长、副处长: nobody is that in a 科, only in the body that it is part of."""
    small = before.kind is OrgKind.UNIT and before.name.endswith(_SMALL_UNITS)
    return before.parent if small and before.parent and post.role.endswith(_HIGHER) else before


def of_bare_role(place: Place, post: PostName, before: Named | None) -> Named | None:
    """The body of a role without one: what it presupposes, or that of the post before."""
    if post.implies and not post.prefix:
        return implied_body(place, post, before)
    if before is None or _rank_goes_on(place, post):
        return before
    return inherited(post, before)


def _rank_goes_on(place: Place, post: PostName) -> bool:
    """县水务局供水科副主任科员、主任科员: one rank behind another is held where that one is."""
    ranks = body_words().ranks_of_bodies
    last = next(place.posts_before(), None)
    in_row = last is not None and last.post.role.endswith(ranks) and not post.prefix
    return in_row and post.role.endswith(ranks)


def _body_of_rank(post: PostName, unit: Named) -> Named | None:
    """县水务局供水科科长、四级主任科员: the rank is held in the 局."""
    if not post.role.endswith(body_words().ranks_of_bodies):
        return None
    body = branch_of(unit)
    return None if body.cls in body_words().without_ranks else body


def _party_committee_of_area(post: PostName, before: Named) -> Named | None:
    """副县长、副书记: the committee of the county; 武装部部长、政法委员: that of the township."""
    words, township = body_words(), False
    if before.areas:
        township = level_of(before.areas[-1]) == "township"
    beside = before.cls in words.offices and before.name.endswith("政府")
    if before.areas and beside and post.role in words.party_roles:
        return of_area(before.areas, "党委" if township else "委")
    own = words.of_area["township"].get(post.role) if township else None
    of_party = own in words.own_bodies_of_townships and not post.role.endswith("书记")
    return of_area(before.areas, own) if own and of_party else None
