"""When an office told of with a verb began and ended."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import behind_remarks
from oversight_graph.extraction.posts.holding import (
    before_age,
    dates_before,
    dates_behind,
    end_before,
    is_month,
    is_range,
    lasts,
)
from oversight_graph.extraction.posts.leaving import day_before
from oversight_graph.extraction.posts.moves import where_begins
from oversight_graph.extraction.posts.ties import Tie
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "post_dates.toml")
_WORDS = lists_of("extraction.posts", "post_dates.toml")

#: An office that is told of for the time of something else is over: 担任…期间.
CLOSED = _WORDINGS["closed"]
#: Verbs of several offices, one after another, and how far off a date is that is of none alone.
_IN_TURN, _DIRECTLY = _WORDS["in_turn"], 3
_LEAVES = _WORDS["leaves"]

Dates = tuple[Mention | None, Mention | None]


def dates_of(sv: SentenceView, tie: Tie, end: int) -> Dates:
    """The dates before the verb, behind the post that ends there, or before the people."""
    verb, start = tie.said.verb, tie.said.start
    if verb.status == "removed":
        return None, None
    since, until = dates_before(sv, where_begins(sv, start))
    if since is None:  # 2006年，甲调至某公司，担任…
        since, until = dates_before(sv, start)
    if verb.words[0] in _LEAVES:
        day = since or day_before(sv, start)
        return None, day if day is not None and not is_range(day) else None
    if since is None:
        since, until = dates_behind(sv, end)
    if since is not None and until is None and _is_of_move(sv, since, start):
        return None, None
    if since is not None or not verb.decided or not (tie.near or _came_there(sv, tie)):
        return since, until
    return _dates_before_people(sv, tie, end)


def _came_there(sv: SentenceView, tie: Tie) -> bool:
    """2011年3月，甲到云溪县工作，任…: the day of the move is that of the office."""
    start = tie.said.start
    came = _WORDINGS["came_there"].fullmatch(sv.view, tie.people.end, start)
    return came is not None and not sv.text.startswith(_IN_TURN, start)


def period_before(sv: SentenceView, at: int) -> Dates:
    """2004年至2009年 + 担任县长的甲: a period that is over; one date may be of anything else."""
    since, until = dates_before(sv, at)
    over = until is not None or (since is not None and is_range(since) and not lasts(since))
    return (since, until) if over else (None, None)


def _dates_before_people(sv: SentenceView, tie: Tie, end: int) -> Dates:
    """The dates before the people.

    A month there is when the office began, and a period is that of the office unless its bearer
    did something else in it: 2019年至2021年，甲任局长期间，….
    """
    if ended := end_before(sv, tie.people.start):
        return None, ended
    since, until = dates_before(sv, before_age(sv, _introduced(sv, tie.people.start)))
    if since is None or only_says_when(sv, tie.said.start) or _anothers(sv, since, tie):
        return None, None
    if until is not None or is_range(since):
        during = CLOSED.match(sv.view, behind_remarks(sv, end))
        return (None, None) if during else (since, until)
    return (since, None) if is_month(since) else (None, None)


def _anothers(sv: SentenceView, since: Mention, tie: Tie) -> bool:
    """2013年，甲调入水务局，乙任局长: the date is that of what another did."""
    names = {m.name for m in tie.people.mentions}
    between = (m for m in sv.recognised.mentions if m.kind is Kind.PERSON and m.start > since.start)
    return any(sv.at(m) < tie.people.start and m.name not in names for m in between)


def _introduced(sv: SentenceView, start: int) -> int:
    """Where the post begins that introduces people, or they themselves: 2015年5月，局长甲调任…."""
    posts = (m for m in sv.recognised.mentions if m.kind is Kind.POST)
    return next((sv.at(m) for m in posts if m.end - sv.offset == start), start)


def _is_of_move(sv: SentenceView, since: Mention, start: int) -> bool:
    """2013年6月，她调赴山西，先后任…: the date is that of the move, not of each office."""
    moved = not is_range(since) and start - (since.end - sv.offset) > _DIRECTLY
    return moved and sv.text.startswith(_IN_TURN, start)


def told_of_then(sv: SentenceView, start: int, end: int) -> bool:
    """Whether an office is told of for the time of something else, or of another office.

    担任县长期间, 甲任县长时，县委书记为乙.
    """
    then = CLOSED.match(sv.view, end) or _WORDINGS["then_held"].search(sv.view, 0, start)
    return then is not None


def only_says_when(sv: SentenceView, start: int) -> bool:
    """Whether a verb only says when something happened: 利用担任…, 在任…期间."""
    return _WORDINGS["meanwhile"].search(sv.view, max(0, start - 4), start) is not None
