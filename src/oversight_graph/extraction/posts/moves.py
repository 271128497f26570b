"""Offices told of a move: the body stands before the verb, or the office that somebody leaves.

在县水务局任局长, 曾在甲局、乙局任副局长, 由副县长升任县长, 从局长岗位退休.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView, chain_of, mentions_in
from oversight_graph.extraction.posts.holders import (
    People,
    beside,
    people_of_clause,
    subject_before,
)
from oversight_graph.extraction.posts.holding import Holding, HoldingRule, dates_before, is_range
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "moves.toml"
_WORDINGS = patterns_of("extraction.posts", _FILE)
_WORDS = lists_of("extraction.posts", _FILE)
_OF_SEVERAL = frozenset(_WORDS["of_several"])

_PLACED = _WORDINGS["placed"]
_REACH = 80
_FROM, _AS, _ONCE = _WORDS["from"], "以", _WORDS["once"]
#: 在县长任上, 先在局长岗位上工作: the office that somebody held while he did something.
_DURING, _FIRST = "在", "先在"
_MEANWHILE = _WORDS["meanwhile"]
_AT_WORK = _WORDINGS["at_work"]


def placed_before(sv: SentenceView, at: int) -> list[Mention]:
    """The bodies right before a verb of office: 在云溪县水务局 + 任."""
    match = _PLACED.search(sv.view, max(0, at - _REACH), at)
    return mentions_in(sv, *match.span("bodies"), Kind.ORGANISATION) if match else []


def where_begins(sv: SentenceView, at: int) -> int:
    """Where the body before a verb of office begins with its preposition, or the verb itself."""
    match = _PLACED.search(sv.view, max(0, at - _REACH), at)
    match = match or _WORDINGS["out_of"].search(sv.view, max(0, at - _REACH), at)
    return match.start() if match else at


def given_to_another(sv: SentenceView, at: int, end: int) -> bool:
    """Whether the clause of a verb at an offset gives the office to another than its subject.

    安排其担任局长期间的下属 gives none; ``end`` is that of the post.
    """
    if sv.text.startswith(_MEANWHILE, end):
        return False
    return _WORDINGS["for_another"].search(sv.view, max(0, at - _REACH), at) is not None


def tells_of_the_past(sv: SentenceView, at: int) -> bool:
    """Whether the clause of a verb at an offset opens with 曾 and where: 曾在云溪县 + 任."""
    return _WORDINGS["past"].search(sv.text, max(0, at - _REACH), at) is not None


def in_their_bodies(sv: SentenceView, held: list[Holding]) -> Iterator[Holding]:
    """The holdings, those whose bodies stand before the verb once for each of them."""
    for one in held:
        bodies = placed_before(sv, one.said) if _is_bare(one) else _owned(sv, one)
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


def _owned(sv: SentenceView, one: Holding) -> list[Mention]:
    """甲公司和乙公司及其实际控制人丙: the companies that somebody owns or heads together."""
    first = one.chain[0]
    if first.org is not None or first.role not in _OF_SEVERAL or len(one.people) > 1:
        return []
    match = _WORDINGS["theirs"].search(sv.view, 0, first.start)
    return mentions_in(sv, *match.span("bodies"), Kind.ORGANISATION) if match else []


def _is_bare(one: Holding) -> bool:
    tied = one.verb is not None and one.verb.place == "between" and not one.goes_on
    return tied and one.chain[0].org is None


def left_office(sv: SentenceView, groups: list[People], post: Mention) -> Holding | None:
    """由副县长升任县长: the office that somebody leaves; 以县长身份: the one he acts in."""
    at, end = sv.at(post), post.end - sv.offset
    left = sv.view.startswith(_FROM, at - 1) and _WORDINGS["leaves"].match(sv.view, end)
    acts = sv.view.startswith(_AS, at - 1) and _WORDINGS["in_office"].match(sv.view, end)
    people = beside(sv, groups, at - 1) if left or acts else None
    if left and people is None:
        people = people_of_clause(sv, left.end()) or subject_before(sv, groups, at - 1)
    then = None if people else _in_those_days(sv, at, end)
    people = people or (subject_before(sv, groups, then) if then is not None else None)
    if people is None:
        return None
    still = acts and not sv.text.endswith(_ONCE, people.end, at - 1)
    return Holding(
        people.mentions, post, chain_of(post), HoldingRule.AFTER_NAME, people.start, end,
        status="" if still or _WORDINGS["falls"].match(sv.view, end) else "former",
        until=_day_of_move(sv, people, at - 1) if left else None,
    )  # fmt: skip


def _day_of_move(sv: SentenceView, people: People, at: int) -> Mention | None:
    """2015年5月，甲从县长岗位调任…: the office was left when the next one began."""
    day, _ = dates_before(sv, at)
    if day is None:
        day, _ = dates_before(sv, people.start)
    return day if day is not None and not is_range(day) else None


def _in_those_days(sv: SentenceView, at: int, end: int) -> int | None:
    """Where the words begin that say of an office that somebody held it then: 在县长任上."""
    if not sv.view.startswith(_DURING, at - 1):
        return None
    if _WORDINGS["then"].match(sv.view, end):
        return at - 1
    first = at - len(_FIRST)
    return first if sv.view.startswith(_FIRST, first) and _AT_WORK.match(sv.view, end) else None
