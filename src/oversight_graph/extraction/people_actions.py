"""Actions on people: sanctions, investigations, removals, judicial steps.

Whom they act on is told by ``targets``, whether they are reported at all by ``reporting``;
here each becomes one fact for each person, with its agent, date, posts and shortest quote.
"""

from __future__ import annotations

import re

from oversight_graph.extraction.agents import agents_of, approvers_of
from oversight_graph.extraction.clauses import (
    SentenceView,
    date_before,
    mentions_in,
)
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.reporting import reports
from oversight_graph.extraction.rules import rules
from oversight_graph.extraction.targets import OFFICE_CHANGES, Target, target_of
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention, PostName

_PASSIVE = re.compile(expand(r"(?:被|受到|受|给予|予以|分别|接受|因[^。；]{1,60}?，?)"))
_TERM = re.compile(
    expand(r"(?:（?(?:一|二|两|三|四|五)年(?:零?[一二三四五六]个月)?）?|<quantity>)?")
)
_MONEY = re.compile(expand(r"[^，。；]{0,24}?(?P<count><quantity>)"))
_MONEY_BEFORE = re.compile(
    expand(r"(?P<count><quantity>)(?:[^。；，]{0,8}|，由<org>|，)(?:已|被|全部|予以|依法)*$")
)


def people_actions(sv: SentenceView, triggers: list[Trigger]) -> list[ActionFact]:
    """The actions on people in a sentence, one for each person, trigger and clause."""
    facts: list[ActionFact] = []
    groups = _sanction_groups(sv, triggers)
    for trigger in triggers:
        for name in trigger.types:
            action = rules().types[name]
            if action.manner == "person" and reports(sv, trigger, name):
                facts.extend(_facts(sv, trigger, name, groups.get(trigger.start)))
    return _distinct(facts)


def _facts(
    sv: SentenceView, trigger: Trigger, name: str, group: tuple[int, int, int] | None
) -> list[ActionFact]:
    anchor = trigger if group is None else Trigger(group[2], group[2], "", trigger.types)
    target = target_of(sv, anchor, name)
    if target is None:
        return []
    people = target.people
    said = sv.text[max(0, target.start - 4) : trigger.start]
    if group and group[1] == len(people) > 1 and "分别" in said:
        people = (people[group[0]],)
    elif group and "分别" in said and group[1] > 1 and group[1] != len(people):
        return []  # one of the names was not understood: who got what is not certain
    if name == "confiscation" and len(people) > 1 and _money_near(sv, trigger):
        return [_fact(sv, trigger, name, None, target)]
    return [_fact(sv, trigger, name, person, target) for person in people]


def _fact(
    sv: SentenceView, trigger: Trigger, name: str, person: Mention | None, target: Target
) -> ActionFact:
    action = rules().types[name]
    end = _quote_end(sv, trigger, name)
    start = min(target.start, trigger.start)
    if target.how == "topic" or re.search("[，；]", sv.view[target.end : trigger.start]):
        start = trigger.start
    passive = target.how in ("subject", "topic") and _is_passive(sv, trigger, target)
    offset = sv.recognised.offset
    alleged = action.status == "alleged" or (
        name in ("transfer", "arrest") and "涉嫌" in sv.text[:end]
    )
    money = _money_near(sv, trigger) if name == "confiscation" else None
    return ActionFact(
        type=name,
        measure=action.triggers[trigger.surface],
        agents=tuple(
            a for a in agents_of(sv, trigger.start, passive=passive) if a.kind is not Kind.PERSON
        ),
        jointly=(),
        target=person,
        approved_by=approvers_of(sv),
        place=None,
        date=date_before(sv, trigger.start),
        quantity=money,
        detail=_detail(sv, trigger, name, target, end),
        title=None,
        posts=_posts_lost(sv, trigger, name, target),
        status="alleged" if alleged else action.status,
        start=start + offset,
        end=max(
            end, target.end if target.how == "object" else 0, _posts_end(sv, trigger, name, target)
        )
        + offset,
        rule=f"{name}/{target.how}",
    )


def _is_passive(sv: SentenceView, trigger: Trigger, target: Target) -> bool:
    clause = max(sv.view.rfind(c, 0, trigger.start) for c in "，。；：") + 1
    between = sv.view[
        max(clause, target.end if target.how == "subject" else clause) : trigger.start
    ]
    return re.search(r"被|受到|接受|受", between) is not None


