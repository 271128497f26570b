"""People of one name in one circular: each numbered case has its own.

"1.东江县民政局局长张伟…2.西岭区教育局局长张伟…" tells of two people. A name that two cases
introduce with posts of unrelated bodies, and to whose bearer something befalls in both, is that of
two people unless the text joins them; so is one of which it says （与前述张伟非同一人）. What is
told of the name outside the paragraphs that introduce it is said of neither, and left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from oversight_graph.extraction.extract import Extracted
from oversight_graph.extraction.fact import ActionFact, TenureFact
from oversight_graph.extraction.posts.holding import HoldingRule
from oversight_graph.recognition.people.masked_names import is_masked
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.denotations import Denotations

_Fact = TypeVar("_Fact")
_WORDINGS = patterns_of("resolution", "namesakes.toml")
#: Parts a name from the number of the one who bears it; no name holds it.
_MARK = "#"
_SEVERAL = 2


def bare_name(name: str) -> str:
    """The name itself, without the number that tells its bearers apart."""
    return name.partition(_MARK)[0]


@dataclass(frozen=True, slots=True)
class Bearer:
    """Where one of several bearers of a name is told of: code points, end exclusive."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Who bears a name at an offset: the stretches of its bearers, by the name."""

    bearers: dict[str, tuple[Bearer, ...]] = field(default_factory=dict)

    def who(self, name: str, offset: int) -> str | None:
        """The name, with a number if several bear it; ``None`` where it is not said which."""
        if name not in self.bearers:
            return name
        here = (b.number for b in self.bearers[name] if b.start <= offset < b.end)
        number = next(here, None)
        return f"{name}{_MARK}{number}" if number is not None else None

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the report says of each name that several bear."""
        return tuple(
            f"{len({b.number for b in bearers})} people are named {name}; "
            "what is told of the name where it is not said which is left out"
            for name, bearers in sorted(self.bearers.items())
        )


@dataclass(slots=True)
class _InCase:
    """What a case says of a name: the bodies of its posts, and where it is told of."""

    bodies: set[str] = field(default_factory=set)
    start: int = 0
    end: int = 0
    introduced: bool = False


def namesakes_in(known: Denotations, extracted: list[Extracted]) -> Namesakes:
    """Find the names that several people of a document bear."""
    cases = [item.view.offset for item in extracted if _opens_case(item)]
    apart = {name for item in extracted for name in _said_apart(item)}
    if len(cases) < _SEVERAL and not apart:
        return Namesakes()
    told = _told(known, cases, extracted)
    befallen = _befallen(cases, extracted)
    found: dict[str, tuple[Bearer, ...]] = {}
    for name, by_case in told.items():
        own = [
            one
            for case, one in sorted(by_case.items())
            if name in apart or (one.introduced and case and (name, case) in befallen)
        ]
        bearers = tuple(_bearers(own, always=name in apart))
        if len({bearer.number for bearer in bearers}) > 1:
            found[name] = bearers
    return Namesakes(found)


def told_apart(extracted: list[Extracted], namesakes: Namesakes) -> list[Extracted]:
    """What was extracted, each person by a name of his own; what may be of either is left out."""
    if not namesakes.bearers:
        return extracted
    return [
        replace(
            item,
            tenures=tuple(_each(namesakes, item.tenures, _tenure)),
            actions=tuple(_each(namesakes, item.actions, _action)),
        )
        for item in extracted
    ]


def _opens_case(item: Extracted) -> bool:
    text = item.view.text
    return bool(_WORDINGS["case"].match(text) or _WORDINGS["another"].search(text))


def _said_apart(item: Extracted) -> Iterator[str]:
    """The names of a sentence that says that somebody is another than one of his name."""
    if _WORDINGS["another"].search(item.view.text):
        yield from (fact.person.name for fact in item.tenures)


def _told(
    known: Denotations, cases: list[int], extracted: list[Extracted]
) -> dict[str, dict[int, _InCase]]:
    """What each case says of each name that has a post in it."""
    ends = _ends_of_paragraphs(extracted)
    found: dict[str, dict[int, _InCase]] = defaultdict(lambda: defaultdict(_InCase))
    for item in extracted:
        for fact in item.tenures:
            body = known.body_of_post_at.get(fact.post.start + item.view.offset)
            if body is None or is_masked(fact.person.name):
                continue
            case = bisect_right(cases, fact.person.start)
            one = found[fact.person.name][case]
            one.bodies.add(body.name)
            one.start = cases[case - 1] if case else 0
            one.end = max(one.end, min([ends[item.view.offset], *cases[case : case + 1]]))
            first = item.view.offset == one.start and fact.rule == HoldingRule.BEFORE_NAME
            one.introduced = one.introduced or first
    return found


def _ends_of_paragraphs(extracted: list[Extracted]) -> dict[int, int]:
    """Where the paragraph of each sentence ends; that of a heading ends with the next one."""
    sentences = [item.view.recognised.sentence for item in extracted]
    end_of: dict[int, int] = {}
    for sentence in sentences:
        end_of[sentence.paragraph] = max(end_of.get(sentence.paragraph, 0), sentence.end)
    order = sorted(end_of)
    ends = {}
    for item in extracted:
        paragraph = item.view.recognised.sentence.paragraph
        heading = not item.view.text.rstrip().endswith(("。", "；", "！"))
        behind = order.index(paragraph) + 1 if heading else len(order)
        ends[item.view.offset] = end_of[order[behind] if behind < len(order) else paragraph]
    return ends


def _befallen(cases: list[int], extracted: list[Extracted]) -> set[tuple[str, int]]:
    """The names and cases in which something befell their bearer."""
    return {
        (fact.target.name, bisect_right(cases, fact.start))
        for item in extracted
        for fact in item.actions
        if isinstance(fact.target, Mention) and fact.target.kind is Kind.PERSON
    }


def _bearers(told: list[_InCase], *, always: bool) -> Iterator[Bearer]:
    """Each case with the number of its bearer: a new one where no body is an earlier one's."""
    known: list[set[str]] = []
    for one in told:
        same = next((i for i, others in enumerate(known) if _related(one.bodies, others)), None)
        if same is None or always:
            known.append(set())
            same = len(known) - 1
        known[same] |= one.bodies
        yield Bearer(one.start, one.end, same + 1)


