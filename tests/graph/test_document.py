"""What a page says of itself stands in the graph once, as words or as a machine's string."""

from dataclasses import replace
from typing import Any

from oversight_graph.graph.build import build_graph
from oversight_graph.graph.terms import DCTERMS, SCHEMA
from oversight_graph.resolution.entities import Findings
from tests.factory import make_findings
from tests.graph.reading import RUN

URL = "https://www.yunze.example/202305/t20230518_1.html"
NUMBER = "云泽纪发〔2023〕5号"


def values(findings: Findings, name: str) -> set[str]:
    quads = build_graph([findings], run=RUN)
    return {str(quad.object) for quad in quads if quad.predicate == SCHEMA[name]}


def said(**what: Any) -> Findings:
    findings = make_findings()
    return replace(findings, document=replace(findings.document, **what))


def test_address_number_and_source_of_a_page_are_written() -> None:
    findings = said(url=URL, document_number=NUMBER, origin="本网")
    assert values(findings, "url") == {f'"{URL}"'}
    assert values(findings, "identifier") == {f'"{NUMBER}"'}
    assert values(findings, "creditText") == {'"本网"@zh'}


def test_a_source_that_is_the_publisher_is_written_once() -> None:
    findings = make_findings()
    publisher = findings.document.publisher
    assert publisher is not None
    assert values(said(origin=publisher), "creditText") == set()
    names = [q for q in build_graph([findings], run=RUN) if q.predicate == DCTERMS.publisher]
    assert len(names) == 1


def test_a_page_that_says_nothing_has_nothing() -> None:
    for name in ("url", "identifier", "creditText"):
        assert values(make_findings(), name) == set()
