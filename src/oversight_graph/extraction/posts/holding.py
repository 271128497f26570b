"""A holding: people in the posts of one chain, before it becomes tenures and acts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from oversight_graph.extraction.clauses.clauses import SentenceView, chain_of
from oversight_graph.extraction.rules.offices import Verb
from oversight_graph.recognition.dates.date_wording import relative_word
from oversight_graph.recognition.dates.dates import DateValue
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import Mention, PostName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.posts", "holding.toml")

_REACH = 40
_LONG = frozenset({"month", "year"})
_LONG_AREA = 4  # characters; a longer one that no list has may begin with a name


class HoldingRule(StrEnum):
    """Which wording says that people have posts."""

    BEFORE_NAME = "post-before-name"  # 县长甲
    IN_BRACKET = "post-in-bracket"  # 甲（县长）
    AFTER_NAME = "post-after-name"  # 甲任县长
    AFTER_COMMA = "post-after-comma"  # 甲，县长
    BEHIND_NAME = "post-behind-name"  # 甲县长
    AROUND_NAME = "post-around-name"  # 县水务局甲局长
    OBJECT_OF_VERB = "object-of-verb"  # 任命甲为县长
    OF_TOPIC = "post-of-topic"  # of whom the text is about: 曾任县长
    LISTED = "listed"  # one of several who lose an office
    NAMED_LIST = "named-list"  # an item of a list that its head line explains
    RESPECTIVELY = "respectively"  # 甲、乙分别任县长、副县长
    SEAT = "seat-by-term"  # 第十届县委委员, where a life is told
    STAGE = "stage-of-life"  # 2009年至2011年，县长


@dataclass(frozen=True, slots=True)
class Holding:
    """People in the posts of one chain, and the wording that says so.

    ``start`` and ``end`` are offsets in the sentence: the shortest quote of the wording.
    """

    people: tuple[Mention, ...]
    post: Mention
    chain: tuple[PostName, ...]
    rule: HoldingRule
    start: int
    end: int
    status: str = ""  # empty where each post's own words decide
    verb: Verb | None = None  # what ties people and posts, if a verb does
    said: int = 0  # where that verb stands
    goes_on: bool = False  # the verb is that of the holding before
    total: Mention | None = None  # 甲、乙等6人
    since: Mention | None = None
    until: Mention | None = None

    @property
    def past(self) -> bool:
        """Whether the dates say that it is over: 2009年至2011年任…."""
        return self.until is not None or (self.since is not None and is_range(self.since))


def hides_name(post: Mention) -> bool:
    """Whether a name may have been taken for the beginning of a post's area: 陈建军云溪县."""
    org, known = chain_of(post)[0].org, lexicon()
    first = org.areas[0] if org is not None and org.areas else ""
    return len(first) > _LONG_AREA and first not in known.areas and first[0] in known.surnames


def is_range(date: Mention) -> bool:
    """Whether a date has a beginning and an end of its own."""
    return isinstance(date.value, DateValue) and date.value.start != date.value.end


def is_month(date: Mention) -> bool:
    """Whether a date is one month or one year, as careers date their offices; 近日 is none."""
    value = date.value
    if not isinstance(value, DateValue) or value.start != value.end or value.start[2] is not None:
        return False
    word = relative_word(value.relative)
    return word is None or word.unit in _LONG


def lasts(date: Mention) -> bool:
    """Whether a date goes on to the present: 2018年6月至今."""
    return isinstance(date.value, DateValue) and date.value.limit == "since"


def dates_before(sv: SentenceView, at: int) -> tuple[Mention | None, Mention | None]:
    """The date, or the two dates, right before an offset: 2016年5月起任…."""
    if since := till_found_out(sv, at):
        return since, None
    return _of_match(sv, _WORDINGS["since"].search(sv.view, max(0, at - _REACH), at))


def dates_behind(sv: SentenceView, at: int) -> tuple[Mention | None, Mention | None]:
    """The dates in brackets right behind an offset: 主任（2014年5月至2016年8月）."""
    return _of_match(sv, _WORDINGS["from_to"].match(sv.view, at))


def till_found_out(sv: SentenceView, at: int) -> Mention | None:
    """When an office began that lasted until the case of its bearer: 2016年12月至案发 + 任."""
    match = _WORDINGS["till_case"].search(sv.view, max(0, at - _REACH), at)
    since = sv.by_start.get(match.start("since")) if match else None
    till = match is not None and since is not None and (match["to"] or since.surface[-1] in "至到")
    return since if till else None


def before_age(sv: SentenceView, at: int) -> int:
    """Where the age before a name begins: 2012年，时年38岁的 + 甲出任…."""
    match = _WORDINGS["age"].search(sv.view, max(0, at - _REACH), at)
    return match.start() if match else at


def end_behind(sv: SentenceView, at: int) -> Mention | None:
    """The date on which an office ended, right behind it: 任县长至2018年7月."""
    match = _WORDINGS["till"].match(sv.view, at)
    return sv.by_start.get(match.start("until")) if match else None


def end_before(sv: SentenceView, at: int) -> Mention | None:
    """The date until which an office lasted, before its bearer: 直至2018年7月，甲一直担任…."""
    match = _WORDINGS["till_before"].search(sv.view, max(0, at - _REACH), at)
    return sv.by_start.get(match.start("until")) if match else None


def _of_match(
    sv: SentenceView, match: re.Match[str] | None
) -> tuple[Mention | None, Mention | None]:
    if match is None:
        return None, None
    until = sv.by_start.get(match.start("until")) if match["until"] else None
    return sv.by_start.get(match.start("since")), until
