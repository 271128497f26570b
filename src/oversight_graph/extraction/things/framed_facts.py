"""Facts by the frames of ``frames.toml``: acts on bodies, documents and things without a count."""

from __future__ import annotations

import re
from dataclasses import replace

from oversight_graph.extraction.agents.acting import acting, area_opening
from oversight_graph.extraction.agents.taking_part import partners_of
from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start, mentions_in
from oversight_graph.extraction.dating import date_of_matter, governing_date
from oversight_graph.extraction.fact import EDGE, ActionFact, Words
from oversight_graph.extraction.rules.action_types import action_types
from oversight_graph.extraction.rules.frames import Frame
from oversight_graph.extraction.subjects.pronoun_agents import he_acts
from oversight_graph.extraction.telling.telling import is_told_of_things
from oversight_graph.extraction.things.framed_targets import group, targets_of, told_to
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_WORDINGS = patterns_of("extraction.things", "framed_facts.toml")
_PAIR = 2
_BEFORE_QUOTE = re.compile("[，；：。、,;: \u3000”]*")
#: What the head of a team tells, the team did, as it finds what he tells.
_TOLD = "finding"
_HANDED_ON, _COLLECTIVE = "transfer", "collective"
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
                found = [fact for fact in _facts(sv, frame, match) if not _by(fact, frame.not_by)]
                if not found or (frame.acting and not _somebody_acts(sv, match.start(), found, at)):
                    continue
                used.update(range(at, match.end("trigger")))
                facts.extend([] if _is_told(found, facts) else found)
    return facts


def _by(fact: ActionFact, classes: frozenset[str]) -> bool:
    """Whether a body of one of these classes acts: a congress that passes rules makes law."""
    names = (agent.value for agent in fact.agents)
    return any(isinstance(name, OrgName) and name.cls in classes for name in names)


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
    if not is_told_of_things(sv, match.start("trigger")):
        return False
    team = group(match, "team")
    if team and not sv.text[slice(*team)].endswith("组"):
        return False
    span = group(match, "target")
    return span is None or not any(
        isinstance(m.value, QuantityValue) and m.value.counts
        for m in mentions_in(sv, *span, Kind.QUANTITY)
    )


def _says(sv: SentenceView, frame: Frame, match: re.Match[str]) -> bool:
    """Whether the text of the detail or target, which may be a mention, is of the frame's kind."""
    span = group(match, "detail") or group(match, "target")
    if frame.found_by and not frame.found_by.search(sv.text, 0, match.start("trigger")):
        return False
    return span is None or frame.says.search(sv.text, *span) is not None


def _facts(sv: SentenceView, frame: Frame, match: re.Match[str]) -> list[ActionFact]:
    if span := group(match, "titles"):
        titles = [m for m in mentions_in(sv, *span, Kind.TITLE) if frame.says.search(m.surface)]
        return [_of_title(_fact(sv, frame, match, None), title) for title in titles]
    targets = told_to(sv, frame.told_to, match) if frame.told_to else targets_of(sv, match)
    facts = [_fact(sv, frame, match, _named(frame, target)) for target in targets]
    acting = facts[0].agents + facts[0].jointly if facts else ()
    if (
        len(facts) < _PAIR
        or len(acting) != len(facts)
        or not _WORDINGS["in_turn"].search(sv.view, 0, _targets_start(match))
    ):
        return facts
    pairs = zip(facts, acting, strict=True)
    return [replace(fact, agents=(agent,), jointly=()) for fact, agent in pairs]


def _targets_start(match: re.Match[str]) -> int:
    """Where the row of those who are acted on begins."""
    spans = (group(match, name) for name in ("targets", "list"))
    return next((span[0] for span in spans if span), match.start())


def _of_title(fact: ActionFact, title: Mention) -> ActionFact:
    """通过《甲办法》、《乙规定》: one act for each document."""
    return replace(fact, detail=title.surface, title=title, end=title.end)


def _named(frame: Frame, target: Mention | Words | None) -> Mention | Words | None:
    """移送公安机关: a class of bodies is nobody whom clues are handed to."""
    org = target.value if isinstance(target, Mention) else None
    is_class = isinstance(org, OrgName) and org.cls == _COLLECTIVE
    return None if frame.type == _HANDED_ON and is_class else target


def _fact(
    sv: SentenceView, frame: Frame, match: re.Match[str], target: Mention | Words | None
) -> ActionFact:
    action = action_types()[frame.type]
    at = match.start("trigger")
    detail = group(match, "detail") or (group(match, "target") if target is None else None)
    place, counted = group(match, "place"), group(match, "count")
    title = sv.by_start.get(detail[0]) if detail else None
    agents = _others(sv, frame, match, target)
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
        start=_opening(sv, match.start()) + sv.offset,
        end=match.end() + sv.offset,
        rule=frame.id,
    )


def _opening(sv: SentenceView, start: int) -> int:
    """Where a quote begins, behind the mark that ends the clause before."""
    mark = _BEFORE_QUOTE.match(sv.text, start)
    return mark.end() if mark else start


def _others(
    sv: SentenceView, frame: Frame, match: re.Match[str], target: Mention | Words | None
) -> tuple[Mention, ...]:
    """Who acted on somebody else; 向县水务局发函，督促该局…: whoever acted in the clause before."""
    agents = _agents_of_frame(sv, frame, match)
    others = tuple(one for one in agents if one is not target)
    before = clause_start(sv.view, match.start()) - 1
    if agents and not others and before > 0 and not frame.passive:
        return tuple(one for one in acting(sv, frame.type, before) if one is not target)
    return others


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
    if span := group(match, "team") or group(match, "agent"):
        return tuple(mentions_in(sv, *span, Kind.ORGANISATION, Kind.REFERENCE))
    if frame.passive:
        return acting(sv, frame.type, match.start("trigger"), passive=True)
    found = frame.found_by.search(sv.text, 0, match.start("trigger")) if frame.found_by else None
    if found:
        return acting(sv, frame.type, found.end())
    start = match.start() + sv.view.startswith(
        "、", match.start()
    )  # 暗访甲、抽查乙: 甲 is no agent
    if sv.view.startswith("，", start) and not _has_target(match):
        start = match.start("trigger")  # 近日，甲开展检查: 甲 stands within what the frame matches
    named = acting(sv, _TOLD if frame.told else frame.type, start)
    return named or he_acts(sv, match.start("trigger"))


def _has_target(match: re.Match[str]) -> bool:
    return any(group(match, name) for name in ("target", "targets", "list"))


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
