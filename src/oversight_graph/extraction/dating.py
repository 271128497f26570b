"""Which date governs an act: one at the head of a sentence covers its clauses up to the next."""

from __future__ import annotations

import re
from itertools import chain

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts.figure_lists import announced
from oversight_graph.recognition.dates.date_wording import relative_words
from oversight_graph.recognition.dates.dates import DateValue
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention

#: What follows a date that says when somebody was born, held a post, or what a thing is of.
_OF_SOMETHING_ELSE = re.compile(
    r"(?:份|底|初|末)?(?:期间|间|以来|以后|起)?(?:的|担?任(?!命)|出生|(?:值班|带班|当班|值守|执勤|巡查|巡逻|在岗|上班)(?:人员|领导|干部|民警|的)|生[，。；）]|前|之前|参加工作|加入|入党|毕业|退休)"
    r"|第[一二三四五六七八九十]{1,3}[轮批](?:专项|常规|机动|提级)?(?:巡[视察]|督查)(?:工作)?的?(?:情况|方案|公告)"
    r"|(?:度|版|级|届|专?电)|份?(?:的?同期|相比|相同|持平|相当|基本一致)"
    r"|(?:全部|部分|全年|半年)?的?[^，。；]{0,4}?(?:绩效|奖金|年薪|薪酬|工资|津补?贴|补贴|考核|评优|评先|奖励性)"
)
#: 今年56岁的周立春被判处…: the year in which somebody is so old.
_OF_AN_AGE = re.compile(expand("<quantity>(?:高龄)?的<person>"))
#: What stands before a date that belongs to an object or a cause: 对2019年发生的问题.
_GOVERNED = re.compile("(?:对|就|关于|针对|因|由于|涉及|位于|比|较|与|《)$")
#: After these words what the date covers is the telling, not what is told.
_TOLD = re.compile(
    "获悉|据悉|了解到|透露|从[^，。；]{2,30}?了解"
    "|(?:对外通报|通报称|消息称?|(?:发布|发出|公布)(?:通报|通告|公告))[，：]"
)
#: 新华社1月2日电，…
_WIRED = re.compile("(?:对外)?(?:通报|消息|讯|电)[，：]")
#: 本报7月24日讯 23日，…召开会议: when it was reported.
_DISPATCH = re.compile("专?[讯电]")
#: What comes later than what the date is of: 收受礼金，后上交; 违规领取补贴，经县纪委研究，给予….
_LATER = re.compile(
    expand(
        "[，；](?:事后|此后|之后|随后|会后|后来|后(?=主动|被|由|经|向|又))"
        "|[，；](?:[^，；]{0,20}?)现(?=由|已|正|被|在(?!任))"
        "|(?:被|受到|投案|到案)[^，。；]{0,16}[，；][^，；]{0,20}<person>(?:也|则|目前|现)?正在?接受"
        "|[\u4e00-\u9fff]{4}[，；]经(?:<org>)?[^，。；]{0,16}(?:研究|审议|讨论|决定)"
    )
)
#: 5月被免职，半年后被查: when that was is not said to the month.
_A_WHILE_LATER = gated(
    "(?:半|[一二两三四五六七八九十数几多\\d]+)(?:多|余)?个?(?:半)?(?:年|月|周|星期|天|日|小时)(?:多|余)?(?:之|以)?后"
    "|(?:不久|没多久|事隔多年|多年)(?:之|以)?后"
)
#: 由某检察院提起公诉的张三受贿案开庭: when the charge was brought, the sentence does not say.
_CASE = "案"
_OF_A_CASE = re.compile(expand("由<org>[^，。；的]{1,24}(?P<of>的)[^，。；]{0,40}案"))
#: 会议免去…: a meeting acts on the day that the sentence before gave it.
_MEETING = re.compile(expand(r"(?:^|[，；。])[^，；。]{0,12}?(?:会议|全会|大会)(?![上精要强指部])"))
#: What a meeting named before was told.
_ANNOUNCED = re.compile("会上，?[^。；]{0,40}?(?:宣布|宣读|任命|免去|聘任)")
_GIVES_OFFICE = re.compile("任命|免去|聘任|同时(?:任命|免去|聘任)")
#: 决定大会于3月5日召开: a day to come.
_PLANNED = re.compile("决定|定于|将于|建议|提出")
_PLAN_REACH = 40
_MEETS = re.compile("会议|全会|大会")
_BEFORE = 3
#: 一、给予…: an item of a list that …决定： opens.
_ITEM = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}(?:[、.．](?!\d)|[）)])")
_DECIDED = re.compile("(?:决定|决议)[^，。；：]{0,12}：$")
_LIST_REACH = 24
_SAME_BODIES = re.compile("各级(?:纪检监察|纪委监委)")
#: How a paragraph begins that breaks down figures: 从职级看，…; 被处理的40人中，…; 举报76件，占79%.
_BREAKS_DOWN = re.compile(
    "(?:[^，。；\\d]{2,10}(?:的是|看|来说|层面上?|之外|而言)，)?(?:其中|此外|另外|同时|总的来看|总体来看|数据显示|这[一二三四五些两几\\d]"
    "|(?:通过|经)?(?:梳理|分析|统计)(?:发现|显示)?"
    "|从[^，。；]{1,24}(?:看|上看|分析|来说)|按(?:照)?[^，。；]{1,16}(?:分|看|划分|统计)|居第?[一二三四五六]|在?上述"
    "|在?(?:被|受|给予|查处|处理|处分|立案)[^，。；]{0,20}\\d[^，。；]{0,8}(?:人|名|例|起|件|个)[^，。；]{0,24}[中里，：]"
    "|分[^，。；]{1,12}(?:看|统计)|(?:问题|案件|违纪|人员)(?:类型|种类|性质|构成|来源)(?:上|方面|看)?[，：]|具体(?:为|是|来说|来看|如下|包括)"
    "|[^，。；\\d]{2,30}\\d+(?:人|名|件|起|个|件次|件（次）|人次)，占"
    "|[^，。；]{0,16}(?:信访|举报|检举控告|线索)[^，。；]{0,6}中，)"
)
#: How a line ends that the next one goes on from: 查处情况如下：
_ROW_GOES_ON = ("：", "；")
#: Over how many sentences figures go on with one period.
_PERIOD_REACH = 12
#: How many sentences before the first thing it did a meeting may be dated.
_MEETING_REACH = 4


