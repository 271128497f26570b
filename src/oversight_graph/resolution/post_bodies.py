"""Say which body every post of a chain belongs to.

The body is written beside the post, implied by the role (县长 is of the 县政府), that of the
post before in the chain or in the paragraph, or one named before in the text that fits the
role. A role without a knowable body belongs to none.
"""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.recognition.mention import Mention, OrgName, PostName
from oversight_graph.recognition.recognise import Recognised
from oversight_graph.resolution.area_context import level_of
from oversight_graph.resolution.bodies import body_words
from oversight_graph.resolution.denotations import Denotations
from oversight_graph.resolution.entities import OrgKind, Span
from oversight_graph.resolution.named import Named, kind_of
from oversight_graph.resolution.organisation_names import reference_mention

_TEAMS = (OrgKind.TASK_FORCE, OrgKind.STATIONED_GROUP)
_COURTS = ("court", "procuratorate")
_CLASS_OF_ENDING = (
    ("纪委", "discipline_commission"),
    ("纪工委", "discipline_commission"),
    ("监委", "supervision_commission"),
    ("村委会", "village_committee"),
    ("居委会", "village_committee"),
    ("人大常委会", "congress"),
    ("人大", "congress"),
    ("政府", "government"),
    ("政协", "conference"),
    ("法院", "court"),
    ("检察院", "procuratorate"),
    ("团委", "association"),
    ("委", "party_committee"),
)


class _Place:
    """Where a chain of posts stands: its mention, its sentence and what is known so far."""

    __slots__ = ("known", "mention", "recognised")

    def __init__(self, known: Denotations, mention: Mention, recognised: Recognised) -> None:
        self.known, self.mention, self.recognised = known, mention, recognised

    @property
    def paragraph(self) -> int:
        """The number of the paragraph."""
        return self.recognised.sentence.paragraph

    def at(self, post: PostName) -> int:
        """Where a post starts in the document."""
        return post.start + self.recognised.offset


def name_posts(
    known: Denotations, mention: Mention, chain: tuple[PostName, ...], recognised: Recognised
) -> None:
    """Find the body of every post of a chain and note it at the post's offset."""
    place = _Place(known, mention, recognised)
    before: Named | None = None
    for post in chain:
        named = _body_of(place, post, before)
        if named is None and before is None and post.org is None and post.office:
            named = _from_context(place, post)
        if named is not None and post.prefix == body_words().own_body != named.name[-2:]:
            named = _unit_of(OrgName((), "", post.prefix, "association"), named)
        known.body_of_post_at[place.at(post)] = named
        if named is None:
            continue
        if post.org is not None:
            known.add_organisation(named, Span(place.at(post), post.end + recognised.offset))
        elif named.name not in known.organisations:
            known.add_organisation(named, Span(mention.start, mention.end))
        before = named
    if before is not None:
        known.last_body_of_posts = (recognised.sentence.paragraph, before)


def _body_of(place: _Place, post: PostName, before: Named | None) -> Named | None:
    if post.org is not None:
        return _written_body(place, post, post.org, before)
    if post.implies and not post.prefix:
        return _implied_body(place, post, before)
    return _inherited(post, before) if before is not None else None


def _written_body(
    place: _Place, post: PostName, org: OrgName, before: Named | None
) -> Named | None:
    namer, at = place.known.namer, place.at(post)
    if org.cls in ("area", "village"):
        return _body_of_area(post, namer.chain(org.areas, org.level, at, place.paragraph))
    if org.cls == "reference":
        return namer.reference(reference_mention(org, at), place.paragraph)
    if org.inner and before is not None:
        return _unit_of(org, _top(before))
    if org.cls == "stationed_group" and org.host is not None and org.host.cls == "reference":
        return _group_at(place, org, before)
    named = namer.name(org, at, place.paragraph)
    if post.implies == "government" and named.cls in ("party_committee", "congress"):
        return namer.implied(post.role, post.implies, named, at, place.paragraph)
    return named if named.name else None


def _body_of_area(post: PostName, areas: tuple[str, ...]) -> Named | None:
    """The body of an area named right before a role: 西宁市 + 市长 is the 西宁市政府.

    A village is a body itself; the township and the county have one body for each branch.
    """
    if not areas:
        return None
    words, level = body_words(), level_of(areas[-1])
    if areas[-1].endswith("社区"):
        level = "community"
    if post.implies and not post.prefix:
        ending = words.implied.get(post.implies)
    else:
        of_level = words.of_area.get(level, words.of_area["other"])
        ending = of_level.get(post.prefix or post.role.removeprefix("副"))
    return None if ending is None else _of_area(areas, ending)


def _of_area(areas: tuple[str, ...], ending: str) -> Named:
    """The body of an area with a name that ends so."""
    cls = next((cls for end, cls in _CLASS_OF_ENDING if ending.endswith(end)), "village")
    name = "".join(areas) + ending
    return Named(name, cls, kind_of(cls, name), areas)


