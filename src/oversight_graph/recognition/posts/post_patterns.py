"""The patterns of the grammar of posts over the mask: a post, and what joins two of them."""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.recognition.posts.post_words import post_words
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.lexicons import rows
from oversight_graph.recognition.words.mask import FILL, expand
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDS = lists_of("recognition.posts", "post_patterns.toml")

_HAN = "\u4e00-\u9fff"
_MAY_END_NAMES = _WORDS["may_end_names"]
#: Parts of the pattern of a post, as they are written.
_PARTS = {
    name: pattern.pattern
    for name, pattern in patterns_of("recognition.posts", "post_patterns.toml").items()
}
#: A body or an area, and how the text will call it: X集团（以下简称…）; 党委组织部 may be bare.
_BODY = (
    r"(?:中共|中国共产党)?(?P<lead><prefix>(?=<org>))?(?P<of><org|area>)(?:（[^（）]{1,24}）)?"
    f"(?P<part>{_PARTS['part']})?"
)


@cache
def first_post() -> re.Pattern[str]:
    """The first post of a chain."""
    return gated(_unit("", leads=True))


@cache
def further_post() -> re.Pattern[str]:
    """A post behind another one may name a unit of their body: …院长、感染科主任."""
    endings = "|".join(post_words().unit_endings)
    return re.compile(_unit(rf"(?P<unit>[{_HAN}]{{1,10}}?(?:{endings})(?=原?<role>))|"))


def _unit(own: str, *, leads: bool = False) -> str:
    """The pattern of one post; the first of a chain has no 代理, which may be its verb."""
    words = post_words()
    clear = "|".join(word for word in words.lasting if word not in _MAY_END_NAMES)
    lasting = f"{clear}|{_PARTS['opens']}(?:{'|'.join(_MAY_END_NAMES)})"
    single = "|".join(words.single)
    between, body = "|".join(words.between), f"{own}{_again(lasting, single)}|{_BODY}"
    return expand(
        f"(?P<mod>{_said(lasting, single.replace('代理|', '') if leads else single)})?"
        f"(?:(?:{body})的?)?(?P<mod2>{lasting}|{single})?(?P<inner>(?<=[原任])<org>)?"
        f"(?:{between}|另<quantity>|{_PARTS['numbered']}|负责[^，。、]{{1,8}}的)*"
        f"(?P<host>{_PARTS['host']})?"
        f"(?P<prefix>{_PARTS['numbered_branch']}?(?:机关|直属)?<prefix|stationed>)?(?P<mod3>原|前|代理|代|挂职)?{_role()}"
    )


def _said(lasting: str, single: str) -> str:
    """A word before a post that says whether it is held, and is no end of another word."""
    return f"{_PARTS['no_time']}(?:{lasting})|(?<![时年当世近取替])(?:{single})(?=<role>)"


def _again(lasting: str, single: str) -> str:
    """A body or an area named again, before a role."""
    words = post_words()
    nouns, between = "|".join((*words.bodies_again, *words.areas_again)), "|".join(words.between)
    ahead = f"(?=(?:{between})*(?:{lasting}|{single})?<role|prefix|stationed>)"
    edge = rf"(?:(?<![{_HAN}])|(?<=[任由经被与和向对给]))"
    level = rf"{edge}[{''.join(words.levels_again)}]"
    own = f"{level}(?:{'|'.join(words.bodies_of_levels)})"
    return (
        f"(?P<again>(?:校(?=<prefix>)|{edge}[委行](?=<prefix>)|[该本我此](?:{nouns})|{own}){ahead})"
    )


def _role() -> str:
    """A role of the lexicon, or a word that is one only behind a body."""
    words = post_words()
    manner, other = "|".join(words.manner), "|".join(words.other_words)
    rest = "、(?:<org|prefix|role>|[、副原兼]){1,8}"  # 大桥村负责人、党支部书记
    head = f"(?:主要)?负责人(?=(?:{rest})?[{_surnames()}])"
    return (
        f"(?P<role>(?:{manner})?(?P<core><role>)(?!{other})"
        f"|(?<={FILL})(?:{_PARTS['own_head']}|代表(?![团大会议处])|{head})|(?(again){head}|(?!)))"
    )


@cache
def _surnames() -> str:
    """The first characters of names for sure: 负责人 before one of them is the post it ends."""
    common = {s for s, cls, *_ in rows("surnames") if cls == "common" and len(s) == 1}
    return "".join(sorted(common.difference(post_words().no_surnames)))


@cache
def loose_unit() -> re.Pattern[str]:
    """A unit that no lexicon has, right before an office that opens a chain."""
    return re.compile(_PARTS["loose_unit"])


@cache
def link() -> re.Pattern[str]:
    """What joins two posts of a chain, with the remarks in brackets before it."""
    return re.compile(_PARTS["link"])