def governing_date(sv: SentenceView, position: int) -> Mention | None:
    """The date that covers an offset of the sentence, ``None`` where the text gives none."""
    if _CASE in sv.text and any(
        m.start() < position < m.end("of") for m in _OF_A_CASE.finditer(sv.view)
    ):
        return None
    own = _in_sentence(sv, position) or _day_of_decision(sv)
    here = sv
    if own is None and sv.previous is not None and _GIVES_OFFICE.match(sv.view):
        here, position = sv.previous, len(sv.previous.view)  # 会上宣布甲任局长。免去乙的局长职务。
    if own is not None or not _at_meeting(here, position):
        return own
    before, hops = here.previous or here.last, 0
    while own is None and before is not None and hops < _MEETING_REACH:
        own = _day_of_meeting(before)
        before, hops = before.last, hops + 1
    return own


def _at_meeting(sv: SentenceView, position: int) -> bool:
    """Whether what stands at an offset was done by a meeting, or told at one: 会上，…宣布…."""
    found = _MEETING.search(sv.view, 0, position) or _ANNOUNCED.match(sv.text)
    return found is not None


def _day_of_decision(sv: SentenceView) -> Mention | None:
    """The date of the sentence that a list of decisions goes on from, for an item of the list."""
    here: SentenceView | None = sv
    for _ in range(_LIST_REACH):
        if here is None or not _ITEM.match(here.text):
            return None
        here = here.previous or here.last
        if here is not None and _DECIDED.search(here.text):
            return _in_sentence(here, len(here.view))
    return None


def _day_of_meeting(sv: SentenceView) -> Mention | None:
    """The first day that a sentence about a meeting names, or the day of its dispatch."""
    if _MEETS.search(sv.text) is None:
        return None
    days = [m for at, m in sv.by_start.items() if m.kind is Kind.DATE and _is_day(sv, at, m)]
    days.sort(key=_only_bounds)
    own = (m for m in days if not _DISPATCH.match(sv.view, m.end - sv.offset))
    return next(chain(own, days), None)


def _only_bounds(mention: Mention) -> bool:
    """此前 and 近日 say less than a day that stands beside them."""
    word = relative_words().get(getattr(mention.value, "relative", ""))
    return word is not None and word.unit == "vague"