def _unit_of(org: OrgName, parent: Named) -> Named:
    name = parent.name + org.body
    return Named(name, org.cls, OrgKind.UNIT, parent.areas, parent=parent)


def _group_at(place: _Place, org: OrgName, before: Named | None) -> Named | None:
    """驻厅纪检监察组 behind a post in the 厅: the group that the text has named, or a new one."""
    if before is None:
        return None
    host = _top(before)
    for past in reversed(place.known.namer.history):
        if past.named.host is not None and past.named.host.name == host.name:
            return past.named
    name = "驻" + host.name + org.body
    return Named(name, "stationed_group", OrgKind.STATIONED_GROUP, host.areas, host=host)


def _implied_body(place: _Place, post: PostName, before: Named | None) -> Named | None:
    """The body that a bare role presupposes: that of the post before, or one of its area."""
    for named in _with_parents(before):
        if named.cls == post.implies:
            return named
    if post.implies in _COURTS and (court := _court_before(place, post.implies)):
        return court
    if post.implies not in body_words().implied:
        return _inherited(post, before) if before else None
    namer = place.known.namer
    return namer.implied(post.role, post.implies, before, place.at(post), place.paragraph)


def _inherited(post: PostName, before: Named) -> Named:
    """The body of the post before, or the one it is a unit of if the role says so.

    党组成员 and 副局长 behind 局办公室主任 are posts of the 局.
    """
    if post.prefix:
        return _with_prefix(post.prefix, _top(before))
    endings = body_words().endings_of_role(post.role)
    if endings and not before.name.endswith(endings):
        return next((n for n in _with_parents(before) if n.name.endswith(endings)), before)
    return before


def _with_prefix(prefix: str, body: Named) -> Named:
    """镇政府 + 纪委书记 is of the 镇纪委; inside other bodies the prefix is part of the role."""
    words = body_words()
    if not body.areas or not (body.cls in words.lend_area or body.cls == "congress"):
        return body
    township = level_of(body.areas[-1]) == "township"
    own = prefix in words.own_bodies or (township and prefix in words.own_bodies_of_townships)
    return _of_area(body.areas, prefix) if own else body


def _with_parents(named: Named | None) -> Iterator[Named]:
    while named is not None:
        yield named
        named = named.parent


def _top(named: Named) -> Named:
    """The body that a unit, or a unit of a unit, belongs to."""
    *_, top = _with_parents(named)
    return top if named.kind is OrgKind.UNIT else named


def _from_context(place: _Place, post: PostName) -> Named | None:
    """The body of a chain of posts that names none, from the text around it."""
    words = body_words()
    if post.role in words.team_roles or post.prefix.endswith(words.team_prefixes):
        return _team_near(place)
    if post.implies in _COURTS:
        return _court_before(place, post.implies)
    return _post_before(place, post) or _body_before(place, post)


def _team_near(place: _Place) -> Named | None:
    """The team named right behind a leader or else the last one before.

    A team set up under a leader (成立由甲任组长的…领导小组) stands behind the post.
    """
    mention, recognised, namer = place.mention, place.recognised, place.known.namer
    for other in recognised.mentions:
        if other.start >= mention.end and isinstance(other.value, OrgName):
            gap = recognised.text[mention.end - recognised.offset : other.start - recognised.offset]
            if gap.endswith("的"):
                named = namer.name(other.value, other.start, place.paragraph)
                return named if named.kind in _TEAMS else None
    for past in reversed(namer.history):
        if past.paragraph >= place.paragraph - 1 and past.named.kind in _TEAMS:
            return past.named
    return None


def _court_before(place: _Place, cls: str) -> Named | None:
    """The court named last, a collegial bench being one of its own."""
    for past in reversed(place.known.namer.history):
        for named in _with_parents(past.named):
            if named.cls == cls and named.kind is OrgKind.BODY and named.areas:
                return named
    return None


def _post_before(place: _Place, post: PostName) -> Named | None:
    """局长甲，副局长乙: the body of the post before in the paragraph, if it fits the role."""
    last = place.known.last_body_of_posts
    if last is None or last[0] != place.paragraph:
        return None
    words, named = body_words(), _inherited(post, last[1])
    if endings := words.endings_of_role(post.role):
        return named if named.name.endswith(endings) else None
    told = named.cls in words.roles_not_of and post.role not in words.roles_of_committees
    return None if told else named


def _body_before(place: _Place, post: PostName) -> Named | None:
    """The body named last that fits the role: in the paragraph if the role tells how it ends.

    Any other role takes a body of its own sentence only.
    """
    words, sentence = body_words(), place.recognised.sentence
    endings = words.endings_of_role(post.role)
    for past in reversed(place.known.namer.history):
        if past.paragraph != sentence.paragraph or past.offset >= place.mention.start:
            continue
        fits = past.named.name.endswith(endings) if endings else past.offset >= sentence.start
        if fits and past.named.cls not in words.roles_not_of:
            return past.named
    return None
