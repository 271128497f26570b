"""Facts by the frames of ``frames.toml``: acts on bodies, documents and things without a count."""

from __future__ import annotations

import re
from dataclasses import replace

from oversight_graph.extraction.agents.acting import acting, area_opening
from oversight_graph.extraction.agents.continuing_agents import body_meant
from oversight_graph.extraction.agents.taking_part import partners_of
from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start, mentions_in
from oversight_graph.extraction.dating import date_of_matter, governing_date
from oversight_graph.extraction.fact import EDGE, ActionFact, Words
from oversight_graph.extraction.rules.action_types import action_types
from oversight_graph.extraction.rules.frames import Frame
from oversight_graph.extraction.telling.telling import is_telling
from oversight_graph.extraction.things.listed_bodies import bodies_listed
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_WORDINGS = patterns_of("extraction.things", "framed_facts.toml")
_PAIR = 2
_ALL = "全"
#: In how many sentences back a meeting is looked for that feedback was given in.
_MEETING_REACH = 5
#: What the head of a team tells, the team did, as it finds what he tells.
_TOLD = "finding"
#: 移交的线索: when, the sentence does not say.
_ATTRIBUTIVE = "的"


def framed_facts(sv: SentenceView, taken: set[int]) -> list[ActionFact]:
    """The facts of a sentence by the frames; ``taken`` are offsets of words that have served."""
    facts: list[ActionFact] = []
    used = set(taken)
    for frame in sv.ahead.frames:
        for match in frame.matches(sv.view):
            at = match.start("trigger")
            if at not in used and _admits(sv, match) and _says(sv, frame, match):
                found = _facts(sv, frame, match)
                if not found or (frame.acting and not _somebody_acts(sv, match.start(), found, at)):
                    continue
                used.update(range(at, match.end("trigger")))
                facts.extend([] if _is_told(found, facts) else found)
    return facts


def _is_told(found: list[ActionFact], facts: list[ActionFact]) -> bool:
    """向县水务局发函，督促其整改: what 其 has to do, a longer frame has told."""
    return all(any(_holds(told, one) for told in facts) for one in found)


def _holds(told: ActionFact, one: ActionFact) -> bool:
    """Whether a fact tells the same of the same words, in a wording around the other's."""
    same = told.type == one.type and _surface(told) == _surface(one)
    return same and told.start <= one.start and one.end <= told.end


def _surface(fact: ActionFact) -> str:
    return fact.target.surface if fact.target else ""


def _somebody_acts(sv: SentenceView, start: int, facts: list[ActionFact], position: int) -> bool:
    """Whether an agent is known, or a body or area stands before the act, and nobody is urged."""
    if _WORDINGS["urged"].search(sv.view, clause_start(sv.view, start), start):
        return False
    named = mentions_in(sv, 0, position, Kind.ORGANISATION, Kind.AREA)
    return bool(named) or any(fact.agents for fact in facts)


def _admits(sv: SentenceView, match: re.Match[str]) -> bool:
    """Whether the act is told as done and its target is no counted thing."""
    if not is_telling(sv, match.start("trigger")):
        return False
    team = _group(match, "team")
    if team and not sv.text[slice(*team)].endswith("组"):
        return False
    span = _group(match, "target")
    return span is None or not any(
        isinstance(m.value, QuantityValue) and m.value.counts
        for m in mentions_in(sv, *span, Kind.QUANTITY)
    )


def _says(sv: SentenceView, frame: Frame, match: re.Match[str]) -> bool:
    """Whether the text of the detail, which may be a mention, is of the frame's kind."""
    span = _group(match, "detail")
    return span is None or frame.says.search(sv.text, *span) is not None


def _group(match: re.Match[str], name: str) -> tuple[int, int] | None:
    if name not in match.re.groupindex or match[name] is None:
        return None
    return match.span(name)


def _facts(sv: SentenceView, frame: Frame, match: re.Match[str]) -> list[ActionFact]:
    if span := _group(match, "titles"):
        titles = [m for m in mentions_in(sv, *span, Kind.TITLE) if frame.says.search(m.surface)]
        return [_of_title(_fact(sv, frame, match, None), title) for title in titles]
    targets = _told_to(sv, frame.told_to, match) if frame.told_to else _targets(sv, match)
    facts = [_fact(sv, frame, match, target) for target in targets]
    acting = facts[0].agents + facts[0].jointly if facts else ()
    if (
        len(facts) < _PAIR
        or len(acting) != len(facts)
        or not _WORDINGS["in_turn"].search(sv.view, 0, match.start())
    ):
        return facts
    pairs = zip(facts, acting, strict=True)
    return [replace(fact, agents=(agent,), jointly=()) for fact, agent in pairs]


def _of_title(fact: ActionFact, title: Mention) -> ActionFact:
    """通过《甲办法》、《乙规定》: one act for each document."""
    return replace(fact, detail=title.surface, title=title, end=title.end)