def _is_day(sv: SentenceView, at: int, mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, DateValue) or value.limit:
        return False
    day = value.start[2] is not None or value.relative
    planned = _PLANNED.search(sv.text, max(0, at - _PLAN_REACH), at)
    return bool(day) and not planned and _dates_an_act(sv, at, mention, len(sv.view))


def date_of_matter(sv: SentenceView, told: re.Pattern[str]) -> Mention | None:
    """The date of the nearest sentence before that tells of a matter."""
    here = sv.last
    for _ in range(_LIST_REACH):
        if here is None:
            return None
        match = told.search(here.text)
        if match and (date := _in_sentence(here, match.start())):
            return date
        here = here.last
    return None


def date_of_sanction(sv: SentenceView, position: int) -> Mention | None:
    """The date that covers a sanction: a span of months or years is that of the misconduct."""
    date = governing_date(sv, position)
    value = date.value if date else None
    return None if isinstance(value, DateValue) and _is_span(value) else date


def _is_span(value: DateValue) -> bool:
    return value.start != value.end and value.start[2] is None


def governing_period(sv: SentenceView, position: int) -> Mention | None:
    """The date that covers a figure: figures go on with the period of the sentences before."""
    own = governing_date(sv, position)
    here, hops = sv, 0
    while own is None and (before := _before(here)) is not None and hops < _PERIOD_REACH:
        own = _in_sentence(before, len(before.view))
        here, hops = before, hops + 1
    value = own.value if own and hops else None
    return own if not hops or (isinstance(value, DateValue) and _is_period(value)) else None


def _before(sv: SentenceView) -> SentenceView | None:
    """The sentence whose figures a sentence goes on with.

    A paragraph about the same bodies as a whole (各级纪检监察机关运用…) goes on with the last one,
    and so does the line of a list.
    """
    if told := announced(sv):
        return told[1]
    if sv.previous is not None:
        return sv.previous
    listed = sv.last is not None and sv.last.text.endswith(_ROW_GOES_ON)
    goes_on = _SAME_BODIES.match(sv.text) or _BREAKS_DOWN.match(sv.text)
    return sv.last if listed or goes_on else None


def _is_period(value: DateValue) -> bool:
    since = value.limit == "since" and value.start[1] is None  # 2021年以来 is the year
    return value.start[2] is None and (since or not value.limit)


def _in_sentence(sv: SentenceView, position: int) -> Mention | None:
    nearest: Mention | None = None
    for at, mention in sv.by_start.items():
        if at >= position:
            break
        if mention.kind is Kind.DATE and _dates_an_act(sv, at, mention, position):
            # 2018年以来，截至7月底: the figures are those of the year.
            opened = (nearest or _year_opened(sv.previous)) if _limit(mention) == "until" else None
            nearest = opened if opened and _is_year_since(opened) else mention
    if nearest is None:
        return None
    end = nearest.end - sv.offset
    told = _WIRED.match(sv.view, end) or _TOLD.search(sv.view, end, position)
    later = _LATER.search(sv.view, end, position) or _A_WHILE_LATER.search(sv.text, end, position)
    return None if told or later else nearest


def _year_opened(sv: SentenceView | None) -> Mention | None:
    """The first 2018年以来 of a sentence."""
    dates = (m for m in sv.by_start.values() if m.kind is Kind.DATE) if sv else iter(())
    return next((m for m in dates if _is_year_since(m)), None)


def _limit(mention: Mention) -> str:
    return mention.value.limit if isinstance(mention.value, DateValue) else ""


def _is_year_since(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, DateValue) and value.limit == "since" and value.start[1] is None


def _dates_an_act(sv: SentenceView, at: int, mention: Mention, position: int) -> bool:
    """Whether a date says when something happened that the sentence reports at an offset."""
    end = mention.end - sv.offset
    if _OF_AN_AGE.match(sv.view, end):
        return False
    if _OF_SOMETHING_ELSE.match(sv.view, end) or _GOVERNED.search(
        sv.view[max(0, at - _BEFORE) : at]
    ):
        return False
    opening = sv.view.rfind("（", 0, at)
    return opening < 0 or sv.view.rfind("）", 0, at) > opening or sv.view.find("）", at) > position
