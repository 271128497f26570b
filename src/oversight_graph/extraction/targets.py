"""Whom a trigger acts on; nobody where the text does not make it certain.

The strategies are tried in this order, and the first that has an answer decides:

1. the object after the trigger (免去张三…),
2. the people right before a sanction (给予张三警告处分、李四记过处分),
3. the people under 对, 将, 给予 in the same clause,
4. the body that is told to do something (责成某局党组作出检查),
5. somebody without a name, or whose name was not understood: then nobody,
6. 其, 他 or 二人 standing nearer than any name,
7. the people who are the subject of this or an earlier clause (张三受到…, 张三被…),
8. the people whom the sentences before are about.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from oversight_graph.extraction.clauses import (
    MEANS_PEOPLE,
    SentenceView,
    clause_start,
    last_people,
    mentions_in,
    people_of_reference,
    topic_before,
)
from oversight_graph.extraction.sanctions import SANCTIONS
from oversight_graph.extraction.triggers import Trigger
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention

_PEOPLE = (
    r"(?P<people>"
    r"(?:(?:<post>)?(?:同志)?<person>(?:（[^）]{0,30}）)?(?:同志)?(?:[、和及])?)+"
    r"|<reference>)"
)
_OBJECT = re.compile(expand(rf"(?:了|其|对|：|“)?{_PEOPLE}"))
_BESIDE = re.compile(expand(r"(?P<people><person>(?:同志)?(?:[、和]<person>(?:同志)?)*)$"))
_GOVERNED = re.compile(
    expand(
        r"(?:分别给予|给予|对被告人|对被告|对|将|把|免去|以涉嫌[^，。；]{1,12}罪对"
        rf"|责令|同意|接受|决定){_PEOPLE}[^，。；<]{{0,40}}"
    )
)
_TOLD = re.compile(expand(r"(?:责成|责令)(?P<body><org>)"))
#: A post beside which no name was understood.
_LONE_POST = re.compile(
    expand(
        r"<post>(?!(?:（[^）]{0,30}）)?(?:同志)?[：“ ]?<person>"
        r"|职务|一职|资格|待遇|的|（?期间|、|，)"
    )
)
#: What stands right before a trigger when people without names are meant: 其余8人被…,
#: 给予 + a name that was not understood.
_SOMEBODY_ELSE = re.compile(
    expand(
        r"<quantity>(?:<people>)?(?:均|分别|已)?(?:被|受到|受|因)[^，。；]{0,12}$"
        r"|给予(?!其|上述|相关|相应|组织|党纪|政务|行政|党内)"
        r"[\u4e00-\u9fff\ue001-\ue00b]{1}[^，。；“”]{0,5}$"
    )
)
#: References that open with these mean a body or the writer, not people: 该局, 本院.
_MEANS_BODY = "该本我此驻"

#: After these triggers a name is not the object but begins something else.
_WITHOUT_OBJECT = SANCTIONS | {"investigation"}
#: Their people stand in the sentence itself, never in one before.
_IN_SENTENCE = frozenset({"appointment", "resignation"})
#: Their person may have been named paragraphs earlier.
_JUDICIAL = frozenset({"prosecution", "sentence", "arrest"})


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a trigger acts on, where the words stand, and how they were found."""

    people: tuple[Mention, ...]
    start: int
    end: int
    how: str


#: The answer of a strategy that knows nobody can be named for certain.
_NOBODY = Target((), 0, 0, "nobody")

_Strategy = Callable[[SentenceView, Trigger, str], Target | None]


