"""The ontology is OWL 2 DL and consistent, as OWLAPI and HermiT see it, and so is a real graph."""

import shutil
from pathlib import Path

import pytest

from oversight_graph.ontology_files import ontology_path, vocabulary_paths
from tests.ontology.reasoning import hermit, merged, violations

BUILT = Path(__file__).resolve().parents[2] / "output" / "graph.ttl"
EXAMPLE = ontology_path("example") / "graph.ttl"
TERMS = (ontology_path("oversight.ttl"), *vocabulary_paths())
CONSISTENT = "owl#Thing is satisfiable"
#: Days are xsd:date, which is outside OWL's datatypes; the shapes look after them.
CHECK = ("--ignoreUnsupportedDatatypes", "-k")

OV = "https://w3id.org/oversight-graph/ontology#"
ORG = "http://www.w3.org/ns/org#"
FOAF = "http://xmlns.com/foaf/0.1/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
OWL = "http://www.w3.org/2002/07/owl#"
X = "<https://example.org/x>"


@pytest.fixture(scope="module", autouse=True)
def java() -> None:
    assert shutil.which("java"), "a Java runtime is needed (Debian: default-jre-headless)"


def test_ontology_and_vocabularies_are_owl_2_dl(tmp_path: Path) -> None:
    assert violations(merged(TERMS, tmp_path / "terms.ttl")) == []


def test_the_check_of_the_profile_can_fail(tmp_path: Path) -> None:
    both = f"<{OV}agent> a <{OWL}DatatypeProperty> ."
    found = violations(merged(TERMS, tmp_path / "terms.ttl", both))
    assert any("agent" in one for one in found)


def test_every_class_can_have_members(tmp_path: Path) -> None:
    answer = hermit("-U", merged(TERMS, tmp_path / "terms.ttl").as_uri())
    assert answer.split() == ["Classes", "equivalent", "to", "'owl:Nothing':", "owl:Nothing"]


def test_an_empty_class_is_found(tmp_path: Path) -> None:
    both = f"<{OV}Odd> a <{OWL}Class> ; <http://www.w3.org/2000/01/rdf-schema#subClassOf> "
    both += f"<{OV}Tenure> , <{OV}OversightAction> ."
    assert "Odd" in hermit("-U", merged(TERMS, tmp_path / "terms.ttl", both).as_uri())


@pytest.mark.parametrize("graph", [BUILT, EXAMPLE], ids=["built", "example"])
def test_a_graph_is_owl_2_dl_and_consistent(tmp_path: Path, graph: Path) -> None:
    path = merged((*TERMS, graph), tmp_path / "all.ttl")
    assert violations(path) == []
    assert CONSISTENT in hermit(*CHECK, path.as_uri())


@pytest.mark.parametrize(
    "contradiction",
    [
        f"{X} a <{OV}Tenure> , <{OV}OversightAction> .",
        f"{X} a <{FOAF}Person> , <{ORG}FormalOrganization> .",
        f"{X} a <{OV}StationedGroup> , <{OV}JointOrgan> .",
        f"{X} a <{OV}Collective> , <{OV}TaskForce> .",
        f"{X} a <{OV}Tenure> , <{OV}StationedGroup> .",
        # To PROV a change of an organisation is an activity, which derives from nothing.
        f"{X} a <{ORG}ChangeEvent> ; <{PROV}wasDerivedFrom> <{X[1:-1]}-evidence> .",
        # To the Web Annotation vocabulary a quote is a string.
        f'{X} <{OA}exact> "云泽市"@zh .',
        f"{X} a <{OV}Case> ; <{ORG}unitOf> <{X[1:-1]}-body> .",
        # What has a tenure status is a tenure, and so no case.
        f"{X} a <{OV}Case> ; <{OV}tenureStatus> <{X[1:-1]}-status> .",
        f"{X} a <{FOAF}Person> . <{X[1:-1]}-tenure> <{OV}post> {X} ; a <{OV}Tenure> .",
        f'{X} <{OV}confidence> "high" .',
        f"{X} <{OV}masked> 7 .",
    ],
)
def test_a_contradiction_is_found(tmp_path: Path, contradiction: str) -> None:
    path = merged(TERMS, tmp_path / "odd.ttl", contradiction)
    answer = hermit(*CHECK, path.as_uri())
    assert "is not satisfiable" in answer or "Inconsistent" in answer, answer
