"""How dates are worded: patterns with a named group for each part, and the words of the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.lexicons import rows


@dataclass(frozen=True, slots=True)
class RelativeWord:
    """One line of ``date-words.tsv``: what a word like 次月 is counted from."""

    unit: str
    anchor: str
    shift: int


@cache
def relative_words() -> dict[str, RelativeWord]:
    """The words that date by the context, each with what it is counted from."""
    return {w: RelativeWord(unit, anchor, int(n)) for w, unit, anchor, n in rows("date-words")}


def _words(*units: str) -> str:
    found = [w for w, meaning in relative_words().items() if meaning.unit in units]
    return "|".join(sorted(found, key=lambda w: (-len(w), w)))


_S = r"[ \u3000]?"
_YEAR4 = r"(?:19|20)\d\d"
_MONTH = r"1[0-2]|0?[1-9]"
_DAY = r"3[01]|[12]\d|0?[1-9]"
_ZH_MONTH = r"十[一二]?|[一二三四五六七八九]"
_ZH_DAY = r"三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]"
_ZH_YEAR = r"[一二][〇零○九一二三四五六七八]{3}"
_TO = rf"{_S}(?:至|到|[-—－–~～]{{1,2}}){_S}"
_QUARTERS = r"前[一二三]季度|第?[一二三四1-4]季度|[一1](?:至|到|-|—)[二三四2-4]季度"
_SPAN_OF_YEAR = rf"上半年|下半年|{_QUARTERS}|年[底末初中内]|[底末初]"
#: 2021年13月 and 3月45日 are no dates at all.
_NO_MORE = rf"(?!{_S}\d+{_S}[月日号])"
#: A day alone is a date at the head of a clause or of what happened on it, not in 为期10日.
_DAY_ALONE = (
    r"(?:(?<=[，。；、：（）\s于至日])|^|(?<=[\u4e00-\u9fff])(?<![第每期续留假限满超近约共达月年过]))"
    rf"(?:{_DAY})日(?=[，至上下中晚凌夜在由被经召主出会抵赴对向、电讯通\-—~～])|(?<=于)(?:{_DAY})日"
)
_START = (
    rf"(?<![\d.]){_YEAR4}(?={_S}年|[./-]\d|{_TO}{_YEAR4}年)|[’'‘]\d\d年|{_ZH_YEAR}年"
    rf"|(?<!\d)(?<!\d\.)(?:{_MONTH})(?={_S}月(?!饼)|{_TO}\d\d?{_S}月)|{_DAY_ALONE}"
    rf"|[今昨]（(?:{_DAY})）日|[上下]半年|{_QUARTERS}|(?<![\u4e00-\u9fff\d])年[底末初](?!前)"
    rf"|前(?:\d\d?|{_ZH_MONTH})个月|(?:{_ZH_MONTH})月(?:{_ZH_DAY})日"
    r"|“?十[一二三四五]五”?(?:规划)?(?:期间|时期|以来)"
)


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """Where a date may start, a date as a whole, and the words that date by the context."""

    start: re.Pattern[str]
    whole: re.Pattern[str]
    word: re.Pattern[str]


@cache
def date_patterns() -> DatePatterns:
    """The patterns, compiled on first use."""
    year = (
        rf"(?:(?P<y>{_YEAR4}){_S}年度?|[’'‘](?P<yy>\d\d)年|(?P<zy>{_ZH_YEAR})年"
        rf"|(?P<ry>{_words('year')})(?!度|同期))"
    )
    month = rf"(?:(?P<m>{_MONTH}){_S}月份?|(?P<rm>{_words('month')}))"
    # 5月28~30日 names its first day without the word for it.
    day = rf"(?:{_S}(?P<d>{_DAY}){_S}(?:[日号]|(?={_TO}(?:{_DAY})[日号])))"
    chinese = rf"(?P<zm>{_ZH_MONTH})月份?(?:(?P<zd>{_ZH_DAY})日)?"
    months = rf"(?P<ma>{_MONTH}){_S}月?份?{_TO}(?P<mb>{_MONTH}){_S}月份?(?!{_S}\d+{_S}日)"
    first = rf"前(?P<fm>1[0-2]|[1-9]|{_ZH_MONTH})个月"
    part = r"(?:[上中下]旬|[初底末](?!步|稿))?"
    end = (
        rf"(?:{_TO}(?P<now>今(?!年)|目前)|{_TO}(?:(?P<y2>{_YEAR4}|今|次|同|翌){_S}年)?{_S}"
        rf"(?:(?P<m2>{_MONTH}){_S}月份?)?(?:{_S}(?P<d2>{_DAY}){_S}[日号])?{part})?"
    )
    numeric = (
        rf"(?P<ny>{_YEAR4})[./-](?P<nm>{_MONTH})(?:[./-](?P<nd>{_DAY}))?(?:(?={_TO}{_YEAR4}[./-]\d)|(?![\d./-]*\d|[元万亿%％]))"
        rf"(?:{_TO}(?P<ny2>{_YEAR4})[./-](?P<nm2>{_MONTH})(?:[./-](?P<nd2>{_DAY}))?(?![\d./-]*\d))?"
    )
    years = rf"(?P<ya>{_YEAR4})(?:{_TO})(?P<yb>{_YEAR4})年"
    plan = r"“?(?P<plan>十[一二三四五]五)”?(?:规划)?(?:期间|时期|以来)"
    today = rf"[今昨]（(?P<td>{_DAY})）日"
    bare = rf"(?P<bd>{_DAY})日(?:{_TO}(?P<bd2>{_DAY})日)?"
    dated = (
        rf"(?:{year}{_S})?(?:{months}|{month}(?:{day}|{_NO_MORE})|{first}|(?P<half>{_SPAN_OF_YEAR})"
        rf"|{chinese}|{_NO_MORE}){part}{end}"
    )
    return DatePatterns(
        start=gated(f"(?:{_START})|(?:{_words('year', 'month')})"),
        whole=re.compile(rf"{years}|{numeric}|{plan}|{today}|{bare}|{dated}"),
        word=gated(_words("day", "span", "vague")),
    )
