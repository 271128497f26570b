"""Actions on people: sanctions, investigations, removals, judicial steps.

The target is looked for in this order, and left out when none is certain:

1. the object after the trigger (免去张三…),
2. the people under 对, 将, 给予 in the same clause,
3. the people who are the subject of this or an earlier clause (张三受到…, 张三被…),
4. the people whom the sentence before is about, when the clause has no subject of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from oversight_graph.extraction.agents import agents_of, approvers_of
from oversight_graph.extraction.clauses import (
    SentenceView,
    date_before,
    last_people,
    mentions_in,
    people_of_reference,
    topic_before,
)
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.rules import rules
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention, PostName

_PEOPLE = r"(?P<people>(?:(?:<post>)?(?:同志)?<person>(?:（[^）]{0,30}）)?(?:同志)?(?:[、和及])?)+|<reference>)"
_OBJECT = re.compile(expand(rf"(?:了|其|对|：|“)?{_PEOPLE}"))
_OVER = re.compile(
    expand(
        rf"(?:分别给予|给予|对被告人|对被告|对|将|把|免去|以涉嫌[^，。；]{{1,12}}罪对|责令|同意|接受|决定){_PEOPLE}[^，。；<]{{0,40}}$"
    )
)
_PASSIVE = re.compile(expand(r"(?:被|受到|受|给予|予以|分别|接受|因[^。；]{1,60}?，?)"))
_TERM = re.compile(
    expand(r"(?:（?(?:一|二|两|三|四|五)年(?:零?[一二三四五六]个月)?）?|<quantity>)?")
)
_COUNT_NEXT = re.compile(expand(r"(?:了)?(?:[\u4e00-\u9fff]|<people>){0,12}?(?P<count><quantity>)"))
_MONEY = re.compile(expand(r"[^，。；]{0,24}?(?P<count><quantity>)"))
_JUDICIAL = frozenset({"prosecution", "sentence", "arrest"})
_MONEY_BEFORE = re.compile(
    expand(r"(?P<count><quantity>)(?:[^。；，]{0,8}|，由<org>|，)(?:已|被|全部|予以|依法)*$")
)
_PRONOUN_FREE = frozenset({"removal", "appointment", "resignation"})


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a trigger acts on, where the words stand, and how they were found."""

    people: tuple[Mention, ...]
    start: int
    end: int
    how: str


def people_actions(sv: SentenceView, triggers: list[Trigger]) -> list[ActionFact]:
    """The actions on people in a sentence, one for each person, trigger and clause."""
    facts: list[ActionFact] = []
    groups = _sanction_groups(sv, triggers)
    for trigger in triggers:
        for name in trigger.types:
            action = rules().types[name]
            if action.manner == "person" and _reports(sv, trigger, name):
                facts.extend(_facts(sv, trigger, name, groups.get(trigger.start)))
    return _distinct(facts)


def _facts(
    sv: SentenceView, trigger: Trigger, name: str, group: tuple[int, int, int] | None
) -> list[ActionFact]:
    anchor = trigger if group is None else Trigger(group[2], group[2], "", trigger.types)
    target = _target(sv, anchor, name)
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


