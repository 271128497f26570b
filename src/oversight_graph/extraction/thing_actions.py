"""Actions on bodies and things, and counted actions, by the frames of ``frames.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from oversight_graph.extraction.agents import agents_of, partners_of
from oversight_graph.extraction.clauses import SentenceView, clauses, mentions_in
from oversight_graph.extraction.dating import governing_date
from oversight_graph.extraction.fact import ActionFact, Words
from oversight_graph.extraction.rules import Frame, rules
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mask import FILL
from oversight_graph.recognition.mention import Kind, Mention

_EDGE = "的了、，和及等"


def thing_actions(sv: SentenceView, triggers: list[Trigger], taken: set[int]) -> list[ActionFact]:
    """The frame actions of a sentence; ``taken`` holds trigger starts already used."""
    facts: list[ActionFact] = []
    used = _Used(set(taken))
    views: dict[str, str] = {}
    for frame in rules().frames:
        own = [t for t in triggers if frame.type in t.types]
        if not own:
            continue
        if frame.type not in views:
            views[frame.type] = _view(sv, own, frame.type)
        for match in frame.pattern.finditer(views[frame.type]):
            trigger = _trigger_in(own, match)
            count = _count(sv, match)
            if trigger and used.admits(frame, trigger, count):
                used.note(frame, trigger, count)
                facts.extend(_facts(sv, frame, match, trigger, count))
    return sorted(facts, key=lambda f: (f.start, f.end))


@dataclass(slots=True)
class _Used:
    """The starts of the triggers and counts that have served; none serves twice."""

    triggers: set[int]
    counts: set[int] = field(default_factory=set)

    def admits(self, frame: Frame, trigger: Trigger, count: Mention | None) -> bool:
        """Whether a match of the frame may report something new."""
        if trigger.start in self.triggers and not frame.again:
            return False
        if frame.requires and not frame.requires.search(trigger.surface):
            return False
        return count is None or count.start not in self.counts

    def note(self, frame: Frame, trigger: Trigger, count: Mention | None) -> None:
        """Take the trigger and the count of a match."""
        if not frame.keep:
            self.triggers.add(trigger.start)
        if count is not None:
            self.counts.add(count.start)


def _view(sv: SentenceView, triggers: list[Trigger], name: str) -> str:
    """The masked sentence with the triggers of one action type under its symbol."""
    symbol = rules().types[name].symbol
    cells = list(sv.view)
    for trigger in triggers:
        cells[trigger.start : trigger.end] = symbol + FILL * (trigger.end - trigger.start - 1)
    return "".join(cells)


def _trigger_in(triggers: list[Trigger], match: re.Match[str]) -> Trigger | None:
    inside = [t for t in triggers if match.start() <= t.start < match.end()]
    return inside[-1] if inside else None


def _group(match: re.Match[str], name: str) -> tuple[int, int] | None:
    if name not in match.re.groupindex or match[name] is None:
        return None
    return match.span(name)


def _count(sv: SentenceView, match: re.Match[str]) -> Mention | None:
    span = _group(match, "count")
    return sv.by_start.get(span[0]) if span else None


def _counted_target(sv: SentenceView, match: re.Match[str]) -> Mention | None:
    """对38处风险点位开展检查: a target that is counted is a count, not a name."""
    span = _group(match, "target")
    found = mentions_in(sv, *span, Kind.QUANTITY) if span else []
    return found[0] if found else None


def _facts(
    sv: SentenceView, frame: Frame, match: re.Match[str], trigger: Trigger, count: Mention | None
) -> list[ActionFact]:
    counted = _counted_target(sv, match)
    targets = _targets(sv, match) if counted is None else [None]
    return [_fact(sv, frame, match, trigger, count or counted, target) for target in targets]


def _targets(sv: SentenceView, match: re.Match[str]) -> list[Mention | Words | None]:
    if span := _group(match, "targets"):
        return list(mentions_in(sv, *span, Kind.ORGANISATION, Kind.AREA))
    if span := _group(match, "target"):
        mention = sv.by_start.get(span[0])
        if mention and mention.end - sv.offset == span[1]:
            return [mention]
        return [_words(sv, *span)]
    return [None]


def _words(sv: SentenceView, start: int, end: int) -> Words:
    text = sv.text[start:end]
    cut = text.split("等重点")[0]
    cut = re.sub(r"等[\u4e00-\u9fff]{0,8}$", "", cut) if "、" in cut else cut
    cut = cut.strip(_EDGE)
    start += text.index(cut) if cut else 0
    return Words(start + sv.offset, start + len(cut) + sv.offset, cut)


def _fact(
    sv: SentenceView, frame: Frame, match: re.Match[str], trigger: Trigger,
    count: Mention | None, target: Mention | Words | None,
) -> ActionFact:  # fmt: skip
    action = rules().types[frame.type]
    detail = _group(match, "detail") or (_group(match, "target") if target is None else None)
    place = _group(match, "place")
    title = sv.by_start.get(detail[0]) if detail else None
    agents = () if frame.id == "check-found-at-body" else agents_of(sv, match.start())
    return ActionFact(
        type=frame.type,
        measure=action.triggers.get(trigger.surface, ""),
        agents=agents,
        jointly=partners_of(sv, match.start(), trigger.end),
        target=target,
        approved_by=(),
        place=_place(sv, place) or (None if agents else _area_opening(sv, trigger.start)),
        date=governing_date(sv, trigger.start),
        quantity=count,
        detail=_detail(sv, detail),
        title=title if title and title.kind is Kind.TITLE else None,
        posts=(),
        status=action.status,
        start=match.start() + sv.offset,
        end=match.end() + sv.offset,
        rule=frame.id,
    )


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
