"""The words of ``phrase_words.toml``, as the finder of noun phrases uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.scanner import Scanner

_FOLDER, _FILE = "extraction.rules", "phrase_words.toml"
_AFTER_POST = r"(?:（[^（）]{0,30}）)?[：“ ]?(?:同志)?"
_AFTER_NAME = r"”?(?:同志)?(?:（[^（）]{0,60}）)?(?:同志)?"
#: Somebody whose name is hidden where no name was understood.
_HIDDEN = "|[\u4e00-\u9fff]某{1,2}"
#: Governors that are found inside names of bodies: 安全与质量监督司.
INSIDE_NAMES = frozenset("与同和在为以于经")

_Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """What tells noun phrases and their parts apart; see ``phrase_words.toml``.

    ``governors`` maps a word to whether what follows is an object; the entry of a word that
    makes an object only for some action types names them in ``objects_of``.
    """

    governors: Scanner[str]
    objects_of: dict[str, frozenset[str]]
    phrase: re.Pattern[str]
    hidden_phrase: re.Pattern[str]  # the same with 老某, which may begin at any character
    owner: re.Pattern[str]  # 张三的妻子: the person is only whose relative is meant
    his_people: re.Pattern[str]  # 其同学: somebody else, whatever the mask makes of it
    opening: re.Pattern[str]
    predicate: re.Pattern[str]
    speech: re.Pattern[str]  # 张三介绍
    warning: re.Pattern[str]  # 张三警示干部
    presiding: re.Pattern[str]  # 张三主持召开会议
    helped: re.Pattern[str]  # 由张三主持
    reporting: tuple[str, ...]  # 举报
    tells_on: re.Pattern[str]  # 实名举报: what stands behind whoever tells on somebody
    announcing: str  # 通报|宣布, to build patterns with
    as_news: re.Pattern[str]  # 受到处分 + 的情况
    body_suffers: re.Pattern[str]  # 党支部被…
    thing_suffers: re.Pattern[str]  # the same of 车辆被…
    body_opens: re.Pattern[str]  # 剧院退还…: a body that was not understood is the subject
    calling: re.Pattern[str]  # 茶商晴朗…: a calling and a name that was not understood
    others: re.Pattern[str]  # 相关企业和个人: others than those who were named
    loose: re.Pattern[str]  # 涉案线索: nobody's for certain
    of_a_kind: re.Pattern[str]  # 对整改不力的单位予以
    word_as_name: re.Pattern[str]  # 安静被免职: a word that stands where only a name does
    answers_for: re.Pattern[str]  # 对李四监督不力
    in_court: re.Pattern[str]  # 辩护人
    telling: tuple[str, ...]  # 介绍，: of somebody else
    handling: tuple[str, ...]  # 约谈: somebody else
    somebody_suffers: re.Pattern[str]  # 图纸未被羁押: a name that was not understood

    def phrase_in(self, view: str) -> re.Pattern[str]:
        """The pattern of the noun phrases that a masked sentence may hold."""
        return self.hidden_phrase if "某" in view else self.phrase


@cache
def phrase_words() -> PhraseWords:
    """The shipped words, loaded on first use."""
    words, wordings = lists_of(_FOLDER, _FILE), patterns_of(_FOLDER, _FILE)
    special = {
        name: frozenset(found) for name, found in lists_of(_FOLDER, _FILE, "objects_of").items()
    }
    governors = dict.fromkeys(words["aside"], "aside")
    for found in special.values():
        governors |= dict.fromkeys(found, "aside")
    governors |= dict.fromkeys(words["objects"], "object")
    one = {name: any_of(found) for name, found in words.items()}
    one["long_kin"] = any_of(word for word in words["kin"] if len(word) > 1)
    one["the_rest"] = wordings["the_rest"].pattern
    one["holder"] = wordings["holder"].pattern
    return PhraseWords(
        governors=Scanner(governors, kept=True),
        objects_of=special,
        phrase=gated(expand(_phrase(one, governors))),
        hidden_phrase=re.compile(expand(_phrase(one, governors, hidden=_HIDDEN))),
        owner=re.compile(expand(_whose(one))),
        his_people=re.compile(f"的?(?:{one['long_kin']})(?!{one['no_kin']})"),
        opening=re.compile(expand(_opening(one))),
        predicate=wordings["predicate"],
        speech=wordings["speech"],
        warning=wordings["warning"],
        presiding=wordings["presiding"],
        helped=wordings["helped"],
        reporting=words["reporting"],
        tells_on=wordings["tells_on"],
        announcing=any_of(words["announcing"]),
        as_news=wordings["as_news"],
        body_suffers=wordings["body_suffers"],
        thing_suffers=wordings["thing_suffers"],
        body_opens=wordings["body_opens"],
        calling=wordings["calling"],
        others=wordings["others"],
        loose=wordings["loose"],
        of_a_kind=wordings["of_a_kind"],
        word_as_name=re.compile(_word_as_name(words)),
        answers_for=wordings["answers_for"],
        in_court=wordings["in_court"],
        telling=words["telling"],
        handling=words["handling"],
        somebody_suffers=re.compile(_somebody_suffers(words)),
    )


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def _not_behind(*words: str) -> str:
    """A pattern for a place right behind none of the words."""
    return "".join(f"(?<!{word})" for word in sorted(set(words)))


def _somebody_suffers(words: _Words) -> str:
    """A word at the start of a clause that something befalls, and that is no known thing."""
    no_end = _not_behind(*words["unnamed_end"], *words["bodies"], *words["things"])
    befalls = rf"(?:{any_of(words['befalls'])}|因[^，。；]{{1,24}}?(?:被|受到))"
    return rf"(?!{any_of(words['unnamed_start'])})[\u4e00-\u9fff·]{{2,6}}?{no_end}{befalls}"


def _word_as_name(words: _Words) -> str:
    """Two or three characters before what befalls somebody that are no adverbs and no thing."""
    adverbs = any_of((*words["adverbs"], *words["opening"]))
    told = rf"(?:{'|'.join(words['before_doings'])})*(?:{any_of(words['doings'])})"
    no_end = _not_behind(*words["matters"])
    name = rf"(?!(?:{adverbs})+{told})[\u4e00-\u9fff·]{{2,3}}?{no_end}"
    return rf"{name}(?:[、和及]{name})*{told}"


def _phrase(one: Mapping[str, str], governors: Iterable[str], *, hidden: str = "") -> str:
    """A noun phrase: named people, relatives, people without a name, or bodies.

    A title may have plain words between the body and the post, but none that governs a name.
    """
    whose, kin, no_kin = _whose(one), one["kin"], f"(?!{one['no_kin']})"
    person = (
        rf"<person>(?!(?:之(?:{kin})|的?(?:{one['long_kin']}){no_kin})(?!代为))"
        r"(?!的(?:<people>|<post>)<person>)(?!”?(?:事件|风波))"
    )
    plain = rf"(?:(?!{any_of(governors)}|{one['acts']})[\u4e00-\u9fff]){{0,10}}"
    post, staff = rf"(?:<post>|<people>){_AFTER_POST}", f"(?:{one['staff']})"
    head = (
        rf"(?:(?:<org|area>(?:（[^（）]{{0,30}}）)?{plain})?{post}"
        rf"|<org>{plain}{staff}(?=<person>)|{staff}(?=<person>))?"
    )
    name = rf"(?:{whose}[、，]?|<reference>(?={post}<person>))?{head}{person}{_AFTER_NAME}"
    link = _link(one, governors, plain, post)
    return (
        rf"(?P<named>{name}(?:{link}{name})*)(?P<open>等(?!待))?(?:共)?(?P<total><quantity>)?"
        r"(?(total)(?:(?:事故|相关|有关|涉案)?<people>)?|(?(open)(?:(?:事故|相关|有关|涉案)?<people>)?))"
        rf"|(?P<kin>{whose}(?!代为))"
        r"|(?P<pronoun><reference>)"
        r"|(?:其余|其他|其中|另外?|还有|等)?(?P<count><quantity>)(?!<post><person>)(?:<people>|<post>)?"
        r"|(?P<latter>前者|后者)"
        rf"|(?P<somebody><people>(?!{one['of_people']})|{one['somebody']}{hidden}|{one['the_rest']})"
        rf"|(?P<post>{one['holder']})"
        r"|(?P<bodies><org>(?:[、和及与]<org>)*)"
    )


def _link(one: Mapping[str, str], governors: Iterable[str], plain: str, post: str) -> str:
    """What joins two named people with their titles: a comma, 和, or 与 where both are meant."""
    run = rf"(?:(?!{any_of(w for w in governors if w not in INSIDE_NAMES)})[\u4e00-\u9fff])"
    further = rf"(?:{run}{{1,14}}?(?=(?:{post}|{one['staff']})<person>))?"
    unit = rf"(?:<org|area>(?:{plain}(?=<post>))?|[\u4e00-\u9fff]{{0,14}}(?:{one['units']}))?"
    posts = rf"(?:{unit}<post>、){{0,2}}"
    both = f"(?:{one['together']})(?:被|受到|接受|为|系)"
    return (
        rf"(?:(?:[、和及]|以及){further}"
        rf"|与(?=(?:<reference>(?:{one['kin']})|<post>)?<person>{both})"
        rf"|，(?:(?={posts}{unit}{post}<person>(?!{one['attends']})){posts}{unit}(?={post}<person>)"
        rf"|<org>{plain}(?=<person>)))"
    )


def _whose(one: Mapping[str, str]) -> str:
    """Words of one character mean a relative only after 其: 其妻, but 张三妻子, 他的继任者.

    Where a post or a kind of people stands between two names, it is the second who is meant:
    张三的司机李四.
    """
    kin, long_kin, no_kin = one["kin"], one["long_kin"], f"(?!{one['no_kin']})"
    own = rf"的(?:{long_kin}{no_kin}|(?:<people>|<post>)(?=<person>))|{long_kin}{no_kin}"
    return (
        rf"(?:<reference>(?:的?(?:{long_kin}){no_kin}|{kin}|的<post>(?:{long_kin}))"
        rf"|(?:<post>)?<person>(?:之(?:{kin})|{own}))"
    )


def _opening(one: Mapping[str, str]) -> str:
    return (
        r"(?:[“‘「（\s　●■◆★▲·]|【[^】]{0,20}】|\d{1,2}[.．、]|（\d+）"
        r"|（?[一二三四五六七八九十]+(?:[、是]|）)"
        r"|第?[一二三四五六七八九十百\d]{1,4}届|[新本上]一?届"
        r"|<date>(?:上午|下午|晚|夜间|夜)?(?:期间|以来|起|，)?|<area>"
        rf"|{one['opening']})*"
    )