def _target(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    view = sv.view
    takes_object = name not in (
        "party_discipline",
        "admin_discipline",
        "education",
        "investigation",
    )
    match = _OBJECT.match(view, trigger.end) if takes_object else None
    if match and (people := _people(sv, match)):
        return Target(people, match.start("people"), match.end("people"), "object")
    if adjacent := _adjacent(sv, trigger, name):
        return adjacent
    clause = max(view.rfind(c, 0, trigger.start) for c in "，。；：") + 1
    over = None
    for match in re.finditer(_OVER.pattern[:-1], view[: trigger.start]):
        if match.start() >= clause or "，" not in view[match.end() : trigger.start]:
            over = match
    if over and over.start() >= clause and (people := _people(sv, over)):
        return Target(people, over.start(), over.end("people"), "over")
    if body := _body_told(sv, trigger, clause, name):
        return body
    if _unnamed_between(sv, trigger) or _SOMEBODY_ELSE.search(view, clause, trigger.start):
        return None
    if pronoun := _nearer_pronoun(sv, trigger):
        people = people_of_reference(sv, pronoun)
        at = pronoun.start - sv.recognised.offset
        return Target(people, at, at + len(pronoun.surface), "subject") if people else None
    if people := last_people(sv, trigger.start):
        first, last = people[0], people[-1]
        offset = sv.recognised.offset
        return Target(people, first.start - offset, last.end - offset, "subject")
    if name in _PRONOUN_FREE and name != "removal":
        return None
    people = topic_before(sv)
    if not people and name in _JUDICIAL:
        people = sv.story
    if people:
        return Target(people, trigger.start, trigger.end, "topic")
    return None


def _nearer_pronoun(sv: SentenceView, trigger: Trigger) -> Mention | None:
    """二人 or 其 standing nearer to the trigger than any name."""
    best: Mention | None = None
    for at, mention in sorted(sv.by_start.items()):
        if at < trigger.start and mention.kind is Kind.PERSON:
            best = None
        if (
            at < trigger.start
            and mention.kind is Kind.REFERENCE
            and mention.surface[0] in "其他她二两三四五上"
        ):
            best = mention
    return best


#: What stands right before a trigger when people without names are meant: 其余8人被…,
#: 给予 + a name that was not understood.
_SOMEBODY_ELSE = re.compile(
    expand(
        r"<quantity>(?:<people>)?(?:均|分别|已)?(?:被|受到|受|因)[^，。；]{0,12}$"
        r"|给予(?!其|上述|相关|相应|组织|党纪|政务|行政|党内)[\u4e00-\u9fff\ue001-\ue00b]{1}[^，。；“”]{0,5}$"
    )
)
_TOLD = re.compile(expand(r"(?:责成|责令)(?P<body><org>)"))


def _body_told(sv: SentenceView, trigger: Trigger, clause: int, name: str) -> Target | None:
    """责成县水务局党组作出书面检查: a body, not a person, is the target."""
    match = _TOLD.search(sv.view, clause, trigger.start) if name == "education" else None
    if match is None:
        return None
    bodies = tuple(mentions_in(sv, *match.span("body"), Kind.ORGANISATION))
    return Target(bodies, match.start(), match.end(), "told")


_LONE_POST = re.compile(
    expand(
        r"<post>(?!(?:（[^）]{0,30}）)?(?:同志)?[：“ ]?<person>|职务|一职|资格|待遇|的|（?期间|、|，)"
    )
)


def _unnamed_between(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether somebody whose name was not understood stands nearer to the trigger."""
    return _unnamed_before(sv, trigger.start)


def _unnamed_before(sv: SentenceView, position: int) -> bool:
    """Whether a post without a name stands nearer to an offset than any person.

    Somebody is meant there whose name was not understood; nobody else may get the sanction.
    """
    posts = [m.start() for m in _LONE_POST.finditer(sv.view, 0, position)]
    if not posts:
        return False
    named = [at for at, m in sv.by_start.items() if m.kind is Kind.PERSON and at < position]
    return not named or posts[-1] > max(named)


_BESIDE = re.compile(expand(r"(?P<people><person>(?:同志)?(?:[、和]<person>(?:同志)?)*)$"))


def _adjacent(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """给予甲警告处分、乙记过处分: the people right before a sanction are its target."""
    if name not in ("party_discipline", "admin_discipline", "education"):
        return None
    match = _BESIDE.search(sv.view, 0, trigger.start)
    if match and (people := _people(sv, match)):
        return Target(people, match.start("people"), match.end("people"), "over")
    return None


def _people(sv: SentenceView, match: re.Match[str]) -> tuple[Mention, ...]:
    start, end = match.span("people")
    first = sv.by_start.get(start)
    if first and first.kind is Kind.REFERENCE:
        if first.surface[0] in "该本我此驻" or _unnamed_before(sv, start):
            return ()
        return people_of_reference(sv, first)
    return tuple(mentions_in(sv, start, end, Kind.PERSON))


def _is_passive(sv: SentenceView, trigger: Trigger, target: Target) -> bool:
    clause = max(sv.view.rfind(c, 0, trigger.start) for c in "，。；：") + 1
    between = sv.view[
        max(clause, target.end if target.how == "subject" else clause) : trigger.start
    ]
    return re.search(r"被|受到|接受|受", between) is not None


def _reports(sv: SentenceView, trigger: Trigger, name: str) -> bool:
    """Whether a person-action trigger stands in a wording that reports this action."""
    before, after = sv.view[: trigger.start], sv.view[trigger.end :]
    if (
        _COUNT_NEXT.match(after)
        and name in ("investigation", "transfer")
        and not re.match(expand("[^，。；]*?<person>"), after)
    ):
        return False
    if name == "investigation":
        if re.search(r"(?:对抗|抗拒|逃避|干扰|阻挠|配合|接受组织)[^，。；]{0,4}$", before):
            return False
        if trigger.surface in ("审查调查", "组织调查", "立案", "进行调查") and re.match(
            r"情况|工作|组|室|部|安全|措施|人员", after
        ):
            return False
        return not (trigger.surface == "纪律审查" and re.match(r"[和及、]监察调查", after))
    if name == "appointment":
        named = re.match(expand("(?:了|：|“)?(?:<post>)?<person>"), after)
        is_named = re.search(expand(r"<person>(?:同志)?(?:被|已被|获)?$"), before)
        return bool((named or is_named) and re.search(expand("<post>"), after))
    if name == "confiscation":
        return (
            re.search(
                r"所得|财物|财产|资金|礼|款|赃|金|其|卡",
                sv.text[max(0, trigger.start - 30) : trigger.end + 24],
            )
            is not None
        )
    if name == "transfer":
        return trigger.surface != "移送" or "起诉" in after[:24] or "司法" in after[:12]
    if name == "sentence":
        return _is_final_sentence(sv, trigger)
    if trigger.surface not in rules().types[name].people:
        return False
    if name == "removal" and trigger.surface in ("免去", "罢免"):
        return re.search(expand("<post>|职务|<person>"), after[:60]) is not None
    if name == "removal":
        return not re.match(r"检查?期|后|申请|报告", after)
    return True


def _is_final_sentence(sv: SentenceView, trigger: Trigger) -> bool:
    """Several terms and one combined term are one sentence: the combined one counts."""
    return trigger.surface == "决定执行" or "决定执行" not in sv.view


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
    if name not in _PRONOUN_FREE:
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
