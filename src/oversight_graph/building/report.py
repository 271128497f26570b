"""``report.json``: what became of every bulletin, every sentence and every line set aside.

No clock and no absolute path is in it, so that the same inputs give the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from oversight_graph.building.pipeline import Outcome
from oversight_graph.reading.document import Document, Part
from oversight_graph.resolution.entities import Findings, State

Report = dict[str, Any]

NO_FACT = "no fact was found in this text"
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
            "facts": _add(entry.get("facts", {}) for entry in documents),
            "actions": _add(entry.get("actions", {}) for entry in documents),
        },
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
