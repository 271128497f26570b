"""Offices told one behind another: 2011年任县长，2020年接任县委书记，次年8月卸任."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holding import Holding, dates_before, is_range
from oversight_graph.extraction.posts.leaving import day_behind, is_anothers, is_day
from oversight_graph.recognition.dates.dates import DateValue
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "careers.toml")
_WORDS = lists_of("extraction.posts", "careers.toml")

#: Whoever gets an office besides the one he has does not leave that.
BESIDES = "兼任"
_FOR_THE_NEXT, _THEN = _WORDS["for_the_next"], _WORDS["then"]
_MEMBERSHIPS = _WORDS["memberships"]
#: For what a post calls one who acts, and what he is when he has got the office.
ACTING, CONFIRMED = frozenset(lists_of("extraction.posts", "tenures.toml")["acting"]), "current"
#: Offices that somebody has got and may leave.
_HELD = frozenset({"", "career", "former"})


def as_a_career(sv: SentenceView, held: list[Holding]) -> list[Holding]:
    """The holdings of a sentence with the ends that those behind them give."""
    found = list(_left_behind(sv, _left_for_the_next(sv, held)))
    past = _past_ones(sv, list(_of_a_time_together(sv, found)))
    return [each for one in past for each in _got_for_good(sv, one)]


def _past_ones(sv: SentenceView, held: list[Holding]) -> list[Holding]:
    """2003年任甲职；2009年任乙职: a later post of the same person ends the one before."""
    return [
        replace(one, status="career")
        if one.since
        and not one.status
        and any(_follows(two, one) and not _meanwhile(sv, two) for two in held[index + 1 :])
        else one
        for index, one in enumerate(held)
    ]


def _meanwhile(sv: SentenceView, one: Holding) -> bool:
    """Whether an office was held besides another: （其间：2003年至2004年挂职任…）, 2009年兼任…."""
    if BESIDES in sv.text[one.start : one.end]:
        return True
    return sv.text.rfind("（", 0, one.start) > sv.text.rfind("）", 0, one.start)


def _follows(two: Holding, one: Holding) -> bool:
    return two.since is not None and two.people == one.people and two.since != one.since


def _got_for_good(sv: SentenceView, one: Holding) -> Iterator[Holding]:
    """2014年12月任县委副书记、代县长，次年1月转正: who acted has the office from then on."""
    acting = tuple(post for post in one.chain if post.modality in ACTING)
    got = _WORDINGS["got_for_good"].match(sv.view, one.end) if acting and _may_end(one) else None
    if got is None or is_anothers(sv, one, got):
        yield one
        return
    if others := tuple(post for post in one.chain if post not in acting):
        yield replace(one, chain=others)
    day = sv.by_start.get(got.start("day")) if got["day"] else None
    since = day if day and is_day(day) and not _counts_from_another(sv, day) else None
    yield replace(one, chain=acting, status=one.status or CONFIRMED, since=since)


def _counts_from_another(sv: SentenceView, day: Mention) -> bool:
    """一年后任代市长，次年转正: the year before 次年 is not the last that is written."""
    relative = isinstance(day.value, DateValue) and day.value.relative
    return bool(relative) and _WORDINGS["so_long_after"].search(sv.text, 0, sv.at(day)) is not None


def _left_for_the_next(sv: SentenceView, held: list[Holding]) -> list[Holding]:
    """2011年任县长，2020年接任县委书记: the office was left when the next one began."""
    ends = {
        id(one): two.since
        for one, two in pairwise(held)
        if _may_end(one) and _is_left_for(sv, one, two)
    }
    return [replace(one, until=ends[id(one)]) if id(one) in ends else one for one in held]


def _is_left_for(sv: SentenceView, one: Holding, two: Holding) -> bool:
    """Whether a verb with a date of its own tells of the next office, right behind the first."""
    if not _follows(two, one) or two.until is not None or not is_day(two.since):
        return False
    if two.status or two.verb is None or not sv.text.startswith(_FOR_THE_NEXT, two.said):
        return False
    stays = any(post.role.endswith(_MEMBERSHIPS) for post in one.chain)
    return not stays and _WORDINGS["goes_over"].fullmatch(sv.view, one.end, two.said) is not None


def _left_behind(sv: SentenceView, held: list[Holding]) -> Iterator[Holding]:
    """2020年接任县委书记，次年8月卸任: every post of that chain was left then."""
    for one in held:
        day = day_behind(sv, one) if _may_end(one) else None
        yield replace(one, status=one.status or "career", until=day) if day else one


def _may_end(one: Holding) -> bool:
    """Whether a verb tells that one person got an office, and no date yet when he left it."""
    told = one.verb is not None and one.status in _HELD and len(one.people) == 1
    return told and one.until is None and (one.since is None or is_day(one.since))


def _of_a_time_together(sv: SentenceView, held: list[Holding]) -> Iterator[Holding]:
    """两人2012年至2020年在甲县共事，乙时任县委书记，丙为县长: their offices are of that time."""
    together = _WORDINGS["served_together"].search(sv.view)
    since, until = dates_before(sv, together.start()) if together else (None, None)
    if together is None or since is None or not (until or is_range(since)):
        yield from held
        return
    then = False
    for one in held:
        behind = one.start >= together.end() and one.since is None and one.until is None
        then = behind and (_is_of_then(sv, one) or (then and one.status == ""))
        yield replace(one, status="former", since=since, until=until) if then else one


def _is_of_then(sv: SentenceView, one: Holding) -> bool:
    """Whether an office is told as that of the time told of before: 时任县委书记."""
    told = one.verb is not None and sv.text.startswith(_THEN, one.said)
    return told or one.chain[0].modality in _THEN
