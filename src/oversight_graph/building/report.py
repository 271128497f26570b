"""``report.json``: what became of every bulletin, every sentence and every line set aside.

No clock and no absolute path is in it, so that the same inputs give the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from oversight_graph.building.outcome import Outcome
from oversight_graph.reading.document import Document, Part
from oversight_graph.resolution.entities import Findings, State

Report = dict[str, Any]

NO_FACT = "no fact was found in this text"
#: How many patterns of unknown sentences the report names.
_PATTERNS = 20
_SET_ASIDE = (Part.NAVIGATION, Part.RELATED)


class ReportWriter:
    """Writes the report as outcomes come; of each it keeps the counts and its entry.

    ``rules`` is the hash of the rules that made the facts.
    """

    def __init__(self, *, version: str, rules: str) -> None:
        self._head = {"version": version, "rules": rules}
        self._entries: list[Report] = []
        self._by_name: dict[str, Report] = {}
        self._states: Counter[State] = Counter()
        self._patterns: Counter[str] = Counter()
        self._examples: dict[str, str] = {}

    def add(self, outcome: Outcome) -> None:
        """Add what became of one bulletin."""
        self._entries.append(_entry(outcome))
        self._by_name.setdefault(outcome.name, self._entries[-1])
        if outcome.findings is None:
            return
        quote = outcome.findings.document.quote
        for entry in outcome.findings.ledger:
            if entry.sentence.part is Part.BODY:
                self._states[entry.state] += 1
            if entry.pattern is not None:
                self._patterns[entry.pattern] += 1
                example = quote(entry.sentence.start, entry.sentence.end)
                self._examples.setdefault(entry.pattern, example)

    def revised(self, later: str, earlier: str, *, sure: bool) -> None:
        """Note that one page is a later version of another; ``sure`` where their dates say so."""
        told = "" if sure else " (told by their names: no date says which is later)"
        self._by_name[later]["revision_of"] = earlier
        self._warn(later, f"a later version of {earlier}{told}")
        self._warn(earlier, f"a later version of this page is {later}")

    def report(self, passed_over: Mapping[str, int]) -> Report:
        """Return the report; ``passed_over`` counts the files that are no inputs."""
        documents = self._entries
        return {
            **self._head,
            "totals": {
                "documents": _count(entry["state"] for entry in documents),
                "sentences": _add(entry.get("sentences", {}) for entry in documents),
                "coverage": self._coverage(),
                "facts": _add(entry.get("facts", {}) for entry in documents),
                "actions": _add(entry.get("actions", {}) for entry in documents),
            },
            "passed_over": dict(sorted(passed_over.items())),
            "unknown_patterns": self._unknown_patterns(),
            "documents": documents,
        }

    def _warn(self, name: str, warning: str) -> None:
        entry = self._by_name[name]
        entry["warnings"] = [*entry.get("warnings", ()), warning]
        entry["state"] = "built_with_warnings"

    def _coverage(self) -> float | None:
        """Return the share of body sentences that are not unknown; ``None`` of none."""
        total = self._states.total()
        return round(1 - self._states[State.UNKNOWN] / total, 4) if total else None

    def _unknown_patterns(self) -> list[Report]:
        """Return the most frequent patterns of unknown sentences, each with its first one."""
        counts = self._patterns
        ordered = sorted(counts, key=lambda pattern: (-counts[pattern], pattern))[:_PATTERNS]
        return [{"pattern": p, "count": counts[p], "example": self._examples[p]} for p in ordered]


def as_bytes(report: Report) -> bytes:
    """Return the report as UTF-8 JSON for people and programs."""
    return (json.dumps(report, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(outcome: Outcome) -> Report:
    if outcome.same_as is not None:
        entry = _head(outcome, "duplicate") | {"same_as": outcome.same_as} | dict(outcome.head)
        return entry | ({"warnings": [*outcome.warnings]} if outcome.warnings else {})
    if outcome.findings is None:
        entry = _head(outcome, "quarantined") | {"reason": outcome.reason}
        mended = {"remedy": outcome.remedy} if outcome.remedy else {}
        in_chinese = (
            {"zh": dict(zip(("reason", "remedy"), outcome.zh, strict=True))} if outcome.zh else {}
        )
        return entry | mended | in_chinese
    findings = outcome.findings
    facts = _facts(findings)
    warnings = [*outcome.warnings, *findings.warnings, *([] if facts else [NO_FACT])]
    state = "built_with_warnings" if warnings else "built"
    return _head(outcome, state) | {
        "id": findings.document.id,
        "text_sha256": findings.document.sha256,
        "genre": findings.genre,
        "title": findings.document.title,
        "sentences": _count(entry.state.value for entry in findings.ledger),
        "ignored": _count(entry.reason for entry in findings.ledger if entry.reason),
        "facts": facts,
        "actions": _count(action.type for action in findings.actions),
        "unknown": _unknown(findings),
        "set_aside": _set_aside(findings.document),
        "warnings": warnings,
    }


def _head(outcome: Outcome, state: str) -> Report:
    return {"document": outcome.name, "state": state}


def _facts(findings: Findings) -> dict[str, int]:
    counts = {
        "actions": len(findings.actions),
        "relations": len(findings.relations),
        "tenures": len(findings.tenures),
    }
    return {kind: count for kind, count in counts.items() if count}


def _unknown(findings: Findings) -> list[str]:
    """Return the sentences that no rule understood and none set aside, as written."""
    quote = findings.document.quote
    return [
        quote(entry.sentence.start, entry.sentence.end)
        for entry in findings.ledger
        if entry.state is State.UNKNOWN
    ]


def _set_aside(document: Document) -> dict[str, list[str]]:
    """Return the lines around the body that give no fact, by what they are for."""
    return {
        part.value: [document.quote(s.start, s.end) for s in document.sentences if s.part is part]
        for part in _SET_ASIDE
    }


def _count(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _add(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return dict(sorted(total.items()))
