"""Who stands beside a post: the people right after it, and those before a verb of office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention

_NAME = r"<person>(?:同志|（[^（）]{0,40}）)*"
_MORE = (
    r"(?:等(?P<count><quantity>)?(?:同志)?|(?:[一二两三四五六七八九十\d]{1,3}位|<quantity>)同志)?"
)
#: What a post is followed by that somebody shall get: 拟任副县长人选甲.
CANDIDATE = "(?:候选人|人选|初步人选|推荐人选|拟任人选)"
#: Groups right before a name that say what a court calls its bearer.
_ACCUSED = ("被告人", "犯罪嫌疑人", "上诉人", "罪犯", "嫌疑人")
_LIST = rf"{_NAME}(?:[、和及与]{_NAME})*{_MORE}"
#: Before a verb each may stand with posts: 县长甲、副县长乙出任….
_PEOPLE = re.compile(expand(rf"{_NAME}(?:[、和及与](?:<post>)?{_NAME})*{_MORE}"))
_AFTER = re.compile(
    expand(
        rf"(?:（[^（）]{{1,20}}）|（(?:现任|时任|现|原任|原|后任|曾任|兼任|兼)?<post>(?:职务)?）){{0,2}}"
        rf"(?:同志|：|“|[ 　]|(?P<candidate>的?{CANDIDATE})|(?P<accused><people>))?"
        rf"(?P<people>{_LIST})"
    )
)
#: 副组长甲及乙、丙等巡察组成员: behind 及 stand members without the office.
_MEMBERS = re.compile("[^，。；]{0,10}(?:成员|一行|同志|人员|干部)")
_AND = "及"
#: 组长由甲兼任, 局长职务由甲接任.
_GIVEN_TO = re.compile(
    expand(
        rf"(?:职务|一职)?(?:长期|一直|暂时?|此前|现|拟|仍|先后)?(?:由|为|是)(?:<post>)?(?P<people>{_LIST})"
        r"(?:同志)?(?:分别)?(?:兼任|担任|出任|接任|接替|(?:暂时?)?代理|代行|暂代|任|(?=[，。；]))"
    )
)
#: 曾任县委副书记的甲, 担任组长的市委书记甲.
_WHO = re.compile(
    expand(rf"(?:职务|一职|等职务?|等职位|等领导职务|多年)?的(?:<post>)?(?P<people>{_LIST})")
)
_OF_CLAUSE = re.compile(expand(rf"(?:不久|多年)?的(?P<people>{_LIST})"))
_BEHIND_BRACKET = re.compile(expand(rf"[^（）]{{0,8}}）(?:同志)?(?P<people>{_LIST})"))
_OPENED = re.compile(
    expand(
        rf"(?:（[^（）]{{1,20}}）)*(?:职务)?(?:<date|quantity>|[^，。；]{{0,4}}(?=期间|[之以]?[后来]|时))?"
        rf"(?:期间|之后|以后|以来|后|时|之初|之前|前)?，(?P<people>{_LIST})"
    )
)
_SUCCEEDED = re.compile(expand("(?:接替|顶替|取代)了?(?:<post>)?$"))
#: What may stand between people and a verb of office that is theirs.
_BESIDE = re.compile(
    expand(
        r"(?:<post>)?(?:[二两三四五六]人|同志|<reference>|<quantity>|（[^（）]{0,40}）|因[^，。；]{1,24}?|来[^，。；]{1,8}前|<date>起?|于|自|在|从|分别|此前"
        r"|先后|一直|长期|始终|多年|陆续|相继|逐步|逐渐|刚刚|刚|新近|不久前|一路|均|都|皆|被|获|退休前|案发前|落马前|被查前|生前|还|现|已|同时|后|就|即|将|正式|一并|继续|又|再次|当选后|利用|，|曾经?|早年"
        r"|(?:被|获)?(?:调|派|转|下派|选派|借调|交流|分配|提拔|选调|抽调|调动)?(?:在|到|至|往|入|于|赴|回|任职于)"
        r"<org|area>(?:[、和及]<org>)*(?:工作|任职|挂职|锻炼)?(?:期间)?"
        r"|(?:接替|顶替|取代)(?:<post>)?<person>(?:同志)?"
        r"|被<org>(?:会议)?(?:依法|决定|表决|正式|分别)*"
        r"|[由从]<post>(?:的?(?:岗位|职位|职务|任上|一职|位置))?上?(?:直接|破格|被)?)*"
    )
)
#: What may open the clause of a verb whose subject stands in a clause before.
_NO_SUBJECT = re.compile(
    expand(
        r"(?:<date>[^，。；]{0,4}|<reference>|（[^（）]{0,40}）|此前|先后|陆续|相继|刚刚?|[在当](?=<reference>)|同时|后来?|再早|更早|早年|之前|并|又|再|还|及|另|随后"
        r"|期间|同年|其间|(?:在|于)[^，。；]{1,10}?中|自|从|利用|就|即|于|决定|同意|接受|被|责令|主动|自愿|[\u4e00-\u9fff]{0,6}(?:在|到|至|赴)(?:<org|area>)"
        r"|[—－\-–~～起至　 ])*"
    )
)
_REMARKS = re.compile("(?:（[^（）]{0,40}）)*")
#: 女，汉族，时任: what may stand in a bracket behind a name before a post.
_IN_BRACKET = re.compile(
    expand(
        r"(?:[男女]，|[^，（）]{1,4}族，|<date>[^，（）]{0,6}，|[^，（）]{1,8}，|时|现|原|曾|兼|<date>)*"
    )
)
_BIOGRAPHY = re.compile(
    expand(
        r"，(?:[男女]|<date>|[^，。；]{1,4}族|(?:现年|今年|时年|<date>)?(?:<quantity>|\d\d岁))(?:，[^，。；]{1,24}){0,10}，(?:系)?"
    )
)


@dataclass(frozen=True, slots=True)
class People:
    """A list of people: where it stands in the sentence, and how many more it counts in."""

    start: int
    end: int
    mentions: tuple[Mention, ...]
    total: Mention | None = None  # 甲、乙等6人


def people_groups(sv: SentenceView) -> list[People]:
    """The lists of people of a sentence, in order, without who is succeeded: 甲接替乙任局长."""
    found = (match for match in _PEOPLE.finditer(sv.view))
    return [_people(sv, one, 0) for one in found if not _SUCCEEDED.search(sv.view, 0, one.start())]


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
    """The people of a list up to its 及, where members of a body stand behind that."""
    for before, after in pairwise(people.mentions):
        joined = before.end - sv.offset, sv.at(after)
        if sv.text[slice(*joined)] == _AND and _MEMBERS.match(sv.text, people.end):
            kept = people.mentions[: people.mentions.index(after)]
            return People(people.start, joined[0], kept)
    return people


def people_given(sv: SentenceView, end: int) -> People | None:
    """The people to whom a post goes or whom it describes: 组长由甲兼任, 任组长的甲."""
    match = _GIVEN_TO.match(sv.view, end) or _WHO.match(sv.view, end)
    return _people(sv, match, "people") if match else None


def people_of_clause(sv: SentenceView, end: int) -> People | None:
    """The people whom a clause that ends there describes: 从局长岗位退休 + 的甲."""
    match = _OF_CLAUSE.match(sv.view, end)
    return _people(sv, match, "people") if match else None


def people_behind_bracket(sv: SentenceView, at: int, end: int) -> People | None:
    """时任县长（现任县政协主席）甲: who has the post in brackets between a post and its name."""
    opening = sv.view.rfind("（", 0, at)
    behind_post = any(
        m.kind is Kind.POST and m.end - sv.offset == opening for m in sv.recognised.mentions
    )
    if not behind_post or "）" in sv.view[opening:at]:
        return None
    match = _BEHIND_BRACKET.match(sv.view, end)
    return _people(sv, match, "people") if match else None


def people_behind_comma(sv: SentenceView, end: int) -> People | None:
    """作为县长，甲…: the subject of the sentence whose office opens it."""
    match = _OPENED.match(sv.view, end)
    return _people(sv, match, "people") if match else None


def around_bracket(sv: SentenceView, groups: list[People], at: int) -> People | None:
    """The person right before the bracket in which an offset lies: 甲（女，时任县长）."""
    opening = sv.view.rfind("（", 0, at)
    if opening < 0 or not _IN_BRACKET.fullmatch(sv.view, opening + 1, at):
        return None
    group = next((g for g in groups if g.start < opening <= g.end), None)
    before = [m for m in group.mentions if sv.at(m) < opening] if group else []
    return People(sv.at(before[-1]), opening, (before[-1],)) if before else None


def beside(sv: SentenceView, groups: list[People], at: int) -> People | None:
    """The people to whom a verb at an offset belongs by standing right beside them."""
    group = _last_before(groups, at)
    return group if group and _BESIDE.fullmatch(sv.view, group.end, at) else None


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
    if _BIOGRAPHY.fullmatch(gap):
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
        return inside[-1]
    if not no_subject(sv, behind_last(sv.view, "，：", at), at):
        return None  # 李某接替…任: somebody whose name was not understood
    if len({_names(g) for g in inside}) == 1:
        return inside[-1]
    opening = [g for g in inside if g.start == start or sv.view[g.start - 1] in "，：。；　 "]
    return opening[-1] if opening and opening[-1] is inside[-1] else None


def no_subject(sv: SentenceView, clause: int, at: int) -> bool:
    """Whether a clause up to a verb names nobody as its subject."""
    return _NO_SUBJECT.fullmatch(sv.view, clause, at) is not None


def _names(group: People) -> tuple[str, ...]:
    return tuple(m.name for m in group.mentions)


def _last_before(groups: list[People], at: int) -> People | None:
    before = [g for g in groups if g.end <= at]
    return before[-1] if before else None


def _people(sv: SentenceView, match: re.Match[str], group: str | int) -> People:
    start, end = match.span(group)
    total = sv.by_start.get(match.start("count")) if match["count"] else None
    return People(start, end, tuple(mentions_in(sv, start, end, Kind.PERSON)), total)
