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
_WORDS = lists_of(_FOLDER, _FILE)
#: What may stand before the name of a body: 中共云溪市委党校副校长甲.
_PARTY = "(?:中共)?"
_AFTER_POST = r"(?:（[^（）]{0,30}）)?[：“ ]?(?:同志)?"
_AFTER_NAME = r"”?(?:同志)?(?:（[^（）]{0,60}）)?(?:同志)?"
#: What may stand between a word for a relative and the name: 甲的妻子、县卫生局干部乙.
_SAID_OF_KIN = "(?:、(?:<org|area>)?[\u4e00-\u9fff]{0,6}(?:<post>|<people>))?"
#: What somebody is besides a post, of which nothing is known: 柳坪村哨所召集人、村主任乙.
_UNREAD_ROLE = r"(?:<org|area>){1,2}[\u4e00-\u9fff]{0,6}(?:<people>|[人员者])"
#: Somebody whose name is hidden where no name was understood.
_HIDDEN = "|[\u4e00-\u9fff]某{1,2}"
#: Wordings that noun phrases hold.
_WITHIN_PHRASES = (
    "the_rest", "holder", "responsible", "in_charge_of", "befalls_all", "their_case",
    "opens_row", "all_suffer",
)  # fmt: skip
#: Governors that are found inside names of bodies: 安全与质量监督科.
INSIDE_NAMES = frozenset(_WORDS["inside_names"])


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """What tells noun phrases and their parts apart; see ``phrase_words.toml``.

    ``governors`` maps a word to whether what follows is an object; the entry of a word that
    makes an object only for some action types names them in ``objects_of``.
    """

    governors: Scanner[str]
    no_governors: tuple[str, ...]  # 犯罪组织: words whose end governs nobody
    begun: tuple[str, ...]  # 受贿: words that begin like a governor
    objects_of: dict[str, frozenset[str]]
    phrase: re.Pattern[str]
    hidden_phrase: re.Pattern[str]  # the same with 老某, which may begin at any character
    owner: re.Pattern[str]  # 张三的妻子: the person is only whose relative is meant
    his_people: re.Pattern[str]  # 其同学: somebody else, whatever the mask makes of it
    opening: re.Pattern[str]
    predicate: re.Pattern[str]
    speech: re.Pattern[str]  # 张三介绍
    suffers: re.Pattern[str]  # 张三均被

    def phrase_in(self, view: str) -> re.Pattern[str]:
        """The pattern of the noun phrases that a masked sentence may hold."""
        return self.hidden_phrase if "某" in view else self.phrase


