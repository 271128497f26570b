"""Actions on bodies and things: the counted ones, and those of ``frames.toml``."""

from __future__ import annotations

import re
from dataclasses import replace

from oversight_graph.extraction.acting import acting
from oversight_graph.extraction.agents import partners_of
from oversight_graph.extraction.clauses import MEANS_PEOPLE, SentenceView, clauses, mentions_in
from oversight_graph.extraction.counting import CountedAct, counted_acts
from oversight_graph.extraction.dating import governing_date, governing_period
from oversight_graph.extraction.fact import ActionFact, Words
from oversight_graph.extraction.frames import Frame, frames_in
from oversight_graph.extraction.rules import rules
from oversight_graph.extraction.telling import is_telling
from oversight_graph.extraction.triggers import PASSIVE
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention
from oversight_graph.recognition.quantities import QuantityValue

_EDGE = "的了、，和及等"
#: 移交的线索: when, the sentence does not say.
_ATTRIBUTIVE = re.compile("的")
#: 其, 二人: somebody named before is meant.
_ONE = re.compile(expand("<reference>"))
#: The body that a letter, a finding or a demand goes to, in the clause of the act.
_RECIPIENT = re.compile(expand("(?:向|给|督促|责成|责令)(?P<body><org|reference>)"))
#: The same in an earlier clause, by the type of the act that follows it.
_FED_BACK = re.compile(expand("向(?P<body><org|reference>)[^，；]{0,30}?反馈"))
_EARLIER = {
    "finding": _FED_BACK,
    "recommendation": _FED_BACK,
    "rectification": re.compile(
        expand("(?:向|督促)(?P<body><org|reference>)[^，；]{0,30}?(?:反馈|发|提|整改)")
    ),
}
#: What was fed back is told of the body that the sentence names.
_FEEDBACK_SAYS = re.compile("^[^，。；]{0,12}反馈(?:意见|情况)?(?:指出|认为|显示)")


def thing_actions(sv: SentenceView, taken: set[int]) -> list[ActionFact]:
    """The actions of a sentence on bodies and things, and its counted acts.

    ``taken`` holds the starts of triggers that already act on people.
    """
    acts = [a for a in counted_acts(sv) if not _of_people(sv, a, taken)]
    facts = [_counted_fact(sv, act) for act in acts]
    facts.extend(_framed(sv, taken | _starts(acts)))
    return sorted(_without_targets(facts), key=lambda f: (f.start, f.end))


def _without_targets(facts: list[ActionFact]) -> list[ActionFact]:
    """What is acted on does not act: a long list of bodies may seem to open a clause."""
    acted_on = {fact.target.start for fact in facts if fact.target and fact.type == "inspection"}
    return [
        replace(fact, agents=())
        if fact.type == "inspection" and any(a.start in acted_on for a in fact.agents)
        else fact
        for fact in facts
    ]


def _of_people(sv: SentenceView, act: CountedAct, taken: set[int]) -> bool:
    """Whether the count belongs to an action on named people: 收缴周立春违纪所得3万元."""
    used = any(act.word.start <= t < act.word.end for t in taken)
    if act.rule.kinds == {"money"}:
        named = mentions_in(sv, 0, act.end, Kind.PERSON) or _ONE.search(sv.view, 0, act.start)
        return used or bool(named)
    return used and act.how == "after"


def _starts(acts: list[CountedAct]) -> set[int]:
    """Where the words of counted acts stand; feedback may go to a named body besides."""
    return {
        at
        for act in acts
        if act.how == "before" or (act.how == "after" and act.rule.type != "finding")
        for at in range(act.word.start, act.word.end)
    }


def _counted_fact(sv: SentenceView, act: CountedAct) -> ActionFact:
    action = rules().types[act.rule.type]
    word = sv.text[act.word.start : act.word.end]
    anchor = act.count.start - sv.offset if act.how == "row" else act.start
    said = act.word.start if act.how == "after" else anchor
    passive = PASSIVE.search(sv.view, anchor, said) is not None
    agents = acting(sv, act.rule.type, 0 if _is_fed_back(sv, act) else said, passive=passive)
    when = governing_period if act.rule.type == "case_stats" else governing_date
    return ActionFact(
        type=act.rule.type,
        measure=action.triggers.get(word, ""),
        agents=agents[:1],
        jointly=(*agents[1:], *partners_of(sv, act.start, act.end)),
        target=_recipient(sv, act) if act.rule.target else None,
        approved_by=(),
        place=None if agents else _area_opening(sv, anchor),
        date=when(sv, anchor),
        quantity=act.count,
        detail=_detail_of_count(sv, act, word),
        title=None,
        posts=(),
        status=action.status,
        start=act.start + sv.offset,
        end=act.end + sv.offset,
        rule=f"counted-{act.how}",
    )


def _is_fed_back(sv: SentenceView, act: CountedAct) -> bool:
    return act.rule.type == "finding" and _FEEDBACK_SAYS.search(sv.view) is not None


def _recipient(sv: SentenceView, act: CountedAct) -> Mention | None:
    """The body that the act goes to, also of an earlier clause up to a semicolon."""
    if _is_fed_back(sv, act):
        part = sv.view.rfind("；", 0, act.start) + 1
        return next(iter(mentions_in(sv, part, act.start, Kind.ORGANISATION)), None)
    if act.rule.type == "talk":
        return next(iter(mentions_in(sv, act.start, act.end, Kind.ORGANISATION)), None)
    clause = max(sv.view.rfind(stop, 0, act.start) for stop in "，；。：") + 1
    found = None
    for match in _RECIPIENT.finditer(sv.view, clause, act.end):
        found = sv.by_start.get(match.start("body"))
    earlier = _EARLIER.get(act.rule.type)
    if found is None and earlier is not None:
        for match in earlier.finditer(sv.view, sv.view.rfind("；", 0, act.start) + 1, clause):
            found = sv.by_start.get(match.start("body"))
    return found


