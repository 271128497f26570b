"""Say which body every post of a chain belongs to.

The body is written beside the post, implied by the role (县长 is of the 县政府), that of the
post before in the chain, or taken from the text around it. A role without a knowable body
belongs to none.
"""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.mention import Mention, OrgName, PostName
from oversight_graph.recognition.recognise import Recognised
from oversight_graph.resolution.area_context import level_of
from oversight_graph.resolution.bodies_around import (
    COURTS,
    behind_unknown_area,
    body_around,
    court_around,
    host_of_commission,
    host_of_unit,
)
from oversight_graph.resolution.bodies_inside import (
    beside_party_committee,
    body_of_area,
    group_at,
    holder_of_unit,
    is_loose,
    is_part_of_role,
    of_area,
    party_committee_beside,
    top_of,
    unit_of,
    village_of,
    whole_of,
    with_parents,
    with_prefix,
)
from oversight_graph.resolution.body_words import body_words
from oversight_graph.resolution.denotations import Denotations, PostSoFar
from oversight_graph.resolution.entities import OrgKind, Span
from oversight_graph.resolution.named import Named
from oversight_graph.resolution.place import Place
from oversight_graph.resolution.references import reference_mention

#: Delegates are those of the congress by its full name: 县人大代表.
_MEMBERS, _ASSEMBLIES = frozenset({"委员", "代表"}), frozenset({"政协", "人大"})
_DELEGATE, _CONGRESS, _CONGRESS_IN_FULL = "代表", "人大", "人民代表大会"


def name_posts(
    known: Denotations, mention: Mention, chain: tuple[PostName, ...], recognised: Recognised
) -> None:
    """Find the body of every post of a chain and note it at the post's offset."""
    place = Place(known, mention, chain, recognised)
    before: Named | None = None
    guessed = False
    for post in chain:
        named = _body_of(place, post, before)
        implied = post.implies in body_words().implied and not post.prefix
        alone = before is None or before.kind is OrgKind.TASK_FORCE
        if named is None and alone and post.org is None and not implied:
            named, guessed = body_around(place, post), True
        guessed = guessed and post.org is None
        if guessed:
            known.guessed_at.add(place.at(post))
        named = _own_body(post, named)
        named = known.namer.spelled(named) if named is not None else None
        known.body_of_post_at[place.at(post)] = named
        if named is not None:
            _note(place, post, named)
            before = named


def _own_body(post: PostName, named: Named | None) -> Named | None:
    """第一中学团委书记: the 团委 is a body of its own in every body."""
    own = body_words().own_body
    if named is not None and (committee := party_committee_beside(post.prefix, named)):
        return committee
    if named is None or post.prefix != own or named.name.endswith(own):
        return named
    return unit_of(OrgName((), "", post.prefix, "association"), named)


def _note(place: Place, post: PostName, named: Named) -> None:
    known, mention = place.known, place.mention
    if named.cls == "media" and not post.office:
        return  # a reporter's paper only tells the news
    if post.org is not None:
        known.add_organisation(named, Span(place.at(post), post.end + place.recognised.offset))
    else:
        _branch_goes_on(place, post, named)
        if named.name not in known.organisations:
            known.add_organisation(named, Span(mention.start, mention.end))
    known.posts_so_far.append(PostSoFar(place.at(post), place.paragraph, post, named))


def _body_of(place: Place, post: PostName, before: Named | None) -> Named | None:
    if post.org is not None:
        return _written_body(place, post, post.org, before)
    if only := body_words().only.get(post.role):
        return Named(only, "", OrgKind.BODY, ())
    if post.implies and not post.prefix:
        return _implied_body(place, post, before)
    return _inherited(post, before) if before is not None else None


def _written_body(place: Place, post: PostName, org: OrgName, before: Named | None) -> Named | None:
    namer, at = place.known.namer, place.at(post)
    if org.cls in ("area", "village"):
        areas = namer.chain(org.areas, org.level, at)
        zone = (org.level,) if org.level in body_words().zones else ()
        return body_of_area(post, areas or zone)
    if org.bare and before is None and post.role in _MEMBERS and org.body in _ASSEMBLIES:
        return None  # 人大代表、政协委员 of no place are a class of people
    if org.cls == "reference":
        return namer.reference(reference_mention(org, at), place.paragraph)
    if org.cls == "stationed_group" and org.host is not None and org.host.cls == "reference":
        return group_at(place.known, org, before)
    return (
        _commission_inside(place, post, org)
        or _inside_another(place, post, org, before)
        or _by_name(place, post, org)
    )


