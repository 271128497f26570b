"""An explanation as HTML for a notebook: each quote marked in its sentence, all text escaped."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from oversight_graph.query.layout import shown
from oversight_graph.query.values import short

if TYPE_CHECKING:
    from oversight_graph.query.explanation import Explanation, Quote, Statement

_QUIET = "opacity:.7;font-size:90%"


def explanation_html(one: Explanation) -> str:
    """Return heading, other names and the numbered statements."""
    aliases = f"<p>也称 · also: {shown('、'.join(one.aliases))}</p>" if one.aliases else ""
    statements = "".join(f"<li>{statement_html(each)}</li>" for each in one.statements)
    body = f"<ol>{statements}</ol>" if statements else "<p>No statement about it.</p>"
    heading = f"<p><b>{shown(one.label)}</b> · {shown(one.kind)}</p>"
    iri = f'<p style="{_QUIET}">{shown(short(one.iri))}</p>'
    return f"<div>{heading}{iri}{aliases}{body}{_mentions(one.mentions)}</div>"


def statement_html(one: Statement) -> str:
    """Return what is stated, its details, its quotes, and how it was read."""
    details = " · ".join(f"{shown(label)}: {shown(value)}" for label, value in one.details)
    return (
        f"<p><b>{shown(one.kind)}</b> {shown(one.says or short(one.iri))}</p>"
        f"<p>{details}</p>{''.join(map(_quote, one.quotes))}"
        f'<p style="{_QUIET}">rule {shown(one.rule)}, confidence {one.confidence:g}</p>'
    )


def _quote(one: Quote) -> str:
    place = " · ".join(filter(None, (one.title, one.issued, one.source or short(one.document))))
    return (
        f"<blockquote><p>{shown(one.before)}<mark>{shown(one.text)}</mark>{shown(one.after)}</p>"
        f'<p style="{_QUIET}">{shown(place)} · {one.start}–{one.end}</p></blockquote>'
    )


def _mentions(quotes: Iterable[Quote]) -> str:
    found = "".join(map(_quote, quotes))
    return f"<p>见于 · named in:</p>{found}" if found else ""
