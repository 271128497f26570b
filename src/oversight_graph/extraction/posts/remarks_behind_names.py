"""What is said behind a name of the posts before it: retired, in charge for the time being."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holding import Holding, HoldingRule
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "remarks_behind_names.toml")
_WORDS = lists_of("extraction.posts", "remarks_behind_names.toml")

_STILL = _WORDS["still"]
_FOR, _FORMER = "代", "原"


def with_what_is_said(sv: SentenceView, held: list[Holding]) -> Iterator[Holding]:
    """The holdings with what the text behind their people or posts says of them."""
    for one in held:
        if is_gone(sv, one):
            yield replace(one, status="former")
            continue
        yield from _retired(sv, one) or _presided(sv, one) or (_on_behalf(sv, one),)


def is_gone(sv: SentenceView, one: Holding) -> bool:
    """Whether the bracket behind the one who is introduced says that the post is over."""
    if (
        one.rule == HoldingRule.IN_BRACKET
        and not one.status
        and _WORDINGS["gone_too"].match(sv.view, one.end)
    ):
        return True
    introduced = one.rule == HoldingRule.BEFORE_NAME and len(one.people) == 1 and not one.status
    if not introduced or any(post.modality in _STILL for post in one.chain):
        return False
    end = one.people[0].end - sv.offset
    elsewhere = _WORDINGS["now_elsewhere"].match(sv.text, end)
    return elsewhere is not None or _WORDINGS["gone"].match(sv.view, end) is not None


def _retired(sv: SentenceView, one: Holding) -> tuple[Holding, ...]:
    """The post that somebody held until retirement ended on that day."""
    if one.rule != HoldingRule.BEFORE_NAME or len(one.people) != 1:
        return ()
    match = _WORDINGS["retired"].match(sv.view, one.people[0].end - sv.offset)
    last = one.chain[-1]
    begins = one.chain[-2].end if len(one.chain) > 1 else max(0, last.start - 1)
    if match is None or _FORMER in sv.text[begins : last.end]:
        return ()  # 原副局长甲（2019年退休） had left that post before
    until = sv.by_start.get(match.start("day"))
    ended = replace(one, chain=(last,), status="former", until=until)
    return (replace(one, chain=one.chain[:-1]), ended) if len(one.chain) > 1 else (ended,)


def _presided(sv: SentenceView, one: Holding) -> tuple[Holding, ...]:
    """One of several deputies is in charge."""
    match = _WORDINGS["one_presides"].match(sv.view, one.end) if len(one.people) > 1 else None
    who = sv.by_start.get(match.start("who")) if match else None
    if who is None or who.kind is not Kind.PERSON:
        return ()
    chosen = tuple(p for p in one.people if p.name == who.name)
    others = tuple(p for p in one.people if p.name != who.name)
    if not chosen or not others:
        return ()
    return (replace(one, people=others), replace(one, people=chosen, status="acting", total=None))


def _on_behalf(sv: SentenceView, one: Holding) -> Holding:
    first = one.chain[0]
    at = one.start - len(_FOR) if sv.text[one.start - 1 : one.start] == _FOR else one.start
    done = first.modality == _FOR and _WORDINGS["on_behalf"].search(sv.view, 0, at)
    if (
        not done
        or one.rule != HoldingRule.BEFORE_NAME
        or not _WORDINGS["gives"].match(sv.text, one.end)
    ):
        return one
    return replace(one, status="current")
