"""Who stands beside a post: the people right after it, and those before a verb of office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "holders.toml")
_WORDS = lists_of("extraction.posts", "holders.toml")

#: What a post is followed by that somebody shall get: 拟任副县长人选甲.
CANDIDATE = _WORDINGS["candidate"]
#: Groups right before a name that say what a court calls its bearer.
_ACCUSED = _WORDS["accused"]
_AFTER = _WORDINGS["after"]
_AND, _WITH = "及", "与"
_SUCCEEDED = _WORDINGS["succeeded"]
_REMARKS = re.compile("(?:（[^（）]{0,40}）)*")


@dataclass(frozen=True, slots=True)
class People:
    """A list of people: where it stands in the sentence, and how many more it counts in."""

    start: int
    end: int
    mentions: tuple[Mention, ...]
    total: Mention | None = None  # 甲、乙等6人


def people_groups(sv: SentenceView) -> list[People]:
    """The lists of people of a sentence, in order.

    Neither who is succeeded (甲接替乙任局长) nor who reports (记者 甲) is told of.
    """
    reports = [match.span() for match in _WORDINGS["reporters"].finditer(sv.text)]
    found = (match for match in _WORDINGS["people"].finditer(sv.view))
    return [
        _people(sv, one, 0)
        for one in found
        if not _SUCCEEDED.search(sv.view, 0, one.start())
        and not any(start <= one.start() < end for start, end in reports)
    ]


def people_after(sv: SentenceView, end: int) -> People | None:
    """The people whom a post that ends there introduces: 县长甲."""
    match = _AFTER.match(sv.view, end)
    if match is None:
        return None
    if match["accused"] and sv.text[slice(*match.span("accused"))] not in _ACCUSED:
        return None
    return _without_members(sv, _people(sv, match, "people"))


def are_candidates(sv: SentenceView, end: int) -> bool:
    """Whether a post that ends there is one that the people behind it shall get."""
    match = _AFTER.match(sv.view, end)
    return match is not None and match["candidate"] is not None


def _without_members(sv: SentenceView, people: People) -> People:
    """The people of a list up to its 及 or 与 where those behind have not got the office.

    Behind 及 stand members of a body, behind 与 who did something with those before.
    """
    for before, after in pairwise(people.mentions):
        joined = before.end - sv.offset, sv.at(after)
        said = sv.text[slice(*joined)]
        members = said == _AND and _WORDINGS["members"].match(sv.text, people.end)
        if members or (said == _WITH and not _WORDINGS["both"].match(sv.text, people.end)):
            kept = people.mentions[: people.mentions.index(after)]
            return People(people.start, joined[0], kept)
    return people


def people_given(sv: SentenceView, end: int) -> People | None:
    """The people to whom a post goes or whom it describes: 组长由甲兼任, 任组长的甲."""
    if given := _WORDINGS["given_to"].match(sv.view, end):
        return _people(sv, given, "people")
    described = _WORDINGS["who"].match(sv.view, end)
    return _without_members(sv, _people(sv, described, "people")) if described else None


def people_of_clause(sv: SentenceView, end: int) -> People | None:
    """The people whom a clause that ends there describes: 从局长岗位退休 + 的甲."""
    match = _WORDINGS["of_clause"].match(sv.view, end)
    return _without_members(sv, _people(sv, match, "people")) if match else None


def people_behind_bracket(sv: SentenceView, at: int, end: int) -> People | None:
    """时任县长（现任县政协主席）甲: who has the post in brackets between a post and its name."""
    opening = sv.view.rfind("（", 0, at)
    behind_post = any(
        m.kind is Kind.POST and m.end - sv.offset == opening for m in sv.recognised.mentions
    )
    if not behind_post or "）" in sv.view[opening:at]:
        return None
    match = _WORDINGS["behind_bracket"].match(sv.view, end)
    return _people(sv, match, "people") if match else None


def people_behind_comma(sv: SentenceView, end: int) -> People | None:
    """作为县长，甲…: the subject of the sentence whose office opens it."""
    match = _WORDINGS["opened"].match(sv.view, end)
    return _people(sv, match, "people") if match else None


def around_bracket(sv: SentenceView, groups: list[People], at: int) -> People | None:
    """The person right before the bracket in which an offset lies: 甲（女，时任县长）."""
    opening = sv.view.rfind("（", 0, at)
    if opening < 0 or not _WORDINGS["in_bracket"].fullmatch(sv.view, opening + 1, at):
        return None
    group = next((g for g in groups if g.start < opening <= g.end), None)
    before = [m for m in group.mentions if sv.at(m) < opening] if group else []
    return People(sv.at(before[-1]), opening, (before[-1],)) if before else None


def beside(sv: SentenceView, groups: list[People], at: int) -> People | None:
    """The people to whom a verb at an offset belongs by standing right beside them."""
    group = _last_before(groups, at)
    return group if group and _WORDINGS["beside"].fullmatch(sv.view, group.end, at) else None


def behind_remarks(sv: SentenceView, end: int) -> int:
    """Where the remarks in brackets behind a post end: 副局长（主持工作）（正科级）."""
    match = _REMARKS.match(sv.view, end)
    return match.end() if match else end


def touching(groups: list[People], at: int) -> People | None:
    """The people that end right at an offset."""
    return next((g for g in groups if g.end == at), None)


def introduced(sv: SentenceView, groups: list[People], at: int) -> People | None:
    """The people whom a biography or a comma joins to a post: 甲，男，汉族，县长."""
    group = _last_before(groups, at)
    if group is None:
        return None
    gap = sv.view[group.end : at]
    last = People(sv.at(group.mentions[-1]), group.end, group.mentions[-1:])
    if _WORDINGS["biography"].fullmatch(gap):
        return last
    return group if gap == "，" else None


def subject_before(sv: SentenceView, groups: list[People], at: int) -> People | None:
    """The people of the stretch between semicolons, if it is about one list of them alone."""
    start = behind_last(sv.view, "。；", at)
    inside = [g for g in groups if start <= g.start and g.end <= at]
    if not inside:
        return None
    same_clause = not re.search("[，：]", sv.view[inside[-1].end : at])
    if same_clause:
        end = inside[-1].end
        theirs = _WORDINGS["of_theirs"].match(sv.view, end, at)
        return None if theirs or _WORDINGS["of_his"].search(sv.view, end, at) else inside[-1]
    if not no_subject(sv, behind_last(sv.view, "，：", at), at):
        return None  # 李某接替…任: somebody whose name was not understood
    if len({_names(g) for g in inside}) == 1:
        return inside[-1]
    opening = [g for g in inside if g.start == start or sv.view[g.start - 1] in "，：。；　 "]
    return opening[-1] if opening and opening[-1] is inside[-1] else None


def no_subject(sv: SentenceView, clause: int, at: int) -> bool:
    """Whether a clause up to a verb names nobody as its subject."""
    return _WORDINGS["no_subject"].fullmatch(sv.view, clause, at) is not None


def _names(group: People) -> tuple[str, ...]:
    return tuple(m.name for m in group.mentions)


def _last_before(groups: list[People], at: int) -> People | None:
    before = [g for g in groups if g.end <= at]
    return before[-1] if before else None


def _people(sv: SentenceView, match: re.Match[str], group: str | int) -> People:
    start, end = match.span(group)
    total = sv.by_start.get(match.start("count")) if match["count"] else None
    return People(start, end, tuple(mentions_in(sv, start, end, Kind.PERSON)), total)
