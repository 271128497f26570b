"""The body of a post that names none, from the text around it."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.recognition.words.kinds_of_body import COURTS
from oversight_graph.recognition.words.mention import OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.denotations import PostSoFar
from oversight_graph.resolution.bodies.named import Named, is_such
from oversight_graph.resolution.entities import OrgKind
from oversight_graph.resolution.posts.bodies_inside import (
    of_area,
    top_of,
    village_of,
    whole_of,
    with_parents,
    with_prefix,
)
from oversight_graph.resolution.posts.committees_before import committee_before
from oversight_graph.resolution.posts.hosts_around import court_around
from oversight_graph.resolution.posts.place import TEAMS, Place, team_near
from oversight_graph.resolution.posts.unread_bodies import behind_unknown_name

_WORDS = lists_of("resolution.posts", "bodies_around.toml")
_WORDINGS = patterns_of("resolution.posts", "bodies_around.toml")
_PRESIDES, _ANOTHER_PARTY = _WORDINGS["presides"], _WORDINGS["another_party"]

#: 其前任行长, 现任行长: one after the other in the office the paragraph is about.
_IN_TURN = _WORDS["in_turn"]
_BESIDE_VILLAGES = _WORDS["beside_villages"]
_TELLING = _WORDS["telling"]
_TEAM = "inspection_team"
_OF_VILLAGES = ("village", "village_committee")
#: What stands between an office and those to whom a list gives it, and how many lines it has.
_GIVEN_TO, _LONGEST_LIST = "：", 8
_SPEAKS = _WORDS["speaks"]
_LOWER = _WORDS["lower"]


def only_body(place: Place, post: PostName) -> Named | None:
    """The one body in the country that has a post: 总书记, but not that of another party."""
    if _ANOTHER_PARTY.search(place.recognised.text, 0, post.start):
        return None
    return Named(body_words().only[post.role], "", OrgKind.BODY, ())


def body_around(place: Place, post: PostName) -> Named | None:
    """The body of a chain of posts that names none, for its first post."""
    words = body_words()
    if post.role in words.team_roles or post.prefix.endswith(words.team_prefixes):
        return team_near(place)
    if post.role in _WORDS["of_teams_alone"]:
        team = team_near(place)
        return team if team is not None and team.cls == _TEAM else None
    if behind_unknown_name(place):
        return None
    if post.implies in COURTS:
        return court_around(place, post.implies)
    if post.prefix in words.branches and (village := _village_before(place)):
        return village
    return (
        announced(place, post)
        or _whole_before(place, post)
        or committee_before(place, post)
        or _of_posts_before(place, post)
        or _named_before(place, post)
        or _presided(place)
        or _home(place, post)
    )


def announced(place: Place, post: PostName) -> Named | None:
    """选出县人大常委会主任、副主任。主任：甲: the body of an office that a list gives to people."""
    start = place.recognised.offset
    text, at = place.recognised.text, place.mention.start - start
    if text[:at].strip() or not text.startswith(_GIVEN_TO, place.mention.end - start):
        return None
    near = place.paragraph - _LONGEST_LIST
    for past in reversed(place.known.posts_so_far):
        if past.paragraph < near:
            return None
        if (past.post.role, past.post.prefix) == (post.role, post.prefix):
            return past.body
    return None


def _presided(place: Place) -> Named | None:
    """副局长甲临时主持县教育局工作: the body of whose work the holder is in charge."""
    start = place.recognised.offset
    match = _PRESIDES.match(place.recognised.view, place.mention.end - start)
    if match is None:
        return None
    at = match.start("body") + start
    orgs = (m for m in place.recognised.mentions if m.start == at)
    org = next((m.value for m in orgs if isinstance(m.value, OrgName)), None)
    return place.known.namer.name(org, at, place.paragraph) if org else None


def _home(place: Place, post: PostName) -> Named | None:
    """The body whose document it is, for the offices that only it can mean."""
    home, endings = place.known.namer.history.home, _endings(place, post)
    if home is None or post.prefix in body_words().branches:
        return None
    fits = is_such(home, endings) if endings else bool(post.prefix)
    return home if fits else None


def _village_before(place: Place) -> Named | None:
    """The village named last in the paragraph, whose branch a bare 党支部书记 heads."""
    before = (
        sighting.said
        for sighting in reversed(place.known.namer.areas.sightings)
        if sighting.paragraph == place.paragraph and sighting.offset < place.mention.start
    )
    names = next((names for names in before if names[-1].endswith(("村", "社区"))), None)
    return of_area(place.known.namer.areas.complete(names), "") if names else None


def _of_posts_before(place: Place, post: PostName) -> Named | None:
    """局长甲，副局长乙: the body whose head was named, else that of the post before."""
    head = _head_of(post.role)
    if post.modality in _IN_TURN:
        same = [past.body for past in place.posts_before() if past.post.role == post.role]
        if same:
            return same[-1]
    for past in place.posts_before():
        if head and past.post.role == head and not post.prefix:
            return past.body
    endings = _endings(place, post)
    wide = bool(endings or post.prefix)  # else only posts of the sentence tell
    for past in _with_such_posts(place, post):
        if not wide and past.offset < place.recognised.sentence.start:
            return None
        named = next(_that_fit(post, past.body, endings), None)
        if named is not None or not endings:
            return None if _only_tells(named, post) else named
    return None


def _whole_before(place: Place, post: PostName) -> Named | None:
    """法务部部长甲、总经济师乙: the body of a department, for an office that only it has."""
    last = next(place.posts_before(), None)
    of_all = post.role in body_words().roles_of_the_whole and not post.prefix
    return whole_of(last.body) if of_all and last is not None else None


def _with_such_posts(place: Place, post: PostName) -> Iterator[PostSoFar]:
    """The posts before; those in a team tell of other posts in it alone."""
    in_teams = body_words().roles_in_teams
    for past in place.posts_before():
        team = past.body.kind is OrgKind.TASK_FORCE and post.role not in in_teams
        if not (team or _never_has(past.body, post)):
            yield past


def _never_has(body: Named, post: PostName) -> bool:
    """A village has no 民政助理, who serves the township."""
    return body.cls in _OF_VILLAGES and post.role in body_words().not_of_villages["roles"]


def _only_tells(named: Named | None, post: PostName) -> bool:
    """Whether a body rather reports on others than has such a post."""
    words = body_words()
    return (
        named is not None
        and named.cls in words.roles_not_of
        and post.role not in words.roles_of_committees
    )


def _that_fit(post: PostName, body: Named, endings: tuple[str, ...]) -> Iterator[Named]:
    """The body of a post before, and those around it, that may have another post."""
    words = body_words()
    if post.prefix:
        found = iter([with_prefix(post.prefix, top_of(body))])
    elif body.cls == "village_committee" and body.areas:
        found = iter([village_of(post.role, body)])
    elif _is_beside_village(post, body):
        found = iter([of_area(body.areas, "")])
    else:
        found = with_parents(body)
    for named in found:
        branchless = named.cls in words.lend_area or named.name.endswith("委")
        of_kind = not endings or named.name.endswith(endings) or named.cls == post.implies
        if of_kind and not (post.prefix in words.branches and branchless):
            yield named


def _is_beside_village(post: PostName, body: Named) -> bool:
    """村妇联主席甲、护林员乙: the second is of the village, not of its 妇联."""
    if not body.areas or not body.areas[-1].endswith(("村", "社区")) or body.cls == "village":
        return False
    return post.role in body_words().posts_of_villages and body.name.endswith(_BESIDE_VILLAGES)


def _head_of(role: str) -> str:
    """局长 for 副局长."""
    return next((role.removeprefix(low) for low in _LOWER if role.startswith(low)), "")


def _endings(place: Place, post: PostName) -> tuple[str, ...]:
    """How the body's name ends, by the role or else by a further role of the chain."""
    words = body_words()
    roles = [post.role] if not post.prefix else [one.role for one in place.chain]
    return next((e for role in roles if (e := words.endings_of_role(role))), ())


def _announces(place: Place, offset: int) -> bool:
    """区委编办宣布，督导专员甲任…: whoever tells of it is not the body of the post."""
    said = (m.end for m in place.recognised.mentions if m.start == offset)
    text, start = place.recognised.text, place.recognised.offset
    return any(text.startswith(_TELLING, end - start) for end in said)


def _named_before(place: Place, post: PostName) -> Named | None:
    """The body named last that fits the role: in the paragraph if the role tells how it ends.

    Any other role takes a body of its own sentence only.
    """
    words, endings = body_words(), _endings(place, post)
    for offset, last in place.bodies_before():
        if not endings and _announces(place, offset):
            continue
        # 院党委免去甲的总会计师职务: the office is in the body, not in its committee
        named = last.parent if last.cls == "party_group" and last.parent else last
        if endings:
            fits = named.name.endswith(endings)
        else:
            fits = offset >= place.recognised.sentence.start
        team = named.kind in TEAMS or (named.name.endswith("委") and bool(post.prefix))
        reports = named.cls in words.roles_not_of and post.role not in _SPEAKS
        if fits and not (team or reports or _never_has(named, post)):
            return named
    return None
