"""The clauses of a sentence with their figures and the words that may say what these count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.rules.count_types import CountType, counting_words
from oversight_graph.extraction.telling.telling import is_telling
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.values import value

#: Brackets without a count, 县（市、区）, stop nothing; nor does what goes on with a count:
#: 问题线索9件，已按规定移交.
_STOP = re.compile(
    expand(
        r"（(?:(?!<quantity>)[^（）]){0,16}）"
        r"|<quantity>[\u4e00-\u9fff]{0,12}，(?=(?:分别|均)(?:被|受到|作)"
        r"|(?:已|均|全部|一并|按规定|按程序|依规依纪|依法|及时|分别)+移[送交])"
        r"|<quantity>[\u4e00-\u9fff]{0,6}，(?=(?:结合|围绕|聚焦|针对)[^，。；]{2,24}?(?:开展|进行)[^，。；]{0,8}?(?:巡[视察]|督查|检查))"
        r"|(?P<stop>[，；。：（）！？])"
    )
)
#: Right after a word these make it part of a name or a time: 检查组, 立案后, 巡察期间.
_NO_VERB = re.compile(
    expand(
        "组(?!织)|[室站员率库]|(?:情况|意见)?反馈的|类(?:问题|线索)|缺[位失]|不[力严到]|[职失]?责任|情况|问题(?![^，。；]{0,12}<quantity>)|后(?!续)|前|中(?![小央国型层])|时|期间|过程|力度|场所|教育课|对象|手续|任务|书(?!面|记)|现场(?!发现|检查|会)|大会|触角|探头|链条|网络|合力|质效"
        "|(?:人员|<people>)(?!<quantity>)[^，。；]{0,12}?发现"
    )
)
#: 回访受处分人员12人 tells of a visit, not of a sanction.
_CARED_FOR = re.compile("(?:回访|教育|关爱|帮扶|走访|谈心|看望)[^，。；\\d]{0,4}$")
_PUNISHED_BEFORE = "受处分"
#: 整改措施, 检查方案, 督查督导小组 name a paper or a team.
_PAPER_OR_TEAM = re.compile(
    "措施|方案|台账|意见|情况|责任|要求|清单|报告|通知|机制|工作人员"
    "|[\u4e00-\u9fff]{0,6}?(?:小组|专班|组(?!织)|队(?!伍))"
)
#: Whom cases are handed to, as 移送司法机关 and its like say.
_ORGANS = frozenset({"司法机关", "检察机关", "公安机关", "监察机关", "纪检监察机关", "纪检机关"})
_MAY_NAME_ONE = frozenset({"rectification", "inspection", "accountability"})


@value
class CountWord:
    """A word that may report a counted act, at offsets in the sentence.

    ``is_verb`` is false where it stands in a name or tells of nothing done.
    """

    start: int
    end: int
    types: tuple[CountType, ...]
    is_verb: bool


@value
class CountClause:
    """A stretch between stops, with its counts and words in order."""

    start: int
    end: int
    opener: str
    counts: tuple[Mention, ...]
    words: tuple[CountWord, ...]


@value
class CountedAct:
    """A count with the act it counts; offsets are in the sentence, end exclusive."""

    rule: CountType
    word: CountWord
    count: Mention
    start: int
    end: int
    how: str  # after, before, row


def clauses_with(sv: SentenceView, counts: list[Mention]) -> Iterator[CountClause]:
    """Cut the sentence at its stops and hand each clause its counts and words."""
    words = list(count_words(sv))
    start, opener, next_count, next_word = 0, "", 0, 0
    for end, stop in _stops(sv.view):
        own_counts, own_words = [], []
        while next_count < len(counts) and sv.at(counts[next_count]) < end:
            own_counts.append(counts[next_count])
            next_count += 1
        while next_word < len(words) and words[next_word].start < end:
            own_words.append(words[next_word])
            next_word += 1
        yield CountClause(start, end, opener, tuple(own_counts), tuple(own_words))
        start, opener = end + 1, stop


def count_words(sv: SentenceView) -> Iterator[CountWord]:
    """The words of acts that are not part of a name; 受处分人 and 司法机关 are no names."""
    cells = list(sv.view)
    for mention in sv.by_start.values():
        if mention.kind is Kind.GROUP or _is_class_of_organs(mention):
            span = slice(sv.at(mention), mention.end - sv.offset)
            cells[span] = sv.text[span]
    for start, end, types in counting_words().scan("".join(cells)):
        yield CountWord(start, end, types, _is_verb(sv, start, end, types))


def _is_class_of_organs(mention: Mention) -> bool:
    """移送司法机关: the class of organs is part of the word that tells the act."""
    name = mention.value
    is_class = isinstance(name, OrgName) and name.cls == "collective"
    return is_class and mention.surface in _ORGANS


def _stops(view: str) -> Iterator[tuple[int, str]]:
    for match in _STOP.finditer(view):
        if match["stop"]:
            yield match.start(), match.group()
    yield len(view), ""


def _is_verb(sv: SentenceView, start: int, end: int, types: tuple[CountType, ...]) -> bool:
    """Whether a word tells an act as done, and is no part of a name, a time or a paper."""
    if _NO_VERB.match(sv.view, end) or sv.view[start - 1 : start] == "零":
        return False
    if sv.text.startswith(_PUNISHED_BEFORE, start) and _CARED_FOR.search(sv.text, 0, start):
        return False
    if not is_telling(sv, start):
        return False
    paper = all(t.type in _MAY_NAME_ONE for t in types)
    return not (paper and _PAPER_OR_TEAM.match(sv.view, end))
