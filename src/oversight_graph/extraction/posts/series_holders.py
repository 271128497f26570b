"""Leaders of teams named in one breath: 第一、二、三巡察组组长甲、乙、丙 lead one each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holding import Holding
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName

_TEAM = "inspection_team"
_JOINED = ("、", "和")


def each_his_team(sv: SentenceView, held: list[Holding]) -> Iterator[Holding]:
    """The holdings, those of a series of teams parted among as many people."""
    for one in held:
        org = one.chain[0].org if len(one.chain) == 1 else None
        teams = _teams_before(sv, one.post) if org is not None and org.cls == _TEAM else []
        if len(one.people) < 2 or len(teams) + 1 != len(one.people):  # noqa: PLR2004 - several
            yield one
            continue
        for person, team in zip(one.people, teams, strict=False):
            if not isinstance(team.value, OrgName):
                continue
            post = replace(one.chain[0], org=team.value, start=team.start - sv.offset)
            yield replace(one, people=(person,), chain=(post,), total=None)
        yield replace(one, people=one.people[-1:], total=None)


def _teams_before(sv: SentenceView, post: Mention) -> list[Mention]:
    """The teams that are joined to that of a post, in text order."""
    found: list[Mention] = []
    start = post.start
    for mention in reversed(sv.recognised.mentions):
        if mention.start >= start:
            continue
        value = mention.value
        joined = sv.text[mention.end - sv.offset : start - sv.offset] in _JOINED
        team = isinstance(value, OrgName) and value.cls == _TEAM
        if not (joined and team and mention.kind is Kind.ORGANISATION):
            break
        found.append(mention)
        start = mention.start
    return found[::-1]
