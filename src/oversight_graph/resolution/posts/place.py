"""Where a chain of posts stands, and what the text has told before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.denotations import Denotations, PostSoFar
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.entities import OrgKind

_WORDINGS = patterns_of("resolution.posts", "place.toml")
_WORDS = lists_of("resolution.posts", "place.toml")
_HONOURS = _WORDS["honours"]
_OFFICE_SET_UP = _WORDINGS["office_set_up"]
_NEW_TEAM = _WORDINGS["new_team"]

#: Kinds of body that somebody leads as 组长.
TEAMS = (OrgKind.TASK_FORCE, OrgKind.STATIONED_GROUP)
_LEADING = "领导小组"
#: How many lines tell of a team below its name: who leads it, who is in it, what it inspects.
_LINES_OF_A_TEAM = 5
#: How far a bracket behind a name opens before a post in it, and how long that name is.
_OPENING, _CLOSING, _LONGEST_ASIDE, _LONGEST_NAME = "（(", "）)", 40, 5
#: How many posts are told of one person in a row.
_POSTS_OF_ONE = 6


@dataclass(frozen=True, slots=True)
class Place:
    """Where a chain of posts stands, and what is known so far."""

    known: Denotations
    mention: Mention
    chain: tuple[PostName, ...]
    recognised: Recognised

    @property
    def paragraph(self) -> int:
        """The number of the paragraph."""
        return self.recognised.sentence.paragraph

    def at(self, post: PostName) -> int:
        """Where a post starts in the document."""
        return post.start + self.recognised.offset

    def counts(self, post: PostName) -> bool:
        """Whether a bare office only says who were so many: 约谈纪委书记52人次."""
        end = post.end + self.recognised.offset
        counted = any(m.kind is Kind.QUANTITY and m.start == end for m in self.recognised.mentions)
        return counted and post.org is not None and post.org.bare

    def is_honour(self, post: PostName) -> bool:
        """Whether an office is an honour, which says of no county: 全国优秀 + 县委书记."""
        named = post.org is None or post.org.areas or post.org.within
        return not named and self.recognised.text.endswith(_HONOURS, 0, post.start)

    def posts_before(self) -> Iterator[PostSoFar]:
        """The posts before in the paragraph with their bodies, the last first.

        Not what a closed bracket adds to somebody who has a post before it: 局长甲（兼乙局局长）.
        """
        for index in range(len(self.known.posts_so_far) - 1, -1, -1):
            past = self.known.posts_so_far[index]
            if past.paragraph != self.paragraph:
                return
            if not self._is_aside(past, index):
                yield past

    def _is_aside(self, past: PostSoFar, index: int) -> bool:
        """Whether a post stands in a closed bracket behind somebody who has one before it."""
        text, start = self.known.document.text, max(0, past.offset - _LONGEST_ASIDE)
        opened = max(text.rfind(mark, start, past.offset) for mark in _OPENING)
        if opened <= max(text.rfind(mark, start, past.offset) for mark in _CLOSING):
            return False
        if all(text.find(mark, past.offset, self.mention.start) < 0 for mark in _CLOSING):
            return False
        before = self.known.posts_so_far[max(0, index - _POSTS_OF_ONE) : index]
        ends = (one.offset + one.post.end - one.post.start for one in before)
        return any(0 < opened - end <= _LONGEST_NAME for end in ends)

    def bodies_before(self) -> Iterator[tuple[int, Named]]:
        """The bodies named before in the paragraph and where, the last first."""
        for past in self.known.namer.history.before(self.mention.start):
            if past.paragraph < self.paragraph:
                return
            if past.paragraph == self.paragraph:
                yield past.offset, past.named


def team_near(place: Place) -> Named | None:
    """The team named right behind a leader or else the last one before.

    A team set up under a leader (成立由甲任组长的…领导小组) stands behind the post.
    """
    mention, recognised, namer = place.mention, place.recognised, place.known.namer
    for other in recognised.mentions:
        at = other.start - recognised.offset
        behind = other.start >= mention.end and recognised.text[at - 1 : at] == "的"
        if behind and isinstance(other.value, OrgName):
            named = namer.name(other.value, other.start, place.paragraph)
            if named.kind in TEAMS:
                return named
    if _NEW_TEAM.match(recognised.text, mention.end - recognised.offset):
        return None  # of a team that is set up here, whose name is none
    first = place.paragraph - (_LINES_OF_A_TEAM if _labels_a_line(place) else 1)
    near = [
        past
        for past in reversed(namer.history)
        if past.paragraph >= first and past.named.kind in TEAMS
    ]
    if not near:
        return None
    if _LEADING in recognised.text:
        return near[0].named if _LEADING in near[0].named.name else None
    teams = (past.named for past in near if not past.named.name.endswith(_LEADING))
    return next(teams, near[0].named)


def _labels_a_line(place: Place) -> bool:
    """Whether a post labels its line, as each line does below a team: 副组长：张三、李四."""
    at, text = place.mention.start - place.recognised.offset, place.recognised.text
    return not text[:at].strip() and text.startswith(
        "：", place.mention.end - place.recognised.offset
    )


def team_with_office(place: Place) -> Named | None:
    """The team set up just before whose office (下设办公室) somebody heads."""
    before = place.recognised.text[: place.mention.start - place.recognised.offset]
    if not _OFFICE_SET_UP.search(before):
        return None
    near = place.known.namer.history.in_paragraph(place.paragraph)
    return next((named for named in near if named.kind in TEAMS), None)
