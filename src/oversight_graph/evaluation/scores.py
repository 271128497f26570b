"""How one record compares with its gold, kind by kind.

Matching is one to one. Persons match exactly; organisations on normalised names; posts on
person, normalised organisation and role; actions on type, target and count; relations on
both normalised names and the kind of relation.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from oversight_graph.evaluation import normalise
from oversight_graph.evaluation.record import Record

# What falls on a person as a measure of discipline or of criminal procedure: to report one of
# these for someone it did not befall is the worst error the product can make.
SANCTIONS = frozenset(
    {
        "accountability",
        "admin_discipline",
        "arrest",
        "confiscation",
        "education",
        "investigation",
        "party_discipline",
        "prosecution",
        "removal",
        "sentence",
        "transfer",
    }
)


# What else gold must have as often. Lesser measures are annotated less evenly: no misattributions.
BEFALLING = SANCTIONS | {"other", "resignation", "talk"}


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one kind: in gold, found, and found that are in gold."""

    gold: int = 0
    found: int = 0
    matched: int = 0

    def __add__(self, other: Score) -> Score:
        """Add the counts, which is how documents are averaged (micro average)."""
        return Score(self.gold + other.gold, self.found + other.found, self.matched + other.matched)

    @property
    def precision(self) -> float | None:
        """Share of what was found that is in gold; ``None`` where nothing was found."""
        return self.matched / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of gold that was found; ``None`` where gold has none."""
        return self.matched / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; ``None`` where there was nothing to find."""
        total = self.gold + self.found
        return 2 * self.matched / total if total else None


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is only in gold, only found, or a wrong attribution."""

    kind: str
    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One document against its gold.

    ``details`` are shares of matched posts and actions that agree beyond the match;
    ``differing`` are those that do not. ``misattributions`` are sanctions on somebody on whom none
    of the kind falls in gold; ``beyond`` are all acts on people beyond those that gold has for the
    same person and type.
    """

    id: str
    genre: str
    scores: dict[str, Score]
    details: dict[str, Score]
    missing: tuple[Item, ...]
    spurious: tuple[Item, ...]
    differing: tuple[Item, ...]
    misattributions: tuple[Item, ...]
    beyond: tuple[Item, ...]


_Pair = tuple[Any, Any]
_Key = Callable[[Any], Hashable]


def compare(gold: Record, found: Record) -> Comparison:
    """Compare a record with its gold."""
    scores: dict[str, Score] = {}
    missing: list[Item] = []
    spurious: list[Item] = []
    pairs: dict[str, list[_Pair]] = {}
    for kind, (key, column) in _KINDS.items():
        wanted, given = gold.get(column, []), found.get(column, [])
        pairs[kind], lost, extra = _match(wanted, given, key)
        scores[kind] = Score(len(wanted), len(given), len(pairs[kind]))
        missing += [_item(kind, row) for row in lost]
        spurious += [_item(kind, row) for row in extra]
    return Comparison(
        id=str(gold.get("id") or found.get("id")),
        genre=str(gold.get("genre") or found.get("genre") or "unknown"),
        scores=scores,
        details={name: _share(name, pairs) for name in DETAILS},
        missing=tuple(missing),
        spurious=tuple(spurious),
        differing=tuple(item for name in DETAILS for item in _differing(name, pairs)),
        misattributions=tuple(_misattributions(gold, found)),
        beyond=tuple(_beyond(gold, found)),
    )


def _match(
    wanted: Sequence[Any], given: Sequence[Any], key: _Key
) -> tuple[list[_Pair], list[Any], list[Any]]:
    """Pair rows of equal key, the most alike first; return pairs, missing and spurious."""
    open_rows: dict[Hashable, list[Any]] = defaultdict(list)
    for row in given:
        open_rows[key(row)].append(row)
    pairs, missing = [], []
    for row in wanted:
        candidates = open_rows[key(row)]
        if candidates:
            best = max(candidates, key=partial(_likeness, row))
            candidates.remove(best)
            pairs.append((row, best))
        else:
            missing.append(row)
    return pairs, missing, [row for rows in open_rows.values() for row in rows]


