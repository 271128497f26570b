"""Acts that the text takes back later: a judgment that is annulled, a sanction that is lifted.

So does another one that takes the place of a sanction: 开除党籍 … 改为留党察看.
Whoever was found not guilty in the end keeps no sentence in the graph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.rules.action_types import DISCIPLINE
from oversight_graph.extraction.telling.telling import is_told
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.people", "annulments.toml")
_WORDS = lists_of("extraction.people", "annulments.toml")
#: The acts that each wording takes back.
_TAKEN_BACK = {
    "judgment": frozenset({"sentence"}),
    "sanction": DISCIPLINE,
    "case": frozenset({"arrest", "investigation"}),
    "changed": DISCIPLINE,
}
#: Which law a sanction is of that is taken back, by its words.
_LAWS = {
    "party_discipline": _WORDS["of_the_party"],
    "admin_discipline": _WORDS["of_the_state"],
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
        for name, match in sorted(_takes_back(sv), key=lambda taken: taken[1].start()):
            before = [act for act in rest if act.end <= match.start() + sv.offset]
            rest = [act for act in rest if act not in before]
            _note(standing, before)
            found.update(standing[name].taken_from(_whose(sv, match), _laws(match)))
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

    def taken_from(self, names: set[str], laws: set[str]) -> Iterator[ActionFact]:
        """The acts on people of these names; where nobody is certain, on whoever came last.

        Where laws are given, only sanctions of these are taken back.
        """
        for name in sorted(names) or [self.last]:
            acts = self.acts.pop(name, [])
            yield from (act for act in acts if not laws or act.type in laws)
            self.acts[name] = [act for act in acts if laws and act.type not in laws]


def _note(standing: dict[str, _Standing], acts: Iterable[ActionFact]) -> None:
    for act in acts:
        for one in standing.values():
            if act.type in one.types:
                one.note(act)


def _laws(match: re.Match[str]) -> set[str]:
    """The types of the sanctions that a wording names; empty where it names none."""
    groups = match.groupdict()
    what = groups.get("what") or groups.get("named") or ""
    return {law for law, words in _LAWS.items() if any(word in what for word in words)}


def _takes_back(sv: SentenceView) -> Iterator[tuple[str, re.Match[str]]]:
    """What a sentence takes back, and where it says so."""
    for name in _TAKEN_BACK:
        for match in _WORDINGS[name].finditer(sv.view):
            if is_told(sv.view, match.start()):
                yield name, match


def _whose(sv: SentenceView, match: re.Match[str]) -> set[str]:
    """The names of those whose acts are taken back.

    They stand in its clause, or behind the last semicolon, or in question before the sentence.
    """
    people = [(at, m.name) for at, m in sv.by_start.items() if m.kind is Kind.PERSON]
    clause, _ = sv.clause_around(match.start())
    here = {name for at, name in people if clause <= at < match.end()}
    stop = sv.view.rfind("；", 0, match.start())
    near = {name for at, name in people if at > stop}
    return here or near or {person.name for person in sv.context.people}
