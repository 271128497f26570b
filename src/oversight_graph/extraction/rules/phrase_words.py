"""The words of ``phrases.toml``, as the finder of noun phrases uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.scanner import Scanner

_AFTER_POST = r"(?:（[^（）]{0,30}）)?[：“ ]?(?:同志)?"
#: Somebody whose name is hidden where no name was understood.
_HIDDEN = "|[\u4e00-\u9fff]某{1,2}"
#: 甲与其弟乙均被…: the sentence is about both.
_TOGETHER = (
    "(?:均|各|各自|双双|都|同样|相继|一同|一并|同日|同时|同案|先后|分别)(?:被|受到|接受|为|系)"
)
#: 约谈甲、乙，主任丙列席: who only sits in is no further one of the list.
_ATTENDS = "列席|陪同|参加|出席|在场|到场|主持|旁听|见证"
_AFTER_NAME = r"”?(?:同志)?(?:（[^（）]{0,60}）)?(?:同志)?"


#: Behind a word for a relative or follower these make the name of a thing: 领导职务, 秘书岗位.
_NO_KIN = "(?!职务|岗位|职责|班子|身份|资格|待遇|责任)"
#: 其余参与旅游人员被…: others than those who were named, whatever they did.
_THE_REST = (
    "(?:其余|其他|其它)[\u4e00-\u9fff]{1,10}?(?:人员|干部|党员|职工|教师|人)"
    "(?=均|被|受到|分别|也|已)"
)
#: Governors that are found inside names of bodies: 安全与质量监督司.
INSIDE_NAMES = frozenset("与同和在为以于经")


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """What tells noun phrases and their parts apart; see ``phrases.toml``.

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
    data = toml_of("extraction.rules", "phrases.toml")
    words = data["words"]
    kin = words["kin"].split()
    objects, aside = data["objects"].split(), words["aside"].split()
    special = {name: frozenset(text.split()) for name, text in data["objects_of"].items()}
    governors = dict.fromkeys(aside, "aside")
    for found in special.values():
        governors |= dict.fromkeys(found, "aside")
    governors |= dict.fromkeys(objects, "object")
    return PhraseWords(
        governors=Scanner(governors, kept=True),
        objects_of=special,
        phrase=gated(expand(_phrase(kin, words, governors))),
        hidden_phrase=re.compile(expand(_phrase(kin, words, governors, hidden=_HIDDEN))),
        owner=re.compile(expand(_whose(kin))),
        his_people=re.compile(rf"的?(?:{any_of(word for word in kin if len(word) > 1)}){_NO_KIN}"),
        opening=re.compile(expand(_opening(words["opening"].split()))),
        predicate=re.compile(expand(f"(?:{any_of(words['predicate'].split())}|于?<date>)")),
        speech=re.compile(rf"(?:当庭|在庭审中)?(?:{any_of(words['speech'].split())})"),
        warning=re.compile(rf"[^，。；]{{0,12}}?(?:{any_of(words['warning'].split())})"),
        presiding=re.compile(
            rf"(?:在会上|当庭|依法|公开|亲自|并|也)*(?:{any_of(words['presiding'].split())})"
        ),
        helped=re.compile(rf"(?:{any_of(words['helped'].split())})"),
        reporting=tuple(words["reporting"].split()),
        tells_on=re.compile(
            expand(
                rf"(?:{any_of(words['reporting_how'].split())}|向<org>|<date|quantity>)*"
                rf"(?:{any_of(words['reporting'].split())})"
            )
        ),
        announcing=any_of(words["announcing"].split()),
        as_news=re.compile(rf"(?:处分|处理)?(?:{any_of(words['news'].split())})"),
        body_suffers=_suffering(words["bodies"].split()),
        thing_suffers=_suffering((*words["bodies"].split(), *words["things"].split())),
        body_opens=re.compile(
            rf"(?:该|本|涉事|涉案)?[\u4e00-\u9fff]{{0,6}}?(?:{any_of(words['bodies'].split())})"
            r"(?=退还|退缴|退赔|上缴|被|受到|未被|已被|均|因)"
        ),
        calling=re.compile(rf"(?:{any_of(words['callings'].split())})[\u4e00-\u9fff]{{2}}"),
        others=re.compile(
            rf"(?:{any_of(words['others'].split())})[^，。；<>被由向经]{{0,10}}?(?:{any_of(words['many'].split())})"
        ),
        loose=re.compile(any_of(words["loose"].split())),
        of_a_kind=re.compile(
            rf"对[^，。；]{{1,40}}(?:{any_of(words['kinds'].split())})"
            "(?:依法|依规|一并|分别|均|予以|进行|给予|作出|采取|严肃)*$"
        ),
        word_as_name=re.compile(_word_as_name(words)),
        answers_for=re.compile(rf"负有[^，。；]{{0,12}}责任|{any_of(words['answering'].split())}"),
        in_court=re.compile(any_of(words["in_court"].split())),
        telling=tuple(words["telling"].split()),
        handling=tuple(words["handling"].split()),
        somebody_suffers=re.compile(_somebody_suffers(words)),
    )


def _suffering(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(words)})(?:均|也|已|还|分别|全部)*(?:被|受到)")


def _somebody_suffers(words: dict[str, str]) -> str:
    """A word at the start of a clause that something befalls, and that is no known thing."""
    no_start = any_of(words["unnamed_start"].split())
    ends = f"{words['unnamed_end']} {words['bodies']} {words['things']}".split()
    no_end = "".join(f"(?<!{word})" for word in sorted(set(ends)))
    befalls = any_of(words["befalls"].split())
    late = "因[^，。；]{1,24}?(?:被|受到)"
    return rf"(?!{no_start})[\u4e00-\u9fff·]{{2,6}}?{no_end}(?:{befalls}|{late})"


