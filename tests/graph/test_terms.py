"""Terms come from the ontology, and an undeclared one never gets into a graph."""

import doctest
from types import ModuleType

import pytest

from oversight_graph.errors import OversightError
from oversight_graph.graph import concepts, iris, literals, terms
from oversight_graph.graph.concepts import concept
from oversight_graph.graph.prefixes import DEFAULT_BASE, PREFIXES, make_prefixes
from oversight_graph.graph.terms import ORG, OV, OVV, UndeclaredTermError, iri


def test_a_term_is_read_from_the_ontology() -> None:
    assert OV.agent.value == "https://w3id.org/oversight-graph/ontology#agent"
    assert OVV.talk.value == "https://w3id.org/oversight-graph/vocabulary/talk"
    assert OV["GBT2260-2023"].value.endswith("#GBT2260-2023")
    assert iri("org:postIn") == "http://www.w3.org/ns/org#postIn"


def test_an_undeclared_term_raises_and_the_nearest_is_named() -> None:
    with pytest.raises(UndeclaredTermError, match=r"ov:agnet .* did you mean ov:agent\?"):
        _ = OV.agnet
    with pytest.raises(UndeclaredTermError, match="org:mebmer"):
        _ = ORG["mebmer"]
    with pytest.raises(UndeclaredTermError, match="xsd:nothing"):
        iri("xsd:nothing")


def test_an_undeclared_prefix_raises() -> None:
    with pytest.raises(UndeclaredTermError, match="nowhere:term"):
        iri("nowhere:term")


def test_an_undeclared_notation_or_scheme_raises() -> None:
    with pytest.raises(UndeclaredTermError, match=r"tlak .* did you mean talk\?"):
        concept("action-types", "tlak")
    with pytest.raises(UndeclaredTermError, match="action-type "):
        concept("action-type", "talk")


def test_the_error_is_one_of_ours_and_of_pythons() -> None:
    assert not hasattr(OV, "agnet")
    assert issubclass(UndeclaredTermError, OversightError)


def test_prefixes_hold_the_vocabularies_and_our_resources() -> None:
    assert PREFIXES["ov"] == OV.namespace
    assert PREFIXES["schema"] == "https://schema.org/"
    assert PREFIXES["organ"] == f"{DEFAULT_BASE}org/"
    assert make_prefixes("https://example.org/x/")["person"] == "https://example.org/x/person/"
    assert {"id", "ovv", "org", "foaf", "prov", "oa", "time", "skos", "dcterms", "qb", "sh"} <= (
        set(PREFIXES)
    )


@pytest.mark.parametrize("module", [terms, concepts, iris, literals])
def test_the_examples_in_the_docstrings_hold(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0
