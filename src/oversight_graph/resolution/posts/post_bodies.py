"""Say which body every post of a chain belongs to.

The body is written beside the post, implied by the role (县长 is of the 县政府), that of the
post before in the chain, or taken from the text around it. A role without a knowable body
belongs to none.
"""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.bodies.branches_of_places import names_branch
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import Mention, OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.area_names import level_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.denotations import Denotations, PostSoFar
from oversight_graph.resolution.bodies.inherited_areas import body_implied
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.bodies.village_committees import of_village
from oversight_graph.resolution.entities import OrgKind, Span
from oversight_graph.resolution.posts.addressed import before_name
from oversight_graph.resolution.posts.beside_posts import beside, committee_of_assembly, unit_again
from oversight_graph.resolution.posts.bodies_around import announced, body_around, only_body
from oversight_graph.resolution.posts.bodies_inside import (
    beside_party_committee,
    body_of_area,
    group_at,
    holder_of_unit,
    is_loose,
    is_of_township,
    is_part_of_role,
    of_area,
    top_of,
)
from oversight_graph.resolution.posts.bodies_referred_to import referred_to
from oversight_graph.resolution.posts.branches_in_chains import branch_behind
from oversight_graph.resolution.posts.committees_inside import of_committee_inside, own_body
from oversight_graph.resolution.posts.delegates import is_class_of_people, of_delegates
from oversight_graph.resolution.posts.hosts_around import (
    host_by_placement,
    host_by_posts,
    host_of_commission,
    whole_of_numbered,
)
from oversight_graph.resolution.posts.inherited_bodies import (
    branch_goes_on,
    of_bare_role,
)
from oversight_graph.resolution.posts.moves_before import moved_before
from oversight_graph.resolution.posts.place import Place, team_with_office
from oversight_graph.resolution.posts.sent_teams import is_of_others, team_of_others
from oversight_graph.resolution.posts.unit_names import unit_of
from oversight_graph.resolution.posts.unread_bodies import behind_unknown_name
from oversight_graph.resolution.posts.unread_roles import body_of_item

_WORDS = lists_of("resolution.posts", "post_bodies.toml")

_OF_VILLAGES, _VILLAGES = "village_committee", _WORDS["villages"]
_BESIDE_A_BUREAU = _WORDS["beside_a_bureau"]
#: The bureaus of a custom house are its own: 海关副关长、缉私分局局长.
_CUSTOMS = "海关"
_STANDING_MEMBER = ("党委", "常委")
_HOLDS_NOW = frozenset(_WORDS["holds_now"])


def name_posts(
    known: Denotations, mention: Mention, chain: tuple[PostName, ...], recognised: Recognised
) -> None:
    """Find the body of every post of a chain and note it at the post's offset."""
    place = Place(known, mention, chain, recognised)
    before, guessed = body_of_item(place), False
    for post in chain:
        if place.is_honour(post):
            known.body_of_post_at[place.at(post)] = None
            continue
        named = before_name(place, post) or _body_of(place, post, before)
        if named is None and before is None and not post.implies:
            named = moved_before(place)
        implied = post.implies in body_words().implied and not post.prefix
        alone = before is None or before.kind is OrgKind.TASK_FORCE
        if post is chain[0] and post.org is None and behind_unknown_name(place):
            known.of_unread_at.add(place.at(post))
        if named is None and alone and post.org is None:
            named, guessed = (announced if implied else body_around)(place, post), True
        guessed = guessed and post.org is None
        if guessed:
            known.guessed_at.add(place.at(post))
        named = own_body(post, of_committee_inside(place, post, named))
        named = of_delegates(place, post, known.namer.spellings.of(named)) if named else None
        known.body_of_post_at[place.at(post)] = named
        if named is not None:
            _note(place, post, named)
            before = named


def _note(place: Place, post: PostName, named: Named) -> None:
    known = place.known
    if named.cls == "media" and not post.office:
        return  # a reporter's paper only tells the news
    unheld = is_class_of_people(post) or _is_implied(post) or place.counts(post)
    loose = post.org is not None and post.org.inner and named.name == post.org.body  # 中心组成员
    if post.org is not None and not (unheld or loose):
        known.add_organisation(named, Span(place.at(post), post.end + place.recognised.offset))
    elif post.org is not None:
        known.if_held[place.at(post)] = named
    else:
        branch_goes_on(place, post, named)
        if named.name not in known.organisations:
            known.if_held[place.at(post)] = named
    known.posts_so_far.append(PostSoFar(place.at(post), place.paragraph, post, named))


def _body_of(place: Place, post: PostName, before: Named | None) -> Named | None:
    if post.org is not None:
        return _written_body(place, post, post.org, before)
    if post.role in body_words().only:
        return only_body(place, post)
    return of_bare_role(place, post, before)


def _written_body(place: Place, post: PostName, org: OrgName, before: Named | None) -> Named | None:
    namer, at = place.known.namer, place.at(post)
    if org.cls in ("area", "village"):
        areas = namer.chain(org.areas, org.level, at)
        zone = (org.level,) if org.level in body_words().zones else ()
        return body_of_area(post, areas or zone)
    if org.cls == "reference":
        return referred_to(place, post, org)
    if org.cls == "stationed_group" and org.host is not None and org.host.cls == "reference":
        return group_at(place.known, org, before) or _by_name(place, post, org)
    if is_of_others(org, before):
        return team_of_others(place, post, org)
    return (
        _commission_inside(place, post, org)
        or branch_behind(org, before)
        or _inside_another(place, post, org, before)
        or _by_name(place, post, org)
    )


