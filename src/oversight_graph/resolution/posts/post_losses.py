"""Which posts the acts of a text give, take or end: 免去…, 撤职, 开除党籍."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from oversight_graph.extraction.posts.holding import HoldingRule
from oversight_graph.extraction.rules.action_types import ON_POSTS
from oversight_graph.recognition.people.masked_names import is_masked
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.entities import Action, Bounds, Tenure

_WORDS = lists_of("resolution.posts", "post_losses.toml")

_DAYS_OF_YEAR = 366
#: The measure by which nobody has a post yet.
_PROPOSED = "nomination"
#: Measures that end every post still held, whether named or not.
_END_ALL = frozenset({"dismissal_from_public_office"})
#: … only posts in the party, or only those outside it.
_END_PARTY_POSTS = frozenset({"removal_from_party_posts", "expulsion_from_party"})
_END_OTHER_POSTS = frozenset({"removal_by_sanction"})
#: 被免职 without the post: it ends also a post that the text calls a former one.
_UNNAMED = frozenset({"removed_from_post", "ordered_resignation", "reassignment"})
_MOVED, _OFFICE = "reassignment", "岗位"
_ENDS_WORK = _WORDS["ends_work"]
_PARTY_WORDS = _WORDS["party_words"]
#: Whose members lose their seat only by a later confirmation.
_ENDED_BY_CONGRESS = ("中央委员会",)
_PARTY_BODIES = _WORDS["party_bodies"]


def acts_on_people(actions: Iterable[Action]) -> dict[str, list[Action]]:
    """The acts on each person, by name, in text order."""
    found: dict[str, list[Action]] = {}
    for action in actions:
        if action.target is not None:
            found.setdefault(action.target.value.split("|")[0], []).append(action)
    return found


def befalling(
    tenure: Tenure, about: Sequence[Action], tenures: Sequence[Tenure]
) -> Sequence[Action]:
    """The acts on whoever held a post: of masked people with one name each has his own.

    乙县教育局局长李某被免职 says nothing of 甲县水务局副局长李某.
    """
    if not is_masked(tenure.person.split("|")[0]):
        return about
    same = [other for other in tenures if other.person == tenure.person]
    return [
        act for act in about if _told_with(tenure, act) or not any(_told_with(t, act) for t in same)
    ]


def _told_with(tenure: Tenure, act: Action) -> bool:
    """Whether an act is told with the post: 教育局局长李某被免职."""
    return any(
        post.start < told.end and told.start < post.end
        for post in tenure.evidence
        for told in act.evidence
    )


def bounded(tenure: Tenure, about: Sequence[Action]) -> Tenure:
    """The tenure begun or ended by the acts on its holder that give or take the post.

    An act that names the post prevails over a sanction that costs posts without naming them.
    """
    for action in about:
        if action.type in ON_POSTS and _names(action, tenure):
            if action.type != "appointment":
                return replace(tenure, status="removed", end=tenure.end or _day(action))
            if action.measure != _PROPOSED and action.date is not None:
                tenure = replace(tenure, start=tenure.start or action.date)
    for action in about:
        if _takes_unnamed(action, tenure):
            return replace(tenure, status="removed", end=tenure.end or _day(action))
    return tenure


def _day(action: Action) -> Bounds | None:
    """When an act ended a post; a period of years says nothing of it."""
    date = action.date
    if date is None or date.earliest is None or date.latest is None:
        return date
    return date if (date.latest - date.earliest).days <= _DAYS_OF_YEAR else None


def _names(action: Action, tenure: Tenure) -> bool:
    return any(
        role == tenure.role and org in (None, tenure.organisation) for org, role in action.posts
    )


def _takes_unnamed(action: Action, tenure: Tenure) -> bool:
    """Whether an act costs a post without naming it: 给予政务撤职处分, 被免职."""
    if _ends_work(action):
        return tenure.status in ("current", "acting") and tenure.end is None
    if action.status != "decided" or tenure.status == "nominated":
        return False
    if action.type == "removal":
        moved = action.measure == _MOVED
        # 原局长甲, which 曾任局长 is not; 甲刚刚调离 does not say from which office
        told = moved or not tenure.rule.endswith(HoldingRule.BEFORE_NAME)
        over = tenure.status == "former" and (told or tenure.end)
        over = over or (moved and not _says_from_where(tenure, action))
        # 甲调离某市，出任副省长; 甲被免职。同年，甲任科长
        over = over or (_is_told_behind(tenure, action) and (moved or tenure.start is not None))
        return not action.posts and action.measure in _UNNAMED and not over
    if tenure.status == "former" or tenure.end is not None:
        return False
    if action.measure in _END_PARTY_POSTS:
        return _of_party(tenure)
    others = action.measure in _END_OTHER_POSTS and not _of_any_party_body(tenure)
    return others or action.measure in _END_ALL


def _says_from_where(tenure: Tenure, action: Action) -> bool:
    """Whether somebody was moved from the office told of: 局长甲被调离, 甲被调离工作岗位."""
    measure = action.agents or action.date or _OFFICE in (action.detail or "")
    return bool(measure) or _told_with(tenure, action)


def _is_told_behind(tenure: Tenure, action: Action) -> bool:
    """Whether the text tells of a post only behind an act."""
    post, told = tenure.evidence[0], action.evidence[0]
    return post.start >= told.start and post.end > told.end


def _ends_work(action: Action) -> bool:
    """被召回, 解除劳动合同: told without a post, it costs every post still held."""
    ends = action.type == "other" and (action.detail or "").startswith(_ENDS_WORK)
    return ends and not action.measure  # 解除警告处分 takes nothing


def _of_any_party_body(tenure: Tenure) -> bool:
    """Whether a post is in the party: 行政撤职 leaves the seat in the 中央委员会 as well."""
    return tenure.organisation in _ENDED_BY_CONGRESS or _of_party(tenure)


def _of_party(tenure: Tenure) -> bool:
    body = tenure.organisation or ""
    if body in _ENDED_BY_CONGRESS:
        return False
    return tenure.role.startswith(_PARTY_WORDS) or (
        body.endswith(_PARTY_BODIES) and not body.endswith(_WORDS["state_bodies"])
    )