def _by_name(place: Place, post: PostName, org: OrgName) -> Named | None:
    namer, at = place.known.namer, place.at(post)
    named = namer.name(org, at, place.paragraph)
    if org.level and (same := _in_full(place, named)):
        return same
    if post.role == _DELEGATE and named.name.endswith(_CONGRESS):
        whole = named.name.removesuffix(_CONGRESS) + _CONGRESS_IN_FULL
        return replace(named, name=whole)
    if post.implies == "government" and named.cls in ("party_committee", "congress"):
        return namer.implied(post.role, post.implies, named, at)
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
    if not prefix or not base or org.parent is not None:
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
    loose = is_loose(org)
    if not (org.bare or org.inner or loose):
        return None
    host = before or (host_of_commission(place) if is_part_of_role(org) else None)
    host = host or host_of_unit(place, org)
    if host is None:
        return None
    host, words = holder_of_unit(org.body, host), body_words()
    if org.body in words.beside_party:
        return beside_party_committee(org, host)
    if host.cls in words.lend_area or (host.cls == "department" and org.body.endswith("局")):
        return _beside(org, host)
    if is_part_of_role(org):
        place.known.prefix_at[place.at(post)] = org.body
        return host
    return unit_of(org, host) if org.inner or loose else None


def _beside(org: OrgName, host: Named) -> Named | None:
    """A loose name behind a post of an area's committee or government."""
    if org.body in body_words().units_of_committee and host.name.endswith("委"):
        return unit_of(org, host)
    loose = is_loose(org) and not org.bare
    if org.inner or (loose and host.cls in body_words().with_units):
        return unit_of(org, host)
    return of_area(host.areas, org.body, org.cls) if loose and host.areas else None


def _implied_body(place: Place, post: PostName, before: Named | None) -> Named | None:
    """The body that a bare role presupposes: that of the post before, or one of its area."""
    if post.implies in COURTS:
        same = [named for named in with_parents(before) if named.cls == post.implies]
        return same[-1] if same else court_around(place, post.implies)
    implied, endings = body_words().implied, body_words().endings_of_role(post.role)
    for named in with_parents(before):
        fits = post.implies not in implied and bool(endings) and named.name.endswith(endings)
        if named.cls == post.implies or fits:
            return named
    if post.implies not in implied:
        return _inherited(post, before) if before else None
    if before is None and behind_unknown_area(place):
        return None
    namer = place.known.namer
    return namer.implied(post.role, post.implies, before, place.at(post))


def _branch_goes_on(place: Place, post: PostName, body: Named) -> None:
    """村党支部书记甲、副书记乙: the second is of the branch as well."""
    last = next(place.posts_before(), None)
    words = body_words()
    if last is None or post.prefix or body.cls != "village" or last.body.name != body.name:
        return
    prefix = place.known.prefix_at.get(last.offset, last.post.prefix)
    if prefix in words.branches and post.role in words.roles_of_branches:
        place.known.prefix_at[place.at(post)] = prefix


def _inherited(post: PostName, before: Named) -> Named | None:
    """The body of the post before, or the one it is a unit of if the role says so.

    党组成员 and 副局长 behind 局办公室主任 are posts of the 局. In 以甲为组长、副局长乙为副组长 the
    副局长 is of no 领导小组.
    """
    if post.prefix:
        return with_prefix(post.prefix, top_of(before))
    if before.cls == "village_committee" and before.areas:
        return village_of(post.role, before)
    words = body_words()
    if post.role in words.roles_of_the_whole and (whole := whole_of(before)):
        return whole
    beside = before.cls in words.offices and before.name.endswith("政府")
    if before.areas and beside and post.role in words.party_roles:
        township = level_of(before.areas[-1]) == "township"
        return of_area(before.areas, "党委" if township else "委")
    if before.areas and level_of(before.areas[-1]) == "township":
        of_township = words.of_area["township"].get(post.role)
        if of_township in words.own_bodies_of_townships and not post.role.endswith("书记"):
            return of_area(before.areas, of_township)
    endings = words.endings_of_role(post.role)
    if endings and not before.name.endswith(endings):
        other = None if before.kind is OrgKind.TASK_FORCE else before
        return next((n for n in with_parents(before) if n.name.endswith(endings)), other)
    return before