def _targets(sv: SentenceView, match: re.Match[str]) -> list[Mention | Words | None]:
    if span := _group(match, "list"):
        return [*bodies_listed(sv, *span)]
    if span := _group(match, "targets"):
        kinds = (Kind.ORGANISATION, Kind.AREA, Kind.REFERENCE, Kind.PERSON)
        named = [body for m in mentions_in(sv, *span, *kinds) for body in body_meant(sv, m)]
        named = [m for m in named if not _counts_all(sv, m)]
        found = [m for m in named if not _in_bracket(sv, span[0], sv.at(m))]
        return list(found) or _told_of_before(sv, match.start("trigger"), span)
    if span := _group(match, "target"):
        mention = sv.by_start.get(span[0])
        if mention and mention.kind is Kind.POST:
            return [mention]  # 向县水务局局长张三反馈: the post stands for its body
        if mention and mention.end - sv.offset == span[1]:
            return list(body_meant(sv, mention))
        return [_words(sv, *span)]
    return [None]


def _told_to(
    sv: SentenceView, told: re.Pattern[str], match: re.Match[str]
) -> list[Mention | Words | None]:
    """县水务局巡察情况反馈会召开。…反馈了巡察意见: the body that the meeting was held for."""
    here: SentenceView | None = sv
    end = match.start("trigger")
    for _ in range(_MEETING_REACH):
        if here is None:
            break
        if found := list(told.finditer(here.view, 0, end)):
            group = found[-1].lastgroup or "body"
            return [*mentions_in(here, *found[-1].span(group), Kind.ORGANISATION)]
        here = here.previous
        end = len(here.view) if here else 0
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
    """完成对全县98个村的巡察: a figure tells how many of all were inspected."""
    whole = mention.kind is Kind.AREA and mention.surface.startswith(_ALL)
    following = sv.by_start.get(mention.end - sv.offset) if whole else None
    return following is not None and following.kind is Kind.QUANTITY


def _in_bracket(sv: SentenceView, start: int, position: int) -> bool:
    """Whether a bracket of a list is open: 县水务局（包含除水库外的单位）, 某公司（简称某某）."""
    return sv.view.rfind("（", start, position) > sv.view.rfind("）", start, position)


def _words(sv: SentenceView, start: int, end: int) -> Words:
    found = _WORDINGS["only_where"].match(sv.text, start, end)
    start += len(found.group()) if found else 0
    text = sv.text[start:end]
    cut = text.split("等重点")[0]
    cut = re.sub(r"等[\u4e00-\u9fff]{0,6}$", "", cut) if "、" in cut else cut
    cut = cut.strip(EDGE)
    start += text.index(cut) if cut else 0
    return Words(start + sv.offset, start + len(cut) + sv.offset, cut)


def _fact(
    sv: SentenceView, frame: Frame, match: re.Match[str], target: Mention | Words | None
) -> ActionFact:
    action = action_types()[frame.type]
    at = match.start("trigger")
    detail = _group(match, "detail") or (_group(match, "target") if target is None else None)
    place, counted = _group(match, "place"), _group(match, "count")
    title = sv.by_start.get(detail[0]) if detail else None
    agents = tuple(one for one in _agents_of_frame(sv, frame, match) if one is not target)
    return ActionFact(
        type=frame.type,
        measure=action.triggers.get(match["trigger"], ""),
        agents=agents[:1],
        jointly=(*agents[1:], *partners_of(sv, match.start(), match.end("trigger"))),
        target=target,
        approved_by=(),
        place=_place(sv, place) or (None if agents else area_opening(sv, at)),
        date=_date(sv, frame, match),
        quantity=sv.by_start.get(counted[0]) if counted else None,
        detail=_detail(sv, detail),
        title=title if title and title.kind is Kind.TITLE else None,
        posts=(),
        status=action.status,
        start=match.start() + sv.offset,
        end=match.end() + sv.offset,
        rule=frame.id,
    )


def _date(sv: SentenceView, frame: Frame, match: re.Match[str]) -> Mention | None:
    """The date that governs the act, or that of the sentence that a line of a list goes on from."""
    if sv.view.startswith(_ATTRIBUTIVE, match.end("trigger")):
        return None
    own = governing_date(sv, match.start("trigger"))
    if own is None and frame.dated_by:
        return date_of_matter(sv, frame.dated_by)
    return own


def _agents_of_frame(sv: SentenceView, frame: Frame, match: re.Match[str]) -> tuple[Mention, ...]:
    """The agents that the frame names or the sentence; a passive has only 由 or 被 somebody."""
    if span := _group(match, "team") or _group(match, "agent"):
        return tuple(mentions_in(sv, *span, Kind.ORGANISATION, Kind.REFERENCE))
    if frame.passive:
        return acting(sv, frame.type, match.start("trigger"), passive=True)
    opened = sv.view.startswith("、", match.start())  # 暗访甲、抽查乙: 甲 does not act on 乙
    return acting(sv, _TOLD if frame.told else frame.type, match.start() + opened)


def _place(sv: SentenceView, span: tuple[int, int] | None) -> Mention | None:
    if span is None:
        return None
    found = mentions_in(sv, *span, Kind.AREA)
    return found[-1] if found else None


def _detail(sv: SentenceView, span: tuple[int, int] | None) -> str | None:
    if span is None:
        return None
    text = sv.text[span[0] : span[1]].strip(EDGE + "。；")
    return text or None
