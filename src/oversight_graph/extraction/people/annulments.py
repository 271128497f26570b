"""Acts that the text takes back later: a judgment that is annulled, a sanction that is lifted.

Whoever was found not guilty in the end keeps no sentence in the graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.rules.action_types import DISCIPLINE
from oversight_graph.extraction.telling.telling import is_told
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.people", "annulments.toml")
#: The acts that each wording takes back.
_TAKEN_BACK = {
    "judgment": frozenset({"sentence"}),
    "sanction": DISCIPLINE,
    "case": frozenset({"arrest", "investigation"}),
}
_Told = tuple[SentenceView, Sequence[ActionFact]]


def annulled(told: Sequence[_Told]) -> set[ActionFact]:
    """The acts of a document that a later place of it takes back."""
    types = {act.type for _, acts in told for act in acts}
    if all(types.isdisjoint(back) for back in _TAKEN_BACK.values()):
        return set()
    found: set[ActionFact] = set()
    standing = {name: _Standing(types=back) for name, back in _TAKEN_BACK.items()}
    for sv, acts in told:
        rest = list(acts)
        for name, position in sorted(_takes_back(sv), key=lambda taken: taken[1]):
            before = [act for act in rest if act.end <= position + sv.offset]
            rest = [act for act in rest if act not in before]
            _note(standing, before)
            found.update(standing[name].taken_from(_whose(sv)))
        _note(standing, rest)
    return found


@dataclass(slots=True)
class _Standing:
    """The acts of some types that nothing has taken back so far, by the name of whom they befell.

    ``last`` is the name of whoever was told of last.
    """

    types: frozenset[str]
    last: str = ""
    acts: dict[str, list[ActionFact]] = field(default_factory=dict)

    def note(self, act: ActionFact) -> None:
        """Take an act that the text tells."""
        self.last = act.target.name if isinstance(act.target, Mention) else ""
        if self.last:
            self.acts.setdefault(self.last, []).append(act)

    def taken_from(self, names: set[str]) -> Iterator[ActionFact]:
        """The acts on people of these names; where nobody is certain, on whoever came last."""
        for name in sorted(names) or [self.last]:
            yield from self.acts.pop(name, ())


def _note(standing: dict[str, _Standing], acts: Iterable[ActionFact]) -> None:
    for act in acts:
        for one in standing.values():
            if act.type in one.types:
                one.note(act)


def _takes_back(sv: SentenceView) -> Iterator[tuple[str, int]]:
    """What a sentence takes back, and where it says so."""
    for name in _TAKEN_BACK:
        for match in _WORDINGS[name].finditer(sv.view):
            if is_told(sv.view, match.start()):
                yield name, match.start()


def _whose(sv: SentenceView) -> set[str]:
    """The names of those whose acts are taken back: of its sentence, or in question before it."""
    here = {m.name for m in sv.recognised.mentions if m.kind is Kind.PERSON}
    return here or {person.name for person in sv.context.people}