def _detail_of_count(sv: SentenceView, act: CountedAct, word: str) -> str | None:
    """The words between the act and its count; for a row the words before the count."""
    at = act.count.start - sv.offset
    if act.how == "before":
        return sv.text[act.word.end : at].strip(_EDGE) or word
    stop = max(sv.view.rfind(c, 0, at) for c in "，；。：、（")
    return sv.text[stop + 1 : at].strip(_EDGE) or word if act.how == "row" else word


def _framed(sv: SentenceView, taken: set[int]) -> list[ActionFact]:
    facts: list[ActionFact] = []
    used = set(taken)
    for frame in frames_in(sv.view):
        for match in frame.matches(sv.view):
            at = match.start("trigger")
            if at not in used and _admits(sv, match):
                found = _facts(sv, frame, match)
                if frame.acting and not _somebody_acts(sv, found, at):
                    continue
                used.update(range(at, match.end("trigger")))
                facts.extend(found)
    return facts


def _somebody_acts(sv: SentenceView, facts: list[ActionFact], position: int) -> bool:
    """Whether an agent is known, or a body or area stands before the act."""
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


def _group(match: re.Match[str], name: str) -> tuple[int, int] | None:
    if name not in match.re.groupindex or match[name] is None:
        return None
    return match.span(name)


def _facts(sv: SentenceView, frame: Frame, match: re.Match[str]) -> list[ActionFact]:
    return [_fact(sv, frame, match, target) for target in _targets(sv, match)]


def _targets(sv: SentenceView, match: re.Match[str]) -> list[Mention | Words | None]:
    if span := _group(match, "targets"):
        kinds = (Kind.ORGANISATION, Kind.AREA, Kind.REFERENCE, Kind.PERSON)
        return list(mentions_in(sv, *span, *kinds))
    if span := _group(match, "target"):
        mention = sv.by_start.get(span[0])
        if mention and mention.end - sv.offset == span[1]:
            return [] if _means_people(mention) else [mention]
        return [_words(sv, *span)]
    return [None]


def _means_people(mention: Mention) -> bool:
    return mention.kind is Kind.REFERENCE and mention.surface[0] in MEANS_PEOPLE


def _words(sv: SentenceView, start: int, end: int) -> Words:
    text = sv.text[start:end]
    cut = text.split("等重点")[0]
    cut = re.sub(r"等[\u4e00-\u9fff]{0,8}$", "", cut) if "、" in cut else cut
    cut = cut.strip(_EDGE)
    start += text.index(cut) if cut else 0
    return Words(start + sv.offset, start + len(cut) + sv.offset, cut)


def _fact(
    sv: SentenceView, frame: Frame, match: re.Match[str], target: Mention | Words | None
) -> ActionFact:
    action = rules().types[frame.type]
    at = match.start("trigger")
    detail = _group(match, "detail") or (_group(match, "target") if target is None else None)
    place = _group(match, "place")
    title = sv.by_start.get(detail[0]) if detail else None
    agents = _agents_of_frame(sv, frame, match)
    return ActionFact(
        type=frame.type,
        measure=action.triggers.get(match["trigger"], ""),
        agents=agents[:1],
        jointly=(*agents[1:], *partners_of(sv, match.start(), match.end("trigger"))),
        target=target,
        approved_by=(),
        place=_place(sv, place) or (None if agents else _area_opening(sv, at)),
        date=None if _ATTRIBUTIVE.match(sv.view, match.end("trigger")) else governing_date(sv, at),
        quantity=None,
        detail=_detail(sv, detail),
        title=title if title and title.kind is Kind.TITLE else None,
        posts=(),
        status=action.status,
        start=match.start() + sv.offset,
        end=match.end() + sv.offset,
        rule=frame.id,
    )


def _agents_of_frame(sv: SentenceView, frame: Frame, match: re.Match[str]) -> tuple[Mention, ...]:
    """The agents that the frame names or the sentence; a passive has only 由 or 被 somebody."""
    if span := _group(match, "agent"):
        return tuple(mentions_in(sv, *span, Kind.ORGANISATION, Kind.REFERENCE))
    if frame.passive:
        return acting(sv, frame.type, match.start("trigger"), passive=True)
    return acting(sv, frame.type, match.start())


def _place(sv: SentenceView, span: tuple[int, int] | None) -> Mention | None:
    if span is None:
        return None
    found = mentions_in(sv, *span, Kind.AREA)
    return found[-1] if found else None


def _area_opening(sv: SentenceView, start: int) -> Mention | None:
    """The area that opens a clause before the trigger: 全省在…中问责36人."""
    found = None
    for clause in clauses(sv.view):
        if clause[0] <= start:
            areas = mentions_in(sv, clause[0], clause[0] + 1, Kind.AREA)
            found = areas[0] if areas else found
    return found


def _detail(sv: SentenceView, span: tuple[int, int] | None) -> str | None:
    if span is None:
        return None
    text = sv.text[span[0] : span[1]].strip(_EDGE + "。；")
    return text or None
