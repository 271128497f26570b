"""Every shape lets its good example pass and catches the faults of its bad one, in two validators.

The examples are in ``shapes/``: ``NAME.pass.ttl`` and ``NAME.fail.ttl`` for each shape, checked
together with ``context.ttl``. A bad example begins with what it must give, one result a line.
"""

import re
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import shifty
from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef

from oversight_graph.graph.check import Severity, ShapeResult, check_graph, read_report
from oversight_graph.ontology_files import ontology_path, vocabulary_paths

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).parent / "shapes"
SHAPES = ontology_path("shapes.ttl")
OVS = "https://w3id.org/oversight-graph/shapes#"
EXAMPLES = sorted(path for path in FOLDER.glob("*.*.ttl"))
GRAPHS = [ROOT / "output" / "graph.ttl", ROOT / "ontology" / "example" / "graph.ttl"]

#: What a shape says of itself and of where it looks; the rest are constraints.
ABOUT = {"path", "severity", "message", "targetClass", "targetNode"}
ABOUT |= {"targetSubjectsOf", "targetObjectsOf"}

#: Shape, severity, kind of constraint, node.
Expected = tuple[str, str, str, str]


@cache
def shapes() -> Graph:
    return Graph().parse(SHAPES)


def named(graph: Graph) -> list[str]:
    kinds = (SH.NodeShape, SH.PropertyShape)
    return sorted(
        str(s).removeprefix(OVS) for kind in kinds for s in graph.subjects(RDF.type, kind)
    )


def expected(path: Path) -> list[Expected]:
    lines = path.read_text("utf-8").splitlines()
    rows = [line.split()[2:] for line in lines if line.startswith("# expected: ")]
    return sorted((shape, severity, kind, node) for shape, severity, kind, node in rows)


def brief(results: list[ShapeResult]) -> list[Expected]:
    """Name the nodes of the examples as they are written there."""
    return sorted(
        (
            each.shape.removeprefix(OVS),
            each.severity.capitalize(),
            each.constraint,
            each.focus.replace("https://example.org/", ":"),
        )
        for each in results
    )


def triples(*paths: Path) -> list[ox.Triple]:
    return [quad.triple for path in paths for quad in ox.parse(path=str(path))]


def second_opinion(*paths: Path) -> list[ShapeResult]:
    """Return what another validator says, written in Rust and sharing no code with pyshacl."""
    data = Graph()
    for path in paths:
        data.parse(path)
    _, report, _ = validator().validate(data, infer=False, on_unsupported="error")
    return read_report(report)


@cache
def validator() -> shifty.PreparedValidator:
    return shifty.PreparedValidator(str(SHAPES))


def kinds(shape: URIRef) -> set[str]:
    """Name the constraints of a shape as reports name them."""
    said = {str(predicate) for predicate in shapes().predicates(shape)}
    names = {name.removeprefix(str(SH)) for name in said if name.startswith(str(SH))}
    return names - ABOUT


def texts(shape: URIRef, predicate: URIRef) -> dict[str | None, str]:
    values = [each for each in shapes().objects(shape, predicate) if isinstance(each, Literal)]
    found = {value.language: str(value) for value in values}
    assert len(found) == len(values)
    return found


def test_every_shape_has_both_examples_and_every_example_a_shape() -> None:
    names = named(shapes())
    assert [path.name for path in EXAMPLES] == sorted(
        f"{name}.{kind}.ttl" for name in names for kind in ("pass", "fail")
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_gives_exactly_what_it_says(path: Path) -> None:
    own = [each for each in expected(path) if each[0] == path.name.split(".")[0]]
    assert bool(own) == path.name.endswith(".fail.ttl")
    assert brief(check_graph(triples(FOLDER / "context.ttl", path))) == expected(path)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_second_validator_gives_the_same(path: Path) -> None:
    assert brief(second_opinion(FOLDER / "context.ttl", path)) == expected(path)


@pytest.mark.parametrize("name", named(shapes()))
def test_a_bad_example_breaks_every_constraint_of_its_shape(name: str) -> None:
    broken = {
        kind.lower() for shape, _, kind, _ in expected(FOLDER / f"{name}.fail.ttl") if shape == name
    }
    assert broken == {kind.lower() for kind in kinds(URIRef(OVS + name))}


@pytest.mark.parametrize("name", named(shapes()))
def test_a_shape_has_title_and_message_in_two_languages_and_says_what_to_do(name: str) -> None:
    shape = URIRef(OVS + name)
    assert set(texts(shape, RDFS.label)) == {"zh", "en"}
    messages = texts(shape, SH.message)
    assert set(messages) == {"zh", "en"}
    assert re.fullmatch(".+[：，].+。", messages["zh"])
    assert re.fullmatch(".+: .+\\.", messages["en"])


def test_the_context_of_the_examples_satisfies_every_shape() -> None:
    assert check_graph(triples(FOLDER / "context.ttl")) == []


@pytest.mark.parametrize("path", GRAPHS, ids=lambda path: path.parent.name)
def test_a_whole_graph_holds_and_two_validators_agree_on_it(path: Path) -> None:
    results = check_graph(triples(path))
    assert {each.severity for each in results} == {Severity.INFO}
    assert results == second_opinion(path)


@pytest.mark.parametrize("path", GRAPHS, ids=lambda path: path.parent.name)
def test_ontology_and_vocabularies_beside_the_data_change_nothing(path: Path) -> None:
    terms = (ontology_path("oversight.ttl"), *vocabulary_paths())
    assert check_graph(triples(path, *terms)) == check_graph(triples(path))


def test_the_inference_of_rdfs_changes_nothing() -> None:
    path = GRAPHS[1]
    terms = Graph().parse(ontology_path("oversight.ttl"))
    _, report, _ = pyshacl.validate(
        Graph().parse(path), shacl_graph=shapes(), ont_graph=terms, inference="rdfs"
    )
    assert read_report(report) == check_graph(triples(path))


def test_the_worst_comes_first_and_the_order_is_stable() -> None:
    names = ("tenure-undated", "group-has-host", "quantity-value", "document-undated")
    bad = triples(FOLDER / "context.ttl", *(FOLDER / f"{name}.fail.ttl" for name in names))
    results = check_graph(bad)
    assert [each.severity for each in results] == sorted(
        (each.severity for each in results), key=list(Severity).index
    )
    assert {each.severity for each in results} == set(Severity)
    assert results == check_graph(reversed(bad))
