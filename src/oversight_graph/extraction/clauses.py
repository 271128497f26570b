"""A sentence as rules see it: clauses, subjects, agents, dates and topic people."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention, PostName
from oversight_graph.recognition.recognise import Recognised

_DATELINE = re.compile(
    expand(
        r"^(?:据)?(?:<org>|[^，。；：]){0,30}?(?:消息|讯|电|报道|获悉|网站讯)(?:（[^）]{0,40}）)?[：，]"
        r"|^[^，。：]{2,16}(?:网|报|社)[^，。：]{0,6}："
    )
)
_CLAUSE_END = re.compile(r"[，；：。！？!?]")
_OPENING = re.compile(
    expand(
        r"(?:[“‘「（\s]|中共|\d{1,2}[.．、]|[一二三四五六七八九十]+[、是]"
        r"|<date>(?:上午|下午|晚|夜间|夜)?(?:期间|以来|起|，)?"
        r"|同时|随后|其中|现已?|此前(?:的)?|期间|会后|会上|另外?|据悉|随即|之后|后来|最终"
        r"|截至|截止|入汛以来|今年以来|近年来|据|经查|由|根据[^，]{2,30}?，|按照[^，]{2,30}?，"
        r"|疫情发生后)*"
    )
)
_PERSON_LIST = re.compile(
    expand(
        r"(?:<post>(?:（[^）]{0,16}）)?(?:同志)?)?<person>(?:同志)?(?:（[^）]{0,40}）)?(?:等)?"
        r"(?:[、和及，](?:<post>)?<person>(?:同志)?)*"
    )
)
_ORG_LIST = re.compile(expand(r"<org>(?:(?:[、和及与])<org>)*"))
_NOT_SUBJECT = frozenset("为向与给同跟经据把让对替请和将")
#: References that open with these mean people: 其, 他, 二人, 上述人员.
MEANS_PEOPLE = "其他她二两三四五六上"


@dataclass(slots=True)
class SentenceView:
    """One sentence with its masked view and the mentions by their start in it."""

    recognised: Recognised
    view: str
    previous: SentenceView | None
    topic: tuple[Mention, ...] = ()  # the people it leaves to the next sentence
    agent: tuple[Mention, ...] = ()  # the body it leaves to the next sentence
    story: tuple[Mention, ...] = ()  # the one person the document has been about so far
    by_start: dict[int, Mention] = field(default_factory=dict)

    @classmethod
    def of(cls, recognised: Recognised, previous: SentenceView | None) -> SentenceView:
        """Make the view; ``previous`` is the sentence before in the same paragraph."""
        offset = recognised.offset
        starts = {m.start - offset: m for m in recognised.mentions}
        return cls(recognised, recognised.mask().view, previous, by_start=starts)

    @property
    def text(self) -> str:
        """The normalised sentence."""
        return self.recognised.text

    @property
    def offset(self) -> int:
        """Where the sentence starts in the document."""
        return self.recognised.offset

    def at(self, mention: Mention) -> int:
        """Where a mention starts in the sentence."""
        return mention.start - self.recognised.offset


def clauses(view: str) -> list[tuple[int, int]]:
    """Cut a masked sentence at commas, semicolons and colons."""
    dateline = _DATELINE.match(view)
    spans, start = [], dateline.end() if dateline else 0
    for match in _CLAUSE_END.finditer(view, start):
        spans.append((start, match.start()))
        start = match.end()
    if start < len(view):
        spans.append((start, len(view)))
    return spans


def clause_start(view: str, position: int) -> int:
    """Where the clause around an offset of a masked sentence starts."""
    return max(view.rfind(stop, 0, position) for stop in "，。；：") + 1


def mentions_in(sv: SentenceView, start: int, end: int, *kinds: Kind) -> list[Mention]:
    """The mentions of ``kinds`` that begin in a span of the sentence, in order."""
    return [m for at, m in sv.by_start.items() if start <= at < end and m.kind in kinds]


def chain_of(mention: Mention) -> tuple[PostName, ...]:
    """The posts of a mention of posts."""
    if not isinstance(mention.value, tuple):
        raise TypeError(f"no mention of posts: {mention}")
    return mention.value


@dataclass(frozen=True, slots=True)
class Subject:
    """What a clause opens with: people acted on or acting, or acting bodies."""

    start: int
    end: int
    people: tuple[Mention, ...]
    bodies: tuple[Mention, ...]


def subject_of(sv: SentenceView, start: int, end: int) -> Subject | None:
    """The subject that a clause opens with, if it opens with one."""
    opening = _OPENING.match(sv.view, start, end)
    at = opening.end() if opening else start
    if people := _PERSON_LIST.match(sv.view, at, end):
        found = tuple(mentions_in(sv, at, people.end(), Kind.PERSON))
        return Subject(at, people.end(), found, ())
    if bodies := _ORG_LIST.match(sv.view, at, end):
        found = tuple(mentions_in(sv, at, bodies.end(), Kind.ORGANISATION))
        return Subject(at, bodies.end(), (), found)
    reference = sv.by_start.get(at)
    if reference and reference.kind is Kind.REFERENCE:
        size = reference.end - reference.start
        if reference.surface[0] in MEANS_PEOPLE:
            return Subject(at, at + size, people_of_reference(sv, reference), ())
        return Subject(at, at + size, (), (reference,))
    return None


def people_of_reference(sv: SentenceView, reference: Mention) -> tuple[Mention, ...]:
    """Whom 其, 他, 二人 or 上述人员 mean: the people named last before it.

    其 and 他 mean one person, so they mean nobody where several stand in question.
    """
    at = reference.start - sv.recognised.offset
    people = last_people(sv, at) or topic_before(sv)
    surface = reference.surface
    if surface.startswith("上述"):
        return people
    if surface[0] in "二两三四五六":
        wanted = "零一二三四五六".find(surface[0]) if surface[0] != "两" else 2
        everyone = tuple(dict.fromkeys(mentions_in(sv, 0, at, Kind.PERSON))) or people
        unique = _unique(everyone)
        if len(unique) == wanted:
            return unique
        before = _unique((*topic_before(sv), *everyone))
        return before if len(before) == wanted else ()
    return people if len(people) == 1 else ()


def _unique(people: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple({m.name: m for m in people}.values())


def last_people(sv: SentenceView, before: int) -> tuple[Mention, ...]:
    """The last list of people before an offset that is not governed by a preposition."""
    best: tuple[Mention, ...] = ()
    for match in _PERSON_LIST.finditer(sv.view, 0, before):
        if sv.view[match.start() - 1 : match.start()] in _NOT_SUBJECT and match.start() > 0:
            continue
        best = tuple(mentions_in(sv, match.start(), match.end(), Kind.PERSON))
    return best


def topic_before(sv: SentenceView) -> tuple[Mention, ...]:
    """The people whom the sentences before in the paragraph are about."""
    previous = sv.previous
    while previous is not None:
        if previous.topic:
            return previous.topic
        previous = previous.previous
    return ()


def set_topic(sv: SentenceView) -> None:
    """Work out whom and which body the sentence leaves to the next one."""
    people: tuple[Mention, ...] = ()
    bodies: tuple[Mention, ...] = ()
    for start, end in clauses(sv.view):
        subject = subject_of(sv, start, end)
        if subject and subject.people:
            people = people or subject.people
        elif subject and subject.bodies:
            bodies = subject.bodies
    if not people:
        listed = [m for m in sv.recognised.mentions if m.kind is Kind.PERSON]
        unique = _unique(tuple(listed))
        people = unique if len(unique) == 1 else ()
    sv.topic = _unique(people)
    sv.agent = bodies
