"""A holding: people in the posts of one chain, before it becomes tenures and acts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from oversight_graph.extraction.clauses.clauses import SentenceView, chain_of
from oversight_graph.extraction.rules.offices import Verb
from oversight_graph.recognition.dates.dates import DateValue
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Mention, PostName

_TO = r"(?:[—－\-–~～至到]{1,2}(?P<until><date>)?)?"
#: 2013年4月至案发前: an office that ended with the case.
_FOUND_OUT = "(?:案发|被查|落马|事发|被调查|接受调查|审查调查|调查|查处|立案|留置)"
_UNTIL_FOUND = f"(?:直?[至到](?:其|此次|本次|被)?{_FOUND_OUT}(?:之?前|时)?)?"
#: 出生于1964年3月，曾任…: the day of a birth or of a degree begins no office.
_NO_OFFICE = "(?<!生于)(?<!业于)(?<!作于)(?<!党于)(?<!伍于)(?<!婚于)(?<!职于)"
_TILL_CASE = re.compile(
    expand(rf"(?P<since><date>)(?P<to>直?[至到])?(?:其|此次|本次|被)?{_FOUND_OUT}(?:之?前|时)?，?$")
)
_SINCE = re.compile(
    expand(
        rf"(?:自|从|于)?{_NO_OFFICE}(?P<since><date>){_TO}{_UNTIL_FOUND}"
        r"(?:，|：|起|以来|开始|间|期间|[ 　]|在|至今|今)*"
        r"(?:在?<org|area>(?:[、和]<org>)*(?:工作|任职|挂职)?，?)?(?:先后)?$"
    )
)
_FROM_TO = re.compile(
    expand(
        rf"(?:职务)?（(?:任期(?:为)?|任职(?:时间)?(?:为|：)?|任|自)?(?P<since><date>){_TO}"
        r"(?:任职期间|任职|在任|在职|任|间|期间|至今)?）"
    )
)
#: 任县长至2018年7月: the day or month on which an office ended, right behind it.
_TILL = re.compile(
    expand(
        r"(?:职务|一职)?，?(?:并|且)?(?:一直)?(?:持续|任职|履职|工作)?直?[至到](?P<until><date>)"
        r"(?!以来|[—－\-–~～至到])"
    )
)
#: 直至2018年7月，甲一直担任…: the same before whom the sentence is about.
_TILL_BEFORE = re.compile(expand(r"(?:^|[，。；])(?:直?[至到]|直到|截至)(?P<until><date>)，?$"))
_AGE = re.compile(expand(r"(?:时年|年仅|年近|刚满|刚过|不到|未满|已)?(?:<quantity>|\d\d岁)的$"))
_REACH = 40
_LONG_AREA = 4  # characters; a longer one that no list has may begin with a name


@dataclass(frozen=True, slots=True)
class Holding:
    """People in the posts of one chain, and the wording that says so.

    ``start`` and ``end`` are offsets in the sentence: the shortest quote of the wording.
    """

    people: tuple[Mention, ...]
    post: Mention
    chain: tuple[PostName, ...]
    rule: str
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
    """Whether a date is one month or one year, as careers date their offices."""
    value = date.value
    return isinstance(value, DateValue) and value.start == value.end and value.start[2] is None


def lasts(date: Mention) -> bool:
    """Whether a date goes on to the present: 2018年6月至今."""
    return isinstance(date.value, DateValue) and date.value.limit == "since"


def dates_before(sv: SentenceView, at: int) -> tuple[Mention | None, Mention | None]:
    """The date, or the two dates, right before an offset: 2016年5月起任…."""
    if since := till_found_out(sv, at):
        return since, None
    return _of_match(sv, _SINCE.search(sv.view, max(0, at - _REACH), at))


def dates_behind(sv: SentenceView, at: int) -> tuple[Mention | None, Mention | None]:
    """The dates in brackets right behind an offset: 主任（2014年5月至2016年8月）."""
    return _of_match(sv, _FROM_TO.match(sv.view, at))


def till_found_out(sv: SentenceView, at: int) -> Mention | None:
    """When an office began that lasted until the case of its bearer: 2016年12月至案发 + 任."""
    match = _TILL_CASE.search(sv.view, max(0, at - _REACH), at)
    since = sv.by_start.get(match.start("since")) if match else None
    till = match is not None and since is not None and (match["to"] or since.surface[-1] in "至到")
    return since if till else None


def before_age(sv: SentenceView, at: int) -> int:
    """Where the age before a name begins: 2012年，时年38岁的 + 甲出任…."""
    match = _AGE.search(sv.view, max(0, at - _REACH), at)
    return match.start() if match else at


def end_behind(sv: SentenceView, at: int) -> Mention | None:
    """The date on which an office ended, right behind it: 任县长至2018年7月."""
    match = _TILL.match(sv.view, at)
    return sv.by_start.get(match.start("until")) if match else None


def end_before(sv: SentenceView, at: int) -> Mention | None:
    """The date until which an office lasted, before its bearer: 直至2018年7月，甲一直担任…."""
    match = _TILL_BEFORE.search(sv.view, max(0, at - _REACH), at)
    return sv.by_start.get(match.start("until")) if match else None


def _of_match(
    sv: SentenceView, match: re.Match[str] | None
) -> tuple[Mention | None, Mention | None]:
    if match is None:
        return None, None
    until = sv.by_start.get(match.start("until")) if match["until"] else None
    return sv.by_start.get(match.start("since")), until
