"""Hostile text in what a notebook shows as HTML: in a real browser nothing runs or is asked for."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
from playwright.sync_api import Browser

from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.query import Explanation, Explanations, Quote, Result, Statement, Table
from oversight_graph.store import Answer, Kind
from oversight_graph.views import Figure
from oversight_graph.views.tables import Table as GraphTable
from tests.views import sample
from tests.views.browsing import visit


def everything() -> str:
    """All that shows itself as HTML, with each hostile text in each place."""
    shown = [
        Figure(sample.hostile(), title=text)._repr_mimebundle_()["text/html"] for text in TITLES
    ]
    for text in sample.HOSTILE:
        quote = Quote(text, 0, 1, text, text, text, text, text, text, text)
        statement = Statement(text, text, text, ((text, text),), text, 1.0, (quote,))
        explanation = Explanation(text, text, text, (text, text), (statement,), (quote,))
        answer = Answer(Kind.SELECT, (text,), ((ox.Literal(text),), (IRI,)))
        tables = (Table([text], [(text,)]), GraphTable((text,), ((text,),)), Result(answer))
        shown += [one._repr_html_() for one in (*tables, statement, Explanations([explanation]))]
    return "".join(f"<section>{one}</section>" for one in shown)


IRI = ox.NamedNode(
    PREFIXES["person"] + "<script>window.__hit=1</script>".translate({60: "%3C", 62: "%3E"})
)
TITLES = sample.HOSTILE[:3]


def test_nothing_runs_and_nothing_is_asked_for(browser: Browser, tmp_path: Path) -> None:
    found = visit(browser, tmp_path, f"<!doctype html><meta charset=utf-8>{everything()}<i id=end>")
    page = found.page
    page.wait_for_timeout(500)
    assert page.evaluate("window.__hit") is None
    assert page.locator("section").count() == len(TITLES) + 5 * len(sample.HOSTILE)
    assert page.locator("#end").count() == 1
    assert (
        page.evaluate("document.querySelectorAll('img, form, a, script, style, svg').length") == 0
    )
    assert [one for one in found.requests if not one.startswith("about:")] == [found.address]
    assert found.errors == []
    page.close()
