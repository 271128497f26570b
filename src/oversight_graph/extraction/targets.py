"""Whom an action on people acts on.

The target is looked for in this order, and left out when none is certain:

1. the object after the trigger (免去张三…),
2. the people under 对, 将, 给予 in the same clause,
3. the people who are the subject of this or an earlier clause (张三受到…, 张三被…),
4. the people whom the sentence before is about, when the clause has no subject of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from oversight_graph.extraction.clauses import (
    SentenceView,
    last_people,
    mentions_in,
    people_of_reference,
    topic_before,
)
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention

_PEOPLE = r"(?P<people>(?:(?:<post>)?(?:同志)?<person>(?:（[^）]{0,30}）)?(?:同志)?(?:[、和及])?)+|<reference>)"


_OBJECT = re.compile(expand(rf"(?:了|其|对|：|“)?{_PEOPLE}"))


_OVER = re.compile(
    expand(
        rf"(?:分别给予|给予|对被告人|对被告|对|将|把|免去|以涉嫌[^，。；]{{1,12}}罪对|责令|同意|接受|决定){_PEOPLE}[^，。；<]{{0,40}}$"
    )
)


_JUDICIAL = frozenset({"prosecution", "sentence", "arrest"})


OFFICE_CHANGES = frozenset({"removal", "appointment", "resignation"})


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a trigger acts on, where the words stand, and how they were found."""

    people: tuple[Mention, ...]
    start: int
    end: int
    how: str


def target_of(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """Whom a trigger of the action type ``name`` acts on; ``None`` when that is not certain."""
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
    if name in OFFICE_CHANGES and name != "removal":
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
