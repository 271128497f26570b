"""Teams that are led by somebody of another body: 省政协副主席、督察组组长."""

from __future__ import annotations

from itertools import takewhile

from oversight_graph.recognition.words.mention import OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.posts.bodies_inside import top_of
from oversight_graph.resolution.posts.place import Place

_WORDS = lists_of("resolution.posts", "sent_teams.toml")
_SENT = _WORDS["sent"]
_SEND_NONE = frozenset(_WORDS["send_none"])
#: How many paragraphs before may have named the team.
_NEAR = 5


def is_of_others(org: OrgName, before: Named | None) -> bool:
    """Whether a team is none of the body of the post before: of the 政协, of the 宣传部."""
    if before is None or org.parent is not None or not org.body.endswith(_SENT):
        return False
    department = before.name.endswith(tuple(body_words().units_of_committee))
    return department or top_of(before).cls in _SEND_NONE


def team_of_others(place: Place, post: PostName, org: OrgName) -> Named | None:
    """The team as the text has named it before, else by its number; 督察组 alone is none."""
    near = takewhile(
        lambda past: past.paragraph >= place.paragraph - _NEAR,
        place.known.namer.history.before(place.mention.start),
    )
    said = (past.named for past in near if past.named.name.endswith(org.body))
    if (named := next(said, None)) is not None or org.body in _SENT:
        return named
    return place.known.namer.name(org, place.at(post), place.paragraph)