def _sanction_groups(sv: SentenceView, triggers: list[Trigger]) -> dict[int, tuple[int, int, int]]:
    """Sanctions joined by 、 or 和: trigger start → (index, size, start of the first)."""
    groups: dict[int, tuple[int, int, int]] = {}
    current: list[Trigger] = []

    def close() -> None:
        for i, t in enumerate(current):
            groups[t.start] = (i, len(current), current[0].start)

    for trigger in triggers:
        if not any(
            t in ("party_discipline", "admin_discipline", "education") for t in trigger.types
        ):
            continue
        gap = sv.view[current[-1].end : trigger.start] if current else None
        if gap is None or not re.fullmatch(
            expand(r"(?:（?(?:<quantity>|[一二两三]年)）?)?(?:处分)?(?:、|和|及|并|，)?(?:被)?"),
            gap,
        ):
            close()
            current = []
        current.append(trigger)
    close()
    return groups


def _quote_end(sv: SentenceView, trigger: Trigger, name: str) -> int:
    end = trigger.end
    term = _TERM.match(sv.view, end)
    end = term.end() if term else end
    if name == "sentence":
        stop = re.compile(r"[；。]|$").search(sv.view, end)
        return stop.start() if stop else end
    for word in ("处分", "措施", "职务", "处理", "决定"):
        if sv.text.startswith(word, end):
            return end + len(word)
    return end


def _detail(sv: SentenceView, trigger: Trigger, name: str, target: Target, end: int) -> str:
    if name in ("removal", "appointment", "resignation"):
        posts = _post_mentions(sv, trigger, target)
        return "、".join(p.surface for p in posts) or trigger.surface
    if name == "sentence":
        return sv.text[trigger.end : end]
    text = sv.text[trigger.start : end]
    return text.removesuffix("处分") or trigger.surface


def _money_near(sv: SentenceView, trigger: Trigger) -> Mention | None:
    """The sum taken: after the trigger, or before it in the same clause (…4800元予以收缴)."""
    after = _MONEY.match(sv.view, trigger.end)
    found = sv.by_start.get(after.start("count")) if after else None
    if found is None:
        before = _MONEY_BEFORE.search(sv.view, 0, trigger.start)
        found = sv.by_start.get(before.start("count")) if before else None
    return found if getattr(found and found.value, "unit", "") == "元" else None


def _post_mentions(sv: SentenceView, trigger: Trigger, target: Target) -> list[Mention]:
    stop = re.compile(expand("[；。，”]|<person>|$")).search(sv.view, max(trigger.end, target.end))
    return mentions_in(
        sv,
        max(trigger.start, min(trigger.end, target.end)),
        stop.start() if stop else len(sv.view),
        Kind.POST,
    )


def _posts_end(sv: SentenceView, trigger: Trigger, name: str, target: Target) -> int:
    """Where the last post lost or gained ends, with the word 职务 after it."""
    if name not in OFFICE_CHANGES:
        return 0
    posts = _post_mentions(sv, trigger, target)
    end = posts[-1].end - sv.recognised.offset if posts else 0
    return end + 2 if sv.text.startswith("职务", end) else end


def _posts_lost(
    sv: SentenceView, trigger: Trigger, name: str, target: Target
) -> tuple[tuple[PostName, ...], ...]:
    if name not in ("removal", "resignation", "appointment"):
        return ()
    chains = []
    for mention in _post_mentions(sv, trigger, target):
        assert isinstance(mention.value, tuple)
        chains.append(mention.value)
    return tuple(chains)


def _distinct(facts: list[ActionFact]) -> list[ActionFact]:
    """One fact for each type, person, agent and wording of the same event."""
    kept: list[ActionFact] = []
    for fact in facts:
        same = [k for k in kept if _same_event(k, fact)]
        if not same:
            kept.append(fact)
    return kept


def _same_event(one: ActionFact, two: ActionFact) -> bool:
    if one.type != two.type or _name(one) != _name(two):
        return False
    if one.type in ("party_discipline", "admin_discipline", "education"):
        return one.measure == two.measure
    return one.type != "investigation" or (one.agents == two.agents and one.measure == two.measure)


def _name(fact: ActionFact) -> str:
    return fact.target.surface if fact.target else ""
