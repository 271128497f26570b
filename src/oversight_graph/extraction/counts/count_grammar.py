"""How counts are worded: comparisons, objects put ahead, passives, rows and breakdowns."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts.count_words import CountWord, count_words
from oversight_graph.extraction.rules.count_types import CountType, count_types
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import expand

#: Types of act that wordings of counts tell apart.
STATISTICS, _INSPECTION, FOUND = "case_stats", "inspection", "finding"
_TRANSFER, _PUBLICITY, _OTHER = "transfer", "publicity", "other"
_RECTIFICATION = "rectification"
#: What an attribute tells as news, what else it may count, what 其中 goes on with.
TOLD_BY_ATTRIBUTE = frozenset({_TRANSFER, FOUND, _PUBLICITY})
FIGURES = frozenset({STATISTICS})
#: 对县纪委近期查处的3起问题进行通报: who dealt with them is told besides.
WHOSE_OWN = re.compile(expand("<org>(?:近期|近日|日前|近来|<date>)?$"))
HELD_TO_ACCOUNT = frozenset({"accountability", "case_stats"})
#: Held to account; what breaks that down by rank are figures of cases.
HELD = "accountability"
RANKS = re.compile("[部厅局处科股]级|正职|副职|领导干部|一般干部|其他干部|村干部|公职人员|国企")
#: What befalls people by name in court, so that a bare number is mostly theirs.
IN_COURT = frozenset({"sentence", "prosecution"})
POINTS_BACK = re.compile("[二两三四五六七八九十]人|[2-9]人")
_PIVOTS = frozenset({"other", "establishment"})

#: What makes a number a comparison, a share or a size and not a count of acts.
COMPARED = gated(
    "同比|环比|(?:增长|增加|上升|下降|减少|提高|降低)(?![至到])|占|超过(?!$)|历时|[多少][^，]{0,3}$|比去年|较上年|较去年"
    "|(?:涉及|涉案(?!资金|款|财物|金额)|辖|现有|总数|名单)[^，。；]{0,6}$|参加|参与|派出|出动|挽回|节约"
    "|(?:与|和|向|同)[^，。；]{0,12}(?:谈话|访谈|座谈)|个别谈话|走访|培训|受教育|调阅|查阅|比上年|上年同期|去年同期|每|平均|(?<!上班)(?<!工作)(?<!办公)(?<!休息)时间|最后|截止|计划|力争"
)
#: The same before a count that stands before its act.
ON_AVERAGE = re.compile("平均|每|计划|力争|最后")
#: Before a count in its clause, with the act after it: 对…23人问责, 深入6个乡镇督查.
_OBJECT_AHEAD = re.compile(
    "就$|[对将把给为]|责令|责成|深入|走访|赴|前往|走进|进驻|到|向|抽取|选取|抽选"
)
_GOES_TO = frozenset({"深入", "走访", "赴", "前往", "走进", "进驻", "到", "抽取", "选取", "抽选"})
_RECIPIENT, _FOR, _ABOUT = "向", "为", "就"
#: 责令12个单位作出书面检查: what those have to do who are ordered to.
_ORDERED = frozenset({"责令", "责成"})
_HAVE_TO = frozenset({"education", "rectification"})
_PASSIVE = re.compile(
    expand(
        r"(?:(?:单位|党组织|党委|党组|部门|企业|班子)[、和]<quantity>)?"
        r"(?:(?!将)[\u4e00-\u9fff“”、]|<people|org|area|reference>){0,20}?"
        r"(?:(?:被|受到|受|获|由)(?:<org>)?[\u4e00-\u9fff]{0,8}?|已整改[^，]{0,2}"
        r"|[\u4e00-\u9fff]{0,12}，(?:分别|均)|，(?:已|均|全部|一并|按规定|按程序|依规依纪|依法|及时|分别)+)$"
    )
)
#: 其中9个已完成整改, 30个问题已整改到位: what was mended stands before the word, nothing behind.
_MENDED = re.compile(
    "[^，。；]{0,8}?(?:问题|隐患|漏洞|短板|事项|风险点)?(?:均|都|现|目前|当场|按期|如期|基本|及时|立即)*"
    "(?P<done>已经?|全部)?(?:全部|基本|按期|如期|及时)*"
)
_ENDS = re.compile("(?:完毕|到位|完成)?(?:[，。；、）]|$)")
_DONE = ("已", "全部")
#: 移送司法: a word of so many characters says to whom.
_TO_ORGANS = 4
#: Between two acts on what is counted: 作出书面检查并切实整改.
ALSO = re.compile("(?:处理)?并[\u4e00-\u9fff]{0,4}$")
#: The same before the second of them: 发现并督促整改, 查摆、整改.
AND_ALSO = re.compile("(?:并|[一-鿿]并)(?:及时|立即|当场)?")
#: 交办需要整改的问题82个: what is to be done yet.
NEEDED = re.compile("(?:需要?|应当?|待|亟待|未)$")
#: 通报一个干部被开除党籍案例: what befell somebody only says which case it is.
OF_CASES = re.compile("[^，。；]{0,40}?(?:案例|案件)(?:$|[，。；])")
#: 其中有127件涉及公车: what the figure is of stands behind it.
OF_WHICH = re.compile("涉及(?!资金|金额)|属于|发生在|集中在")
#: 包括33名厅级干部、655名处级干部: the rank stands behind the figure.
OF_RANK = re.compile(
    "(?:[省地厅局县处乡科部市管股国]{1,3}级?|正职|副职|一般|村|社区|基层|领导|党员)(?:领导|党员|管理)?干部(?=[、，。；）和及]|以及|$)"
)
#: 涉及省管干部18人 tells of what rank those are who were dealt with, 涉及工程领域20件 of what kind.
CONCERNS_RANK = re.compile("涉及[^，。；]{0,10}(?:干部|党员|公职人员|监察对象)$")
CONCERNS = "涉及"
#: （二）给予5名责任人党纪政务处分: a heading, below which they are told one by one.
HEADS_A_LIST = re.compile(
    "(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)[^。；，]{0,12}$"
)
RESPONSIBLE = re.compile("(?:相关|有关|直接)?责任人")
#: 监督的一个缩影 counts nothing.
NO_COUNT = re.compile(
    "(?:生动|真实|具体|创新|重要|典型|有力|关键|鲜活|有益|成功)*"
    "(?:缩影|侧面|例子|写照|举措|做法|亮点|环节|抓手|特点|尝试|探索|成果|样本|注脚)"
)
#: 甲，其他13人进行诫勉谈话: the preposition stands before somebody else.
CARRIED_OUT = re.compile("(?:进行|予以|给予)(?:了)?$")
#: 被巡察单位 names who suffers the act and reports none.
_SUFFERER = re.compile("单位|党组织|地区|部门|对象|者|人")
#: What a count that opens a clause of its own must be of to continue the row before.
BROKEN_DOWN = re.compile(
    expand(
        "<people|org|area|post>|干部|人员|党员|职工|形态|问题|级|类|单位|组织|[村县市区镇乡]|案|线索|其他"
        "|其中|包括|分别|^[为达共]|个人|来信|来访|来电|来函|信函|电话|网络|邮件|自办|初次|重复|署名|实名|匿名|业务|违纪|转办|交办|自收|举报|行为|其它"
        "|吃喝|礼|补贴|福利|公款|公车|违规|违反|违法|犯罪|党纪|政务|政纪|纪律|旅游|婚丧|接待|兼职|失职|渎职|贪|贿|侵占|挪用|截留|冒领|吃拿卡要"
        "|优亲厚友|庸懒|作为|主义|奢靡|领域|方面|要案|场所|点位"
    )
)
OPENS_BREAKDOWN = re.compile("(?:从|按|在)?[^，。；]{0,24}(?:看|中|方面|分)$")
PUNISHED = re.compile("(?:处分|处理|查处|被查)[^，。；]{0,12}(?:中|看|方面)$")
PUNISHED_SO_MANY = re.compile(
    "(?:处分|处理)[^，。；]{0,8}\\d+余?(?:人|名)|\\d+余?[人名][^，。；]{0,8}(?:受到|受|被给予|给予)"
    "(?:党纪|政务|政纪|党政纪|[、和])*(?:处分|处理)"
)
#: What those are sorted by who were punished.
DISCIPLINE = frozenset({"party_discipline", "admin_discipline"})
#: 给予处分的为106名, 受到处理的人数共9人.
_AMOUNTS = re.compile("的(?:人数|人员|干部|党员)?(?:为|有|共|达|是)")
#: 开展了17轮巡视, 组织3次专项检查: so many times.
SO_OFTEN = re.compile("(?:开展|组织|进行|实施|完成|启动)了?$")
#: A sentence that goes on with the figures of the one before.
GOES_ON = re.compile(expand("其中|此外|另外|另有|还有|在[前后]者中|有?<quantity>涉及"))
#: 从问题类型看 opens figures of cases, whatever stands before.
BY_KIND = re.compile("(?:从|按|分)[^，。；]{0,24}(?:看|分|统计)$")
#: 从举报方式看，来信16件，占8%；来访22件: every number behind is a figure of cases …
BY_DIMENSION = re.compile(
    "(?:从|按)[^，。；]{0,24}(?P<by>方式|来源|渠道|途径|类型|类别|种类|性质|对象|级别|职级|层级|职务|区域|地区|地域|领域|构成|结构|主体|身份|信访量)"
    "(?:分布|情况)*(?:上|来|角度)*(?:看|分|统计)$"
    "|在?[^，。；]{0,16}(?:信访|举报|检举控告|线索)(?:举报)?(?:件|涉及人员|反映的?问题)?(?:之)?中$"
)
#: … by these also where a label is worded as an act: 职能部门移交14件.
SOURCES = frozenset({"方式", "来源", "渠道", "途径"})
#: What share of the whole a figure is says nothing of the next one.
SHARE = "占"
#: How many lines before one the list may have begun.
_LIST_REACH = 12
JOINED = re.compile("$|(?:[^，。；、]{2,8}干部)?[、和及与]|以及|其中")
#: 有18件涉及违规吃喝: how a figure is broken down by what it concerns.
THERE_ARE = re.compile("(?:还|另)?有")


def takes_ahead(rule: CountType, ahead: str | None) -> bool:
    """Whether an object put ahead by a preposition may belong to a type of act."""
    if ahead in _ORDERED:
        return rule.type in _HAVE_TO
    if ahead in (_RECIPIENT, _FOR):
        return rule.type == (FOUND if ahead == _RECIPIENT else _OTHER)
    if ahead == _ABOUT:
        return rule.type == _PUBLICITY
    return ahead is not None and (ahead not in _GOES_TO or rule.type == _INSPECTION)


def is_passive(view: str, end: int, word: CountWord) -> bool:
    """14人被问责, but not 4个被巡察党组织 or 5人将被问责."""
    named = view[word.start - 1] == "被" and _SUFFERER.match(view, word.end)
    return not named and _PASSIVE.match(view, end, word.start) is not None


def is_mended(view: str, end: int, word: CountWord) -> bool:
    """30个问题已整改到位, 其中9个已完成整改."""
    if all(rule.type != _RECTIFICATION for rule in word.types):
        return False
    between = _MENDED.fullmatch(view, end, word.start)
    done = between is not None and (between["done"] or view.startswith(_DONE, word.start))
    return bool(done) and _ENDS.match(view, word.end) is not None


def is_handed_over(kind: str, end: int, word: CountWord) -> bool:
    """其中2人移送司法机关: people do not hand themselves over; 2人移送案卷 tells who does it."""
    named = word.end - word.start >= _TO_ORGANS
    return kind == "people" and named and end == word.start and word.types[0].type == _TRANSFER


def is_pivot(word: CountWord) -> bool:
    """抽调12名干部开展排查: the object is sent to do something."""
    return all(rule.type in _PIVOTS for rule in word.types)


def may_be_far(rule: CountType, gap: str) -> bool:
    """The object of an attribute is a thing of its own, but for what was handed over or found."""
    told = not gap.startswith("的") or _AMOUNTS.match(gap) is not None
    return told or rule.type in TOLD_BY_ATTRIBUTE


def object_ahead(view: str, start: int, end: int) -> str | None:
    """The last preposition or verb of motion in a span, which governs what follows it."""
    found = None
    for match in _OBJECT_AHEAD.finditer(view, start, end):
        found = match.group()
    return found


def rule_before(sv: SentenceView | None) -> CountType:
    """What the last word of an act in a sentence counts; case figures where there is none."""
    for word in reversed(list(count_words(sv)) if sv else []):
        for rule in word.types:
            if rule.type in HELD_TO_ACCOUNT:
                return rule
    return statistics()


def rule_of_list(sv: SentenceView) -> CountType | None:
    """What the lines of a list count that 查处情况如下： opens; ``None`` outside such a list."""
    head, hops = sv.last, 0
    while head is not None and head.text.endswith("；") and hops < _LIST_REACH:
        head, hops = head.last, hops + 1
    if head is None or not head.text.endswith("："):
        return None
    return figures_told(head)


def figures_told(sv: SentenceView) -> CountType | None:
    """The figures of cases that a sentence speaks of."""
    told = (t for word in count_words(sv) for t in word.types if t.type == STATISTICS)
    return next(told, None)


def statistics() -> CountType:
    """The type of plain case figures."""
    return next(t for _, t in count_types() if t.type == STATISTICS)
