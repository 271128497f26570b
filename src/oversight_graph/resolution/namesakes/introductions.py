"""Where a document says which posts somebody has: 东江县民政局局长张伟.

The bodies of these posts are what people of one name are told apart by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from oversight_graph.extraction.extract import Extracted
from oversight_graph.extraction.fact import TenureFact
from oversight_graph.extraction.posts.holding import HoldingRule
from oversight_graph.reading.document import Sentence
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.bodies.named import Named, parts_of
from oversight_graph.resolution.bodies.spellings import label_of

#: The classes of the bodies that lead a place.
_LEADING = frozenset({"party_committee", "government"})
_OPENING = (HoldingRule.BEFORE_NAME, HoldingRule.IN_BRACKET, HoldingRule.AFTER_COMMA)


@dataclass(slots=True)
class Introduction:
    """A mention of a person whose posts the text gives.

    ``quote`` is where the words of the first post begin; ``opens`` is true where they stand before
    the name, or behind it in a bracket or a comma, ``past`` where a word says that they are over:
    时任, 原.
    """

    person: Mention
    sentence: Sentence
    quote: int
    bodies: dict[str, Named] = field(default_factory=dict)
    opens: bool = False
    past: bool = False

    @property
    def at(self) -> int:
        """Where the name stands."""
        return self.person.start


def introductions_of(known: Denotations, extracted: list[Extracted]) -> dict[int, Introduction]:
    """The introductions of a document, by where the name stands."""
    found: dict[int, Introduction] = {}
    for item in extracted:
        sentence = item.view.recognised.sentence
        last: Named | None = None
        for fact in sorted(item.tenures, key=lambda fact: fact.post.start):
            own = known.body_of_post_at.get(fact.post.start + item.view.offset)
            body = last = own or (last if fact.rule == HoldingRule.BEFORE_NAME else None)
            if body is None or not body.name:
                continue
            one = found.setdefault(
                fact.person.start,
                Introduction(fact.person, sentence, fact.start),
            )
            one.bodies.setdefault(label_of(body.name), body)
            one.opens = one.opens or fact.rule in _OPENING
            one.past = one.past or _is_past(fact)
        _note_gained(known, item, found)
    return dict(sorted(found.items()))


def _is_past(fact: TenureFact) -> bool:
    return fact.modality is not None or fact.status == "former"


def _note_gained(known: Denotations, item: Extracted, found: dict[int, Introduction]) -> None:
    """后调任西岭区教育局局长: who gets a post is known by its body too."""
    sentence = item.view.recognised.sentence
    for fact in item.actions:
        target = fact.target
        if not isinstance(target, Mention) or target.kind is not Kind.PERSON:
            continue
        for post in (post for chain in fact.posts for post in chain):
            body = known.body_of_post_at.get(post.start + item.view.offset)
            if body is None or not body.name:
                continue
            one = found.setdefault(target.start, Introduction(target, sentence, fact.start))
            one.bodies.setdefault(label_of(body.name), body)


def related(bodies: Iterable[Named], others: Iterable[Named]) -> bool:
    """Whether a body is the same as another or a part of it: 县水务局, 县水务局水库管理站."""
    others = tuple(others)
    return any(_are_one(a, b) for a in bodies for b in others)


def _are_one(one: Named, other: Named) -> bool:
    """Whether two bodies may be those of one person; a place has one leadership: 县委, 县政府."""
    leading = all(n.cls in _LEADING and n.parent is None for n in (one, other))
    if leading and one.areas and one.areas == other.areas:
        return True
    return any(_holds(a, b, two) or _holds(b, a, first) for first, a, two, b in _pairs(one, other))


def _pairs(one: Named, other: Named) -> Iterator[tuple[Named, str, Named, str]]:
    """The names of two bodies; of a joint organ also those of its parts."""
    for a in (one.name, *parts_of(one)):
        for b in (other.name, *parts_of(other)):
            yield one, label_of(a), other, label_of(b)


def _holds(whole: str, part: str, named: Named) -> bool:
    """Whether a name begins with another, or leaves out the wider area before it."""
    return part.startswith(whole) or (bool(named.areas) and whole.endswith(part))
