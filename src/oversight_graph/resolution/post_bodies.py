"""Say which body every post of a chain belongs to.

The body is written beside the post, implied by the role (县长 is of the 县政府), that of the
post before in the chain, or, for a chain that names none, one named before in the text.
"""

from __future__ import annotations

from oversight_graph.recognition.mention import Mention, OrgName, PostName
from oversight_graph.recognition.recognise import Recognised
from oversight_graph.resolution.bodies import body_words
from oversight_graph.resolution.denotations import Denotations
from oversight_graph.resolution.entities import OrgKind, Span
from oversight_graph.resolution.named import Named
from oversight_graph.resolution.organisation_names import reference_mention

_TEAMS = (OrgKind.TASK_FORCE, OrgKind.STATIONED_GROUP)


def name_posts(
    known: Denotations, mention: Mention, chain: tuple[PostName, ...], recognised: Recognised
) -> None:
    """Find the body of every post of a chain and note it at the post's offset."""
    before: Named | None = None
    fallback = _fallback_body(known, mention, chain, recognised)
    for post in chain:
        at = post.start + recognised.offset
        named = _body_of(known, post, before, at, recognised.sentence.paragraph)
        if named is None and post.org is None and post.office:
            named = fallback
        known.body_of_post_at[at] = named
        if named is None:
            continue
        if post.org is not None:
            known.add_organisation(named, Span(at, post.end + recognised.offset))
        elif named.name not in known.organisations:
            known.add_organisation(named, Span(mention.start, mention.end))
        before = named


def _body_of(
    known: Denotations, post: PostName, before: Named | None, at: int, paragraph: int
) -> Named | None:
    if post.org is not None:
        return _written_body(known, post, post.org, at, paragraph)
    if post.implies and not post.prefix:
        if before is not None and before.cls == post.implies:
            return before
        return known.namer.implied(post.role, post.implies, before, at, paragraph)
    return before


def _written_body(
    known: Denotations, post: PostName, org: OrgName, at: int, paragraph: int
) -> Named | None:
    namer = known.namer
    if org.cls in ("area", "village"):
        return namer.of_area(org.areas, org.level, post.implies, at, paragraph)
    if org.cls == "reference":
        return namer.reference(reference_mention(org, at), paragraph)
    named = namer.name(org, at, paragraph)
    if post.implies == "government" and named.cls in ("party_committee", "congress"):
        return namer.implied(post.role, post.implies, named, at, paragraph)
    return named if named.name else None


def _fallback_body(
    known: Denotations, mention: Mention, chain: tuple[PostName, ...], recognised: Recognised
) -> Named | None:
    """The body of a chain of posts that names none, from the text around it."""
    post, words = chain[0], body_words()
    if not post.office:
        return None
    if post.role in words.team_roles or post.prefix.endswith(words.team_prefixes):
        return _team_near(known, mention, recognised)
    if post.role in words.court_roles:
        return _court_before(known, post.role)
    return _body_before(known, mention, chain, recognised)


def _team_near(known: Denotations, mention: Mention, recognised: Recognised) -> Named | None:
    """The team named right behind a leader or else the last one before.

    A team set up under a leader (成立由甲任组长的…领导小组) stands behind the post.
    """
    paragraph = recognised.sentence.paragraph
    for other in recognised.mentions:
        if other.start >= mention.end and isinstance(other.value, OrgName):
            gap = recognised.text[mention.end - recognised.offset : other.start - recognised.offset]
            if gap.endswith("的"):
                named = known.namer.name(other.value, other.start, paragraph)
                return named if named.kind in _TEAMS else None
    for past in reversed(known.namer.history):
        if past.paragraph >= paragraph - 1 and past.named.kind in _TEAMS:
            return past.named
    return None


def _court_before(known: Denotations, role: str) -> Named | None:
    wanted = "procuratorate" if "检察" in role else "court"
    pasts = reversed(known.namer.history)
    return next((past.named for past in pasts if past.named.cls == wanted), None)


def _body_before(
    known: Denotations, mention: Mention, chain: tuple[PostName, ...], recognised: Recognised
) -> Named | None:
    """The body named last that fits the role: in the paragraph if the role tells how it ends.

    Any other role takes a body of its own sentence only.
    """
    words, sentence = body_words(), recognised.sentence
    endings = next((e for post in chain if (e := words.endings_of_role(post.role))), ())
    for past in reversed(known.namer.history):
        if past.paragraph != sentence.paragraph or past.offset >= mention.start:
            continue
        fits = past.named.name.endswith(endings) if endings else past.offset >= sentence.start
        if fits and past.named.cls not in words.roles_not_of:
            return past.named
    return None
