"""``report.html``: the report as one page for people, in Chinese and English.

The page holds no script and loads nothing; its style is allowed by its hash, and nothing else is.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from oversight_graph.building.names import visible
from oversight_graph.data_files import toml_of
from oversight_graph.resolution.entities import State

#: How many rows a table of the page has at most; ``report.json`` has all.
MOST_ROWS = 1000
_FACTS = ("tenures", "actions", "relations")

Entry = Mapping[str, Any]
Row = tuple[str, ...]


def report_page(report: Mapping[str, Any]) -> str:
    """Return a report as a page that works offline."""
    style = files("oversight_graph.building").joinpath("report.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    body = "\n".join(_body(report))
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(' · '.join(_words()['title']))}</title>\n"
        f"<style>{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _body(report: Mapping[str, Any]) -> Iterator[str]:
    entries: Sequence[Entry] = report["documents"]
    yield f"<h1>{_word('title')}</h1>"
    yield from _totals(report["totals"])
    yield from _section("quarantined", ("input", "reason", "remedy"), entries, _mending)
    yield from _section("duplicate", ("input", "same_as", "warnings"), entries, _sameness)
    yield from _section("built_with_warnings", ("input", "warnings"), entries, _warned)
    yield from _sentences(report)
    if report["passed_over"]:
        yield f"<h2>{_word('passed_over')}</h2>"
        passed_over = report["passed_over"].items()
        yield _table(("kind", "number"), [(_said(kind), str(count)) for kind, count in passed_over])
    rows = [(_said(entry["document"]), _state(entry["state"])) for entry in entries[:MOST_ROWS]]
    yield f"<details><summary>{_word('inputs')}</summary>"
    yield _table(("input", "state"), rows, hidden=len(entries) - len(rows))
    yield "</details>"
    yield from _not_understood(entries)


def _totals(totals: Mapping[str, Any]) -> Iterator[str]:
    states = totals["documents"]
    rows = [(_state(state), str(states.get(state, 0))) for state in _words()["states"]]
    yield f"<h2>{_word('totals')}</h2>"
    yield _table(("state", "number"), [*rows, (_word("all"), str(sum(states.values())))])
    facts = totals["facts"]
    yield f"<h2>{_word('found')}</h2>"
    yield _table(("kind", "number"), [(_word(kind), str(facts.get(kind, 0))) for kind in _FACTS])


def _sentences(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield how many sentences ended in which state, and why; nothing where none was read."""
    totals = report["totals"]
    states = totals["sentences"]
    if not states:
        return
    rows = [(_word(state.value), str(states.get(state.value, 0))) for state in State]
    if totals["coverage"] is not None:
        rows.append((_word("coverage"), f"{totals['coverage']:.1%}"))
    yield f"<h2>{_word('sentences')}</h2>"
    yield _table(("state", "number"), rows)
    if reasons := _reasons(report["documents"]):
        yield f"<h3>{_word('why_ignored')}</h3>"
        yield _table(("reason", "number"), reasons)
    if patterns := report["unknown_patterns"]:
        yield f"<h3>{_word('unknown_patterns')}</h3>"
        yield _table(
            ("pattern", "number", "example"),
            [(_said(p["pattern"]), str(p["count"]), _said(p["example"])) for p in patterns],
        )


def _reasons(entries: Iterable[Entry]) -> list[Row]:
    """Return why sentences were set aside, the most frequent reason first."""
    counts: Counter[str] = Counter()
    for entry in entries:
        counts.update(entry.get("ignored", {}))
    words = _words()["reasons"]
    ordered = sorted(counts, key=lambda reason: (-counts[reason], reason))
    return [(_both(words[reason]), str(counts[reason])) for reason in ordered]


def _not_understood(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield every sentence that was not understood, beside its input."""
    rows = [
        (_said(entry["document"]), _said(sentence))
        for entry in entries
        for sentence in entry.get("unknown", ())
    ]
    if rows:
        yield f"<details><summary>{_word('unknown_sentences')}</summary>"
        yield _table(("input", "sentence"), rows[:MOST_ROWS], hidden=len(rows) - MOST_ROWS)
        yield "</details>"


def _section(
    state: str, columns: Sequence[str], entries: Iterable[Entry], row: Callable[[Entry], Row]
) -> Iterator[str]:
    """Yield the table of the inputs in one state, if there are any."""
    found = [entry for entry in entries if entry["state"] == state]
    if found:
        yield f"<h2>{_state(state)}</h2>"
        yield _table(columns, list(map(row, found[:MOST_ROWS])), hidden=len(found) - MOST_ROWS)


def _mending(entry: Entry) -> Row:
    zh = entry.get("zh", {})
    reason, remedy = (
        _lines([zh.get(field)]) + _lines([entry.get(field)], ' lang="en"')
        for field in ("reason", "remedy")
    )
    return (_said(entry["document"]), reason, remedy)


def _sameness(entry: Entry) -> Row:
    warnings = _lines(entry.get("warnings", ()), ' lang="en"')
    return (_said(entry["document"]), _said(entry["same_as"]), warnings)


def _warned(entry: Entry) -> Row:
    return (_said(entry["document"]), _lines(entry["warnings"], ' lang="en"'))


def _table(columns: Sequence[str], rows: Sequence[Row], *, hidden: int = 0) -> str:
    head = "".join(f"<th scope=col>{_word(column)}</th>" for column in columns)
    lines = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    body = "\n".join(f"<tr>{line}</tr>" for line in lines)
    more = f"\n<p>+ {hidden}: {_word('more')}</p>" if hidden > 0 else ""
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>{more}"


def _lines(texts: Iterable[str | None], attribute: str = "") -> str:
    return "".join(f"<p{attribute}>{_said(text)}</p>" for text in texts if text)


def _said(text: str) -> str:
    """Return a text from outside, which may hold anything, as part of the page."""
    return f"<bdi>{escape(visible(text))}</bdi>"


def _word(key: str) -> str:
    return _both(_words()[key])


def _state(state: str) -> str:
    return _both(_words()["states"][state])


def _both(words: tuple[str, str]) -> str:
    zh, en = words
    return f'{escape(zh)} <span lang="en">{escape(en)}</span>'


@cache
def _words() -> dict[str, Any]:
    return toml_of("building", "report-words.toml")