def _related(bodies: Iterable[str], others: set[str]) -> bool:
    """Whether a body is the same as another or a part of it: 县水务局, 县水务局水库管理站."""
    return any(a.startswith(b) or b.startswith(a) for a in bodies for b in others)


def _each(
    namesakes: Namesakes,
    facts: Iterable[_Fact],
    change: Callable[[Namesakes, _Fact], _Fact | None],
) -> Iterator[_Fact]:
    for fact in facts:
        if (changed := change(namesakes, fact)) is not None:
            yield changed


def _tenure(namesakes: Namesakes, fact: TenureFact) -> TenureFact | None:
    person = _person(namesakes, fact.person, fact.person.start)
    return replace(fact, person=person) if person is not None else None


def _action(namesakes: Namesakes, fact: ActionFact) -> ActionFact | None:
    """An act on somebody who may be either is left out; as an agent nobody stands for him."""
    target = fact.target
    if isinstance(target, Mention):
        target = _person(namesakes, target, fact.start)
        if target is None:
            return None
    agents, jointly, approved = (
        tuple(one for m in group if (one := _person(namesakes, m, fact.start)) is not None)
        for group in (fact.agents, fact.jointly, fact.approved_by)
    )
    return replace(fact, target=target, agents=agents, jointly=jointly, approved_by=approved)


def _person(namesakes: Namesakes, mention: Mention, offset: int) -> Mention | None:
    """A mention of a person under the name that is his alone, any other as it is."""
    if mention.kind is not Kind.PERSON:
        return mention
    name = namesakes.who(mention.name, offset)
    return replace(mention, value=name) if name is not None else None