def _is_implied(post: PostName) -> bool:
    """Whether no body but an area is written: 柳坪镇 + 镇长."""
    return post.org is not None and post.org.cls in ("area", "village")


def _by_name(place: Place, post: PostName, org: OrgName) -> Named | None:
    namer, at = place.known.namer, place.at(post)
    named = namer.name(org, at, place.paragraph)
    if org.level and (same := _in_full(place, named)):
        return same
    if post.implies == "government" and named.cls in ("party_committee", "congress"):
        return body_implied(namer.areas, post.role, post.implies, named, at)
    return named if named.name else None


def _in_full(place: Place, named: Named) -> Named | None:
    """The same body as the text has named it before, with its province: 市委 again."""
    for past in place.known.namer.history.in_paragraph(place.paragraph):
        wider = past.name.removesuffix(named.name)
        if wider != past.name and level_of(wider) == "province":
            return past
    return None


def _commission_inside(place: Place, post: PostName, org: OrgName) -> Named | None:
    """培训中心纪委原书记: inside a body the 纪委 is part of the role."""
    if org.parent is None or not is_part_of_role(org):
        return _committee_inside(place, post, org)
    host = place.known.namer.name(org.parent, place.at(post), place.paragraph)
    if host.cls not in body_words().hosts:
        return None
    place.known.prefix_at[place.at(post)] = org.body
    return host


def _committee_inside(place: Place, post: PostName, org: OrgName) -> Named | None:
    """国资委党委书记: the 党委 of a body, unlike that of a township, is part of the role too."""
    prefix = next((p for p in body_words().committees_inside if org.body.endswith(p)), "")
    base = org.body.removesuffix(prefix)
    if not prefix or not base or org.parent is not None or names_branch(org.body):
        return None
    place.known.prefix_at[place.at(post)] = prefix
    body = replace(org, body=base, cls="department")
    return place.known.namer.name(body, place.at(post), place.paragraph)


def _inside_another(
    place: Place, post: PostName, org: OrgName, before: Named | None
) -> Named | None:
    """A bare 财务科 or 纪委 belongs to the body of the post before it.

    A bare 财政局 behind a post of the county is the county's.
    """
    if own := committee_of_assembly(org, before, _role_before(place, post)):
        return own
    if not (org.bare or org.inner or is_loose(org)) or _ends_unread_name(place, post, org):
        return None
    if org.body == body_words().unit_of_body and (team := team_with_office(place)):
        return replace(unit_of(org, team), parent=None)
    if again := unit_again(org, before):
        return again
    if whole := whole_of_numbered(place, org):
        return unit_of(org, whole)
    return _inside_host(place, post, org, before)


def _ends_unread_name(place: Place, post: PostName, org: OrgName) -> bool:
    """特警支队 + 机动二大队大队长: the end of a name that was not read is in no other body."""
    return org.inner and post is place.chain[0] and behind_unknown_name(place)


def _role_before(place: Place, post: PostName) -> str:
    at = place.chain.index(post)
    return place.chain[at - 1].role if at else ""


def _sits_in(place: Place, post: PostName) -> bool:
    """农垦总局党委常委、政法委书记: a body whose committee has 常委 has its departments too."""
    at = place.chain.index(post)
    return at > 0 and (place.chain[at - 1].prefix, place.chain[at - 1].role) == _STANDING_MEMBER


def _inside_host(place: Place, post: PostName, org: OrgName, before: Named | None) -> Named | None:
    """The body that a bare name is a unit of, or stands beside."""
    if before is not None and post.modality in _HOLDS_NOW and org.inner:
        before = top_of(before)  # 城关支行原行长、现任风险管理部副总经理: another unit of the bank
    loose = is_loose(org)
    host = before or (host_of_commission(place) if is_part_of_role(org) else None)
    host = host or host_by_placement(place, org) or host_by_posts(place, org)
    if host is None:
        return None
    village = org.cls == _OF_VILLAGES and host.areas and host.areas[-1].endswith(_VILLAGES)
    if village or (is_of_township(host) and org.cls == host.cls):
        # 西关社区书记兼居委会主任; 镇民政办主任、财政所所长
        return of_area(host.areas, of_village(org, org.body), org.cls)
    host, words = holder_of_unit(org.body, host), body_words()
    if org.body in words.beside_party:
        return beside_party_committee(org, host)
    bureau = org.body.endswith(_BESIDE_A_BUREAU) and not host.name.endswith(_CUSTOMS)
    inside = org.body in words.units_of_committee and _sits_in(place, post)
    if not inside and (host.cls in words.lend_area or (host.cls == "department" and bureau)):
        return beside(org, host)
    if is_part_of_role(org):
        place.known.prefix_at[place.at(post)] = org.body
        return host
    return unit_of(org, host) if org.inner or loose or inside else None