def _word_as_name(words: dict[str, str]) -> str:
    """Two or three characters before what befalls somebody that are no adverbs and no thing."""
    adverbs = any_of((*words["adverbs"].split(), *words["opening"].split()))
    end = "".join(f"(?<!{word})" for word in sorted(set(words["matters"].split())))
    behind = (
        r"(?:也|均|都|已经|已|则|还|又|亦|同时|先后|分别|仅|并|主动|自愿|全额|如数|依法|随后|立即)*"
    )
    doings = any_of(words["doings"].split())
    name = rf"(?!(?:{adverbs})+{behind}(?:{doings}))[\u4e00-\u9fff·]{{2,3}}?{end}"
    return rf"{name}(?:[、和及]{name})*{behind}(?:{doings})"


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def _phrase(
    kin: list[str], words: dict[str, str], governors: Iterable[str], *, hidden: str = ""
) -> str:
    """A noun phrase: named people, relatives, people without a name, or bodies.

    A title may have plain words between the body and the post, but none that governs a name.
    """
    whose = _whose(kin)
    long_kin = any_of(word for word in kin if len(word) > 1)
    person = (
        rf"<person>(?!(?:之(?:{any_of(kin)})|的?(?:{long_kin}){_NO_KIN})(?!代为))"
        r"(?!的(?:<people>|<post>)<person>)(?!”?(?:事件|风波))"
    )
    doing = any_of((*governors, *words["acts"].split()))
    plain = rf"(?:(?!{doing})[\u4e00-\u9fff]){{0,10}}"
    post = rf"(?:<post>|<people>){_AFTER_POST}"
    titled = rf"<org>{plain}(?:{any_of(words['staff'].split())})(?=<person>)"
    head = (
        rf"(?:(?:<org|area>(?:（[^（）]{{0,30}}）)?{plain})?{post}|{titled}"
        rf"|(?:{any_of(words['staff'].split())})(?=<person>))?"
    )
    name = rf"(?:{whose}[、，]?|<reference>(?={post}<person>))?{head}{person}{_AFTER_NAME}"
    units = any_of(words["units"].split())
    unit = rf"(?:<org|area>(?:{plain}(?=<post>))?|[\u4e00-\u9fff]{{0,14}}(?:{units}))?"
    run = rf"(?:(?!{any_of(w for w in governors if w not in INSIDE_NAMES)})[\u4e00-\u9fff])"
    further = rf"(?:{run}{{1,14}}?(?=(?:{post}|{any_of(words['staff'].split())})<person>))?"
    further_posts = rf"(?:{unit}<post>、){{0,2}}"
    staff = rf"<org>{plain}(?=<person>)"
    link = (
        rf"(?:(?:[、和及]|以及){further}|与(?=(?:<reference>(?:{any_of(kin)})|<post>)?<person>{_TOGETHER})"
        rf"|，(?:(?={further_posts}{unit}{post}<person>(?!{_ATTENDS})){further_posts}{unit}(?={post}<person>)|{staff}))"
    )
    somebody = any_of(words["somebody"].split())
    return (
        rf"(?P<named>{name}(?:{link}{name})*)(?P<open>等(?!待))?(?:共)?(?P<total><quantity>)?"
        r"(?(total)(?:(?:事故|相关|有关|涉案)?<people>)?|(?(open)(?:(?:事故|相关|有关|涉案)?<people>)?))"
        rf"|(?P<kin>{whose}(?!代为))"
        r"|(?P<pronoun><reference>)"
        r"|(?:其余|其他|其中|另外?|还有|等)?(?P<count><quantity>)(?!<post><person>)(?:<people>|<post>)?"
        r"|(?P<latter>前者|后者)"
        rf"|(?P<somebody><people>(?!{any_of(words['of_people'].split())})|{somebody}{hidden}|{_THE_REST})"
        r"|(?P<post><post>)(?!职务|一职|资格|待遇|称号|岗位|人选|序列|的|（?期间|时|、|，|等|）|”)"
        r"|(?P<bodies><org>(?:[、和及与]<org>)*)"
    )


def _whose(kin: list[str]) -> str:
    """Words of one character mean a relative only after 其: 其妻, but 张三妻子, 他的继任者.

    Where a post or a kind of people stands between two names, it is the second who is meant:
    张三的司机李四.
    """
    long_kin = any_of(word for word in kin if len(word) > 1)
    own = rf"的(?:{long_kin}{_NO_KIN}|(?:<people>|<post>)(?=<person>))|{long_kin}{_NO_KIN}"
    return (
        rf"(?:<reference>(?:的?(?:{long_kin}){_NO_KIN}|{any_of(kin)}|的<post>(?:{long_kin}))"
        rf"|(?:<post>)?<person>(?:之(?:{any_of(kin)})|{own}))"
    )


def _opening(words: list[str]) -> str:
    return (
        r"(?:[“‘「（\s　●■◆★▲·]|【[^】]{0,20}】|\d{1,2}[.．、]|（\d+）"
        r"|（?[一二三四五六七八九十]+(?:[、是]|）)"
        r"|第?[一二三四五六七八九十百\d]{1,4}届|[新本上]一?届"
        r"|<date>(?:上午|下午|晚|夜间|夜)?(?:期间|以来|起|，)?|<area>"
        rf"|{any_of(words)})*"
    )
