"""The HTML reference of the ontology is up to date, whole, and draws nothing that is not so."""

import re
import runpy
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import OWL

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "ontology"
REMEDY = "run `make docs`"


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts/make_reference.py"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("made")
    command = [sys.executable, str(ROOT / "scripts/make_reference.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(ROOT / "ontology/oversight.ttl")


def test_the_committed_pages_are_what_the_ontology_gives(pages: dict[str, str]) -> None:
    stale = [name for name, text in pages.items() if (FOLDER / name).read_text("utf-8") != text]
    assert stale == [], REMEDY


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_term_of_ours_has_its_place(
    pages: dict[str, str], ontology: Graph, language: str
) -> None:
    page = pages[f"reference.{language}.html"]
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    ours = {
        str(term).rpartition("#")[2]
        for kind in kinds
        for term in ontology.subjects(RDF.type, kind)
        if str(term).startswith("https://w3id.org/oversight-graph/")
    }
    assert len(ours) > 50
    assert {name for name in ours if page.count(f'id="{name}"') != 1} == set()


@pytest.mark.parametrize(
    "name", [f"{p}.{x}.html" for p in ("reference", "vocabularies") for x in ("en", "zh")]
)
def test_a_page_stands_alone(pages: dict[str, str], name: str) -> None:
    page = pages[name]
    assert not re.search(r"<(?:script|link|img|iframe)\b", page)
    fragments = set(re.findall(r'id="([^"]+)"', page))
    assert {f for f in re.findall(r'href="#([^"]+)"', page) if f not in fragments} == set()
    for target in re.findall(r'href="([^"#:]+)"', page):
        assert (FOLDER / target).exists(), target


def test_a_heading_without_words_of_ours_is_an_error(script: dict[str, Any]) -> None:
    with pytest.raises(LookupError, match="Brand New"):
        script["_in_our_words"]("<h2>Brand New</h2>", "zh")


@pytest.mark.parametrize("name", ["tenure", "action", "evidence"])
def test_a_pattern_shows_only_declared_terms_that_fit(
    script: dict[str, Any], ontology: Graph, name: str
) -> None:
    pattern = script["load_pattern"](FOLDER / "source" / f"{name}.toml")
    expand = ontology.namespace_manager.expand_curie
    named = [box["class"] for box in pattern["box"]] + [a["property"] for a in pattern["arrow"]]
    named += [curie for box in pattern["box"] for curie in box.get("carries", ())]
    assert [curie for curie in named if (URIRef(expand(curie)), None, None) not in ontology] == []
    picture = ET.fromstring((FOLDER / f"{name}.en.svg").read_text("utf-8"))  # noqa: S314 - our own
    drawn = [element.text for element in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert [a["property"] for a in pattern["arrow"] if a["property"] not in drawn] == []


def test_an_arrow_to_nowhere_is_an_error(script: dict[str, Any], tmp_path: Path) -> None:
    source = tmp_path / "broken.toml"
    source.write_text(
        '[[box]]\nid = "a"\nclass = "ov:Tenure"\ncolumn = 0\nrow = 0\n'
        '[[arrow]]\nfrom = "a"\nto = "b"\nproperty = "ov:post"\n',
        encoding="utf-8",
    )
    with pytest.raises(LookupError, match="no box 'b'"):
        script["load_pattern"](source)
