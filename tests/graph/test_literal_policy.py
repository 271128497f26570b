"""One literal policy: words of people are zh, strings of machines plain, the rest typed."""

from collections import defaultdict

import pytest
from pyoxigraph import Literal

from oversight_graph.graph.build import build_graph
from oversight_graph.graph.literals import decimal
from oversight_graph.graph.terms import prefixes
from tests.factory import make_findings
from tests.graph.reading import RUN

# What each property may hold, by prefixed name; a property that is not here holds no literal.
POLICY = {
    "zh": """dcterms:title foaf:name ov:agentText ov:approvedByText ov:date ov:detail
        ov:end ov:ground ov:jointlyText ov:start ov:targetText rdfs:label schema:creditText
        schema:unitText skos:altLabel skos:prefLabel""",
    "en": "skos:prefLabel",
    "string": """dcterms:identifier dcterms:language dcterms:source oa:exact ov:rule ov:rulesHash
        ov:textSha256 schema:identifier schema:softwareVersion schema:url
        skos:notation""",
    "GBT2260-2023": "skos:notation",
    "date": """dcterms:issued ov:asOf ov:endEarliest ov:endLatest ov:startEarliest ov:startLatest
        ov:timeEarliest ov:timeLatest time:inXSDDate""",
    "integer": "oa:end oa:start ov:order schema:value",
    "decimal": "ov:confidence",
    "boolean": "ov:approximate ov:masked",
}


def kind_of(literal: Literal) -> str:
    return literal.language or literal.datatype.value.rpartition("#")[2]


def test_every_literal_of_a_graph_follows_the_policy() -> None:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for quad in build_graph([make_findings()], run=RUN):
        if isinstance(quad.object, Literal):
            name = next(
                f"{prefix}:{quad.predicate.value.removeprefix(namespace)}"
                for prefix, namespace in prefixes().items()
                if quad.predicate.value.startswith(namespace)
            )
            found[kind_of(quad.object)].add(name)
    assert len(found) == len(POLICY)
    for kind, names in found.items():
        assert names <= set(POLICY[kind].split()), kind


@pytest.mark.parametrize(
    ("value", "text"), [(0.95, "0.95"), (1.0, "1.0"), (0.0, "0.0"), (1e-7, "0.0000001")]
)
def test_a_decimal_has_a_point_and_no_exponent(value: float, text: str) -> None:
    assert decimal(value).value == text
