"""The outcome of a verification."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import islice

from oversight_graph.query.cells import printable
from oversight_graph.query.values import short

CHECKS: Mapping[str, str] = {
    "text": "texts kept and unchanged",
    "quote": "quotes exact",
    "evidence": "facts with evidence",
    "link": "links that lead somewhere",
    "shape": "shapes satisfied",
}
"""The checks in the order of the report, with what each asserts."""

_NAMED = 3
_LINES = 20


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """One thing that failed a check: the check, the IRI it is about, and why."""

    check: str
    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What was counted, what failed, and what the shapes only warn or tell of, each sorted.

    A warning is likely wrong and for a person to look at; a note is allowed and worth knowing.
    """

    counts: Mapping[str, int]
    failures: tuple[Failure, ...]
    warnings: tuple[Failure, ...] = ()
    notes: tuple[Failure, ...] = ()

    @property
    def passed(self) -> bool:
        """True when nothing failed; the command exits with 1 otherwise."""
        return not self.failures

    def to_dict(self) -> dict[str, object]:
        """Return the outcome as plain dictionaries, lists and values."""
        return {
            "passed": self.passed,
            "counts": dict(self.counts),
            "failures": [asdict(failure) for failure in self.failures],
            "warnings": [asdict(warning) for warning in self.warnings],
            "notes": [asdict(note) for note in self.notes],
        }

    def __str__(self) -> str:
        failed = Counter(failure.check for failure in self.failures)
        counted = ", ".join(f"{number} {what}" for what, number in self.counts.items())
        lines = [f"checked {counted}"]
        for check, asserts in CHECKS.items():
            verdict = f"{failed[check]} FAILED" if failed[check] else "ok"
            lines.append(f"{asserts}: {verdict}")
        lines[-1] += f" ({_count(self.warnings, 'warning')}, {_count(self.notes, 'note')})"
        for word, found in (
            ("FAILED", self.failures),
            ("warning", self.warnings),
            ("note", self.notes),
        ):
            lines += (f"{word} {line}" for line in _by_reason(found))
        return "".join(f"{printable(line)}\n" for line in lines)


def _count(found: tuple[Failure, ...], word: str) -> str:
    return f"{len(found)} {word}{'' if len(found) == 1 else 's'}"


def _by_reason(found: tuple[Failure, ...]) -> Iterator[str]:
    """Yield one line a reason, with the first subjects: a fault made once is often made always.

    A check with very many reasons is cut short; ``to_dict`` has them all.
    """
    alike: dict[str, dict[str, list[str]]] = {}
    for one in found:
        by_reason = alike.setdefault(one.check, {})
        by_reason.setdefault(one.reason, []).append(short(one.subject))
    for check, reasons in alike.items():
        for reason, subjects in islice(reasons.items(), _LINES):
            yield f"{check}: {_first_of(subjects)}: {reason}"
        if len(reasons) > _LINES:
            yield f"{check}: and {len(reasons) - _LINES} more lines like these"


def _first_of(subjects: list[str]) -> str:
    number = f"{len(subjects)} × " if len(subjects) > 1 else ""
    more = len(subjects) - _NAMED
    return number + ", ".join(subjects[:_NAMED]) + (f" and {more} more" if more > 0 else "")
