"""On what the acts of a frame fall: bodies, people, a list of bodies, or the words for a thing."""

from __future__ import annotations

import re
from dataclasses import replace

from oversight_graph.extraction.agents.continuing_agents import body_meant
from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    clause_start,
    mentions_in,
    sentences_before,
)
from oversight_graph.extraction.fact import EDGE, Words
from oversight_graph.extraction.things.listed_bodies import bodies_listed
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.things", "framed_targets.toml")
_ALL = "全"
#: In how many sentences back a meeting is looked for that feedback was given in.
_MEETING_REACH = 4


def group(match: re.Match[str], name: str) -> tuple[int, int] | None:
    """The span of a named group that a frame has and that matched."""
    if name not in match.re.groupindex or match[name] is None:
        return None
    return match.span(name)


def targets_of(sv: SentenceView, match: re.Match[str]) -> list[Mention | Words | None]:
    """What the groups of a frame hold that an act falls on; ``None`` where it falls on nothing."""
    if span := group(match, "people"):
        return [*mentions_in(sv, *span, Kind.PERSON)]
    if span := group(match, "holders"):
        return [one for chain in mentions_in(sv, *span, Kind.POST) for one in _each_body(sv, chain)]
    if span := group(match, "list"):
        return [*bodies_listed(sv, *span)]
    if span := group(match, "targets"):
        kinds = (Kind.ORGANISATION, Kind.AREA, Kind.REFERENCE, Kind.PERSON)
        named = [body for m in mentions_in(sv, *span, *kinds) for body in body_meant(sv, m)]
        named = [m for m in named if not _counts_all(sv, m)]
        found = [m for m in named if not _in_bracket(sv, span[0], sv.at(m))]
        return list(found) or _told_of_before(sv, match.start("trigger"), span)
    span = group(match, "target")
    return _one_target(sv, span) if span else [None]


def _each_body(sv: SentenceView, chain: Mention) -> list[Mention]:
    """约谈县水务局局长和县教育局党组书记: each post with a body of its own stands for it."""
    posts = chain.value if isinstance(chain.value, tuple) else ()
    later = (post for post in posts[1:] if post.org)
    return [chain, *(replace(chain, start=sv.offset + post.start) for post in later)]


def _one_target(sv: SentenceView, span: tuple[int, int]) -> list[Mention | Words | None]:
    """What a span denotes: a body, whoever holds a post for its body, or the words for a thing."""
    mention = sv.by_start.get(span[0])
    if mention and mention.kind is Kind.POST:
        return [mention]  # 向县水务局局长张三反馈: the post stands for its body
    if mention and mention.end - sv.offset == span[1]:
        return list(body_meant(sv, mention))
    return [_words(sv, *span)]


def told_to(
    sv: SentenceView, told: re.Pattern[str], match: re.Match[str]
) -> list[Mention | Words | None]:
    """县水务局巡察情况反馈会召开。…反馈了巡察意见: the body that the meeting was held for."""
    for here in (sv, *sentences_before(sv, _MEETING_REACH, in_paragraph=True)):
        end = match.start("trigger") if here is sv else len(here.view)
        if found := list(told.finditer(here.view, 0, end)):
            group = found[-1].lastgroup or "body"
            return [*mentions_in(here, *found[-1].span(group), Kind.ORGANISATION)]
    return []


def _told_of_before(
    sv: SentenceView, at: int, span: tuple[int, int]
) -> list[Mention | Words | None]:
    """县纪委约谈县水务局，向其发函: the body that 其 means, which the clause before acts on."""
    if sv.text[slice(*span)] != "其":
        return []
    start = clause_start(sv.view, span[0])
    bodies = mentions_in(sv, clause_start(sv.view, start - 1), start, Kind.ORGANISATION)
    own = mentions_in(sv, start, at, Kind.ORGANISATION)
    return [bodies[-1]] if bodies[1:] and not own else []


def _counts_all(sv: SentenceView, mention: Mention) -> bool:
    """完成对全县98个村的巡察, 对全县各乡镇负责人进行约谈: 全县 says which of them are all."""
    if mention.kind is not Kind.AREA or not mention.surface.startswith(_ALL):
        return False
    end = mention.end - sv.offset
    following = sv.by_start.get(end)
    counted = following is not None and following.kind is Kind.QUANTITY
    return counted or _WORDINGS["all_of_them"].match(sv.view, end) is not None


def _in_bracket(sv: SentenceView, start: int, position: int) -> bool:
    """Whether a bracket of a list is open: 县水务局（包含除水库外的单位）, 某公司（简称某某）."""
    return sv.view.rfind("（", start, position) > sv.view.rfind("）", start, position)


def _words(sv: SentenceView, start: int, end: int) -> Words:
    found = _WORDINGS["only_where"].match(sv.text, start, end)
    start += len(found.group()) if found else 0
    text = sv.text[start:end]
    cut = _WORDINGS["kinds_of_these"].split(text)[0]
    cut = _WORDINGS["and_others"].sub("", cut) if "、" in cut else cut
    cut = cut.strip(EDGE)
    start += text.index(cut) if cut else 0
    return Words(start + sv.offset, start + len(cut) + sv.offset, cut)
