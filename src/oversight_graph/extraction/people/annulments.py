"""Acts that the text takes back later: a judgment that is annulled, a sanction that is lifted.

Whoever was found not guilty in the end keeps no sentence in the graph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.telling.telling import is_told
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.people", "annulments.toml")
#: The acts that each wording takes back.
_TAKEN_BACK = {
    "judgment": frozenset({"sentence"}),
    "sanction": frozenset({"party_discipline", "admin_discipline"}),
}
_Told = tuple[SentenceView, Sequence[ActionFact]]


def annulled(told: Sequence[_Told]) -> set[ActionFact]:
    """The acts of a document that a later place of it takes back."""
    found: set[ActionFact] = set()
    types = {act.type for _, acts in told for act in acts}
    if all(types.isdisjoint(back) for back in _TAKEN_BACK.values()):
        return found
    for index, (sv, _) in enumerate(told):
        for name, position in _takes_back(sv):
            acts = _acts_before(told[: index + 1], position + sv.offset, _TAKEN_BACK[name])
            found.update(_of_them(acts, _whose(sv)))
    return found


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


def _acts_before(told: Sequence[_Told], end: int, types: frozenset[str]) -> list[ActionFact]:
    """The acts of some types that are told before an offset of the document."""
    return [act for _, acts in told for act in acts if act.type in types and act.end <= end]


def _of_them(acts: Sequence[ActionFact], names: set[str]) -> Iterator[ActionFact]:
    """The acts on people of these names; where nobody is certain, on whoever was told of last."""
    last = acts[-1].target if acts else None
    names = names or ({last.name} if isinstance(last, Mention) else set())
    for act in acts:
        if isinstance(act.target, Mention) and act.target.name in names:
            yield act