def find_target(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """Whom a trigger of action type ``name`` acts on, or None where nobody is certain."""
    for strategy in _STRATEGIES:
        target = strategy(sv, trigger, name)
        if target is not None:
            return target if target.people else None
    return None


def _object(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """免去张三…: the people right after the trigger."""
    if name in _WITHOUT_OBJECT:
        return None
    return _of_match(sv, _OBJECT.match(sv.view, trigger.end), "object")


def _beside(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """给予甲警告处分、乙记过处分: the people right before a sanction are its target."""
    if name not in SANCTIONS:
        return None
    return _of_match(sv, _BESIDE.search(sv.view, 0, trigger.start), "over")


def _governed(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """对张三…, 给予李四…: the people whom the clause governs, the nearest ones."""
    clause = clause_start(sv.view, trigger.start)
    nearest = None
    for match in _GOVERNED.finditer(sv.view, 0, trigger.start):
        if match.start() >= clause:
            nearest = match
    people = _people(sv, nearest) if nearest else ()
    if nearest is None or not people:
        return None
    return Target(people, nearest.start(), nearest.end("people"), "over")


def _body_told(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """责成县水务局党组作出书面检查: a body, not a person, is the target."""
    if name != "education":
        return None
    match = _TOLD.search(sv.view, clause_start(sv.view, trigger.start), trigger.start)
    if match is None:
        return None
    bodies = tuple(mentions_in(sv, *match.span("body"), Kind.ORGANISATION))
    return Target(bodies, match.start(), match.end(), "told")


def _somebody_else(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """People without names, or one whose name was not understood, stand nearer: nobody."""
    clause = clause_start(sv.view, trigger.start)
    unnamed = _unnamed_before(sv, trigger.start)
    return _NOBODY if unnamed or _SOMEBODY_ELSE.search(sv.view, clause, trigger.start) else None


def _pronoun(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """二人 or 其 standing nearer to the trigger than any name; it may well mean nobody."""
    nearest: Mention | None = None
    for at, mention in sorted(sv.by_start.items()):
        if at >= trigger.start:
            break
        if mention.kind is Kind.PERSON:
            nearest = None
        elif mention.kind is Kind.REFERENCE and mention.surface[0] in MEANS_PEOPLE:
            nearest = mention
    if nearest is None:
        return None
    at = sv.at(nearest)
    return Target(people_of_reference(sv, nearest), at, at + len(nearest.surface), "subject")


def _subject(sv: SentenceView, trigger: Trigger, _name: str) -> Target | None:
    """张三受到…, 张三被…: the people of this or an earlier clause."""
    people = last_people(sv, trigger.start)
    if not people:
        return None
    return Target(people, sv.at(people[0]), people[-1].end - sv.offset, "subject")


def _topic(sv: SentenceView, trigger: Trigger, name: str) -> Target | None:
    """The people whom the sentences before, or the whole bulletin, are about."""
    if name in _IN_SENTENCE:
        return None
    people = topic_before(sv) or (sv.story if name in _JUDICIAL else ())
    return Target(people, trigger.start, trigger.end, "topic")


_STRATEGIES: tuple[_Strategy, ...] = (
    _object,
    _beside,
    _governed,
    _body_told,
    _somebody_else,
    _pronoun,
    _subject,
    _topic,
)


def _of_match(sv: SentenceView, match: re.Match[str] | None, how: str) -> Target | None:
    people = _people(sv, match) if match else ()
    return Target(people, *match.span("people"), how) if match and people else None


def _people(sv: SentenceView, match: re.Match[str]) -> tuple[Mention, ...]:
    """The people in the group ``people`` of a match, or those whom its reference means."""
    start, end = match.span("people")
    first = sv.by_start.get(start)
    if first and first.kind is Kind.REFERENCE:
        if first.surface[0] in _MEANS_BODY or _unnamed_before(sv, start):
            return ()
        return people_of_reference(sv, first)
    return tuple(mentions_in(sv, start, end, Kind.PERSON))


def _unnamed_before(sv: SentenceView, position: int) -> bool:
    """Whether a post without a name stands nearer to an offset than any person.

    Somebody is meant there whose name was not understood; nobody else may get the sanction.
    """
    posts = [m.start() for m in _LONE_POST.finditer(sv.view, 0, position)]
    if not posts:
        return False
    named = [at for at, m in sv.by_start.items() if m.kind is Kind.PERSON and at < position]
    return not named or posts[-1] > max(named)
