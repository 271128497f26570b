"""Offices told of a move: the body stands before the verb, or the office that somebody leaves.

在县水务局任局长, 曾在甲局、乙局任副局长, 由副县长升任县长, 从局长岗位退休.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView, chain_of, mentions_in
from oversight_graph.extraction.posts.holders import (
    People,
    beside,
    people_of_clause,
    subject_before,
)
from oversight_graph.extraction.posts.holding import Holding
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName

_GOES = (
    "(?:调|派|转|下派|选派|借调|交流|分配|提拔|选调|抽调|调动)?(?:在|到|至|往|入|于|赴|回|任职于)"
)
#: 在甲局、乙局先后: the bodies of an office whose verb follows.
_PLACED = re.compile(
    expand(
        rf"{_GOES}(?P<bodies><org>(?:[、和及]<org>)*)(?:工作|任职|挂职|锻炼)?(?:期间)?，?"
        r"(?:先后|曾|曾经|又|分别)?$"
    )
)
#: 由副县长 + 升任: the office that somebody leaves stands between the date and the verb.
_OUT_OF = re.compile(
    expand("[由从](?:<post>)(?:的?(?:岗位|职位|职务|任上|一职|位置))?上?(?:直接|破格|被)?$")
)
_REACH = 80
#: 曾在云溪县任县委书记: the clause tells of the past before it says where.
_PAST = re.compile("(?:曾经?|早年|早先|先后)(?:被)?(?:调|派)?(?:在|于|到|赴|由|从)[^，。；]{0,30}$")
#: What somebody does who leaves an office: 由副县长 + 升任.
_LEAVES = re.compile(
    "(?:的?(?:岗位|职位|职务|任上|一职|位置|位子))?上?(?:直接|破格|正式|提前|光荣|被|逐步|逐渐|一步步|一路|刚刚?)*"
    "(?:升任|转任|调任|改任|提任|升为|升至|提升为|提拔为|提拔任|晋升|升|干到|调整为|调往|调到|调至|调入|转岗|"
    "退休|离休|退下|离任|卸任|退居|辞职|辞任|跻身|进入|来到|走上)"
)
_FROM, _AS = ("由", "从"), "以"
_IN_OFFICE = re.compile("的?身份")
#: 在县长任上, 先在局长岗位上工作: the office that somebody held while he did something.
_DURING, _FIRST = "在", "先在"
_THEN = re.compile("(?:职务)?(?:任[上内]|任职?期[间内]|在任期间|职务期间)")
_AT_WORK = re.compile("(?:的?(?:岗位|职位|位置))上?(?:工作|任职|上)")
#: 让其弟担任局长, 帮助安静当选主任: somebody who was not understood holds it.
_FOR_ANOTHER = re.compile(
    expand(
        "(?:让|使|令|安排|帮助|协助|推荐|举荐|提拔|支持|扶持|指使)(?!为|到|在|至|去|赴|前往|兼|并|后|重用|其?(?:本人|自己))"
        "(?:[\u4e00-\u9fff]|<reference|people>){1,8}(?:(?:到|在|进入)<org|area>)?(?:继续|顺利|成功|先后|竞选)?$"
    )
)


def placed_before(sv: SentenceView, at: int) -> list[Mention]:
    """The bodies right before a verb of office: 在云溪县水务局 + 任."""
    match = _PLACED.search(sv.view, max(0, at - _REACH), at)
    return mentions_in(sv, *match.span("bodies"), Kind.ORGANISATION) if match else []


def where_begins(sv: SentenceView, at: int) -> int:
    """Where the body before a verb of office begins with its preposition, or the verb itself."""
    match = _PLACED.search(sv.view, max(0, at - _REACH), at)
    match = match or _OUT_OF.search(sv.view, max(0, at - _REACH), at)
    return match.start() if match else at


def given_to_another(sv: SentenceView, at: int) -> bool:
    """Whether the clause of a verb at an offset gives the office to another than its subject."""
    return _FOR_ANOTHER.search(sv.view, max(0, at - _REACH), at) is not None


def tells_of_the_past(sv: SentenceView, at: int) -> bool:
    """Whether the clause of a verb at an offset opens with 曾 and where: 曾在云溪县 + 任."""
    return _PAST.search(sv.text, max(0, at - _REACH), at) is not None


def in_their_bodies(sv: SentenceView, held: list[Holding]) -> Iterator[Holding]:
    """The holdings, those whose bodies stand before the verb once for each of them."""
    for one in held:
        bodies = placed_before(sv, one.said) if _is_bare(one) else []
        if not bodies:
            yield one
            continue
        bare = next((i for i, post in enumerate(one.chain) if post.org), len(one.chain))
        for body in bodies:
            if isinstance(org := body.value, OrgName):
                at = body.start - sv.offset
                chain = tuple(replace(post, org=org, start=at) for post in one.chain[:bare])
                yield replace(one, chain=chain)
        if rest := one.chain[bare:]:
            yield replace(one, chain=rest)


def _is_bare(one: Holding) -> bool:
    tied = one.verb is not None and one.verb.place == "between" and not one.goes_on
    return tied and one.chain[0].org is None


def left_office(sv: SentenceView, groups: list[People], post: Mention) -> Holding | None:
    """由副县长升任县长: the office that somebody leaves; 以县长身份: the one he acts in."""
    at, end = sv.at(post), post.end - sv.offset
    left = sv.view.startswith(_FROM, at - 1) and _LEAVES.match(sv.view, end)
    acts = sv.view.startswith(_AS, at - 1) and _IN_OFFICE.match(sv.view, end)
    people = beside(sv, groups, at - 1) if left or acts else None
    if left and people is None:
        people = people_of_clause(sv, left.end()) or subject_before(sv, groups, at - 1)
    then = None if people else _in_those_days(sv, at, end)
    people = people or (subject_before(sv, groups, then) if then is not None else None)
    if people is None:
        return None
    return Holding(
        people.mentions, post, chain_of(post), "post-after-name", people.start, end,
        status="" if acts else "former",
    )  # fmt: skip


def _in_those_days(sv: SentenceView, at: int, end: int) -> int | None:
    """Where the words begin that say of an office that somebody held it then: 在县长任上."""
    if not sv.view.startswith(_DURING, at - 1):
        return None
    if _THEN.match(sv.view, end):
        return at - 1
    first = at - len(_FIRST)
    return first if sv.view.startswith(_FIRST, first) and _AT_WORK.match(sv.view, end) else None