def _likeness(row: Any, other: Any) -> tuple[int, ...]:  # noqa: ANN401  - a name or a row
    if not isinstance(row, dict):
        return (0,)
    quote, given = row.get("evidence") or "", other.get("evidence") or ""
    same_quote = quote in given or given in quote
    same = [row.get(name) == other.get(name) for name in ("agent", "date", "status", "detail")]
    return (int(same_quote), sum(same))


def _post_key(row: Record) -> Hashable:
    return (
        normalise.person(row["person"]),
        normalise.organisation(row.get("org")),
        normalise.phrase(row["role"]),
    )


def _action_key(row: Record) -> Hashable:
    return row["type"], normalise.organisation(row.get("target")), row.get("count")


def _relation_key(row: Record) -> Hashable:
    names = normalise.organisation(row["child"]), normalise.organisation(row["parent"])
    return (*names, row["rel"])


_KINDS: dict[str, tuple[_Key, str]] = {
    "persons": (normalise.person, "persons"),
    "masked": (normalise.person, "persons_masked"),
    "organisations": (normalise.organisation, "orgs"),
    "posts": (_post_key, "posts"),
    "actions": (_action_key, "actions"),
    "relations": (_relation_key, "orgrel"),
}


def _dates(row: Record) -> tuple[Any, Any]:
    return row.get("start"), row.get("end")


# What is asked of matched rows beyond the match: which rows, and what must be equal.
DETAILS: dict[str, tuple[str, _Key]] = {
    "action agent": ("actions", lambda row: normalise.organisation(row.get("agent"))),
    "action date": ("actions", lambda row: normalise.period(row.get("date"))),
    "post status": ("posts", lambda row: row.get("status", "current")),
    "post dates": ("posts", _dates),
}


def _share(name: str, pairs: dict[str, list[_Pair]]) -> Score:
    kind, said = DETAILS[name]
    right = sum(said(wanted) == said(given) for wanted, given in pairs[kind])
    return Score(len(pairs[kind]), len(pairs[kind]), right)


def _differing(name: str, pairs: dict[str, list[_Pair]]) -> Iterable[Item]:
    kind, said = DETAILS[name]
    for wanted, given in pairs[kind]:
        if said(wanted) != said(given):
            item = _item(kind, wanted)
            label = f"{item.label}: gold {said(wanted)}, found {said(given)}"
            yield Item(name, label, item.quote)


def _misattributions(gold: Record, found: Record) -> Iterable[Item]:
    true = _befalls(gold)
    return (_item("actions", row) for row in _on_people(found, SANCTIONS) if not true[_befell(row)])


def _beyond(gold: Record, found: Record) -> Iterable[Item]:
    """The acts on people that gold does not have, or not so often: the last ones found."""
    left = _befalls(gold)
    for row in _on_people(found, BEFALLING):
        left[_befell(row)] -= 1
        if left[_befell(row)] < 0:
            yield _item("actions", row)


def _on_people(found: Record, types: frozenset[str]) -> Iterable[Any]:
    people = {*found.get("persons", []), *found.get("persons_masked", [])}
    rows = (row for row in found.get("actions", []) if row["type"] in types)
    return (row for row in rows if normalise.person(row.get("target")) in people)


def _befalls(gold: Record) -> Counter[Hashable]:
    return Counter(_befell(row) for row in gold.get("actions", []))


def _befell(row: Record) -> Hashable:
    return row["type"], normalise.person(row.get("target"))


def _item(kind: str, row: Any) -> Item:  # noqa: ANN401  - a name or a row
    if isinstance(row, str):
        return Item(kind, row, "")
    names = {
        "posts": ("person", "org", "role"),
        "actions": ("type", "target", "count", "unit"),
        "relations": ("child", "rel", "parent"),
    }[kind]
    label = " · ".join(str(row[name]) for name in names if row.get(name) is not None)
    return Item(kind, label, row.get("evidence") or "")