@cache
def phrase_words() -> PhraseWords:
    """The shipped words, loaded on first use."""
    words, wordings = _WORDS, patterns_of(_FOLDER, _FILE)
    special = {
        name: frozenset(found) for name, found in lists_of(_FOLDER, _FILE, "objects_of").items()
    }
    governors = dict.fromkeys(words["aside"], "aside")
    for found in special.values():
        governors |= dict.fromkeys(found, "aside")
    governors |= dict.fromkeys(words["objects"], "object")
    one = {name: any_of(found) for name, found in words.items()}
    one["long_kin"] = f"“?(?:{one['kin']})”?"  # 其“干女儿” as well
    one["kin"] = any_of((*words["kin"], *words["kin_behind_his"]))
    one |= {name: wordings[name].pattern for name in _WITHIN_PHRASES}
    return PhraseWords(
        governors=Scanner(governors, kept=True),
        no_governors=tuple(words["no_governors"]),
        begun=tuple(words["begun"]),
        objects_of=special,
        phrase=gated(expand(_phrase(one, governors))),
        hidden_phrase=re.compile(expand(_phrase(one, governors, hidden=_HIDDEN))),
        owner=re.compile(expand(_whose(one))),
        his_people=re.compile(f"的?(?:{one['long_kin']})(?!{one['no_kin']})"),
        opening=re.compile(expand(_opening(one, wordings["mark"].pattern))),
        predicate=wordings["predicate"],
        speech=wordings["speech"],
        suffers=wordings["suffers"],
    )


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def _phrase(one: Mapping[str, str], governors: Iterable[str], *, hidden: str = "") -> str:
    """A noun phrase: named people, relatives, people without a name, or bodies.

    A title may have plain words between the body and the post, but none that governs a name.
    """
    whose, kin, no_kin = _whose(one), one["kin"], f"(?!{one['no_kin']})"
    person = (
        rf"<person>(?!(?:之(?:{kin})|的?(?:{one['long_kin']}){no_kin})(?!代为))"
        rf"(?!的(?:<people>|<post>){_SAID_OF_KIN}<person>)(?!”?(?:事件|风波))"
    )
    plain = rf"(?:(?!{any_of(governors)}|{one['acts']})[\u4e00-\u9fff]){{0,10}}"
    post, staff = rf"(?:<post>|<people>){_AFTER_POST}", f"(?:{one['staff']})"
    head = (
        rf"{_PARTY}(?:(?:<org|area>(?:（[^（）]{{0,30}}）)?{plain})?{post}"
        rf"|<org>{plain}{staff}(?=<person>)|{staff}(?=<person>))?"
    )
    name = rf"(?:{whose}[、，]?|<reference>(?={post}<person>))?{head}{person}{_AFTER_NAME}"
    link = _link(one, governors, plain, post)
    return (
        rf"(?P<named>{one['opens_row']}{name}(?:{link}{name})*)(?P<open>等(?!待)(?:一大?批|多名|数名|多位|若干名?)?)?(?:在内的?)?(?:共)?(?P<total><quantity>)?"
        r"(?(total)(?:(?:事故|相关|有关|涉案)?(?:<people>|<post>(?!<person>|职务)))?|(?(open)(?:(?:事故|相关|有关|涉案)?<people>)?))"
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
    unit = (
        rf"{_PARTY}(?:<org|area>(?:{plain}(?=<post>))?|[\u4e00-\u9fff]{{0,14}}(?:{one['units']}))?"
    )
    posts = rf"(?:(?:{unit}<post>|{_UNREAD_ROLE})、){{0,2}}"
    both = f"(?:(?:{one['together']})(?:被|受到|接受|为|系)|{one['their_case']})"
    return (
        rf"(?:(?:[、和及]|，?以及)(?:{one['responsible']})?"
        rf"(?:<people>(?={_PARTY}(?:<org|area>{plain})?<post>))?{further}"
        rf"|与(?=(?:<reference>(?:{one['kin']})|<post>)?<person>{both})"
        rf"|，{one['in_charge_of']}(?={posts}{unit}{post}{one['befalls_all']}){posts}{unit}(?={post}<person>)"
        rf"|，(?:(?={posts}{unit}{post}<person>(?!{one['attends']})){posts}{unit}(?={post}<person>)"
        rf"|<org>{plain}(?=<person>))"
        rf"|(?(opens)，(?={posts}{unit}<post>{_AFTER_POST}<person>{one['all_suffer']})"
        rf"{posts}{unit}(?=<post>{_AFTER_POST}<person>)|(?!)))"
    )


def _whose(one: Mapping[str, str]) -> str:
    """Words of one character mean a relative only after 其: 其妻, but 张三妻子, 他的继任者.

    Where a post or a kind of people stands between two names, it is the second who is meant:
    张三的司机李四.
    """
    kin, long_kin, no_kin = one["kin"], one["long_kin"], f"(?!{one['no_kin']})"
    staff = rf"(?:<people>|<post>)(?={_SAID_OF_KIN}<person>)"
    own = rf"的(?:(?:{long_kin}){no_kin}|{staff})|(?:{long_kin}){no_kin}"
    return (
        rf"(?:<reference>(?:的?(?:{long_kin}){no_kin}|(?:{kin}){no_kin}|的<post>(?:{long_kin}))"
        rf"|(?:<post>)?<person>(?:之(?:{kin})|{own}))"
    )


def _opening(one: Mapping[str, str], mark: str) -> str:
    return (
        rf"(?:[“‘「（\s]|{mark}"
        r"|第?[一二三四五六七八九十百\d]{1,4}届|[新本上]一?届"
        r"|<date>(?:上午|下午|晚|夜间|夜)?(?:期间|以来|起|，)?|<area>"
        rf"|{one['opening']})*"
    )
