"""One office in several bodies named in one breath: 第一、二巡察组组长甲、乙 lead one each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holding import Holding, HoldingRule
from oversight_graph.recognition.posts.written_bodies import area_as_body, head_of
from oversight_graph.recognition.words.hits import FoundArea
from oversight_graph.recognition.words.mention import Mention, OrgName, PostName

_TEAM = "inspection_team"
_JOINED = ("、", "和")


def each_his_body(sv: SentenceView, held: list[Holding]) -> Iterator[Holding]:
    """The holdings, those of an office in a row of bodies parted among as many people.

    One person may lead several teams. Of other numbers of teams nobody says who leads which; other
    bodies are a row of the office only where there are as many people: 县水务局、教育局局长甲、乙.
    """
    for one in held:
        posts = _in_each(sv, one)
        if len(posts) < 2 or len(one.people) == 1:  # noqa: PLR2004 - several
            yield one
        elif len(posts) == len(one.people):
            for person, post in zip(one.people, posts, strict=True):
                yield replace(one, people=(person,), chain=(post,), total=None)
        elif posts[-1].org is not None and posts[-1].org.cls != _TEAM:
            yield one


def _in_each(sv: SentenceView, one: Holding) -> list[PostName]:
    """The office of a holding in each body that is joined to its own, in text order."""
    last = one.chain[-1]
    if last.org is None or any(post.end != last.end for post in one.chain):
        return []
    if len(one.chain) > 1:
        return list(one.chain)
    if last.org.cls != _TEAM and (one.rule != HoldingRule.BEFORE_NAME or one.total is not None):
        return []
    before = _bodies_before(sv, one.post, last.org)
    return [replace(last, org=org, start=start - sv.offset) for start, org in before] + [last]


def _bodies_before(sv: SentenceView, post: Mention, own: OrgName) -> list[tuple[int, OrgName]]:
    """Where the bodies of a kind stand that are joined to that of a post, and these, in order."""
    found: list[tuple[int, OrgName]] = []
    start = post.start
    for mention in reversed(sv.recognised.mentions):
        if mention.start >= start:
            continue
        org = mention.value
        if isinstance(org, FoundArea):  # 石桥镇、柳坪镇镇长甲、乙
            org = area_as_body(org.names, org.level)
        joined = sv.text[mention.end - sv.offset : start - sv.offset] in _JOINED
        if not (joined and isinstance(org, OrgName) and _are_alike(org, own)):
            break
        found.append((mention.start, org))
        start = mention.start
    return found[::-1]


def _are_alike(org: OrgName, own: OrgName) -> bool:
    """Whether two bodies are of one kind, by their class and how their names end."""
    return org.cls == own.cls and (own.cls == _TEAM or head_of(org)[-1:] == head_of(own)[-1:])
