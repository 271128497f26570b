"""``report.json``: what became of every bulletin, every sentence and every line set aside.

No clock and no absolute path is in it, so that the same inputs give the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from oversight_graph.building.pipeline import Outcome
from oversight_graph.reading.document import Document, Part
from oversight_graph.resolution.entities import Findings, LedgerEntry, State

Report = dict[str, Any]

NO_FACT = "no fact was found in this text"
#: How many patterns of unknown sentences the report names.
_PATTERNS = 20
_SET_ASIDE = (Part.NAVIGATION, Part.RELATED)


def make_report(outcomes: Sequence[Outcome], *, version: str, rules: str) -> Report:
    """Return the report; ``rules`` is the hash of the rules that made the facts."""
    documents = [_entry(outcome) for outcome in outcomes]
    return {
        "version": version,
        "rules": rules,
        "totals": {
            "documents": _count(entry["state"] for entry in documents),
            "sentences": _add(entry.get("sentences", {}) for entry in documents),
            "coverage": _coverage(outcomes),
            "facts": _add(entry.get("facts", {}) for entry in documents),
            "actions": _add(entry.get("actions", {}) for entry in documents),
        },
        "unknown_patterns": _unknown_patterns(outcomes),
        "documents": documents,
    }


def as_bytes(report: Report) -> bytes:
    """Return the report as UTF-8 JSON for people and programs."""
    return (json.dumps(report, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(outcome: Outcome) -> Report:
    if outcome.same_as is not None:
        warning = f"the same text as {outcome.same_as}; its facts are counted once"
        return _head(outcome, "built_with_warnings") | {"warnings": [warning]}
    if outcome.findings is None:
        return _head(outcome, "quarantined") | {"reason": outcome.reason}
    findings = outcome.findings
    facts = _facts(findings)
    warnings = [*findings.warnings] + ([] if facts else [NO_FACT])
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


def _coverage(outcomes: Iterable[Outcome]) -> float | None:
    """Return the share of body sentences that are not unknown; ``None`` where there are none."""
    states = Counter(e.state for e in _ledgers(outcomes) if e.sentence.part is Part.BODY)
    total = states.total()
    return round(1 - states[State.UNKNOWN] / total, 4) if total else None


def _ledgers(outcomes: Iterable[Outcome]) -> Iterator[LedgerEntry]:
    """Yield the entries of all documents, a text that occurs twice once."""
    for outcome in outcomes:
        if outcome.findings is not None and outcome.same_as is None:
            yield from outcome.findings.ledger


def _unknown_patterns(outcomes: Sequence[Outcome]) -> list[Report]:
    """Return the most frequent patterns of unknown sentences, each with its first sentence."""
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for outcome in outcomes:
        if outcome.findings is None or outcome.same_as is not None:
            continue
        for entry in outcome.findings.ledger:
            if entry.pattern is not None:
                counts[entry.pattern] += 1
                quote = outcome.findings.document.quote
                examples.setdefault(entry.pattern, quote(entry.sentence.start, entry.sentence.end))
    ordered = sorted(counts, key=lambda pattern: (-counts[pattern], pattern))[:_PATTERNS]
    return [{"pattern": p, "count": counts[p], "example": examples[p]} for p in ordered]


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
