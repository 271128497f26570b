"""The figures of an evaluation as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oversight_graph.evaluation.record import Record
from oversight_graph.evaluation.scores import DETAILS, Comparison, Score

_KINDS = ("persons", "masked", "organisations", "posts", "actions", "relations")


def as_table(comparisons: Sequence[Comparison]) -> str:
    """Return the figures by kind, then F1 by genre, then what is said of people without gold."""
    beyond = sum(len(comparison.beyond) for comparison in comparisons)
    wrong = sum(len(comparison.misattributions) for comparison in comparisons)
    documents = f"{len(comparisons)} document{'s' if len(comparisons) != 1 else ''}"
    lines = [
        *_by_kind(comparisons),
        "",
        *_by_genre(comparisons),
        "",
        f"acts on people beyond those in gold: {beyond}",
        f"{documents} · misattributions: {wrong}",
    ]
    return "\n".join(lines) + "\n"


def list_errors(comparisons: Iterable[Comparison]) -> str:
    """Return one line for each item that is missing, spurious, different or wrongly attributed."""
    return "".join(line + "\n" for comparison in comparisons for line in _errors(comparison))


def as_json(comparisons: Sequence[Comparison]) -> Record:
    """Return the same figures as plain data: overall, by genre and by document."""
    return {
        "documents": len(comparisons),
        "misattributions": sum(len(c.misattributions) for c in comparisons),
        "acts_on_people_beyond_gold": sum(len(c.beyond) for c in comparisons),
        "overall": _figures(comparisons),
        "genres": {genre: _figures(_of(comparisons, genre)) for genre in _genres(comparisons)},
        "by_document": {c.id: _figures([c]) for c in comparisons},
    }


def _by_kind(comparisons: Sequence[Comparison]) -> Iterator[str]:
    yield f"{'kind':<14}{'gold':>6}{'found':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}"
    for kind in _KINDS:
        score = _total(comparisons, kind)
        yield (
            f"{kind:<14}{score.gold:>6}{score.found:>7}{score.matched:>7}"
            f"{_share(score.precision):>11}{_share(score.recall):>8}{_share(score.f1):>7}"
        )
    for name in DETAILS:
        score = sum((c.details[name] for c in comparisons), Score())
        yield f"  {name:<12}{score.gold:>6}{'':>7}{score.matched:>7}{_share(score.recall):>11}"


def _by_genre(comparisons: Sequence[Comparison]) -> Iterator[str]:
    yield f"{'F1 by genre':<22}" + "".join(f"{kind:>15}" for kind in _KINDS)
    for genre in _genres(comparisons):
        chosen = _of(comparisons, genre)
        cells = (f"{_share(_total(chosen, kind).f1):>15}" for kind in _KINDS)
        yield f"{genre:<22}" + "".join(cells)


def _errors(comparison: Comparison) -> Iterator[str]:
    groups = (
        ("missing", comparison.missing),
        ("spurious", comparison.spurious),
        ("differing", comparison.differing),
        ("misattributed", comparison.misattributions),
        ("beyond gold", comparison.beyond),
    )
    for word, items in groups:
        for item in items:
            quote = f" 「{item.quote}」" if item.quote else ""
            yield f"{comparison.id}: {word} {item.kind}: {item.label}{quote}"


def _figures(comparisons: Sequence[Comparison]) -> Record:
    figures: Record = {}
    for kind in _KINDS:
        score = _total(comparisons, kind)
        figures[kind] = {
            "gold": score.gold,
            "found": score.found,
            "matched": score.matched,
            "precision": _rounded(score.precision),
            "recall": _rounded(score.recall),
            "f1": _rounded(score.f1),
        }
    for name in DETAILS:
        share = sum((c.details[name] for c in comparisons), Score())
        figures[name] = {"of": share.gold, "right": share.matched, "share": _rounded(share.recall)}
    return figures


def _total(comparisons: Iterable[Comparison], kind: str) -> Score:
    return sum((comparison.scores[kind] for comparison in comparisons), Score())


def _genres(comparisons: Iterable[Comparison]) -> list[str]:
    return sorted({comparison.genre for comparison in comparisons})


def _of(comparisons: Iterable[Comparison], genre: str) -> list[Comparison]:
    return [comparison for comparison in comparisons if comparison.genre == genre]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
