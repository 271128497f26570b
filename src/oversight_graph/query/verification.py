"""The outcome of a verification."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass

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


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """One thing that failed a check: the check, the IRI it is about, and why."""

    check: str
    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What was counted, what failed and what the shapes only warn of, both sorted."""

    counts: Mapping[str, int]
    failures: tuple[Failure, ...]
    warnings: tuple[Failure, ...] = ()

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
        }

    def __str__(self) -> str:
        failed = Counter(failure.check for failure in self.failures)
        counted = ", ".join(f"{number} {what}" for what, number in self.counts.items())
        lines = [f"checked {counted}"]
        for check, asserts in CHECKS.items():
            verdict = f"{failed[check]} FAILED" if failed[check] else "ok"
            lines.append(f"{asserts}: {verdict}")
        for word, found in (("FAILED", self.failures), ("warning", self.warnings)):
            lines += [f"{word} {one.check}: {short(one.subject)}: {one.reason}" for one in found]
        return "".join(f"{printable(line)}\n" for line in lines)
